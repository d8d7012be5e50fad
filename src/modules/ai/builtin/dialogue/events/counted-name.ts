import { Chart } from '../../grammar/chart.js';
import { tokenize } from '../../grammar/tokens.js';
import type { LanguagePackage } from '../../languages/language.js';
import { foldAll } from '../../orders/grammar/conventions.js';
import type { Name } from '../../orders/grammar/order.js';
import { cardinal } from '../../time/phrases.js';

/** Numbers are short. */
const MOST_TOKENS = 8;

/** A name with how many events of it are meant. */
export interface CountedName {
  count: number;
  words: string;
}

/** Reads "the 2 reviews", "both reviews"; nothing where a name counts nothing. */
export function readCountedName({ words, full = words }: Name, language: LanguagePackage): CountedName | undefined {
  const [first = ''] = foldAll(full).split(' ');
  if (language.conventions.pair.split('|').includes(first)) return { count: 2, words };
  const tokens = tokenize(words, MOST_TOKENS);
  const number = new Chart(language.time, tokens).longest(cardinal, 0);
  const noun = number && tokens[number.end];
  return noun && number.meaning > 1 ? { count: number.meaning, words: words.slice(noun.start) } : undefined;
}
