import { type Rule, type Terms, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { type ToldZone, placeZone, statedZone, zone } from '../../../time/phrases.js';
import { cityName, zoneName } from '../../zones.js';

/** What makes a zone's name before it part of a place's: "Central Park". */
const named = phrase<true>('namedAfterZone');

const PLACES =
  'park station perk library market hall bank valley view school office plaza square avenue street lodge bike';

/** English abbreviations and names of time zones; a zone's standard and summer names mean the zone, whatever the season. */
export const zoneTerms: Terms[] = [
  terms(zone, [
    ['est edt', 'America/New_York'],
    ['cst cdt', 'America/Chicago'],
    ['mst mdt', 'America/Denver'],
    ['pst pdt', 'America/Los_Angeles'],
    ['gmt utc', 'UTC'],
    ['bst', 'Europe/London'],
    ['cet cest', 'Europe/Berlin'],
    ['eet eest', 'Europe/Helsinki'],
    ['ist', 'Asia/Kolkata'],
    ['jst', 'Asia/Tokyo'],
    ['aest aedt', 'Australia/Sydney'],
    ['acdt acst', 'Australia/Adelaide'],
  ]),
  terms(named, [[PLACES, true]]),
];

const NAMED: [string, string][] = [
  ['eastern|et', 'America/New_York'],
  ['central|ct', 'America/Chicago'],
  ['mountain|mt', 'America/Denver'],
  ['pacific|pt', 'America/Los_Angeles'],
];

const ADJECTIVES: readonly (readonly [zone: ToldZone, words: string])[] = [
  ['Europe/London', 'british|english|scottish'],
  ['Europe/Dublin', 'irish'],
  ['Europe/Lisbon', 'portuguese'],
  ['Europe/Madrid', 'spanish'],
  ['Europe/Paris', 'french'],
  ['Europe/Berlin', 'german|central european'],
  ['Europe/Rome', 'italian'],
  ['Europe/Zurich', 'swiss'],
  ['Europe/Vienna', 'austrian'],
  ['Europe/Amsterdam', 'dutch'],
  ['Europe/Warsaw', 'polish'],
  ['Europe/Athens', 'greek'],
  ['Europe/Istanbul', 'turkish'],
  ['Asia/Tokyo', 'japanese'],
  ['Asia/Shanghai', 'chinese'],
  ['Asia/Seoul', 'korean'],
  ['Asia/Kolkata', 'indian'],
  ['Asia/Jerusalem', 'israeli'],
  ['America/Argentina/Buenos_Aires', 'argentinian|argentine'],
  ['America/Mexico_City', 'mexican'],
  ['America/Bogota', 'colombian'],
  ['America/Sao_Paulo', 'brazilian'],
  ['theirs', 'us|american|canadian|australian|russian'],
];

const OTHERS = 'them|him|her|you';

/** Clocks of others, and what may mean them where a place is named: "their time", "over there". */
const OTHER_CLOCKS: readonly (readonly [words: string, zone: ToldZone])[] = [
  ['in? their|his|her|your local? time', 'theirs'],
  ['in? the? local time', 'theirs'],
  ['the? time over? there', 'theirs'],
  [`time for ${OTHERS}`, 'theirs'],
  ['over? there', 'there'],
  ['on|at their|his|her|your end', 'there'],
  [`for ${OTHERS}`, 'there'],
  ['in? my|our local? time', 'own'],
  ['the? time here', 'own'],
  ['on|at my|our end', 'own'],
];

/** English ways to say a clock time is another zone's: "London time", "Pacific". */
export const zoneRules: Rule[] = [
  ...NAMED.map(([words, name]) => rule(statedZone, [`in? ${words} standard|daylight? time|timezone`], () => name)),
  ...[cityName, placeZone, zoneName].map((place) =>
    rule(statedZone, ['in?', place, 'standard|daylight? time|timezone'], (told) => told),
  ),
  ...ADJECTIVES.flatMap(([told, words]) =>
    words.split('|').map((adjective) => rule(statedZone, [`in? ${adjective} time`], () => told)),
  ),
  ...OTHER_CLOCKS.map(([words, told]) => rule(statedZone, [words], () => told)),
  rule(zone, ['et'], () => 'America/New_York'),
  rule(zone, ['ct'], () => 'America/Chicago'),
  rule(zone, ['mt'], () => 'America/Denver'),
  rule(zone, ['pt'], () => 'America/Los_Angeles'),
  rule(zone, ['central', unless(named)], () => 'America/Chicago'),
  rule(zone, ['mountain', unless(named)], () => 'America/Denver'),
  rule(zone, [statedZone], (name) => name),
  rule(zone, ['eastern'], () => 'America/New_York'),
  rule(zone, ['pacific'], () => 'America/Los_Angeles'),
];
