import type { CompiledGrammar, WordOpenings } from './compiled-grammar.js';
import { NO_NEED, toNeed } from './needs.js';
import type { Token } from './tokens.js';

/** Where the words and phrases that rules cannot do without stand last in a text, so that most rules need not be tried. */
export class Presence {
  /** By need, one more than the last place of it; 0 where it stands nowhere. */
  private readonly places: Int16Array;

  constructor(
    { needed, phrases }: CompiledGrammar,
    tokens: readonly Token[],
    openings: readonly (WordOpenings | undefined)[],
  ) {
    this.places = new Int16Array(toNeed('words', Math.max(needed.size, phrases.size)));
    this.places[NO_NEED] = tokens.length + 2;
    for (let at = 0; at < tokens.length; at += 1) {
      needed.mark(tokens[at]?.word ?? '', at + 1, this.places);
      for (const id of openings[at]?.keys() ?? []) this.places[toNeed('phrase', id)] = at + 1;
    }
  }

  /** Whether a phrase can begin anywhere. */
  holds(phrase: number): boolean {
    return (this.places[toNeed('phrase', phrase)] ?? 0) > 0;
  }

  /** Whether something that is needed stands at this place or behind it. */
  follows(need: number, from: number): boolean {
    return (this.places[need] ?? 0) > from;
  }
}
