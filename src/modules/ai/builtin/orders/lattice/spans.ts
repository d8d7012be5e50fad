import type { Token } from '../../grammar/tokens.js';
import { SEARCH } from '../grammar/costs.js';
import type { VenueTests } from '../grammar/compile-venues.js';
import type { Marker } from '../grammar/order.js';
import type { Edges } from './edges.js';

/** The most words between the number of a house and the word for its street. */
const LONGEST_STREET = 3;
const MARK = /^[^\p{L}\p{N}]$/u;
const ADDRESS = /(?<![^\s<(",;:])[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,250}/gu;

/** Whether a word hangs on the one before it: the "le" of "mets-le" is no article, and the "ups" of "Stand-ups" no word of regret. */
export function isHung(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '-' && tokens[at]?.spaced === false;
}

/** Whether a token is a mark rather than a word or a number. */
export function isMark(token: Token | undefined): boolean {
  return MARK.test(token?.text ?? 'x');
}

/** By the place of an address, the place behind it. */
export function findAddresses(text: string, tokens: readonly Token[]): number[] {
  const ends = tokens.map(() => 0);
  for (const { index, 0: found } of text.includes('@') ? text.matchAll(ADDRESS) : []) {
    const address = found.replace(/[.]+$/, '');
    if (!address.slice(address.indexOf('@')).includes('.')) continue;
    const from = tokens.findIndex(({ start }) => start === index);
    const to = tokens.findIndex(({ end }) => end === index + address.length);
    if (from >= 0 && to >= from) ends[from] = to + 1;
  }
  return ends;
}

/** The numbers between a word for a place and a street: "at 14 Rose Street", "au 14 rue Pasteur". */
export function findHouses(tokens: readonly Token[], markers: Edges<Marker>, tests: VenueTests): ReadonlySet<number> {
  const places = markers.flatMap((edges) => edges.flatMap(({ to, value }) => (value === 'at' ? to : [])));
  const isHouse = (at: number): boolean => {
    const behind = tokens.slice(at + 1, at + 1 + LONGEST_STREET);
    const end = behind.findIndex(({ text }) => !/^\p{L}/u.test(text));
    return (
      tokens[at]?.digits === true && behind.slice(0, end < 0 ? undefined : end).some(({ word }) => tests.isStreet(word))
    );
  };
  return new Set(places.filter((at) => isHouse(at)));
}

/** By the place of an opening quote, the place behind its closing one. */
export function findQuotes(tokens: readonly Token[]): number[] {
  const ends = tokens.map(() => 0);
  for (let at = 0; at < tokens.length; at += 1) {
    const open = tokens[at];
    if (open?.spaced && /^["'“„«‘]$/.test(open.text)) ends[at] = findClose(tokens, at);
  }
  return ends;
}

function findClose(tokens: readonly Token[], open: number): number {
  for (let at = open + 2; at < Math.min(tokens.length, open + SEARCH.longestName); at += 1) {
    const next = tokens[at + 1];
    const closes = /^["'”“»’]$/.test(tokens[at]?.text ?? '');
    if (closes && (!next || next.spaced || isMark(next))) return at + 1;
  }
  return 0;
}

/** Tells whether a word stands without its accent in a text that writes accents. */
export function buildBareTest(
  accented: readonly string[],
  tokens: readonly Token[],
  text: string,
): (at: number) => boolean {
  if (accented.length === 0 || !/[àâçèéêëîïôùû]/iu.test(text)) return () => false;
  const isPlain = ({ text: written, word }: Token): boolean =>
    written.toLowerCase() === word && accented.includes(word);
  return (at) => tokens[at] !== undefined && isPlain(tokens[at]);
}

/** Tells whether a word is written as a verb of the past is: "cancelé", where "cancele" orders. */
export function buildPastTest(
  { pastEndings: endings, pastExceptions }: Record<'pastEndings' | 'pastExceptions', readonly string[]>,
  tokens: readonly Token[],
): (at: number) => boolean {
  if (endings.length === 0) return () => false;
  return (at) => {
    const written = tokens[at]?.text.toLowerCase() ?? '';
    const isEnding = written.length > 2 && endings.some((ending) => written.endsWith(ending));
    return isEnding && !pastExceptions.includes(written);
  };
}
