import type { CompiledGrammar } from '../grammar/compile-grammar.js';
import { germanTime } from './de.js';
import { englishTime } from './en/time.js';
import { spanishTime } from './es.js';
import { frenchTime } from './fr.js';

const TIME: Readonly<Record<string, CompiledGrammar>> = {
  de: germanTime,
  en: englishTime,
  es: spanishTime,
  fr: frenchTime,
};

/** How the language of a BCP 47 locale tells time, English where it is not known. */
export function languageTime(locale: string): CompiledGrammar {
  return TIME[new Intl.Locale(locale).language] ?? englishTime;
}
