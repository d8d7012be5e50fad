import type { Rule } from './grammar.js';

/** The key under which runs of digits are looked up, next to plain words. */
export const DIGITS_KEY = '#';
/** The phrase every run of digits is. */
export const DIGITS_NAME = 'digits';

/** One step of a compiled rule. */
export type Step =
  | { kind: 'word'; words: ReadonlySet<string>; optional: boolean }
  | { kind: 'phrase'; phrase: CompiledPhrase; optional: boolean }
  | { kind: 'touching' }
  | { kind: 'unless'; phrase: CompiledPhrase };

export interface CompiledRule {
  rule: Rule;
  steps: readonly Step[];
}

/** Rules of words alone in a tree, so that many of them cost as little as one. */
export interface WordTree {
  rule?: Rule;
  next?: Map<string, WordTree>;
}

/** The rules of a phrase that can begin with a certain word, and the term that the word itself is. */
export interface Beginning {
  term?: { meaning: unknown };
  rules: readonly CompiledRule[];
  /** The rules of words alone, behind this word; only where the phrase has no others. */
  tree?: WordTree;
}

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  name: string;
  /** Its place in what a chart remembers of each token. */
  id: number;
  /** By the first word. */
  beginnings: Map<string, Beginning>;
}

/** A language's grammar, ready to use. */
export interface CompiledGrammar {
  phrases: ReadonlyMap<string, CompiledPhrase>;
  /** Words people misspell that are worth putting right. */
  spelling: readonly string[];
}
