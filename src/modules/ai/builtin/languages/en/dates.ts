import type { DateExpr, Toward, Unit, Weekday } from '../../time/expressions.js';
import { Rule, Terms, maybe, phrase, rule, terms } from '../../time/grammar.js';
import {
  amount,
  cardinal,
  date,
  dayNumber,
  looseDate,
  month,
  ordinal,
  period,
  portion,
  quantity,
  toward,
  unit,
  weekday,
  year,
} from '../../time/phrases.js';

const soloMonth = phrase<number>('soloMonth');
const soloWeekday = phrase<Weekday>('soloWeekday');
const pluralWeekday = phrase<Weekday>('pluralWeekday');
const nth = phrase<number>('nth');

const MONTHS: [string, number][] = [
  ['january jan', 1],
  ['february feb febuary', 2],
  ['april apr', 4],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
];
const WEEKDAYS: [string, Weekday][] = [
  ['monday mon', 1],
  ['tuesday tue tues', 2],
  ['wednesday wed weds wednsday', 3],
  ['thursday thu thur thurs', 4],
  ['friday fri', 5],
  ['saturday', 6],
  ['sunday', 7],
];
const OFFSET: Record<Toward, number> = { this: 0, next: 1, last: -1 };

/** English names of days and months. */
export const dateTerms: Terms[] = [
  terms(soloMonth, MONTHS),
  terms(month, [...MONTHS, ['march mar', 3], ['may', 5]]),
  terms(soloWeekday, WEEKDAYS),
  terms(weekday, [...WEEKDAYS, ['sat', 6], ['sun', 7]]),
  terms(pluralWeekday, [
    ['mondays', 1],
    ['tuesdays', 2],
    ['wednesdays', 3],
    ['thursdays', 4],
    ['fridays', 5],
    ['saturdays', 6],
    ['sundays', 7],
  ]),
  terms(toward, [
    ['this current', 'this'],
    ['next coming upcoming following', 'next'],
    ['last past previous prior', 'last'],
  ]),
  terms(portion, [
    ['start beginning begin', 'start'],
    ['middle mid', 'middle'],
    ['end', 'end'],
    ['rest remainder', 'rest'],
  ]),
];

/** English dates: days, weeks, months and years, told absolutely or from today. */
export const dateRules: Rule[] = [
  rule(date, ['today'], () => days(0)),
  rule(date, ['tomorrow|tmrw|tmr|tommorow|tommorrow|tomorow'], () => days(1)),
  rule(date, ['yesterday'], () => days(-1)),
  rule(date, ['the? day after tomorrow'], () => days(2)),
  rule(date, ['the? day before yesterday'], () => days(-2)),
  rule(date, [soloWeekday], (day) => onWeekday(day)),
  rule(date, [pluralWeekday], (day): DateExpr => ({ kind: 'weekday', days: [day], plural: true })),
  rule(date, ['the?', toward, weekday], (which, day) => onWeekday(day, which)),
  rule(date, [weekday, 'after next'], (day): DateExpr => ({
    kind: 'inPeriod',
    weekday: day,
    within: { kind: 'period', unit: 'week', offset: 2 },
  })),
  rule(date, [quantity, weekday, 'from now|later'], (count, day): DateExpr => ({
    kind: 'weekday',
    days: [day],
    count,
  })),
  rule(date, [quantity, pluralWeekday, 'from now'], (count, day): DateExpr => ({
    kind: 'weekday',
    days: [day],
    count,
  })),
  rule(date, [quantity, weekday, 'later'], (count, day): DateExpr => ({ kind: 'weekday', days: [day], count })),
  rule(date, [weekday, 'the', dayNumber], onWeekdayDate),
  rule(date, [weekday, 'the?', ordinal], onWeekdayDate),
  rule(date, [weekday, dayNumber], (day, n) => (n > 12 ? onWeekdayDate(day, n) : undefined)),
  rule(date, [month, '.? -|/? the?', dayNumber, '-|/|,|of|in?', maybe(year)], monthDay),
  rule(date, [dayNumber, '.|-|/? of?', month, '.? -|/|,|of|in?', maybe(year)], (day, of, inYear) =>
    monthDay(of, day, inYear),
  ),
  rule(date, ['the', dayNumber, 'of?', month, '.? ,|of|in?', maybe(year)], (day, of, inYear) =>
    monthDay(of, day, inYear),
  ),
  rule(date, [year, '-|/|,?', month, '.? -|/|,?', dayNumber], (inYear, of, day) => monthDay(of, day, inYear)),
  rule(date, [toward, dayNumber, 'of', month], (which, day, of): DateExpr => ({
    kind: 'monthDay',
    month: of,
    day,
    toward: which,
  })),
  rule(date, ['the?', dayNumber, 'of', period], (day, within) => dayIn(day, within)),
  rule(date, ['the?', nth, weekday, 'of|in', period], nthWeekday),
  rule(date, ['the?', nth, weekday, 'of|in|,?', month, maybe(year)], (n, day, of, inYear) =>
    nthWeekday(n, day, inMonth(of, inYear)),
  ),
  rule(date, ['the?', nth, weekday], (n, day) => (n > 0 ? nthWeekday(n, day) : undefined)),
  rule(date, ['the?', nth, unit, 'of|in', period], (n, of, within): DateExpr => ({
    kind: 'nthUnit',
    n,
    unit: of,
    within,
  })),
  rule(date, ['the?', nth, unit, 'of|in', month, maybe(year)], (n, of, name, inYear): DateExpr => ({
    kind: 'nthUnit',
    n,
    unit: of,
    within: inMonth(name, inYear),
  })),
  rule(date, ['the?', nth, unit, 'of|in', year], (n, of, inYear): DateExpr => ({
    kind: 'nthUnit',
    n,
    unit: of,
    within: wholeYear(inYear),
  })),
  rule(date, [weekday, 'of|,?', period], (day, within) => inWeek(within, day)),
  rule(date, [period, 'on|,|-?', weekday], inWeek),
  rule(date, ['the? week of|beginning|starting|commencing on?', looseDate], (of): DateExpr => ({
    kind: 'weekOf',
    date: of,
  })),
  rule(date, ['w / c', date], (of): DateExpr => ({ kind: 'weekOf', date: of })),
  rule(date, ['the? week', cardinal], (week): DateExpr => ({ kind: 'weekNumber', week })),
  rule(date, ['the?', portion, 'of', period], (which, of): DateExpr => ({ kind: 'portion', which, of })),
  rule(date, ['the?', portion, 'of', month, maybe(year)], (which, of, inYear): DateExpr => ({
    kind: 'portion',
    which,
    of: inMonth(of, inYear),
  })),
  rule(date, ['the?', portion, 'of', year], (which, of): DateExpr => ({ kind: 'portion', which, of: wholeYear(of) })),
  rule(date, [amount, 'from|after', looseDate], (by, from): DateExpr => ({ kind: 'shift', amount: by, sign: 1, from })),
  rule(date, [amount, 'before', looseDate], (by, from): DateExpr => ({ kind: 'shift', amount: by, sign: -1, from })),
  rule(date, [weekday, 'week'], (day): DateExpr => ({
    kind: 'shift',
    amount: { weeks: 1 },
    sign: 1,
    from: onWeekday(day),
  })),
  rule(date, [period], (within) => within),
  rule(looseDate, [date], (day) => day),
  rule(looseDate, ['the?', dayNumber], (day): DateExpr => ({ kind: 'dayOfMonth', days: [day] })),
  rule(looseDate, [month], (of) => inMonth(of)),
  rule(looseDate, [weekday], (day) => onWeekday(day)),
  rule(looseDate, [year], wholeYear),
  rule(period, ['the?', toward, unit], (which, of) => periodOf(of, OFFSET[which])),
  rule(period, ['the?', unit, 'after the? next'], (of) => periodOf(of, 2)),
  rule(period, ['the', unit], (of) => periodOf(of, 0)),
  rule(period, ['my', unit], (of) => periodOf(of, 0)),
  rule(period, ['the?', toward, quantity, unit], (which, count, of) => rolling(which, count, of)),
  rule(period, ['the?', quantity, toward, unit], (count, which, of) => rolling(which, count, of)),
  rule(period, [toward, month], (which, of): DateExpr => ({ kind: 'month', month: of, toward: which })),
  rule(period, [soloMonth, '.?'], (of) => inMonth(of)),
  rule(period, [month, '.? of|in|,|-?', year], (of, inYear) => inMonth(of, inYear)),
  rule(period, [year, ',?', month], (inYear, of) => inMonth(of, inYear)),
  rule(period, ['the? calendar? year', year], wholeYear),
  rule(nth, [ordinal], (n) => n),
  rule(nth, ['last'], () => -1),
  rule(nth, [ordinal, 'to? last'], (n) => -n),
  rule(nth, [ordinal, 'to the last'], (n) => -n),
];

function days(offset: number): DateExpr {
  return { kind: 'offset', days: offset };
}

function onWeekday(day: Weekday, which?: Toward): DateExpr {
  return { kind: 'weekday', days: [day], ...(which ? { toward: which } : {}) };
}

function onWeekdayDate(day: Weekday, n: number): DateExpr {
  return { kind: 'weekdayDate', weekday: day, day: n };
}

function monthDay(of: number, day: number, inYear: number | undefined): DateExpr {
  return { kind: 'monthDay', month: of, day, ...(inYear === undefined ? {} : { year: inYear }) };
}

function inMonth(of: number, inYear?: number): DateExpr {
  return { kind: 'month', month: of, ...(inYear === undefined ? {} : { year: inYear }) };
}

function wholeYear(from: number): DateExpr {
  return { kind: 'years', from, count: 1 };
}

function dayIn(day: number, within: DateExpr): DateExpr | undefined {
  return within.kind === 'period' && within.unit === 'month' ? { kind: 'dayOfMonth', days: [day], within } : undefined;
}

function nthWeekday(n: number, day: Weekday, within?: DateExpr): DateExpr {
  return { kind: 'nthWeekday', picks: [{ n, weekday: day }], ...(within ? { within } : {}) };
}

function inWeek(within: DateExpr, day: Weekday): DateExpr | undefined {
  const isWeek = within.kind === 'period' && (within.unit === 'week' || within.unit === 'weekend');
  return isWeek ? { kind: 'inPeriod', weekday: day, within } : undefined;
}

function periodOf(of: Unit, offset: number): DateExpr | undefined {
  if (of === 'second' || of === 'minute' || of === 'hour') return undefined;
  return of === 'day' ? days(offset) : { kind: 'period', unit: of, offset };
}

function rolling(which: Toward, count: number, of: Unit): DateExpr | undefined {
  if (which === 'this' || of === 'second' || of === 'minute' || of === 'hour' || !Number.isInteger(count))
    return undefined;
  return { kind: 'rolling', unit: of, count, toward: which };
}
