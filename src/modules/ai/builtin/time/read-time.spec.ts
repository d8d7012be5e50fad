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

  it.each(['next Friday', 'at 4', '4/5', 'lunch tomorrow', 'in the morning', 'every Monday', ''])(
    'is not certain about %s',
    (phrase) => {
      expect(readTime(phrase, reference)).toBeUndefined();
    },
  );
});
