import type { Duration, Unit } from '../../time/expressions.js';

/** Longer lengths of time are never meant. */
const MOST = 10_000;

/** So many of a unit of time. */
export function buildAmount(n: number, of: Unit): Duration | undefined {
  if (n > MOST) return undefined;
  const amounts: Record<Unit, Duration> = {
    second: { seconds: n },
    minute: { minutes: n },
    hour: { hours: n },
    day: { days: n },
    weekend: { days: 2 * n },
    week: { weeks: n },
    month: { months: n },
    quarter: { months: 3 * n },
    year: { years: n },
  };
  return amounts[of];
}
