import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const BEN = 'ben@example.com';
const primary = { calendarId: 'primary' };
const SPAN = { timeMin: '2026-03-01T00:00:00Z', timeMax: '2026-05-01T00:00:00Z' };

const google = SimulatedGoogle.shared();
let mia: calendar_v3.Calendar;
let ben: calendar_v3.Calendar;

interface Step {
  kind:
    | 'invite'
    | 'inviteSeries'
    | 'inviteDay'
    | 'rename'
    | 'move'
    | 'answer'
    | 'answerInstance'
    | 'editInstance'
    | 'dropInstance'
    | 'delete'
    | 'restore'
    | 'color';
  pick: number;
  hour: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'invite',
    'inviteSeries',
    'inviteDay',
    'rename',
    'move',
    'answer',
    'answerInstance',
    'editInstance',
    'dropInstance',
    'delete',
    'restore',
    'color',
  ),
  pick: fc.nat(1000),
  hour: fc.nat(24 * 30),
});

const ANSWERS = ['accepted', 'tentative', 'declined'];
const attendees = [{ email: MIA, responseStatus: 'accepted' }, { email: BEN }];
const moment = (hour: number): calendar_v3.Schema$EventDateTime => ({
  dateTime: new Date(Date.UTC(2026, 2, 2, hour)).toISOString().slice(0, 19),
  timeZone: 'Europe/Berlin',
});
const times = (hour: number): calendar_v3.Schema$Event => ({ start: moment(hour), end: moment(hour + 1) });
const idOf = (event: calendar_v3.Schema$Event | undefined): string => event?.id ?? '';

async function listed(
  who: calendar_v3.Calendar,
  parameters: calendar_v3.Params$Resource$Events$List = {},
): Promise<calendar_v3.Schema$Event[]> {
  return (await who.events.list({ ...primary, maxResults: 2500, ...parameters })).data.items ?? [];
}

async function picked(
  who: calendar_v3.Calendar,
  pick: number,
  kind: 'event' | 'instance',
): Promise<calendar_v3.Schema$Event | undefined> {
  const events = await listed(who, kind === 'instance' ? { singleEvents: true, ...SPAN } : {});
  const fitting = events.filter(
    (event) => event.status !== 'cancelled' && Boolean(event.recurringEventId) === (kind === 'instance'),
  );
  return fitting[pick % Math.max(1, fitting.length)];
}

async function patch(
  who: calendar_v3.Calendar,
  event: calendar_v3.Schema$Event | undefined,
  requestBody: calendar_v3.Schema$Event,
): Promise<void> {
  if (!event || (event.start?.date && requestBody.start)) return;
  await who.events.patch({ ...primary, eventId: idOf(event), requestBody });
}

async function remove(event: calendar_v3.Schema$Event | undefined): Promise<void> {
  if (event) await mia.events.delete({ ...primary, eventId: idOf(event) });
}

async function play({ kind, pick, hour }: Step): Promise<void> {
  const insert = (body: calendar_v3.Schema$Event) =>
    mia.events.insert({ ...primary, requestBody: { summary: `E${pick}`, attendees, ...body } });
  const answered = { attendees: [{ email: BEN, responseStatus: ANSWERS[pick % 3] ?? '' }] };
  const day = 1 + (hour % 20);
  const recurrence = ['RRULE:FREQ=DAILY;COUNT=4'];
  const actions: Record<Step['kind'], () => Promise<unknown>> = {
    invite: () => insert(times(hour)),
    inviteSeries: () => insert({ ...times(hour), recurrence }),
    inviteDay: () =>
      insert({
        start: { date: `2026-03-${String(day + 8).padStart(2, '0')}` },
        end: { date: `2026-03-${String(day + 9).padStart(2, '0')}` },
        recurrence: pick % 2 ? recurrence : [],
      }),
    rename: async () => patch(mia, await picked(mia, pick, 'event'), { summary: `renamed ${hour}` }),
    move: async () => patch(mia, await picked(mia, pick, 'event'), times(hour)),
    answer: async () => patch(ben, await picked(ben, pick, 'event'), answered),
    answerInstance: async () => patch(ben, await picked(ben, pick, 'instance'), answered),
    editInstance: async () =>
      patch(mia, await picked(mia, pick, 'instance'), pick % 2 ? { location: `L${hour}` } : times(hour)),
    dropInstance: async () => remove(await picked(mia, pick, 'instance')),
    delete: async () => remove(await picked(mia, pick, 'event')),
    restore: async () => {
      const gone = (await listed(mia, { showDeleted: true })).filter(
        (event) => event.status === 'cancelled' && !event.recurringEventId,
      );
      await patch(mia, gone[pick % Math.max(1, gone.length)], { status: 'confirmed' });
    },
    color: async () => patch(ben, await picked(ben, pick, 'event'), { colorId: String(1 + (pick % 11)) }),
  };
  await actions[kind]();
}

/** What both must see alike: everything but what is each one's own. */
function shared(event: calendar_v3.Schema$Event): string {
  const people = (event.attendees ?? []).map(({ email, responseStatus }) => `${email} ${responseStatus}`).join(', ');
  const start = event.start?.date ?? Date.parse(event.start?.dateTime ?? '');
  return [
    event.id,
    event.status,
    event.summary,
    event.location,
    start,
    people,
    event.recurrence,
    event.recurringEventId,
  ].join(' | ');
}

describe('whatever organizer and guest do', () => {
  it('they see the same events, instances and answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await google.reset(
          [
            { email: MIA, timeZone: 'Europe/Berlin' },
            { email: BEN, timeZone: 'America/New_York' },
          ],
          '2026-03-01T00:00:00Z',
        );
        [mia, ben] = [await google.calendarOf(MIA), await google.calendarOf(BEN)];

        for (const each of steps) await play(each);

        // Only the expanded lists must be equal: an exception may be one guest's own, such as an answer given again.
        const expanded = { singleEvents: true, timeMax: '2026-06-01T00:00:00Z' };
        const [hers, his] = [await listed(mia, expanded), await listed(ben, expanded)];
        expect(his.map(shared).toSorted()).toEqual(hers.map(shared).toSorted());
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
