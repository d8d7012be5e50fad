import type { CompiledGrammar, Needs, WordOpenings } from './compiled-grammar.js';
import type { Token } from './tokens.js';

/** Where the words and phrases that rules cannot do without stand last in a text, so that most rules need not be tried. */
export class Presence {
  /** By the number of a set of words, one more than the last place of any of them; 0 where none is. */
  private readonly words: Int16Array;
  /** The same by the id of a phrase that can begin there. */
  private readonly phrases: Int16Array;

  constructor(
    { needed, phrases }: CompiledGrammar,
    tokens: readonly Token[],
    openings: readonly (WordOpenings | undefined)[],
  ) {
    this.words = new Int16Array(needed.size);
    this.phrases = new Int16Array(phrases.size);
    for (let at = 0; at < tokens.length; at += 1) {
      needed.mark(tokens[at]?.word ?? '', at + 1, this.words);
      for (const id of openings[at]?.keys() ?? []) this.phrases[id] = at + 1;
    }
  }

  /** Whether a phrase can begin anywhere. */
  holds(phrase: number): boolean {
    return (this.phrases[phrase] ?? 0) > 0;
  }

  /** Whether all that a rule needs stands at this place or behind it. */
  holdsAll({ words, phrases }: Needs, from: number): boolean {
    for (const id of words) if ((this.words[id] ?? 0) <= from) return false;
    for (const id of phrases) if ((this.phrases[id] ?? 0) <= from) return false;
    return true;
  }
}
