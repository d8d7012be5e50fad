import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import { localeLanguage } from './detect.js';

/** How the language of a BCP 47 locale tells time, English where it is not known. */
export function languageTime(locale: string): CompiledGrammar {
  return localeLanguage(locale).time;
}
