import { type Phrase, type Rule, type Terms, rule, terms } from '../../grammar/grammar.js';
import type { Entries, Words } from './vocabulary.js';

/** The word lists of a record, each with its key as its meaning. */
export function listEntries<K extends string>(lists: Readonly<Partial<Record<K, Words>>>): [Words, K][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
  return Object.entries(lists).map(([id, words]) => [words as Words, id as K]);
}

/** Splits alternatives and spells them as tokens: apostrophes and hyphens are tokens of their own. */
export function alternatives(words: Words): string[] {
  return words
    .split('|')
    .map((text) =>
      text
        .replaceAll(/([^\p{L}\p{N}\s])/gu, ' $1 ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** The words of phrases as a grammar takes them. */
export interface ListedWords {
  rules: Rule[];
  terms: Terms[];
}

/** The words of a phrase as the grammar takes them: terms where they are one word, rules where they are several. */
export function listWords<V>(target: Phrase<V>, entries: Entries<V>): ListedWords {
  const rules: Rule[] = [];
  const single: [string, V][] = [];
  for (const [words, meaning] of entries) {
    const build = (): V => meaning;
    for (const text of alternatives(words))
      if (text.includes(' ')) rules.push(rule(target, [text], build));
      else single.push([text, meaning]);
  }
  return { rules, terms: [terms(target, single)] };
}

/** Gathers the meanings of one word, since a form may belong to several verbs. */
export function grouped<V>(entries: Entries<V>): [Words, V[]][] {
  const meanings = new Map<string, V[]>();
  for (const [words, meaning] of entries)
    for (const text of words.split('|').filter(Boolean))
      meanings.set(text.trim(), [...(meanings.get(text.trim()) ?? []), meaning]);
  return [...meanings];
}
