import { describe, expect, it } from '@jest/globals';
import { answerLine } from '../../../line-protocol.js';

/** A Wednesday. */
const reference = '2026-11-18T10:20';

const read = (text: string): unknown => JSON.parse(answerLine('recurrence', JSON.stringify({ text, reference })));

describe('repetitions every so often', () => {
  it.each([
    ['every other day', { rrule: 'FREQ=DAILY;INTERVAL=2' }],
    ['every second day', { rrule: 'FREQ=DAILY;INTERVAL=2' }],
    ['once a day', { rrule: 'FREQ=DAILY' }],
    ['every fortnight', { rrule: 'FREQ=WEEKLY;INTERVAL=2' }],
    ['every first friday', { rrule: 'FREQ=MONTHLY;BYDAY=1FR' }],
    ['alternate fridays', { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR' }],
    ['every 4 weeks on friday', { rrule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=FR' }],
    ['semiannually', { rrule: 'FREQ=MONTHLY;INTERVAL=6' }],
    ['every half hour', { rrule: 'FREQ=MINUTELY;INTERVAL=30' }],
    ['every hour and a half', { rrule: 'FREQ=MINUTELY;INTERVAL=90' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('repetitions on days of the week', () => {
  it.each([
    ['every day monday through friday', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' }],
    ['every week day', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' }],
    ['twice a week on mondays and thursdays', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' }],
    ['3 days a week on mon, wed and fri', { rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR' }],
    ['every mon/wed/fri', { rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR' }],
    ['every weekday except friday', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH' }],
    ['every day but sunday', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA' }],
    ['daily at 9 except weekends', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', time: '09:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('repetitions on days of the month or year', () => {
  it.each([
    ['twice a month on the 4th and 18th', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=4,18' }],
    ['every 15th', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' }],
    ['on the 1st and 15th of each month', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' }],
    ['monthly on the third friday', { rrule: 'FREQ=MONTHLY;BYDAY=3FR' }],
    ['the 2nd and 4th tuesdays of each month', { rrule: 'FREQ=MONTHLY;BYDAY=2TU,4TU' }],
    ['every month on the last day', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }],
    ['the last working day of every month', { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' }],
    ['the first business day of each month', { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1' }],
    ['every 3 months on the first monday', { rrule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO' }],
    ['every christmas', { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' }],
    ['every thanksgiving', { rrule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('repetitions with their time', () => {
  it.each([
    ['nightly at 11', { rrule: 'FREQ=DAILY', time: '23:00' }],
    ['monday to thursday at 7:45 every week', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH', time: '07:45' }],
    ['every night at 10', { rrule: 'FREQ=DAILY', time: '22:00' }],
    ['every weekday morning at 8', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', time: '08:00' }],
    ['on tuesday evenings at 7', { rrule: 'FREQ=WEEKLY;BYDAY=TU', time: '19:00' }],
    ['every tuesday and thursday from 2 to 3pm', { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', time: '14:00' }],
    ['from 2 to 3pm on the last day of each month', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', time: '14:00' }],
    ['every day until december 5 at 9am', { rrule: 'FREQ=DAILY;UNTIL=20261205', time: '09:00' }],
    ['starting december 7 every monday at 9', { rrule: 'FREQ=WEEKLY;BYDAY=MO', time: '09:00' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('repetitions that end', () => {
  it.each([
    ['weekly on thursday at 5pm until december 20', { rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261220', time: '17:00' }],
    ['every day from december 1 until december 10', { rrule: 'FREQ=DAILY;UNTIL=20261210' }],
    [
      'from december 1 to december 20 every friday at noon',
      { rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261220', time: '12:00' },
    ],
    ['for 8 occurrences every two weeks', { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8' }],
    ['every friday until the end of december', { rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231' }],
    ['through december 20 every day', { rrule: 'FREQ=DAILY;UNTIL=20261220' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no repetition', () => {
  it.each(['every once in a while', 'each of us', 'the first monday of december', 'twice a day'])(
    'finds none in: %s',
    (text) => {
      expect(read(text)).toEqual({});
    },
  );
});
