import type { Rule } from './grammar.js';
import type { Shorthand } from './shorthand.js';

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

/** By word, what can begin with it. */
export class Openings {
  /** By the id of the phrase; gathered for a word when a text first holds it. */
  private readonly known = new Map<string, ReadonlyMap<number, Beginning> | undefined>();

  constructor(private readonly phrases: readonly CompiledPhrase[]) {
    for (const { beginnings } of phrases) for (const word of beginnings.keys()) this.known.set(word, undefined);
  }

  /** By the id of the phrase, how it can begin with this word; nothing where no phrase can. */
  find(word: string): ReadonlyMap<number, Beginning> | undefined {
    const found = this.known.get(word);
    if (found || !this.known.has(word)) return found;
    const gathered = new Map<number, Beginning>();
    for (const { id, beginnings } of this.phrases) {
      const beginning = beginnings.get(word);
      if (beginning) gathered.set(id, beginning);
    }
    this.known.set(word, gathered);
    return gathered;
  }
}

/** A language's grammar, ready to use. */
export interface CompiledGrammar {
  phrases: ReadonlyMap<string, CompiledPhrase>;
  openings: Openings;
  /** Words people misspell that are worth putting right. */
  spelling: readonly string[];
  /** What people type for other words. */
  shorthand: Shorthand;
}
