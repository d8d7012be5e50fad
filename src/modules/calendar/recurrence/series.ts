import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import { Recurrence } from '../../../shared/recurrence/recurrence.js';
import { readRecurrenceRule } from '../../../shared/recurrence/recurrence-rule.js';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import { readStamp, writeStamp } from './stamp.js';

type Wall = Temporal.PlainDateTime;

/** A series taken apart: its first start, its rule, and the dates added and left out, all on the wall clock of its zone. */
export interface SeriesParts {
  zone: string;
  wholeDay: boolean;
  first: Wall;
  /** The value of the RRULE line, when there is one. */
  rule: string | undefined;
  added: Wall[];
  left: Wall[];
}

/** Takes a series apart. @throws AppError `series_unsupported` for what other programs may write and nobody can divide safely. */
export function partsOf({ start, recurrence = [] }: Pick<CalendarEvent, 'start' | 'recurrence'>): SeriesParts {
  const wholeDay = start?.date !== undefined;
  const zone = wholeDay ? 'UTC' : (start?.timeZone ?? 'UTC');
  const parts: SeriesParts = { zone, wholeDay, first: wallOf(start, zone), rule: undefined, added: [], left: [] };
  for (const line of recurrence) addLine(parts, line);
  return parts;
}

/** The lines of a series, written again. */
export function linesOf({ zone, wholeDay, rule, added, left }: SeriesParts): string[] {
  const dates = (name: string, walls: Wall[]): string[] => {
    if (walls.length === 0) return [];
    const stamps = walls.map((wall) => writeStamp(wall, zone, wholeDay)).join(',');
    return [`${name}${wholeDay ? ';VALUE=DATE' : ''}:${stamps}`];
  };
  return [...(rule === undefined ? [] : [`RRULE:${rule}`]), ...dates('RDATE', added), ...dates('EXDATE', left)];
}

/** A wall-clock time as milliseconds, as if it were UTC: how starts are counted and compared. */
export function wallMs(wall: Wall): number {
  return wall.toZonedDateTime('UTC').epochMilliseconds;
}

/** The starts the rule itself makes in [from, to] (wall-clock milliseconds), in order; the first start of the series belongs to them. */
export function ruleStarts(parts: SeriesParts, from = NEVER, to = FOREVER): Iterable<number> {
  const first = wallMs(parts.first);
  if (parts.rule === undefined) return first >= from && first <= to ? [first] : [];
  return expand(parts, parts.rule, first).starts(from, to);
}

/** The starts of the series in [from, to] (wall-clock milliseconds), in order, dates added and left out taken into account. */
export function* seriesStarts(parts: SeriesParts, from = NEVER, to = FOREVER): Generator<number, void> {
  const left = new Set(parts.left.map(wallMs));
  const added = parts.added.map(wallMs).filter((time) => time >= from && time <= to);
  const waiting = [...new Set(added)].toSorted((one, other) => one - other);
  for (const start of ruleStarts(parts, from, to)) {
    while (waiting[0] !== undefined && waiting[0] < start) yield* kept(waiting.shift(), left);
    if (waiting[0] === start) waiting.shift();
    yield* kept(start, left);
  }
  for (const start of waiting) yield* kept(start, left);
}

/** Whether the series has a start exactly then. */
export function hasStart(parts: SeriesParts, wall: Wall): boolean {
  const time = wallMs(wall);
  return seriesStarts(parts, time, time).next().done !== true;
}

/** A wall-clock time from milliseconds. */
export function wallAt(milliseconds: number): Wall {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC').toPlainDateTime();
}

/** The starts of the series up to a moment. */
export function startsUntil(parts: SeriesParts, until: Wall): Wall[] {
  return Array.from(seriesStarts(parts, NEVER, wallMs(until)), wallAt);
}

/** The wall clock of a time in a zone; a whole day is its midnight. */
export function wallOf(time: EventTime | undefined, zone: string): Wall {
  if (time?.date !== undefined) return Temporal.PlainDate.from(time.date).toPlainDateTime();
  if (time?.dateTime === undefined) throw unsupported('it has no start');
  return Temporal.Instant.from(time.dateTime).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** The refusal of a series that cannot be divided or moved as one. */
export function unsupported(why: string): AppError {
  return new AppError(
    'series_unsupported',
    `This series cannot be changed so: ${why}. Change single instances, or give its recurrence.`,
  );
}

function addLine(parts: SeriesParts, line: string): void {
  const [, name = '', parameters = '', value = ''] = /^(\w+)((?:;[^:]*)?):(.*)$/.exec(line.trim()) ?? [];
  switch (name.toUpperCase()) {
    case 'RRULE':
      if (parts.rule !== undefined) throw unsupported('it has more than one rule');
      // Other programs end their rules with a semicolon; an empty part is none.
      parts.rule = value.toUpperCase().split(';').filter(Boolean).join(';');
      return;
    case 'RDATE':
      parts.added.push(...stampsOf(parts, parameters, value));
      return;
    case 'EXDATE':
      parts.left.push(...stampsOf(parts, parameters, value));
      return;
    default:
      throw unsupported(`it has ${name || 'an unreadable line'}`);
  }
}

function stampsOf({ zone }: SeriesParts, parameters: string, value: string): Wall[] {
  const stampZone = /;TZID=([^;]+)/i.exec(parameters)?.[1]?.replaceAll('"', '') ?? zone;
  return value.split(',').flatMap((stamp) => readStamp(stamp, stampZone, zone) ?? []);
}

const NEVER = Number.NEGATIVE_INFINITY;
const FOREVER = Number.POSITIVE_INFINITY;

function kept(time: number | undefined, left: ReadonlySet<number>): number[] {
  return time === undefined || left.has(time) ? [] : [time];
}

/** The rule runs on the wall clock as if it were UTC, so that clock changes move nothing. */
function expand({ zone, wholeDay }: SeriesParts, text: string, first: number): Recurrence {
  try {
    const rule = readRecurrenceRule(text);
    const until = rule.until === undefined ? undefined : wallMs(wallUntil(rule.until, zone, wholeDay));
    return new Recurrence(rule, { first, until, wholeDays: wholeDay });
  } catch (error) {
    throw Object.assign(unsupported('its rule cannot be read'), { cause: error });
  }
}

/** A bare day, and any end of whole days, means all of that day. */
function wallUntil(until: string, zone: string, wholeDay: boolean): Wall {
  const wall = readStamp(until, zone, zone);
  if (!wall) throw new RangeError('UNTIL is not a date or a time');
  return until.length === 8 || wholeDay ? wall.with({ hour: 23, minute: 59, second: 59 }) : wall;
}
