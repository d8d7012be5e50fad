import { describe, expect, it } from '@jest/globals';
import { readTime } from './read-time.js';

const reference = { reference: '2026-11-23T09:00', timeZone: 'Europe/Berlin', locale: 'en-GB' };

describe('readTime', () => {
  it.each([
    ['tomorrow', { date: '2026-11-24', endDate: '2026-11-25' }],
    ['Tuesday 4pm', { date: '2026-11-24', endDate: '2026-11-25', start: '2026-11-24T16:00' }],
    [
      'on 3 December from 14:00 to 15:30',
      { date: '2026-12-03', endDate: '2026-12-04', start: '2026-12-03T14:00', end: '2026-12-03T15:30' },
    ],
  ])('is certain about %s', (phrase, expected) => {
    expect(readTime(phrase, reference)).toEqual(expected);
  });

  it.each([
    ['Christmas Eve', { date: '2026-12-24', endDate: '2026-12-25' }],
    ['a week on Friday at noon', { date: '2026-12-04', endDate: '2026-12-05', start: '2026-12-04T12:00' }],
    ['5pm Berlin time tomorrow', { date: '2026-11-24', endDate: '2026-11-25', start: '2026-11-24T17:00' }],
    ['the last working day of November', { date: '2026-11-30', endDate: '2026-12-01' }],
  ])('is certain about %s', (phrase, expected) => {
    expect(readTime(phrase, reference)).toEqual(expected);
  });

  it.each([
    ['an open half of the day', 'Friday at half five'],
    ['a time counted from one', 'tomorrow an hour before 3'],
    ['about a time', 'tomorrow 3pm-ish'],
    ["another zone's clocks", 'Tuesday 3pm EST'],
    ["another zone's clocks, in digits", '2026-12-01T14:30:00Z'],
    ['a feast countries keep on different days', "Mother's Day"],
    ['a quarter of no year', 'Q1'],
    ['an open end', 'after work on Friday'],
  ])('is not certain about %s', (_case, phrase) => {
    expect(readTime(phrase, reference)).toBeUndefined();
  });

  it.each(['next Friday', 'at 4', '4/5', 'lunch tomorrow', 'in the morning', 'every Monday', ''])(
    'is not certain about %s',
    (phrase) => {
      expect(readTime(phrase, reference)).toBeUndefined();
    },
  );
});
