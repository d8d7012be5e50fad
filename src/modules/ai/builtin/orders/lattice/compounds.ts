import type { Token } from '../../grammar/tokens.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';

/** What no rule matches: a word that only stands for itself. */
const OPAQUE = '\u0000';

/** "The O2", "Q3 review": a number that belongs to the capital before it. */
function isNumberOf(letter: Token | undefined, number: Token | undefined): boolean {
  return number?.digits === true && !number.spaced && letter?.spaced === true && /^\p{Lu}$/u.test(letter.text);
}

/** "La 6e A", "2º A": the capital behind a number with its mark, which is no hour. */
function isClassLetter(number: Token | undefined, mark: Token | undefined, letter: Token | undefined): boolean {
  const isMarked = number?.digits === true && mark?.spaced === false && /^[\p{L}º]{1,3}$/u.test(mark.text);
  return isMarked && mark.word !== 'h' && letter?.spaced === true && /^\p{Lu}$/u.test(letter.text);
}

/** The tokens with those of compounds made opaque, so that nothing within them is a verb or a time. */
export function withCompounds(tokens: readonly Token[], compounds: OrderGrammar['compounds']): readonly Token[] {
  const opaque = new Set<number>();
  tokens.forEach(({ word }, at) => {
    const found = compounds.get(word)?.find((parts) => parts.every((part, index) => tokens[at + index]?.word === part));
    for (let index = 0; index < (found?.length ?? 0); index += 1) opaque.add(at + index);
    if (isNumberOf(tokens[at - 1], tokens[at])) opaque.add(at);
    if (isClassLetter(tokens[at - 2], tokens[at - 1], tokens[at])) opaque.add(at);
  });
  if (opaque.size === 0) return tokens;
  return tokens.map((token, at) =>
    opaque.has(at) ? { ...token, word: `${OPAQUE}${token.word}`, digits: false } : token,
  );
}
