import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([{ email: MIA, timeZone: 'Europe/Berlin', calendars: [{ id: 'work', summary: 'Work' }] }]);
  calendar = await google.calendarOf(MIA);
});

function anEvent(fields: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event {
  return {
    summary: 'Dentist',
    start: { dateTime: '2026-03-03T10:00:00+01:00' },
    end: { dateTime: '2026-03-03T11:00:00+01:00' },
    ...fields,
  };
}

async function insert(
  fields: calendar_v3.Schema$Event = {},
  parameters: object = {},
): Promise<calendar_v3.Schema$Event> {
  const { data } = await calendar.events.insert({ ...primary, ...parameters, requestBody: anEvent(fields) });
  return data;
}

const eventId = (event: calendar_v3.Schema$Event): string => event.id ?? '';

describe('events.insert', () => {
  it('answers the event with everything Google adds', async () => {
    const event = await insert();

    expect(event).toMatchObject({
      kind: 'calendar#event',
      status: 'confirmed',
      summary: 'Dentist',
      start: { dateTime: '2026-03-03T10:00:00+01:00', timeZone: 'Europe/Berlin' },
      creator: { email: MIA, self: true },
      organizer: { email: MIA, self: true },
      iCalUID: `${eventId(event)}@google.com`,
      sequence: 0,
      reminders: { useDefault: true },
      eventType: 'default',
    });
    expect(event.etag).toMatch(/^"\d+"$/);
    expect(event.id).toMatch(/^[a-v0-9]{26}$/);
  });

  it.each<[string, calendar_v3.Schema$Event, string]>([
    ['no start', { start: undefined }, '400 required'],
    ['no end', { end: undefined }, '400 required'],
    ['an end before the start', { end: { dateTime: '2026-03-03T09:00:00+01:00' } }, '400 timeRangeEmpty'],
    ['a start of one kind and an end of the other', { end: { date: '2026-03-04' } }, '400 invalid'],
    [
      'a whole day without length',
      { start: { date: '2026-03-03' }, end: { date: '2026-03-03' } },
      '400 timeRangeEmpty',
    ],
    ['a local time without a zone', { start: { dateTime: '2026-03-03T10:00:00' } }, '400 required'],
    ['a time that is none', { start: { dateTime: 'tomorrow' } }, '400 badRequest'],
    ['a day that does not exist', { start: { date: '2026-02-30' }, end: { date: '2026-03-02' } }, '400 invalid'],
    ['an unknown zone', { start: { dateTime: '2026-03-03T10:00:00', timeZone: 'Europe/Atlantis' } }, '400 invalid'],
    ['both a date and a time', { start: { date: '2026-03-03', dateTime: '2026-03-03T10:00:00Z' } }, '400 invalid'],
    ['a series without a zone', { recurrence: ['RRULE:FREQ=DAILY'] }, '400 required'],
    ['a guest without an address', { attendees: [{ displayName: 'Anna' }] }, '400 required'],
    ['a guest with half an address', { attendees: [{ email: 'anna' }] }, '400 invalid'],
    [
      'too many guests',
      { attendees: Array.from({ length: 201 }, (_, n) => ({ email: `g${n}@example.com` })) },
      '400 invalid',
    ],
    ['a status that is none', { status: 'maybe' }, '400 invalid'],
    ['an id outside base32hex', { id: 'Dentist-2026' }, '400 invalid'],
    ['an id that is too short', { id: 'abcd' }, '400 invalid'],
    ['a color that is none', { colorId: '12' }, '400 invalid'],
    [
      'six reminders',
      {
        reminders: {
          useDefault: false,
          overrides: Array.from({ length: 6 }, (_, minutes) => ({ method: 'popup', minutes })),
        },
      },
      '400 eventRemindersCountExceedsLimit',
    ],
    [
      'default and own reminders',
      { reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } },
      '400 cannotUseDefaultRemindersAndSpecifyOverride',
    ],
    ['an event from Gmail', { eventType: 'fromGmail' }, '400 eventTypeRestriction'],
    [
      'a focus time of whole days',
      { eventType: 'focusTime', start: { date: '2026-03-03' }, end: { date: '2026-03-04' } },
      '400 malformedFocusTimeOrOutOfOffice',
    ],
    [
      'a working location of no type',
      { eventType: 'workingLocation', visibility: 'public', transparency: 'transparent' },
      '400 malformedWorkingLocationEvent',
    ],
    [
      'a birthday that does not return',
      {
        eventType: 'birthday',
        visibility: 'private',
        transparency: 'transparent',
        start: { date: '2026-03-03' },
        end: { date: '2026-03-04' },
      },
      '400 malformedBirthdayEvent',
    ],
  ])('refuses %s', async (_case, fields, expected) => {
    expect(await refusal(calendar.events.insert({ ...primary, requestBody: anEvent(fields) }))).toBe(expected);
  });

  it('keeps special kinds of events to primary calendars', async () => {
    const elsewhere = calendar.events.insert({
      calendarId: 'work',
      requestBody: anEvent({ eventType: 'outOfOffice' }),
    });

    expect(await refusal(elsewhere)).toBe('400 eventTypeRestriction');
    expect((await insert({ eventType: 'outOfOffice' })).eventType).toBe('outOfOffice');
  });

  it('takes a custom id once and for good, deleted or not', async () => {
    await insert({ id: 'madeherea001' });
    const again = await refusal(calendar.events.insert({ ...primary, requestBody: anEvent({ id: 'madeherea001' }) }));
    await calendar.events.delete({ ...primary, eventId: 'madeherea001' });
    const afterwards = await refusal(
      calendar.events.insert({ ...primary, requestBody: anEvent({ id: 'madeherea001' }) }),
    );
    const elsewhere = await calendar.events.insert({
      calendarId: 'work',
      requestBody: anEvent({ id: 'madeherea001' }),
    });

    expect([again, afterwards, elsewhere.status]).toEqual(['409 duplicate', '409 duplicate', 200]);
  });

  it('reads a wall-clock time in its zone, and writes it out in the zone of the calendar', async () => {
    const event = await insert({
      start: { dateTime: '2026-03-03T10:00:00', timeZone: 'America/New_York' },
      end: { dateTime: '2026-03-03T11:00:00', timeZone: 'America/New_York' },
    });

    expect(event.start).toEqual({ dateTime: '2026-03-03T16:00:00+01:00', timeZone: 'America/New_York' });
  });

  it('ignores what only Google writes', async () => {
    const event = await insert({
      etag: '"1"',
      htmlLink: 'http://evil.example',
      creator: { email: 'x@example.com' },
      hangoutLink: 'http://evil.example',
    });

    expect(event.creator?.email).toBe(MIA);
    expect(JSON.stringify(event)).not.toContain('evil');
  });

  it('mends reminders and properties the way Google does, without a word', async () => {
    const event = await insert({
      reminders: {
        useDefault: false,
        overrides: [
          { method: 'popup', minutes: 50_000 },
          { method: 'popup', minutes: -1 },
          { method: 'popup', minutes: 0 },
          { method: 'sms', minutes: 5 },
        ],
      },
      extendedProperties: { private: { ['k'.repeat(45)]: 'dropped', long: 'x'.repeat(1025) } },
    });
    const silenced = await insert({ reminders: { useDefault: false, overrides: [] } });

    expect(event.reminders).toEqual({
      useDefault: false,
      overrides: [
        { method: 'popup', minutes: 0 },
        { method: 'popup', minutes: 40_320 },
      ],
    });
    expect(event.extendedProperties?.private).toEqual({ long: 'x'.repeat(1024) });
    expect(silenced.reminders).toEqual({ useDefault: false });
  });

  it('makes a Meet link for clients that know conferences, and only for them', async () => {
    const conferenceData = { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const knowing = await insert({ conferenceData }, { conferenceDataVersion: 1 });
    const ignorant = await insert({ conferenceData });
    const { data: patched } = await calendar.events.patch({
      ...primary,
      eventId: eventId(knowing),
      requestBody: { summary: 'Call' },
    });
    const { data: cleared } = await calendar.events.patch({
      ...primary,
      eventId: eventId(knowing),
      conferenceDataVersion: 1,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API takes null to clear, the declaration has none
      requestBody: { conferenceData: null as never },
    });

    expect(knowing.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(knowing.conferenceData?.createRequest?.status?.statusCode).toBe('success');
    expect(patched.hangoutLink).toBe(knowing.hangoutLink);
    expect([ignorant.hangoutLink, cleared.hangoutLink]).toEqual([undefined, undefined]);
  });
});

describe('events.get', () => {
  it('answers 304 to one who has the present version', async () => {
    const event = await insert();
    const token = await google.accessToken(MIA);

    const answer = await fetch(`${google.url}/calendar/v3/calendars/primary/events/${eventId(event)}`, {
      headers: { authorization: `Bearer ${token}`, 'if-none-match': event.etag ?? '' },
    });

    expect(answer.status).toBe(304);
  });

  it('writes times in the zone asked for', async () => {
    const event = await insert();

    const { data } = await calendar.events.get({ ...primary, eventId: eventId(event), timeZone: 'Asia/Kolkata' });

    expect(data.start?.dateTime).toBe('2026-03-03T14:30:00+05:30');
  });

  it('answers deleted events as cancelled, and 404 for what never was', async () => {
    const event = await insert();
    await calendar.events.delete({ ...primary, eventId: eventId(event) });

    const { data } = await calendar.events.get({ ...primary, eventId: eventId(event) });

    expect(data).toMatchObject({ status: 'cancelled', summary: 'Dentist' });
    expect(await refusal(calendar.events.get({ ...primary, eventId: 'neverwas' }))).toBe('404 notFound');
    expect(await refusal(calendar.events.get({ calendarId: 'nobody@example.com', eventId: eventId(event) }))).toBe(
      '404 notFound',
    );
  });
});

describe('events.patch and events.update', () => {
  it('changes only the fields of a patch, merging objects and replacing lists', async () => {
    const event = await insert({
      location: 'Berlin',
      attendees: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
      extendedProperties: { private: { a: '1', b: '2' } },
    });

    const { data } = await calendar.events.patch({
      ...primary,
      eventId: eventId(event),
      requestBody: {
        summary: 'Doctor',
        attendees: [{ email: 'c@example.com' }],
        extendedProperties: { private: { b: '3' } },
      },
    });

    expect(data).toMatchObject({
      summary: 'Doctor',
      location: 'Berlin',
      extendedProperties: { private: { a: '1', b: '3' } },
    });
    expect(data.attendees?.map(({ email }) => email)).toEqual(['c@example.com']);
  });

  it('clears with null', async () => {
    const event = await insert({ location: 'Berlin' });

    const { data } = await calendar.events.patch({
      ...primary,
      eventId: eventId(event),
      requestBody: { location: null },
    });

    expect(data.location).toBeUndefined();
  });

  it('needs the old kind of start nulled to go from a time to a whole day', async () => {
    const event = await insert();
    const patch = (requestBody: calendar_v3.Schema$Event) =>
      calendar.events.patch({ ...primary, eventId: eventId(event), requestBody });

    const refused = await refusal(patch({ start: { date: '2026-03-03' }, end: { date: '2026-03-04' } }));
    const { data } = await patch({
      start: { date: '2026-03-03', dateTime: null },
      end: { date: '2026-03-04', dateTime: null },
    });

    expect(refused).toBe('400 invalid');
    expect([data.start, data.end]).toEqual([{ date: '2026-03-03' }, { date: '2026-03-04' }]);
  });

  it('resets the fields that an update leaves out', async () => {
    const event = await insert({ location: 'Berlin', colorId: '5' });

    const { data } = await calendar.events.update({
      ...primary,
      eventId: eventId(event),
      requestBody: anEvent({ summary: 'Doctor' }),
    });

    expect(data.summary).toBe('Doctor');
    expect([data.location, data.colorId]).toEqual([undefined, undefined]);
    expect([data.id, data.iCalUID]).toEqual([event.id, event.iCalUID]);
  });

  it('gives every write a new etag, and refuses one that is out of date', async () => {
    const event = await insert();
    const headers = { 'if-match': event.etag ?? '' };
    const { data } = await calendar.events.patch(
      { ...primary, eventId: eventId(event), requestBody: { summary: 'A' } },
      { headers },
    );

    expect(data.etag).not.toBe(event.etag);
    expect(
      await refusal(
        calendar.events.patch({ ...primary, eventId: eventId(event), requestBody: { summary: 'B' } }, { headers }),
      ),
    ).toBe('412 conditionNotMet');
    expect(
      await refusal(
        calendar.events.update({ ...primary, eventId: eventId(event), requestBody: anEvent() }, { headers }),
      ),
    ).toBe('412 conditionNotMet');
    expect(await refusal(calendar.events.delete({ ...primary, eventId: eventId(event) }, { headers }))).toBe(
      '412 conditionNotMet',
    );
  });

  it('counts the sequence up when the time changes, and not for a title', async () => {
    const event = await insert();
    const patch = async (requestBody: calendar_v3.Schema$Event) =>
      (await calendar.events.patch({ ...primary, eventId: eventId(event), requestBody })).data.sequence;

    const afterTitle = await patch({ summary: 'A' });
    const afterTime = await patch({ end: { dateTime: '2026-03-03T12:00:00+01:00' } });

    expect([afterTitle, afterTime]).toEqual([0, 1]);
    expect(await refusal(patch({ sequence: 0 }))).toBe('400 invalid');
  });

  it('leaves `updated` alone when only reminders change', async () => {
    const event = await insert();
    await google.control('PUT', 'clock', { now: '2026-03-02T08:10:00Z', frozen: true });

    const { data } = await calendar.events.patch({
      ...primary,
      eventId: eventId(event),
      requestBody: { reminders: { useDefault: false, overrides: [] } },
    });

    expect(data.updated).toBe(event.updated);
    expect(data.etag).not.toBe(event.etag);
  });

  it('never changes the type of an event', async () => {
    const event = await insert();

    expect(
      await refusal(
        calendar.events.patch({ ...primary, eventId: eventId(event), requestBody: { eventType: 'focusTime' } }),
      ),
    ).toBe('400 eventTypeRestriction');
  });
});

describe('events.delete', () => {
  it('deletes once, and says 410 the second time', async () => {
    const event = await insert();

    const first = await calendar.events.delete({ ...primary, eventId: eventId(event) });

    expect(first.status).toBe(204);
    expect(await refusal(calendar.events.delete({ ...primary, eventId: eventId(event) }))).toBe('410 deleted');
  });

  it('is undone by confirming the event', async () => {
    const event = await insert();
    await calendar.events.delete({ ...primary, eventId: eventId(event) });

    await calendar.events.patch({ ...primary, eventId: eventId(event), requestBody: { status: 'confirmed' } });

    const { data } = await calendar.events.list(primary);
    expect(data.items?.map(({ id }) => id)).toEqual([event.id]);
  });
});

describe('events.move', () => {
  it('makes the other calendar the organizer and leaves a cancelled event behind', async () => {
    const event = await insert();

    const { data: moved } = await calendar.events.move({ ...primary, eventId: eventId(event), destination: 'work' });

    const { data: left } = await calendar.events.get({ ...primary, eventId: eventId(event) });
    const { data: there } = await calendar.events.get({ calendarId: 'work', eventId: eventId(event) });
    expect(moved.organizer).toEqual({ email: 'work', displayName: 'Work', self: true });
    expect([left.status, there.status]).toEqual(['cancelled', 'confirmed']);
  });

  it('moves a series with its exceptions, and back', async () => {
    const zone = { timeZone: 'Europe/Berlin' };
    const series = await insert({
      start: { dateTime: '2026-03-03T10:00:00', ...zone },
      end: { dateTime: '2026-03-03T11:00:00', ...zone },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    await calendar.events.delete({ ...primary, eventId: `${eventId(series)}_20260304T090000Z` });

    await calendar.events.move({ ...primary, eventId: eventId(series), destination: 'work' });
    const there = await calendar.events.list({ calendarId: 'work', singleEvents: true });
    await calendar.events.move({ calendarId: 'work', eventId: eventId(series), destination: MIA });
    const back = await calendar.events.list({ ...primary, singleEvents: true });

    expect(there.data.items).toHaveLength(2);
    expect(back.data.items).toHaveLength(2);
  });

  it('goes back to a calendar that kept it as a guest', async () => {
    const event = await insert({ attendees: [{ email: MIA }] });
    await calendar.events.move({ ...primary, eventId: eventId(event), destination: 'work' });

    await calendar.events.move({ calendarId: 'work', eventId: eventId(event), destination: MIA });

    const { data: back } = await calendar.events.get({ ...primary, eventId: eventId(event) });
    const { data: left } = await calendar.events.get({ calendarId: 'work', eventId: eventId(event) });
    expect(back).toMatchObject({ status: 'confirmed', organizer: { email: MIA, self: true } });
    expect(left.status).toBe('cancelled');
  });

  it.each([
    ['to where it is', 'primary', '400 invalid'],
    ['to an unknown calendar', 'nowhere', '404 notFound'],
  ])('refuses a move %s', async (_case, destination, expected) => {
    const event = await insert();

    expect(await refusal(calendar.events.move({ ...primary, eventId: eventId(event), destination }))).toBe(expected);
  });
});

describe('events.import', () => {
  it('keeps one private copy for one iCalUID', async () => {
    const body = anEvent({
      iCalUID: 'abc@elsewhere.example',
      organizer: { email: 'boss@elsewhere.example' },
      attendees: [{ email: MIA }],
    });

    const { data: first } = await calendar.events.import({ ...primary, requestBody: body });
    const { data: second } = await calendar.events.import({
      ...primary,
      requestBody: { ...body, summary: 'Moved', sequence: 2 },
    });

    expect(second).toMatchObject({
      id: first.id,
      summary: 'Moved',
      sequence: 2,
      organizer: { email: 'boss@elsewhere.example' },
    });
    expect((await google.control<{ items: unknown[] }>('GET', 'outbox')).items).toEqual([]);
  });

  it.each<[string, calendar_v3.Schema$Event, string]>([
    ['no iCalUID', {}, '400 required'],
    [
      'somebody else and without the owner',
      { iCalUID: 'x', organizer: { email: 'boss@elsewhere.example' } },
      '400 participantIsNeitherOrganizerNorAttendee',
    ],
  ])('refuses an event of %s', async (_case, fields, expected) => {
    expect(await refusal(calendar.events.import({ ...primary, requestBody: anEvent(fields) }))).toBe(expected);
  });
});

describe('events.quickAdd', () => {
  it.each([
    ['Lunch tomorrow at 12:30pm', 'Lunch', '2026-03-03T12:30 60'],
    ['Appointment at Somewhere on June 3rd 10am-10:25am', 'Appointment at Somewhere', '2026-06-03T10:00 25'],
    ['Lantern check on June 26, 2027 at 8:00pm for 45 minutes', 'Lantern check', '2027-06-26T20:00 45'],
    ['Send letter Sep 10, 2027 9am', 'Send letter', '2027-09-10T09:00 60'],
    ['Review 1 March 2-3pm', 'Review', '2027-03-01T14:00 60'],
    ['Lunch on Friday at noon', 'Lunch', '2026-03-06T12:00 60'],
    ['Party Saturday 10pm - 1am', 'Party', '2026-03-07T22:00 180'],
    ['Nap for an hour', 'Nap', '2026-03-02T09:00 60'],
    ['Holiday on Friday', 'Holiday', '2026-03-06 1440'],
    ['Trip Dec 20 - Dec 23', 'Trip', '2026-12-20 5760'],
    ['Fair from 2026-05-01 to 2026-05-03', 'Fair', '2026-05-01 4320'],
    ['Talk on Windows 98', 'Talk on Windows 98', '2026-03-02T09:00 60'],
  ])('reads "%s"', async (text, summary, expected) => {
    const { data } = await calendar.events.quickAdd({ ...primary, text });

    const [start = '', end = ''] = [data.start, data.end].map((time) => time?.date ?? time?.dateTime ?? '');
    expect(data.summary).toBe(summary);
    expect(`${start.slice(0, 16)} ${(Date.parse(end) - Date.parse(start)) / 60_000}`).toBe(expected);
  });

  it.each([
    'Yoga every Tuesday at 6pm',
    'Lunch next Friday at noon',
    'Dentist in 3 days at 9am',
    'Call on Monday or Tuesday at 9am',
    'Call at 9am or 10am',
    'Call on 6/7/2026 at 9am',
    'Party on June 31 at 8pm',
    'Train at 25:10',
    'Conference Dec 20 - Dec 23 at 9am',
    'Trip Dec 23 2026 - Dec 20 2026',
    'Standup 9-10am for 2 hours',
  ])('refuses "%s" rather than put it on a wrong day', async (text) => {
    expect(await refusal(calendar.events.quickAdd({ ...primary, text }))).toBe('400 invalid');
  });
});
