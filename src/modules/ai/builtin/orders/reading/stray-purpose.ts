import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';

/** "The bike is in for a service": what something is for, behind no time, in a reading that needs one before it. */
export function findStrayPurpose({ reading: { frame, slots } }: WishRead, lattice: Lattice): string | undefined {
  const purpose = slots.find(({ role }) => role === 'for');
  if (!frame.roles['for']?.isNeeded || frame.senses.length > 0 || !purpose) return undefined;
  const { from, to } = purpose;
  const isBehindTime = slots.some((slot) => slot.role === 'when' && (slot.to === from || slot.to + 1 === from));
  return isBehindTime ? undefined : lattice.words(from, to);
}
