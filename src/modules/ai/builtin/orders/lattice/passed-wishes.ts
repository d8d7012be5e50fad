import { CHANGING, type Sense } from '../grammar/order.js';
import type { Lattice } from './lattice.js';

/** Senses of orders that are wished for. */
const WISHED = new Set<Sense>([...CHANGING, 'change', 'invite', 'accept', 'decline']);

/** "Hay que mover …", "wir müssen … verschieben": makes the wish for an order about an event idle, since it is no part of it. */
export function passWishes(lattice: Lattice, ends: readonly number[]): void {
  ends.forEach((end, at) => {
    if (end <= at) return;
    const isDirect = ordersAt(lattice, end, 'first') || ordersAt(lattice, lattice.behindIdle(end), 'first');
    if (isDirect || ordersAt(lattice, lastOfClause(lattice, end), 'last'))
      lattice.idle[at] = Math.max(lattice.idle[at] ?? 0, end);
  });
}

/** The last word before a mark or a joint. */
function lastOfClause(lattice: Lattice, from: number): number {
  let at = from;
  while (at + 1 < lattice.length && !lattice.isMark(at + 1) && (lattice.joints[at + 1] ?? 0) === 0) at += 1;
  return at;
}

function ordersAt({ verbs }: Lattice, at: number, where: 'first' | 'last'): boolean {
  return (verbs[at] ?? []).some(
    ({ value: { sense, stand } }) => WISHED.has(sense) && (stand === where || (where === 'last' && stand === 'any')),
  );
}
