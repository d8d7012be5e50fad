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

/** Whether a time is the end of an event that is told by the clock alone: "until 11". */
export function isEnd({ bound, clock, date, fromNow, to }: When): boolean {
  return bound === 'before' && clock !== undefined && (date ?? fromNow ?? to) === undefined;
}
