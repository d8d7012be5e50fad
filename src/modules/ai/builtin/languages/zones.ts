import type { Digits } from '../grammar/chart.js';
import { Rule, phrase, rule } from '../grammar/grammar.js';
import { inZone } from '../time/build.js';
import { continued, digits, placeZone, statedZone } from '../time/phrases.js';
import { PLACE_NAMES } from './places.js';

/** Names that the zone database keeps for names in use. */
const OTHER_NAMES: Record<string, string> = {
  'Asia/Kolkata': 'Asia/Calcutta',
  'Europe/Kyiv': 'Europe/Kiev',
  'Asia/Ho_Chi_Minh': 'Asia/Saigon',
  'Asia/Kathmandu': 'Asia/Katmandu',
  'Asia/Yangon': 'Asia/Rangoon',
  'America/Argentina/Buenos_Aires': 'America/Buenos_Aires',
};
/** Zones that keep an offset with minutes all year: the zone database names only whole hours. */
const WITH_MINUTES: Record<string, string> = {
  '+5:30': 'Asia/Kolkata',
  '+5:45': 'Asia/Kathmandu',
  '+3:30': 'Asia/Tehran',
  '+4:30': 'Asia/Kabul',
  '+6:30': 'Asia/Yangon',
  '+8:45': 'Australia/Eucla',
  '+9:30': 'Australia/Darwin',
  '-9:30': 'Pacific/Marquesas',
};
const NAMES = [...new Set([...Intl.supportedValuesOf('timeZone'), ...Object.entries(OTHER_NAMES).flat()])].filter(
  (name) => name.includes('/'),
);

/** A city that gives a zone of the database its name. */
export const cityName = phrase<string>('cityName');
/** A zone by its name in the database: "Asia/Tokyo". */
export const zoneName = phrase<string>('zoneName');
/** Cities whose names mean something else before "time". */
const OTHER_MEANING = new Set(['Center', 'Easter', 'Midway', 'Oral', 'Resolute', 'Wake']);

/** The zone of an offset from UTC; nothing where no zone keeps it all year. */
export function zoneAtOffset(sign: '+' | '-', hours: Digits, minutes?: Digits): string | undefined {
  const [hour, minute] =
    hours.length > 2 ? [Math.floor(hours.value / 100), hours.value % 100] : [hours.value, minutes?.value ?? 0];
  if (hours.length > 4 || hour > 14 || (minutes && minutes.length !== 2)) return undefined;
  if (minute > 0) return WITH_MINUTES[`${sign}${hour}:${minute}`];
  // The database counts the other way round.
  return hour === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hour}`;
}

/** Zones told the same way in every language: by their name in the zone database, or their offset from UTC. */
export const zoneNameRules: Rule[] = [
  ...NAMES.map((name) => rule(zoneName, [spell(name)], () => name)),
  rule(statedZone, [zoneName], (name) => name),
  ...NAMES.filter((name) => !OTHER_MEANING.has(cityIn(name))).map((name) =>
    rule(cityName, [cityIn(name).toLowerCase().replaceAll(/[-_]/g, ' -? ')], () => name),
  ),
  ...(['+', '-'] as const).flatMap((sign) => [
    rule(statedZone, [`utc|gmt ${sign} ~`, digits], (hours) => zoneAtOffset(sign, hours)),
    rule(statedZone, [`utc|gmt ${sign} ~`, digits, '~ :|. ~', digits], (hours, minutes) =>
      zoneAtOffset(sign, hours, minutes),
    ),
  ]),
  ...PLACE_NAMES.flatMap(([zone, names]) => names.split('|').map((name) => rule(placeZone, [name], () => zone))),
  rule(continued, [statedZone], inZone),
  rule(continued, ['(', statedZone, ')'], inZone),
];

function cityIn(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** As tokens that touch: "america ~ / ~ new ~ _ ~ york". */
function spell(name: string): string {
  const tokens = name.toLowerCase().match(/[a-z]+|\d+|[^a-z\d]/g) ?? [];
  return tokens.join(' ~ ');
}
