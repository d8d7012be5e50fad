import type { CommandLanguage } from './command-language.js';
import type { Sentence } from './sentence.js';

/** Reads where an event takes place, and marks it as understood. */
export function readPlace(sentence: Sentence, { place: patterns, notAPlace }: CommandLanguage): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence.mask);
    const place = match?.[1];
    if (!match || !place || notAPlace.test(place)) continue;
    const start = match.index + match[0].lastIndexOf(place);
    sentence.take(match.index, match.index + match[0].length);
    return sentence.words(start, start + place.length);
  }
  return undefined;
}
