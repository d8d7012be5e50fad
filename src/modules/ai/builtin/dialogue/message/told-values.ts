import type { NamedPerson, Wish } from '../../orders/grammar/order.js';
import { finite } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';

/** The most words of a value that holds no name and no number. */
const LONGEST_COMMON = 6;

/** The places that wishes tell. */
export function listPlaces(wishes: readonly Wish[]): string[] {
  return wishes.flatMap((wish) => {
    const { place } = wish.kind === 'create' ? wish : wish.kind === 'update' ? wish.changes : {};
    return place ? [place] : [];
  });
}

/** The names, places and people that wishes tell, as they were said. */
export function listValues(wishes: readonly Wish[]): string[] {
  return wishes.flatMap((wish) => {
    const told = wish.kind === 'create' ? wish : wish.kind === 'update' || wish.kind === 'copy' ? wish.changes : {};
    const target = 'target' in wish ? [wish.target.name?.words, ...namesOf(wish.target.people)] : [];
    const people = wish.kind === 'create' ? namesOf(wish.people) : [];
    const added = wish.kind === 'update' ? namesOf(wish.changes.addPeople) : [];
    return [told.title, told.place, ...target, ...people, ...added].filter((value) => value !== undefined);
  });
}

function namesOf(people: readonly NamedPerson[] = []): (string | undefined)[] {
  return people.map(({ displayName }) => displayName);
}

/** Whether words of a text may name something: "the Clay Shed", but not "that surgery play the telly so loud". */
export function mayName(value: string, lattice: Lattice): boolean {
  const [from, to] = findWords(value, lattice) ?? [0, 0];
  const places = Array.from({ length: to - from }, (_item, index) => from + index);
  const isSaid = (at: number): boolean =>
    lattice.isSubject(at) ||
    Math.max(lattice.copulas[at] ?? 0, lattice.perfects[at] ?? 0) > at ||
    lattice.blocks[at] === 'past' ||
    (at > from && lattice.chart.longest(finite, at) !== undefined);
  if (places.some((at) => isSaid(at) && !lattice.isCapital(at) && (lattice.quotes[from - 1] ?? 0) <= at)) return false;
  return isProper(lattice, from, to) || to - from <= LONGEST_COMMON;
}

/** Whether nothing but light words stand before a value that names a place: "it's at the Clay Shed", but not "sat in the waiting room". */
export function isPlacedFirst(value: string, lattice: Lattice): boolean {
  const [from, to] = findWords(value, lattice) ?? [0, 0];
  const { idle, courtesies, linking, ties, leads, pronouns, definite, joints, copulas, markers, verbs } = lattice;
  for (let at = 0; at < from;) {
    const ends = [idle, courtesies, linking, ties, leads, pronouns, definite, joints, copulas].map(
      (all) => all[at] ?? 0,
    );
    const edges = [...(markers[at] ?? []), ...(verbs[at] ?? [])].map((edge) => edge.to);
    const end = Math.max(...ends, ...edges, lattice.isMark(at) ? at + 1 : 0);
    if (end <= at) return false;
    at = end;
  }
  return from > 0 || isProper(lattice, from, to);
}

/** Whether words hold a number, or a capital within a sentence. */
function isProper(lattice: Lattice, from: number, to: number): boolean {
  return lattice.tokens.some(
    ({ digits }, at) => at >= from && at < to && (digits || (at > 0 && lattice.isCapital(at))),
  );
}

/** Where words stand in a text. */
function findWords(value: string, { text, tokens }: Lattice): [from: number, to: number] | undefined {
  const start = text.toLowerCase().indexOf(value.toLowerCase());
  const from = start < 0 ? -1 : tokens.findIndex((token) => token.start >= start);
  if (from < 0) return undefined;
  const to = tokens.findIndex((token) => token.start >= start + value.length);
  return [from, to < 0 ? tokens.length : to];
}
