import { german } from './de/german.js';
import { english } from './en/english.js';
import { spanish } from './es/spanish.js';
import { french } from './fr/french.js';
import type { Wording } from './wording.js';

const BY_LANGUAGE: Record<string, Wording> = { en: english, de: german, fr: french, es: spanish };

/** The server's words in the language of a BCP 47 locale; English where there are none. */
export function wordingOf(locale: string): Wording {
  return BY_LANGUAGE[new Intl.Locale(locale).language] ?? english;
}
