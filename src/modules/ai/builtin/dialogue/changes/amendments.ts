import type { Changes, Wish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { type OpenProposal, type Pointer, isThere, listChangeable, pointAt } from '../events/open-proposals.js';
import type { Surroundings } from '../state/situation.js';
import { changeOneOf } from './change-proposal.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { OwnReading } from '../message/own-reading.js';

/** A change of the open proposal that a message points at: "the Thursday one at 6", "the interview at 12 rather"; nothing where it points at none. */
export function readAmendment(fragment: Fragment, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const open = around.isWaiting ? listChangeable(around.state) : [];
  const told = open.length > 0 ? toAmendment(fragment, own, around) : undefined;
  if (!told) return undefined;
  const meant = pointAt(open, told.pointer, { language: own.language, context: around.context });
  return meant.length > 0 && !isAsTold(meant, told.changes, around) ? changeOneOf(told.changes, meant) : undefined;
}

interface Amendment {
  pointer: Pointer;
  changes: Changes;
}

function toAmendment(fragment: Fragment, own: OwnReading, around: Surroundings): Amendment | undefined {
  if (fragment.is === 'time') return amendAtTime(fragment, own, around);
  if (fragment.is === 'name' && fragment.when)
    return { pointer: { name: fragment.name }, changes: readShift(fragment.when, own) ?? { when: fragment.when } };
  if (fragment.is !== 'pick' || !fragment.when || fragment.pick === 'none' || fragment.pick === 'all') return undefined;
  const { pick, people, name, when, to } = fragment;
  const pointer: Pointer = { people, ...(name ? { name } : {}), ...(pick === 'one' ? {} : { pick }) };
  if (to) return { pointer: { ...pointer, when }, changes: { when: to } };
  if (pick !== 'one' || name) return { pointer, changes: { when } };
  const parted = partDay(when);
  return parted && { pointer: { ...pointer, when: parted.day }, changes: { when: parted.whole } };
}

/** "The review an hour later" is moved by it, and not to an hour from now. */
export function readShift({ fromNow }: When, { read }: OwnReading): Changes | undefined {
  if (!fromNow || read.text.lattice.shifts.every((edges) => edges.length === 0)) return undefined;
  return { shift: { by: fromNow.amount, sign: fromNow.sign } };
}

/** "Friday doesn't work, Saturday at 11"; "Thursday rather at 7" where one of several is on Thursday. */
function amendAtTime(
  { when, unwanted }: Extract<Fragment, { is: 'time' }>,
  { obstacle, read }: OwnReading,
  { state }: Surroundings,
): Amendment | undefined {
  const former = obstacle?.when ?? unwanted;
  if (former) return { pointer: { when: former }, changes: { when } };
  const isPicked = (read.text.lattice.picks[0] ?? []).some(({ value }) => value === 'one');
  const parted = isPicked || !state.spoken.topic?.proposal ? partDay(when) : undefined;
  return parted && { pointer: { when: parted.day }, changes: { when: parted.whole } };
}

/** The day alone of a time that tells more, and the whole of it. */
function partDay(when: When): { day: When; whole: When } | undefined {
  const { date, clock, to } = when;
  if (!date) return undefined;
  if (clock) return { day: { date }, whole: when };
  // "El del viernes a las 9" is no stretch from a day to a time of day.
  return to?.clock && !to.date ? { day: { date }, whole: { date, ...to } } : undefined;
}

/** "The Thursday one at 5" is at 5 already: it is only pointed at. */
function isAsTold(meant: readonly OpenProposal[], { when }: Changes, around: Surroundings): boolean {
  return when !== undefined && meant.some((one) => isThere(one, when, around.context));
}
