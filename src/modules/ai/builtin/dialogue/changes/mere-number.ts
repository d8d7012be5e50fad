import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { Duration } from '../../time/expressions.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import type { OwnReading } from '../message/own-reading.js';

/** "No, two": a mere number of the unit that was told before; "3pm" and "at 3" are times. */
export function readMereNumber(fragment: Fragment, own: OwnReading, former: Duration): Duration | undefined {
  const [unit, ...units] = Object.keys(former);
  const count = countIn(fragment, own, former);
  return count === undefined || unit === undefined || units.length > 0 ? undefined : { [unit]: count };
}

function countIn(fragment: Fragment, own: OwnReading, former: Duration): number | undefined {
  if (fragment.is === 'name') return /^\d{1,3}$/.test(fragment.name.words) ? Number(fragment.name.words) : undefined;
  const clock = fragment.is === 'time' && !fragment.when.date ? fragment.when.clock : undefined;
  const isMere = clock !== undefined && clock.minute === 0 && !clock.half;
  return isMere && isBare(own, former) ? clock.hour : undefined;
}

/** Whether no time is told; "by two", in some languages "at two" too, counts days and weeks. */
function isBare({ read }: OwnReading, former: Duration): boolean {
  const { times, markers } = read.text.lattice;
  const ends = new Set(markers.flatMap((edges) => edges.flatMap(({ to, value }) => (value === 'by' ? [to] : []))));
  // The marker stands within the time, or before it.
  return times.every((edges, at) =>
    edges.every(({ to }) => !isClockAmount(former) && (ends.has(to - 1) || (ends.has(at) && to === at + 1))),
  );
}
