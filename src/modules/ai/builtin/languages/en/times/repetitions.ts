import { Rule, phrase, rule, unless } from '../../../grammar/grammar.js';
import { inDays } from '../../../time/build.js';
import type {
  Duration,
  DateExpr,
  SpokenFrequency,
  Recurrence,
  Unit,
  WeekdayNumber,
  When,
} from '../../../time/expressions.js';
import { daysListed, withHead } from '../../../time/merge/lists.js';
import {
  amount,
  cardinal,
  clock,
  clockRange,
  dayNumber,
  dayPart,
  endpoint,
  looseClock,
  month,
  ordinal,
  repetition,
  unit,
  weekday,
  when,
} from '../../../time/phrases.js';
import { refineRepetition } from '../../../time/merge/refine-repetition.js';
import { weekdaysBetween } from '../../../time/merge/weekday-lists.js';
import { NIGHT, pluralPart } from './clocks.js';
import { calendarDay } from './dates.js';
import { clockTail, numbered, pluralWeekday } from './words.js';

/** "Every", "each". */
export const every = phrase<true>('every');
const weekdayName = phrase<WeekdayNumber>('weekdayName');
/** "Monday, Tuesday and Friday", "Monday to Friday". */
export const weekdayList = phrase<WeekdayNumber[]>('weekdayList');
const pluralDays = phrase<WeekdayNumber[]>('pluralDays');
/** What makes a number before it a count of events. */
export const manyTimes = phrase<true>('many');
const partTail = phrase<true>('partTail');
const adverb = phrase<Recurrence>('adverb');
const oncePer = phrase<true>('oncePer');
const alternate = phrase<true>('alternate');
const singularDays = phrase<WeekdayNumber[]>('singularDays');
const dayList = phrase<number[]>('dayList');
/** One day of two that are told one by one. */
const dayOfTwo = phrase<DateExpr>('dayOfTwo');
const nthList = phrase<number[]>('nthList');
const monthList = phrase<number[]>('monthList');
const slashDays = phrase<WeekdayNumber[]>('slashDays');
const dayRange = phrase<WeekdayNumber[]>('dayRange');
const picks = phrase<{ n: number; weekday: WeekdayNumber }[]>('picks');
const nthPlace = phrase<number>('nthPlace');

const FREQUENCY: Record<Unit, [SpokenFrequency, number]> = {
  second: ['MINUTELY', 1],
  minute: ['MINUTELY', 1],
  hour: ['HOURLY', 1],
  day: ['DAILY', 1],
  weekend: ['WEEKLY', 1],
  week: ['WEEKLY', 1],
  month: ['MONTHLY', 1],
  quarter: ['QUARTERLY', 1],
  year: ['YEARLY', 1],
};

/** English repetitions. */
export const englishRecurrenceRules: Rule[] = [
  rule(every, ['every|each'], () => true),
  rule(every, ['every single'], () => true),
  rule(alternate, ['alternate|alternating'], () => true),
  rule(alternate, [every, 'other|second|2nd|alternate|alternating'], () => true),
  rule(weekdayName, [weekday], (day) => day),
  rule(weekdayName, [pluralWeekday], (day) => day),
  rule(weekdayList, [weekdayName], (day) => [day]),
  rule(weekdayList, [weekdayName, ',|and|/|&|+ and?', weekdayList], withHead),
  rule(weekdayList, [weekdayName, ', and', weekdayList], withHead),
  // "Every Tuesday Thursday and Saturday", as it is dictated.
  rule(weekdayList, [weekdayName, weekdayList], withHead),
  rule(weekdayList, [weekdayName, 'to|through|thru|-', weekdayName], weekdaysBetween),
  // "The 28th, two in the afternoon": what follows makes the number an hour.
  rule(dayList, [dayNumber, unless(manyTimes), unless(partTail)], (day) => [day]),
  rule(partTail, ['in|at the', dayPart], () => true),
  rule(partTail, ['at night'], () => true),
  rule(dayList, ['last day'], () => [-1]),
  rule(manyTimes, ['times|occurrences|sessions'], () => true),
  rule(dayList, [dayNumber, ',|and the?', dayList], withHead),
  rule(nthPlace, [ordinal], (n) => n),
  rule(nthPlace, ['last'], () => -1),
  rule(nthPlace, [ordinal, 'to? last'], (n) => -n),
  rule(nthPlace, [ordinal, 'to the last'], (n) => -n),
  rule(nthPlace, ['penultimate'], () => -2),
  rule(nthList, [nthPlace], (n) => [n]),
  rule(nthList, [nthPlace, ',|and the?', nthList], withHead),
  rule(picks, [nthList, weekdayName], (places, day) => places.map((n) => ({ n, weekday: day }))),
  rule(picks, [nthList, weekdayName, ',|and the?', picks], (places, day, more) => [
    ...places.map((n) => ({ n, weekday: day })),
    ...more,
  ]),

  rule(repetition, ['daily|everyday'], () => plain('DAILY')),
  rule(when, ['nightly'], (): When => ({ repeats: plain('DAILY'), part: NIGHT })),
  rule(repetition, ['once|twice|thrice a|per|each|every month ,|:? on? the?', dayList], (days) => monthly(days)),
  rule(repetition, ['weekly'], () => plain('WEEKLY')),
  rule(repetition, ['biweekly|fortnightly'], () => plain('WEEKLY', 2)),
  rule(repetition, ['bi -?', adverb], (base) => ({ ...base, interval: 2 * base.interval })),
  rule(repetition, ['tri -?', adverb], (base) => ({ ...base, interval: 3 * base.interval })),
  rule(adverb, ['daily'], () => plain('DAILY')),
  rule(adverb, ['weekly'], () => plain('WEEKLY')),
  rule(adverb, ['monthly'], () => plain('MONTHLY')),
  rule(adverb, ['quarterly'], () => plain('QUARTERLY')),
  rule(repetition, ['monthly'], () => plain('MONTHLY')),
  rule(repetition, ['semiannually|biannually'], () => plain('MONTHLY', 6)),
  rule(repetition, ['semi|bi|half - annually|yearly'], () => plain('MONTHLY', 6)),
  rule(repetition, ['twice a|per|every year'], () => plain('MONTHLY', 6)),
  rule(repetition, ['bimonthly'], () => plain('MONTHLY', 2)),
  rule(repetition, ['quarterly'], () => plain('QUARTERLY')),
  rule(repetition, ['yearly|annually'], () => plain('YEARLY')),
  rule(repetition, ['hourly'], () => plain('HOURLY')),
  rule(repetition, ['on? weekdays|workdays'], () => onDays([1, 2, 3, 4, 5])),
  rule(repetition, ['on? weekends'], () => onDays([6, 7])),
  rule(repetition, [every, 'weekday|workday'], () => onDays([1, 2, 3, 4, 5])),
  rule(repetition, [every, 'business|working|work|week -? day'], () => onDays([1, 2, 3, 4, 5])),
  rule(repetition, ['on?', pluralDays], (days) => onDays(days)),
  rule(singularDays, [weekday], (day) => [day]),
  rule(singularDays, [weekday, singularDays], withHead),
  rule(singularDays, [weekday, ',|and|/|&|+ and?', singularDays], withHead),
  rule(pluralDays, [pluralWeekday], (day) => [day]),
  rule(pluralDays, [pluralWeekday, 'to|through|thru|-', pluralWeekday], weekdaysBetween),
  rule(pluralDays, [pluralWeekday, ',|and|/|&|+ and?', pluralDays], withHead),
  rule(pluralDays, [weekday, ',|and|/|&|+ and?', pluralDays], withHead),
  rule(repetition, [every, 'day|week on|from|,?', weekday, 'to|through|thru|-', weekday], (_every, first, last) =>
    onDays(weekdaysBetween(first, last)),
  ),
  rule(repetition, ['daily|weekly on|from|,?', weekday, 'to|through|thru|-', weekday], (first, last) =>
    onDays(weekdaysBetween(first, last)),
  ),
  // "Six Mondays in a row", "the next six Mondays".
  rule(repetition, ['for|on?', cardinal, pluralWeekday, 'in a row'], (count, day) => ({ ...onDays([day]), count })),
  rule(repetition, ['for|on?', cardinal, pluralWeekday, 'running|straight'], (count, day) => ({
    ...onDays([day]),
    count,
  })),
  rule(repetition, ['for|on? the? next|coming|following', cardinal, pluralWeekday], (count, day) => ({
    ...onDays([day]),
    count,
  })),
  rule(repetition, [every, unit], (_every, of) => everyUnit(of, 1)),
  rule(repetition, [alternate, unit], (_alternate, of) => everyUnit(of, 2)),
  rule(repetition, [every, 'fortnight'], () => plain('WEEKLY', 2)),
  rule(repetition, [every, amount], (_every, length) => everyMinutes(length)),
  rule(repetition, [every, 'quarter of? an? hour'], () => plain('MINUTELY', 15)),
  rule(repetition, [every, cardinal, unit], (_every, n, of) => everyUnit(of, n)),
  rule(repetition, [every, ordinal, unit], (_every, n, of) => everyUnit(of, n)),
  rule(repetition, ['once|one a|an|every|each|per', unit], (of) => everyUnit(of, 1)),
  rule(repetition, [every, weekday, 'the', dayNumber], (_every, day, n) => ({
    ...monthly([n]),
    weekdays: [{ weekday: day }],
  })),
  rule(repetition, [every, dayList], (_every, days) => (days.length > 1 ? monthly(days) : undefined)),
  rule(repetition, [every, ordinal, unless(numbered)], (_every, day) =>
    day > 6 && day <= 31 ? monthly([day]) : undefined,
  ),
  rule(weekdayList, [weekdayName, ',|and every|each', weekdayList], withHead),
  rule(repetition, [every, weekdayList], (_every, days) => onDays(days)),
  rule(repetition, ['always on?', weekdayList], (days) => onDays(days)),
  rule(repetition, ['on?', weekdayList, 'always'], (days) => onDays(days)),
  rule(repetition, ['on?', alternate, weekdayList], (_alternate, days) => onDays(days, 2)),
  rule(oncePer, ['once|twice|thrice a|per|each|every|in week|wk on?'], () => true),
  rule(oncePer, [cardinal, 'times|days|nights|mornings|evenings|x a|per|each|every week|wk on?'], () => true),
  rule(repetition, [oncePer, ',|:|(?', weekdayList, ')?'], (_often, days) => onDays(days)),
  rule(repetition, [every, cardinal, weekdayName], (_every, n, day) => onDays([day], n)),
  rule(repetition, [every, picks], (_every, chosen) =>
    chosen.length > 1 || chosen.some(({ n }) => n <= 1) ? { ...plain('MONTHLY'), weekdays: chosen } : undefined,
  ),
  rule(repetition, ['on? the?', picks, 'of|in? the|each|every month'], (chosen) =>
    chosen.length > 1 ? { ...plain('MONTHLY'), weekdays: chosen } : undefined,
  ),
  rule(repetition, [every, ordinal, weekdayName], (_every, n, day) => onDays([day], n)),
  rule(repetition, [weekdayList, every, 'other week'], (days) => onDays(days, 2)),
  rule(when, [alternate, dayPart], (_alternate, part): When => ({ repeats: plain('DAILY', 2), part })),
  rule(when, [every, dayPart], (_every, part): When => ({ repeats: plain('DAILY'), part })),
  rule(when, ['on?', weekdayList, pluralPart], (days, part): When => ({ repeats: onDays(days), part })),
  rule(repetition, [every, 'last day of the|every|each month'], () => monthly([-1])),
  rule(repetition, [every, picks, 'of|in month'], (_every, chosen) => ({ ...plain('MONTHLY'), weekdays: chosen })),
  rule(repetition, [every, dayList, 'of the|every|each month'], (_every, days) => monthly(days)),
  rule(repetition, [every, picks, 'of|in? the|a|every|each month'], (_every, chosen) => ({
    ...plain('MONTHLY'),
    weekdays: chosen,
  })),
  rule(repetition, [every, picks, 'of|in', monthList], (_every, chosen, months) => ({
    ...plain('YEARLY'),
    weekdays: chosen,
    months,
  })),
  rule(repetition, [every, month, dayList], (_every, of, days) => yearly(of, days)),
  rule(repetition, [every, dayList, 'of', month], (_every, days, of) => yearly(of, days)),
  rule(monthList, [month], (of) => [of]),
  rule(monthList, [month, ',|and|/|&|+ and?', monthList], withHead),
  rule(repetition, ['on|for? the?', dayNumber, 'of?', monthList], inMonths),
  rule(repetition, ['on|for? the?', dayNumber, 'of|in each|every', monthList], inMonths),
  rule(repetition, [every, dayNumber, 'of', monthList], (_every, day, months) => inMonths(day, months)),
  rule(repetition, [every, monthList], (_every, months) => ({ ...plain('YEARLY'), months })),
  rule(repetition, ['on|in|for? the?', picks, 'of|in', monthList], picksInMonths),
  rule(repetition, ['in', monthList, ',? on? the', picks], (months, chosen) => picksInMonths(chosen, months)),
  rule(repetition, ['in', monthList, ',', picks], (months, chosen) => picksInMonths(chosen, months)),
  // "Mon/Wed/Fri" and "mon-fri 9:15" are a habit without a word for it.
  rule(slashDays, [weekday, '/', weekday], (one, other) => [one, other]),
  rule(slashDays, [weekday, '/', slashDays], withHead),
  rule(when, ['on?', slashDays], (days): When => ({ repeats: onDays(days) })),
  rule(dayRange, ['from?', weekday, '-|to|through|thru', weekday], weekdaysBetween),
  rule(when, [dayRange, '@|at|,?', clock], (days, time): When => ({ repeats: onDays(days), clock: time })),
  rule(when, [dayRange, '@|at', looseClock], (days, time): When => ({ repeats: onDays(days), clock: time })),
  rule(when, [dayRange, ',?', clockRange], (days, time): When => ({ repeats: onDays(days), ...time })),
  rule(repetition, ['on|in|for? the?', dayList, 'of|in?', repetition], (days, base) =>
    refineRepetition(base, { kind: 'dayOfMonth', days }),
  ),
  rule(repetition, ['on|in|for? the?', picks, 'of|in?', repetition], (chosen, base) =>
    refineRepetition(base, { kind: 'nthWeekday', picks: chosen }),
  ),
  rule(repetition, ['on|at? the? first|1st day of?', repetition], (base) => refineRepetition(base, dayOne(1))),
  rule(repetition, ['on|at? the? begin|beginning|start of?', repetition], (base) => refineRepetition(base, dayOne(1))),
  rule(repetition, ['on|at? the? last day of?', repetition], (base) => refineRepetition(base, dayOne(-1))),
  rule(repetition, ['on|at? the? last|end of', repetition], (base) => refineRepetition(base, dayOne(-1))),
  rule(repetition, ['for?', cardinal, manyTimes, ',?', repetition], (count, _times, base) => ({ ...base, count })),
  rule(repetition, [repetition, 'on|in? the? last day'], (base) => refineRepetition(base, dayOne(-1))),
  rule(repetition, [repetition, 'on|in? the?', picks], (base, chosen) =>
    refineRepetition(base, { kind: 'nthWeekday', picks: chosen }),
  ),

  rule(when, ['starting|beginning|commencing|effective on|in|from|at?', endpoint], (starting) => ({ starting })),
  rule(when, ['as of|from', endpoint], (starting) => ({ starting })),
  rule(when, ['at|on the? begin|beginning|start'], () => ({ date: dayOne(1) })),
  rule(when, ['at the end'], () => ({ date: dayOne(-1) })),
  rule(when, ['on the', dayList, 'day?', unless(clockTail)], (days): When => ({ date: { kind: 'dayOfMonth', days } })),
  rule(when, ['on|for', singularDays], (days): When => ({ date: { kind: 'weekday', days } })),
  rule(when, [singularDays], (days): When | undefined =>
    days.length > 1 ? { date: { kind: 'weekday', days } } : undefined,
  ),
  rule(when, ['on? the?', picks, 'in|of', month], (chosen, of): When => ({
    date: { kind: 'nthWeekday', picks: chosen, within: { kind: 'month', month: of } },
  })),
  rule(when, ['on the', picks], (chosen): When => onPicks(chosen)),
  rule(when, ['on? the?', picks], (chosen): When | undefined =>
    chosen.every(({ n }) => n > 0) ? onPicks(chosen) : undefined,
  ),
  rule(dayOfTwo, [calendarDay], (day) => day),
  rule(dayOfTwo, ['the', dayNumber, unless(partTail), unless(weekday), unless(unit)], dayOne),
  rule(dayOfTwo, ['today'], () => inDays(0)),
  rule(dayOfTwo, ['tomorrow'], () => inDays(1)),
  rule(dayOfTwo, ['this?', weekday], (day): DateExpr => ({ kind: 'weekday', days: [day] })),
  rule(when, ['on|for?', dayOfTwo, 'and|& on|for?', dayOfTwo, unless(clockTail)], (one, other): When | undefined => {
    const several = one.kind === 'weekday' && other.kind === 'weekday' ? undefined : daysListed([one, other]);
    return several && { date: several };
  }),
  rule(when, ['the', dayList, unless(clockTail), unless(weekday), unless(unit)], (days): When | undefined =>
    days.length > 1 ? { date: { kind: 'dayOfMonth', days } } : undefined,
  ),
  rule(when, ['on|for? the?', dayList, 'of?', month], (days, of): When | undefined =>
    days.length > 1 ? { date: { kind: 'monthDays', month: of, days } } : undefined,
  ),
  rule(when, ['on?', month, dayList, unless(clockTail)], (of, days): When | undefined =>
    days.length > 1 ? { date: { kind: 'monthDays', month: of, days } } : undefined,
  ),
];

function plain(frequency: SpokenFrequency, interval = 1): Recurrence {
  return { frequency, interval };
}

function everyUnit(of: Unit, n: number): Recurrence | undefined {
  if (n < 1 || n > 999 || of === 'second') return undefined;
  if (of === 'weekend') return onDays([6, 7], n);
  const [frequency, factor] = FREQUENCY[of];
  return { frequency, interval: n * factor };
}

function onDays(days: WeekdayNumber[], interval = 1): Recurrence {
  return { frequency: 'WEEKLY', interval, weekdays: days.map((day) => ({ weekday: day })) };
}

function monthly(days: number[]): Recurrence {
  return { ...plain('MONTHLY'), monthDays: days };
}

/** "On the 2nd Tuesday"; several are a habit of every month. */
function onPicks(chosen: { n: number; weekday: WeekdayNumber }[]): When {
  return chosen.length > 1
    ? { repeats: { ...plain('MONTHLY'), weekdays: chosen } }
    : { date: { kind: 'nthWeekday', picks: chosen } };
}

/** "The first Tuesday of April and October"; of one month it is a day, and no repetition. */
function picksInMonths(weekdays: { n: number; weekday: WeekdayNumber }[], months: number[]): Recurrence | undefined {
  return months.length > 1 ? { ...plain('YEARLY'), weekdays, months } : undefined;
}

/** "The 1st of January, April and October"; of one month it is a day, and no repetition. */
function inMonths(day: number, months: number[]): Recurrence | undefined {
  return months.length > 1 ? { ...plain('YEARLY'), months, monthDays: [day] } : undefined;
}

function yearly(of: number, days: number[]): Recurrence {
  return { ...plain('YEARLY'), months: [of], monthDays: days };
}

function dayOne(day: number): DateExpr {
  return { kind: 'dayOfMonth', days: [day] };
}

/** "Every half hour", "every hour and a half". */
function everyMinutes({ hours = 0, minutes = 0, ...rest }: Duration): Recurrence | undefined {
  const total = hours * 60 + minutes;
  const isWhole = Number.isInteger(total) && total > 0 && Object.keys(rest).length === 0;
  return isWhole && total % 60 !== 0 ? plain('MINUTELY', total) : undefined;
}
