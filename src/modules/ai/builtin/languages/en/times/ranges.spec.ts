import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('datetime', JSON.stringify({ text, reference })));

describe('ranges of clock times', () => {
  it.each([
    ['9-5 tomorrow', { start: '2026-11-19T09:00:00', end: '2026-11-19T17:00:00' }],
    ['12-1 on friday', { start: '2026-11-20T12:00:00', end: '2026-11-20T13:00:00' }],
    ['friday half past two to half past three', { start: '2026-11-20T14:30:00', end: '2026-11-20T15:30:00' }],
    ['from 3 in the afternoon to 5 in the evening', { start: '2026-11-18T15:00:00', end: '2026-11-18T17:00:00' }],
    ['from 8 in the morning until 6', { start: '2026-11-19T08:00:00', end: '2026-11-19T18:00:00' }],
    ["5pm 'til 7pm on friday", { start: '2026-11-20T17:00:00', end: '2026-11-20T19:00:00' }],
    ['friday 1730-1900', { start: '2026-11-20T17:30:00', end: '2026-11-20T19:00:00' }],
    ['december 5, 6-9pm', { start: '2026-12-05T18:00:00', end: '2026-12-05T21:00:00' }],
    ['five to seven tomorrow', { start: '2026-11-19T17:00:00', end: '2026-11-19T19:00:00' }],
    ['starting at 2pm and ending at 3pm on friday', { start: '2026-11-20T14:00:00', end: '2026-11-20T15:00:00' }],
    ['for an hour at 2 in two weeks', { start: '2026-12-02T14:00:00', end: '2026-12-02T15:00:00' }],
    ['1.5 hours starting 3pm friday', { start: '2026-11-20T15:00:00', end: '2026-11-20T16:30:00' }],
    ['friday at 9 for 2h15', { start: '2026-11-20T09:00:00', end: '2026-11-20T11:15:00' }],
    ['from 5 to 6 of december 22', { start: '2026-12-22T17:00:00', end: '2026-12-22T18:00:00' }],
    ["between now and eight o'clock", { start: '2026-11-18T10:20:00', end: '2026-11-18T20:00:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ranges of moments', () => {
  it.each([
    ['friday 5pm until sunday noon', { start: '2026-11-20T17:00:00', end: '2026-11-22T12:00:00' }],
    ['12/5 9am-12/6 5pm', { start: '2026-12-05T09:00:00', end: '2026-12-06T17:00:00' }],
    [
      'starting on monday at 12 pm and ending on wednesday at 1 pm',
      { start: '2026-11-23T12:00:00', end: '2026-11-25T13:00:00' },
    ],
    ['from 8 tomorrow morning to lunchtime', { start: '2026-11-19T08:00:00', end: '2026-11-19T12:00:00' }],
    ['within the next 2 hours', { start: '2026-11-18T10:20:00', end: '2026-11-18T12:20:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ranges of days', () => {
  it.each([
    ['the 20th to the 22nd', { start: '2026-11-20', end: '2026-11-22' }],
    ['10/1-11/2/2027', { start: '2027-10-01', end: '2027-11-02' }],
    ['nov-feb 2027', { start: '2026-11-01', end: '2027-02-01' }],
    ['jan - mar 2027', { start: '2027-01-01', end: '2027-03-01' }],
    ['december 28 to january 3', { start: '2026-12-28', end: '2027-01-03' }],
    ['for 3 days starting tomorrow', { start: '2026-11-19', end: '2026-11-21' }],
    ['the first two weeks of december', { start: '2026-11-30', end: '2026-12-13' }],
    ['the last 3 days of november', { start: '2026-11-28', end: '2026-11-30' }],
    ['thurs-sat', { start: '2026-11-19', end: '2026-11-21' }],
    ['tuesday to thursday next week', { start: '2026-11-24', end: '2026-11-26' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ranges by their names', () => {
  it.each([
    ['the end of next week', { start: '2026-11-27', end: '2026-11-29' }],
    ['the 17th of july weekend', { start: '2027-07-17', end: '2027-07-18' }],
    ['the small hours of sunday', { start: '2026-11-22T00:00:00', end: '2026-11-22T05:00:00' }],
    ['the evening of the 3rd', { start: '2026-12-03T17:00:00', end: '2026-12-03T21:00:00' }],
    ['later this week', { start: '2026-11-18', end: '2026-11-22' }],
    ['the second half of may', { start: '2027-05-17', end: '2027-05-31' }],
    ['Q3', { start: '2027-07-01', end: '2027-09-30' }],
    ['2027 H1', { start: '2027-01-01', end: '2027-06-30' }],
    ['the third quarter of 2027', { start: '2027-07-01', end: '2027-09-30' }],
    ['next summer', { start: '2027-06-21', end: '2027-09-22' }],
    ['2026-W49', { start: '2026-11-30', end: '2026-12-06' }],
    ['the weekend of december 12', { start: '2026-12-12', end: '2026-12-13' }],
    ['labor day 2027 weekend', { start: '2027-09-04', end: '2027-09-05' }],
    ['the coming weekend', { start: '2026-11-21', end: '2026-11-22' }],
    ['the week before last', { start: '2026-11-02', end: '2026-11-08' }],
    ['the week after next', { start: '2026-11-30', end: '2026-12-06' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ranges with one open end', () => {
  it.each([
    ['after 2027', { start: '2028-01-01' }],
    ['after next week', { start: '2026-11-30' }],
    ['since the 12th', { start: '2026-11-12' }],
    ['since the 20th', { start: '2026-10-20' }],
    ['since monday', { start: '2026-11-16' }],
    ['no later than friday', { start: '2026-11-18T10:20:00', end: '2026-11-20' }],
    ['by the end of the month', { start: '2026-11-18T10:20:00', end: '2026-12-01' }],
    ['before lunch tomorrow', { start: '2026-11-18T10:20:00', end: '2026-11-19T12:00:00' }],
    ['after work on friday', { start: '2026-11-20T17:00:00' }],
    ['from 3pm onwards tomorrow', { start: '2026-11-19T15:00:00' }],
    ['through december 20', { start: '2026-11-18T10:20:00', end: '2026-12-20' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
