import { CHANGING, STATES, type Sense } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';

const ORDERS = new Set<Sense>([...CHANGING, 'add', 'put', 'make', 'change', 'invite', 'include', 'remind', 'note']);

/** Whether a verb at this place can order something of a calendar. */
export function ordersAt({ verbs }: Lattice, at: number): boolean {
  return (verbs[at] ?? []).some(
    ({ value: { sense, stand, particle } }) => ORDERS.has(sense) && stand === 'first' && particle === undefined,
  );
}

/** Whether a clause holds no time, no order, no wish ("so I have to fetch the kids") and no second clause. */
export function isOnlyRemark(lattice: Lattice, from: number, to: number): boolean {
  const places = Array.from({ length: to - from }, (_item, index) => from + index);
  const wishes = (at: number): boolean =>
    (lattice.verbs[at] ?? []).some((edge) => STATES.has(edge.value.sense) && edge.to > at + 1);
  const mayBeTimed = (at: number): boolean => (lattice.times[at] ?? []).length > 0;
  const isParted = places.slice(0, -1).some((at) => lattice.isMark(at));
  return !isParted && !places.some((at) => ordersAt(lattice, at) || wishes(at) || mayBeTimed(at));
}
