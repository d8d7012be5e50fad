import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { ClauseReading } from './read-clause.js';

/** More words without an article are rather a reason than one more event. */
const LONGEST_BARE = 2;

/** "Cancel the dinner, too many people away": behind a mere comma, what takes the order before for itself is rather why it is given. */
export function isRemarkAsEvent({ frame, slots, values }: ClauseReading, from: number, lattice: Lattice): boolean {
  if (frame.kind !== 'delete' && frame.kind !== 'respond') return false;
  const { event } = values;
  const isJoined = lattice.joints[from - 1] === from;
  if (isJoined || !isName(event) || event.isQuoted || event.isKnown || event.article) return false;
  const isOnlyName = slots.every(({ role }) => role === 'event');
  return isOnlyName && event.to - event.from > LONGEST_BARE && !lattice.isCapital(event.from);
}
