import { findIana } from 'windows-iana';
import { invalidField } from '../../../../shared/errors/app-error.js';
import { isTimeZone } from '../../../calendar/times/time-zone.js';
import { findTimeGrammar } from '../../builtin/languages/time-languages.js';
import { buildTimeContext } from '../../builtin/time/context.js';
import { readTimes } from '../../builtin/time/readings.js';
import { type ArgumentContext, isBlank } from './reading.js';

const NAME_STYLES = ['short', 'long', 'shortGeneric', 'longGeneric'] as const;
/** What Unicode's names of zones put around the name of a place. */
const FRAMES = /^(?:heure|hora)(?: de| :)? | (?:time|\(ortszeit\))$/gi;
/** A place's time, which may be a place the zone database does not name: "San Francisco time", "Münchner Zeit". */
const PLACES_TIME = [
  /\p{Lu}[\p{L}.'’-]+ (?:local )?time(?: ?zone)?\b/u,
  /\p{Lu}\p{L}+er (?:Orts)?[Zz]eit\b/u,
  /\bheure (?:locale )?(?:de |d['’])\p{Lu}/u,
  /\bhora (?:local )?(?:de |del )\p{Lu}/u,
];
/** The newest words of a long conversation. */
const MAX_TEXT = 8000;

/**
 * The zone a model gave, where the user named one; undefined where they did not, or it is their own. @throws AppError `invalid_request`
 * naming `timeZone` for an unknown zone, and for another one than the user named.
 */
export function resolveZone(given: unknown, context: ArgumentContext): string | undefined {
  if (isBlank(given)) return undefined;
  const zone = typeof given === 'string' ? ianaZone(given.trim()) : undefined;
  if (zone === undefined) throw invalidField('timeZone', 'must be an IANA time zone such as Europe/Berlin');
  if (zone === context.timeZone) return undefined;
  const text = context.userText.slice(-MAX_TEXT);
  const said = zonesIn(text, context);
  if (said.some((each) => isSameClock(each, zone, context))) return zone;
  if (mentionsZone(text, zone, context.locale)) return zone;
  const [other] = said;
  if (other !== undefined) throw invalidField('timeZone', `must be the zone the user named, ${other}`);
  return PLACES_TIME.some((pattern) => pattern.test(text)) ? zone : undefined;
}

/** The IANA zone of a name, which may be one of Windows'. */
function ianaZone(name: string): string | undefined {
  if (isTimeZone(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  return findIana(name)[0];
}

/** The zones that clock times of the text are said in. */
function zonesIn(text: string, { now, timeZone, locale }: ArgumentContext): string[] {
  const readings = readTimes(text, findTimeGrammar(locale), buildTimeContext(now, timeZone, locale));
  return readings.flatMap(({ when }) => when.timeZone ?? when.to?.timeZone ?? []);
}

function isSameClock(one: string, other: string, { now, timeZone }: ArgumentContext): boolean {
  const wall = buildTimeContext(now, timeZone, 'en').now;
  return [0, 3, 6, 9].every((months) => {
    const [first, second] = [one, other].map((zone) => wall.add({ months }).toZonedDateTime(zone).offset);
    return first === second;
  });
}

function mentionsZone(text: string, zone: string, locale: string): boolean {
  const words = spaced(text);
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return [zone, city, ...listZoneNames(zone, locale)].some((name) => words.includes(spaced(name)));
}

/** The names of a zone in the user's language and in English, of summer and of winter. */
function listZoneNames(zone: string, locale: string): string[] {
  const dates = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((date) => Date.parse(date));
  const names = [locale, 'en-US', 'en-GB'].flatMap((language) =>
    NAME_STYLES.flatMap((timeZoneName) => {
      const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
      return dates.flatMap((date) => format.formatToParts(date).filter(({ type }) => type === 'timeZoneName'));
    }),
  );
  return [...new Set(names.flatMap(({ value }) => [value, value.replaceAll(FRAMES, '')]))];
}

/** The words of a text between single spaces, so that whole words are found in it. */
function spaced(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}+]+/gu)
      ?.join(' ') ?? ''
  } `;
}
