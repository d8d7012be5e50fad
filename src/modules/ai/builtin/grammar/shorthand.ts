import type { Token } from './tokens.js';

/** What people type in a chat, folded, and the words it is read as: "tmrw" is "tomorrow", "gonna" is "going to". */
export type Shorthand = ReadonlyMap<string, readonly string[]>;
/** Alternatives by `|`, the words they stand for by spaces; a closing full stop belongs to the abbreviation. */
export type ShorthandList = readonly (readonly [typed: string, meant: string])[];

/** Makes a list of shorthand ready to use. */
export function indexShorthand(list: ShorthandList): Shorthand {
  return new Map(list.flatMap(([typed, meant]) => typed.split('|').map((one) => [one, spellWords(meant)] as const)));
}

/** Words as tokens: an apostrophe and a hyphen are tokens of their own. */
function spellWords(text: string): string[] {
  return text.replaceAll(/['-]/g, ' $& ').split(' ').filter(Boolean);
}

/** The words that shorthand stands for, or the word itself; an article without its vowel, "l", stands for itself. */
export function writeOut(word: string, shorthand: Shorthand): readonly string[] {
  const meant = shorthand.get(word);
  return meant && meant.at(-1) !== "'" ? meant : [word];
}

/** The tokens with shorthand written out; of several words for one, only the first takes up room in the text. */
export function expandShorthand(tokens: readonly Token[], shorthand: Shorthand): readonly Token[] {
  const isShort = ({ word }: Token, at: number): boolean =>
    shorthand.has(word) || (tokens[at + 1]?.word === '.' && shorthand.has(`${word}.`));
  if (!tokens.some(isShort)) return tokens;
  const isAlone = tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length < 2;
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (token.word === '.' && !token.spaced && before && shorthand.has(`${before.word}.`)) return [];
    const words = abbreviated(token, tokens[at + 1], shorthand) ?? shorthand.get(token.word);
    const isLetter = token.word.length === 1;
    const stands = token.spaced && isFree(tokens[at + 1]) && !(isLetter && (isAlone || token.text !== token.word));
    // "L appel", but "vitamine d".
    const isElided = words?.at(-1) !== "'" || /^[aeiouyh]/.test(tokens[at + 1]?.word ?? '');
    return words && stands && isElided ? writeToken(token, words) : [token];
  });
}

/** "Nachm." but no "nachm": the full stop makes it an abbreviation. */
function abbreviated({ word }: Token, next: Token | undefined, shorthand: Shorthand): readonly string[] | undefined {
  return next?.word === '.' && !next.spaced ? shorthand.get(`${word}.`) : undefined;
}

/** "C'est" is no "c", "n-1" no "n". */
function isFree(next: Token | undefined): boolean {
  return !next || next.spaced || /^[.,;:!?)"]$/.test(next.text);
}

function writeToken(token: Token, words: readonly string[]): Token[] {
  return words.map((word, index) =>
    index === 0
      ? { ...token, word }
      : {
          text: word,
          word,
          start: token.end,
          end: token.end,
          spaced: !/^['-]$/.test(word) && !/^['-]$/.test(words[index - 1] ?? ''),
          digits: false,
        },
  );
}
