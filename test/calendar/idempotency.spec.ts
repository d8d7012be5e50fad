import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { TestServer } from '../support/server.js';
import { anEvent, BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
let keys = 0;

function aKey(): Record<string, string> {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
}

describe('Idempotency-Key', () => {
  it('makes one event however often the same request is sent at once', async () => {
    const key = aKey();

    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => world.call('POST', '/calendar/events', anEvent(), key)),
    );

    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(await world.google.writes()).toHaveLength(1);
  });

  it('answers a repetition as it answered the first', async () => {
    const key = aKey();

    const first = await world.call('POST', '/calendar/events', anEvent(), key);
    const second = await world.call('POST', '/calendar/events', anEvent(), key);

    expect([second.status, second.body]).toEqual([201, first.body]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    for (const name of ['etag', 'location']) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(await world.google.writes()).toHaveLength(1);
  });

  it.each([
    ['another body', anEvent({ summary: 'Other' }), ''],
    ['another query', anEvent(), '?sendUpdates=all'],
  ])('refuses a key that comes back with %s', async (_case, body, query) => {
    const key = aKey();
    await world.call('POST', '/calendar/events', anEvent(), key);

    const answer = await world.refused('POST', `/calendar/events${query}`, body, key);

    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await world.google.writes()).toHaveLength(1);
  });

  it('says 409 while the first request still runs', async () => {
    const key = aKey();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, hold: true });

    const first = world.call('POST', '/calendar/events', anEvent(), key);
    await world.google.struck(1);
    const second = await world.refused('POST', '/calendar/events', anEvent(), key);
    await world.google.clearFaults();

    expect([second.status, second.body.code, second.body.retryable]).toEqual([409, 'duplicate_request', true]);
    expect(second.headers.get('retry-after')).toBe('1');
    expect((await first).status).toBe(201);
  });

  it.each([
    ['an empty key', ''],
    ['a key with a space', 'a b'],
    ['a key of 256 characters', 'k'.repeat(256)],
  ])('refuses %s', async (_case, key) => {
    const { status } = await world.refused('POST', '/calendar/events', anEvent(), { 'idempotency-key': key });

    expect(status).toBe(400);
  });

  it('makes one event when the answer is lost after the commit', async () => {
    const key = aKey();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, reset: 'after' });

    const { status, body } = await world.call('POST', '/calendar/events', anEvent(), key);

    expect(status).toBe(201);
    expect(await world.writes()).toEqual([`POST ${body.id}`]);
  });

  it('makes one event when Google does not answer until the deadline, and the request is repeated', async () => {
    const key = aKey();
    await world.google.fault({ match: { path: '/events' }, hang: true });
    const lost = await world.refused('POST', '/calendar/events', anEvent(), key);
    await world.google.clearFaults();

    const { status } = await world.call('POST', '/calendar/events', anEvent(), key);

    expect([lost.status, lost.body.code, lost.body.retryable]).toEqual([502, 'outcome_unknown', true]);
    expect(status).toBe(201);
    expect(await world.google.writes()).toHaveLength(1);
  });

  it('makes one event when another server without the record answers the repetition', async () => {
    const key = aKey();
    const first = await world.call('POST', '/calendar/events', anEvent(), key);
    const other = await TestServer.start(world.google);
    const { accessToken: token } = await other.signIn('anna@example.com', { prompt: 'consent' });

    const second = await other.call<CalendarEvent>('POST', '/calendar/events', {
      token,
      body: anEvent(),
      headers: key,
    });
    const reused = await other.call('POST', '/calendar/events', {
      token,
      body: anEvent({ summary: 'X' }),
      headers: key,
    });
    await other.close();

    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect(reused.body.code).toBe('idempotency_key_reused');
    expect((await world.google.writes()).filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('knows its own change again, even under If-Match, where nothing is remembered', async () => {
    const { id, etag = '' } = await world.make();
    const headers = { ...aKey(), 'if-match': etag };
    const body = { summary: 'New' };
    const first = await world.call('PATCH', `/calendar/events/${id}`, body, headers);
    const other = await TestServer.start(world.google);
    const { accessToken: token } = await other.signIn('anna@example.com', { prompt: 'consent' });

    const second = await other.call<CalendarEvent>('PATCH', `/calendar/events/${id}`, { token, body, headers });
    await other.close();

    expect([first.status, second.status, second.body.etag]).toEqual([200, 200, first.body.etag]);
    expect((await world.google.writes()).filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('stores final results and tries again after temporary failures', async () => {
    const [final, passing] = [aKey(), aKey()];
    const { id, etag = '' } = await world.make();
    await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Newer' });
    await world.google.fault({
      match: { method: 'POST', path: '/events' },
      times: 1,
      status: 403,
      body: rateLimit('quotaExceeded'),
    });

    const stale = { ...final, 'if-match': etag };
    const refusals = [
      await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'Late' }, stale),
      await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'Late' }, stale),
    ];
    const limited = await world.refused('POST', '/calendar/events', anEvent(), passing);
    const made = await world.call('POST', '/calendar/events', anEvent(), passing);

    expect(refusals.map(({ body }) => body.code)).toEqual(['event_changed', 'event_changed']);
    expect([limited.body.code, made.status]).toEqual(['calendar_usage_limit', 201]);
  });

  it('means nothing to another user', async () => {
    const key = aKey();
    const { accessToken: token } = await world.server.signIn(BEN);

    const anna = await world.call('POST', '/calendar/events', anEvent(), key);
    const ben = await world.server.call<CalendarEvent>('POST', '/calendar/events', {
      token,
      body: anEvent({ summary: 'Ben' }),
      headers: key,
    });

    expect([anna.status, ben.status]).toEqual([201, 201]);
    expect(ben.body.id).not.toBe(anna.body.id);
  });

  it.each([
    ['a patch', 'PATCH', '', { summary: 'New' }, 200],
    ['a replacement', 'PUT', '', anEvent({ summary: 'New' }), 200],
    ['a deletion', 'DELETE', '', undefined, 204],
  ])('does %s once', async (_case, method, suffix, body, status) => {
    const key = aKey();
    const { id } = await world.make();
    await world.google.clearLogs();

    const answers = [
      await world.call(method, `/calendar/events/${id}${suffix}`, body, key),
      await world.call(method, `/calendar/events/${id}${suffix}`, body, key),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await world.google.writes()).toHaveLength(1);
  });

  it('does not repeat a patch whose answer was lost when somebody else has written since', async () => {
    const key = aKey();
    const { id } = await world.make();
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, reset: 'after' });
    const first = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' }, key);

    await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Theirs' });
    const again = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' }, key);

    expect([first.status, again.status, again.body.summary]).toEqual([200, 200, 'Mine']);
    expect((await world.call('GET', `/calendar/events/${id}`)).body.summary).toBe('Theirs');
  });
});

describeWithRedis('Idempotency-Key over three replicas', () => {
  let redis: TestRedis;
  let replicas: TestServer[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    replicas = await Promise.all([1, 2, 3].map(async () => TestServer.start(world.google, { REDIS_URL: redis.url })));
  });

  afterAll(async () => {
    await Promise.all(replicas.map(async (replica) => replica.close()));
    await redis.stop();
  });

  it('makes one event for 50 requests at once', async () => {
    const { accessToken: token } = await (replicas[0] ?? world.server).signIn('anna@example.com', {
      prompt: 'consent',
    });
    const key = aKey();
    await world.google.clearLogs();

    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        (replicas[index % 3] ?? world.server).call<CalendarEvent>('POST', '/calendar/events', {
          token,
          body: anEvent(),
          headers: key,
        }),
      ),
    );

    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(await world.google.writes()).toHaveLength(1);
  });
});

function rateLimit(reason: string): unknown {
  return { error: { code: 403, message: 'no', errors: [{ domain: 'usageLimits', reason, message: 'no' }] } };
}
