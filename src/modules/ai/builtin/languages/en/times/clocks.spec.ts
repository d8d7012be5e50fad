import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';
import { buildTimeContext } from '../../../time/context.js';
import { readTimes } from '../../../time/readings.js';
import { english } from '../../packages.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('datetime', JSON.stringify({ text, reference })));

const context = buildTimeContext('2026-11-18T10:20', 'UTC', 'en');

const readZone = (text: string): string | undefined => readTimes(text, english.time, context)[0]?.when.timeZone;

describe('clock times in digits', () => {
  it.each([
    ['at 17h30', { start: '2026-11-18T17:30:00' }],
    ['at 1730 hours', { start: '2026-11-18T17:30:00' }],
    ['tomorrow 0930 hours', { start: '2026-11-19T09:30:00' }],
    ['at 9.30 a.m.', { start: '2026-11-19T09:30:00' }],
    ['on 12/25/26 @ 9a', { start: '2026-12-25T09:00:00' }],
    ['tomorrow at 5,15 pm', { start: '2026-11-19T17:15:00' }],
    ['5 : 30 pm', { start: '2026-11-18T17:30:00' }],
    ['2026-12-01T14:30:00Z', { start: '2026-12-01T14:30:00' }],
    ['20261201T143000', { start: '2026-12-01T14:30:00' }],
    ['17:30 hrs', { start: '2026-11-18T17:30:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('clock times in words', () => {
  it.each([
    ['at half five', { start: '2026-11-18T17:30:00' }],
    ['ten to six', { start: '2026-11-18T17:50:00' }],
    ['at twenty five to six', { start: '2026-11-18T17:35:00' }],
    ['five past three', { start: '2026-11-18T15:05:00' }],
    ['ten minutes past noon', { start: '2026-11-18T12:10:00' }],
    ['a quarter to noon', { start: '2026-11-18T11:45:00' }],
    ['at eight oh five a m tomorrow', { start: '2026-11-19T08:05:00' }],
    ['eleven thirty december 5', { start: '2026-12-05T11:30:00' }],
    ['twelve thirty pm', { start: '2026-11-18T12:30:00' }],
    ['at fourteen hundred', { start: '2026-11-18T14:00:00' }],
    ['five hundred and twenty pm', { start: '2026-11-18T17:20:00' }],
    ['at 9 sharp saturday the 5th', { start: '2026-12-05T09:00:00' }],
    ['thursday the 26th around 3ish', { start: '2026-11-26T15:00:00' }],
    ['at exactly 9', { start: '2026-11-19T09:00:00' }],
    ['eleven at night', { start: '2026-11-18T23:00:00' }],
    ['half past twelve on friday', { start: '2026-11-20T12:30:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('clock times with a part of the day', () => {
  it.each([
    ['sat 7 in the evening', { start: '2026-11-21T19:00:00' }],
    ['morning 9:45 on friday', { start: '2026-11-20T09:45:00' }],
    ['8 at night', { start: '2026-11-18T20:00:00' }],
    ['friday PM', { start: '2026-11-20T12:00:00', end: '2026-11-20T17:00:00' }],
    ['tomorrow in the morning', { start: '2026-11-19T08:00:00', end: '2026-11-19T12:00:00' }],
    ['the next evening', { start: '2026-11-19T17:00:00', end: '2026-11-19T21:00:00' }],
    ['midnight tonight', { start: '2026-11-19T00:00:00' }],
    ['lunch time tomorrow', { start: '2026-11-19T12:00:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('clock times told from others', () => {
  it.each([
    ['zero nine hundred tomorrow', { start: '2026-11-19T09:00:00' }],
    ['close of business on friday', { start: '2026-11-20T17:00:00' }],
    ['at ten to nine in the evening on friday', { start: '2026-11-20T20:50:00' }],
    ['in an hour and a half', { start: '2026-11-18T11:50:00' }],
    ['in about 2 hours', { start: '2026-11-18T12:20:00' }],
    ['in 3/4 of an hour', { start: '2026-11-18T11:05:00' }],
    ['two hours before midnight', { start: '2026-11-18T22:00:00' }],
    ['an hour after 3pm tomorrow', { start: '2026-11-19T16:00:00' }],
    ['half an hour ago', { start: '2026-11-18T09:50:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('lengths', () => {
  it.each([
    ['hour and 30 mins', { seconds: 5400 }],
    ['3 1/2 hours', { seconds: 12600 }],
    ['two and a quarter hours', { seconds: 8100 }],
    ['1h30m', { seconds: 5400 }],
    ['three-quarters of an hour', { seconds: 2700 }],
    ['an additional 30 minutes', { seconds: 1800 }],
    ['1 hour 20', { seconds: 4800 }],
    ['one and a half days', { seconds: 129600 }],
    ['a couple of hours', { seconds: 7200 }],
    ['ten and a half minutes', { seconds: 630 }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('words that only look like a time', () => {
  it.each([
    'in the second half',
    'move the second meeting',
    '1 on 1',
    'at first',
    'call me at 555 123 4567',
    'a last minute change',
    'a quarter past',
    'the 30s of may',
    'any day but thursday',
    'play the third song',
    'he came in second place',
    'dinner with April',
    'march on',
    'the 3rd door on the left',
    'just a second',
    'room 305',
    'table for 4',
    'the fall of rome',
  ])('finds no time in: %s', (text) => {
    expect(read(text)).toEqual({});
  });
});

describe('clocks of another zone', () => {
  it.each([
    ['11am eastern on friday', 'America/New_York'],
    ['friday at 4pm CT', 'America/Chicago'],
    ['at 9:30 am mountain', 'America/Denver'],
    ['at 6 pacific', 'America/Los_Angeles'],
    ['5pm london time tomorrow', 'Europe/London'],
    ['tomorrow 16:00 UTC+3', 'Etc/GMT-3'],
    ['tomorrow 16:00 GMT-04:00', 'Etc/GMT+4'],
  ])('are found in: %s', (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });

  it.each(['lunch at 1 central library', 'friday at 4 mountain lodge', 'at 4pm'])('are not found in: %s', (text) => {
    expect(readZone(text)).toBeUndefined();
  });
});
