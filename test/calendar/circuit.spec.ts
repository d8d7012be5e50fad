import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { Health } from '../../src/shared/observability/health.dto.js';
import { onlyStopwatchIsFake } from '../support/clock.js';
import { type Answer, TestServer } from '../support/server.js';
import { TestGoogle } from '../support/google.js';
import { anEvent, KYIV } from './calendar-world.js';

const EVENTS = '/calendar/events';
const AT_GOOGLE = '/events';

let google: TestGoogle;
let server: TestServer;
let tokens: string[] = [];

/** Five users that no test has met before, each signed in to a server of the test's own. */
const USERS = Array.from({ length: 5 }, (_, index) => `user${index}@example.com`);

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed(...USERS.map((email) => ({ email, timeZone: KYIV })));
});

beforeEach(async () => {
  server = await TestServer.start(google);
  tokens = await Promise.all(
    USERS.map(async (email) => (await server.signIn(email, { prompt: 'consent' })).accessToken),
  );
  await google.clearLogs();
  onlyStopwatchIsFake();
});

afterEach(async () => {
  jest.useRealTimers();
  await google.clearFaults();
  await server.close();
});

afterAll(async () => {
  await google.close();
});

const get = async (user: number): Promise<Answer<object>> => server.call('GET', EVENTS, { token: tokens[user] ?? '' });

/** Makes an event, the same each time. */
const send = async (): Promise<Answer<object>> =>
  server.call('POST', EVENTS, { token: tokens[3] ?? '', body: anEvent(), headers: { 'idempotency-key': 'open' } });

/** `503 upstream_unavailable` */
const told = ({ status, body }: Pick<Answer<object>, 'status' | 'body'>): string =>
  'code' in body ? `${status} ${String(body.code)}` : String(status);

async function readiness(): Promise<Answer<Health>> {
  return server.call<Health>('GET', '/health/ready');
}

async function metric(line: string): Promise<string | undefined> {
  const { body } = await server.call<string>('GET', '/metrics');
  return body.split('\n').find((each) => each.startsWith(line));
}

/** Makes Google fail for three users, until it is not asked any more. */
async function breakForAll(): Promise<void> {
  await google.fault({ match: { path: AT_GOOGLE }, status: 500 });
  for (const user of [0, 1, 2]) await get(user);
}

/** Lets the time pass that an answer asks for; meanwhile none passes for the circuits, however slow the machine is. */
function waitFor(answer: Pick<Answer<unknown>, 'headers'>): void {
  jest.advanceTimersByTime(Number(answer.headers.get('retry-after')) * 1000);
}

describe('a Google Calendar that does not work for one user', () => {
  it('answers that user at once with 503, and all others as ever', async () => {
    await google.fault({ match: { path: AT_GOOGLE, user: USERS[0] ?? '' }, hang: true });
    const { requestMs } = server.times;
    server.times.requestMs = 1000;
    const asked = [get(0), get(0), get(0)];
    await google.struck(3);
    jest.advanceTimersByTime(requestMs);
    const hung = await Promise.all(asked);
    server.times.requestMs = requestMs;
    await google.clearLogs();

    const refused = await get(0);
    const others = await Promise.all([1, 2, 3, 4].map(async (user) => get(user)));

    expect(hung.map(told)).toEqual(Array.from({ length: 3 }, () => '504 upstream_timeout'));
    expect([told(refused), await google.countOf(/user0/)]).toEqual(['503 upstream_unavailable', 0]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(others.map(told)).toEqual(['200', '200', '200', '200']);
    expect(await readiness()).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await metric('upstream_circuit_opened_total{upstream="google_calendar",scope="user"}')).toMatch(/ 1$/);
  });
});

describe('a Google Calendar that fails for everybody', () => {
  it('is not asked any more after three users have failed; the server stays ready and tells of it', async () => {
    await breakForAll();
    await google.clearLogs();

    const answers = await Promise.all([0, 1, 2, 3, 4].map(async (user) => get(user)));

    expect(answers.map(told)).toEqual(Array.from({ length: 5 }, () => '503 upstream_unavailable'));
    expect(await google.countOf(/events/)).toBe(0);
    expect(await readiness()).toMatchObject({
      status: 200,
      body: { status: 'ok', degraded: { google_calendar: { reason: 'circuit_open' } } },
    });
    expect(await metric('upstream_circuit_state{upstream="google_calendar"}')).toMatch(/ 2$/);
  });

  it('is asked by one request first when the time has come, and by all when that was answered', async () => {
    await breakForAll();
    await google.clearFaults();
    await google.fault({ match: { path: AT_GOOGLE }, hold: true });
    const refused = await get(3);
    waitFor(refused);
    await google.clearLogs();

    const probe = get(0);
    await google.struck(1);
    const meanwhile = await Promise.all([1, 2, 3, 4].map(async (user) => get(user)));
    await google.clearFaults();
    const probes = [await probe, ...meanwhile];
    const after = await Promise.all([0, 1, 2, 3, 4].map(async (user) => get(user)));

    expect(probes.map(told).toSorted()).toEqual([
      '200',
      ...Array.from({ length: 4 }, () => '503 upstream_unavailable'),
    ]);
    expect(after.map(told)).toEqual(Array.from({ length: 5 }, () => '200'));
    expect((await readiness()).body).toEqual({ status: 'ok' });
    expect(await metric('upstream_circuit_state{upstream="google_calendar"}')).toMatch(/ 0$/);
  });

  it('loses no write and makes none twice', async () => {
    await breakForAll();
    await google.clearFaults();
    const refused = await send();
    waitFor(refused);
    const answers = [await send(), await send()];

    expect([refused, ...answers].map(told)).toEqual(['503 upstream_unavailable', '201', '201']);
    expect(await google.writes()).toHaveLength(1);
  });

  it('does not keep a write that was sent from learning its fate', async () => {
    await google.fault({ match: { method: 'GET', path: AT_GOOGLE }, status: 500, times: 8 });
    await get(0);
    await get(1);
    await google.fault({ match: { method: 'POST', path: AT_GOOGLE }, times: 1, reset: 'after' });

    const made = await server.call('POST', EVENTS, { token: tokens[2] ?? '', body: anEvent() });

    expect([made.status, (await google.writes()).length]).toEqual([201, 1]);
    expect(told(await get(3))).toBe('503 upstream_unavailable');
  });

  it('is told in the chat in plain words', async () => {
    await breakForAll();

    const body = { message: 'What is on tomorrow?', timeZone: KYIV, locale: 'en' };
    const { status, body: reply } = await server.call<ChatReply>('POST', '/ai/chat', { token: tokens[3] ?? '', body });

    expect([status, reply.reply]).toEqual([200, expect.stringContaining('Google Calendar is not answering right now')]);
  });
});

describe('a sign-in service of Google’s', () => {
  it('that refuses one account is not asked for it any more, and for all others as ever', async () => {
    for (const email of USERS) await google.expireTokens(email);
    await google.fault({
      match: { path: '^/token', user: USERS[0] ?? '' },
      status: 403,
      body: { error: 'org_internal' },
    });
    const refused = await Promise.all(Array.from({ length: 5 }, async () => get(0)));
    const again: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) again.push(told(await get(0)));

    expect(new Set(refused.map(told))).toEqual(new Set(['502 upstream_failed']));
    expect(again.at(-1)).toBe('503 upstream_unavailable');
    expect(told(await get(1))).toBe('200');
    expect((await server.login(USERS[2] ?? '')).status).toBe(200);
  });

  it('that signs nobody in leaves the code of a sign-in good, and other users their refreshes', async () => {
    await google.fault({ match: { path: '^/token' }, status: 500 });
    const failed: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) failed.push((await server.login(USERS[nth] ?? '')).status);
    await google.clearFaults();
    const login = await server.openLogin(USERS[3] ?? '');
    await google.expireTokens(USERS[1] ?? '');

    const refused = await login();
    const refreshed = await get(1);
    waitFor(refused);
    const done = await login();

    expect(new Set(failed)).toEqual(new Set([502]));
    expect([refused, refreshed, done].map(told)).toEqual(['503 upstream_unavailable', '200', '200']);
  });
});
