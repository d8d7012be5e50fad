import type { Name, Wish } from '../../orders/grammar/order.js';
import type { Surroundings } from '../state/situation.js';

/** "Do the same for the dentist": the last order of another event. */
export function shareOrder(name: Name, { state }: Surroundings): Wish[] | undefined {
  const [order, ...others] = state.orders;
  if (others.length > 0 || (order?.kind !== 'delete' && order?.kind !== 'update' && order?.kind !== 'respond'))
    return undefined;
  // What is said of one event alone is no order for another.
  if (order.kind === 'update' && (order.changes.title !== undefined || order.target.pointsBack)) return undefined;
  return [{ ...order, target: { people: [], name } }];
}
