import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const primary = { calendarId: 'primary' };

const google = SimulatedGoogle.shared();
let calendar: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([{ email: MIA, timeZone: 'Europe/Berlin' }]);
  calendar = await google.calendarOf(MIA);
});

function moment(dateTime: string, timeZone = 'Europe/Berlin'): calendar_v3.Schema$EventDateTime {
  return { dateTime, timeZone };
}

async function aSeries(recurrence: string[], fields: calendar_v3.Schema$Event = {}): Promise<string> {
  const { data } = await calendar.events.insert({
    ...primary,
    requestBody: {
      summary: 'Stand-up',
      start: moment('2026-03-02T09:00:00'),
      end: moment('2026-03-02T09:15:00'),
      recurrence,
      ...fields,
    },
  });
  return data.id ?? '';
}

const patch = async (eventId: string, requestBody: calendar_v3.Schema$Event): Promise<calendar_v3.Schema$Event> =>
  (await calendar.events.patch({ ...primary, eventId, requestBody })).data;

async function starts(parameters: calendar_v3.Params$Resource$Events$List = {}): Promise<unknown[]> {
  const { data } = await calendar.events.list({ ...primary, singleEvents: true, orderBy: 'startTime', ...parameters });
  return (data.items ?? []).map(({ start }) => start?.dateTime ?? start?.date);
}

describe('a series', () => {
  it('keeps its wall-clock time across the change of the clocks', async () => {
    await aSeries(['RRULE:FREQ=WEEKLY;COUNT=5']);

    expect(await starts()).toEqual([
      '2026-03-02T09:00:00+01:00',
      '2026-03-09T09:00:00+01:00',
      '2026-03-16T09:00:00+01:00',
      '2026-03-23T09:00:00+01:00',
      '2026-03-30T09:00:00+02:00',
    ]);
  });

  it.each([
    ['COUNT', ['RRULE:FREQ=DAILY;COUNT=3'], ['02', '03', '04']],
    ['UNTIL in UTC, inclusive', ['RRULE:FREQ=DAILY;UNTIL=20260304T080000Z'], ['02', '03', '04']],
    ['UNTIL a second early', ['RRULE:FREQ=DAILY;UNTIL=20260304T075959Z'], ['02', '03']],
    ['UNTIL a day', ['RRULE:FREQ=DAILY;UNTIL=20260304'], ['02', '03', '04']],
    ['EXDATE with a zone', ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260303T090000'], ['02', '04']],
    ['EXDATE in UTC', ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260303T080000Z'], ['02', '04']],
    ['RDATE', ['RDATE;TZID=Europe/Berlin:20260310T090000,20260312T090000'], ['02', '10', '12']],
    ['EXRULE', ['RRULE:FREQ=DAILY;COUNT=5', 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'], ['03', '05', '06']],
    ['a semicolon at the end, as n8n writes it', ['RRULE:FREQ=DAILY;COUNT=2;'], ['02', '03']],
    ['a first start off the rule', ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'], ['02', '03', '10']],
  ])('expands %s', async (_case, recurrence, days) => {
    await aSeries(recurrence);

    expect(await starts()).toEqual(days.map((day) => `2026-03-${day}T09:00:00+01:00`));
  });

  it('recurs on whole days', async () => {
    await aSeries(['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'], {
      start: { date: '2026-03-31' },
      end: { date: '2026-04-01' },
    });

    const { data } = await calendar.events.list({ ...primary, singleEvents: true });

    expect(await starts()).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
    expect(data.items?.[1]).toMatchObject({ end: { date: '2026-05-01' }, originalStartTime: { date: '2026-04-30' } });
    expect(data.items?.[1]?.id).toMatch(/_20260430$/);
  });

  it.each([
    ['a time that the clocks skip, an hour later that day', '2026-03-28T02:30:00', '2026-03-29T03:30:00+02:00'],
    ['a time that comes twice, the first of the two', '2026-10-24T02:30:00', '2026-10-25T02:30:00+02:00'],
  ])('holds at %s', async (_case, first, expected) => {
    await aSeries(['RRULE:FREQ=DAILY;COUNT=2'], { start: moment(first), end: moment(first.replace('02:30', '02:45')) });

    expect((await starts())[1]).toBe(expected);
  });

  it.each([
    ['no rule', ['every day']],
    ['an unknown frequency', ['RRULE:FREQ=SOMETIMES']],
    ['a frequency Calendar does not know', ['RRULE:FREQ=HOURLY']],
    ['an unknown part', ['RRULE:FREQ=DAILY;EVERY=2']],
    ['COUNT and UNTIL together', ['RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260401']],
    ['COUNT=0', ['RRULE:FREQ=DAILY;COUNT=0']],
    ['INTERVAL=0', ['RRULE:FREQ=DAILY;INTERVAL=0']],
    ['an unknown weekday', ['RRULE:FREQ=WEEKLY;BYDAY=XX']],
    ['an interval that is no number', ['RRULE:FREQ=DAILY;INTERVAL=x']],
    ['a month beyond the year', ['RRULE:FREQ=YEARLY;BYMONTH=13']],
    ['a day beyond the month', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=32']],
    ['a numbered weekday of a week', ['RRULE:FREQ=WEEKLY;BYDAY=1MO']],
    ['several times of one day', ['RRULE:FREQ=DAILY;BYHOUR=9,10']],
    ['an end that is no day', ['RRULE:FREQ=DAILY;UNTIL=20261301']],
    ['the same part twice', ['RRULE:FREQ=DAILY;COUNT=2;COUNT=3']],
    ['a DTSTART line', ['DTSTART:20260302T080000Z', 'RRULE:FREQ=DAILY']],
    // Google: https://github.com/google/googleapis.dart/issues/223 and https://github.com/JonasWanke/rrule/issues/21.
    ['a timed end that is not in UTC', ['RRULE:FREQ=WEEKLY;UNTIL=20270401T235959']],
    ['an empty part', ['RRULE:FREQ=WEEKLY;;COUNT=2']],
    ['no instance at all', ['RRULE:FREQ=DAILY;COUNT=1', 'EXDATE:20260302T080000Z']],
  ])('is refused with %s', async (_case, recurrence) => {
    expect(await refusal(aSeries(recurrence))).toBe('400 invalid');
  });
});

async function instancesOf(eventId: string, parameters: object = {}): Promise<calendar_v3.Schema$Event[]> {
  const items: calendar_v3.Schema$Event[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await calendar.events.instances({
      ...primary,
      eventId,
      ...parameters,
      ...(pageToken !== undefined && { pageToken }),
    });
    items.push(...(data.items ?? []));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return items;
}

const day = (date: string): calendar_v3.Schema$Event => ({
  start: { date },
  end: { date: new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10) },
});

const datesOf = (items: calendar_v3.Schema$Event[] | undefined): unknown[] =>
  (items ?? []).map(({ start }) => start?.date ?? start?.dateTime?.slice(0, 10));

describe('an endless daily series since 2001', () => {
  const since2001 = { start: moment('2001-01-01T09:00:00'), end: moment('2001-01-01T09:15:00') };

  it('is listed by pages, expanded or not', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY'], since2001);

    const { data } = await calendar.events.instances({ ...primary, eventId: id });
    const later = await calendar.events.instances({ ...primary, eventId: id, pageToken: data.nextPageToken ?? '' });
    const all = await instancesOf(id, { maxResults: 2500 });
    const listed = await calendar.events.list({ ...primary, singleEvents: true });
    const ordered = await calendar.events.list({ ...primary, singleEvents: true, orderBy: 'startTime' });

    expect([data.items?.length, datesOf(data.items)[249], datesOf(later.data.items)[0]]).toEqual([
      250,
      '2001-09-07',
      '2001-09-08',
    ]);
    expect(all.length).toBeGreaterThan(9000);
    expect(new Set(all.map((event) => event.id)).size).toBe(all.length);
    expect(datesOf(listed.data.items)).toEqual(datesOf(data.items));
    expect(datesOf(ordered.data.items)).toEqual(datesOf(data.items));
    expect([listed.data.nextPageToken, ordered.data.nextPageToken]).not.toContain(undefined);
  });

  it('is gone from every list once it is deleted', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY'], since2001);

    await calendar.events.delete({ ...primary, eventId: id });

    expect(await starts()).toEqual([]);
    expect((await calendar.events.list(primary)).data.items).toEqual([]);
  });
});

describe('a rule that names no day', () => {
  it.each([
    ['without an end', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['with a count', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'],
  ])('gives the first start alone, %s', async (_case, rule) => {
    const id = await aSeries([rule]);

    expect(datesOf(await instancesOf(id))).toEqual(['2026-03-02']);
  });
});

describe('rare rules', () => {
  it('has the same instances in every window, and by their ids', async () => {
    const id = await aSeries(['RRULE:FREQ=YEARLY;BYWEEKNO=1,2;UNTIL=20170101T000000Z'], {
      start: moment('2013-01-08T09:00:00'),
      end: moment('2013-01-08T10:00:00'),
    });

    const all = await instancesOf(id);
    const window = await calendar.events.list({
      ...primary,
      singleEvents: true,
      timeMin: '2014-12-29T00:00:00Z',
      timeMax: '2015-01-01T00:00:00Z',
    });
    const one = await calendar.events.get({ ...primary, eventId: `${id}_20141230T080000Z` });

    // libical's vector "Tuesday in the first two weeks of the year, starting in the second week of 2013".
    expect(datesOf(all)).toEqual([
      '2013-01-08',
      '2013-12-31',
      '2014-01-07',
      '2014-12-30',
      '2015-01-06',
      '2016-01-05',
      '2016-01-12',
    ]);
    expect(datesOf(window.data.items)).toEqual(['2014-12-30']);
    expect(one.data.start?.dateTime).toBe('2014-12-30T09:00:00+01:00');
  });

  // libical and dateutil give these lists.
  it.each([
    [
      'weekdays limit days of the year',
      '2027-04-16',
      'FREQ=YEARLY;BYDAY=FR;BYYEARDAY=100,101,102,103,104,105,106;COUNT=4',
      ['2027-04-16', '2028-04-14', '2029-04-13', '2030-04-12'],
    ],
    [
      'the last week counts its first start',
      '2027-01-02',
      'FREQ=YEARLY;BYWEEKNO=-1;COUNT=2',
      ['2027-01-02', '2028-01-01'],
    ],
  ])('%s', async (_case, date, rule, expected) => {
    const id = await aSeries([`RRULE:${rule}`], day(date));

    expect(datesOf(await instancesOf(id))).toEqual(expected);
  });
});

const within = (timeMin: string, timeMax: string) => calendar.events.list({ ...primary, timeMin, timeMax });

describe('events.list of series', () => {
  it('gives the series itself and its exceptions when it is not to expand', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);
    await patch(`${id}_20260303T080000Z`, { summary: 'Moved' });
    await calendar.events.delete({ ...primary, eventId: `${id}_20260304T080000Z` });

    const { data } = await calendar.events.list(primary);

    expect(data.items?.map((event) => [event.id, event.status])).toEqual([
      [id, 'confirmed'],
      [`${id}_20260303T080000Z`, 'confirmed'],
      [`${id}_20260304T080000Z`, 'cancelled'],
    ]);
  });

  it('finds a series by any instance in the span', async () => {
    const id = await aSeries(['RRULE:FREQ=WEEKLY']);

    const hit = await within('2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z');
    const miss = await within('2026-06-02T00:00:00Z', '2026-06-03T00:00:00Z');

    expect([hit.data.items?.map((event) => event.id), miss.data.items]).toEqual([[id], []]);
  });

  it('shows cancelled instances, not cancelled series, when expanding deleted ones', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=2']);
    await calendar.events.delete({ ...primary, eventId: id });

    const { data } = await calendar.events.list({ ...primary, singleEvents: true, showDeleted: true });

    expect(data.items?.map((event) => [event.id, event.status])).toEqual([
      [`${id}_20260302T080000Z`, 'cancelled'],
      [`${id}_20260303T080000Z`, 'cancelled'],
    ]);
  });
});

describe('an instance', () => {
  it('becomes an exception when it is changed, and stays where it was in the series', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);

    const changed = await patch(`${id}_20260303T080000Z`, {
      start: moment('2026-03-03T15:00:00'),
      end: moment('2026-03-03T15:30:00'),
    });

    expect(changed).toMatchObject({
      id: `${id}_20260303T080000Z`,
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-03-03T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      start: { dateTime: '2026-03-03T15:00:00+01:00' },
    });
    expect(changed.recurrence).toBeUndefined();
    expect(await starts()).toEqual([
      '2026-03-02T09:00:00+01:00',
      '2026-03-03T15:00:00+01:00',
      '2026-03-04T09:00:00+01:00',
    ]);
  });

  it('can be cancelled and brought back', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=2']);
    const eventId = `${id}_20260303T080000Z`;
    await calendar.events.delete({ ...primary, eventId });

    const { data: gone } = await calendar.events.get({ ...primary, eventId });
    const remaining = await starts();
    await patch(eventId, { status: 'confirmed' });

    expect(gone).toMatchObject({ status: 'cancelled', recurringEventId: id });
    expect(remaining).toHaveLength(1);
    expect(await starts()).toHaveLength(2);
    expect(await refusal(calendar.events.get({ ...primary, eventId: `${id}_20260309T080000Z` }))).toBe('404 notFound');
  });

  it('is found by its original start', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);
    await patch(`${id}_20260303T080000Z`, { start: moment('2026-03-05T15:00:00'), end: moment('2026-03-05T15:30:00') });

    const { data } = await calendar.events.instances({
      ...primary,
      eventId: id,
      originalStart: '2026-03-03T09:00:00+01:00',
    });

    expect(data.items?.map((event) => event.start?.dateTime)).toEqual(['2026-03-05T15:00:00+01:00']);
  });

  it('follows the series where it did not go its own way', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=2'], { location: 'Room 1' });
    const eventId = `${id}_20260303T080000Z`;
    await patch(eventId, { summary: 'Special' });

    await patch(id, { summary: 'Daily', location: 'Room 2' });

    const { data } = await calendar.events.get({ ...primary, eventId });
    expect(data).toMatchObject({ summary: 'Special', location: 'Room 2' });
  });
});

describe('events.instances', () => {
  it('gives pages in order of the original starts, deleted ones on request', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=5']);
    await calendar.events.delete({ ...primary, eventId: `${id}_20260303T080000Z` });
    const first = await calendar.events.instances({ ...primary, eventId: id, maxResults: 3 });
    const second = await calendar.events.instances({
      ...primary,
      eventId: id,
      maxResults: 3,
      pageToken: first.data.nextPageToken ?? '',
    });
    const all = await calendar.events.instances({ ...primary, eventId: id, showDeleted: true });

    expect([first.data.items?.length, second.data.items?.length, all.data.items?.length]).toEqual([3, 1, 5]);
    expect(second.data.nextPageToken).toBeUndefined();
  });

  it('keeps to a span', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY']);

    const { data } = await calendar.events.instances({
      ...primary,
      eventId: id,
      timeMin: '2026-04-01T00:00:00Z',
      timeMax: '2026-04-03T00:00:00Z',
    });

    expect(data.items?.map((event) => event.start?.dateTime)).toEqual([
      '2026-04-01T09:00:00+02:00',
      '2026-04-02T09:00:00+02:00',
    ]);
  });
});

describe('changing a series', () => {
  it('drops exceptions whose start is no longer part of it', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);
    await patch(`${id}_20260303T080000Z`, { summary: 'Special' });

    await patch(id, { start: moment('2026-03-02T10:00:00'), end: moment('2026-03-02T10:15:00') });

    const { data } = await calendar.events.list({ ...primary, singleEvents: true });
    expect(data.items?.map((event) => event.summary)).toEqual(['Stand-up', 'Stand-up', 'Stand-up']);
  });

  it('splits at an instance the way clients do "this and following"', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=4']);

    await patch(id, { recurrence: ['RRULE:FREQ=DAILY;UNTIL=20260303T225959Z'] });
    await aSeries(['RRULE:FREQ=DAILY;COUNT=2'], {
      start: moment('2026-03-04T11:00:00'),
      end: moment('2026-03-04T11:15:00'),
    });

    expect(await starts()).toEqual([
      '2026-03-02T09:00:00+01:00',
      '2026-03-03T09:00:00+01:00',
      '2026-03-04T11:00:00+01:00',
      '2026-03-05T11:00:00+01:00',
    ]);
  });

  it('takes its exceptions along when it is deleted, and brings them back', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);
    await patch(`${id}_20260303T080000Z`, { summary: 'Special' });
    await calendar.events.delete({ ...primary, eventId: `${id}_20260304T080000Z` });
    await calendar.events.delete({ ...primary, eventId: id });

    const gone = await starts();
    await patch(id, { status: 'confirmed' });
    const { data } = await calendar.events.list({ ...primary, singleEvents: true });

    expect(gone).toEqual([]);
    expect(data.items?.map((event) => event.summary)).toEqual(['Stand-up', 'Special']);
  });

  it('becomes a single event without its rule', async () => {
    const id = await aSeries(['RRULE:FREQ=DAILY;COUNT=3']);

    await patch(id, { recurrence: [] });

    expect(await starts()).toEqual(['2026-03-02T09:00:00+01:00']);
  });
});
