import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { AppError, invalidField } from '../../../shared/errors/app-error.js';

const DATE_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?$/i;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** A parsed `dateTime`: its wall-clock time and, when it has an offset, its instant. */
export interface ParsedDateTime {
  wall: Temporal.PlainDateTime;
  instant?: Temporal.Instant;
}

/** A wall-clock time in a zone; `ambiguous` when the clock shows it twice and the earlier one was chosen. */
export interface PlacedTime {
  zoned: Temporal.ZonedDateTime;
  ambiguous: boolean;
}

/** Times that were parsed last: the checks of one request parse each of its times three times. */
const parsed = new LRUCache<string, ParsedDateTime>({ max: 100 });

/** Parses RFC 3339, with or without an offset. @throws AppError `invalid_request` naming the field. */
export function parseDateTime(text: string, field: string): ParsedDateTime {
  const known = parsed.get(text);
  if (known) return known;
  const found = parseAnew(text, field);
  parsed.set(text, found);
  return found;
}

function parseAnew(text: string, field: string): ParsedDateTime {
  const [, wallText, offset] = DATE_TIME.exec(text) ?? [];
  const wall =
    wallText === undefined ? undefined : read(() => Temporal.PlainDateTime.from(wallText, { overflow: 'reject' }));
  // Temporal reads a leap second as :59; calendars store none.
  if (!wall || /T\d{2}:\d{2}:60/.test(text)) {
    throw invalidField(field, 'must be a date and time such as 2026-11-24T16:00:00+02:00');
  }
  checkYear(wall.year, field);
  const instant = offset === undefined ? undefined : read(() => Temporal.Instant.from(text.toUpperCase()));
  if (offset !== undefined && !instant) throw invalidField(field, 'must have an offset such as +02:00');
  return instant ? { wall, instant } : { wall };
}

/** Parses `YYYY-MM-DD`. @throws AppError `invalid_request` naming the field. */
export function parseDate(text: string, field: string): Temporal.PlainDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? read(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
    : undefined;
  if (!date) throw invalidField(field, 'must be a date that exists, as YYYY-MM-DD');
  checkYear(date.year, field);
  return date;
}

/**
 * Resolves a wall-clock time in a zone; a time that occurs twice is the earlier one.
 * @throws AppError `nonexistent_local_time` with the nearest valid times, when a clock change skips it.
 */
export function placeInZone(wall: Temporal.PlainDateTime, zone: string, field: string): PlacedTime {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { zoned: earlier, ambiguous: false };
  if (earlier.toPlainDateTime().equals(wall)) return { zoned: earlier, ambiguous: true };
  const nearestValidTimes = [writeDateTime(earlier), writeDateTime(later)];
  const message = `does not exist in ${zone}: the clock is put forward then. The nearest valid times are ${nearestValidTimes.join(' and ')}`;
  throw new AppError('nonexistent_local_time', `${field} ${message}.`, {
    details: { errors: [{ field, message }], facts: { nearestValidTimes } },
  });
}

/** Formats RFC 3339 with whole seconds and the offset of the zone at that time. */
export function writeDateTime(zoned: Temporal.ZonedDateTime): string {
  // RFC 3339 offsets have no seconds, but some historical offsets do.
  if (zoned.offsetNanoseconds % 60e9 !== 0) return zoned.toInstant().toString({ smallestUnit: 'second' });
  const text = zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return zoned.timeZoneId === 'UTC' ? text.replace('+00:00', 'Z') : text;
}

function checkYear(year: number, field: string): void {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw invalidField(field, `must lie between the years ${FIRST_YEAR} and ${LAST_YEAR}`);
  }
}

function read<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    // The caller writes the error; Temporal's message uses its own terms.
    return undefined;
  }
}
