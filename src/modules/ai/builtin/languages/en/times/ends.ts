import { Rule, Terms, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { atClock, dayOfMonth, fromNow } from '../../../time/build.js';
import type { Duration, Clock, DateExpr, Recurrence, Unit, When } from '../../../time/expressions.js';
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
import { numbered } from './words.js';

const lastDay = phrase<When>('lastDay');
/** Something of every day that others come before or after: when it begins and when it is over. */
const habit = phrase<[Clock, Clock]>('habit');

const from = (hour: number, end: number): [Clock, Clock] => [
  { hour, minute: 0, exact: true, approximate: true },
  { hour: end, minute: 0, exact: true, approximate: true },
];

/** The parts of a day. */
export const boundTerms: Terms[] = [
  terms(habit, [
    ['breakfast', from(8, 9)],
    ['work', from(9, 17)],
    ['lunch', from(12, 13)],
    ['school', from(8, 15)],
    ['dinner supper', from(18, 20)],
  ]),
];

/** English open ends: after, before, since, until. */
export const boundRules: Rule[] = [
  rule(when, ['any? time? later|sooner than', endpoint], after),
  rule(when, ['no|not earlier|sooner than', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, [endpoint, 'onward|onwards'], (start): When => ({ ...start, bound: 'after' })),
  rule(when, [endpoint, 'or|and later|after|onwards'], (start): When => ({ ...start, bound: 'after' })),
  rule(when, [endpoint, 'or|and earlier|before'], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['on|at|in or after', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['on|at|in or before', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['prior to', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['in advance of', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['as early as', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['as late as', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['not before', endpoint], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['after', amount], (by): When => ({ ...fromNow(by, 1), bound: 'after' })),
  rule(when, ['any? time? after|past', endpoint], after),
  rule(when, ['any? time? after', habit, unless(numbered)], ([, end]): When => ({ ...atClock(end), bound: 'after' })),
  rule(when, ['any? time? before', habit, unless(numbered)], ([begin]): When => ({
    ...atClock(begin),
    bound: 'before',
  })),
  rule(when, ['ever? since', endpoint], (start): When => ({ ...inThePast(start), bound: 'after' })),
  rule(when, ['from|starting', endpoint, 'onward|onwards|on|forward'], (start): When => ({ ...start, bound: 'after' })),
  rule(when, ['through|thru|ending|ends on|in?', lastDay], (end): When => ({ ...end, bound: 'before' })),
  rule(lastDay, [endpoint], (end) => (end.date && !end.clock ? end : undefined)),
  rule(when, ['any? time? before|by', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['until|till|til', endpoint], (end): When => ({ ...end, bound: 'before', includesEnd: true })),
  rule(when, ['no|not later than', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, ['earlier than', endpoint], (end): When => ({ ...end, bound: 'before' })),
  rule(when, [endpoint, 'at the latest'], (end): When => ({ ...end, bound: 'before' })),
  rule(when, [endpoint, 'at the earliest'], (start): When => ({ ...start, bound: 'after' })),
];

const STRETCHES = new Set<DateExpr['kind']>(['period', 'month', 'years', 'quarter', 'weekOf', 'weekNumber']);

/** "After May" begins in June, "after Friday" with Friday. */
function after({ date, ...start }: When): When {
  if (!date || start.clock || !STRETCHES.has(date.kind)) return { ...start, ...(date ? { date } : {}), bound: 'after' };
  return { ...start, date: { kind: 'point', which: 'end', of: date, isEnd: false }, bound: 'after' };
}

/** "Since Monday" is since the last one. */
function inThePast({ date, ...rest }: When): When {
  if (date?.kind === 'dayOfMonth' && !date.within) return { ...rest, date: { ...date, toward: 'last' } };
  const isPast = date && 'toward' in date ? date.toward : undefined;
  const turns = date?.kind === 'weekday' || date?.kind === 'month' || date?.kind === 'monthDay';
  return date ? { ...rest, date: turns && !isPast ? { ...date, toward: 'last' } : date } : rest;
}

const exception = phrase<true>('exception');
/** One day of several. */
const listedDay = phrase<DateExpr>('listedDay');
const dayEnd = phrase<When>('dayEnd');
const NO_WEEKENDS: Partial<Recurrence> = { without: [6, 7] };

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
  rule(repetitionTail, ['as of|from', dayEnd], (starting) => ({ starting })),
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

function isShort(length: Duration): boolean {
  return length.hours !== undefined || length.minutes !== undefined || length.seconds !== undefined;
}

function lastingOne(of: Unit): Partial<Recurrence> | undefined {
  const lengths: Partial<Record<Unit, Duration>> = {
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  };
  const length = lengths[of];
  return length && { length };
}
