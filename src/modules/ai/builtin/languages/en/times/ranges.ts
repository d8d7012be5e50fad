import type { Digits } from '../../../grammar/chart.js';
import { Rule, maybe, phrase, rule, unless } from '../../../grammar/grammar.js';
import {
  type NumberedDay,
  TODAY,
  atClock,
  clockSpan,
  dayOfMonth,
  daySpan,
  daysBefore,
  daysWithin,
  fromNow,
  inMonth,
  inPart,
  inYear,
  monthSpan,
  numberedSpan,
  onWeekday,
  span,
} from '../../../time/build.js';
import type { Clock, DateExpr, When } from '../../../time/expressions.js';
import {
  amount,
  clock,
  clockRange,
  continued,
  counted,
  date,
  dayNumber,
  dayPart,
  digits,
  endpoint,
  glue,
  longAmount,
  looseClock,
  looseDate,
  meridiem,
  month,
  ordinal,
  period,
  possessive,
  repetition,
  weekday,
  when,
  year,
  zone,
} from '../../../time/phrases.js';
import { compactClock } from '../../shared/number-rules.js';
import { calendarDay, yearBehind } from './dates.js';
import { isOneDay } from './whens.js';

/** "Friday the 11th", whose month stands elsewhere. */
const namedDay = phrase<Required<NumberedDay>>('namedDay');
const plainDay = phrase<NumberedDay>('plainDay');
const upTo = phrase<true>('upTo');
/** "To" or, behind "between", "and". */
const through = phrase<true>('through');
const dashed = phrase<true>('dashed');
/** Days behind which a bare number is an hour. */
const NAMED_DAYS = new Set<DateExpr['kind']>(['offset', 'weekday']);
/** What makes a day one of a repetition. */
const ofEach = phrase<true>('ofEach');
const upToWord = phrase<true>('upToWord');
const dateRange = phrase<When>('dateRange');
const rangeBetween = phrase<When>('rangeBetween');

/** English ranges, their ends, and what may continue an expression. */
export const rangeRules: Rule[] = [
  rule(upTo, ['-|to|till|til|until|through|thru'], () => true),
  rule(upTo, ["' til|till"], () => true),
  rule(upTo, [', to|until|till|through|thru'], () => true),
  rule(upTo, ['up|all to|until|till'], () => true),
  rule(through, [upTo], () => true),
  rule(through, ['and'], () => true),
  rule(upToWord, ['to|till|til|until'], () => true),
  rule(upToWord, ["' til|till"], () => true),
  rule(upTo, ['all the way to|until|through'], () => true),

  rule(dateRange, ['from|between|in?', year, '-|to|till|until|through|thru|and', year], (first, last) =>
    first >= 1900 && last < 2100 ? daySpan(inYear(first), inYear(last)) : undefined,
  ),
  rule(
    dateRange,
    [
      'from|between|on|at|for?',
      month,
      '.? from|between? the?',
      dayNumber,
      '-|to|till|until|through|thru|and the?',
      dayNumber,
      maybe(yearBehind),
    ],
    monthSpan,
  ),
  rule(
    dateRange,
    [
      'from|between|on|for? the?',
      dayNumber,
      '-|to|till|until|through|thru the?',
      dayNumber,
      'of|in?',
      month,
      '.?',
      maybe(yearBehind),
    ],
    (first, last, of, in_) => monthSpan(of, first, last, in_),
  ),
  rule(
    dateRange,
    ['from|between the?', dayNumber, 'and the?', dayNumber, 'of|in?', month, '.?', maybe(yearBehind)],
    (first, last, of, in_) => monthSpan(of, first, last, in_),
  ),
  rule(
    dateRange,
    ['from|between|on|for? the?', dayNumber, '-|to|till|until|through|thru|and the?', dayNumber, 'of|in?', period],
    (first, last, within) => daysWithin(within, first, last),
  ),
  rule(namedDay, ['the?', weekday, ',? the?', dayNumber], (name, day) => ({ day, weekday: name })),
  rule(plainDay, ['the?', dayNumber], (day) => ({ day })),
  rule(dateRange, ['from|on|for?', namedDay, upTo, namedDay, 'of?', month, '.?', maybe(yearBehind)], toNumbered),
  rule(dateRange, ['from|on|for?', namedDay, upTo, plainDay, 'of?', month, '.?', maybe(yearBehind)], toNumbered),
  rule(dateRange, ['from|on|for?', plainDay, upTo, namedDay, 'of?', month, '.?', maybe(yearBehind)], toNumbered),
  // "Friday 10 to Saturday 6" may be hours.
  rule(dateRange, ['from|on?', namedDay, upTo, namedDay, unless(counted)], (first, _to, last) =>
    first.day < last.day ? daySpan(asWeekdayDate(first), asWeekdayDate(last)) : undefined,
  ),
  rule(dateRange, ['from|between|on? the?', ordinal, upTo, 'the?', ordinal], (first, _to, last) =>
    first <= 31 && last <= 31 ? daySpan(dayOfMonth(first), dayOfMonth(last)) : undefined,
  ),
  rule(dateRange, [month, '.?', upTo, month, '.?', maybe(yearBehind)], (first, _to, last, in_) =>
    daySpan(inMonth(first), inMonth(last, in_)),
  ),
  rule(dateRange, ['from|between|on?', weekday, '-|to|till|until|through|thru', weekday], (first, last) =>
    daySpan(onWeekday(first), onWeekday(last)),
  ),
  rule(dateRange, ['from|between|on?', dayNumber, upTo, date], (first, _to, last) => daysBefore(first, last)),
  rule(dateRange, ['from|between|on?', date, upTo, 'the', dayNumber], (first, _to, last) =>
    daySpan(first, dayOfMonth(last)),
  ),
  // "Today to 5" ends at that hour.
  rule(dateRange, ['from|between|on?', date, upTo, dayNumber], (first, _to, last) =>
    NAMED_DAYS.has(first.kind) ? undefined : daySpan(first, dayOfMonth(last)),
  ),

  rule(clockRange, ['from|between|at|around|about|for?', clock, upTo, looseClock, maybe(zone)], toClock),
  rule(clockRange, ['from|between|at|around|about|for?', looseClock, upTo, clock, maybe(zone)], toClock),
  // "At 7am and 7pm" are two times.
  rule(clockRange, ['at|around|about|for? from|between', clock, through, looseClock, maybe(zone)], toClock),
  rule(clockRange, ['at|around|about|for? from|between', looseClock, through, clock, maybe(zone)], toClock),
  rule(clockRange, ['in|for? from|between', looseClock, through, looseClock, maybe(zone)], toClock),
  rule(
    clockRange,
    ['from|between|at?', looseClock, through, looseClock, 'in the', dayPart],
    (start, _to, end, part) => ({ ...clockSpan(start, end), part }),
  ),
  rule(
    clockRange,
    ['from|between|at?', looseClock, 'in the', dayPart, through, looseClock],
    (start, part, _to, end): When => ({ clock: start, part, to: { clock: end } }),
  ),
  // "9-930am", "9-930": what has minutes or a half of the day is no day of a month.
  rule(clockRange, ['at|from?', digits, '~ - ~', digits, maybe(meridiem)], compactRange),
  rule(clockRange, ['at|from', looseClock, '-', looseClock], (start, end) => clockSpan(start, end)),
  rule(clockRange, ['at|from?', looseClock, upToWord, looseClock], (start, _to, end) => clockSpan(start, end)),
  rule(clockRange, ['from|at|starting at|from?', clock, 'for', longAmount], (start, length): When => ({
    clock: start,
    length,
  })),
  rule(clockRange, ['from|at|starting at|from?', looseClock, 'for', longAmount], (start, length): When => ({
    clock: start,
    length,
  })),
  rule(clockRange, ['for?', amount, 'from|starting at?', looseClock], (length, start): When => ({
    clock: start,
    length,
  })),

  rule(when, [dateRange], (range) => range),
  rule(when, [clockRange, 'of|on|,?', calendarDay], (range, day): When => ({ ...range, date: day })),
  rule(when, ['at|from?', looseClock, 'on?', date, upToWord, looseClock], (start, day, _to, end): When | undefined =>
    isOneDay(day) ? { ...clockSpan(start, end), date: day } : undefined,
  ),
  rule(when, [looseClock, '-', looseClock, ',? on?', looseDate], (start, end, day): When | undefined =>
    isOneDay(day) ? { ...clockSpan(start, end), date: day } : undefined,
  ),
  rule(
    when,
    ['starting|starts|beginning|begins on|at|from?', endpoint, ',|and? ending|ends|finishing on|at?', endpoint],
    span,
  ),
  rule(when, ['from|on?', date, 'at|,?', clock, upTo, endpoint], (day, time, _to, end) =>
    span({ date: day, clock: time }, end),
  ),
  rule(when, [clockRange], (range) => range),
  rule(when, ['from|on|between|in|at|for?', date, upTo, endpoint], (start, _to, end) => span({ date: start }, end)),
  rule(when, ['in|during', year, upTo, endpoint], (start, _to, end) => span({ date: inYear(start) }, end)),
  rule(when, ['any|some time|where', rangeBetween], (range) => range),
  rule(when, ['anytime|sometime|anywhere|somewhere', rangeBetween], (range) => range),
  rule(rangeBetween, ['between', endpoint, 'and|-', endpoint], span),
  rule(when, [rangeBetween], (range) => range),
  rule(when, ['between', endpoint, upTo, endpoint], (start, _to, end) => span(start, end)),
  rule(when, ['from', endpoint, upTo, endpoint], (start, _to, end) => span(start, end)),
  rule(when, [repetition], (repeats): When => ({ repeats })),

  // As an end, the following Monday is the next one after the start.
  rule(endpoint, ['the following', weekday], (day): When => ({ date: onWeekday(day) })),
  rule(endpoint, [looseDate], (day): When => ({ date: day })),
  rule(endpoint, [looseClock, maybe(zone)], atClock),
  rule(endpoint, [looseDate, ',|at? at|around|about?', looseClock, unless(dashed)], (day, time): When => ({
    date: day,
    clock: time,
  })),
  rule(endpoint, [looseClock, 'on|of|,?', looseDate, unless(ofEach)], (time, day): When => ({
    date: day,
    clock: time,
  })),
  rule(dashed, ['~ - ~', digits], () => true),
  rule(ofEach, ['of|in? every|each'], () => true),
  rule(ofEach, [',|and the?', ordinal, 'of|in? every|each'], () => true),
  rule(endpoint, [looseClock, 'in the', dayPart], inPart),
  rule(endpoint, [looseClock, 'on?', date, dayPart], (time, day, part): When => ({ ...inPart(time, part), date: day })),
  rule(endpoint, [date, dayPart], (day, part): When => ({ date: day, part })),
  rule(endpoint, ['this', dayPart], (part): When => ({ date: TODAY, part })),
  rule(endpoint, [amount, 'later|hence'], (by) => fromNow(by, 1)),
  rule(endpoint, [amount, 'from now'], (by) => fromNow(by, 1)),
  rule(endpoint, [amount, 'ago'], (by) => fromNow(by, -1)),
  rule(endpoint, ['now|date'], (): When => ({ now: true })),

  rule(continued, [year], (of): When | undefined => (of >= 1900 && of < 2100 ? { date: inYear(of) } : undefined)),
  rule(continued, [looseClock, maybe(zone)], atClock),
  rule(continued, [looseClock, '-|to|till|until|through|and', looseClock], (start, end) => clockSpan(start, end)),
  rule(continued, [dayPart], (part): When => ({ part })),
  rule(continued, ['for', longAmount], (length): When => ({ length })),
  rule(continued, ['the', dayNumber], (day): When => ({ date: dayOfMonth(day) })),
  rule(continued, [month], (of): When => ({ date: { kind: 'month', month: of } })),

  rule(possessive, ["~ ' ~ s"], () => true),
  rule(glue, [','], () => true),
  rule(glue, [', on|at|from|around|in|for|preferably?'], () => true),
  rule(glue, [', preferably on?'], () => true),
  rule(glue, [',? say|maybe|perhaps|like|ideally'], () => true),
  rule(glue, [', how|what about on?'], () => true),
  rule(glue, ['-|(|⋅|·|•'], () => true),
  rule(glue, ['and|at|in|of|on|from|the|for|any|sometime|anytime'], () => true),
  rule(glue, ['some|any time'], () => true),
  rule(glue, ['but|in'], () => true),
];

function asWeekdayDate({ day, weekday: name }: Required<NumberedDay>): DateExpr {
  return { kind: 'weekdayDate', weekday: name, day };
}

function toNumbered(first: NumberedDay, _to: true, last: NumberedDay, of: number, in_?: number): When {
  return numberedSpan(first, last, of, in_);
}

function toClock(start: Clock, _to: true, end: Clock, in_?: string): When {
  return clockSpan(start, end, in_);
}

/** A number of four digits may be a year where no half of the day is said. */
function compactRange(first: Digits, last: Digits, half: 'am' | 'pm' | undefined): When | undefined {
  if (first.length > 3 || last.length < 3 || (last.length === 4 && !half)) return undefined;
  const start = compactClock(first, undefined);
  const end = compactClock(last, half);
  return start && end && clockSpan(start, end);
}
