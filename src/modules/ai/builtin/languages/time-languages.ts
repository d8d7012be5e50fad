import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import { findLocaleLanguage } from './detect.js';

/** How the language of a BCP 47 locale tells time, English where it is not known. */
export function findTimeGrammar(locale: string): CompiledGrammar {
  return findLocaleLanguage(locale).time;
}
