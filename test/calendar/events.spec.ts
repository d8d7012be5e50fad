import { describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
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
  ])('I2, I8, I10, I12: refuses %s', async (_case, body, field) => {
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

describe('GET /calendar/events', () => {
  it('lists events in order of their start and gives a sync token', async () => {
    await world.make({ summary: 'Second', start: { dateTime: '2027-01-02T10:00Z' }, end: undefined });
    await world.make({ summary: 'First', start: { date: '2027-01-02' }, end: undefined });

    const path = '/calendar/events?timeMin=2027-01-01T00:00:00Z&timeMax=2027-01-05T00:00:00+02:00';
    const { status, body, headers } = await world.call<EventPage>('GET', path);

    expect(status).toBe(200);
    expect(body.items.map(({ summary }) => summary)).toEqual(['First', 'Second']);
    expect(body.timeZone).toBe(KYIV);
    expect(body.nextSyncToken).toEqual(expect.any(String));
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('cuts a long list into pages', async () => {
    for (const day of ['01', '02', '03']) await world.make({ start: { date: `2027-02-${day}` }, end: undefined });
    const path = '/calendar/events?timeMin=2027-02-01T00:00:00Z&timeMax=2027-02-09T00:00:00Z&maxResults=2';

    const first = await world.call<EventPage>('GET', path);
    const second = await world.call<EventPage>(
      'GET',
      `${path}&pageToken=${encodeURIComponent(first.body.nextPageToken ?? '')}`,
    );

    const days = [first, second].map(({ body }) => body.items.map(({ start }) => start?.date));
    expect(days).toEqual([['2027-02-01', '2027-02-02'], ['2027-02-03']]);
    expect(second.body.nextPageToken).toBeUndefined();
  });

  it('tells what changed since a sync token', async () => {
    const { body } = await world.call<EventPage>('GET', '/calendar/events?maxResults=2500');
    const made = await world.make({ summary: 'New' });

    const since = await world.call<EventPage>(
      'GET',
      `/calendar/events?syncToken=${encodeURIComponent(body.nextSyncToken ?? '')}`,
    );

    expect(since.body.items.map(({ id }) => id)).toEqual([made.id]);
  });

  it.each([
    ['a time without an offset', 'timeMin=2027-01-01T00:00:00', 'timeMin'],
    ['an empty range', 'timeMin=2027-01-02T00:00:00Z&timeMax=2027-01-01T00:00:00Z', 'timeMax'],
    ['no results', 'maxResults=0', 'maxResults'],
    ['too many results', 'maxResults=2501', 'maxResults'],
    ['results in words', 'maxResults=ten', 'maxResults'],
    ['a flag in words', 'singleEvents=yes', 'singleEvents'],
    ['an unknown parameter', 'color=red', 'color'],
    ['a parameter given twice', 'maxResults=2&maxResults=3', 'maxResults'],
    ['an address of another host', 'calendarId=http://169.254.169.254', 'calendarId'],
    ['a path out of the calendars', 'calendarId=../../oauth2', 'calendarId'],
    ['an order that series cannot have', 'singleEvents=false&orderBy=startTime', 'orderBy'],
    ['a sync token with a search', 'syncToken=abc&q=dentist', 'q'],
    ['an unknown zone', 'timeZone=Mars/Olympus', 'timeZone'],
  ])('I7, I15, C8: refuses %s', async (_case, query, field) => {
    const { status, body } = await world.refused('GET', `/calendar/events?${query}`);

    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors?.map((error) => error.field)).toContain(field);
    expect(await world.google.countOf(/calendars/)).toBe(0);
  });

  it('answers 404 for a calendar there is not', async () => {
    const { status, body } = await world.refused('GET', '/calendar/events?calendarId=nobody@example.com');

    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('GET', '/calendar/events')).status).toBe(401);
  });

  it('tries again when Google fails once', async () => {
    await world.google.fault({ match: { path: '/events' }, times: 1, status: 503 });

    expect((await world.call('GET', '/calendar/events')).status).toBe(200);
  });
});

describe('GET /calendar/events/{eventId}', () => {
  it('reads the event in the zone asked for', async () => {
    const { id } = await world.make();

    const { body } = await world.call('GET', `/calendar/events/${id}?timeZone=America/New_York`);

    expect(body.start).toEqual({ dateTime: '2026-11-24T09:00:00-05:00', timeZone: KYIV });
  });

  it('answers 304 while the copy at hand is current', async () => {
    const { id, etag = '' } = await world.make();

    const answers = await Promise.all(
      [etag, `W/${etag}`, '"other"'].map(async (tag) =>
        world.call('GET', `/calendar/events/${id}`, undefined, { 'if-none-match': tag }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([304, 304, 200]);
  });

  it.each([
    ['an id nobody has', 'nosuchevent', 404],
    ['a real long id', 'a'.repeat(600), 404],
    ['an id too long', 'a'.repeat(1090), 400],
    ['a path', '..%2F..%2Fsecrets', 400],
    ['NUL', 'a%00b', 400],
    ['two dots', '%2e%2e', 404],
    ['a bad encoding', '%zz', 400],
  ])('I13: refuses %s', async (_case, id, status) => {
    expect((await world.refused('GET', `/calendar/events/${id}`)).status).toBe(status);
  });

  it('answers 404 once the event is deleted', async () => {
    const { id } = await world.make();

    await world.call('DELETE', `/calendar/events/${id}`);

    expect((await world.refused('GET', `/calendar/events/${id}`)).body.code).toBe('not_found');
  });
});

describe('PATCH /calendar/events/{eventId}', () => {
  it('changes what it names and nothing else', async () => {
    const { id } = await world.make({ description: 'Old', attendees: [{ email: BEN }] });

    const { status, body, headers } = await world.call('PATCH', `/calendar/events/${id}`, {
      summary: 'New',
      description: null,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ summary: 'New', attendees: [{ email: BEN }] });
    expect(body.description).toBeUndefined();
    expect(headers.get('etag')).toBe(body.etag);
  });

  it('keeps the length when only the start is given', async () => {
    const { id } = await world.make({ end: { dateTime: '2026-11-24T16:30:00', timeZone: KYIV } });

    const { body } = await world.call('PATCH', `/calendar/events/${id}`, { start: { dateTime: '2026-11-25T10:00' } });

    expect([body.start?.dateTime, body.end?.dateTime]).toEqual([
      '2026-11-25T10:00:00+02:00',
      '2026-11-25T10:30:00+02:00',
    ]);
  });

  it('makes a timed event a whole-day one and back', async () => {
    const { id } = await world.make();

    const day = await world.call('PATCH', `/calendar/events/${id}`, { start: { date: '2026-11-26' } });
    const hour = await world.call('PATCH', `/calendar/events/${id}`, { start: { dateTime: '2026-11-26T09:00' } });

    expect([day.body.start, day.body.end]).toEqual([{ date: '2026-11-26' }, { date: '2026-11-27' }]);
    expect(hour.body.end?.dateTime).toBe('2026-11-26T10:00:00+02:00');
  });

  it('adds and takes off guests without losing an answer', async () => {
    const { id } = await world.make({ attendees: [{ email: BEN }, { email: 'cleo@example.com' }] });
    const ben = await world.server.signIn(BEN);
    await world.server.call('POST', `/calendar/events/${id}/rsvp`, {
      token: ben.accessToken,
      body: { responseStatus: 'accepted' },
    });

    const change = { addAttendees: [{ email: 'dora@example.com' }], removeAttendees: ['CLEO@example.com'] };
    const { body } = await world.call('PATCH', `/calendar/events/${id}`, change);

    expect(body.attendees?.map(({ email, responseStatus }) => [email, responseStatus])).toEqual([
      [BEN, 'accepted'],
      ['dora@example.com', 'needsAction'],
    ]);
  });

  it('refuses with 412 and the current etag when the event has changed', async () => {
    const { id, etag = '' } = await world.make();
    const { body: current } = await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' });

    const { status, body } = await world.refused(
      'PATCH',
      `/calendar/events/${id}`,
      { summary: 'Late' },
      { 'if-match': etag },
    );

    expect([status, body.code]).toEqual([412, 'event_changed']);
    expect(body).toMatchObject({ currentEtag: current.etag });
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a cleared start', { start: null }, 'start'],
    ['an end before its start', { end: { dateTime: '2026-11-24T10:00' } }, 'end'],
    ['two ways to say the guests', { attendees: [], addAttendees: [{ email: BEN }] }, 'attendees'],
    ['another type', { eventType: 'focusTime' }, 'eventType'],
  ])('refuses %s', async (_case, change, field) => {
    const { id } = await world.make();
    await world.google.clearLogs();

    const { status, body } = await world.refused('PATCH', `/calendar/events/${id}`, change);

    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
    expect(await world.writes()).toEqual([]);
  });

  it('says who is at fault when Google fails', async () => {
    const { id } = await world.make();
    await world.google.clearLogs();
    await world.google.fault({ match: { method: 'PATCH' }, status: 503 });

    const { status, body } = await world.refused('PATCH', `/calendar/events/${id}`, { summary: 'New' });

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
    expect(await world.writes()).toEqual([]);
  });
});

describe('PUT /calendar/events/{eventId}', () => {
  it('replaces the event: what it does not name is cleared', async () => {
    const { id } = await world.make({ description: 'Old', location: 'Here', attendees: [{ email: BEN }] });

    const { status, body } = await world.call(
      'PUT',
      `/calendar/events/${id}`,
      anEvent({ summary: 'New', attendees: [{ email: BEN }] }),
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ id, summary: 'New', attendees: [{ email: BEN }] });
    expect([body.description, body.location]).toEqual([undefined, undefined]);
  });

  it('needs a start', async () => {
    const { id } = await world.make();

    expect((await world.refused('PUT', `/calendar/events/${id}`, { summary: 'New' })).status).toBe(400);
  });
});

describe('DELETE /calendar/events/{eventId}', () => {
  it('deletes, and says 404 for what is gone', async () => {
    const { id } = await world.make();

    const first = await world.call('DELETE', `/calendar/events/${id}`);
    const second = await world.refused('DELETE', `/calendar/events/${id}`);

    expect([first.status, second.status, second.body.code]).toEqual([204, 404, 'not_found']);
  });

  it('refuses with 412 when the event has changed', async () => {
    const { id, etag = '' } = await world.make();
    await world.call('PATCH', `/calendar/events/${id}`, { summary: 'Mine' });

    expect((await world.refused('DELETE', `/calendar/events/${id}`, undefined, { 'if-match': etag })).status).toBe(412);
  });
});
