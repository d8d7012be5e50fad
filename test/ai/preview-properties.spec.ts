import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Action, ActionPreview } from '../../src/modules/ai/actions/action.dto.js';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld, anEvent, dayFromNow } from './ai-world.js';

const RUNS = 30;
const GUESTS = ['a', 'b', 'c', 'd'].map((name) => `${name}@corp.example`);
const LABELS: Record<string, RegExp> = {
  summary: /^Title: /,
  start: /^Time: /,
  end: /^Time: /,
  location: /^(Place: |No place)/,
  description: /^(Description: |No description)/,
  recurrence: /^Repetition: /,
  attendees: /^(New guests?|Guests? no longer invited): /,
};

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model);

const texts = fc.constantFrom('Dentist', 'Lunch with Åsa', 'x', 'Plan <b>B</b>; a “quote”', 'Zeile 1\nZeile 2');
const someGuests = fc.subarray(GUESTS, { minLength: 1 });
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const changes = fc
  .record({
    summary: option(texts),
    location: option(texts),
    description: option(texts),
    start: option(fc.integer({ min: 0, max: 47 }).map((half) => clockOf(half))),
    durationMinutes: option(fc.constantFrom(5, 30, 45, 120)),
    addAttendees: option(someGuests),
    removeAttendees: option(someGuests),
  })
  .filter((change) => Object.values(change).some((value) => value !== undefined));

const scopes = fc.constantFrom('single', 'this', 'following', 'all');

function clockOf(half: number): string {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

/** A user with one event, or a weekly series of which one instance has a guest and a title of its own. */
async function aUser(scope: string, guests: string[]): Promise<AiUser> {
  const attendees = guests.map((email) => ({ email }));
  const recurrence = scope === 'single' ? {} : { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'] };
  const user = await world.user([anEvent({ id: 'theevent0', location: 'Main Street', attendees, ...recurrence })]);
  if (scope !== 'single') {
    const [, , third] = await instancesOf(user);
    const own = { summary: 'Another', addAttendees: [{ email: 'own@corp.example' }] };
    await user.call('PATCH', `/calendar/events/${third?.id ?? ''}`, own);
  }
  await world.google.clearLogs();
  return user;
}

async function instancesOf(user: AiUser): Promise<CalendarEvent[]> {
  const { body } = await user.call<EventPage>('GET', '/calendar/events/theevent0/instances');
  return body.items;
}

/** What the preview calls before and after, as the calendar has it. */
async function stateOf(user: AiUser, eventId: string): Promise<CalendarEvent> {
  const { body } = await user.call<CalendarEvent>('GET', `/calendar/events/${eventId}`);
  return body;
}

/** The fields of an event in which it differs from another, as a person would compare them. */
function differences(before: CalendarEvent, after: CalendarEvent): string[] {
  return Object.keys(LABELS).filter((name) => comparable(before, name) !== comparable(after, name));
}

function comparable(event: CalendarEvent, name: string): string {
  if (name === 'attendees')
    return JSON.stringify(
      (event.attendees ?? []).map(({ email }) => email ?? '').toSorted((one, other) => one.localeCompare(other)),
    );
  if (name === 'start' || name === 'end') return String(Date.parse(event[name]?.dateTime ?? ''));
  // The number of instances of both halves of a series that was cut in two is no change.
  if (name === 'recurrence') return JSON.stringify(event.recurrence ?? []).replace(/COUNT=\d+/, 'COUNT=n');
  return String(Reflect.get(event, name) ?? '');
}

function unmentioned({ details }: ActionPreview, fields: string[]): string[] {
  return fields.filter((name) => !details.some((line) => LABELS[name]?.test(line)));
}

async function propose(user: AiUser, values: object): Promise<Action | undefined> {
  model.plays([{ calls: [{ name: 'update_event', arguments: values }] }, { text: 'Please confirm.' }]);
  return (await user.chat('change it')).proposedActions[0];
}

describe('a change a model proposes', () => {
  it('is previewed field by field, and sends mail only to the recipients of the preview', async () => {
    let confirmed = 0;
    await fc.assert(
      fc.asyncProperty(changes, scopes, fc.subarray(GUESTS), async (change, scope, guests) => {
        const user = await aUser(scope, guests);
        const named = scope === 'single' ? 'theevent0' : ((await instancesOf(user))[1]?.id ?? '');
        const day = (await stateOf(user, named)).start?.dateTime?.slice(0, 10) ?? dayFromNow(3);
        const start = change.start === undefined ? undefined : `${day}T${change.start}`;
        const values = { ...change, start, eventId: named, ...(scope !== 'single' && { scope }) };

        const before = await stateOf(user, scope === 'all' ? 'theevent0' : named);
        const action = await propose(user, values);
        if (!action) return;
        const { status, body } = await user.confirm(action);

        expect(status).toBe(200);
        const after = await stateOf(user, body.event?.id ?? named);
        expect(
          unmentioned(
            action.preview,
            differences(before, scope === 'following' ? { ...after, recurrence: [] } : after),
          ),
        ).toEqual([]);
        const shown = new Set([user.email, ...action.preview.recipients.map(({ email }) => email)]);
        expect((await world.google.outbox()).filter(({ to }) => !shown.has(to))).toEqual([]);
        confirmed += 1;
      }),
      { numRuns: RUNS },
    );

    expect(confirmed).toBeGreaterThan(RUNS / 2);
  });
});
