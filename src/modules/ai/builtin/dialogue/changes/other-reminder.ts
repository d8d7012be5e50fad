import type { Wish } from '../../orders/grammar/order.js';
import type { Duration } from '../../time/expressions.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { readMereNumber } from './mere-number.js';
import type { OwnReading } from '../message/own-reading.js';

/** "Remind me two hours before", then "make it three", "rather an hour": how long before is what changes. */
export function changeReminder(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const former = lastReminder(around);
  const before = former && readBefore(fragment, own, former);
  return before && changeProposal({ details: [{ is: 'reminder', before }] }, around);
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

/** "An hour", "an hour before", or a mere number. */
function readBefore(fragment: Fragment, own: OwnReading, former: Duration): Duration | undefined {
  if (fragment.is === 'length') return fragment.length;
  if (fragment.is === 'shift')
    return fragment.shift.sign < 0 && !fragment.shift.lengthens ? fragment.shift.by : undefined;
  return readMereNumber(fragment, own, former);
}
