import type { Token } from './tokens.js';

/** Shorter words are too easily another word. */
const SHORTEST = 6;

/** The tokens with misspelt words of a list put right: one letter too many, too few, wrong, or two swapped; two in long words. */
export function correctSpelling(tokens: readonly Token[], words: readonly string[]): readonly Token[] {
  if (!tokens.some(({ word }) => isSuspect(word, words))) return tokens;
  return tokens.map((token) => {
    const meant = isSuspect(token.word, words) ? words.find((word) => isMisspelling(token.word, word)) : undefined;
    return meant ? { ...token, word: meant } : token;
  });
}

function isSuspect(word: string, words: readonly string[]): boolean {
  return (
    word.length >= SHORTEST - 1 &&
    word.length <= 12 &&
    !words.includes(word) &&
    words.some((known) => known[0] === word[0])
  );
}

function isMisspelling(written: string, word: string): boolean {
  const allowed = word.length >= 8 ? 2 : 1;
  if (word.length < SHORTEST || Math.abs(written.length - word.length) > allowed) return false;
  // A plural or a past is not a misspelling, and a first letter is rarely wrong.
  return written[0] === word[0] && !written.startsWith(word) && distance(written, word) <= allowed;
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
