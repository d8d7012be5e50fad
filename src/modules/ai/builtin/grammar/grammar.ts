import type { ShorthandList } from './shorthand.js';
import type { Transcription } from './spelling.js';

/** A kind of phrase, such as a date or a month's name, and the type of its meaning. */
export interface Phrase<V> {
  readonly name: string;
  /** Never set: it only carries the type. */
  readonly meaning?: V;
}

/** A phrase that may be left out of a rule. */
export interface OptionalItem<V> {
  readonly optional: Phrase<V>;
}

/** A phrase that must not follow; it takes up no words. */
export interface Unless {
  readonly unless: Phrase<unknown>;
}

/** Words of a rule: alternatives by `|`, optional by a closing `?`, `~` where no space may stand. */
export type RuleItem = string | Phrase<unknown> | OptionalItem<unknown> | Unless;

type Meanings<Items extends readonly RuleItem[]> = Items extends readonly [
  infer Item,
  ...infer Rest extends readonly RuleItem[],
]
  ? Item extends OptionalItem<infer V>
    ? [V | undefined, ...Meanings<Rest>]
    : Item extends Unless
      ? Meanings<Rest>
      : Item extends Phrase<infer V>
        ? [V, ...Meanings<Rest>]
        : Meanings<Rest>
  : [];

/** One way to write a phrase; `build` gets the meanings of the phrases within and answers `undefined` to refuse. */
export interface Rule {
  phrase: Phrase<unknown>;
  items: readonly RuleItem[];
  build: (...meanings: never[]) => unknown;
}

/** Words that are a phrase by themselves, several of them with a space between; where a rule reads as much, they come first. */
export interface Terms {
  phrase: Phrase<unknown>;
  entries: readonly (readonly [texts: readonly string[], meaning: unknown])[];
}

/** A grammar as it is written, to be compiled when it is first used. */
export interface GrammarSource {
  rules: () => readonly Rule[];
  terms: readonly Terms[];
  /** Words people misspell that are worth putting right. */
  spelling?: readonly string[];
  /** What people type for other words. */
  shorthand?: ShorthandList;
  transcriptions?: readonly Transcription[];
}

/** How a rule is written: "when = for <amount>". */
export function spellRule({ phrase: { name }, items }: Rule): string {
  return `${name} = ${items.map(spellItem).join(' ')}`;
}

function spellItem(item: RuleItem): string {
  if (typeof item === 'string') return item;
  if ('unless' in item) return `!<${item.unless.name}>`;
  return 'optional' in item ? `<${item.optional.name}>?` : `<${item.name}>`;
}

/** Declares a kind of phrase. */
export function phrase<V>(name: string): Phrase<V> {
  return { name };
}

/** Marks a phrase of a rule as optional. */
export function maybe<V>(inner: Phrase<V>): OptionalItem<V> {
  return { optional: inner };
}

/** Refuses a rule where this phrase follows. */
export function unless(following: Phrase<unknown>): Unless {
  return { unless: following };
}

/** States one way to write a phrase. */
export function rule<V, const Items extends readonly RuleItem[]>(
  target: Phrase<V>,
  items: Items,
  build: (...meanings: Meanings<Items>) => V | undefined,
): Rule {
  return { phrase: target, items, build };
}

/** States the single words that are a phrase: word to meaning, several words separated by spaces. */
export function terms<V>(target: Phrase<V>, entries: readonly (readonly [words: string, meaning: V])[]): Terms {
  return { phrase: target, entries: entries.map(([words, meaning]) => [words.split(' '), meaning]) };
}
