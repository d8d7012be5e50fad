import { describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();

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
  ])('refuses %s', async (_case, query, field) => {
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
  ])('refuses %s', async (_case, id, status) => {
    expect((await world.refused('GET', `/calendar/events/${id}`)).status).toBe(status);
  });

  it('answers 404 once the event is deleted', async () => {
    const { id } = await world.make();

    await world.call('DELETE', `/calendar/events/${id}`);

    expect((await world.refused('GET', `/calendar/events/${id}`)).body.code).toBe('not_found');
  });
});
