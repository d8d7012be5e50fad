import {
  TODAY,
  atClock,
  clockSpan,
  dayOfMonth,
  daySpan,
  daysWithin,
  fromNow,
  inMonth,
  inPart,
  inYear,
  onWeekday,
  monthSpan,
  span,
} from '../../time/build.js';
import type { DateExpr, Unit, When } from '../../time/expressions.js';
import { Rule, maybe, phrase, rule } from '../../time/grammar.js';
import {
  amount,
  cardinal,
  clock,
  continued,
  date,
  dayNumber,
  dayPart,
  endpoint,
  glue,
  looseClock,
  looseDate,
  month,
  possessive,
  period,
  repetition,
  unit,
  when,
  weekday,
  year,
  zone,
} from '../../time/phrases.js';

import { calendarDay, yearBehind } from './dates.js';
import { isOneDay } from './whens.js';

const upTo = phrase<true>('upTo');
const clockRange = phrase<When>('clockRange');
const stretch = phrase<DateExpr>('stretch');
const dateRange = phrase<When>('dateRange');

/** English ranges, their ends, and what may continue an expression. */
export const rangeRules: Rule[] = [
  rule(upTo, ['-|to|till|til|until|through|thru'], () => true),
  rule(upTo, ['up|all to|until|till'], () => true),
  rule(upTo, ['all the way to|until|through'], () => true),

  rule(dateRange, ['from|between|in?', year, '-|to|till|until|through|thru|and', year], (first, last) =>
    daySpan(inYear(first), inYear(last)),
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
      '-|to|till|until|through|thru|and the?',
      dayNumber,
      'of|in?',
      month,
      maybe(yearBehind),
    ],
    (first, last, of, in_) => monthSpan(of, first, last, in_),
  ),
  rule(
    dateRange,
    ['from|between|on|for? the?', dayNumber, '-|to|till|until|through|thru|and the?', dayNumber, 'of|in?', period],
    (first, last, within) => daysWithin(within, first, last),
  ),
  rule(dateRange, ['from|between|on?', dayNumber, upTo, date], (first, _to, last) => monthEnd(first, last)),
  rule(dateRange, ['from|between|on?', date, upTo, 'the?', dayNumber], (first, _to, last) =>
    daySpan(first, dayOfMonth(last)),
  ),

  rule(
    clockRange,
    ['from|between|at|around|about|for? between?', clock, '-|to|till|til|until|through|and', looseClock, maybe(zone)],
    clockSpan,
  ),
  rule(
    clockRange,
    ['from|between|at|around|about|for? between?', looseClock, '-|to|till|til|until|through|and', clock, maybe(zone)],
    clockSpan,
  ),
  rule(
    clockRange,
    ['in|for? from|between', looseClock, '-|to|till|til|until|through|and', looseClock, maybe(zone)],
    clockSpan,
  ),
  rule(
    clockRange,
    ['from|between|at?', looseClock, '-|to|till|til|until|through|and', looseClock, 'in the', dayPart],
    (start, end, part) => ({ ...clockSpan(start, end), part }),
  ),
  rule(clockRange, ['at|from', looseClock, '-', looseClock], (start, end) => clockSpan(start, end)),
  rule(clockRange, ['at|from?', looseClock, 'to|till|til|until', looseClock], (start, end) => clockSpan(start, end)),
  rule(clockRange, ['from|at|starting at|from?', clock, 'for', amount], (start, length): When => ({
    clock: start,
    length,
  })),
  rule(clockRange, ['from|at|starting at|from?', looseClock, 'for', amount], (start, length): When => ({
    clock: start,
    length,
  })),
  rule(clockRange, ['for?', amount, 'from|starting at?', looseClock], (length, start): When => ({
    clock: start,
    length,
  })),

  rule(dateRange, ['in|during|for|over? the? first', cardinal, unit, 'of|in', stretch], (count, of, within) =>
    edgeOf(1, count, of, within),
  ),
  rule(dateRange, ['in|during|for|over? the? last', cardinal, unit, 'of|in', stretch], (count, of, within) =>
    edgeOf(-count, -1, of, within),
  ),
  rule(stretch, [period], (of) => of),
  rule(stretch, [month], (of) => inMonth(of)),
  rule(stretch, [year], (of) => inYear(of)),
  rule(when, [dateRange], (range) => range),
  rule(when, [clockRange, 'of|on|,?', calendarDay], (range, day): When => ({ ...range, date: day })),
  rule(when, [looseClock, '-', looseClock, 'on|,?', date], (start, end, day): When | undefined =>
    isOneDay(day) ? { ...clockSpan(start, end), date: day } : undefined,
  ),
  rule(when, ['from|on?', date, 'at|,?', clock, upTo, endpoint], (day, time, _to, end) =>
    span({ date: day, clock: time }, end),
  ),
  rule(when, [clockRange], (range) => range),
  rule(when, ['from|on|between|in|at|for?', date, upTo, endpoint], (start, _to, end) => span({ date: start }, end)),
  rule(when, ['in|during', year, upTo, endpoint], (start, _to, end) => span({ date: inYear(start) }, end)),
  rule(when, ['between', endpoint, 'and|-', endpoint], span),
  rule(when, ['between', endpoint, upTo, endpoint], (start, _to, end) => span(start, end)),
  rule(when, ['from', endpoint, upTo, endpoint], (start, _to, end) => span(start, end)),
  rule(when, [repetition], (repeats): When => ({ repeats })),

  rule(endpoint, [looseDate], (day): When => ({ date: day })),
  rule(endpoint, [looseClock, maybe(zone)], atClock),
  rule(endpoint, [looseDate, ',|at? at|around|about?', looseClock], (day, time): When => ({ date: day, clock: time })),
  rule(endpoint, [looseClock, 'on|of|,?', looseDate], (time, day): When => ({ date: day, clock: time })),
  rule(endpoint, [looseClock, 'in the', dayPart], inPart),
  rule(endpoint, [date, dayPart], (day, part): When => ({ date: day, part })),
  rule(endpoint, ['this', dayPart], (part): When => ({ date: TODAY, part })),
  rule(endpoint, [amount, 'later|hence'], (by) => fromNow(by, 1)),
  rule(endpoint, [amount, 'from now'], (by) => fromNow(by, 1)),
  rule(endpoint, [amount, 'ago'], (by) => fromNow(by, -1)),
  rule(endpoint, ['the following', weekday], (day): When => ({ date: onWeekday(day) })),
  rule(endpoint, ['now|date'], (): When => ({ now: true })),

  rule(continued, [year], (of): When | undefined => (of >= 1900 && of < 2100 ? { date: inYear(of) } : undefined)),
  rule(continued, [looseClock, maybe(zone)], atClock),
  rule(continued, [looseClock, '-|to|till|until|through|and', looseClock], (start, end) => clockSpan(start, end)),
  rule(continued, [dayPart], (part): When => ({ part })),
  rule(continued, ['for', amount], (length): When => ({ length })),
  rule(continued, ['the', dayNumber], (day): When => ({ date: dayOfMonth(day) })),
  rule(continued, [month], (of): When => ({ date: { kind: 'month', month: of } })),

  rule(possessive, ["~ ' ~ s"], () => true),
  rule(glue, [','], () => true),
  rule(glue, [', on|at|from|around|in|for|preferably?'], () => true),
  rule(glue, [', preferably on?'], () => true),
  rule(glue, [',? say|maybe|perhaps|like|ideally'], () => true),
  rule(glue, [', how|what about on?'], () => true),
  rule(glue, ['-|('], () => true),
  rule(glue, ['and|at|in|of|on|from|the|for|any|sometime|anytime'], () => true),
  rule(glue, ['some|any time'], () => true),
  rule(glue, ['but|in'], () => true),
];

/** "The last two weeks of May". */
function edgeOf(first: number, last: number, of: Unit, within: DateExpr): When | undefined {
  if (of === 'second' || of === 'minute' || of === 'hour' || Math.abs(first - last) > 60) return undefined;
  const nth = (n: number): DateExpr => ({ kind: 'nthUnit', n, unit: of, within });
  return daySpan(nth(first), nth(last));
}

/** "4 to 22 January" takes its month from the end. */
function monthEnd(first: number, last: Parameters<typeof daySpan>[1]): When | undefined {
  return last.kind === 'monthDay' && first < last.day ? daySpan({ ...last, day: first }, last) : undefined;
}
