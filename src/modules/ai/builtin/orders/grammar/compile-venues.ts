import type { VenueWords, Words } from './vocabulary.js';

/** Which words name a place, or a street: each list holds words, and behind an asterisk how longer ones end. */
export interface VenueTests {
  isVenue(word: string): boolean;
  isStreet(word: string): boolean;
  /** Whether a word says no more than that it is a street. */
  isStreetAlone(word: string): boolean;
}

/** Makes the tests of the words and endings of a language. */
export function compileVenues({ last, streets }: VenueWords): VenueTests {
  const [venue, street] = [split(last), split(streets)];
  const isStreetAlone = (word: string): boolean => street.words.has(word);
  return {
    isVenue: (word) => venue.words.has(word) || venue.endings.some((ending) => word.endsWith(ending)),
    isStreet: (word) => isStreetAlone(word) || street.endings.some((ending) => word.endsWith(ending)),
    isStreetAlone,
  };
}

function split(list: Words): { words: ReadonlySet<string>; endings: readonly string[] } {
  const all = list.split('|');
  const endings = all.flatMap((word) => (word.startsWith('*') ? [word.slice(1)] : []));
  return { words: new Set(all), endings };
}
