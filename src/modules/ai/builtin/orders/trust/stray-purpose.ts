import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';

/** "The bike is in for a service": what something is for, where neither a time nor a person parts it from the name. */
export function findStrayPurpose({ reading: { frame, slots } }: WishRead, lattice: Lattice): string | undefined {
  const purpose = slots.find(({ role }) => role === 'for');
  if (!frame.roles['for']?.isNeeded || frame.senses.length > 0 || !purpose) return undefined;
  const { from, to } = purpose;
  const isApart = slots.some(({ role, to: end }) => role !== 'title' && (end === from || end + 1 === from));
  return isApart ? undefined : lattice.words(from, to);
}
