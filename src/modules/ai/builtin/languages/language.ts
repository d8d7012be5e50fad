import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import type { GrammarSource } from '../grammar/grammar.js';
import type { Conventions } from '../orders/grammar/conventions.js';
import type { OrderGrammar } from '../orders/grammar/compile-vocabulary.js';
import type { Vocabulary } from '../orders/grammar/vocabulary.js';
import type { Replies } from './replies.js';

/** What a language's folder says of it. */
export interface LanguageParts {
  /** ISO 639-1. */
  code: string;
  time: GrammarSource;
  vocabulary: Vocabulary;
  conventions: Conventions;
  replies: Replies;
}

/** All the engine knows of one language. */
export interface LanguagePackage {
  /** ISO 639-1. */
  code: string;
  /** Both are compiled when they are first asked for. */
  readonly time: CompiledGrammar;
  readonly orders: OrderGrammar;
  /** The words by which the language of a text is told. */
  words: ReadonlySet<string>;
  /** Shorthand, by which it is told too, where no other language has the word. */
  typedWords: readonly string[];
  /** Words that join and announce, and nouns of kind: they tell no events apart. */
  functionWords: ReadonlySet<string>;
  kindWords: ReadonlySet<string>;
  /** The activity that a word speaks of, as a number. */
  activities: ReadonlyMap<string, number>;
  /** What parts several names: "and". */
  jointPattern: RegExp;
  conventions: Conventions;
  replies: Replies;
}
