import type { CompiledGrammar } from '../time/compile-grammar.js';
import { englishTime } from './en/time.js';

const TIME: Readonly<Record<string, CompiledGrammar>> = { en: englishTime };

/** How the language of a BCP 47 locale tells time, English where it is not known. */
export function languageTime(locale: string): CompiledGrammar {
  return TIME[new Intl.Locale(locale).language] ?? englishTime;
}
