import type { When } from '../../time/expressions.js';
import { Rule, Terms, maybe, phrase, rule, terms } from '../../time/grammar.js';
import {
  amount,
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
  repetition,
  unit,
  weekday,
  when,
  year,
  zone,
} from '../../time/phrases.js';

const clockRange = phrase<When>('clockRange');
const dateRange = phrase<When>('dateRange');
const about = phrase<true>('about');

export const whenTerms: Terms[] = [terms(about, [['around about approximately roughly circa', true]])];

/** How English joins dates and times: prepositions, ranges, open ends. */
export const whenRules: Rule[] = [
  rule(when, ['on|for|in|during|of|from?', date], (day): When => ({ date: day })),
  rule(when, ['on|for|in|during|of|from?', date, "' ~ s"], (day): When => ({ date: day })),
  rule(when, ['in|during|by|for|since|on', month], (of): When => ({ date: { kind: 'month', month: of } })),
  rule(when, ['on|for', weekday], (day): When => ({ date: { kind: 'weekday', days: [day] } })),
  rule(when, ['in|during|since|of', year], (of): When => ({ date: { kind: 'years', from: of, count: 1 } })),
  rule(when, ['on|for? the', dayNumber], (day): When => ({ date: { kind: 'dayOfMonth', days: [day] } })),
  rule(when, ['on', dayNumber], (day): When => ({ date: { kind: 'dayOfMonth', days: [day] } })),
  rule(when, ['at|for|by|@?', maybe(about), clock, maybe(zone)], (_about, time, timeZone): When => ({
    clock: time,
    ...(timeZone ? { timeZone } : {}),
  })),
  rule(when, ['at|@|around|about', maybe(about), looseClock, maybe(zone)], (_about, time, timeZone): When => ({
    clock: time,
    ...(timeZone ? { timeZone } : {}),
  })),
  rule(when, [clock, 'today'], (time): When => ({ clock: time, date: { kind: 'offset', days: 0 } })),
  rule(when, ['this', dayPart], (part): When => ({ part, date: { kind: 'offset', days: 0 } })),
  rule(when, ['tonight|tonite'], (): When => ({ part: TONIGHT, date: { kind: 'offset', days: 0 } })),
  rule(when, ['last night'], (): When => ({ part: TONIGHT, date: { kind: 'offset', days: -1 } })),
  rule(when, ['in|during|at the?', dayPart], (part): When => ({ part })),
  rule(when, [dayPart], (part): When => ({ part })),
  rule(when, ['for|lasting?', amount], (length): When => ({ length })),
  rule(when, ['by', amount], (length): When => ({ length })),
  rule(when, ['in', amount], (by): When => ({ fromNow: { amount: by, sign: 1 } })),
  rule(when, [amount, 'from now|later|hence'], (by): When => ({ fromNow: { amount: by, sign: 1 } })),
  rule(when, [amount, 'from now'], (by): When => ({ fromNow: { amount: by, sign: 1 } })),
  rule(when, [amount, 'later|hence'], (by): When => ({ fromNow: { amount: by, sign: 1 } })),
  rule(when, [amount, 'ago|back|earlier'], (by): When => ({ fromNow: { amount: by, sign: -1 } })),
  rule(when, ['within', amount], (by): When => ({ now: true, to: { fromNow: { amount: by, sign: 1 } } })),
  rule(when, ['right? now'], (): When => ({ now: true })),
  rule(when, ['rest of? the day'], (): When => ({ now: true, to: { clock: { hour: 24, minute: 0, exact: true } } })),
  rule(when, ['the rest of the day'], (): When => ({ now: true, to: { clock: { hour: 24, minute: 0, exact: true } } })),
  rule(when, ['all|whole|full|entire -? day'], (): When => ({ wholeDay: true })),
  rule(when, ['the whole|full|entire day'], (): When => ({ wholeDay: true })),
  rule(when, ['for? all|whole|full|entire', unit], (of): When | undefined =>
    of === 'week' || of === 'month' || of === 'year' ? { date: { kind: 'period', unit: of, offset: 0 } } : undefined,
  ),
  rule(when, ['after|past|since|later than', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['after|past|since', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['before|until|till|til|by', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, [clockRange], (range) => range),
  rule(when, ['from|between|at?', dateRange], (range) => range),
  rule(when, [repetition], (repeats): When => ({ repeats })),

  rule(continued, [looseClock, maybe(zone)], (time, timeZone): When => ({
    clock: time,
    ...(timeZone ? { timeZone } : {}),
  })),
  rule(continued, [looseClock, '-|to|till|until|through', looseClock], (start, end): When => ({
    clock: start,
    to: { clock: end },
  })),
  rule(continued, ['for', amount], (length): When => ({ length })),
  rule(continued, ['the', dayNumber], (day): When => ({ date: { kind: 'dayOfMonth', days: [day] } })),
  rule(continued, [year], (of): When => ({ date: { kind: 'years', from: of, count: 1 } })),

  rule(endpoint, [looseDate], (day): When => ({ date: day })),
  rule(endpoint, [looseClock, maybe(zone)], (time, timeZone): When => ({
    clock: time,
    ...(timeZone ? { timeZone } : {}),
  })),
  rule(endpoint, [looseDate, ',|at? at|around|about?', looseClock], (day, time): When => ({ date: day, clock: time })),
  rule(endpoint, [looseClock, 'on|of|,?', date], (time, day): When => ({ date: day, clock: time })),
  rule(endpoint, [looseClock, 'in the', dayPart], (time, part): When => ({ clock: time, part })),
  rule(endpoint, [date, dayPart], (day, part): When => ({ date: day, part })),
  rule(endpoint, ['now'], (): When => ({ now: true })),

  rule(clockRange, ['from|between|at?', clock, '-|to|till|til|until|through|and', looseClock], timeRange),
  rule(clockRange, ['from|between|at?', looseClock, '-|to|till|til|until|through|and', clock], timeRange),
  rule(clockRange, ['from|between', looseClock, '-|to|till|til|until|through|and', looseClock], timeRange),
  rule(clockRange, [looseClock, 'to|till|til|until', looseClock], timeRange),
  rule(clockRange, ['from', clock, 'for', amount], (start, length): When => ({ clock: start, length })),
  rule(clockRange, ['from', looseClock, 'for', amount], (start, length): When => ({ clock: start, length })),

  rule(dateRange, [date, '-|to|till|til|until|through|thru', endpoint], across),
  rule(dateRange, [endpoint, '-|to|till|til|until|through|thru', date], across),
  rule(dateRange, [month, dayNumber, '-|to|till|until|through|thru|and', dayNumber], (of, first, last): When =>
    daysOf(of, first, last),
  ),
  rule(
    dateRange,
    ['the?', dayNumber, '-|to|till|until|through|thru|and the?', dayNumber, 'of?', month, maybe(year)],
    (first, last, of, inYear): When => daysOf(of, first, last, inYear),
  ),
  rule(when, ['between', endpoint, 'and|-', endpoint], across),
  rule(when, ['from', endpoint, '-|to|till|til|until|through|thru', endpoint], across),

  rule(glue, [','], () => true),
  rule(glue, [', on|at|from|around?'], () => true),
  rule(glue, ['-'], () => true),
  rule(glue, ['('], () => true),
  rule(glue, ['and|at|in|of|on|from|the'], () => true),
];

const TONIGHT = { name: 'night', from: 17 * 60, to: 24 * 60 };

function timeRange(start: NonNullable<When['clock']>, end: NonNullable<When['clock']>): When {
  return { clock: start, to: { clock: end } };
}

function across(start: When | NonNullable<When['date']>, end: When | NonNullable<When['date']>): When {
  return { ...asWhen(start), to: asWhen(end) };
}

function asWhen(of: When | NonNullable<When['date']>): When {
  return 'kind' in of ? { date: of } : of;
}

function daysOf(of: number, first: number, last: number, inYear?: number): When {
  const inThat = inYear === undefined ? {} : { year: inYear };
  return {
    date: { kind: 'monthDay', month: of, day: first, ...inThat },
    to: { date: { kind: 'monthDay', month: of, day: last, ...inThat } },
  };
}
