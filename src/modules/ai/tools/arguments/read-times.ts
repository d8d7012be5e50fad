import { Temporal } from 'temporal-polyfill';
import { readTime as readPhrase } from '../../builtin/time/read-time.js';
import { toFields } from '../../unknown-json.js';
import { wordedTime } from '../../wording/worded-time.js';
import { findWording } from '../../wording/wordings.js';
import type { ArgumentReader, ArgumentReading } from './reading.js';

const DATE = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})/;
const CLOCK = /^(?:T|,?\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?/i;
const HALF = /^\s*([ap])\.?m\.?/i;
const OFFSET = /^\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/i;
const LONGEST = 64;

/** A clock time as written: the wall-clock time, and its offset if there is one. */
interface Written {
  wall: Temporal.PlainDateTime;
  offset: string | undefined;
  second: number;
}

/**
 * A local time of the call's zone: without seconds of zero, of Google's `{ dateTime }` and `{ date }`, and of a time with an offset, which
 * is converted and said unless the zone's clock shows the same.
 */
export const readTimeArgument: ArgumentReader = (value, reading) => localTime(value, reading, false);

/** The same, where `23:59:59` means the end of the day. */
export const readEndTime: ArgumentReader = (value, reading) => localTime(value, reading, true);

/** The day of a local time. */
export const readDay: ArgumentReader = (value, reading) => {
  const time = localTime(value, reading, false);
  return isLocalTime(time) ? String(time).slice(0, 10) : time;
};

/** Whether a value is wall-clock time in the form of tools, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`, on an existing day. */
export function isLocalTime(value: unknown): boolean {
  const [day, hour = '00', minutes = '00:00'] =
    typeof value === 'string'
      ? (/^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}(?::\d{2})?))?$/.exec(value) ?? []).slice(1)
      : [];
  return day !== undefined && Number(hour) < 24 && toWallTime(day, Number(hour), minutes) !== undefined;
}

/** The zone a time names beside its clock time: `{ dateTime, timeZone }` or `…[Europe/Berlin]`. */
export function zoneWithin(value: unknown): unknown {
  if (typeof value === 'string') return /\[([\w/+-]{1,64})\]$/.exec(value.trim())?.[1];
  return toFields(value)['timeZone'];
}

function localTime(value: unknown, reading: ArgumentReading, isEnd: boolean): unknown {
  if (typeof value === 'object' && value !== null) {
    const { dateTime, date } = toFields(value);
    const inner = dateTime ?? date;
    return typeof inner === 'string' ? localTime(inner, reading, isEnd) : value;
  }
  if (typeof value !== 'string') return value;
  const text = value.trim().replace(/\[[\w/+-]{1,64}\]$/, '');
  if (text.length > LONGEST) return value;
  return DATE.test(text) ? (writtenTime(text, reading, isEnd) ?? text) : (phrase(text, reading) ?? text);
}

function writtenTime(text: string, reading: ArgumentReading, isEnd: boolean): string | undefined {
  const [date, year = '', , month = '', day = ''] = DATE.exec(text) ?? [];
  if (date === undefined) return undefined;
  const isoDate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const rest = text.slice(date.length);
  if (rest.trim() === '') return isoDate;
  const written = readClock(isoDate, rest);
  return written && spell(isEnd && isLastSecond(written) ? atMidnight(written) : written, text, reading);
}

function readClock(date: string, rest: string): Written | undefined {
  const [clock, hour = '', minute = '00', second = '00'] = CLOCK.exec(rest) ?? [];
  if (clock === undefined) return undefined;
  const [half = '', letter = ''] = HALF.exec(rest.slice(clock.length)) ?? [];
  const offset = rest.slice(clock.length + half.length);
  const zone = OFFSET.exec(offset)?.[1];
  if (offset.trim() !== '' && zone === undefined) return undefined;
  const wall = toWallTime(date, toHour(Number(hour), letter.toLowerCase()), `${minute}:${second}`);
  return wall && { wall, offset: zone, second: Number(second) };
}

function toHour(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Undefined for a time that does not exist, whose field validation then names. */
function toWallTime(date: string, hour: number, minutes: string): Temporal.PlainDateTime | undefined {
  const text = `${date}T${String(hour === 24 ? 0 : hour).padStart(2, '0')}:${minutes}`;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).add({ days: hour === 24 ? 1 : 0 });
  } catch {
    // The text stays unchanged, and its validator reports the problem.
    return undefined;
  }
}

function isLastSecond({ wall, second }: Written): boolean {
  return wall.hour === 23 && wall.minute === 59 && second === 59;
}

function atMidnight({ wall, ...rest }: Written): Written {
  return { ...rest, wall: wall.toPlainDate().add({ days: 1 }).toPlainDateTime() };
}

function spell({ wall, offset }: Written, text: string, reading: ArgumentReading): string {
  if (offset === undefined && reading.writtenIn === reading.timeZone) return shortest(wall);
  const inZone = toInstant(wall, offset ?? reading.writtenIn)
    .toZonedDateTimeISO(reading.timeZone)
    .toPlainDateTime();
  if (inZone.equals(wall)) return shortest(wall);
  noteReading(text, shortest(inZone), reading);
  return shortest(inZone);
}

function toInstant(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return wall.toZonedDateTime(/^(?:z|gmt)$/i.test(zone) ? 'UTC' : zone).toInstant();
}

function shortest(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: wall.second === 0 ? 'minute' : 'second' });
}

/** Words such as "tomorrow at 3pm", where they can only mean one time. */
function phrase(text: string, reading: ArgumentReading): string | undefined {
  const { now, locale } = reading.context;
  const languages = [...new Set([locale, 'en'])];
  const read = languages
    .map((language) => readPhrase(text, { reference: now, timeZone: reading.timeZone, locale: language }))
    .find((each) => each !== undefined);
  if (!read) return undefined;
  const time = read.start ?? read.date;
  noteReading(text, time, reading);
  return time;
}

function noteReading(text: string, local: string, { context: { locale }, timeZone, note }: ArgumentReading): void {
  const time = local.includes('T') ? { dateTime: local, timeZone } : { date: local };
  note(findWording(locale).readAs(text, wordedTime(time, timeZone, locale) ?? local));
}
