import { Rule, Terms, phrase, rule, terms, unless } from '../../../grammar/grammar.js';
import { statedZone, zone } from '../../../time/phrases.js';
import { cityName } from '../../zones.js';

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
  ['london|uk', 'Europe/London'],
  ['berlin', 'Europe/Berlin'],
  ['paris', 'Europe/Paris'],
  ['madrid', 'Europe/Madrid'],
  ['tokyo', 'Asia/Tokyo'],
  ['sydney', 'Australia/Sydney'],
  ['zurich', 'Europe/Zurich'],
  ['vienna', 'Europe/Vienna'],
  ['chicago', 'America/Chicago'],
  ['denver', 'America/Denver'],
  ['montreal|toronto', 'America/Toronto'],
  ['singapore', 'Asia/Singapore'],
  ['dubai', 'Asia/Dubai'],
  ['moscow', 'Europe/Moscow'],
  ['lisbon', 'Europe/Lisbon'],
  ['dublin', 'Europe/Dublin'],
  ['rome', 'Europe/Rome'],
  ['amsterdam', 'Europe/Amsterdam'],
  ['delhi|mumbai', 'Asia/Kolkata'],
  ['shanghai|beijing', 'Asia/Shanghai'],
];

/** English ways to say a clock time is another zone's: "London time", "Pacific". */
export const zoneRules: Rule[] = [
  ...NAMED.map(([words, name]) => rule(statedZone, [`in? ${words} standard|daylight? time|timezone`], () => name)),
  rule(statedZone, [cityName, 'standard|daylight? time|timezone'], (name) => name),
  rule(zone, ['et'], () => 'America/New_York'),
  rule(zone, ['ct'], () => 'America/Chicago'),
  rule(zone, ['mt'], () => 'America/Denver'),
  rule(zone, ['pt'], () => 'America/Los_Angeles'),
  rule(zone, ['central', unless(named)], () => 'America/Chicago'),
  rule(zone, ['mountain', unless(named)], () => 'America/Denver'),
  rule(zone, [statedZone], (name) => name),
  rule(zone, ['eastern'], () => 'America/New_York'),
  rule(zone, ['pacific'], () => 'America/Los_Angeles'),
  rule(statedZone, ['new york time'], () => 'America/New_York'),
  rule(statedZone, ['hong kong time'], () => 'Asia/Hong_Kong'),
  rule(statedZone, ['los angeles time'], () => 'America/Los_Angeles'),
];
