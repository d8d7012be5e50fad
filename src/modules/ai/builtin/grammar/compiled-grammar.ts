import type { Rule } from './grammar.js';
import type { NeededWords } from './needed-words.js';
import type { RuleList } from './rule-list.js';
import type { Shorthand } from './shorthand.js';
import type { Spelling } from './spelling.js';

/** The key under which runs of digits are looked up, next to plain words. */
export const DIGITS_KEY = '#';
/** The phrase every run of digits is. */
export const DIGITS_NAME = 'digits';

/** One step of a compiled rule; steps of all kinds have the same fields, so that code that reads them stays fast. */
export type Step =
  | { kind: 'word'; words: ReadonlySet<string>; phrase: undefined; optional: boolean }
  | { kind: 'phrase'; words: undefined; phrase: CompiledPhrase; optional: boolean }
  | { kind: 'touching'; words: undefined; phrase: undefined; optional: false }
  | { kind: 'unless'; words: undefined; phrase: CompiledPhrase; optional: false };

export interface CompiledRule {
  rule: Rule;
  steps: readonly Step[];
  /** What no reading by the rule can do without, the rarest first: words and phrases as `toNeed` numbers them. */
  needs: readonly number[];
}

/** What words mean that are a phrase by themselves, and the rule that says so, if it is one. */
export interface WordMeaning {
  meaning: unknown;
  rule: Rule | undefined;
}

/** Words that are a phrase by themselves in a tree: many cost as little as one. All have the same fields, so that code that reads them stays fast. */
export interface WordTree {
  /** What the words up to here mean. */
  word: WordMeaning | undefined;
  next: Map<string, WordTree> | undefined;
}

/** The rules of a phrase that can begin with a certain word, and the words that are the phrase; all have the same fields. */
export interface Beginning {
  rules: RuleList<CompiledRule> | undefined;
  /** Rules of words alone are in it only where the phrase has no others. */
  tree: WordTree | undefined;
}

/** A word that begins no rule. */
export const NO_RULES: Beginning = { rules: undefined, tree: undefined };

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  name: string;
  /** Its number among the phrases of its grammar. */
  id: number;
  /** By the first word. */
  beginnings: Map<string, Beginning>;
}

/** How a phrase can begin with a word, and its number among those that can. */
export interface Opening {
  beginning: Beginning;
  slot: number;
}

/** By the id of the phrase, what can begin with a word. */
export type WordOpenings = ReadonlyMap<number, Opening>;

/** By word, what can begin with it. */
export class Openings {
  /** Gathered for a word when a text first holds it. */
  private readonly known = new Map<string, WordOpenings | undefined>();

  constructor(private readonly phrases: readonly CompiledPhrase[]) {
    for (const { beginnings } of phrases) for (const word of beginnings.keys()) this.known.set(word, undefined);
  }

  /** Whether any phrase can begin with this word. */
  has(word: string): boolean {
    return this.known.has(word);
  }

  /** What can begin with this word; nothing where no phrase can. */
  find(word: string): WordOpenings | undefined {
    const found = this.known.get(word);
    if (found || !this.known.has(word)) return found;
    const gathered = new Map<number, Opening>();
    for (const { id, beginnings } of this.phrases) {
      const beginning = beginnings.get(word);
      if (beginning) gathered.set(id, { beginning, slot: gathered.size });
    }
    this.known.set(word, gathered);
    return gathered;
  }
}

/** A language's grammar, ready to use. */
export interface CompiledGrammar {
  phrases: ReadonlyMap<string, CompiledPhrase>;
  openings: Openings;
  /** The words of which rules need any. */
  needed: NeededWords;
  /** Words people misspell that are worth putting right. */
  spelling: Spelling;
  /** What people type for other words. */
  shorthand: Shorthand;
}
