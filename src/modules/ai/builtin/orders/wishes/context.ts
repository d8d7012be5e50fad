import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/read-text.js';
import type { WishRead } from './wish-read.js';

/** Parts what was only told beside an order ("cancel yoga, I've got the kids that day") from what is wished. */
export function separateContext(reads: readonly WishRead[], lattice: Lattice): { wishes: WishRead[]; told: Clause[] } {
  if (!reads.some(isComplete)) return { wishes: [...reads], told: [] };
  const isTold = (read: WishRead): boolean =>
    isContext(read, lattice) || (reads[0]?.wish.kind === 'create' && read !== reads[0] && isRemark(read));
  const told = reads.filter(isTold).map(({ clause: { reading: _reading, ...clause } }): Clause => {
    const isOwn = lattice.isSubject(lattice.behindIdle(clause.from));
    return { ...clause, why: isOwn ? 'reason' : 'nothing fits' };
  });
  return { wishes: reads.filter((read) => !isTold(read)), told };
}

/** An order that needs nothing more, and a question about something. */
function isComplete({ wish, reading }: WishRead): boolean {
  if (wish.kind === 'question') return reading.head !== undefined && reading.slots.length > 0;
  return wish.kind !== 'create' || wish.when !== undefined;
}

/** "Put in a fitting at 3, the trousers are too long": what is said of something else, and orders no change that could be made. */
function isRemark({ wish, reading: { head, pointsBack } }: WishRead): boolean {
  if (wish.kind !== 'update' || pointsBack || (head && head.form.stand === 'first')) return false;
  return Object.keys(wish.changes).every((change) => change === 'grows');
}

/** A name without a time that no verb orders, or that the user only has, and that no word joins to the event before it. */
function isContext({ wish, reading, clause }: WishRead, lattice: Lattice): boolean {
  if (
    wish.kind !== 'create' ||
    wish.when ||
    wish.nextTo ||
    wish.details.length > 0 ||
    wish.besideIt ||
    wish.people.some(({ email }) => email)
  )
    return false;
  const isOrdered = reading.head !== undefined && !reading.isInherited && reading.head.form.sense !== 'have';
  return !isOrdered && lattice.joints[clause.from - 1] !== clause.from;
}
