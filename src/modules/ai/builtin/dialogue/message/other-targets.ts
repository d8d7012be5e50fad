import type { Name, Target, Wish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { Surroundings } from '../state/surroundings.js';

/** "From then on", "the whole series": what is proposed of one instance is to hold for more of its series. */
export function changeScope(
  { scope, when }: Extract<Fragment, { is: 'scope' }>,
  { state, isWaiting }: Surroundings,
): Wish[] | undefined {
  const { event, proposal } = state.topic ?? {};
  const order = state.orders.find(({ kind }) => kind === 'delete' || kind === 'update');
  if (!isWaiting || !proposal || !event?.recurringEventId || !order) return undefined;
  const target: Target = when
    ? { people: [], name: { words: event.summary, from: 0, to: 0 }, when: toFirst(when), pick: 'first', scope }
    : { people: [], eventId: event.id, scope };
  return order.kind === 'delete' || order.kind === 'update' ? [{ ...order, target }] : undefined;
}

/** "Starting Monday": the instance of that day. */
function toFirst({ starting, bound: _bound, ...when }: When): When {
  return starting ?? when;
}

/** "Do the same for the dentist": the last order of another event. */
export function shareOrder(name: Name, { state }: Surroundings): Wish[] | undefined {
  const [order, ...others] = state.orders;
  if (others.length > 0 || (order?.kind !== 'delete' && order?.kind !== 'update' && order?.kind !== 'respond'))
    return undefined;
  // What is said of one event alone is no order for another.
  if (order.kind === 'update' && (order.changes.title !== undefined || order.target.pointsBack)) return undefined;
  return [{ ...order, target: { people: [], name } }];
}
