import type { Wish } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import type { ClauseReading } from '../reading/read-clause.js';

/** The words of a clause that its reading used for nothing, each stretch as one. */
export function findLeftOut({ unused }: ClauseReading, lattice: Lattice): string[] {
  const content = unused.filter(
    (at) =>
      (lattice.markers[at]?.length ?? 0) === 0 && (lattice.joints[at] ?? 0) === 0 && lattice.courtesyAt(at) !== 'only',
  );
  const spans: [number, number][] = [];
  for (const at of content) {
    const last = spans.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans.map(([from, to]) => lattice.words(from, to));
}

/** "After work at 5": the clock time tells when, and what it is beside is left out. */
export function findIdleRelation(wish: Wish, { slots }: ClauseReading, lattice: Lattice): string[] {
  if (wish.kind !== 'create' || (wish.nextTo ?? wish.dayOf)) return [];
  return slots.flatMap(({ role, from, to }) =>
    role === 'after' || role === 'before' ? [lattice.words(from, to)] : [],
  );
}
