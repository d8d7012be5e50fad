import { describe, expect, it } from '@jest/globals';
import type { CalendarPage } from '../../src/modules/calendar/dto/calendar-entry.dto.js';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ANNA, anEvent, CalendarWorld } from './calendar-world.js';

const world = CalendarWorld.shared();
const fieldsOf = (problem: { errors?: { field: string }[] }): string[] =>
  (problem.errors ?? []).map(({ field }) => field);

describe('ids that would name another path', () => {
  it.each(['.', '..', '%2e%2e', '%2E'])('refuses %s as a calendar, and asks Google nothing', async (id) => {
    const answers = [
      await world.refused('GET', `/calendar/events?calendarId=${id}`),
      await world.refused('POST', `/calendar/events?calendarId=${id}`, anEvent()),
      await world.refused('GET', `/calendar/events/abc?calendarId=${id}`),
      await world.refused('PATCH', `/calendar/events/abc?calendarId=${id}`, { summary: 'S' }),
      await world.refused('DELETE', `/calendar/events/abc?calendarId=${id}`),
      await world.refused('GET', `/calendar/events/abc/instances?calendarId=${id}`),
      await world.refused('POST', `/calendar/events/abc/rsvp?calendarId=${id}`, { responseStatus: 'accepted' }),
    ];
    const destination = decodeURIComponent(id);
    const move = await world.refused('POST', '/calendar/events/abc/move', { destination });
    const items = [{ method: 'delete', eventId: 'abc', calendarId: destination }];
    const batch = await world.refused('POST', '/calendar/events/batch', { items });

    for (const { status, body } of answers) expect([status, fieldsOf(body)]).toEqual([400, ['calendarId']]);
    expect([move.status, fieldsOf(move.body)]).toEqual([400, ['destination']]);
    expect([batch.status, fieldsOf(batch.body)]).toEqual([400, ['items[0].calendarId']]);
    expect(await world.google.countOf(/calendar/)).toBe(0);
  });

  it.each(['.', '..'])('refuses %s as an event of a batch', async (eventId) => {
    const { status, body } = await world.refused('POST', '/calendar/events/batch', {
      items: [{ method: 'delete', eventId }],
    });

    expect([status, fieldsOf(body)]).toEqual([400, ['items[0].eventId']]);
  });
});

describe('GET /calendar/events by type', () => {
  it.each([
    ['repeated', 'eventTypes=workingLocation&eventTypes=focusTime'],
    ['separated by commas', 'eventTypes=workingLocation,focusTime'],
    ['both', 'eventTypes=workingLocation,focusTime&eventTypes=workingLocation'],
  ])('takes types %s', async (_case, query) => {
    await world.seed(
      { ...anEvent({ summary: 'Plain' }) },
      { ...anEvent({ summary: 'Focus', eventType: 'focusTime' }) },
    );

    const { status, body } = await world.call<EventPage>('GET', `/calendar/events?${query}`);

    expect([status, new Set(body.items.map(({ summary }) => summary))]).toEqual([200, new Set(['Focus'])]);
  });

  it('refuses an unknown type among several, and any other parameter given twice', async () => {
    const type = await world.refused('GET', '/calendar/events?eventTypes=focusTime&eventTypes=party');
    const twice = await world.refused('GET', '/calendar/events?q=a&q=b');

    expect([type.status, fieldsOf(type.body)]).toEqual([400, ['eventTypes']]);
    expect([twice.status, fieldsOf(twice.body)]).toEqual([400, ['q']]);
  });
});

describe('GET /calendar/calendars by sync token', () => {
  it('answers only what changed since', async () => {
    const { body: all } = await world.call<CalendarPage>('GET', '/calendar/calendars');
    const token = encodeURIComponent(all.nextSyncToken ?? '');
    const { body: nothing } = await world.call<CalendarPage>('GET', `/calendar/calendars?syncToken=${token}`);
    await world.google.seed({ email: ANNA, calendars: [{ id: 'choir@group.calendar.google.com', summary: 'Choir' }] });

    const { status, body } = await world.call<CalendarPage>('GET', `/calendar/calendars?syncToken=${token}`);

    expect(nothing.items).toEqual([]);
    expect([status, body.items.map(({ summary }) => summary)]).toEqual([200, ['Choir']]);
    expect(body.nextSyncToken).toEqual(expect.any(String));
  });

  it('says when a token is too old, and what cannot go with one', async () => {
    await world.google.fault({
      match: { path: '/calendarList' },
      status: 410,
      body: { error: { code: 410, errors: [{ reason: 'fullSyncRequired' }] } },
    });
    const old = await world.refused('GET', '/calendar/calendars?syncToken=old');
    const both = await world.refused('GET', '/calendar/calendars?syncToken=old&minAccessRole=writer');
    await world.google.clearFaults();
    const part = await world.call<CalendarPage>('GET', '/calendar/calendars?minAccessRole=writer');

    expect([old.status, old.body.code]).toEqual([410, 'sync_token_expired']);
    expect([both.status, fieldsOf(both.body)]).toEqual([400, ['minAccessRole']]);
    expect([part.status, part.body.nextSyncToken]).toEqual([200, undefined]);
  });
});

describe('Windows time zone names', () => {
  it.each([
    ['W. Europe Standard Time', '2027-02-03T15:00:00+01:00', 'Europe/Berlin'],
    ['Pacific Standard Time', '2027-02-03T15:00:00-08:00', 'America/Los_Angeles'],
    ['India Standard Time', '2027-02-03T15:00:00+05:30', 'Asia/Calcutta'],
    ['gmt standard time', '2027-02-03T15:00:00Z', 'Europe/London'],
  ])('takes %s for the zone it is', async (timeZone, dateTime, zone) => {
    const { status, body } = await world.call('POST', '/calendar/events', {
      summary: 'Call',
      start: { dateTime: '2027-02-03T15:00', timeZone },
    });
    const sent = (await world.google.writes()).at(-1)?.body?.['start'];

    expect(status).toBe(201);
    expect(Date.parse(body.start?.dateTime ?? '')).toBe(Date.parse(dateTime));
    expect(sent).toMatchObject({ timeZone: zone });
  });

  it('takes them wherever a zone is asked for', async () => {
    const timeZone = 'Tokyo Standard Time';
    const query = encodeURIComponent(timeZone);
    const { id } = await world.make();
    const range = { timeMin: '2026-11-24T00:00:00Z', timeMax: '2026-11-25T00:00:00Z' };

    const read = await world.call('GET', `/calendar/events/${id}?timeZone=${query}`);
    const list = await world.call<EventPage>('GET', `/calendar/events?timeZone=${query}`);
    const slots = await world.call('POST', '/calendar/slots', { ...range, timeZone, durationMinutes: 30 });
    const series = await world.call('POST', '/calendar/events', {
      summary: 'Series',
      start: { dateTime: '2027-02-03T15:00', timeZone },
      recurrence: [
        'RRULE:FREQ=DAILY;COUNT=4',
        `EXDATE;TZID=${timeZone}:20270204T150000`,
        `EXDATE;TZID="${timeZone}":20270205T150000`,
      ],
    });

    expect(read.body.start?.dateTime).toBe('2026-11-24T23:00:00+09:00');
    expect([list.body.timeZone, slots.status, series.status]).toEqual(['Asia/Tokyo', 200, 201]);
    expect(await world.instancesOf(series.body.id)).toHaveLength(2);
  });

  it('refuses a name neither IANA nor Windows knows', async () => {
    const start = { dateTime: '2027-02-03T15:00', timeZone: 'Atlantis Standard Time' };

    const { status, body } = await world.refused('POST', '/calendar/events', { summary: 'Call', start });

    expect([status, fieldsOf(body)]).toEqual([400, ['start.timeZone']]);
  });
});
