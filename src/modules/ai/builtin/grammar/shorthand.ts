import type { Token } from './tokens.js';

/** What people type in a chat, folded, and the words it is read as: "tmrw" is "tomorrow", "gonna" is "going to". */
export type Shorthand = ReadonlyMap<string, readonly string[]>;
/** Alternatives by `|`, the words they stand for by spaces; a closing full stop belongs to the abbreviation. */
export type ShorthandList = readonly (readonly [typed: string, meant: string])[];

/** Makes a list of shorthand ready to use. */
export function indexShorthand(list: ShorthandList): Shorthand {
  return new Map(list.flatMap(([typed, meant]) => typed.split('|').map((one) => [one, spellWords(meant)] as const)));
}

/** Words as tokens: an apostrophe is a token of its own. */
function spellWords(text: string): string[] {
  return text.replaceAll("'", " ' ").split(' ').filter(Boolean);
}

/** The words that shorthand stands for, or the word itself. */
export function writeOut(word: string, shorthand: Shorthand): readonly string[] {
  return shorthand.get(word) ?? [word];
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
    return words && stands ? writeToken(token, words) : [token];
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
          spaced: word !== "'" && words[index - 1] !== "'",
          digits: false,
        },
  );
}
