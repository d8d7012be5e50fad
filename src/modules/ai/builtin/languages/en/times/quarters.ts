import type { DateExpr } from '../../../time/expressions.js';
import { Rule, phrase, rule } from '../../../grammar/grammar.js';
import { cardinal, date, digits, month, ordinal, period, year } from '../../../time/phrases.js';
import { portionOf } from './periods.js';

type Quarter = Extract<DateExpr, { kind: 'quarter' }>;

const quarterName = phrase<Quarter>('quarterName');
const halfName = phrase<Quarter>('halfName');
const shortYear = phrase<number>('shortYear');
const whichHalf = phrase<'firstHalf' | 'secondHalf'>('whichHalf');

/** English quarters and halves of a year: "Q3", "2027 H1", "the second half of May". */
export const quarterRules: Rule[] = [
  rule(quarterName, ['q ~', digits], ({ value }) => quarterOf(value, 'quarter')),
  rule(quarterName, ['the?', ordinal, 'quarter|qtr'], (n) => quarterOf(n, 'quarter')),
  rule(halfName, ['h ~', digits], ({ value }) => quarterOf(value, 'half')),
  rule(halfName, ['half', cardinal], (n) => quarterOf(n, 'half')),
  rule(halfName, ['the?', ordinal, 'half'], (n) => quarterOf(n, 'half')),
  rule(quarterName, [halfName], (half) => half),
  rule(shortYear, [digits, '~'], ({ value, length }) => (length === 2 ? 2000 + value : undefined)),
  rule(period, ['q ~', digits], ({ value }) => quarterOf(value, 'quarter')),
  rule(period, ['the?', ordinal, 'quarter|qtr'], (n) => quarterOf(n, 'quarter')),
  rule(period, ['h ~', digits], ({ value }) => quarterOf(value, 'half')),
  rule(period, [quarterName, '-|,|/|of|in?', year], (quarter, in_) => ({ ...quarter, year: in_ })),
  rule(period, [year, '-|,|/?', quarterName], (in_, quarter) => ({ ...quarter, year: in_ })),
  rule(period, [shortYear, quarterName], (in_, quarter) => ({ ...quarter, year: in_ })),
  rule(period, [quarterName, 'of? this year'], (quarter) => ({ ...quarter, within: yearAt(0) })),
  rule(period, [quarterName, 'of? next year'], (quarter) => ({ ...quarter, within: yearAt(1) })),
  rule(period, [quarterName, 'of? last year'], (quarter) => ({ ...quarter, within: yearAt(-1) })),
  rule(period, [quarterName, 'of the year'], (quarter) => ({ ...quarter, within: yearAt(0) })),
  rule(whichHalf, ['first|1st half'], () => 'firstHalf'),
  rule(whichHalf, ['second|2nd|latter|other half'], () => 'secondHalf'),
  rule(date, ['the?', whichHalf, 'of', period], portionOf),
  rule(date, ['the?', whichHalf, 'of', month], (which, of) => portionOf(which, { kind: 'month', month: of })),
];

function quarterOf(n: number, unit: Quarter['unit']): Quarter | undefined {
  return n >= 1 && n <= (unit === 'half' ? 2 : 4) ? { kind: 'quarter', n, unit } : undefined;
}

function yearAt(offset: number): DateExpr {
  return { kind: 'period', unit: 'year', offset };
}
