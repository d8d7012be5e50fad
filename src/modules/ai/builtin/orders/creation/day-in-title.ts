import type { DateExpr, When } from '../../time/expressions.js';
import type { Name } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

const DAYS = new Set<DateExpr['kind']>(['weekday', 'offset', 'monthDay']);

/** The day that a title holds beside a clock time without one: "collect suit thurs after lunch 4ish". */
export function findDayInTitle(pieces: readonly Name[], when: When | undefined, lattice: Lattice): When | undefined {
  if (!when?.clock || (when.date ?? when.fromNow ?? when.repeats ?? when.to?.date ?? when.starting)) return undefined;
  for (const { from, to, isQuoted } of pieces) {
    if (isQuoted) continue;
    for (let at = from; at < to; at += 1) {
      const day = lattice.times[at]?.find((edge) => edge.to <= to && isDay(edge.when));
      if (day) return day.when;
    }
  }
  return undefined;
}

function isDay({ date, ...rest }: When): boolean {
  return date !== undefined && DAYS.has(date.kind) && Object.values(rest).every((value) => value === undefined);
}
