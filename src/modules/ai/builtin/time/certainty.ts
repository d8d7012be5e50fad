import type { DateExpr, When } from './expressions.js';
import { isAmbiguous } from './resolve/resolve-when.js';

/** Whether an expression can only mean one time: no open half of the day, no "next Friday", no 4/5. */
export function isCertain(when: When): boolean {
  if (when.clock && isAmbiguous(when.clock) && !when.part) return false;
  if (when.clock?.approximate || (when.part && !when.clock)) return false;
  if (when.date && !isCertainDate(when.date)) return false;
  return !when.to || isCertain(when.to);
}

const VAGUE = new Set<DateExpr['kind']>(['portion', 'rolling', 'weekdayDate', 'several']);

function isCertainDate(date: DateExpr): boolean {
  if (date.kind === 'numeric') return date.first === date.second || Math.max(date.first, date.second) > 12;
  if (date.kind === 'yearly') return !date.end && !date.first.weekday && !date.toward;
  if (date.kind === 'quarter') return date.year !== undefined || date.within !== undefined;
  if (date.kind === 'shift') return isCertainDate(date.from);
  if (date.kind !== 'weekday') return !VAGUE.has(date.kind);
  return date.days.length === 1 && !date.plural && (date.toward === undefined || date.toward === 'this');
}
