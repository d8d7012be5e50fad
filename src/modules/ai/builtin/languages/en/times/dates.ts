import { Rule, maybe, phrase, rule, unless } from '../../../grammar/grammar.js';
import { dayOfMonth, inDays, inMonth, inYear, monthDay, onWeekday, shifted } from '../../../time/build.js';
import type { Duration, DateExpr, WeekdayNumber } from '../../../time/expressions.js';
import {
  amount,
  cardinal,
  counted,
  date,
  dayNumber,
  digits,
  looseDate,
  meridiem,
  month,
  ordinal,
  period,
  quantity,
  toward,
  unit,
  weekday,
  year,
} from '../../../time/phrases.js';
import { fullYear, impossibleDay } from '../../shared/number-rules.js';
import { numbered, pluralWeekday, soloWeekday } from './words.js';

/** 7.6 or 4-22, which are times or amounts as often as dates. */
const pointNumber = phrase<DateExpr>('pointNumber');
const dottedNumber = phrase<DateExpr>('dottedNumber');
/** What makes "the day" that of something else. */
const besideOther = phrase<true>('besideOther');
/** A year behind a day and month. */
export const yearBehind = phrase<number>('yearBehind');
/** A day and its month, by name or number. */
export const calendarDay = phrase<DateExpr>('calendarDay');

/** English days: told by name, by number, or from today. */
export const dateRules: Rule[] = [
  rule(date, ['today'], () => inDays(0)),
  rule(date, ['tomorrow'], () => inDays(1)),
  rule(date, ['2 ~ morrow|moro|mrw|mro|moz'], () => inDays(1)),
  // The middle of a working week.
  rule(date, ['mid -? week'], () => onWeekday(3)),
  rule(date, ['midweek'], () => onWeekday(3)),
  rule(date, ['yesterday'], () => inDays(-1)),
  rule(date, ['the? day after tomorrow'], () => inDays(2)),
  rule(date, ['the? day before yesterday'], () => inDays(-2)),
  // "The day before the flight".
  rule(besideOther, ['before|after|of|that|when'], () => true),
  rule(date, ['my|the day', unless(besideOther)], () => inDays(0)),
  rule(date, [soloWeekday], (day) => onWeekday(day)),
  rule(date, ['the?', toward, pluralWeekday], (which, day) => onWeekday(day, which)),
  rule(date, ['this|the? coming|upcoming', weekday], (day) => countedWeekday(1, day)),
  rule(date, ['this|the? coming|upcoming', weekday, 'week'], (day) => shifted({ weeks: 1 }, 1, onWeekday(day))),
  rule(date, ['the?', toward, weekday], (which, day) => onWeekday(day, which)),
  rule(date, ['the?', weekday, 'after next'], (day): DateExpr => ({ kind: 'weekday', days: [day], count: 2 })),
  rule(date, ['the?', weekday, 'before last'], (day) => countedWeekday(-2, day)),
  rule(date, ['this', ordinal], (day) => (day <= 31 ? dayOfMonth(day) : undefined)),
  rule(date, [quantity, weekday, 'from now|later'], (count, day) => countedWeekday(count, day)),
  rule(date, [quantity, weekday, 'from now'], (count, day) => countedWeekday(count, day)),
  rule(date, [quantity, pluralWeekday, 'from now'], (count, day) => countedWeekday(count, day)),
  rule(date, [quantity, weekday, 'later'], (count, day) => countedWeekday(count, day)),
  rule(date, [quantity, weekday, 'ago|back'], (count, day) => countedWeekday(-count, day)),
  rule(date, [quantity, pluralWeekday, 'ago|back'], (count, day) => countedWeekday(-count, day)),
  rule(date, [weekday, 'the', dayNumber], onWeekdayDate),
  rule(date, [weekday, 'the?', ordinal, unless(numbered)], onWeekdayDate),
  rule(date, [weekday, dayNumber], (day, n) => (n > 12 ? onWeekdayDate(day, n) : undefined)),
  rule(date, [weekday, dottedNumber], withWeekday),
  rule(date, [calendarDay], (day) => day),
  rule(date, ['this?', weekday, '.? ,|-|(? the?', calendarDay, ')?'], withWeekday),
  rule(date, [calendarDay, ',|(?', weekday, ')?'], (day, name) => withWeekday(name, day)),
  rule(calendarDay, [dayNumber, '-', month, '-', digits], (day, of, { value, length }) =>
    length === 2 ? monthDay(of, day, fullYear(value)) : undefined,
  ),
  rule(date, ['this', weekday, dottedNumber], withWeekday),
  rule(yearBehind, ['.? -|/|,|of|in?', year], (of) => (of >= 1900 && of < 2200 ? of : undefined)),
  rule(calendarDay, [month, '.? -|/? the?', dayNumber, maybe(yearBehind)], (of, day, in_) => monthDay(of, day, in_)),
  rule(calendarDay, [dayNumber, '.|-|/? of?', month, maybe(yearBehind)], (day, of, in_) => monthDay(of, day, in_)),
  rule(calendarDay, [month, 'the?', impossibleDay, unless(counted)], (of, day) =>
    day < 40 ? monthDay(of, day) : undefined,
  ),
  rule(calendarDay, ['the?', impossibleDay, 'of?', month, maybe(yearBehind)], (day, of, in_) => monthDay(of, day, in_)),
  rule(calendarDay, ['the?', impossibleDay, '~ st|nd|rd|th of?', month, maybe(yearBehind)], (day, of, in_) =>
    monthDay(of, day, in_),
  ),
  rule(calendarDay, ['the', dayNumber, 'of?', month, maybe(yearBehind)], (day, of, in_) => monthDay(of, day, in_)),
  rule(calendarDay, [year, '-|/|,?', month, '.? -|/|,?', dayNumber], (in_, of, day) => monthDay(of, day, in_)),
  rule(calendarDay, [year, '-|/', dayNumber, '-|/', month], (in_, day, of) => monthDay(of, day, in_)),
  rule(calendarDay, [month, '-|/', year, '-|/', dayNumber], (of, in_, day) => monthDay(of, day, in_)),
  rule(calendarDay, [dayNumber, '-|/', year, '-|/', month], (day, in_, of) => monthDay(of, day, in_)),
  rule(date, [toward, dayNumber, 'of', month], (which, day, of): DateExpr => ({
    kind: 'monthDay',
    month: of,
    day,
    toward: which,
  })),
  rule(date, [toward, month, 'the?', dayNumber], (which, of, day): DateExpr => ({
    kind: 'monthDay',
    month: of,
    day,
    toward: which,
  })),
  rule(date, [dayNumber, toward, month], (day, which, of): DateExpr => ({
    kind: 'monthDay',
    month: of,
    day,
    toward: which,
  })),
  rule(date, ['the?', dayNumber, 'of the month'], (day) => dayOfMonth(day)),
  rule(date, ['the?', dayNumber, 'of|in', period], dayIn),
  rule(date, [ordinal, period], dayIn),
  rule(date, [period, 'on|,? the', dayNumber], (within, day) => dayIn(day, within)),
  rule(date, ['in', amount, 'since', looseDate], (by, from) => shifted(by, 1, from)),
  rule(date, ['the? day after|following', looseDate], (from) => shifted({ days: 1 }, 1, from)),
  rule(date, ['the? day before|preceding', looseDate], (from) => shifted({ days: 1 }, -1, from)),
  rule(date, ['the', weekday, 'before|preceding', looseDate], (day, from) =>
    weekdayNear(day, shifted({ days: 7 }, -1, from)),
  ),
  rule(date, ['the', weekday, 'after|following', looseDate], (day, from) =>
    weekdayNear(day, shifted({ days: 1 }, 1, from)),
  ),
  rule(date, ['the?', ordinal, weekday, 'after|following', looseDate], (n, day, from) =>
    weekdayNear(day, shifted({ days: 7 * n - 6 }, 1, from)),
  ),
  rule(date, [weekday, 'last', unless(unit), unless(looseDate)], (day) => onWeekday(day, 'last')),
  rule(date, ['the? closest|nearest', weekday, 'to', looseDate], (day, from) =>
    weekdayNear(day, shifted({ days: 3 }, -1, from)),
  ),
  rule(date, ['the?', weekday, 'closest|nearest to?', looseDate], (day, from) =>
    weekdayNear(day, shifted({ days: 3 }, -1, from)),
  ),
  rule(date, ['the? week after', looseDate], (from): DateExpr => ({
    kind: 'weekOf',
    date: shifted({ weeks: 1 }, 1, from),
  })),
  rule(date, ['the? week before', looseDate], (from): DateExpr => ({
    kind: 'weekOf',
    date: shifted({ weeks: 1 }, -1, from),
  })),
  rule(date, [amount, 'from|after|following', looseDate], (by, from) => shifted(by, 1, from)),
  rule(date, [amount, 'before', looseDate], (by, from) => shifted(by, -1, from)),
  rule(date, [weekday, 'week'], (day) => shifted({ weeks: 1 }, 1, onWeekday(day))),
  rule(date, ['a|one week', weekday], (day) => shifted({ weeks: 1 }, 1, onWeekday(day))),
  rule(date, [weekday, 'fortnight'], (day) => shifted({ weeks: 2 }, 1, onWeekday(day))),
  rule(date, ['today week'], () => inDays(7)),
  rule(date, ['tomorrow week'], () => inDays(8)),
  rule(date, [amount, 'on', weekday], (by, day) => weeksFrom(by, onWeekday(day))),
  rule(date, [amount, 'today'], (by) => weeksFrom(by, inDays(0))),
  rule(date, [amount, 'tomorrow'], (by) => weeksFrom(by, inDays(1))),
  // "Fri 12.30" is a time.
  rule(dottedNumber, [digits, '~ . ~', digits, unless(meridiem)], (first, second) =>
    second.value <= 12 ? pointDate(first.value, second.value) : undefined,
  ),
  // "4.30" is a time, whose minutes are no month.
  rule(pointNumber, [digits, '~ . ~', digits], (first, second) =>
    second.value <= 12 ? pointDate(first.value, second.value) : undefined,
  ),
  rule(pointNumber, [digits, '~ - ~', digits], (first, second) => pointDate(first.value, second.value)),
  // "30.11.", whose first number is no hour, or that ends with a full stop.
  rule(date, [digits, '~ . ~', digits, unless(meridiem)], (day, name) =>
    day.value > 24 && name.value <= 12 ? pointDate(day.value, name.value) : undefined,
  ),
  rule(date, [digits, '~ . ~', digits, '~ .'], (day, name) =>
    day.value > 12 && name.value <= 12 ? pointDate(day.value, name.value) : undefined,
  ),
  rule(looseDate, [date], (day) => day),
  rule(looseDate, ['the', dayNumber, unless(numbered)], (day) => dayOfMonth(day)),
  rule(looseDate, [ordinal, unless(numbered)], (day) => (day <= 31 ? dayOfMonth(day) : undefined)),
  rule(looseDate, [month], (of) => inMonth(of)),
  rule(looseDate, [weekday], (day) => onWeekday(day)),
  rule(looseDate, [year], (of) => (of >= 1900 && of < 2100 ? inYear(of) : undefined)),
  rule(looseDate, [pointNumber], (numbers) => numbers),
  rule(date, ['the? week', cardinal, 'of', period], (week, of): DateExpr => ({ kind: 'weekNumber', week, year: of })),
  rule(date, ['the? week', cardinal, unless(meridiem), unless(counted)], (week): DateExpr => ({
    kind: 'weekNumber',
    week,
  })),
];

function countedWeekday(count: number, day: WeekdayNumber): DateExpr | undefined {
  return Number.isInteger(count) ? { kind: 'weekday', days: [day], count } : undefined;
}

/** "A week on Friday" is British for a week after it; "two hours tomorrow" is a length. */
function weeksFrom(by: Duration, from: DateExpr): DateExpr | undefined {
  return by.weeks !== undefined && Object.keys(by).length === 1 ? shifted(by, 1, from) : undefined;
}

/** The first such weekday on or after a day. */
function weekdayNear(weekdayOf: WeekdayNumber, within: DateExpr): DateExpr {
  return { kind: 'inPeriod', weekday: weekdayOf, within };
}

function onWeekdayDate(weekdayOf: WeekdayNumber, day: number): DateExpr | undefined {
  return day <= 31 ? { kind: 'weekdayDate', weekday: weekdayOf, day } : undefined;
}

function dayIn(day: number, within: DateExpr): DateExpr | undefined {
  return within.kind === 'period' && within.unit === 'month' ? { kind: 'dayOfMonth', days: [day], within } : undefined;
}

function pointDate(first: number, second: number): DateExpr | undefined {
  const fits = Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
  return fits ? { kind: 'numeric', first, second } : undefined;
}

function withWeekday(weekdayOf: WeekdayNumber, day: DateExpr): DateExpr {
  return day.kind === 'monthDay' || day.kind === 'numeric' ? { ...day, weekday: weekdayOf } : day;
}
