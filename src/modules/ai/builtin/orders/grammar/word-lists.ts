import type { Phrase, Terms } from '../../grammar/grammar.js';
import type { Entries, Words } from './vocabulary.js';

/** The word lists of a record, each with its key as its meaning. */
export function listEntries<K extends string>(lists: Readonly<Partial<Record<K, Words>>>): [Words, K][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
  return Object.entries(lists).map(([id, words]) => [words as Words, id as K]);
}

/** Splits alternatives and spells them as tokens: apostrophes and hyphens are tokens of their own. */
export function alternatives(words: Words): string[] {
  return words
    .replaceAll(/([^\p{L}\p{N}\s|])/gu, ' $1 ')
    .replaceAll(/ {2,}/g, ' ')
    .split('|')
    .map((text) => text.trim())
    .filter(Boolean);
}

/** The words of a phrase as the grammar takes them. */
export function listWords<V>(target: Phrase<V>, entries: Entries<V>): Terms {
  return { phrase: target, entries: entries.map(([words, meaning]) => [alternatives(words), meaning]) };
}

/** Gathers the meanings of one word, since a form may belong to several verbs. */
export function grouped<V>(entries: Entries<V>): [Words, V[]][] {
  const meanings = new Map<string, V[]>();
  for (const [words, meaning] of entries)
    for (const text of alternatives(words)) meanings.set(text, [...(meanings.get(text) ?? []), meaning]);
  return [...meanings];
}
