import { type Rule, rule } from '../../grammar/grammar.js';
import { type ToldZone, placeZone, statedZone, zoneLead } from '../../time/phrases.js';
import { cityName } from '../zones.js';

/** How a language says whose clocks a time is told by. */
export interface ZoneWords {
  /** Before a place: "heure de". */
  leads: readonly string[];
  /** With an adjective, or behind a place: "hora argentina", "Wiener Zeit". */
  named: readonly (readonly [words: string, zone: ToldZone])[];
  /** The clocks of others: "their time", "heure locale". */
  theirs: readonly string[];
  /** What may mean their clocks where the text names a place, and a place otherwise: "bei denen". */
  there: readonly string[];
  /** The user's own clocks: "hora de aquí". */
  own: readonly string[];
}

/** Times of other places: "heure de Londres", "hora de allá". */
export function zoneRules({ leads, named, theirs, there, own }: ZoneWords): Rule[] {
  return [
    ...leads.flatMap((text) => [
      rule(statedZone, [text, cityName], (name) => name),
      rule(statedZone, [text, placeZone], (zone) => zone),
      rule(zoneLead, [text], () => true),
    ]),
    ...named.map(([text, zone]) => rule(statedZone, [text], () => zone)),
    ...theirs.map((text) => rule(statedZone, [text], () => 'theirs')),
    ...there.map((text) => rule(statedZone, [text], () => 'there')),
    ...own.map((text) => rule(statedZone, [text], () => 'own')),
  ];
}

/** Adjectives with the words around them: "hora" before "argentina". */
export function nameZones(
  adjectives: readonly (readonly [zone: string, words: string])[],
  around: (adjective: string) => string,
): [string, string][] {
  return adjectives.flatMap(([zone, words]) => words.split('|').map((word): [string, string] => [around(word), zone]));
}
