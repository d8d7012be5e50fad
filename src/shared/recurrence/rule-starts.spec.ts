import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DAY_MS } from './days.js';
import { RuleStarts } from './rule-starts.js';
import { readRecurrenceRule } from './recurrence-rule.js';

const toDayNumber = (day: string): number =>
  Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
const toText = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

function daily(rule: string, first = '20010101'): RuleStarts {
  return new RuleStarts(readRecurrenceRule(rule), { first: toDayNumber(first), wholeDays: true });
}

const numbers = (name: string, min: number, max: number): fc.Arbitrary<string> =>
  fc
    .uniqueArray(
      fc.integer({ min, max }).filter((value) => value !== 0),
      { maxLength: 3 },
    )
    .map((values) => (values.length === 0 ? '' : `;${name}=${values.join(',')}`));

describe('Recurrence', () => {
  // Each list was computed with libical 4.0.3 and dateutil 2.9.0, which agree unless a comment says otherwise.
  it.each([
    ['leap days', '20200229', 'FREQ=YEARLY;COUNT=3', '20200229 20240229 20280229'],
    [
      'an n-th weekday of the year',
      '20250113',
      'FREQ=YEARLY;BYDAY=2MO,-1FR;COUNT=4',
      '20250113 20251226 20260112 20261225',
    ],
    [
      'an n-th weekday of some months',
      '20250106',
      'FREQ=YEARLY;BYMONTH=1,7;BYDAY=1MO;COUNT=4',
      '20250106 20250707 20260105 20260706',
    ],
    ['days of the year', '20250101', 'FREQ=YEARLY;BYYEARDAY=-1,1,200;COUNT=4', '20250101 20250719 20251231 20260101'],
    ['the 366th day', '20241231', 'FREQ=YEARLY;BYYEARDAY=366;COUNT=3', '20241231 20281231 20321231'],
    [
      'weekdays that limit days of the year',
      '20250409',
      'FREQ=YEARLY;BYDAY=WE;BYYEARDAY=95,96,97,98,99,100,101;COUNT=4',
      '20250409 20260408 20270407 20280405',
    ],
    [
      'weekdays that limit days of the month',
      '20251104',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '20251104 20291106 20331108',
    ],
    [
      'a weekday of a week of the year',
      '20240513',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU;COUNT=3',
      '20240513 20250512 20260518',
    ],
    // dateutil uses all seven days of a week without BYDAY; RFC 5545 takes missing parts from the first start.
    [
      'weeks of the year on the weekday of the first start',
      '20240604',
      'FREQ=YEARLY;BYWEEKNO=23,24;COUNT=6',
      '20240604 20240611 20250603 20250610 20260602 20260609',
    ],
    [
      'a first week that begins in the year before',
      '20251230',
      'FREQ=YEARLY;BYWEEKNO=1;COUNT=4',
      '20251230 20270105 20280104 20290102',
    ],
    [
      'a last week, counted from the end, with a first start in the year before',
      '20270102',
      'FREQ=YEARLY;BYWEEKNO=-1;COUNT=2',
      '20270102 20280101',
    ],
    // dateutil only: libical skips a year here.
    [
      'a last week on a weekday',
      '20210101',
      'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;COUNT=4',
      '20210101 20211231 20221230 20231229',
    ],
    // libical only: dateutil counts the January days as the new year's.
    [
      'a 53rd week that reaches into the next year',
      '20160102',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;COUNT=4',
      '20160102 20201229 20210102 20261229',
    ],
    ['months without the day', '20250131', 'FREQ=MONTHLY;COUNT=5', '20250131 20250331 20250531 20250731 20250831'],
    [
      'the last day of the month',
      '20250131',
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4',
      '20250131 20250228 20250331 20250430',
    ],
    [
      'the last working day but one',
      '20250130',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4',
      '20250130 20250227 20250328 20250429',
    ],
    ['every 18 months', '20250106', 'FREQ=MONTHLY;INTERVAL=18;BYDAY=1MO;COUNT=3', '20250106 20260706 20280103'],
    [
      'every other week from Monday',
      '20250318',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4',
      '20250318 20250323 20250401 20250406',
    ],
    [
      'every other week from Sunday',
      '20250318',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4',
      '20250318 20250330 20250401 20250413',
    ],
    [
      'days limited to months and weekdays',
      '20250301',
      'FREQ=DAILY;INTERVAL=9;BYMONTH=3,4;BYDAY=MO,SA;COUNT=4',
      '20250301 20250310 20260314 20260323',
    ],
  ])('names %s', (_case, first, rule, expected) => {
    expect(daily(rule, first).between(-Infinity, Infinity).map(toText)).toEqual(expected.split(' '));
  });

  it.each([
    [
      'the first start stands before a rule that does not name it, and counts',
      'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      '20010101 20010102 20010109',
    ],
    ['a rule that names no day has the first start alone', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '20010101'],
    ['so has one that counts', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', '20010101'],
    ['and one whose position is never reached', 'FREQ=WEEKLY;BYSETPOS=366', '20010101'],
    ['a semicolon at the end is none of its parts', 'FREQ=DAILY;COUNT=2;', '20010101 20010102'],
  ])('%s', (_case, rule, expected) => {
    expect(daily(rule).between(-Infinity, Infinity).map(toText)).toEqual(expected.split(' '));
  });

  it.each([
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29',
  ])('is empty for %s', (rule) => {
    expect(daily(rule).isEmpty).toBe(true);
  });

  it.each(['FREQ=DAILY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SA', 'FREQ=YEARLY;BYWEEKNO=53'])(
    'is not empty for %s',
    (rule) => {
      expect(daily(rule).isEmpty).toBe(false);
    },
  );

  it('starts in the span asked for, however long the series has run', () => {
    const endless = daily('FREQ=DAILY', '00010101');

    expect(endless.between(toDayNumber('20300101'), toDayNumber('20300103')).map(toText)).toEqual([
      '20300101',
      '20300102',
      '20300103',
    ]);
    expect(endless.starts().next().value).toBe(toDayNumber('00010101'));
  });

  it('gives several times of a day in order', () => {
    const rule = readRecurrenceRule('FREQ=DAILY;BYHOUR=15,9;BYMINUTE=30,0;COUNT=5');
    const first = Date.parse('2026-03-02T09:00:00Z');

    const starts = new RuleStarts(rule, { first }).between(-Infinity, Infinity);

    expect(starts.map((start) => new Date(start).toISOString().slice(5, 16))).toEqual(
      ['02T09:00', '02T09:30', '02T15:00', '02T15:30', '03T09:00'].map((time) => `03-${time}`),
    );
  });

  const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { maxLength: 3 });
  const anyRule = fc
    .tuple(
      fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      fc.integer({ min: 1, max: 6 }),
      numbers('BYMONTH', 1, 12),
      numbers('BYMONTHDAY', -31, 31),
      numbers('BYWEEKNO', -53, 53),
      numbers('BYSETPOS', -3, 3),
      weekdays,
      fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    )
    .map(
      ([frequency, interval, months, monthDays, weeks, positions, days, count]) =>
        `FREQ=${frequency};INTERVAL=${interval}${months}${monthDays}${frequency === 'YEARLY' ? weeks : ''}${positions}` +
        `${days.length === 0 ? '' : `;BYDAY=${days.join(',')}`}${count === undefined ? '' : `;COUNT=${count}`}`,
    );

  it('has the same starts in a span as in the whole', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(20_000), fc.nat(9000), fc.nat(500), (text, first, from, length) => {
        const rule = readRecurrenceRule(text);
        const options = { first: first * DAY_MS };
        const [begin, end] = [(first + from) * DAY_MS, (first + from + length) * DAY_MS];
        const whole = new RuleStarts(rule, options).between(options.first, end);

        const span = new RuleStarts(rule, options).between(begin, end);

        expect(span).toEqual(whole.filter((start) => start >= begin));
      }),
      { numRuns: 300 },
    );
  });
});

describe('readRecurrenceRule', () => {
  it.each([
    ['no frequency', 'COUNT=3'],
    ['an hourly one', 'FREQ=HOURLY'],
    ['an empty part', 'FREQ=DAILY;;COUNT=3'],
    ['nothing', ''],
    ['a part twice', 'FREQ=DAILY;COUNT=1;COUNT=2'],
    ['both ends', 'FREQ=DAILY;COUNT=1;UNTIL=20270101'],
    ['an unknown part', 'FREQ=DAILY;EVERY=2'],
    ['a part named like a method', 'FREQ=DAILY;CONSTRUCTOR=1'],
    ['an interval of none', 'FREQ=DAILY;INTERVAL=0'],
    ['the zeroth day', 'FREQ=MONTHLY;BYMONTHDAY=0'],
    ['the minus first month', 'FREQ=YEARLY;BYMONTH=-1'],
    ['a numbered weekday of a week', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['no weekday', 'FREQ=WEEKLY;BYDAY=XX'],
    ['an end that is no time', 'FREQ=DAILY;UNTIL=tomorrow'],
  ])('refuses %s', (_case, text) => {
    expect(() => readRecurrenceRule(text)).toThrow(RangeError);
  });
});
