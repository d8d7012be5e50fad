import { nameless } from '../grammar/phrases.js';
import type { Marker } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

/** "At mine" is a place. */
const PLACING = new Set<Marker>(['host', 'at']);
/** The most words of a marker: "over at". */
const LONGEST_LEAD = 3;

/** Whether a stretch holds nothing but words that name nothing: prepositions, pronouns, adverbs, "time". */
export function isNameless(lattice: Lattice, from: number, to: number): boolean {
  const isHost = lattice.markers
    .slice(Math.max(0, from - LONGEST_LEAD), from)
    .some((edges) => edges.some((edge) => edge.to === from && PLACING.has(edge.value)));
  // "The 12:45 one": a determiner alone is left out of a title anyway.
  if (lattice.behindDeterminer(from) === to) return false;
  if (isHost || Math.max(lattice.kinds[from] ?? 0, lattice.occasions[from] ?? 0) > from) return false;
  for (let at = from; at < to;) {
    const next = behindNameless(lattice, at, to);
    if (next <= at) return false;
    at = next;
  }
  return from < to;
}

function behindNameless(lattice: Lattice, at: number, limit: number): number {
  const { markers, adjacent, pronouns, persons, joints, auxiliaries, copulas, particles, chart } = lattice;
  const ends = [
    ...[...(markers[at] ?? []), ...(adjacent[at] ?? [])].map(({ to }) => to),
    ...[pronouns, persons, joints, auxiliaries, copulas].map((all) => all[at] ?? 0),
    chart.longest(nameless, at)?.end ?? 0,
    lattice.behindDeterminer(at),
    particles[at] || lattice.isMark(at) ? at + 1 : 0,
  ];
  return Math.max(at, ...ends.filter((end) => end <= limit));
}
