import type { When } from '../../time/expressions.js';

/** A moment of the calendar as it would be said. */
export function readMoment(at: string): When {
  const [year = 0, month = 1, day = 1, hour, minute = 0] = at.split(/[-T:]/).map(Number);
  const clock = hour === undefined ? {} : { clock: { hour, minute, exact: true as const } };
  return { date: { kind: 'monthDay', month, day, year }, ...clock };
}
