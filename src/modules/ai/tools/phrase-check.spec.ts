import { describe, expect, it } from '@jest/globals';
import { checkPhrase } from './phrase-check.js';

/** Said on Monday, 23 November 2026, nine o'clock in Berlin. */
const MONDAY = { now: '2026-11-23T08:00:00Z', timeZone: 'Europe/Berlin', locale: 'en-GB' };

function check(
  message: string,
  times: { start: string; end?: string; when?: string; timeZone?: string },
  ranges = true,
) {
  return checkPhrase(times, { ...MONDAY, message, ranges });
}

describe('checkPhrase', () => {
  it.each([
    ['the wrong day', { start: '2026-11-26T16:00', when: 'tomorrow at 4pm' }, '2026-11-24T16:00'],
    ['the wrong hour', { start: '2026-11-24T04:00', when: 'tomorrow at 4pm' }, '2026-11-24T16:00'],
    ['a day where a clock time was said', { start: '2026-11-24', when: 'tomorrow at 4pm' }, '2026-11-24T16:00'],
    [
      'the wrong day of a phrase without a clock time',
      { start: '2026-11-26T16:00', when: 'tomorrow' },
      '2026-11-24T16:00',
    ],
  ])('corrects %s and says so', (_case, times, start) => {
    const { input, assumptions } = check(`gym ${times.when}`, times);

    expect(input.start).toBe(start);
    expect(assumptions).toEqual([expect.stringContaining(`“${times.when}” read as`)]);
  });

  it.each([
    ['the year', '16 August 2027 at 10', '2024-08-16T10:00', '2027-08-16T10:00'],
    ['the date', '10 December at 4', '2026-01-15T16:00', '2026-12-10T16:00'],
    ['the weekday', 'next Friday at 4pm', '2026-12-03T16:00', '2026-12-04T16:00'],
  ])('corrects %s that is said even where the rest can be read otherwise: %s', (_case, when, wrong, right) => {
    expect(check(`gym ${when}`, { start: wrong, when }).input.start).toBe(right);
  });

  it.each([
    ['en-GB', '2026-12-06T16:00'],
    ['en-GB-u-fw-sun-hc-h12', '2026-11-29T16:00'],
  ])('counts the week as the locale %s does', (locale, start) => {
    const message = 'gym on Sunday next week at 4pm';
    const times = { start: '2026-12-01T16:00', when: 'Sunday next week at 4pm' };

    expect(checkPhrase(times, { ...MONDAY, locale, message, ranges: true }).input.start).toBe(start);
  });

  it('counts the last day of a stretch of days in, as people do', () => {
    const times = { start: '2026-12-07', end: '2026-12-09', when: '7 to 9 December' };

    expect(check('trip from 7 to 9 December', times).input).toEqual({ ...times, end: '2026-12-10' });
  });

  it('takes the time of the message for a day that is past and quotes nothing', () => {
    const { input, assumptions } = check('gym on 16 August 2027 at 10', { start: '2024-08-16T10:00' });

    expect(input.start).toBe('2027-08-16T10:00');
    expect(assumptions).toEqual([expect.stringContaining('16 August 2027')]);
  });

  it('keeps the length of a moved event', () => {
    const { input } = check('gym tomorrow at 4pm', {
      start: '2026-11-26T16:00',
      end: '2026-11-26T16:45',
      when: 'tomorrow at 4pm',
    });

    expect(input.end).toBe('2026-11-24T16:45');
  });

  it.each([
    ['the same reading', 'gym tomorrow at 4pm', { start: '2026-11-24T16:00', when: 'tomorrow at 4pm' }],
    ['a day within the days said', 'gym tomorrow', { start: '2026-11-24T07:15', when: 'tomorrow' }],
    ['words the user did not write', 'gym on Friday', { start: '2026-11-27T16:00', when: 'tomorrow at 4pm' }],
    ['a phrase that can be read otherwise', 'gym at 4', { start: '2026-11-23T04:00', when: 'at 4' }],
    ['a phrase that says no time', 'gym soon', { start: '2026-11-27T16:00', when: 'soon' }],
    ['no phrase', 'gym tomorrow at 4pm', { start: '2026-11-27T16:00' }],
    [
      'a time of another zone',
      'gym tomorrow at 4pm',
      { start: '2026-11-27T16:00', when: 'tomorrow at 4pm', timeZone: 'America/New_York' },
    ],
  ])('leaves %s as it is', (_case, message, times) => {
    const { input, assumptions } = check(message, times);

    expect(input).toEqual(times);
    expect(assumptions).toEqual([]);
  });

  it('does not take where an event moves from and to for its beginning and end', () => {
    const times = { start: '2026-11-24T16:00', when: 'tomorrow from 3pm to 4pm' };

    const { input } = check('move it tomorrow from 3pm to 4pm', times, false);

    expect(input).toEqual(times);
  });

  it.each([
    ['create the reunion based on the mails, and make it last 4 hours', '2024-06-10T13:00', '2024-06-10T13:00'],
    ['lunch with Eva tomorrow at noon', '2024-11-24T12:00', '2026-11-24T12:00'],
  ])(
    'corrects a past day without words for it by a time ahead, and by no time in the past: %s',
    (message, start, read) => {
      expect(check(message, { start }).input.start).toBe(read);
    },
  );
});
