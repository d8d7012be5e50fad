import { capitalize } from '../creation/clean-title.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from './wish-read.js';

/** "Lunch with Sam and dinner with Lucy tomorrow": two occasions, each with its own company, are two events of one day. */
export function splitOccasions(read: WishRead, lattice: Lattice): WishRead[] {
  const { wish, reading } = read;
  if (wish.kind !== 'create' || !wish.when || wish.when.clock || wish.title === undefined) return [read];
  const slots = reading.slots.toSorted((one, other) => one.from - other.from);
  const first = slots.find(({ role }) => role === 'title');
  if (!first) return [read];
  let { to } = first;
  for (const { role, from, to: end } of slots) if (from === to && role === 'people') to = end;
  const parts = findParts(first.from, to, lattice);
  if (parts.length < 2) return [read];
  return parts.map(([from, end]) => ({
    ...read,
    wish: { ...wish, title: capitalize(lattice.words(from, end)), people: [] },
  }));
}

/** The stretches of the occasions that joints part; one alone where any of them is none, or comes without company. */
function findParts(from: number, to: number, lattice: Lattice): [from: number, to: number][] {
  const { joints, occasions, markers } = lattice;
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const next = joints[at] ?? 0;
    const isEnd = at === to || (next > at && (occasions[lattice.behindDeterminer(next)] ?? 0) > next);
    if (!isEnd) continue;
    parts.push([start, at]);
    start = next;
  }
  const isOccasion = ([begin, end]: [number, number]): boolean =>
    (occasions[lattice.behindDeterminer(begin)] ?? 0) > begin &&
    markers.slice(begin, end).some((edges) => edges.some(({ value }) => value === 'with'));
  return parts.every(isOccasion) ? parts : [[from, to]];
}
