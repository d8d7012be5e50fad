import type { Token } from './tokens.js';

/** Shorter words are too easily another word. */
const SHORTEST = 6;
const LONGEST = 12;

/** Letters, and the one they are written for. */
export type Transcription = readonly [letters: string, letter: string];

/** Before a word that is like one of the list, and right as it is: "!marte". */
const RIGHT = '!';

/** A list of words that misspelt ones are put right to. */
export class Spelling {
  private readonly known: ReadonlySet<string>;
  /** By the first letter, which is rarely wrong. */
  private readonly byLetter = new Map<string, string[]>();

  constructor(
    readonly words: readonly string[],
    /** Letters that are written for another one: "ue" for "ü". */
    readonly transcriptions: readonly Transcription[] = [],
    private readonly vocabulary: { has(word: string): boolean } = new Set<string>(),
  ) {
    this.known = new Set(words.map((word) => word.replace(RIGHT, '')));
    for (const word of words.filter((one) => !one.startsWith(RIGHT))) {
      const same = this.byLetter.get(word.charAt(0));
      if (same) same.push(word);
      else this.byLetter.set(word.charAt(0), [word]);
    }
  }

  /** The tokens with misspelt words put right: one letter too many, too few, wrong, or two swapped; two in long words. */
  correct(tokens: readonly Token[]): readonly Token[] {
    let corrected: Token[] | undefined;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const meant = token && (this.transcribe(token.word) ?? this.findMeant(token.word));
      if (!token || meant === undefined) continue;
      corrected ??= [...tokens];
      corrected[at] = { ...token, word: meant };
    }
    return corrected ?? tokens;
  }

  /** "Frueh" is the word "früh", if it is none itself. */
  private transcribe(word: string): string | undefined {
    if (this.transcriptions.length === 0 || this.vocabulary.has(word)) return undefined;
    const meant = this.transcriptions.reduce((text, [letters, letter]) => text.replaceAll(letters, letter), word);
    return meant !== word && this.vocabulary.has(meant) ? meant : undefined;
  }

  private findMeant(word: string): string | undefined {
    const isWord = this.known.has(word) || this.vocabulary.has(word);
    if (word.length < SHORTEST - 1 || word.length > LONGEST || isWord) return undefined;
    return this.byLetter.get(word.charAt(0))?.find((known) => isMisspelling(word, known));
  }
}

function isMisspelling(written: string, word: string): boolean {
  const allowed = word.length >= 8 ? 2 : 1;
  if (word.length < SHORTEST || Math.abs(written.length - word.length) > allowed) return false;
  // A plural or a past is not a misspelling, and "Dienst" is no "Dienstag".
  const isClipped = word.startsWith(written) && word.length > written.length + 1;
  const isLonger = written.startsWith(word) && written !== word + word.slice(-1);
  return !isClipped && !isLonger && distance(written, word) <= allowed;
}

/** Damerau-Levenshtein distance, with swaps of neighbours as one step. */
function distance(one: string, other: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_item, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (older[j - 2] ?? 0) + 1
          : replaced;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped));
    }
    older = previous;
    previous = row;
  }
  return previous[other.length] ?? 0;
}
