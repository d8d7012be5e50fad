import { Temporal } from 'temporal-polyfill';
import type { Wish } from '../../orders/grammar/order.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Duration, When } from '../../time/expressions.js';
import { shiftDate } from '../../time/resolve/calendar.js';
import { isAt } from '../events/pick-event.js';
import { findProposedOf } from '../events/proposed-events.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal } from './change-proposal.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { isReminder } from '../follow-ups/additions.js';
import { readMereNumber } from './mere-number.js';
import type { OwnReading } from '../message/own-reading.js';
import { hasClock } from '../state/state.js';

/**
 * "Remind me two hours before", then "make it three", "rather an hour", "that's 4am, make it 12 hours": how long before is what changes. When
 * the reminder would come is no new time of the event.
 */
export function changeReminder(
  fragment: Fragment | undefined,
  own: OwnReading,
  around: Surroundings,
): Wish[] | undefined {
  const former = lastReminder(around);
  if (!former) return undefined;
  const { when, length } = readToldOfIt(fragment, own);
  const isItsTime = when?.clock !== undefined && comesAt(when, former, around);
  const before = (fragment && readBefore(fragment, own, former)) ?? (isItsTime ? length : undefined);
  // "Make it 3pm" moves the event, though.
  const isTold = own.read.wishes.every(({ reading }) => reading.head?.form.sense === 'be');
  if (!before && isItsTime && isTold && own.read.wishes.length > 0) return [];
  return before && changeProposal({ details: [{ is: 'reminder', before }] }, around);
}

/** The time and the length that a message tells of what was spoken of. */
function readToldOfIt(fragment: Fragment | undefined, { read }: OwnReading): { when?: When; length?: Duration } {
  if (fragment?.is === 'time') {
    const { length, ...when } = fragment.when;
    return { when, ...(length ? { length } : {}) };
  }
  const [first, ...others] = read.wishes;
  if (first?.wish.kind !== 'update' || others.length > 0 || !isOnlyPointing(first.wish.target)) return {};
  const { when, length, ...more } = first.wish.changes;
  return Object.keys(more).length > 0 ? {} : { ...(when ? { when } : {}), ...(length ? { length } : {}) };
}

/** Whether a time is when the reminder of what is proposed would come. */
function comesAt(when: When, before: Duration, { context, ...around }: Surroundings): boolean {
  const { start = '' } = findProposedOf(around) ?? {};
  if (!hasClock(start)) return false;
  const moment = shiftDate(Temporal.PlainDateTime.from(start), before, -1).toString().slice(0, 16);
  return isAt(moment, when, context) && !isAt(start, when, context);
}

/** The reminder that was the whole of the last change. */
function lastReminder({ state, isWaiting }: Surroundings): Duration | undefined {
  const [wish, ...others] = state.wishes;
  if (!isWaiting || wish?.kind !== 'update' || others.length > 0) return undefined;
  const [detail] = isReminder(wish.changes) ? (wish.changes.details ?? []) : [];
  return detail?.is === 'reminder' ? detail.before : undefined;
}

/** "An hour", "an hour before", or a mere number. */
function readBefore(fragment: Fragment, own: OwnReading, former: Duration): Duration | undefined {
  if (fragment.is === 'length') return fragment.length;
  if (fragment.is === 'shift')
    return fragment.shift.sign < 0 && !fragment.shift.lengthens ? fragment.shift.by : undefined;
  return readMereNumber(fragment, own, former);
}
