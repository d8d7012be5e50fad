import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import { TestGoogle } from '../support/google.js';
import { until } from '../support/patience.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const USER = 'lea@example.com';
const ZONE = 'Europe/Berlin';
const PSEUDONYM = /^[\w-]{32}$/;

let google: TestGoogle;
let server: ServerProcess;
let token: string;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: USER, timeZone: ZONE });
  server = await ServerProcess.start(google, environment(google));
  token = (await server.signIn(USER)).accessToken;
});

afterAll(async () => {
  // Fails when a line held a secret or an address.
  await server.stop();
  await google.close();
});

type Line = Record<string, unknown>;

const linesOf = (context: string): Line[] =>
  server.output
    .filter((line) => line.includes(`"context":"${context}"`))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each line is an object, which another spec proves
    .map((line) => JSON.parse(line) as Line);

/** The access line of a request by its id, once it is there. */
async function accessLine(id: string): Promise<Line> {
  const find = (): Line | undefined => linesOf('Access').find(({ req }) => JSON.stringify(req).includes(id));
  await until(async () => find() !== undefined);
  return find() ?? {};
}

const call = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  server.call<T>(method, path, { token, headers, ...(body !== undefined && { body }) });

describe('the security log', () => {
  it('names a user by the pseudonym of the other logs', async () => {
    await call('GET', '/auth/me', undefined, { 'x-request-id': 'access-zero' });

    const { user } = await accessLine('access-zero');

    expect(linesOf('Security')).toMatchObject([
      { event: 'signed_in', user, session: expect.stringMatching(/^[\w-]{22}$/), level: 30 },
    ]);
    expect(linesOf('Security')[0]).not.toHaveProperty('userId');
  });
});

describe('the access log', () => {
  it('tells of a request its route, its times, its client and a pseudonym', async () => {
    await google.fault({ match: { path: '/events' }, times: 1, delayMs: 120 });
    await call('GET', '/calendar/events?q=private', undefined, { 'x-request-id': 'access-one' });

    const line = await accessLine('access-one');

    expect(line).toMatchObject({
      level: 30,
      req: { id: 'access-one', method: 'GET', path: '/calendar/events' },
      res: { status: 200 },
      route: '/calendar/events',
      client: '127.0.0.1',
      user: expect.stringMatching(PSEUDONYM),
    });
    expect(line['upstreamMs']).toBeGreaterThanOrEqual(100);
    expect(line['ms']).toBeGreaterThanOrEqual(Number(line['upstreamMs']));
    expect(JSON.stringify(line)).not.toMatch(/private|Bearer/);
  });

  it('names the code of a problem, and one route for all ids', async () => {
    await call('GET', '/calendar/events/no-such-event', undefined, { 'x-request-id': 'access-two' });
    await server.call('GET', '/auth/me', { headers: { 'x-request-id': 'access-three' } });

    const [missing, unknown] = [await accessLine('access-two'), await accessLine('access-three')];

    expect(missing).toMatchObject({ res: { status: 404 }, route: '/calendar/events/:eventId', code: 'not_found' });
    expect(unknown).toMatchObject({ res: { status: 401 }, code: 'token_missing' });
    expect(unknown).not.toHaveProperty('user');
  });

  it('warns of a failure, which is told once beside it', async () => {
    await google.fault({ match: { path: '/events' }, status: 500 });
    await call('GET', '/calendar/events', undefined, { 'x-request-id': 'access-four' });
    await google.clearFaults();

    expect(await accessLine('access-four')).toMatchObject({ level: 40, res: { status: 502 }, code: 'upstream_failed' });
    expect(linesOf('Problem').filter(({ requestId }) => requestId === 'access-four')).toHaveLength(1);
  });
});

describe('the audit log', () => {
  it('has one line for each write that was made, however often it was asked for', async () => {
    const before = linesOf('Audit').length;
    const body = { summary: 'Tea', start: { date: '2026-11-24' } };
    const key = { 'idempotency-key': 'audit' };
    const { body: made } = await call<CalendarEvent>('POST', '/calendar/events', body, key);
    await call('POST', '/calendar/events', body, key);
    await call('POST', '/calendar/events', { ...body, colorId: 'none' });
    const { body: reply } = await call<ChatReply>('POST', '/ai/chat', {
      message: 'Dentist on 24 November 2026 at 9',
      timeZone: ZONE,
      locale: 'en',
    });
    const [action] = reply.proposedActions;
    await call('POST', `/ai/actions/${action?.id}/confirm`, { hash: action?.hash });
    await call('DELETE', `/calendar/events/${made.id}?calendarId=${USER}`);
    await until(async () => linesOf('Audit').length >= before + 3);

    const lines = linesOf('Audit').slice(before);
    const who = { user: expect.stringMatching(PSEUDONYM), session: expect.any(String), outcome: 'done' };
    expect(lines).toEqual([
      expect.objectContaining({ ...who, kind: 'create', event: made.id, calendar: 'primary', via: 'rest' }),
      expect.objectContaining({ ...who, kind: 'create', calendar: 'primary', via: 'chat' }),
      expect.objectContaining({
        ...who,
        kind: 'delete',
        event: made.id,
        calendar: expect.stringMatching(PSEUDONYM),
      }),
    ]);
    expect(new Set(lines.map(({ user }) => user)).size).toBe(1);
  });
});
