import type { Amount, DateExpr, Repetition, Unit, When } from '../../../time/expressions.js';
import { dayOfMonth } from '../../../time/build.js';
import { Rule, phrase, rule } from '../../../grammar/grammar.js';
import {
  amount,
  cardinal,
  dayListing,
  dayNumber,
  endpoint,
  looseDate,
  notTime,
  repetitionTail,
  unit,
  when,
} from '../../../time/phrases.js';
import { weekdayList } from './repetitions.js';

const exception = phrase<true>('exception');
/** One day of several. */
const listedDay = phrase<DateExpr>('listedDay');
const dayEnd = phrase<When>('dayEnd');
const NO_WEEKENDS: Partial<Repetition> = { without: [6, 7] };

/** What may follow an English repetition: when it starts, how long it goes on, on which days it does not happen. */
export const seriesEndRules: Rule[] = [
  rule(repetitionTail, ['for? up? to? the? next?', amount], (length) => (isShort(length) ? undefined : { length })),
  rule(repetitionTail, ['for the? next', unit], (of) => lastingOne(of)),
  rule(repetitionTail, [cardinal, 'times|occurrences|occurrence|instances|sessions'], (count) => ({ count })),
  rule(repetitionTail, ['for', cardinal, 'times|occurrences|occurrence|instances|sessions|x'], (count) => ({ count })),
  rule(repetitionTail, [',? except|excluding|but|besides not? on|for?', weekdayList], (without) => ({ without })),
  rule(repetitionTail, [',? except|excluding|but|besides not? on|for? the? weekend|weekends'], () => NO_WEEKENDS),
  rule(repetitionTail, ['once'], () => ({ count: 1 })),
  rule(repetitionTail, ['twice'], () => ({ count: 2 })),
  // A clock time ends an event, not a series.
  rule(dayEnd, [endpoint], (end) => ((end.date ?? end.fromNow ?? end.now) ? end : undefined)),
  rule(repetitionTail, ['until|till|til|through|thru|to', dayEnd], (until) => ({ until })),
  rule(repetitionTail, ['ending|ends|finishing|stopping on|in|at?', dayEnd], (until) => ({ until })),
  rule(repetitionTail, ['from', dayEnd, 'to|until|till|through|thru|-', dayEnd], (starting, until) => ({
    starting,
    until,
  })),
  rule(repetitionTail, ['starting|beginning|commencing|from|effective on|in|from|at|with?', dayEnd], (starting) => ({
    starting,
  })),
  rule(listedDay, [looseDate], (day) => day),
  rule(listedDay, ['on|for? the?', dayNumber], (day) => dayOfMonth(day)),
  rule(dayListing, [listedDay], (day) => [day]),
  rule(dayListing, [listedDay, ',|and|&|or on|for?', dayListing], (day, more) => [day, ...more]),
  rule(dayListing, [listedDay, ', and on|for?', dayListing], (day, more) => [day, ...more]),
  // Exceptions no rule can say must not be read as days of the series.
  rule(notTime, ['except|excluding|besides', exception], () => true),
  rule(notTime, ['any day|time but|except|besides for?', exception], () => true),
  rule(notTime, ['any day|time other than', exception], () => true),
  rule(exception, ['for|on|in? each|every|the?', looseDate], () => true),
  rule(exception, [when], () => true),
  rule(exception, [when, ',|and', exception], () => true),
  rule(exception, ['for|on|in? each|every|the?', looseDate, ',|and', exception], () => true),
];

function isShort(length: Amount): boolean {
  return length.hours !== undefined || length.minutes !== undefined || length.seconds !== undefined;
}

function lastingOne(of: Unit): Partial<Repetition> | undefined {
  const lengths: Partial<Record<Unit, Amount>> = {
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  };
  const length = lengths[of];
  return length && { length };
}
