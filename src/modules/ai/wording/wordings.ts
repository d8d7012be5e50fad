import { germanWording } from './de/german.js';
import { englishWording } from './en/english.js';
import { spanishWording } from './es/spanish.js';
import { frenchWording } from './fr/french.js';
import type { Wording } from './wording.js';

const BY_LANGUAGE: Record<string, Wording> = {
  en: englishWording,
  de: germanWording,
  fr: frenchWording,
  es: spanishWording,
};

/** The server's words in the language of a BCP 47 locale; English where there are none. */
export function findWording(locale: string): Wording {
  return BY_LANGUAGE[new Intl.Locale(locale).language] ?? englishWording;
}
