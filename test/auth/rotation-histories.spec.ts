import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import type { RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { ANNA, AuthWorld } from './auth-world.js';
import { onlyDateIsFake } from '../support/clock.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

let world: AuthWorld;

beforeAll(async () => {
  world = await AuthWorld.start();
});

afterEach(() => {
  jest.useRealTimers();
});

afterAll(async () => {
  await world.close();
});

const refresh = async ({ refreshToken }: Tokens) =>
  world.post<RefreshedSession & Problem>('/auth/refresh', { refreshToken });

/** Any guarded route proves that an access token is accepted; this route calls no other server. */
const use = async ({ accessToken }: Tokens): Promise<number> =>
  (await world.server.call('GET', '/ai/conversations/none', { token: accessToken })).status;

const wait = fc.oneof(fc.integer({ min: 0, max: 2 * MINUTE }), fc.integer({ min: 0, max: 15 * DAY }));
const steps = fc.array(fc.record({ wait, lost: fc.boolean(), used: fc.boolean() }), { minLength: 1, maxLength: 8 });

/** Lives through a history as an honest client: it keeps the last refresh token that reached it. */
async function liveHonestly(history: { wait: number; lost: boolean; used: boolean }[]): Promise<void> {
  onlyDateIsFake(Date.now());
  let held: Tokens = await world.server.signIn(ANNA);
  const met: number[] = [];
  for (const step of history) {
    jest.setSystemTime(Date.now() + step.wait);
    const { status, body } = await refresh(held);
    met.push(status);
    if (!step.lost) held = body;
    if (!step.lost && step.used) met.push(await use(held));
  }
  expect(met.filter((status) => status !== 200 && status !== 404)).toEqual([]);
}

/** Refreshes some times; then owner and thief hold the same token, and whoever comes second gives the theft away. */
async function beStolenFrom(pauses: number[]): Promise<void> {
  onlyDateIsFake(Date.now());
  let shared: Tokens = await world.server.signIn(ANNA);
  for (const pause of pauses) {
    jest.setSystemTime(Date.now() + pause);
    shared = (await refresh(shared)).body;
    await use(shared);
  }
  const { body: fresh } = await refresh(shared);
  await use(fresh);
  jest.setSystemTime(Date.now() + MINUTE + 1000);

  const late = await refresh(shared);

  expect([late.status, late.body.code]).toEqual([401, 'session_revoked']);
  expect([(await refresh(fresh)).status, await use(fresh)]).toEqual([401, 401]);
}

describe('random histories over HTTP', () => {
  it('an honest client is never logged out', async () => {
    await fc.assert(fc.asyncProperty(steps, liveHonestly), { numRuns: 200 });
  });

  it('a thief of one token is always found', async () => {
    const pauses = fc.array(fc.integer({ min: 61_000, max: 20 * MINUTE }), { minLength: 2, maxLength: 6 });

    await fc.assert(fc.asyncProperty(pauses, beStolenFrom), { numRuns: 100 });
  });
});
