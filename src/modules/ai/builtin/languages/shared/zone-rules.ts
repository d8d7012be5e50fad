import { type Rule, rule } from '../../grammar/grammar.js';
import { type ToldZone, placeZone, statedZone, zoneLead } from '../../time/phrases.js';
import { cityName, zoneName } from '../zones.js';

/** How a language says whose clocks a time is told by. */
export interface ZoneWords {
  /** Before a place: "heure de". */
  leads: readonly string[];
  /** Behind a place, or a zone: "-Zeit". */
  behind?: string;
  /** With an adjective, or behind a place: "hora argentina", "Wiener Zeit". */
  named: readonly (readonly [words: string, zone: ToldZone])[];
  /** The clocks of others: "their time", "heure locale". */
  theirs: readonly string[];
  /** What may mean their clocks where the text names a place, and a place otherwise: "bei denen". */
  there: readonly string[];
  /** The user's own clocks: "hora de aquí". */
  own: readonly string[];
}

/** What is called after a place whose clocks are meant. */
const PLACES = [cityName, placeZone, zoneName] as const;

/** Times of other places: "heure de Londres", "hora de allá". */
export function zoneRules({ leads, behind, named, theirs, there, own }: ZoneWords): Rule[] {
  return [
    ...leads.flatMap((text) => [
      ...PLACES.map((place) => rule(statedZone, [text, place], (zone) => zone)),
      rule(zoneLead, [text], () => true),
    ]),
    ...(behind ? PLACES.map((place) => rule(statedZone, [place, behind], (zone) => zone)) : []),
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
