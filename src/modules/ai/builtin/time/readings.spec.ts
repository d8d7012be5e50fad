import { describe, expect, it } from '@jest/globals';
import { english } from '../languages/packages.js';
import { buildTimeContext } from './context.js';
import { toTimeLine } from './protocol.js';
import { readTimes } from './readings.js';

const MONDAY = '2026-11-23T09:00';

function read(text: string, locale = 'en'): unknown {
  const context = buildTimeContext(MONDAY, 'Europe/Berlin', locale);
  return readTimes(text, english.time, context).map(
    (reading) => reading.repetition?.rrule ?? toTimeLine(reading, context),
  );
}

describe('dates', () => {
  it.each([
    ['see you tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['on Wednesday', '2026-11-25'],
    ['next Friday', '2026-12-04'],
    ['last Thursday', '2026-11-19'],
    ['Friday the 11th', '2026-12-11'],
    ['a week from Friday', '2026-12-04'],
    ['the 3rd Thursday of January', '2027-01-21'],
    ['two Mondays from now', '2026-12-07'],
    ['on the 15th', '2026-12-15'],
    ['March 5, 2027', '2027-03-05'],
    ['5th of March', '2027-03-05'],
    ['2027-03-05', '2027-03-05'],
    ['Thursday next week', '2026-12-03'],
    ['tomorow', '2026-11-24'],
    ['on wensday', '2026-11-25'],
  ])('reads %s', (text, start) => {
    expect(read(text)).toEqual([{ start }]);
  });

  it.each([
    ['4/5/2027', 'en-US', '2027-04-05'],
    ['4/5/2027', 'en-GB', '2027-05-04'],
    ['25/12', 'en-US', '2026-12-25'],
  ])('reads %s in %s', (text, locale, start) => {
    expect(read(text, locale)).toEqual([{ start }]);
  });
});

describe('clock times', () => {
  it.each([
    ['at 4', '2026-11-23T16:00:00'],
    ['at 10', '2026-11-23T10:00:00'],
    ['at 8am', '2026-11-24T08:00:00'],
    ['tomorrow at half past nine', '2026-11-24T09:30:00'],
    ['Tuesday at a quarter to 5', '2026-11-24T16:45:00'],
    ['tonight at 8', '2026-11-23T20:00:00'],
    ['noonish tomorrow', '2026-11-24T12:00:00'],
    ['tomorrow nine a m', '2026-11-24T09:00:00'],
    ['in 90 minutes', '2026-11-23T10:30:00'],
    ['in 7 days', '2026-11-30T09:00:00'],
    ['3 days ago at noon', '2026-11-20T12:00:00'],
  ])('reads %s', (text, start) => {
    expect(read(text)).toEqual([{ start }]);
  });
});

describe('ranges', () => {
  it.each([
    ['from 9:30 to 11 on Thursday', '2026-11-26T09:30:00', '2026-11-26T11:00:00'],
    ['between 9 and 5', '2026-11-24T09:00:00', '2026-11-24T17:00:00'],
    ['tomorrow 2-4pm', '2026-11-24T14:00:00', '2026-11-24T16:00:00'],
    ['Friday from 11 to 1', '2026-11-27T11:00:00', '2026-11-27T13:00:00'],
    ['Thursday at 3 for two hours', '2026-11-26T15:00:00', '2026-11-26T17:00:00'],
    ['Dec 8-12', '2026-12-08', '2026-12-12'],
    ['from Wednesday to Friday', '2026-11-25', '2026-11-27'],
    ['next week', '2026-11-30', '2026-12-06'],
    ['this weekend', '2026-11-28', '2026-11-29'],
    ['tomorrow afternoon', '2026-11-24T12:00:00', '2026-11-24T17:00:00'],
    ['the week of December 9th', '2026-12-07', '2026-12-13'],
  ])('reads %s', (text, start, end) => {
    expect(read(text)).toEqual([{ start, end }]);
  });

  it.each([
    ['en-US', '2026-11-29', '2026-12-05'],
    ['en-GB', '2026-11-30', '2026-12-06'],
    ['en', '2026-11-30', '2026-12-06'],
    ['ar-EG', '2026-11-28', '2026-12-04'],
    ['en-u-fw-sun', '2026-11-29', '2026-12-05'],
    ['en-US-u-fw-mon-hc-h23', '2026-11-30', '2026-12-06'],
    ['en-GB-u-fw-sat', '2026-11-28', '2026-12-04'],
  ])('begins a week where the locale %s does', (locale, start, end) => {
    expect(read('next week', locale)).toEqual([{ start, end }]);
  });
});

describe('lengths', () => {
  it.each([
    ['an hour and a half', 5400],
    ['90 minutes', 5400],
    ['half an hour', 1800],
    ['two and a half hours', 9000],
    ['1 hour 15 min', 4500],
    ['2h', 7200],
  ])('reads %s', (text, seconds) => {
    expect(read(text)).toEqual([{ seconds }]);
  });
});

describe('repetitions', () => {
  it.each([
    ['every other Tuesday until March', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270301'],
    ['the last Friday of each month at 4', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['weekdays for two weeks', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261207'],
    ['every 3 months starting in May, 10 times', 'FREQ=MONTHLY;INTERVAL=3;COUNT=10'],
    ['daily at 9', 'FREQ=DAILY'],
    ['every year on June 3rd', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=3'],
    ['Mondays and Thursdays', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['every day next week', 'FREQ=DAILY;UNTIL=20261206'],
    ['every Friday in December', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231'],
    ['every month in December', 'FREQ=MONTHLY;BYMONTH=12'],
    ['every day from next week', 'FREQ=DAILY'],
    ['every day next week, 3 times', 'FREQ=DAILY;COUNT=3'],
  ])('reads %s', (text, rrule) => {
    expect(read(text)).toEqual([rrule]);
  });
});

describe('words that only look like a time', () => {
  it.each([
    'I may go to the mall',
    'call me at 555-1234',
    'good morning',
    'there are 10 students',
    'the sun is out',
    'a second opinion matters',
    'she may not come',
  ])('finds no time in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
