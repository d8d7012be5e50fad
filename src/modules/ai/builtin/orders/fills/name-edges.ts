import type { Lattice } from '../lattice/lattice.js';
import { COST } from '../grammar/costs.js';
import type { Name } from '../grammar/order.js';

/** Where a name begins behind its determiners: "all the". */
export function skipDeterminers(lattice: Lattice, start: number, end: number): number {
  let at = start;
  for (;;) {
    const next = lattice.behindDeterminer(at);
    if (next === at || next >= end) return at;
    at = next;
  }
}

/** A name that ends with a word that announces more; "drop the car off" does not. */
export function rateTrailingWords(lattice: Lattice, from: number, to: number): number {
  const last = to - 1;
  // "Leave the dentist in place": what tells no more of the event ends before it.
  if (last > from && lattice.tails[last] === to) return COST.trailingTail;
  return last > from && (lattice.markers[last] ?? []).some((edge) => edge.to === to && edge.value !== 'off')
    ? COST.trailingMarker
    : 0;
}

/** The article of a name that begins behind it. */
export function readArticle({ definite, indefinite }: Lattice, start: number, from: number): Name['article'] {
  // A determiner may have been passed by on its own.
  if (from === start)
    return start === 0
      ? undefined
      : definite.includes(start)
        ? 'definite'
        : indefinite.includes(start)
          ? 'indefinite'
          : undefined;
  return (definite[start] ?? 0) > start ? 'definite' : 'indefinite';
}

/** Whether a name stands right behind another that begins or ends with an infinitive, as what is done with it: "preparar | la entrevista". */
export function isObjectOf(done: Name, { from, to }: Name, lattice: Lattice): boolean {
  const isVerb = [done.from, done.to - 1].some((at) => {
    const { word = '' } = lattice.tokens[at] ?? {};
    return lattice.infinitives.some((ending) => word.endsWith(ending));
  });
  return isVerb && done.to < to && done.to < from && skipDeterminers(lattice, done.to, to) === from;
}
