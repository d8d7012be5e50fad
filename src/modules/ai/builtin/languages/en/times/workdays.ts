import type { DateExpr, Repetition } from '../../../time/expressions.js';
import { Rule, phrase, rule } from '../../../grammar/grammar.js';
import { date, month, ordinal, period, repetition } from '../../../time/phrases.js';
import { every } from './repetitions.js';

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
  rule(date, [nthWorkday, 'of|in', period], workdayOf),
  rule(date, [nthWorkday, 'of|in', month], (n, of) => workdayOf(n, { kind: 'month', month: of })),
  rule(repetition, ['on?', nthWorkday, 'of|in?', repetition], monthly),
  rule(repetition, [repetition, 'on?', nthWorkday], (base, n) => monthly(n, base)),
  rule(repetition, [every, nthWorkday, 'of|in the|every|each|a? month'], (_every, n) =>
    monthly(n, { frequency: 'MONTHLY', interval: 1 }),
  ),
];

function workdayOf(n: number, of: DateExpr): DateExpr | undefined {
  if (Math.abs(n) > 23) return undefined;
  const first: DateExpr = { kind: 'point', which: 'start', of, isEnd: true };
  const after: DateExpr = { kind: 'point', which: 'end', of, isEnd: false };
  return { kind: 'shift', amount: { workdays: Math.abs(n) }, sign: n > 0 ? 1 : -1, from: n > 0 ? first : after };
}

function monthly(setPosition: number, base: Repetition): Repetition | undefined {
  if (base.frequency !== 'MONTHLY' || base.weekdays || base.monthDays) return undefined;
  return { ...base, weekdays: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday })), setPosition };
}
