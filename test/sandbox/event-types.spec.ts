import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };
const TIMED = { start: { dateTime: '2026-03-03T10:00:00+01:00' }, end: { dateTime: '2026-03-03T11:00:00+01:00' } };
const WHOLE_DAY = { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

const BIRTHDAY = {
  ...WHOLE_DAY,
  eventType: 'birthday',
  summary: 'Anna',
  visibility: 'private',
  transparency: 'transparent',
  recurrence: ['RRULE:FREQ=YEARLY'],
} as const;
const WORKING_LOCATION = {
  ...WHOLE_DAY,
  eventType: 'workingLocation',
  visibility: 'public',
  transparency: 'transparent',
  workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
} as const;

const SEEDED = [
  { ...BIRTHDAY, id: 'frompeople', birthdayProperties: { type: 'birthday', contact: 'people/c1' } },
  { ...BIRTHDAY, id: 'selfborn00', birthdayProperties: { type: 'self' } },
  { ...TIMED, id: 'fromgmail00', summary: 'Flight', eventType: 'fromGmail' },
  { id: 'nolength00', summary: 'Departure', start: TIMED.start, end: TIMED.start },
];

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([{ email: MIA, timeZone: 'Europe/Berlin', events: { primary: SEEDED } }]);
  calendar = await google.calendarOf(MIA);
});

const insert = (requestBody: object) => calendar.events.insert({ ...primary, requestBody });
const patch = (eventId: string, requestBody: object) => calendar.events.patch({ ...primary, eventId, requestBody });
const idOf = async (answer: Promise<{ data: calendar_v3.Schema$Event }>): Promise<string> =>
  (await answer).data.id ?? '';

describe('a birthday', () => {
  it.each([
    // "'birthday' event type must not have private extended properties.": OutlookGoogleCalendarSync issues 2021 and 2103.
    ['private extended properties', { extendedProperties: { private: { mark: '1' } } }],
    ['shared extended properties', { extendedProperties: { shared: { mark: '1' } } }],
    ['a description', { description: 'Party' }],
    ['a location', { location: 'Berlin' }],
    ['attendees', { attendees: [{ email: 'ben@example.com' }] }],
  ])('is refused with %s, made or changed', async (_case, fields) => {
    const id = await idOf(insert(BIRTHDAY));

    expect(await refusal(insert({ ...BIRTHDAY, ...fields }))).toBe('400 eventTypeRestriction');
    expect(await refusal(patch(id, fields))).toBe('400 eventTypeRestriction');
  });

  // The guide on event types: these and no others can be changed.
  it('can change its color, title, reminders and day', async () => {
    const id = await idOf(insert(BIRTHDAY));

    const { data } = await patch(id, {
      colorId: '5',
      summary: 'Anna K',
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 60 }] },
      start: { date: '2026-03-05' },
      end: { date: '2026-03-06' },
    });

    expect(data).toMatchObject({ colorId: '5', summary: 'Anna K', start: { date: '2026-03-05' } });
    expect(await refusal(patch(id, { guestsCanModify: true }))).toBe('400 eventTypeRestriction');
    expect(await refusal(patch(id, { recurrence: ['RRULE:FREQ=YEARLY;COUNT=3'] }))).toBe('400 eventTypeRestriction');
  });

  it('is made as a birthday only, and says so', async () => {
    const { data } = await insert(BIRTHDAY);

    expect(data.birthdayProperties).toEqual({ type: 'birthday' });
    expect(await refusal(insert({ ...BIRTHDAY, birthdayProperties: { type: 'anniversary' } }))).toBe(
      '400 malformedBirthdayEvent',
    );
  });

  it.each(['frompeople', 'selfborn00'])(
    'that Google keeps (%s) is not deleted or moved, but colored',
    async (eventId) => {
      const { data } = await patch(eventId, { colorId: '5' });
      const thrown: unknown = await calendar.events.delete({ ...primary, eventId }).catch((error: unknown) => error);

      expect(data.colorId).toBe('5');
      expect(String(thrown)).toContain(
        "Attempt made to modify 'birthday' event in a way that is not valid for this event type.",
      );
      expect(await refusal(calendar.events.delete({ ...primary, eventId: `${eventId}_20270303` }))).toBe(
        '400 eventTypeRestriction',
      );
      expect(await refusal(patch(eventId, { start: { date: '2026-03-05' }, end: { date: '2026-03-06' } }))).toBe(
        '400 eventTypeRestriction',
      );
    },
  );

  it('of the user’s own making is deleted', async () => {
    const eventId = await idOf(insert(BIRTHDAY));

    expect((await calendar.events.delete({ ...primary, eventId })).status).toBe(204);
  });

  it('keeps the name of its contact, whatever a client writes', async () => {
    const { data } = await calendar.events.update({
      ...primary,
      eventId: 'frompeople',
      requestBody: { ...BIRTHDAY, recurrence: [...BIRTHDAY.recurrence], birthdayProperties: { type: 'birthday' } },
    });

    expect(data.birthdayProperties).toEqual({ type: 'birthday', contact: 'people/c1' });
  });
});

describe('an event from Gmail', () => {
  it('is listed as one, and keeps its title, place and times', async () => {
    const { data } = await calendar.events.list({ ...primary, eventTypes: ['fromGmail'] });

    expect(data.items?.map(({ id }) => id)).toEqual(['fromgmail00']);
    for (const fields of [{ summary: 'Train' }, { location: 'Berlin' }, { end: { dateTime: '2026-03-03T12:00:00Z' } }])
      expect(await refusal(patch('fromgmail00', fields))).toBe('400 eventTypeRestriction');
  });

  it('takes a color, reminders and marks', async () => {
    const { data } = await patch('fromgmail00', { colorId: '5', extendedProperties: { private: { mark: '1' } } });

    expect(data).toMatchObject({ colorId: '5', extendedProperties: { private: { mark: '1' } } });
  });
});

describe('a timed event without length', () => {
  // Google: 400 "The specified time range is empty." to insert; Calendar's own pages make such events.
  it('is refused when it is made', async () => {
    expect(await refusal(insert({ start: TIMED.start, end: TIMED.start }))).toBe('400 timeRangeEmpty');
  });

  it('is refused when it is written, even where it was one before', async () => {
    const eventId = await idOf(insert(TIMED));
    const update = calendar.events.update({
      ...primary,
      eventId,
      requestBody: { start: TIMED.start, end: TIMED.start },
    });

    expect(await refusal(patch(eventId, { end: TIMED.start }))).toBe('400 timeRangeEmpty');
    expect(await refusal(update)).toBe('400 timeRangeEmpty');
    expect(await refusal(patch('nolength00', { summary: 'Arrival' }))).toBe('400 timeRangeEmpty');
  });

  it('can be seeded, read, given a length and deleted', async () => {
    const before = await calendar.events.get({ ...primary, eventId: 'nolength00' });
    const { data } = await patch('nolength00', { end: TIMED.end });

    expect(before.data.end).toEqual(before.data.start);
    expect(data.end?.dateTime).toBe('2026-03-03T11:00:00+01:00');
  });
});

describe('the properties of a type', () => {
  it.each([
    ['of working locations on a default event', { ...TIMED, workingLocationProperties: { type: 'homeOffice' } }],
    ['of focus time on a default event', { ...TIMED, focusTimeProperties: { chatStatus: 'doNotDisturb' } }],
    [
      'of absence on a focus time',
      { ...TIMED, eventType: 'focusTime', outOfOfficeProperties: { declineMessage: 'x' } },
    ],
  ])('are refused: those %s', async (_case, event) => {
    expect(await refusal(insert(event))).toBe('400 eventTypeRestriction');
  });

  it.each([
    [
      'a working location with a place',
      { ...WORKING_LOCATION, location: 'Berlin' },
      '400 malformedWorkingLocationEvent',
    ],
    [
      'a working location with guests',
      { ...WORKING_LOCATION, attendees: [{ email: 'ben@example.com' }] },
      '400 malformedWorkingLocationEvent',
    ],
    [
      'an absence with guests',
      { ...TIMED, eventType: 'outOfOffice', attendees: [{ email: 'ben@example.com' }] },
      '400 malformedFocusTimeOrOutOfOffice',
    ],
  ])('allow no %s', async (_case, event, expected) => {
    expect(await refusal(insert(event))).toBe(expected);
  });
});

it('a special event is not replaced by one without its type', async () => {
  const eventId = await idOf(insert(WORKING_LOCATION));
  const { eventType: _type, ...untyped } = WORKING_LOCATION;

  const whole = await calendar.events.update({ ...primary, eventId, requestBody: WORKING_LOCATION });

  expect(whole.data.eventType).toBe('workingLocation');
  expect(await refusal(calendar.events.update({ ...primary, eventId, requestBody: untyped }))).toBe(
    '400 eventTypeRestriction',
  );
});

it('default reminders are not patched over stored ones that stay', async () => {
  const overrides = [{ method: 'popup', minutes: 5 }];
  const eventId = await idOf(insert({ ...TIMED, reminders: { useDefault: false, overrides } }));

  const refused = await refusal(patch(eventId, { reminders: { useDefault: true } }));
  const { data } = await patch(eventId, { reminders: { useDefault: true, overrides: null } });

  expect(refused).toBe('400 cannotUseDefaultRemindersAndSpecifyOverride');
  expect(data.reminders).toEqual({ useDefault: true });
});

it('an empty id is none, and so is an empty iCalUID', async () => {
  const first = await insert({ ...TIMED, id: '', iCalUID: '' });
  const second = await insert({ ...TIMED, id: '' });

  expect(first.data.id).toMatch(/^[a-v0-9]{26}$/);
  expect(first.data.iCalUID).toBe(`${first.data.id ?? ''}@google.com`);
  expect(second.data.id).not.toBe(first.data.id);
});
