import { CompiledGrammar, CompiledRule, DIGITS_KEY, DIGITS_NAME, Step } from './compile-grammar.js';
import type { Phrase } from './grammar.js';
import type { Token } from './tokens.js';

/** A phrase found: what it means and the index of the token after it. */
export interface Found<V> {
  end: number;
  meaning: V;
}

/** How a run of digits reads: its value and how many digits were written. */
export interface Digits {
  value: number;
  length: number;
}

/** Rule attempts one text may cost; whatever the text, the work ends here. */
const BUDGET = 40_000;
/** Digits longer than this are never part of a date. */
const LONGEST_DIGITS = 8;

/** Looks for phrases of a grammar in a text and remembers what it found where. */
export class Chart {
  private readonly memo = new Map<string, Found<unknown>[]>();
  private steps = 0;

  constructor(
    private readonly grammar: CompiledGrammar,
    readonly tokens: readonly Token[],
  ) {}

  /** Every way the phrase can be read from this token on, longest first, one reading for each length. */
  find<V>(phrase: Phrase<V>, at: number): readonly Found<V>[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rules are typed where they are written, so what they built is what the phrase means
    return this.lookUp(phrase.name, at) as readonly Found<V>[];
  }

  /** The longest reading of the phrase from this token on. */
  longest<V>(phrase: Phrase<V>, at: number): Found<V> | undefined {
    return this.find(phrase, at)[0];
  }

  private lookUp(name: string, at: number): Found<unknown>[] {
    const token = this.tokens[at];
    if (!token) return [];
    const key = `${name} ${at}`;
    const known = this.memo.get(key);
    if (known) return known;
    const found: Found<unknown>[] = [];
    // Set before the rules run, so that a phrase that begins with itself ends instead of looping.
    this.memo.set(key, found);
    this.collect(name, at, token, found);
    found.sort((one, other) => other.end - one.end);
    return found;
  }

  private collect(name: string, at: number, token: Token, found: Found<unknown>[]): void {
    if (name === DIGITS_NAME) {
      if (token.digits && token.text.length <= LONGEST_DIGITS) found.push({ end: at + 1, meaning: digitsOf(token) });
      return;
    }
    const compiled = this.grammar.phrases.get(name);
    if (!compiled) return;
    if (compiled.terms.has(token.word)) found.push({ end: at + 1, meaning: compiled.terms.get(token.word) });
    for (const rule of compiled.rules.get(token.digits ? DIGITS_KEY : token.word) ?? []) {
      if (++this.steps > BUDGET) return;
      this.follow(rule, 0, at, [], found);
    }
  }

  private follow(rule: CompiledRule, index: number, at: number, meanings: unknown[], found: Found<unknown>[]): void {
    const step = rule.steps[index];
    if (!step) {
      this.accept(rule, at, meanings, found);
      return;
    }
    this.take(rule, step, index, at, meanings, found);
    if (step.kind === 'touching' || step.kind === 'unless' || !step.optional) return;
    this.follow(rule, index + 1, at, step.kind === 'phrase' ? [...meanings, undefined] : meanings, found);
  }

  private take(
    rule: CompiledRule,
    step: Step,
    index: number,
    at: number,
    meanings: unknown[],
    found: Found<unknown>[],
  ): void {
    if (++this.steps > BUDGET) return;
    if (step.kind === 'unless') {
      if (this.lookUp(step.name, at).length === 0) this.follow(rule, index + 1, at, meanings, found);
      return;
    }
    const token = this.tokens[at];
    if (!token) return;
    if (step.kind === 'touching') {
      if (!token.spaced) this.follow(rule, index + 1, at, meanings, found);
    } else if (step.kind === 'word') {
      if (step.words.has(token.word)) this.follow(rule, index + 1, at + 1, meanings, found);
    } else {
      for (const inner of this.lookUp(step.name, at)) {
        this.follow(rule, index + 1, inner.end, [...meanings, inner.meaning], found);
      }
    }
  }

  private accept(rule: CompiledRule, end: number, meanings: unknown[], found: Found<unknown>[]): void {
    if (found.some((other) => other.end === end)) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rules are typed where they are written, so each gets the meanings of its own phrases
    const meaning = rule.build(...(meanings as never[]));
    if (meaning !== undefined) found.push({ end, meaning });
  }
}

function digitsOf(token: Token): Digits {
  return { value: Number(token.text), length: token.text.length };
}
