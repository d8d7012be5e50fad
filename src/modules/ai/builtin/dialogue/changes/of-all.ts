import type { Changes, Target, Wish } from '../../orders/grammar/order.js';
import { type OpenProposal, listChangeable, listIds, listOpen } from '../events/open-proposals.js';
import { readMoment } from '../events/read-moment.js';
import type { Surroundings } from '../state/situation.js';
import { changeOneOf } from './change-proposal.js';
import { type OwnReading, listCourtesies, endsInNo } from '../message/own-reading.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import type { DialogueState } from '../state/state.js';
import { toRest } from './other-length.js';
import type { Call } from '../state/turns.js';
import type { Correction } from './correction.js';

/**
 * Reads a message about all the proposals that wait: "both an hour later", "swap them", "cancel both", "neither of them".
 * Undefined when it is about none, or about one of them; unclear when they cannot all be changed so.
 */
export function readOfAll(own: OwnReading, around: Surroundings): Correction | 'unclear' | undefined {
  const { state, isWaiting } = around;
  const open = isWaiting ? listOpen(state) : [];
  if (open.length === 1) return changesReminder(own, open, state);
  if (open.length === 0) return undefined;
  return dropsAll(own, around, open) ?? changesAll(own, state, open.length) ?? swaps(own, around, open);
}

/** "Make that an hour", behind a reminder alone: how long before the event it comes. */
function changesReminder(own: OwnReading, open: readonly OpenProposal[], state: DialogueState): Correction | undefined {
  const wish = readOnly(own);
  if (wish?.kind !== 'update' || !wish.target.pointsBack || wish.target.name || wish.changes.details) return undefined;
  const told = asBefore(wish.changes, open, []);
  return told.details ? { wishes: changeOneOf(told, listChangeable(state)), withdraws: [] } : undefined;
}

/** "Cancel both" of two moves takes the moves back; behind two cancellations it would mean the opposite of what it says. */
function dropsAll(own: OwnReading, { state }: Surroundings, open: readonly OpenProposal[]): Correction | undefined {
  const wish = readOnly(own);
  const isDropped = wish?.kind === 'delete' && isBareAll(wish.target) && state.spoken.shown.length === 0;
  const isNoneDeleted = open.every(({ proposal }) => proposal.call.name !== 'delete_event');
  const isRefused = picksAll(own) && !readChanges(own) && (endsInNo(own) || listCourtesies(own).has('neverMind'));
  return (isDropped && isNoneDeleted) || isRefused ? { wishes: [], withdraws: listIds(open) } : undefined;
}

/** "Both an hour later", "move them to Saturday": the same change of each; what is to be cancelled has no time to change. */
function changesAll(
  own: OwnReading,
  { wishes, ...state }: DialogueState,
  count: number,
): Correction | 'unclear' | undefined {
  const open = listChangeable(state);
  const changes = readChanges(own);
  if (!changes) return undefined;
  if (open.length !== count) return 'unclear';
  const told = asBefore(changes, open, wishes);
  return { wishes: open.flatMap((one) => changeOneOf(told, [one])), withdraws: [] };
}

function readChanges(own: OwnReading): Changes | undefined {
  const wish = readOnly(own);
  if (wish?.kind === 'update' && isOfSeveral(wish.target, own)) return wish.changes;
  const pick = picksAll(own) ? pickOf(own) : undefined;
  if (pick?.shift) return { shift: pick.shift };
  if (pick?.length) return { length: pick.length };
  return pick?.when && !pick.name && pick.people.length === 0 ? { when: pick.when } : undefined;
}

/** "Make that an hour for both": how long before they come, behind reminders, and by how much they move, behind a shift. */
function asBefore(changes: Changes, open: readonly OpenProposal[], [former]: readonly Wish[]): Changes {
  const { length, ...others } = changes;
  const shift = former?.kind === 'update' ? former.changes.shift : undefined;
  if (!length || Object.keys(others).length > 0) return changes;
  if (open.every(({ proposal }) => onlyReminds(proposal.call)))
    return { details: [{ is: 'reminder', before: length }] };
  return shift && isClockAmount(length) ? { shift: toRest(shift, length) } : changes;
}

function onlyReminds({ arguments: { eventId: _event, scope: _scope, reminders, ...others } }: Call): boolean {
  return reminders !== undefined && Object.keys(others).length === 0;
}

/** "Swap them": each of two gets the time of the other. */
function swaps(own: OwnReading, { state }: Surroundings, open: readonly OpenProposal[]): Correction | undefined {
  const wish = readOnly(own);
  const [one, other] = listChangeable(state);
  if (wish?.kind !== 'swap' || wish.other || !one || !other || open.length > 2) return undefined;
  if (one.after.start.length !== other.after.start.length) return undefined;
  const wishes = [
    ...changeOneOf({ when: readMoment(other.after.start) }, [one]),
    ...changeOneOf({ when: readMoment(one.after.start) }, [other]),
  ];
  return { wishes, withdraws: [] };
}

/** The one wish of a message of which nothing was left out. */
function readOnly({ read, obstacle }: OwnReading): Wish | undefined {
  const [first, ...others] = read.wishes;
  const isWhole = !obstacle && others.length === 0 && read.asides.length === 0;
  return isWhole && first?.leftOut.length === 0 ? first.wish : undefined;
}

function isBareAll({ people, isAll, ...told }: Target): boolean {
  return isAll === true && people.length === 0 && Object.keys(told).every((key) => key === 'pointsBack');
}

/** Whether a target is only "them", or "both". */
function isOfSeveral(target: Target, { read }: OwnReading): boolean {
  const { people, pointsBack, ...told } = target;
  const isThem = pointsBack === true && people.length === 0 && Object.keys(told).length === 0;
  return isBareAll(target) || (isThem && read.text.lattice.pointsAtSeveral());
}

function pickOf({ fragment }: OwnReading) {
  return fragment?.unused === 0 && fragment.fragment.is === 'pick' ? fragment.fragment : undefined;
}

function picksAll(own: OwnReading): boolean {
  return pickOf(own)?.pick === 'all';
}
