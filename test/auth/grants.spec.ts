import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Me } from '../../src/modules/auth/dto/session.dto.js';
import type { Fault } from '../support/google.js';
import { environment, TestServer } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { ANNA, AuthWorld, BEN } from './auth-world.js';

const TOKEN = /^\/token$/;

let world: AuthWorld;
let token: string;

beforeAll(async () => {
  world = await AuthWorld.start();
});

beforeEach(async () => {
  token = (await world.server.signIn(ANNA, { prompt: 'consent' })).accessToken;
  await world.google.clearLogs();
});

afterEach(async () => {
  await world.google.clearFaults();
});

afterAll(async () => {
  await world.close();
});

const calendars = async () => world.server.call('GET', '/calendar/calendars', { token });
const me = async () => world.server.call<Me>('GET', '/auth/me', { token });

describe('grants', () => {
  it('die once: 403 without a second try, and the session lives on', async () => {
    await world.google.expireTokens(ANNA);
    await world.google.revokeGrants(ANNA);

    const answers = [await calendars(), await calendars(), await calendars()];

    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array.from({ length: 3 }, () => '403 google_reauth_required'),
    );
    expect(await world.google.countOf(TOKEN)).toBe(1);
    expect((await me()).body).toMatchObject({ calendarConnected: false, grantedScopes: [], timeZone: null });
  });

  it('come alive again with a new consent', async () => {
    await world.google.revokeGrants(ANNA);
    await calendars();

    const { accessToken } = await world.server.signIn(ANNA);

    expect((await world.server.call('GET', '/calendar/calendars', { token: accessToken })).status).toBe(200);
    expect((await calendars()).status).toBe(200);
  });

  describe('survive', () => {
    const outcomes = new Map<string, { met: string; connected: boolean }>();
    const faults: [string, Omit<Fault, 'match'>, string][] = [
      ['an error of Google’s', { status: 500 }, '502 upstream_failed'],
      ['a cut line', { reset: 'before' }, '502 upstream_failed'],
      ['silence', { hang: true }, '504 upstream_timeout'],
      ['a quota', { status: 429 }, '429 upstream_rate_limited'],
      ['refused credentials of ours', { status: 401, body: { error: 'invalid_client' } }, '502 upstream_failed'],
      ['a page of HTML', { status: 200, body: '<html>' }, '502 upstream_failed'],
    ];

    /** A server of its own: so many users in trouble keep it from asking Google for a while. */
    let troubled: TestServer;

    /** Lets one user meet one fault, and looks how they fare when it is over. */
    async function meet(name: string, fault: Omit<Fault, 'match'>, user: string): Promise<void> {
      const options = { token: (await troubled.signIn(user)).accessToken };
      await world.google.expireTokens(user);
      await world.google.fault({ match: { path: '^/token', user }, ...fault });
      const { status, body } = await troubled.call('GET', '/calendar/calendars', options);
      const connected = (await troubled.call<Me>('GET', '/auth/me', options)).body.calendarConnected;
      outcomes.set(name, { met: `${status} ${body.code}`, connected });
    }

    beforeAll(async () => {
      troubled = await TestServer.start(world.google);
      const users = faults.map((_fault, index) => `user${index}@example.com`);
      await world.google.seed(...users.map((email) => ({ email })));
      await Promise.all(faults.map(async ([name, fault], index) => meet(name, fault, users[index] ?? '')));
    });

    afterAll(async () => {
      await troubled.close();
    });

    it.each(faults)('%s', (name, _fault, met) => {
      expect(outcomes.get(name)).toEqual({ met, connected: true });
    });
  });

  it('are tried three times while Google’s sign-in fails, and not once more for the call behind', async () => {
    await world.google.expireTokens(ANNA);
    await world.google.fault({ match: { path: '^/token' }, status: 500 });

    const { status, headers } = await calendars();

    expect([status, headers.get('retry-after')]).toEqual([502, '30']);
    expect(await world.google.countOf(TOKEN)).toBe(3);
  });

  it('raise an alarm when our own credentials are refused', async () => {
    const server = await ServerProcess.start(world.google, environment(world.google));
    const body = await world.loginBody();
    await world.google.fault({ match: { path: '^/token' }, status: 401, body: { error: 'invalid_client' } });

    await server.call('POST', '/auth/google', { body });
    await server.stop();

    const alarms = server.output.filter((line) => line.includes('GOOGLE_CLIENT_SECRET') && line.includes('"level":50'));
    expect(alarms).toHaveLength(1);
  });

  it('repair a token that Google rejects in mid-flight, once', async () => {
    await world.google.expireTokens(ANNA);

    const { status } = await calendars();

    expect(status).toBe(200);
    expect(await world.google.countOf(TOKEN)).toBe(1);
  });

  it('ask for new consent, without a loop, when Google rejects the fresh token too', async () => {
    await world.google.fault({ match: { path: '^/calendar' }, status: 401 });

    const { status, body } = await calendars();

    expect([status, body.code]).toEqual([403, 'google_reauth_required']);
    expect(await world.google.countOf(TOKEN)).toBe(1);
    expect(await world.google.countOf(/^\/calendar/)).toBe(2);
  });

  it('refresh once for 100 calls that all met a 401', async () => {
    await world.google.expireTokens(ANNA);

    const answers = await Promise.all(Array.from({ length: 100 }, calendars));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await world.google.countOf(TOKEN)).toBe(1);
  });

  it('never lend one user’s token to another, in 500 calls at once', async () => {
    const ben = (await world.server.signIn(BEN, { prompt: 'consent' })).accessToken;
    for (const email of [ANNA, BEN]) await world.google.expireTokens(email);
    await world.google.clearLogs();

    const ids = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const options = { token: index % 2 === 0 ? token : ben };
        const { body } = await world.server.call<{ items: { id: string }[] }>('GET', '/calendar/calendars', options);
        return body.items[0]?.id;
      }),
    );

    expect(ids).toEqual(Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? ANNA : BEN)));
    expect(await world.google.countOf(TOKEN)).toBe(2);
  });
});
