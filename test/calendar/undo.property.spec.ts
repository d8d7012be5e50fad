import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, constantFrom, integer, nat, option, record } from 'fast-check';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import type { Undone } from '../../src/modules/calendar/undo/write.dto.js';
import type { Fault } from '../support/google.js';
import type { Answer } from '../support/server.js';
import '../support/property-seed.js';
import { anEvent, ANNA, BEN, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
/** More on demand: `UNDO_RUNS=500`. */
// oxlint-disable-next-line node/no-process-env -- how thoroughly to look
const RUNS = Number(process.env['UNDO_RUNS'] ?? 20);
const TIMEOUT_MS = 600_000 + RUNS * 2000;
const TEAM = 'team@example.com';

const calendars = record({
  kind: constantFrom('single' as const, 'series' as const, 'series' as const),
  days: constantFrom('timed' as const, 'whole' as const),
  zone: constantFrom('Europe/Kyiv', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
  /** Around a clock change. */
  day: constantFrom('2026-10-20', '2026-03-25', '2026-04-01', '2026-11-24'),
  rule: constantFrom('FREQ=DAILY;COUNT=6', 'FREQ=WEEKLY;BYDAY=TU,WE;COUNT=6', 'FREQ=DAILY;INTERVAL=2;COUNT=6'),
  guests: nat(2),
  meet: constantFrom(true, false),
  exceptions: nat(7),
  extras: nat(7),
});

const changes = record({
  what: constantFrom(
    'summary',
    'times',
    'fields',
    'guests',
    'recurrence',
    'conference',
    'delete',
    'delete',
    'move',
    'create',
  ),
  scope: constantFrom('this', 'following', 'all'),
  at: integer({ min: 1, max: 3 }),
});

const faults = record({
  method: constantFrom('GET', 'PATCH', 'DELETE', 'POST'),
  nth: nat(3),
  how: constantFrom<Partial<Fault>>(
    { status: 503 },
    { status: 500 },
    { reset: 'before' },
    { reset: 'after' },
    { truncate: 20 },
  ),
});

const troubles = record({ ofWrite: option(faults), ofUndo: option(faults), ofRedo: option(faults) });

type Scene = typeof calendars extends { generate: (...args: never[]) => { value: infer T } } ? T : never;
type Change = typeof changes extends { generate: (...args: never[]) => { value: infer T } } ? T : never;
type FaultAt = typeof faults extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

async function arrange(scene: Scene): Promise<CalendarEvent> {
  const { kind, days, zone, day, rule, guests, meet, exceptions, extras } = scene;
  const at = (hour: string) =>
    days === 'whole' ? { date: day } : { dateTime: `${day}T${hour}:00:00`, timeZone: zone };
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const body = {
    summary: 'Plain',
    start: at('09'),
    end: days === 'whole' ? { date: next } : at('10'),
    ...(kind === 'series' && { recurrence: [`RRULE:${rule}`] }),
    ...(guests > 0 && { attendees: [{ email: BEN }, { email: 'out@example.org', optional: true }].slice(0, guests) }),
    ...(extras & 1 && { location: 'Here', colorId: '4' }),
    ...(extras & 2 && { reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] } }),
    ...(extras & 4 && { description: 'Long', extendedProperties: { private: { a: '1' }, shared: { b: '2' } } }),
  };
  const made = await world.call('POST', `/calendar/events${meet ? '?conference=meet' : ''}`, body);
  expect(made.status).toBe(201);
  if (kind === 'single') return made.body;
  const ids = await instanceIds(made.body.id);
  if (exceptions & 1) await done('PATCH', `${ids[1]}`, { summary: 'Own' });
  if (exceptions & 2) await done('DELETE', `${ids[2]}`);
  if (exceptions & 4) await done('PATCH', `${ids[3]}`, { location: 'Elsewhere', summary: 'Changed' });
  return made.body;
}

async function done(method: string, id: string, body?: unknown): Promise<void> {
  expect((await world.call(method, `/calendar/events/${id}`, body)).status).toBeLessThan(300);
}

async function instanceIds(id: string): Promise<string[]> {
  const { body } = await world.call<EventPage>('GET', `/calendar/events/${id}/instances`);
  return body.items.map((event) => event.id);
}

/** Prepares a write, which can be sent again under its key. */
async function prepare(
  event: CalendarEvent,
  { days, kind, zone, day }: Scene,
  change: Change,
): Promise<() => Promise<Answer<CalendarEvent>>> {
  const ids = kind === 'series' ? await instanceIds(event.id) : [];
  const id = kind === 'series' ? (change.scope === 'all' ? event.id : (ids[change.at] ?? event.id)) : event.id;
  const path = `/calendar/events/${id}`;
  const query = `?sendUpdates=all${kind === 'series' ? `&scope=${change.scope}` : ''}`;
  const start = days === 'whole' ? { date: later(day) } : { dateTime: `${later(day)}T15:00:00`, timeZone: zone };
  const bodies: Record<string, unknown> = {
    summary: { summary: 'Changed' },
    times: { start },
    fields: {
      summary: 'Changed',
      location: null,
      colorId: '7',
      reminders: { useDefault: true },
      visibility: 'private',
    },
    guests: { addAttendees: [{ email: 'new@example.org' }], removeAttendees: [BEN] },
    recurrence: { recurrence: ['RRULE:FREQ=DAILY;COUNT=4'] },
    conference: { description: 'Meet' },
  };
  const once = { 'idempotency-key': randomUUID() };
  const conference = change.what === 'conference' ? '&conference=meet' : '';
  const move = { destination: TEAM };
  if (change.what === 'delete') return async () => world.call('DELETE', path + query, undefined, once);
  if (change.what === 'create')
    return async () => world.call('POST', '/calendar/events?sendUpdates=all', anEvent(), once);
  if (change.what === 'move') return async () => world.call('POST', `/calendar/events/${event.id}/move`, move, once);
  return async () => world.call('PATCH', path + query + conference, bodies[change.what], once);
}

function later(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** All that the simulator holds of both calendars, instance by instance, apart from etag, sequence and the time of the last change. */
async function held(): Promise<unknown[]> {
  const range = 'timeMin=2026-01-01T00:00:00Z&timeMax=2027-12-31T00:00:00Z&maxResults=2500';
  const pages = await Promise.all(
    ['primary', TEAM].map(async (id) => world.call<EventPage>('GET', `/calendar/events?calendarId=${id}&${range}`)),
  );
  return pages
    .flatMap(({ body }) => body.items)
    .map(({ etag: _etag, sequence: _sequence, updated: _updated, ...event }) => event)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function undo(id: string | null | undefined): Promise<Answer<Undone>> {
  return world.call<Undone>('POST', `/calendar/writes/${id}/undo`);
}

/** Sends a request with one fault at the nth call of a kind, and again as long as it fails. */
async function withFault<T>(fault: FaultAt | null, send: () => Promise<Answer<T>>): Promise<Answer<T>> {
  if (fault) {
    const { method, nth, how } = fault;
    const match = { method, path: '/events' };
    // The first calls only take a moment longer.
    if (nth > 0) await world.google.fault({ match, times: nth, delayMs: 1 });
    await world.google.fault({ match, times: 1, ...how });
  }
  let answer = await send();
  await world.google.clearFaults();
  for (let tries = 0; tries < 3 && answer.status >= 500; tries += 1) answer = await send();
  return answer;
}

describe('an undo', () => {
  it(
    'leaves the calendar as it was, and its undo as it was after the write, wherever a call fails',
    async () => {
      await world.google.seed({ email: ANNA, calendars: [{ id: TEAM, summary: 'Team' }] });
      await assert(
        asyncProperty(calendars, changes, troubles, async (scene, change, trouble) => {
          const event = await arrange(scene);
          const before = await held();
          const written = await withFault(trouble.ofWrite, await prepare(event, scene, change));
          // Not every change can be made of every series; what is refused leaves nothing to undo.
          if (written.status >= 400) return;
          const after = await held();

          const undone = await withFault(trouble.ofUndo, async () => undo(written.headers.get('write-id')));

          expect([undone.status, undone.body]).toEqual([200, expect.anything()]);
          expect(await held()).toEqual(before);

          const redone = await withFault(trouble.ofRedo, async () => undo(undone.body.undo?.writeId));

          expect([redone.status, redone.body]).toEqual([200, expect.anything()]);
          expect(await held()).toEqual(after);
          await world.call('DELETE', `/calendar/events/${event.id}?scope=all`);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );
});
