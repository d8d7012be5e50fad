import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../shared/errors/app-error.js';
import { type EventTimes, type GivenTime, resolveEventTimes } from './resolve-times.js';

async function resolve(start: GivenTime, end?: GivenTime, recurring = false): Promise<EventTimes> {
  return resolveEventTimes({ start, ...(end && { end }) }, { calendarZone: async () => 'Europe/Kyiv', recurring });
}

async function readFailure(start: GivenTime, end?: GivenTime): Promise<AppError> {
  const error = await resolve(start, end).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error('it was taken');
}

describe('resolveEventTimes', () => {
  it.each([
    [
      'an offset stays what it is',
      { dateTime: '2026-11-24T16:00:00-05:00' },
      { dateTime: '2026-11-24T16:00:00-05:00' },
    ],
    ['UTC stays UTC', { dateTime: '2026-11-24T16:00:00Z' }, { dateTime: '2026-11-24T16:00:00Z' }],
    [
      'an offset is shown in its zone',
      { dateTime: '2026-11-24T16:00:00Z', timeZone: 'Asia/Tokyo' },
      { dateTime: '2026-11-25T01:00:00+09:00', timeZone: 'Asia/Tokyo' },
    ],
    [
      'wall-clock time belongs to its zone',
      { dateTime: '2026-07-01T16:00', timeZone: 'America/New_York' },
      { dateTime: '2026-07-01T16:00:00-04:00', timeZone: 'America/New_York' },
    ],
    [
      "wall-clock time alone belongs to the calendar's zone",
      { dateTime: '2026-07-01T16:00' },
      { dateTime: '2026-07-01T16:00:00+03:00', timeZone: 'Europe/Kyiv' },
    ],
    ['a whole day has no zone', { date: '2026-11-24', timeZone: 'Asia/Tokyo' }, { date: '2026-11-24' }],
    [
      'a fraction of a second is dropped',
      { dateTime: '2026-11-24T16:00:00.999Z' },
      { dateTime: '2026-11-24T16:00:00Z' },
    ],
  ])('%s', async (_case, given, exact) => {
    expect((await resolve(given)).start).toEqual(exact);
  });

  it.each([
    ['an hour', { dateTime: '2026-11-24T16:00:00Z' }, { dateTime: '2026-11-24T17:00:00Z' }],
    [
      'an hour of real time when the clock is put back',
      { dateTime: '2026-10-25T03:30', timeZone: 'Europe/Kyiv' },
      { dateTime: '2026-10-25T03:30:00+02:00', timeZone: 'Europe/Kyiv' },
    ],
    ['a day', { date: '2024-02-28' }, { date: '2024-02-29' }],
  ])('ends after %s when no end is given', async (_case, start, end) => {
    expect((await resolve(start)).end).toEqual(end);
  });

  it('gives an end without a zone the zone of the start', async () => {
    const { end } = await resolve(
      { dateTime: '2026-11-24T16:00', timeZone: 'Asia/Tokyo' },
      { dateTime: '2026-11-24T17:00' },
    );

    expect(end).toEqual({ dateTime: '2026-11-24T17:00:00+09:00', timeZone: 'Asia/Tokyo' });
  });

  it('gives a series a zone to repeat in', async () => {
    const { start } = await resolve({ dateTime: '2026-11-24T14:00:00Z' }, undefined, true);

    expect(start).toEqual({ dateTime: '2026-11-24T16:00:00+02:00', timeZone: 'Europe/Kyiv' });
  });

  it.each([
    ['an hour', '2026-03-29T03:30', 'Europe/Kyiv', ['2026-03-29T02:30:00+02:00', '2026-03-29T04:30:00+03:00']],
    [
      'half an hour',
      '2026-10-04T02:15',
      'Australia/Lord_Howe',
      ['2026-10-04T01:45:00+10:30', '2026-10-04T02:45:00+11:00'],
    ],
    ['a whole day', '2011-12-30T10:00', 'Pacific/Apia', ['2011-12-29T10:00:00-10:00', '2011-12-31T10:00:00+14:00']],
  ])('names the nearest valid times where the clock skips %s', async (_case, dateTime, timeZone, nearestValidTimes) => {
    const { code, details } = await readFailure({ dateTime, timeZone });

    expect([code, details.facts, details.errors?.[0]?.field]).toEqual([
      'nonexistent_local_time',
      { nearestValidTimes },
      'start.dateTime',
    ]);
  });

  it.each([
    ['an hour', '2026-10-25T03:30', 'Europe/Kyiv', '2026-10-25T03:30:00+03:00'],
    ['half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-05T01:45:00+11:00'],
  ])('takes the earlier where the clock repeats %s, and says so', async (_case, dateTime, timeZone, taken) => {
    const { start, assumptions } = await resolve({ dateTime, timeZone });

    expect([start.dateTime, assumptions.length]).toEqual([taken, 1]);
  });

  it.each([
    ['the end before the start', { dateTime: '2026-11-24T16:00Z' }, { dateTime: '2026-11-24T15:00Z' }, 'end'],
    [
      'the end before the start by their offsets',
      { dateTime: '2026-11-24T16:00+00:00' },
      { dateTime: '2026-11-24T17:00+05:00' },
      'end',
    ],
    ['a day that ends where it starts', { date: '2026-11-24' }, { date: '2026-11-24' }, 'end'],
    ['a span of a century', { date: '2026-11-24' }, { date: '2126-11-24' }, 'end'],
    ['mixed kinds', { date: '2026-11-24' }, { dateTime: '2026-11-24T17:00Z' }, 'end'],
    ['nothing at all', {}, undefined, 'start'],
    ['29 February of a common year', { date: '2026-02-29' }, undefined, 'start.date'],
    ['the year 0', { dateTime: '0000-01-01T00:00Z' }, undefined, 'start.dateTime'],
    ['an offset of a day', { dateTime: '2026-11-24T16:00+24:00' }, undefined, 'start.dateTime'],
    ['a date for a dateTime', { dateTime: '2026-11-24' }, undefined, 'start.dateTime'],
    ['a zone nobody knows', { dateTime: '2026-11-24T16:00', timeZone: 'Europe/Nowhere' }, undefined, 'start.timeZone'],
  ])('refuses %s', async (_case, start, end, field) => {
    const { code, details } = await readFailure(start, end);

    expect([code, details.errors?.[0]?.field]).toEqual(['invalid_request', field]);
  });
});
