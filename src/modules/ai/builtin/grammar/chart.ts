import {
  type Beginning,
  type CompiledGrammar,
  type CompiledPhrase,
  type CompiledRule,
  DIGITS_KEY,
  DIGITS_NAME,
  type Step,
  type WordOpenings,
  type WordTree,
} from './compiled-grammar.js';
import type { Phrase, Rule } from './grammar.js';
import { Presence } from './presence.js';
import type { Token } from './tokens.js';

/** A phrase found: its meaning and the index of the token after it; all have the same fields, so that code that reads them stays fast. */
export interface FoundPhrase<V> {
  end: number;
  meaning: V;
  /** The rule it was read by; a single word that is the phrase has none. */
  rule: Rule | undefined;
  /** The phrases within. */
  parts: readonly FoundPhrase<unknown>[] | undefined;
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
/** The most tokens in a phrase, so that endless lists cost linear time. */
const LONGEST_PHRASE = 48;
/** Phrases within phrases that are looked into; more are lists without end. */
const DEEPEST = 150;

/** The value of an absent optional phrase. */
const ABSENT: FoundPhrase<undefined> = { end: 0, meaning: undefined, rule: undefined, parts: undefined };

const NOTHING: readonly FoundPhrase<never>[] = [];
/** Where a phrase that a text does not hold begins. */
const NOWHERE: readonly (readonly FoundPhrase<unknown>[])[] = [];

/** A rule being tried: the last token it may end before, the phrases read so far, and where readings go. */
interface Attempt {
  rule: CompiledRule;
  limit: number;
  parts: FoundPhrase<unknown>[];
  found: FoundPhrase<unknown>[];
}

/** Looks for phrases of a grammar in a text and remembers what it found where. */
export class Chart {
  /** What was found, by place and by the slot of the phrase there. */
  private readonly memo: (FoundPhrase<unknown>[] | undefined)[][] = [];
  /** What can begin with each token, and at the end of the text: nothing. */
  private readonly openings: readonly (WordOpenings | undefined)[];
  private readonly presence: Presence;
  private steps = 0;
  private depth = 0;

  constructor(
    private readonly grammar: CompiledGrammar,
    readonly tokens: readonly Token[],
  ) {
    const found = tokens.map(({ digits, word }) => grammar.openings.find(digits ? DIGITS_KEY : word));
    this.openings = [...found, undefined];
    this.presence = new Presence(grammar, tokens, this.openings);
  }

  /** Rules and steps of rules tried so far. */
  get work(): number {
    return this.steps;
  }

  /** Every way the phrase can be read from this token on, longest first, one reading for each length. */
  find<V>({ name }: Phrase<V>, at: number): readonly FoundPhrase<V>[] {
    if (!this.openings[at]) return NOTHING;
    const compiled = this.grammar.phrases.get(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rules are typed where they are written, so what they built is what the phrase means
    return (compiled ? this.lookUp(compiled, at) : NOTHING) as readonly FoundPhrase<V>[];
  }

  /** The longest reading of the phrase from this token on. */
  longest<V>(phrase: Phrase<V>, at: number): FoundPhrase<V> | undefined {
    return this.find(phrase, at)[0];
  }

  /** By place, the end of the text among them, every way the phrase can be read from it on; empty where it begins nowhere. */
  findAll<V>({ name }: Phrase<V>): readonly (readonly FoundPhrase<V>[])[] {
    const compiled = this.grammar.phrases.get(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in `find`
    return (compiled ? this.lookUpAll(compiled) : NOWHERE) as readonly (readonly FoundPhrase<V>[])[];
  }

  /** By place, the end of the longest reading of the phrase from it on, 0 where it begins nowhere; a text without it has no more than one 0. */
  findEnds({ name }: Phrase<unknown>): number[] {
    const phrase = this.grammar.phrases.get(name);
    let ends: number[] | undefined;
    if (!phrase || !this.presence.holds(phrase.id)) return [0];
    for (let at = 0; at < this.tokens.length; at += 1) {
      const longest = this.openings[at]?.has(phrase.id) ? this.lookUp(phrase, at)[0] : undefined;
      if (!longest) continue;
      ends ??= this.openings.map(() => 0);
      ends[at] = longest.end;
    }
    return ends ?? [0];
  }

  /** Whether any word of the text can begin the phrase. */
  holds({ name }: Phrase<unknown>): boolean {
    const phrase = this.grammar.phrases.get(name);
    return phrase !== undefined && this.presence.holds(phrase.id);
  }

  /** Puts other readings of a phrase in the place of those found, before any phrase around it is looked for. */
  settle<V>({ name }: Phrase<V>, change: (found: readonly FoundPhrase<V>[]) => FoundPhrase<V>[]): void {
    const phrase = this.grammar.phrases.get(name);
    if (!phrase) return;
    for (let at = 0; at < this.tokens.length; at += 1) {
      const opening = this.openings[at]?.get(phrase.id);
      if (!opening) continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in `find`
      const found = this.lookUp(phrase, at) as readonly FoundPhrase<V>[];
      const here = (this.memo[at] ??= []);
      if (found.length > 0) here[opening.slot] = change(found);
    }
  }

  private lookUpAll(phrase: CompiledPhrase): readonly (readonly FoundPhrase<unknown>[])[] {
    if (!this.presence.holds(phrase.id)) return NOWHERE;
    let all: (readonly FoundPhrase<unknown>[])[] | undefined;
    for (let at = 0; at < this.tokens.length; at += 1) {
      if (!this.openings[at]?.has(phrase.id)) continue;
      const found = this.lookUp(phrase, at);
      if (found.length === 0) continue;
      all ??= this.openings.map(() => NOTHING);
      all[at] = found;
    }
    return all ?? NOWHERE;
  }

  private lookUp({ id, name }: CompiledPhrase, at: number): readonly FoundPhrase<unknown>[] {
    const opening = this.openings[at]?.get(id);
    if (!opening) return NOTHING;
    const here = (this.memo[at] ??= []);
    const known = here[opening.slot];
    if (known) return known;
    if (this.depth === DEEPEST) return NOTHING;
    const found: FoundPhrase<unknown>[] = [];
    // Set before the rules run, so that a phrase that begins with itself ends instead of looping.
    here[opening.slot] = found;
    this.depth += 1;
    if (name === DIGITS_NAME) addDigits(this.tokens[at], at, found);
    else this.collect(opening.beginning, at, found);
    this.depth -= 1;
    if (found.length > 1) found.sort((one, other) => other.end - one.end);
    return found;
  }

  private collect({ rules, tree }: Beginning, at: number, found: FoundPhrase<unknown>[]): void {
    if (tree) this.followWords(tree, at + 1, found);
    for (const rule of rules?.findPossible(this.presence, at) ?? []) {
      if (++this.steps > BUDGET) return;
      this.follow({ rule, limit: at + LONGEST_PHRASE, parts: [], found }, 0, at);
    }
  }

  private followWords(tree: WordTree, from: number, found: FoundPhrase<unknown>[]): void {
    let at = from;
    for (let node: WordTree | undefined = tree; node; at += 1) {
      this.steps += 1;
      const { word } = node;
      if (word) found.push({ end: at, meaning: word.meaning, rule: word.rule, parts: undefined });
      node = node.next?.get(this.tokens[at]?.word ?? '');
    }
  }

  /** Follows the steps of a rule from one of them on. */
  private follow(attempt: Attempt, from: number, start: number): void {
    const { steps } = attempt.rule;
    let at = start;
    for (let index = from; ; index += 1) {
      const step = steps[index];
      if (!step) {
        accept(attempt, at);
        return;
      }
      if (step.kind === 'phrase') {
        if (at <= attempt.limit) this.followPhrase(attempt, step.phrase, index, at);
        if (step.optional) this.followWith(attempt, ABSENT, index, at);
        return;
      }
      const fits = at <= attempt.limit && this.fits(step, at);
      if (!fits && !step.optional) return;
      if (fits && step.optional) this.follow(attempt, index + 1, at + 1);
      else if (fits && step.kind === 'word') at += 1;
    }
  }

  private followPhrase(attempt: Attempt, phrase: CompiledPhrase, index: number, at: number): void {
    if (++this.steps > BUDGET) return;
    for (const inner of this.lookUp(phrase, at)) this.followWith(attempt, inner, index, inner.end);
  }

  private followWith(attempt: Attempt, part: FoundPhrase<unknown>, index: number, at: number): void {
    attempt.parts.push(part);
    this.follow(attempt, index + 1, at);
    attempt.parts.pop();
  }

  /** Whether a step that is no phrase fits here. */
  private fits({ kind, words, phrase }: Step, at: number): boolean {
    if (++this.steps > BUDGET) return false;
    if (kind === 'unless') return this.lookUp(phrase, at).length === 0;
    const token = this.tokens[at];
    if (!token) return false;
    return kind === 'touching' ? !token.spaced : words?.has(token.word) === true;
  }
}

function accept({ rule: { rule }, limit, parts, found }: Attempt, end: number): void {
  if (end > limit) return;
  for (const other of found) if (other.end === end) return;
  const meanings = parts.map(readMeaning);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rules are typed where they are written, so each gets the meanings of its own phrases
  const built = rule.build(...(meanings as never[]));
  if (built !== undefined) found.push({ end, meaning: built, rule, parts: [...parts] });
}

function readMeaning({ meaning }: FoundPhrase<unknown>): unknown {
  return meaning;
}

function addDigits(token: Token | undefined, at: number, found: FoundPhrase<unknown>[]): void {
  if (token && token.text.length <= LONGEST_DIGITS)
    found.push({ end: at + 1, meaning: readDigits(token), rule: undefined, parts: undefined });
}

function readDigits(token: Token): Digits {
  return { value: Number(token.text), length: token.text.length };
}
