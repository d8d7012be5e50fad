import { COST } from '../grammar/costs.js';
import type { Marker } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';
import { capitalize } from '../creation/clean-title.js';

const PLACES = new Set<Marker>(['at', 'to', 'from', 'into', 'onto', 'off']);
/** The most words before the noun of an event. */
const LONGEST = 3;

/** "My boss wants a handover meeting tomorrow": the one event that is named within a stretch, by its noun and what stands before it. */
export function findEventTold(lattice: Lattice, begin: number, end: number): string | undefined {
  const found: string[] = [];
  for (let at = begin; at < end; at += 1) {
    if (lattice.isMark(at)) at = Math.max(at, (lattice.idle[at] ?? 0) - 1);
    const noun = endOfNoun(lattice, at);
    if (noun <= at || noun > end || endOfNoun(lattice, noun) > noun) continue;
    const from = startOfName(lattice, at);
    // "Er hat einen Termin": that there is one does not name it.
    const isNamed = noun + 1 < end && behindComplement(lattice, noun, end) > noun;
    const isPlain = from === at && (lattice.kinds[at] ?? 0) === noun && !isNamed;
    const called = nameBehind(lattice, noun, end);
    if (called !== undefined) return called;
    if (from !== undefined && !isPlain)
      found.push(capitalize(lattice.words(from, behindComplement(lattice, noun, end))));
    at = noun - 1;
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/** "A talk called How to Say No": the name behind the noun, up to its time or a pause. */
function nameBehind(lattice: Lattice, noun: number, end: number): string | undefined {
  const { markers, times } = lattice;
  const from = (markers[noun] ?? []).find(({ value }) => value === 'called')?.to;
  if (from === undefined || from >= end || !lattice.isCapital(from)) return undefined;
  let to = from + 1;
  while (to < end && !lattice.isMark(to) && !(times[to] ?? []).some(({ cost }) => cost === COST.time)) to += 1;
  return lattice.words(from, to);
}

/** "Réunion de planification": behind what an event is of. */
function behindComplement({ markers, anchors, times }: Lattice, noun: number, end: number): number {
  const isOf = (markers[noun] ?? []).some(({ to, value }) => value === 'of' && to === noun + 1);
  if (!isOf) return noun;
  let to = noun + 2;
  while (to < end && anchors[to] !== true && (times[to] ?? []).length === 0) to += 1;
  return (times[noun + 1] ?? []).length > 0 ? noun : Math.min(to, end);
}

function endOfNoun(lattice: Lattice, at: number): number {
  const { occasions, kinds, empty, indefinite } = lattice;
  if ((empty[at] ?? 0) > at) return 0;
  // "Eine Planungsbesprechung": a compound is a noun by its capital.
  const named = lattice.isCapital(at) && indefinite.includes(at) ? at + 1 : 0;
  return Math.max(occasions[at] ?? 0, kinds[at] ?? 0, named);
}

/** Behind the determiner that begins a name, where one stands shortly before its noun. */
function startOfName({ definite, indefinite, markers, times, verbs }: Lattice, noun: number): number | undefined {
  for (let from = noun; from >= Math.max(1, noun - LONGEST); from -= 1) {
    const before = from - 1;
    const start = Math.max(definite.indexOf(from), indefinite.indexOf(from));
    // "From the church hall to the school gym": where something is.
    if (start >= 0)
      return markers.some((edges) => edges.some(({ to, value }) => to === start && PLACES.has(value)))
        ? undefined
        : from;
    if ((markers[before] ?? []).length > 0 || (times[before] ?? []).length > 0 || (verbs[before] ?? []).length > 0)
      return undefined;
  }
  return undefined;
}
