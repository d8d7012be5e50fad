import type { Digits } from '../../../grammar/chart.js';
import { Rule, Terms, maybe, phrase, rule, terms } from '../../../grammar/grammar.js';
import {
  inMonth,
  inWeek,
  inYear,
  nthWeekday,
  nthWorkday as buildWorkday,
  periodAt,
  periodToward,
  quarterAt,
  rolling,
} from '../../../time/build.js';
import { onNthWorkday } from '../../../time/merge/refine-repetition.js';
import type { DateExpr, Portion, Unit } from '../../../time/expressions.js';
import {
  cardinal,
  date,
  digits,
  looseDate,
  month,
  ordinal,
  period,
  portion,
  quantity,
  repetition,
  toward,
  unit,
  weekday,
  year,
} from '../../../time/phrases.js';
import { calendarDay } from './dates.js';
import { pluralUnit } from './numbers.js';
import { every } from './repetitions.js';
import { soloMonth } from './words.js';

/** A stretch of days that others are part of. */
const stretch = phrase<DateExpr>('stretch');
const century = phrase<number>('century');
/** "Nineties". */
const tensOfYears = phrase<number>('tensOfYears');
const nth = phrase<number>('nth');

/** Parts of a month or a week that are told before it. */
const PARTS_TOLD: readonly (readonly [string, Portion])[] = [
  ['early', 'start'],
  ['mid', 'middle'],
  ['late', 'end'],
];

/** English decades. */
export const periodTerms: Terms[] = [
  terms(tensOfYears, [
    ['tens', 10],
    ['twenties', 20],
    ['thirties', 30],
    ['forties', 40],
    ['fifties', 50],
    ['sixties', 60],
    ['seventies', 70],
    ['eighties', 80],
    ['nineties', 90],
  ]),
];

/** English stretches of days: weeks, months, years and parts of them. */
export const periodRules: Rule[] = [
  rule(period, ['this|the? coming|upcoming weekend'], () => periodAt('weekend', 0)),
  // "The last day of term" is no yesterday.
  rule(period, ['the?', toward, 'calendar?', unit], (which, of) =>
    which === 'last' && of === 'day' ? undefined : periodToward(which, of),
  ),
  rule(period, ['the?', unit, 'after the? next'], (of) => periodAt(of, 2)),
  rule(period, ['the?', unit, 'before the? last'], (of) => periodAt(of, -2)),
  rule(period, ['the', unit], (of) => (of === 'day' ? undefined : periodAt(of, 0))),
  rule(period, ['my', unit], (of) => (of === 'day' ? undefined : periodAt(of, 0))),
  rule(period, ['the?', toward, quantity, unit], rolling),
  rule(period, ['the?', quantity, 'coming|upcoming', unit], (count, of) => rolling('next', count, of)),
  rule(period, ['the?', quantity, toward, pluralUnit], (count, which, of) => rolling(which, count, of)),
  rule(period, [toward, month], (which, of): DateExpr => ({ kind: 'month', month: of, toward: which })),
  rule(period, [soloMonth, '.?'], (of) => inMonth(of)),
  rule(period, [month, '.? of|in|,|-?', year], (of, in_) => inMonth(of, in_)),
  rule(period, [year, ',?', month], (in_, of) => inMonth(of, in_)),
  rule(period, [month, 'of? next year'], (of) => monthIn(of, 1)),
  rule(period, [month, 'of? last year'], (of) => monthIn(of, -1)),
  rule(period, [month, 'of? this year'], (of) => monthIn(of, 0)),
  rule(period, ['the? calendar? year', year], inYear),
  rule(period, ['the? year', cardinal], (of) => (of > 100 && of < 3000 ? inYear(of) : undefined)),
  rule(period, ['the?', digits, "'?", '~ s'], decade),
  rule(period, ['the?', century, '-|and?', tensOfYears], (hundreds, tens): DateExpr => ({
    kind: 'years',
    from: hundreds + tens,
    count: 10,
  })),
  rule(period, ['the two thousands'], (): DateExpr => ({ kind: 'years', from: 2000, count: 10 })),
  rule(century, ['eighteen hundred?'], () => 1800),
  rule(century, ['nineteen hundred?'], () => 1900),
  rule(century, ['twenty'], () => 2000),
  rule(century, ['two thousand'], () => 2000),
  rule(period, ['the?', toward, 'fortnight'], (which) => rolling(which, 2, 'week')),
  rule(period, ['the|my working week'], () => periodAt('week', 0)),
  rule(period, ['the?', toward, 'work|working week'], (which) => periodToward(which, 'week')),
  rule(period, ['the|my', 'workweek'], () => periodAt('week', 0)),
  rule(period, ['the same', unit], (of) => (of === 'day' ? undefined : periodAt(of, 0))),
  rule(period, [unit, 'to date'], (of) => soFar(of)),
  rule(period, ['the month of', month, maybe(year)], (of, in_) => inMonth(of, in_)),
  rule(period, ['weekend'], () => periodAt('weekend', 0)),
  rule(date, [period], (of) => of),
  rule(date, ['the?', nth, weekday, 'of|in the', unit], (n, day, name) =>
    name === 'month' || name === 'quarter' || name === 'year'
      ? nthWeekday(n, day, { kind: 'period', unit: name, offset: 0, isAny: true })
      : undefined,
  ),
  rule(date, ['the?', nth, weekday, 'of|in', period], nthWeekday),
  rule(date, ['the?', nth, weekday, 'of|in|,?', month, maybe(year)], (n, day, of, in_) =>
    nthWeekday(n, day, inMonth(of, in_)),
  ),
  rule(date, ['the?', nth, weekday], (n, day) => (n > 0 ? nthWeekday(n, day) : undefined)),
  rule(date, ['the?', nth, unit, 'of|in', period], (n, of, within): DateExpr => ({
    kind: 'nthUnit',
    n,
    unit: of,
    within,
  })),
  rule(date, ['the?', nth, unit, toward, unit], (n, of, which, outer) => buildNth(n, of, periodToward(which, outer))),
  rule(date, ['the?', nth, unit, 'of|in', month, maybe(year)], (n, of, name, in_) =>
    buildNth(n, of, inMonth(name, in_)),
  ),
  rule(date, ['the? eoy'], () => buildPortion('end', { kind: 'period', unit: 'year', offset: 0 })),
  rule(date, ['the? end of year'], () => buildPortion('end', { kind: 'period', unit: 'year', offset: 0 })),
  rule(date, ['the?', nth, unit, 'of|in?', year], (n, of, in_) => buildNth(n, of, inYear(in_))),
  rule(date, ['the?', nth, unit, 'of|in', month, 'on', weekday], (n, of, name, day) =>
    dayOfWeek(buildNth(n, of, inMonth(name)), day),
  ),
  rule(date, [weekday, 'of|,?', period], (day, within) => inWeek(within, day)),
  rule(date, [period, 'on|,|-?', weekday], inWeek),
  rule(date, ['the? week of|beginning|starting|commencing on?', looseDate], (of): DateExpr => ({
    kind: 'weekOf',
    date: of,
  })),
  rule(date, ['the? weekend of', looseDate], (of): DateExpr => ({ kind: 'weekOf', date: of, unit: 'weekend' })),
  rule(date, ['the?', calendarDay, 'weekend'], (of): DateExpr => ({ kind: 'weekOf', date: of, unit: 'weekend' })),
  rule(date, ['w / c', looseDate], (of): DateExpr => ({ kind: 'weekOf', date: of })),
  rule(date, ['the?', portion, 'of', period], (which, of) => buildPortion(which, of)),
  rule(date, ['the?', portion, 'of', month, maybe(year)], (which, of, in_) => buildPortion(which, inMonth(of, in_))),
  rule(date, ['the?', portion, 'of', year], (which, of) => buildPortion(which, inYear(of))),
  ...PARTS_TOLD.map(([text, which]) =>
    rule(date, [`${text} -?`, month, maybe(year)], (of, in_) => buildPortion(which, inMonth(of, in_))),
  ),
  rule(date, ['earlier', 'in?', period], (of) => buildPortion('soFar', of)),
  rule(date, ['later', 'in?', period], (of) => buildPortion('rest', of)),
  ...PARTS_TOLD.map(([text, which]) => rule(date, [`${text} in?`, period], (of) => buildPortion(which, of))),
  rule(date, ['the? first', cardinal, unit, 'of|in', stretch], (count, of, within) => buildEdge(1, count, of, within)),
  rule(date, ['the? last', cardinal, unit, 'of|in', stretch], (count, of, within) => buildEdge(-count, -1, of, within)),
  rule(stretch, [period], (of) => of),
  rule(stretch, [month], (of) => inMonth(of)),
  rule(stretch, [year], (of) => inYear(of)),
  rule(nth, [ordinal], (n) => n),
  rule(nth, ['last'], () => -1),
  rule(nth, [ordinal, 'to? last'], (n) => -n),
  rule(nth, [ordinal, 'to the last'], (n) => -n),
];

function monthIn(of: number, offset: number): DateExpr {
  return { kind: 'month', month: of, within: { kind: 'period', unit: 'year', offset } };
}

function buildNth(
  n: number,
  of: Extract<DateExpr, { kind: 'nthUnit' }>['unit'],
  within: DateExpr | undefined,
): DateExpr | undefined {
  return within && { kind: 'nthUnit', n, unit: of, within };
}

/** "The last two weeks of May". */
function buildEdge(n: number, to: number, of: Unit, within: DateExpr): DateExpr | undefined {
  if (of === 'second' || of === 'minute' || of === 'hour' || to - n > 60) return undefined;
  return { kind: 'nthUnit', n, to, unit: of, within };
}

function dayOfWeek(
  within: DateExpr | undefined,
  day: Extract<DateExpr, { kind: 'inPeriod' }>['weekday'],
): DateExpr | undefined {
  return within && { kind: 'inPeriod', weekday: day, within };
}

/** The part of a stretch of days a word such as "end" names. */
export function buildPortion(which: Portion, of: DateExpr): DateExpr {
  return { kind: 'portion', which, of };
}

function soFar(of: Unit): DateExpr | undefined {
  const unitNow = periodAt(of, 0);
  return unitNow && of !== 'day' ? buildPortion('soFar', unitNow) : undefined;
}

function decade({ value, length }: Digits): DateExpr | undefined {
  return length === 4 && value % 10 === 0 ? { kind: 'years', from: value, count: 10 } : undefined;
}

type Quarter = Extract<DateExpr, { kind: 'quarter' }>;

const quarterName = phrase<Quarter>('quarterName');
const halfName = phrase<Quarter>('halfName');
const shortYear = phrase<number>('shortYear');
const whichHalf = phrase<'firstHalf' | 'secondHalf'>('whichHalf');

/** English quarters and halves of a year: "Q3", "2027 H1", "the second half of May". */
export const quarterRules: Rule[] = [
  rule(quarterName, ['q ~', digits], ({ value }) => quarterAt(value, 'quarter')),
  rule(quarterName, ['the?', ordinal, 'quarter|qtr'], (n) => quarterAt(n, 'quarter')),
  rule(halfName, ['h ~', digits], ({ value }) => quarterAt(value, 'half')),
  rule(halfName, ['half', cardinal], (n) => quarterAt(n, 'half')),
  rule(halfName, ['the?', ordinal, 'half'], (n) => quarterAt(n, 'half')),
  rule(quarterName, [halfName], (half) => half),
  rule(shortYear, [digits, '~'], ({ value, length }) => (length === 2 ? 2000 + value : undefined)),
  rule(period, ['q ~', digits], ({ value }) => quarterAt(value, 'quarter')),
  rule(period, ['the?', ordinal, 'quarter|qtr'], (n) => quarterAt(n, 'quarter')),
  rule(period, ['h ~', digits], ({ value }) => quarterAt(value, 'half')),
  rule(period, [quarterName, '-|,|/|of|in?', year], (quarter, in_) => ({ ...quarter, year: in_ })),
  rule(period, [year, '-|,|/?', quarterName], (in_, quarter) => ({ ...quarter, year: in_ })),
  rule(period, [shortYear, quarterName], (in_, quarter) => ({ ...quarter, year: in_ })),
  rule(period, [quarterName, 'of? this year'], (quarter) => ({ ...quarter, within: yearAt(0) })),
  rule(period, [quarterName, 'of? next year'], (quarter) => ({ ...quarter, within: yearAt(1) })),
  rule(period, [quarterName, 'of? last year'], (quarter) => ({ ...quarter, within: yearAt(-1) })),
  rule(period, [quarterName, 'of the year'], (quarter) => ({ ...quarter, within: yearAt(0) })),
  rule(whichHalf, ['first|1st half'], () => 'firstHalf'),
  rule(whichHalf, ['second|2nd|latter|other half'], () => 'secondHalf'),
  rule(date, ['the?', whichHalf, 'of', period], buildPortion),
  rule(date, ['the?', whichHalf, 'of', month], (which, of) => buildPortion(which, { kind: 'month', month: of })),
];

function yearAt(offset: number): DateExpr {
  return { kind: 'period', unit: 'year', offset };
}

const workday = phrase<true>('workday');
/** The n-th working day of a month, from its end when negative. */
const nthWorkday = phrase<number>('nthWorkday');

/** English working days of a month: "the first weekday of December", "the last working day of each month". */
export const workdayRules: Rule[] = [
  rule(workday, ['weekday|workday'], () => true),
  rule(workday, ['business|working|work|week -? day'], () => true),
  rule(nthWorkday, ['the?', ordinal, workday], (n) => n),
  rule(nthWorkday, ['the? last', workday], () => -1),
  rule(nthWorkday, ['the?', ordinal, 'to? last', workday], (n) => -n),
  rule(date, [nthWorkday, 'of|in', period], buildWorkday),
  rule(date, [nthWorkday, 'of|in', month], (n, of) => buildWorkday(n, { kind: 'month', month: of })),
  rule(repetition, ['on?', nthWorkday, 'of|in?', repetition], onNthWorkday),
  rule(repetition, [repetition, 'on?', nthWorkday], (base, n) => onNthWorkday(n, base)),
  rule(repetition, [every, nthWorkday, 'of|in the|every|each|a? month'], (_every, n) =>
    onNthWorkday(n, { frequency: 'MONTHLY', interval: 1 }),
  ),
];
