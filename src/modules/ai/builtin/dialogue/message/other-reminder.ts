import type { Wish } from '../../orders/grammar/order.js';
import type { Duration } from '../../time/expressions.js';
import type { Surroundings } from '../state/surroundings.js';
import { change } from './change-proposal.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { OwnReading } from './own-reading.js';

/** "Remind me two hours before", then "make it three", "rather an hour": how long before is what changes. */
export function changeReminder(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const former = lastReminder(around);
  const before = former && readLength(fragment, own, former);
  return before && change({ details: [{ is: 'reminder', before }] }, around);
}

/** The reminder that was the whole of the last change. */
function lastReminder({ state, isWaiting }: Surroundings): Duration | undefined {
  const [wish, ...others] = state.wishes;
  if (!isWaiting || wish?.kind !== 'update' || others.length > 0) return undefined;
  const { details = [], ...rest } = wish.changes;
  const [detail, ...more] = details;
  const isAlone = Object.keys(rest).length === 0 && more.length === 0;
  return isAlone && detail?.is === 'reminder' ? detail.before : undefined;
}

/** A length, or a mere number of the unit that was told before. */
function readLength(fragment: Fragment, { read }: OwnReading, former: Duration): Duration | undefined {
  if (fragment.is === 'length') return fragment.length;
  const { lattice } = read.text;
  const clock = fragment.is === 'time' ? fragment.when.clock : undefined;
  // "3pm" and "at 3" are times.
  const isMere =
    clock !== undefined && clock.minute === 0 && !clock.half && lattice.times.every((edges) => edges.length === 0);
  const digits =
    fragment.is === 'name' && /^\d{1,3}$/.test(fragment.name.words) ? Number(fragment.name.words) : undefined;
  const count = isMere ? clock.hour : digits;
  const [unit, ...units] = Object.keys(former);
  return count === undefined || unit === undefined || units.length > 0 ? undefined : { [unit]: count };
}
