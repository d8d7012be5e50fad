import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import { readStamp, writeStamp } from './stamp.js';

type Wall = Temporal.PlainDateTime;

/** How far a series is followed when it is compared with another; about eight years of a daily one. */
const MAX_STARTS = 3000;

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

/** The starts the rule itself makes (the first start included), in order, up to a moment on the wall clock. */
export function ruleStarts(parts: SeriesParts, until?: Wall): Wall[] {
  if (parts.rule === undefined) return [parts.first];
  const starts: Wall[] = [];
  compile(parts, parts.rule).all((date) => {
    const wall = Temporal.PlainDateTime.from(date.toPlainDateTime().toString());
    if (starts.length >= MAX_STARTS || (until && Temporal.PlainDateTime.compare(wall, until) > 0)) return false;
    starts.push(wall);
    return true;
  });
  return starts;
}

/** The starts of the series, dates added and left out taken into account. */
export function startsOf(parts: SeriesParts, until?: Wall): Wall[] {
  const left = new Set(parts.left.map(String));
  const added = parts.added.filter((wall) => !until || Temporal.PlainDateTime.compare(wall, until) <= 0);
  const all = new Map([...ruleStarts(parts, until), ...added].map((wall) => [wall.toString(), wall]));
  return [...all.values()]
    .filter((wall) => !left.has(wall.toString()))
    .toSorted((one, other) => Temporal.PlainDateTime.compare(one, other));
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
      parts.rule = value.toUpperCase();
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

/** The rule runs on the wall clock as if it were UTC, so that clock changes move nothing. */
function compile({ zone, wholeDay, first }: SeriesParts, rule: string): RRuleTemporal {
  const onWallClock = rule.replace(
    /UNTIL=([^;]+)/,
    (_all, until: string) => `UNTIL=${wallUntil(until, zone, wholeDay)}`,
  );
  try {
    return new RRuleTemporal({
      rruleString: `RRULE:${onWallClock}`,
      dtstart: first.toZonedDateTime('UTC'),
      includeDtstart: true,
    });
  } catch (error) {
    throw Object.assign(unsupported('its rule cannot be read'), { cause: error });
  }
}

function wallUntil(until: string, zone: string, wholeDay: boolean): string {
  const wall = readStamp(until, zone, zone);
  if (!wall) throw unsupported('its end cannot be read');
  // A bare day, and any end of whole days, means all of that day.
  const last = until.length === 8 || wholeDay ? wall.with({ hour: 23, minute: 59, second: 59 }) : wall;
  return writeStamp(last, 'UTC', false);
}
