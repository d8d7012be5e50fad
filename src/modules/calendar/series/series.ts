import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import { RuleStarts } from '../../../shared/recurrence/rule-starts.js';
import { type Frequency, readRecurrenceRule } from '../../../shared/recurrence/recurrence-rule.js';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import { isTimeZone, toZoneName } from '../times/time-zone.js';
import { unquote } from './supported-rules.js';
import { readStamp, writeStamp } from './stamp.js';

type LocalDateTime = Temporal.PlainDateTime;

/** A parsed series: its first start, its rule, and its added and excluded dates, all on the wall clock of its zone. */
export interface SeriesParts {
  zone: string;
  wholeDay: boolean;
  first: LocalDateTime;
  /** The value of the RRULE line, if there is one. */
  rule: string | undefined;
  added: LocalDateTime[];
  excluded: LocalDateTime[];
}

/** Parses a series. @throws AppError `series_unsupported` for lines that this server cannot split safely. */
export function parseSeries({ start, recurrence = [] }: Pick<CalendarEvent, 'start' | 'recurrence'>): SeriesParts {
  const wholeDay = start?.date !== undefined;
  const zone = wholeDay ? 'UTC' : (start?.timeZone ?? 'UTC');
  const parts: SeriesParts = { zone, wholeDay, first: toLocal(start, zone), rule: undefined, added: [], excluded: [] };
  for (const line of recurrence) addLine(parts, line);
  return parts;
}

/** The recurrence lines of a series. */
export function writeSeriesLines({ zone, wholeDay, rule, added, excluded: left }: SeriesParts): string[] {
  const dates = (name: string, walls: LocalDateTime[]): string[] => {
    if (walls.length === 0) return [];
    const stamps = walls.map((wall) => writeStamp(wall, zone, wholeDay)).join(',');
    return [`${name}${wholeDay ? ';VALUE=DATE' : ''}:${stamps}`];
  };
  const written = rule?.replace(/UNTIL=([^;]+)/, (_all, until: string) => `UNTIL=${writeUntil(until, zone, wholeDay)}`);
  return [...(written === undefined ? [] : [`RRULE:${written}`]), ...dates('RDATE', added), ...dates('EXDATE', left)];
}

/** The end of a rule in Google's form: a date for whole days, else UTC; a bare day ends with its last second. */
export function writeUntil(until: string, zone: string, wholeDay: boolean): string {
  if (wholeDay) return until.slice(0, 8);
  return until.endsWith('Z') ? until : writeStamp(wallUntil(until, zone, false), zone, false);
}

/** How many periods of a rule are searched for a matching day: in forty-one years every weekday was a 29 February. */
const SEARCHED_PERIODS: Record<Frequency, number> = { DAILY: 15_000, WEEKLY: 2150, MONTHLY: 500, YEARLY: 41 };
const PERIOD_DAYS: Record<Frequency, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** Why a series has no instance: its rule matches no day (such as 30 February), or all its days are excluded. */
export function findWhyNever(parts: SeriesParts): 'rule' | 'dates' | undefined {
  const last = lastSearched(parts);
  const named = parts.rule === undefined ? undefined : expand(parts, parts.rule, { withFirst: false, last });
  if (named?.starts().next().done === true) return 'rule';
  return seriesStarts(parts, wallMs(parts.first), last).next().done === true ? 'dates' : undefined;
}

function lastSearched({ first, rule: text }: SeriesParts): number {
  if (text === undefined) return FOREVER;
  const { interval, frequency } = readRecurrenceRule(text);
  return wallMs(first) + SEARCHED_PERIODS[frequency] * interval * PERIOD_DAYS[frequency] * 86_400_000;
}

/** A wall-clock time as milliseconds, as if it were UTC; starts are compared in this form. */
export function wallMs(wall: LocalDateTime): number {
  return wall.toZonedDateTime('UTC').epochMilliseconds;
}

/** The starts of the rule in [from, to] (wall-clock milliseconds), in order, including the first start of the series. */
export function ruleStarts(parts: SeriesParts, from = NEVER, to = FOREVER): Iterable<number> {
  const first = wallMs(parts.first);
  if (parts.rule === undefined) return first >= from && first <= to ? [first] : [];
  return expand(parts, parts.rule).starts(from, to);
}

/** The starts of the series in [from, to] (wall-clock milliseconds), in order, with added and without excluded dates. */
export function* seriesStarts(parts: SeriesParts, from = NEVER, to = FOREVER): Generator<number, void> {
  const left = new Set(parts.excluded.map(wallMs));
  const added = parts.added.map(wallMs).filter((time) => time >= from && time <= to);
  const waiting = [...new Set(added)].toSorted((one, other) => one - other);
  for (const start of ruleStarts(parts, from, to)) {
    while (waiting[0] !== undefined && waiting[0] < start) yield* kept(waiting.shift(), left);
    if (waiting[0] === start) waiting.shift();
    yield* kept(start, left);
  }
  for (const start of waiting) yield* kept(start, left);
}

/** Whether the series has a start at exactly this time. */
export function hasStart(parts: SeriesParts, wall: LocalDateTime): boolean {
  const time = wallMs(wall);
  return seriesStarts(parts, time, time).next().done !== true;
}

/** A wall-clock time from milliseconds. */
export function wallAt(milliseconds: number): LocalDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC').toPlainDateTime();
}

/** The starts of the series up to a moment. */
export function startsUntil(parts: SeriesParts, until: LocalDateTime): LocalDateTime[] {
  return Array.from(seriesStarts(parts, NEVER, wallMs(until)), wallAt);
}

/** The wall clock of a time in a zone; a whole day is its midnight. */
export function toLocal(time: EventTime | undefined, zone: string): LocalDateTime {
  if (time?.date !== undefined) return Temporal.PlainDate.from(time.date).toPlainDateTime();
  if (time?.dateTime === undefined) throw unsupported('it has no start');
  return Temporal.Instant.from(time.dateTime).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** The refusal of a series that cannot be split or moved as a whole. */
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
      // Other programs end their rules with a semicolon; empty parts are ignored.
      parts.rule = value.toUpperCase().split(';').filter(Boolean).join(';');
      return;
    case 'RDATE':
      parts.added.push(...readStamps(parts, parameters, value));
      return;
    case 'EXDATE':
      parts.excluded.push(...readStamps(parts, parameters, value));
      return;
    default:
      throw unsupported(`it has ${name || 'an unreadable line'}`);
  }
}

function readStamps({ zone }: SeriesParts, parameters: string, value: string): LocalDateTime[] {
  const stampZone = toZoneName(unquote(/;TZID=([^;]+)/i.exec(parameters)?.[1] ?? zone));
  if (!isTimeZone(stampZone)) throw unsupported('a date of it is in a zone that is unknown');
  return value.split(',').flatMap((stamp) => readStamp(stamp, stampZone, zone) ?? []);
}

const NEVER = Number.NEGATIVE_INFINITY;
const FOREVER = Number.POSITIVE_INFINITY;

function kept(time: number | undefined, left: ReadonlySet<number>): number[] {
  return time === undefined || left.has(time) ? [] : [time];
}

interface Expansion {
  /** Whether the first start belongs to the set even when the rule does not match it. */
  withFirst?: boolean;
  /** The last moment that is expanded. */
  last?: number;
}

/** The rule is expanded on the wall clock as if it were UTC, so that clock changes do not move starts. */
function expand(parts: SeriesParts, text: string, { withFirst = true, last = FOREVER }: Expansion = {}): RuleStarts {
  const { zone, wholeDay, first } = parts;
  try {
    const rule = readRecurrenceRule(text);
    const until = rule.until === undefined ? last : Math.min(last, wallMs(wallUntil(rule.until, zone, wholeDay)));
    return new RuleStarts(rule, { first: wallMs(first), until, wholeDays: wholeDay, withFirst });
  } catch (error) {
    throw Object.assign(unsupported('its rule cannot be read'), { cause: error });
  }
}

/** A bare day, and any end of a whole-day series, includes that whole day. */
function wallUntil(until: string, zone: string, wholeDay: boolean): LocalDateTime {
  const wall = readStamp(until, zone, zone);
  if (!wall) throw new RangeError('UNTIL is not a date or a time');
  return until.length === 8 || wholeDay ? wall.with({ hour: 23, minute: 59, second: 59 }) : wall;
}
