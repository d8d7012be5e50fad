import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../shared/errors/app-error.js';
import type { EventTime } from '../dto/event.dto.js';
import { isTimeZone, toZoneName } from '../times/time-zone.js';
import { checkRecurrence, unquote } from './supported-rules.js';
import { findWhyNever, parseSeries, writeUntil } from './series.js';
import { instantStamp, readStamp } from './stamp.js';

type LocalDateTime = Temporal.PlainDateTime;

/** The start of a series, and the zone of its calendar, which is read only when needed. */
export interface RecurrenceContext {
  start: EventTime;
  calendarZone: () => Promise<string>;
}

/**
 * Normalizes a checked recurrence to the form that Google accepts: no empty parts, and UNTIL, RDATE and EXDATE of the kind of the start.
 * In a timed series, local times use the zone of the series; a bare date means the whole day in UNTIL, and the start's time of day on that
 * date in RDATE and EXDATE. In a whole-day series, times become their dates. @throws AppError `invalid_request` naming the invalid lines.
 */
export async function toWrittenRecurrence(lines: readonly string[], context: RecurrenceContext): Promise<string[]> {
  checkRecurrence(lines);
  const written = await Promise.all(lines.map(async (line) => toWrittenLine(line, context)));
  checkHappens(written, context);
  return written;
}

function checkHappens(recurrence: string[], { start }: RecurrenceContext): void {
  const why = findWhyNever(parseSeries({ start, recurrence }));
  if (why === 'rule') {
    const index = recurrence.findIndex((line) => line.startsWith('RRULE:'));
    throw invalidField(`recurrence[${index}]`, 'must name a day that comes: from the start on, no day fits this rule');
  }
  if (why === 'dates') {
    throw invalidField('recurrence', 'must leave an instance: every day it names is left out');
  }
}

async function toWrittenLine(line: string, context: RecurrenceContext): Promise<string> {
  const [, name = '', parameters = '', value = ''] = /^(\w+)((?:;[^:]*)?):(.+)$/.exec(line) ?? [];
  if (name.toUpperCase() === 'RRULE') return toWrittenRule(value.toUpperCase(), context);
  const stamps = value.split(',');
  if (isAsGoogleTakesIt(stamps, parameters, context)) return `${name.toUpperCase()}${parameters}:${value}`;
  const given = /;TZID=([^;]+)/i.exec(parameters)?.[1];
  const zone = given === undefined ? undefined : toZoneName(unquote(given));
  const written = await Promise.all(stamps.map(async (stamp) => toWrittenStamp(stamp, zone, context)));
  return `${name.toUpperCase()}${context.start.date === undefined ? '' : ';VALUE=DATE'}:${written.join(',')}`;
}

async function toWrittenRule(rule: string, context: RecurrenceContext): Promise<string> {
  const parts = rule.split(';').filter(Boolean);
  const written = await Promise.all(
    parts.map(async (part) =>
      part.startsWith('UNTIL=') ? `UNTIL=${await toWrittenUntil(part.slice(6), context)}` : part,
    ),
  );
  return `RRULE:${written.join(';')}`;
}

async function toWrittenUntil(until: string, context: RecurrenceContext): Promise<string> {
  const wholeDay = context.start.date !== undefined;
  return wholeDay ? toDate(until, context) : writeUntil(until, readZone(context), false);
}

async function toWrittenStamp(stamp: string, zone: string | undefined, context: RecurrenceContext): Promise<string> {
  const { start } = context;
  if (start.date !== undefined) return toDate(stamp, context);
  const seriesZone = readZone(context);
  if (stamp.length > 8) return toInstant(stamp, zone ?? seriesZone);
  const first = wallIn(start, seriesZone);
  return toInstant(
    `${stamp}T${first.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '')}`,
    seriesZone,
  );
}

/** The day of a stamp: as written, but for a UTC moment other than midnight or a day's last second, the day on the calendar's clock. */
async function toDate(stamp: string, { calendarZone }: RecurrenceContext): Promise<string> {
  const day = stamp.slice(0, 8);
  if (!stamp.endsWith('Z') || /T(000000|235959)Z$/.test(stamp)) return day;
  const wall = readStamp(stamp, 'UTC', await calendarZone());
  return wall ? wall.toPlainDate().toString().replaceAll('-', '') : day;
}

function toInstant(stamp: string, zone: string): string {
  if (stamp.endsWith('Z')) return stamp;
  const wall = readStamp(stamp, zone, zone);
  return wall ? instantStamp(wall.toZonedDateTime(zone).toInstant()) : stamp;
}

function isAsGoogleTakesIt(stamps: string[], parameters: string, { start }: RecurrenceContext): boolean {
  if (start.date !== undefined) return stamps.every((stamp) => stamp.length === 8) && /^;VALUE=DATE$/i.test(parameters);
  const zone = /^;TZID=([^;]+)$/i.exec(parameters)?.[1];
  const isZoned = zone !== undefined && isTimeZone(zone);
  return stamps.every((stamp) => (stamp.endsWith('Z') ? zone === undefined : isZoned && stamp.length > 8));
}

function readZone({ start }: RecurrenceContext): string {
  return start.timeZone ?? 'UTC';
}

function wallIn({ dateTime = '' }: EventTime, zone: string): LocalDateTime {
  return Temporal.Instant.from(dateTime).toZonedDateTimeISO(zone).toPlainDateTime();
}
