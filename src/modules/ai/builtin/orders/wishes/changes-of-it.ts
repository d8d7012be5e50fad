import type { Target } from '../grammar/order.js';
import type { WishRead } from './wish-read.js';

/** Joins two changes of what was spoken of before, as one: "extend it to two hours and mark it as private"; nothing where both change the same. */
export function joinChangesOfIt(one: WishRead, other: WishRead): WishRead | undefined {
  const [first, second] = [one.wish, other.wish];
  if (first.kind !== 'update' || second.kind !== 'update') return undefined;
  const isOfIt = [first, second].every(({ target }) => isOnlyPointing(target));
  const isContrary = Object.keys(second.changes).some((key) => key in first.changes);
  if (!isOfIt || isContrary) return undefined;
  const wish = { ...first, changes: { ...first.changes, ...second.changes } };
  return { ...one, wish, leftOut: [...one.leftOut, ...other.leftOut] };
}

/** Whether a target is nothing but "it". */
export function isOnlyPointing({ people, pointsBack, ...told }: Target): boolean {
  return pointsBack === true && people.length === 0 && Object.keys(told).length === 0;
}
