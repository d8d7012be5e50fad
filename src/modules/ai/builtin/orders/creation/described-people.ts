import { cardinal } from '../../time/phrases.js';
import type { NamedPerson } from '../grammar/order.js';
import { unnamed } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import { LONGEST_LEAD } from './compose-title.js';

/** The words of several people as they stand in the text; nothing where all of them are only described, or they stand apart. */
export function wordTogether(people: readonly NamedPerson[], lattice: Lattice): string | undefined {
  const others = people.filter(({ email }) => !email);
  const [one] = others;
  if (!one || others.every((person) => describe(person, lattice) !== undefined)) return undefined;
  // "With the Millers and Tom": from the article on.
  const [first, last] = [describe(one, lattice) ?? one.displayName ?? '', others.at(-1)?.displayName ?? ''];
  const [start, end] = [lattice.text.indexOf(first), lattice.text.lastIndexOf(last)];
  const words = lattice.text.slice(start, end + last.length);
  return start >= 0 && end > start && !/[.;!?]/.test(words) ? words : undefined;
}

/** Those whose address may be asked for. */
export function listNamed(people: readonly NamedPerson[], lattice: Lattice): NamedPerson[] {
  return people.filter((person) => describe(person, lattice) === undefined);
}

/** Somebody by the words that describe them, or by their name. */
export function asDescribed(person: NamedPerson, lattice: Lattice): NamedPerson {
  const displayName = describe(person, lattice);
  return displayName === undefined ? person : { displayName, isDescribed: true };
}

/** The words for somebody who is described, not named: "my boss", "der Bank", "friends", "three people". */
export function describe({ displayName = '', email }: NamedPerson, lattice: Lattice): string | undefined {
  if (email) return undefined;
  const [first] = displayName.split(/[^\p{L}\p{N}]+/u);
  const at = lattice.tokens.findIndex(({ text }) => text === first);
  if (at < 0) return undefined;
  if (lattice.behindDeterminer(at) > at) return displayName;
  const start = startOfDescription(at, lattice);
  if (start !== undefined) return `${lattice.words(start, at)} ${displayName}`;
  // Where every noun has a capital, the article alone tells a thing or a role from a name.
  const article = at > 0 && lattice.behindDeterminer(at - 1) === at ? lattice.tokens[at - 1] : undefined;
  if (article) return `${article.text} ${displayName}`;
  return isUnnamed(at, displayName, lattice) ? displayName : undefined;
}

/** "Friends", "Ann's team", "3 players": whether words for people hold a number, or the noun of a group or a role. */
function isUnnamed(from: number, words: string, { chart, tokens }: Lattice): boolean {
  const end = (tokens[from]?.start ?? 0) + words.length;
  for (let at = from; (tokens[at]?.start ?? end) < end; at += 1)
    if (chart.longest(unnamed, at) ?? (at === from ? chart.longest(cardinal, at) : undefined)) return true;
  return false;
}

/** "La señora Ruiz": where the description of somebody with a name begins. */
function startOfDescription(at: number, lattice: Lattice): number | undefined {
  // English puts a title before a name without an article: "Dr. Li", but "my friend Ann".
  if (lattice.infinitives.length === 0) return undefined;
  for (let start = at - 1; start >= Math.max(0, at - LONGEST_LEAD); start -= 1) {
    if (lattice.behindDeterminer(start) > start) return start < at - 1 ? start : undefined;
    const isOther = lattice.isCapital(start) || lattice.isMark(start) || (lattice.markers[start]?.length ?? 0) > 0;
    if (isOther) return undefined;
  }
  return undefined;
}
