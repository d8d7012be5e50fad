import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, constantFrom, jsonValue, nat, oneof } from 'fast-check';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();

const BODIES: [string, string, string, unknown][] = [
  [
    'create',
    'POST',
    '/calendar/events',
    anEvent({
      recurrence: ['RRULE:FREQ=DAILY'],
      attendees: [{ email: 'a@example.com' }],
      reminders: { useDefault: true },
    }),
  ],
  [
    'replace',
    'PUT',
    '/calendar/events/x',
    anEvent({ extendedProperties: { private: { a: 'b' } }, source: { title: 'T', url: 'https://example.com' } }),
  ],
  [
    'patch',
    'PATCH',
    '/calendar/events/x',
    { summary: 'S', addAttendees: [{ email: 'a@example.com' }], removeAttendees: ['b@example.com'] },
  ],
  ['move', 'POST', '/calendar/events/x/move', { destination: 'other@example.com', sendUpdates: 'all' }],
  ['rsvp', 'POST', '/calendar/events/x/rsvp', { responseStatus: 'accepted', comment: 'C', scope: 'this' }],
  [
    'freebusy',
    'POST',
    '/calendar/freebusy',
    {
      timeMin: '2026-11-24T00:00:00Z',
      timeMax: '2026-11-25T00:00:00Z',
      calendars: ['primary'],
      attendees: ['a@example.com'],
    },
  ],
  [
    'slots',
    'POST',
    '/calendar/slots',
    {
      timeMin: '2026-11-24T00:00:00Z',
      timeMax: '2026-11-25T00:00:00Z',
      durationMinutes: 30,
      workingHours: [{ days: ['MO'], start: '09:00', end: '17:00' }],
    },
  ],
  ['batch', 'POST', '/calendar/events/batch', { items: [{ method: 'create', event: anEvent() }] }],
];

/** Values of every wrong kind. */
const junk = oneof(
  constantFrom<unknown>(
    null,
    true,
    '',
    '\0',
    '\uD800',
    0,
    -1,
    1e308,
    [],
    {},
    [[]],
    [null],
    { toString: 1 },
    '__proto__',
    'Infinity',
  ),
  jsonValue({ maxDepth: 3 }),
);

/** The body with one of its values, at any depth, replaced. */
function spoil(body: unknown, choice: number, value: unknown): unknown {
  if (typeof body !== 'object' || body === null) return value;
  const names = Object.keys(body);
  const name = names[choice % Math.max(names.length, 1)] ?? 'extra';
  const inner: unknown = Reflect.get(body, name);
  const deeper = choice % 3 > 0 && typeof inner === 'object' && inner !== null;
  const replaced = deeper ? spoil(inner, Math.floor(choice / 3), value) : value;
  if (Array.isArray(body)) return body.map((item, index) => (String(index) === name ? replaced : item) as unknown);
  return { ...body, [name]: replaced };
}

async function send(method: string, path: string, body: unknown): Promise<{ status: number; body: Problem }> {
  return world.refused(method, path, body);
}

describe('bad input', () => {
  it.each(BODIES)('%s answers junk with a problem, never with a failure of ours', async (_case, method, path, body) => {
    await assert(
      asyncProperty(nat(10_000), junk, async (choice, value) => {
        const answer = await send(method, path, spoil(body, choice, value));

        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  it.each(BODIES)('%s refuses an unknown field', async (_case, method, path, body) => {
    const extra = Object.assign({}, body, { surprise: 1 });

    const answer = await send(method, path, extra);

    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ field: 'surprise', message: 'is not a known field' }],
    ]);
  });

  it.each(BODIES)('%s refuses a body that is no object', async (_case, method, path) => {
    const answers = await Promise.all(
      [[], 'text', 7, null].map(async (body) => send(method, path, JSON.stringify(body))),
    );

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(await world.google.countOf(/calendars|freeBusy/)).toBe(0);
  });

  it.each(['__proto__', 'constructor'])('refuses %s and is not changed by it', async (name) => {
    const answer = await send(
      'POST',
      '/calendar/events',
      `{"start":{"date":"2026-11-24"},"${name}":{"prototype":{"polluted":1},"polluted":1}}`,
    );

    expect(answer.status).toBe(400);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('keeps emoji, right-to-left and combining text as they are', async () => {
    const summary = '👩‍👩‍👧‍👦 שלום Z̷a̸l̶g̴o ﷽ 日本';

    const { status, body } = await world.call('POST', '/calendar/events', anEvent({ summary }));

    expect([status, body.summary]).toEqual([201, summary]);
  });

  it('counts characters, not their pieces', async () => {
    const fits = await send('POST', '/calendar/events', anEvent({ summary: '😀'.repeat(1024) }));
    const tooLong = await send('POST', '/calendar/events', anEvent({ summary: '😀'.repeat(1025) }));

    expect([fits.status, tooLong.status]).toEqual([201, 400]);
  });

  it.each([
    ['If-Match without quotes', { 'if-match': 'abc' }],
    ['several etags', { 'if-match': '"a", "b"' }],
    ['an Idempotency-Key in two words', { 'idempotency-key': 'a b' }],
  ])('refuses %s', async (_case, headers) => {
    const { status } = await world.refused('PATCH', '/calendar/events/x', { summary: 'S' }, headers);

    expect(status).toBe(400);
  });

  it.each([
    ['201 guests', Array.from({ length: 201 }, (_guest, index) => ({ email: `g${index}@example.com` }))],
    ['an address with a name in it', [{ email: 'Anna <anna@example.com>' }]],
    ['an address of two lines', [{ email: 'a@example.com\r\nbcc:b@example.com' }]],
  ])('refuses %s', async (_case, attendees) => {
    expect((await send('POST', '/calendar/events', anEvent({ attendees }))).status).toBe(400);
  });

  it('invites a guest named twice once', async () => {
    const attendees = [{ email: 'Cleo@example.com' }, { email: 'cleo@example.com', optional: true }];

    const { status, body } = await world.call('POST', '/calendar/events', anEvent({ attendees }));

    expect([status, body.attendees?.length]).toEqual([201, 1]);
  });

  it.each([
    ['GET', '/calendar/freebusy', 'POST'],
    ['POST', '/calendar/calendars', 'GET'],
    ['POST', '/calendar/events/x', 'DELETE, GET, PATCH, PUT'],
  ])('says what a path takes instead of %s %s', async (method, path, allowed) => {
    const { status, headers } = await world.refused(method, path);

    expect(status).toBe(405);
    for (const name of allowed.split(', ')) expect(headers.get('allow')).toContain(name);
  });
});
