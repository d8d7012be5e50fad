import { nameless } from '../grammar/phrases.js';
import type { Marker } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

/** "At mine" is a place. */
const PLACING = new Set<Marker>(['host', 'at']);
/** The most words of a marker: "over at". */
const LONGEST_LEAD = 3;

/** Whether a stretch holds nothing but words that name nothing: prepositions, pronouns, adverbs, "time". */
export function isNameless(lattice: Lattice, from: number, to: number): boolean {
  // "The 12:45 one": a determiner alone is left out of a title anyway.
  if (lattice.behindDeterminer(from) === to) return false;
  if (Math.max(lattice.kinds[from] ?? 0, lattice.occasions[from] ?? 0) > from) return false;
  let at = from;
  for (let next = from; at < to; at = next) {
    next = behindNameless(lattice, at, to);
    if (next <= at) return false;
  }
  return from < to && !isHost(lattice, from);
}

function isHost({ markers }: Lattice, at: number): boolean {
  return markers
    .slice(Math.max(0, at - LONGEST_LEAD), at)
    .some((edges) => edges.some(({ to, value }) => to === at && PLACING.has(value)));
}

function behindNameless(lattice: Lattice, at: number, limit: number): number {
  const { markers, adjacent, pronouns, persons, joints, auxiliaries, copulas, particles, chart } = lattice;
  let longest = at;
  const pass = (end: number | undefined): void => {
    if (end !== undefined && end > longest && end <= limit) longest = end;
  };
  for (const { to } of markers[at] ?? []) pass(to);
  for (const { to } of adjacent[at] ?? []) pass(to);
  for (const ends of [pronouns, persons, joints, auxiliaries, copulas]) pass(ends[at]);
  pass(chart.longest(nameless, at)?.end);
  pass(lattice.behindDeterminer(at));
  if (particles[at] || lattice.isMark(at)) pass(at + 1);
  return longest;
}
