/** One word, run of digits or symbol of a text; letters and digits that touch are separate tokens. */
export interface Token {
  /** As written. */
  text: string;
  /** Folded: lower case, no accents, plain quotes and dashes. */
  word: string;
  start: number;
  end: number;
  /** Whether white space, or the text's beginning, comes before it. */
  spaced: boolean;
  digits: boolean;
}

const TOKEN = /[\p{L}\p{M}]+|\d+|\S/gu;
const SAME: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['~', '-'],
  ['“', '"'],
  ['”', '"'],
]);

/** Folds a word for comparison: lower case, no accents or ligatures, plain quotes and dashes. */
export function fold(text: string): string {
  const same = SAME.get(text);
  if (same) return same;
  const lower = text.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe');
}

/** Whether a text holds plain letters only, without accents. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) > 127) return false;
  return true;
}

/** Splits a text into tokens, at most `limit` of them. */
export function tokenize(text: string, limit = 1200): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length === limit) break;
    const start = match.index;
    const raw = match[0];
    const first = raw.codePointAt(0) ?? 0;
    tokens.push({
      text: raw,
      word: fold(raw),
      start,
      end: start + raw.length,
      spaced: start !== previousEnd,
      digits: first >= 48 && first <= 57,
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}
