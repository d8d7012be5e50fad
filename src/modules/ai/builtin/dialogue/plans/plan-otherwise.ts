import type { Wish } from '../../orders/grammar/order.js';
import { resolveTarget } from '../events/resolve-event.js';
import type { Situation } from '../state/situation.js';
import type { Plan } from './plan.js';
import { planCreate } from './plan-create.js';

/** Plans the new event that an order means where no event is called so, at no time: "stretch class on Friday at 6"; nothing where one is. */
export function planOtherwise(wish: Wish, situation: Situation): Plan | undefined {
  const { otherwise, target } = wish.kind === 'update' || wish.kind === 'delete' ? wish : {};
  if (!otherwise || !target) return undefined;
  const { when: _when, ...named } = target;
  const known = { ...otherwise, isKnown: true as const };
  for (const meant of target.name ? [target, named] : [target]) {
    const found = resolveTarget(meant, situation);
    if (found.kind === 'lookup') return { kind: 'lookup', calls: [found.call] };
    if (found.kind !== 'none') return meant === named && isMove(wish) ? planCreate(known, situation) : undefined;
  }
  return planCreate(otherwise, situation);
}

/** "Put the dentist on Friday at 9": the day is the new one, where the dentist is on another. */
function isMove(wish: Wish): boolean {
  return wish.kind === 'update' && wish.changes.when !== undefined && Object.keys(wish.changes).length === 1;
}
