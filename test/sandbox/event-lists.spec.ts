import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };
const zone = { timeZone: 'Europe/Berlin' };

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([{ email: MIA, ...zone }]);
  calendar = await google.calendarOf(MIA);
});

/** A timed event on a day of March 2026, from one hour to another. */
async function timed(
  summary: string,
  day: number,
  from = 10,
  to = 11,
  fields: calendar_v3.Schema$Event = {},
): Promise<string> {
  const moment = (hour: number) => ({
    dateTime: new Date(Date.UTC(2026, 2, day, hour)).toISOString().slice(0, 19),
    ...zone,
  });
  const { data } = await calendar.events.insert({
    ...primary,
    requestBody: { summary, start: moment(from), end: moment(to), ...fields },
  });
  return data.id ?? '';
}

async function list(parameters: calendar_v3.Params$Resource$Events$List = {}): Promise<calendar_v3.Schema$Events> {
  return (await calendar.events.list({ ...primary, ...parameters })).data;
}

const titles = (events: calendar_v3.Schema$Events): unknown[] => (events.items ?? []).map((event) => event.summary);
const states = (events: calendar_v3.Schema$Events): unknown[] =>
  (events.items ?? []).map((event) => [event.id, event.status]);

describe('events.list', () => {
  it('names the calendar it lists', async () => {
    expect(await list()).toMatchObject({
      kind: 'calendar#events',
      summary: MIA,
      timeZone: 'Europe/Berlin',
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: 10 }],
      items: [],
    });
  });

  it.each([
    ['that end at timeMin', '2026-03-03T11:00:00+01:00', '2026-03-03T20:00:00+01:00', []],
    ['that end after timeMin', '2026-03-03T10:59:59+01:00', '2026-03-03T20:00:00+01:00', ['A']],
    ['that start at timeMax', '2026-03-03T08:00:00+01:00', '2026-03-03T10:00:00+01:00', []],
    ['that start before timeMax', '2026-03-03T08:00:00+01:00', '2026-03-03T10:00:01+01:00', ['A']],
  ])('takes bounds as Google does: events %s', async (_case, timeMin, timeMax, expected) => {
    await timed('A', 3);

    expect(titles(await list({ timeMin, timeMax }))).toEqual(expected);
  });

  it('begins a whole day at midnight of the calendar', async () => {
    await timed('A', 3, 0, 0, { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } });

    const before = await list({ timeMax: '2026-03-02T23:00:00Z' });
    const inside = await list({ timeMax: '2026-03-02T23:00:01Z' });
    const after = await list({ timeMin: '2026-03-03T23:00:00Z' });

    expect([titles(before), titles(inside), titles(after)]).toEqual([[], ['A'], []]);
  });

  it.each<[string, calendar_v3.Params$Resource$Events$List, string]>([
    ['an empty span', { timeMin: '2026-03-03T10:00:00Z', timeMax: '2026-03-03T10:00:00Z' }, '400 timeRangeEmpty'],
    ['a bound without an offset', { timeMin: '2026-03-03T10:00:00' }, '400 badRequest'],
    ['start order of unexpanded series', { orderBy: 'startTime' }, '400 badRequest'],
    ['an order that is none', { orderBy: 'title' }, '400 invalidParameter'],
    ['no results', { maxResults: 0 }, '400 invalidParameter'],
    ['an unknown zone', { timeZone: 'Mars/Base' }, '400 invalid'],
    ['an unknown event type', { eventTypes: ['party'] }, '400 invalidParameter'],
    ['a foreign page token', { pageToken: 'abc' }, '400 invalid'],
    ['a foreign sync token', { syncToken: 'abc' }, '400 invalid'],
    ['changes of long ago', { updatedMin: '2025-12-01T00:00:00Z' }, '410 updatedMinTooLongAgo'],
    ['a parameter Google does not know', { startTime: 'x' } as object, '400 invalidParameter'],
  ])('refuses %s', async (_case, parameters, expected) => {
    expect(await refusal(list(parameters))).toBe(expected);
  });

  it.each([
    ['a word of the title', 'dentist', ['Dentist appointment']],
    ['words of several fields', 'dentist berlin', ['Dentist appointment']],
    ['accents and case left aside', 'CAFE', ['Lunch']],
    ['a guest', 'anna@example.com', ['Lunch']],
    ['half a word', 'dent', []],
    ['words that are not all there', 'dentist hamburg', []],
  ])('searches: %s', async (_case, q, expected) => {
    await timed('Dentist appointment', 3, 10, 11, { location: 'Berlin' });
    await timed('Lunch', 4, 12, 13, { location: 'Café Einstein', attendees: [{ email: 'anna@example.com' }] });

    expect(titles(await list({ q }))).toEqual(expected);
  });

  it('filters by extended properties, iCalUID and type', async () => {
    await timed('A', 3, 10, 11, { extendedProperties: { private: { kind: 'x' }, shared: { team: 'red' } } });
    await timed('B', 3, 12, 13, { extendedProperties: { private: { kind: 'x' } } });
    await timed('C', 3, 14, 15, { eventType: 'focusTime' });

    expect(titles(await list({ privateExtendedProperty: ['kind=x'] }))).toEqual(['A', 'B']);
    expect(titles(await list({ privateExtendedProperty: ['kind=x'], sharedExtendedProperty: ['team=red'] }))).toEqual([
      'A',
    ]);
    expect(titles(await list({ eventTypes: ['focusTime'] }))).toEqual(['C']);
    const [first] = (await list()).items ?? [];
    expect(titles(await list({ iCalUID: first?.iCalUID ?? '' }))).toEqual(['A']);
  });

  it('orders by start or by change', async () => {
    const late = await timed('late', 5);
    await timed('early', 3);
    await google.control('PUT', 'clock', { now: '2026-03-02T08:01:00Z', frozen: true });
    await calendar.events.patch({ ...primary, eventId: late, requestBody: { location: 'x' } });

    expect(titles(await list({ singleEvents: true, orderBy: 'startTime' }))).toEqual(['early', 'late']);
    expect(titles(await list({ orderBy: 'updated' }))).toEqual(['early', 'late']);
    expect(titles(await list({ updatedMin: '2026-03-02T08:01:00Z' }))).toEqual(['late']);
  });

  it('gives pages that together are complete, with any writes in between', async () => {
    for (let day = 1; day <= 7; day += 1) await timed(`E${day}`, day);

    const first = await list({ maxResults: 3, singleEvents: true, orderBy: 'startTime' });
    await timed('inserted before', 1, 8, 9);
    const second = await list({
      maxResults: 3,
      singleEvents: true,
      orderBy: 'startTime',
      pageToken: first.nextPageToken ?? '',
    });
    const third = await list({
      maxResults: 3,
      singleEvents: true,
      orderBy: 'startTime',
      pageToken: second.nextPageToken ?? '',
    });

    expect([...titles(first), ...titles(second), ...titles(third)]).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7']);
    expect(third.nextPageToken).toBeUndefined();
    expect(await refusal(list({ maxResults: 3, pageToken: first.nextPageToken ?? '' }))).toBe('400 invalid');
  });

  it('gives 250 by default and never more than 2500', async () => {
    const events = Array.from({ length: 2600 }, (_, n) => ({
      summary: `E${n}`,
      start: { date: '2026-03-03' },
      end: { date: '2026-03-04' },
    }));
    await google.control('POST', 'seed', { users: [{ email: MIA, events: { primary: events } }] });

    expect((await list()).items).toHaveLength(250);
    expect((await list({ maxResults: 9999 })).items).toHaveLength(2500);
  });

  it('shows deleted events only when asked', async () => {
    const id = await timed('A', 3);
    await calendar.events.delete({ ...primary, eventId: id });

    expect(titles(await list())).toEqual([]);
    expect(states(await list({ showDeleted: true }))).toEqual([[id, 'cancelled']]);
    expect(states(await list({ updatedMin: '2026-03-01T00:00:00Z' }))).toEqual([[id, 'cancelled']]);
  });

  it('answers parts, and 304 to who has the list', async () => {
    const id = await timed('A', 3, 10, 11, { location: 'Berlin' });
    const token = await google.accessToken(MIA);
    const get = (query: string, headers = {}) =>
      fetch(`${google.url}/calendar/v3/calendars/primary/events${query}`, {
        headers: { authorization: `Bearer ${token}`, ...headers },
      });

    const part = await get('?fields=items(id,start/dateTime),timeZone');
    const whole = await get('');
    const same = await get('', { 'if-none-match': whole.headers.get('etag') ?? '' });
    const broken = await get('?fields=items(id');

    expect(await part.json()).toEqual({
      timeZone: 'Europe/Berlin',
      items: [{ id, start: { dateTime: '2026-03-03T10:00:00+01:00' } }],
    });
    expect([same.status, broken.status]).toEqual([304, 400]);
  });
});

describe('incremental sync', () => {
  it('tells what changed since the token, deletions included', async () => {
    const kept = await timed('kept', 3);
    const dropped = await timed('dropped', 4);
    const { nextSyncToken } = await list();

    const nothing = await list({ syncToken: nextSyncToken ?? '' });
    const added = await timed('added', 5);
    await calendar.events.delete({ ...primary, eventId: dropped });
    const changes = await list({ syncToken: nextSyncToken ?? '' });

    expect(nothing.items).toEqual([]);
    expect(states(changes)).toEqual([
      [dropped, 'cancelled'],
      [added, 'confirmed'],
    ]);
    expect(titles(changes)).not.toContain(kept);
    expect((await list({ syncToken: changes.nextSyncToken ?? '' })).items).toEqual([]);
  });

  it('loses no change made while pages were read', async () => {
    for (let day = 1; day <= 3; day += 1) await timed(`E${day}`, day);
    const first = await list({ maxResults: 2 });
    const id = await timed('between', 9);

    const second = await list({ maxResults: 2, pageToken: first.nextPageToken ?? '' });

    const seen = [
      ...states(first),
      ...states(second),
      ...states(await list({ syncToken: second.nextSyncToken ?? '' })),
    ];
    expect(first.nextSyncToken).toBeUndefined();
    expect(JSON.stringify(seen)).toContain(id);
  });

  it('tells expanded clients which instances a series lost', async () => {
    const series = await timed('daily', 3, 10, 11, { recurrence: ['RRULE:FREQ=DAILY;COUNT=4'] });
    const { nextSyncToken } = await list({ singleEvents: true });

    await calendar.events.patch({
      ...primary,
      eventId: series,
      requestBody: { recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] },
    });

    expect(states(await list({ singleEvents: true, syncToken: nextSyncToken ?? '' }))).toEqual([
      [`${series}_20260303T090000Z`, 'confirmed'],
      [`${series}_20260304T090000Z`, 'confirmed'],
      [`${series}_20260305T090000Z`, 'cancelled'],
      [`${series}_20260306T090000Z`, 'cancelled'],
    ]);
  });

  it.each<[string, calendar_v3.Params$Resource$Events$List]>([
    ['q', { q: 'a' }],
    ['orderBy', { orderBy: 'updated' }],
    ['timeMin', { timeMin: '2026-03-01T00:00:00Z' }],
    ['timeMax', { timeMax: '2026-03-01T00:00:00Z' }],
    ['updatedMin', { updatedMin: '2026-03-01T00:00:00Z' }],
    ['iCalUID', { iCalUID: 'a' }],
    ['showDeleted=false', { showDeleted: false }],
  ])('takes no token together with %s', async (_case, parameters) => {
    const { nextSyncToken } = await list();

    expect(await refusal(list({ ...parameters, syncToken: nextSyncToken ?? '' }))).toBe('400 badRequest');
  });

  it('ends tokens after four weeks, or when told to', async () => {
    const { nextSyncToken } = await list();
    await google.control('POST', 'sync-tokens/expire', {});
    const told = await refusal(list({ syncToken: nextSyncToken ?? '' }));
    await google.control('PUT', 'clock', { now: '2026-03-02T08:05:00Z', frozen: true });
    const { nextSyncToken: second } = await list();
    await google.control('PUT', 'clock', { now: '2026-04-20T00:00:00Z', frozen: true });
    calendar = await google.calendarOf(MIA);

    expect([told, await refusal(list({ syncToken: second ?? '' }))]).toEqual([
      '410 fullSyncRequired',
      '410 fullSyncRequired',
    ]);
  });
});
