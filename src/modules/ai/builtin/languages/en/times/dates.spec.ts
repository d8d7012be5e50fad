import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('datetime', JSON.stringify({ text, reference })));

describe('days by name', () => {
  it.each([
    ['this coming friday', { start: '2026-11-20' }],
    ['upcoming friday', { start: '2026-11-20' }],
    ['friday week', { start: '2026-11-27' }],
    ['a week on friday', { start: '2026-11-27' }],
    ['two weeks today', { start: '2026-12-02' }],
    ['monday fortnight', { start: '2026-12-07' }],
    ['the monday after next', { start: '2026-11-30' }],
    ['the friday before last', { start: '2026-11-06' }],
    ['thursday last', { start: '2026-11-12' }],
    ['two fridays from now', { start: '2026-11-27' }],
    ['the day after next friday', { start: '2026-11-28' }],
    ['wednesday of next week', { start: '2026-11-25' }],
    ['next week on friday', { start: '2026-11-27' }],
    ['tomoz', { start: '2026-11-19' }],
    ['2morrow', { start: '2026-11-19' }],
    ['nxt fri', { start: '2026-11-27' }],
    ['midweek', { start: '2026-11-25' }],
    ['midweek next week', { start: '2026-11-25' }],
    ['this past monday', { start: '2026-11-16' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('days by number', () => {
  it.each([
    ['Sat., Dec. 5', { start: '2026-12-05' }],
    ["dec. 25th, '26", { start: '2026-12-25' }],
    ['27-nov-2026', { start: '2026-11-27' }],
    ['5-dec-26', { start: '2026-12-05' }],
    ['2026.11.27', { start: '2026-11-27' }],
    ['20261201', { start: '2026-12-01' }],
    ['the twenty-fifth of november', { start: '2026-11-25' }],
    ['december twenty five two thousand twenty six', { start: '2026-12-25' }],
    ['twentieth december nine am', { start: '2026-12-20T09:00:00' }],
    ['at 5 december 5th', { start: '2026-12-05T17:00:00' }],
    ['the 8th of the month', { start: '2026-12-08' }],
    ['the 8th of this month', { start: '2026-11-08' }],
    ['the 5th of next month', { start: '2026-12-05' }],
    ['yesterday the 17th', { start: '2026-11-17' }],
    ['31/10/74', { start: '1974-10-31' }],
    ['10 31 1974', { start: '1974-10-31' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('days told from others', () => {
  it.each([
    ['3 days before december 5', { start: '2026-12-02' }],
    ['three days from tomorrow', { start: '2026-11-22' }],
    ["in three days' time", { start: '2026-11-21T10:20:00' }],
    ['two weeks before christmas', { start: '2026-12-11' }],
    ['the tuesday before christmas', { start: '2026-12-22' }],
    ['the monday after new year', { start: '2027-01-04' }],
    ['the second friday after christmas', { start: '2027-01-08' }],
    ['the friday closest to march 3', { start: '2027-03-05' }],
    ['the nearest monday to march 3', { start: '2027-03-01' }],
    ['this time tomorrow', { start: '2026-11-19T10:20:00' }],
    ['this time next week', { start: '2026-11-25T10:20:00' }],
    ['the day after christmas', { start: '2026-12-26' }],
    ['a week later', { start: '2026-11-25T10:20:00' }],
    ['5 business days from now', { start: '2026-11-25T10:20:00' }],
    ['the first monday in december', { start: '2026-12-07' }],
    ['the last friday of november', { start: '2026-11-27' }],
    ['second to last friday of december', { start: '2026-12-18' }],
    ['the last working day of the month', { start: '2026-11-30' }],
    ['the first weekday of december', { start: '2026-12-01' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('feasts', () => {
  it.each([
    ['christmas eve', { start: '2026-12-24' }],
    ['on halloween', { start: '2027-10-31' }],
    ['halloween at 6', { start: '2027-10-31T18:00:00' }],
    ["new year's eve", { start: '2026-12-31' }],
    ['thanksgiving day', { start: '2026-11-26' }],
    ['black friday', { start: '2026-11-27' }],
    ['good friday 2027', { start: '2027-03-26' }],
    ['easter monday', { start: '2027-03-29' }],
    ["mother's day", { start: '2027-05-09' }],
    ['last christmas', { start: '2025-12-25' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
