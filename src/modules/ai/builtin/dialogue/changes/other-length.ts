import type { TimeShift, Wish } from '../../orders/grammar/order.js';
import type { Duration } from '../../time/expressions.js';
import { countSeconds, isClockAmount } from '../../time/resolve/calendar.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { Surroundings } from '../state/situation.js';
import { changeProposal, pointBack } from './change-proposal.js';
import { readMereNumber } from './mere-number.js';
import type { OwnReading } from '../message/own-reading.js';

/** "An hour later", then "half an hour is enough": moved, or made longer, by less. */
export function shiftByOtherLength(length: Duration, around: Surroundings): Wish[] | undefined {
  const { state, isWaiting } = around;
  const [former, ...others] = state.wishes;
  const shift = former?.kind === 'update' && others.length === 0 ? former.changes.shift : undefined;
  // Behind a question about the event, "make it 30 minutes" is about that, and no longer about the shift.
  if (former?.kind !== 'update' || !shift || !isWaiting || !state.spoken.topic || state.isAskedAbout) return undefined;
  // "A day later", then "but only half an hour": how long it takes.
  if (isClockAmount(shift.by) !== isClockAmount(length)) return undefined;
  if (state.spoken.topic.event.id)
    return [{ ...former, target: pointBack(state), changes: { shift: { ...shift, by: length } }, afresh: true }];
  return changeProposal({ shift: toRest(shift, length) }, around);
}

/** "An hour later", then "an hour earlier": what would leave an event of the calendar where it is counts from there. */
export function shiftOtherWay(told: TimeShift, { state, isWaiting }: Surroundings): Wish[] | undefined {
  const [former, ...others] = state.wishes;
  const { shift, ...more } = former?.kind === 'update' && others.length === 0 ? former.changes : {};
  if (former?.kind !== 'update' || !shift || Object.keys(more).length > 0 || !isWaiting) return undefined;
  const isBack = shift.sign !== told.sign && shift.lengthens === told.lengthens;
  return isBack && state.spoken.topic?.event.id && countSeconds(shift.by) === countSeconds(told.by)
    ? [{ ...former, target: pointBack(state), changes: { shift: told }, afresh: true }]
    : undefined;
}

/** "A week later", then "no, two". */
export function shiftByOtherCount(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const [former] = around.state.wishes;
  const shift = former?.kind === 'update' ? former.changes.shift : undefined;
  const length = shift && readMereNumber(fragment, own, shift.by);
  return length && shiftByOtherLength(length, around);
}

/** What is proposed was moved already: only by the rest of the new length. */
export function toRest({ by, sign, ...rest }: TimeShift, length: Duration): TimeShift {
  const minutes = Math.round((countSeconds(length) - countSeconds(by)) / 60);
  return { ...rest, by: { minutes: Math.abs(minutes) }, sign: minutes < 0 ? (sign === 1 ? -1 : 1) : sign };
}
