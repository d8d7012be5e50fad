import type { Target } from '../grammar/order.js';

/** Whether a target is nothing but "it". */
export function isOnlyPointing({ people, pointsBack, ...told }: Target): boolean {
  return pointsBack === true && people.length === 0 && Object.keys(told).length === 0;
}
