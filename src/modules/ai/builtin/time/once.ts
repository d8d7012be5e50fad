import type { DateExpr, When } from './expressions.js';

/** Dates that are one day. */
const SINGLE = new Set<DateExpr['kind']>([
  'offset',
  'monthDay',
  'numeric',
  'weekdayDate',
  'dayOfMonth',
  'inPeriod',
  'yearly',
]);

/** Whether a time is of one day and comes once: nothing can be left out of it. */
export function isOnce({ date, repeats, to, length }: When = {}): boolean {
  if ((repeats ?? to ?? length) !== undefined || date === undefined || !SINGLE.has(date.kind)) return false;
  return date.kind !== 'dayOfMonth' || date.days.length === 1;
}
