import { atClock, fromNow } from '../../../time/build.js';
import type { Clock, DateExpr, When } from '../../../time/expressions.js';
import { Rule, Terms, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { amount, endpoint, when } from '../../../time/phrases.js';
import { numbered } from './not-times.js';

const lastDay = phrase<When>('lastDay');
/** Something of every day that others come before or after: when it begins and when it is over. */
const habit = phrase<[Clock, Clock]>('habit');

const from = (hour: number, end: number): [Clock, Clock] => [
  { hour, minute: 0, exact: true, approximate: true },
  { hour: end, minute: 0, exact: true, approximate: true },
];

/** What a day is divided by. */
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
  rule(when, ['any? time? before|until|till|til|by', endpoint], (end): When => ({ ...end, bound: 'before' })),
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
