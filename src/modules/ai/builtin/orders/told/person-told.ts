import type { NamedPerson, Wish } from '../grammar/order.js';
import { finite, newsAuxiliary } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';

/** "Ben is on leave, take him off": whom an order means by a pronoun, where one person alone is named before it. */
export function withPersonTold(wish: Wish, lattice: Lattice, end: number): Wish {
  if (wish.kind !== 'update' && wish.kind !== 'question') return wish;
  const people =
    wish.kind === 'update' ? [...(wish.changes.addPeople ?? []), ...(wish.changes.removePeople ?? [])] : [];
  if (![...people, ...wish.target.people].some((person) => isPronoun(person, lattice))) return wish;
  const named = findPersonTold(lattice, end);
  if (named === undefined) return wish;
  const name = (all: NamedPerson[]): NamedPerson[] =>
    all.map((person) => (isPronoun(person, lattice) ? { displayName: named } : person));
  const target = { ...wish.target, people: name(wish.target.people) };
  if (wish.kind === 'question') return { ...wish, target };
  const { addPeople, removePeople, ...changes } = wish.changes;
  return {
    ...wish,
    target,
    changes: {
      ...changes,
      ...(addPeople ? { addPeople: name(addPeople) } : {}),
      ...(removePeople ? { removePeople: name(removePeople) } : {}),
    },
  };
}

function isPronoun({ displayName = '', isUnknown }: NamedPerson, { tokens, pronouns }: Lattice): boolean {
  return isUnknown === true || tokens.some(({ text }, at) => text === displayName && (pronouns[at] ?? 0) > at);
}

/**
 * The one person that is named before a place: the only word there that is written like a name and means nothing else, or, where every noun is
 * written so, the only one of whom a verb tells something: "Ben hat mittwochs Schule".
 */
export function findPersonTold(lattice: Lattice, end: number): string | undefined {
  const { tokens, chart } = lattice;
  const names = Array.from({ length: end }, (_item, at) => at).filter((at) => isNameAt(lattice, at));
  const findOnly = (places: readonly number[]): string | undefined => {
    const [only, ...others] = new Set(places.map((at) => tokens[at]?.text));
    return others.length === 0 ? only : undefined;
  };
  return (
    findOnly(names) ??
    findOnly(names.filter((at) => chart.longest(newsAuxiliary, at + 1) ?? chart.longest(finite, at + 1)))
  );
}

function isNameAt(lattice: Lattice, at: number): boolean {
  const { verbs, markers, times, blocks, idle, auxiliaries, pronouns, definite, indefinite, joints, kinds } = lattice;
  const { occasions, picks, scopes, known, tokens } = lattice;
  const text = tokens[at]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}+$/u.test(text) || lattice.isSubject(at) || blocks[at] !== undefined) return false;
  if (known.overlaps(at, at + 1)) return false;
  const isMeant = [verbs, markers, times, picks, scopes].some((edges) => (edges[at] ?? []).length > 0);
  const ends = [idle, auxiliaries, pronouns, definite, indefinite, joints, kinds, occasions];
  return !isMeant && ends.every((all) => (all[at] ?? 0) <= at);
}
