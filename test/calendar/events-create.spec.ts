import { describe, expect, it } from '@jest/globals';
import { ANNA, anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

describe('POST /calendar/events', () => {
  it('makes the event and says where it is', async () => {
    const { status, body, headers } = await world.call('POST', '/calendar/events', anEvent());

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/calendar/events/${body.id}`);
    expect(headers.get('etag')).toBe(body.etag);
    expect(headers.get('cache-control')).toBe('private, no-store');
    const [write] = await world.google.writes();
    expect(write?.body).toMatchObject({
      summary: 'Dentist',
      start: { dateTime: '2026-11-24T16:00:00+02:00', timeZone: KYIV },
    });
    expect(write).toMatchObject({ user: ANNA, method: 'POST', eventId: body.id, sendUpdates: 'none' });
  });

  it.each([
    ['an offset', { dateTime: '2026-11-24T16:00:00-05:00' }, '2026-11-24T23:00:00+02:00'],
    [
      'wall-clock time of a zone',
      { dateTime: '2026-11-24T16:00', timeZone: 'America/New_York' },
      '2026-11-24T23:00:00+02:00',
    ],
    ["wall-clock time of the calendar's own zone", { dateTime: '2026-11-24T16:00' }, '2026-11-24T16:00:00+02:00'],
    ['UTC in another zone', { dateTime: '2026-11-24T16:00:00Z', timeZone: KYIV }, '2026-11-24T18:00:00+02:00'],
  ])('reads a start with %s', async (_case, start, shown) => {
    const { status, body } = await world.call('POST', '/calendar/events', { summary: 'Call', start });

    expect(status).toBe(201);
    expect(body.start?.dateTime).toBe(shown);
    expect(Date.parse(body.end?.dateTime ?? '') - Date.parse(shown)).toBe(3_600_000);
  });

  it('makes a whole-day event of one day when no end is given', async () => {
    const { body } = await world.call('POST', '/calendar/events', {
      summary: 'Holiday',
      start: { date: '2026-12-24' },
    });

    expect([body.start, body.end]).toEqual([{ date: '2026-12-24' }, { date: '2026-12-25' }]);
  });

  it('takes the earlier of two equal wall-clock times and says so', async () => {
    const start = { dateTime: '2026-10-25T03:30', timeZone: KYIV };

    const { body } = await world.call('POST', '/calendar/events', { summary: 'Night', start });

    expect(body.start?.dateTime).toBe('2026-10-25T03:30:00+03:00');
    expect(body.assumptions).toEqual([expect.stringContaining('happens twice')]);
  });

  it('refuses a wall-clock time that does not exist and names the nearest ones', async () => {
    const start = { dateTime: '2026-03-29T03:30', timeZone: KYIV };

    const { status, body } = await world.refused('POST', '/calendar/events', { summary: 'Night', start });

    expect([status, body.code]).toEqual([400, 'nonexistent_local_time']);
    expect(body).toMatchObject({ nearestValidTimes: ['2026-03-29T02:30:00+02:00', '2026-03-29T04:30:00+03:00'] });
    expect(await world.writes()).toEqual([]);
  });

  it.each([
    ['an unknown field', anEvent({ organizer: { email: BEN } }), 'organizer'],
    ['an unknown nested field', anEvent({ start: { dateTime: '2026-11-24T16:00Z', zone: 'UTC' } }), 'start.zone'],
    ['null for a text', anEvent({ summary: null }), 'summary'],
    ['a number for a text', anEvent({ summary: 7 }), 'summary'],
    ['a list for a time', anEvent({ start: [{ date: '2026-11-24' }] }), 'start'],
    ['no start', { summary: 'Never' }, 'start'],
    ['both kinds of time at once', anEvent({ start: { date: '2026-11-24', dateTime: '2026-11-24T16:00Z' } }), 'start'],
    ['mixed kinds', anEvent({ start: { date: '2026-11-24' } }), 'end'],
    ['an end before its start', anEvent({ end: { dateTime: '2026-11-24T15:00:00', timeZone: KYIV } }), 'end'],
    ['an end at its start', anEvent({ end: { dateTime: '2026-11-24T16:00:00', timeZone: KYIV } }), 'end'],
    ['a date that is not', anEvent({ start: { date: '2026-02-30' }, end: { date: '2026-03-02' } }), 'start.date'],
    ['hour 24', anEvent({ start: { dateTime: '2026-11-24T24:00:00Z' } }), 'start.dateTime'],
    ['a leap second', anEvent({ start: { dateTime: '2026-11-24T23:59:60Z' } }), 'start.dateTime'],
    ['the year 9999', anEvent({ start: { dateTime: '9999-11-24T10:00:00Z' } }), 'start.dateTime'],
    [
      'an unknown zone',
      anEvent({ start: { dateTime: '2026-11-24T16:00', timeZone: 'Mars/Olympus' } }),
      'start.timeZone',
    ],
    [
      'an offset for a zone',
      anEvent({ start: { dateTime: '2026-11-24T16:00', timeZone: '+02:00' } }),
      'start.timeZone',
    ],
    ['a secondly rule', anEvent({ recurrence: ['RRULE:FREQ=SECONDLY'] }), 'recurrence[0]'],
    ['a billion times', anEvent({ recurrence: ['RRULE:FREQ=DAILY;COUNT=1000000000'] }), 'recurrence[0]'],
    ['two rules', anEvent({ recurrence: ['RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY'] }), 'recurrence'],
    ['an address that is none', anEvent({ attendees: [{ email: 'ben' }] }), 'attendees[0].email'],
    ['NUL in a text', anEvent({ summary: 'a\0b' }), 'summary'],
    ['half a character', anEvent({ summary: 'a\uD800b' }), 'summary'],
    ['a whole-day focus time', { eventType: 'focusTime', start: { date: '2026-11-24' } }, 'start'],
  ])('refuses %s', async (_case, body, field) => {
    const answer = await world.refused('POST', '/calendar/events', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
    expect(await world.writes()).toEqual([]);
  });

  it('adds a Meet link when asked', async () => {
    const { body } = await world.call('POST', '/calendar/events?conference=meet', anEvent());

    expect(body.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\//);
  });

  it('keeps every field that can be set', async () => {
    const fields = {
      description: 'Bring the card 🦷',
      location: 'Main street 1',
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
      attendees: [{ email: BEN, optional: true, displayName: 'Ben B.' }],
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 15 }] },
      visibility: 'private',
      transparency: 'transparent',
      colorId: '7',
      guestsCanModify: true,
      guestsCanInviteOthers: false,
      guestsCanSeeOtherGuests: false,
      extendedProperties: { private: { ticket: '42' }, shared: { room: 'A' } },
      source: { title: 'Ticket', url: 'https://example.com/42' },
    };

    const { status, body } = await world.call('POST', '/calendar/events?sendUpdates=all', anEvent(fields));

    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...fields,
      attendees: [{ email: BEN, optional: true, responseStatus: 'needsAction' }],
    });
    expect((await world.google.writes())[0]?.sendUpdates).toBe('all');
  });

  it.each([
    [
      'a place of work',
      {
        eventType: 'workingLocation',
        start: { date: '2026-11-24' },
        workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
      },
      { visibility: 'public', transparency: 'transparent' },
    ],
    [
      'time out of office',
      {
        eventType: 'outOfOffice',
        start: { dateTime: '2026-11-24T09:00' },
        outOfOfficeProperties: { autoDeclineMode: 'declineNone' },
      },
      {},
    ],
    [
      'focus time',
      {
        eventType: 'focusTime',
        start: { dateTime: '2026-11-24T09:00' },
        focusTimeProperties: { chatStatus: 'doNotDisturb' },
      },
      {},
    ],
    [
      'a birthday',
      {
        eventType: 'birthday',
        start: { date: '2026-11-24' },
        recurrence: ['RRULE:FREQ=YEARLY'],
        birthdayProperties: { type: 'birthday' },
      },
      { visibility: 'private', transparency: 'transparent' },
    ],
  ])('makes %s, with what Google wants of it', async (_case, event, fixed) => {
    const { status, body } = await world.call('POST', '/calendar/events', { summary: 'Special', ...event });

    const { start: _start, ...rest } = event;
    expect([status, body]).toEqual([201, expect.objectContaining({ ...rest, ...fixed })]);
  });

  it.each([
    ['properties of another type', anEvent({ focusTimeProperties: {} }), 'focusTimeProperties'],
    ['an event only Google makes', anEvent({ eventType: 'fromGmail' }), 'eventType'],
    ['guests of a focus time', anEvent({ eventType: 'focusTime', attendees: [{ email: BEN }] }), 'attendees'],
    ['a birthday in one year only', { eventType: 'birthday', start: { date: '2026-11-24' } }, 'recurrence'],
    [
      'a public birthday',
      { eventType: 'birthday', start: { date: '2026-11-24' }, recurrence: ['RRULE:FREQ=YEARLY'], visibility: 'public' },
      'visibility',
    ],
  ])('refuses %s before Google does', async (_case, body, field) => {
    const answer = await world.refused('POST', '/calendar/events', body);

    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
    expect(await world.google.countOf(/calendars/)).toBe(0);
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await world.server.call('POST', '/calendar/events', { body: anEvent() });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });
});
