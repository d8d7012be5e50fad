import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FreeBusyAnswer, SlotsAnswer } from '../../src/modules/calendar/dto/availability.dto.js';
import type { CalendarPage } from '../../src/modules/calendar/dto/calendar-entry.dto.js';
import { BEN, CalendarWorld, KYIV } from './calendar-world.js';

const world = CalendarWorld.shared();
const DAY = { timeMin: '2026-11-24T00:00:00+02:00', timeMax: '2026-11-25T00:00:00+02:00' };
const HOURS = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], start: '09:00', end: '17:00' }];

const onDecember = (day: string) => ({
  timeMin: `2026-12-${day}T00:00:00+02:00`,
  timeMax: `2026-12-${day}T23:59:00+02:00`,
});

beforeAll(async () => {
  await world.make({ start: { dateTime: '2026-11-24T09:00' }, end: { dateTime: '2026-11-24T12:00' } });
  await world.make({ start: { dateTime: '2026-11-24T13:00' }, end: { dateTime: '2026-11-24T16:30' } });
});

describe('GET /calendar/calendars', () => {
  it('lists the calendars of the user', async () => {
    const { status, body, headers } = await world.call<CalendarPage>('GET', '/calendar/calendars');

    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id: 'anna@example.com', primary: true, accessRole: 'owner', timeZone: KYIV }),
    ]);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it.each([
    ['an unknown parameter', 'limit=3'],
    ['a role there is not', 'minAccessRole=boss'],
    ['a flag in words', 'showHidden=1'],
  ])('refuses %s', async (_case, query) => {
    expect((await world.refused('GET', `/calendar/calendars?${query}`)).status).toBe(400);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('GET', '/calendar/calendars')).status).toBe(401);
  });

  it('passes on that Google stays away', async () => {
    await world.google.fault({ match: { path: 'calendarList' }, status: 503 });

    const { status, body } = await world.refused('GET', '/calendar/calendars');

    expect([status, body.code]).toEqual([502, 'upstream_failed']);
  });
});

describe('POST /calendar/freebusy', () => {
  it('tells who is busy and of whom nothing is known', async () => {
    const body = { ...DAY, timeZone: KYIV, calendars: ['primary'], attendees: [BEN, 'nobody@example.com'] };

    const answer = await world.call<FreeBusyAnswer>('POST', '/calendar/freebusy', body);

    expect(answer.status).toBe(200);
    expect(answer.body.calendars['primary']?.busy).toHaveLength(2);
    expect(answer.body.calendars['nobody@example.com']?.errors).toEqual([{ reason: 'notFound' }]);
  });

  it.each([
    ['a range without an end', { timeMin: DAY.timeMin }],
    ['an empty range', { ...DAY, timeMax: DAY.timeMin }],
    ['a range of a year', { ...DAY, timeMax: '2027-11-24T00:00:00Z' }],
    ['an unknown field', { ...DAY, who: ['me'] }],
  ])('refuses %s', async (_case, body) => {
    expect((await world.refused('POST', '/calendar/freebusy', body)).status).toBe(400);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('POST', '/calendar/freebusy', { body: DAY })).status).toBe(401);
  });

  it('tries again when Google fails once', async () => {
    await world.google.fault({ match: { path: 'freeBusy' }, times: 1, status: 503 });

    expect((await world.call('POST', '/calendar/freebusy', DAY)).status).toBe(200);
  });
});

describe('POST /calendar/slots', () => {
  it('finds free slots within working hours, the earliest first', async () => {
    const { status, body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', {
      ...DAY,
      durationMinutes: 30,
      workingHours: HOURS,
    });

    expect(status).toBe(200);
    expect(body.slots.map(({ start }) => start.slice(11, 16))).toEqual(['12:00', '12:15', '12:30', '16:30']);
    expect(body.slots[0]?.reasons).toContain('within working hours');
  });

  it('counts whole-day and out-of-office events as busy, and free or declined ones not', async () => {
    const made = [
      await world.make({ start: { date: '2026-12-01' }, end: { date: '2026-12-02' } }),
      await world.make({
        eventType: 'outOfOffice',
        start: { dateTime: '2026-12-02T08:00' },
        end: { dateTime: '2026-12-02T18:00' },
      }),
      await world.make({ transparency: 'transparent', start: { date: '2026-12-03' }, end: { date: '2026-12-04' } }),
    ];

    const found = await Promise.all(
      ['01', '02', '03'].map(async (day) =>
        world.call<SlotsAnswer>('POST', '/calendar/slots', {
          ...onDecember(day),
          durationMinutes: 60,
          workingHours: HOURS,
        }),
      ),
    );

    expect(made).toHaveLength(3);
    expect(found.map(({ body }) => body.slots.length > 0)).toEqual([false, false, true]);
  });

  it("keeps within everybody's hours, each in their own zone, across a clock change", async () => {
    const search = {
      timeMin: '2027-03-12T00:00:00Z',
      timeMax: '2027-03-17T00:00:00Z',
      durationMinutes: 30,
      timeZone: KYIV,
      workingHours: [
        { days: ['MO', 'FR'], start: '09:00', end: '17:00' },
        { days: ['MO', 'FR'], start: '09:00', end: '17:00', timeZone: 'America/New_York' },
      ],
    };

    const { body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', search);

    // New York puts its clocks forward between the two days, Kyiv two weeks later.
    expect(body.slots.map(({ start }) => start.slice(0, 16))).toEqual([
      '2027-03-12T16:00',
      '2027-03-12T16:15',
      '2027-03-12T16:30',
      '2027-03-15T15:00',
      '2027-03-15T15:15',
      '2027-03-15T15:30',
      '2027-03-15T15:45',
      '2027-03-15T16:00',
      '2027-03-15T16:15',
      '2027-03-15T16:30',
    ]);
  });

  it.each([
    ['a working day', '2026-12-09', ['08:00', '13:00', '17:00', '20:00', '07:00', '00:00']],
    ['a Saturday', '2026-12-12', ['08:00', '13:00', '17:00', '20:00', '07:00', '00:00']],
  ])('offers the day before the evening, and the night last, on %s', async (_case, date, order) => {
    const range = { timeMin: `${date}T00:00:00+02:00`, timeMax: `${date}T23:59:00+02:00` };

    const { body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', {
      ...range,
      durationMinutes: 60,
      granularityMinutes: 60,
      maxResults: 100,
    });
    const offered = body.slots.map(({ start }) => start.slice(11, 16));

    expect(offered.filter((start) => order.includes(start))).toEqual(order);
  });

  it('offers working days before the weekend', async () => {
    const { body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', {
      timeMin: '2026-12-11T16:00:00+02:00',
      timeMax: '2026-12-14T10:00:00+02:00',
      durationMinutes: 60,
      granularityMinutes: 60,
      maxResults: 5,
    });

    expect(body.slots.map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-12-11T16:00',
      '2026-12-11T17:00',
      '2026-12-14T08:00',
      '2026-12-14T09:00',
      '2026-12-12T08:00',
    ]);
    expect(body.slots.at(-1)?.reasons).toEqual(['everyone is free', 'outside usual hours', 'on the weekend']);
  });

  it('leaves the buffer free', async () => {
    const search = { ...DAY, durationMinutes: 30, workingHours: HOURS, bufferMinutes: 15 };

    const { body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', search);

    expect(body.slots.map(({ start }) => start.slice(11, 16))).toEqual(['12:15']);
  });

  it('never takes the unknown for free', async () => {
    const search = { ...DAY, durationMinutes: 30, attendees: ['nobody@example.com'] };

    const { body } = await world.call<SlotsAnswer>('POST', '/calendar/slots', search);

    expect(body.unknown).toEqual(['nobody@example.com']);
  });

  it.each([
    ['no duration', DAY],
    ['a duration in words', { ...DAY, durationMinutes: '30' }],
    ['hours that are none', { ...DAY, durationMinutes: 30, workingHours: [{ days: ['MO'], start: '9', end: '17' }] }],
    ['an unknown field', { ...DAY, durationMinutes: 30, colour: 'red' }],
  ])('refuses %s', async (_case, body) => {
    expect((await world.refused('POST', '/calendar/slots', body)).status).toBe(400);
  });

  it('answers 401 without a token', async () => {
    expect((await world.server.call('POST', '/calendar/slots', { body: DAY })).status).toBe(401);
  });

  it('passes on that Google stays away', async () => {
    await world.google.fault({ match: { path: 'freeBusy' }, status: 500 });

    expect((await world.refused('POST', '/calendar/slots', { ...DAY, durationMinutes: 30 })).body.code).toBe(
      'upstream_failed',
    );
  });
});
