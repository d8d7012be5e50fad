import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { CALLS_PER_USER } from '../../src/modules/calendar/google/call-policies.js';
import type { Fault } from '../support/google.js';
import { PATIENCE_MS } from '../support/patience.js';
import { TestServer } from '../support/server.js';
import { anEvent, BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
let usual: number;

beforeAll(() => {
  usual = world.server.times.requestMs;
});

afterEach(() => {
  world.server.times.requestMs = usual;
});

function refusal(status: number, reason: string): Pick<Fault, 'status' | 'body'> {
  return {
    status,
    body: { error: { code: status, message: 'no', errors: [{ domain: 'usageLimits', reason, message: 'no' }] } },
  };
}

/** How many calls reached Google's events, whatever came of them. */
const calls = async (): Promise<number> => world.google.countOf(/\/events/);

async function timed<T>(call: Promise<T>): Promise<[T, number]> {
  const begun = Date.now();
  const answer = await call;
  return [answer, Date.now() - begun];
}

describe('faults of Google Calendar', () => {
  it.each([
    ['a rate limit', { status: 429 }],
    ['a rate limit dressed as 403', refusal(403, 'rateLimitExceeded')],
    ["a user's rate limit dressed as 403", refusal(403, 'userRateLimitExceeded')],
  ])('%s passes with a second try, for reads and writes', async (_case, fault) => {
    await world.google.fault({ match: { path: '/events' }, times: 1, ...fault });
    const read = await world.call('GET', '/calendar/events');
    await world.google.fault({ match: { path: '/events' }, times: 1, ...fault });
    const write = await world.call('POST', '/calendar/events', anEvent());

    expect([read.status, write.status]).toEqual([200, 201]);
    expect(await world.google.writes()).toHaveLength(1);
  });

  it('waits as long as Retry-After says', async () => {
    await world.google.fault({ match: { path: '/events' }, times: 1, status: 429, headers: { 'retry-after': '1' } });

    const [{ status }, ms] = await timed(world.call('GET', '/calendar/events'));

    expect(status).toBe(200);
    expect(ms).toBeGreaterThanOrEqual(1000);
  });

  it('gives up at once when Retry-After lies beyond the deadline', async () => {
    await world.google.fault({ match: { path: '/events' }, status: 429, headers: { 'retry-after': '60' } });

    const { status, body, headers } = await world.refused('GET', '/calendar/events');

    // One that waits would end at the deadline with 504.
    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'upstream_rate_limited', '60']);
    expect(await calls()).toBe(1);
  });

  it.each(['forbidden', 'insufficientPermissions', 'forbiddenForNonOrganizer'])(
    'takes %s for an answer',
    async (reason) => {
      await world.google.fault({ match: { path: '/events' }, ...refusal(403, reason) });

      const { status, body } = await world.refused('GET', '/calendar/events');

      expect([status, body.retryable]).toEqual([403, false]);
      expect(body.code).toBe(reason === 'insufficientPermissions' ? 'scope_missing' : 'forbidden');
      expect([await calls(), await world.google.countOf(/\/token/)]).toEqual([1, 0]);
    },
  );

  it('asks for a long pause when the usage limit is reached', async () => {
    await world.google.fault({ match: { path: '/events' }, ...refusal(403, 'quotaExceeded') });

    const { status, body, headers } = await world.refused('POST', '/calendar/events', anEvent());

    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'calendar_usage_limit', '3600']);
    expect(await calls()).toBe(1);
  });

  it('stops trying when the rate limit does not end', async () => {
    await world.google.fault({ match: { path: '/events' }, status: 429 });

    const { status, body, headers } = await world.refused('GET', '/calendar/events');

    expect([status, body.code]).toEqual([429, 'upstream_rate_limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await calls()).toBeLessThanOrEqual(4);
  });

  it.each([500, 502, 503, 504])('tries a read at most three times more after %d', async (status) => {
    await world.google.fault({ match: { path: '/events' }, status });

    const answer = await world.refused('GET', '/calendar/events');

    expect([answer.status, answer.body.code]).toEqual([502, 'upstream_failed']);
    expect(await calls()).toBeLessThanOrEqual(4);
  });

  it('does not repeat a write whose repetition could not be recognized', async () => {
    const { id } = await world.make();
    await world.google.clearLogs();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, status: 503 });
    await world.google.fault({ match: { method: 'PATCH' }, status: 500 });

    const answers = [
      await world.refused('POST', '/calendar/events', anEvent()),
      await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'New' }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [502, 'upstream_failed'],
      [502, 'upstream_failed'],
    ]);
    const sent = (await world.google.requests()).filter(({ method }) => method !== 'GET');
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(await world.google.writes()).toEqual([]);
  });

  it('ends a call that hangs at its deadline', async () => {
    // A user of its own, since so many hanging calls open a user's circuit.
    await world.google.seed({ email: 'carla@example.com' });
    const { accessToken: token } = await world.server.signIn('carla@example.com');
    await world.google.fault({ match: { path: '/events' }, hang: true });
    world.server.times.requestMs = 2000;

    const results = await Promise.all(
      Array.from({ length: 20 }, async () => timed(world.server.call('GET', '/calendar/events', { token }))),
    );

    for (const [{ status, body }] of results) expect([status, body.code]).toEqual([504, 'upstream_timeout']);
    // `npm run eval:faults` measures how exactly the deadline is kept.
    expect(results.map(([, ms]) => ms).filter((ms) => ms < 1900)).toEqual([]);
  });

  it.each([
    ['cut short', { truncate: 40 }],
    ['lost before it was sent', { reset: 'before' as const }],
    ['lost after it was sent', { reset: 'after' as const }],
  ])('reads again when the answer is %s', async (_case, fault) => {
    await world.google.fault({ match: { path: '/events' }, times: 1, ...fault });

    expect((await world.call('GET', '/calendar/events')).status).toBe(200);
  });

  it.each([
    ['cut short', { truncate: 40 }],
    ['lost after it was sent', { reset: 'after' as const }],
  ])('learns the fate of a write whose answer is %s', async (_case, fault) => {
    const { id } = await world.make();
    await world.google.clearLogs();
    await world.google.fault({ match: { method: 'POST', path: '/events' }, times: 1, ...fault });
    const made = await world.call('POST', '/calendar/events', anEvent());
    await world.google.fault({ match: { method: 'PATCH' }, times: 1, ...fault });
    const changed = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'New' });
    await world.google.fault({ match: { method: 'DELETE' }, times: 1, ...fault });
    const deleted = await world.call('DELETE', `/calendar/events/${id}`);

    expect([made.status, changed.status, changed.body.summary, deleted.status]).toEqual([201, 200, 'New', 204]);
    expect((await world.google.writes()).map(({ method }) => method)).toEqual(['POST', 'PATCH', 'DELETE']);
  });

  it.each([
    ['HTML', { status: 200, body: '<html>welcome to the hotel</html>', headers: { 'content-type': 'text/html' } }],
    ['nothing', { status: 200, body: '' }],
    ['half of JSON', { status: 200, body: '{"items": [', headers: { 'content-type': 'application/json' } }],
    ['a list', { status: 200, body: [] }],
  ])('refuses %s for an answer', async (_case, fault) => {
    await world.google.fault({ match: { path: '/events' }, ...fault });

    const { status, body } = await world.refused('GET', '/calendar/events');

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
    expect(JSON.stringify(body)).not.toMatch(/hotel/);
  });

  it('repairs a dead access token once, without the client noticing', async () => {
    await world.google.expireTokens('anna@example.com');

    const { status } = await world.call('GET', '/calendar/events');

    expect([status, await world.google.countOf(/\/token/)]).toEqual([200, 1]);
  });

  it('refreshes once for a hundred calls at once', async () => {
    await world.google.expireTokens('anna@example.com');

    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => world.call('GET', '/calendar/events?maxResults=1')),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await world.google.countOf(/\/token/)).toBe(1);
  });

  it.each(['fullSyncRequired', 'updatedMinTooLongAgo'])(
    'says that the sync token is of no use any more (%s)',
    async (reason) => {
      await world.google.fault({ match: { path: '/events' }, ...refusal(410, reason) });

      const { status, body } = await world.refused('GET', '/calendar/events?syncToken=old');

      expect([status, body.code]).toEqual([410, 'sync_token_expired']);
      expect(await calls()).toBe(1);
    },
  );

  it('treats its own deletion as a success', async () => {
    const { id } = await world.make();
    await world.google.fault({ match: { method: 'DELETE' }, times: 1, reset: 'after' });

    expect((await world.call('DELETE', `/calendar/events/${id}`)).status).toBe(204);
    expect((await world.refused('GET', `/calendar/events/${id}`)).status).toBe(404);
  });

  it('never overwrites a change, and returns the current etag', async () => {
    const { id, etag = '' } = await world.make();
    const { body: now } = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Theirs' });

    const answers = [
      await world.refused('PUT', `/calendar/events/${id}`, anEvent(), { 'if-match': etag }),
      await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'Mine' }, { 'if-match': etag }),
      await world.refused('DELETE', `/calendar/events/${id}`, undefined, { 'if-match': etag }),
    ];

    for (const { status, body } of answers)
      expect([status, body]).toEqual([412, expect.objectContaining({ currentEtag: now.etag })]);
    expect((await world.call('GET', `/calendar/events/${id}`)).body.summary).toBe('Theirs');
  });

  it('distinguishes its own event from a deleted one', async () => {
    const key = { 'idempotency-key': 'd16' };
    const { body } = await world.call('POST', '/calendar/events', anEvent(), key);
    const forgetful = await TestServer.start(world.google);
    const { accessToken: token } = await forgetful.signIn('anna@example.com', { prompt: 'consent' });
    await world.call('DELETE', `/calendar/events/${body.id}`);

    const answer = await forgetful.call('POST', '/calendar/events', { token, body: anEvent(), headers: key });
    await forgetful.close();

    expect([answer.status, answer.body.code]).toEqual([409, 'duplicate_event']);
  });

  it('follows empty pages and refuses to go round in a circle', async () => {
    const empty = { kind: 'calendar#events', timeZone: 'Europe/Kyiv', items: [], nextPageToken: 'again' };
    await world.google.fault({ match: { path: '/events' }, times: 1, status: 200, body: empty });
    const restarted = await world.refused('GET', '/calendar/events');
    await world.google.fault({ match: { path: '/events' }, status: 200, body: empty });
    const circle = await world.refused('GET', '/calendar/events?orderBy=updated');

    expect([restarted.status, circle.status, circle.body.code]).toEqual([400, 502, 'upstream_failed']);
  });

  it('reads what Google never promised', async () => {
    const items = [
      { id: 'a', status: 'cancelled', recurringEventId: 'x', originalStartTime: { dateTime: '2026-11-24T16:00:00Z' } },
      {
        id: 'b',
        status: 'someday',
        eventType: 'teleport',
        start: { date: '2026-11-24' },
        end: { dateTime: '2026-11-24T16:00:00Z' },
      },
      {
        id: 'c',
        summary: null,
        attendees: [{}],
        reminders: { overrides: [{ method: 'pigeon' }] },
        conferenceData: {},
        secret: 'x',
      },
    ];
    await world.google.fault({
      match: { path: '/events' },
      times: 1,
      status: 200,
      body: { timeZone: 'Europe/Kyiv', items },
    });

    const { status, body } = await world.call<EventPage>('GET', '/calendar/events');

    expect([status, body.items.map(({ id }) => id).toSorted()]).toEqual([200, ['a', 'b', 'c']]);
    expect(JSON.stringify(body)).not.toMatch(/secret|null/);
  });

  it("keeps one user's trouble from another", async () => {
    const { accessToken: token } = await world.server.signIn(BEN);
    await world.google.fault({ match: { path: '/events', user: 'anna@example.com' }, hold: true });
    world.server.times.requestMs = PATIENCE_MS;
    let ended = 0;
    const held = Array.from({ length: 50 }, async () => {
      const { status } = await world.call('GET', '/calendar/events');
      ended += 1;
      return status;
    });
    await world.google.struck(CALLS_PER_USER);

    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => world.server.call('GET', '/calendar/events', { token })),
    );
    const endedMeanwhile = ended;
    await world.google.clearFaults();

    expect([...new Set(answers.map(({ status }) => status)), endedMeanwhile]).toEqual([200, 0]);
    expect(new Set(await Promise.all(held))).toEqual(new Set([200]));
  });
});
