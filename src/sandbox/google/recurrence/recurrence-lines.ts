import { readRecurrenceRule, type RecurrenceRule } from '../../../shared/recurrence/recurrence-rule.js';
import { invalid } from '../http/api-error.js';
import { epochToWall, isKnownZone, wallToEpoch } from '../time/zone.js';

/** A rule and its end on the wall clock of the series' zone. */
export interface RuleLine {
  rule: RecurrenceRule;
  untilWallMs: number | undefined;
}

/** The recurrence lines of an event, with all times as wall-clock milliseconds of the series' zone. */
export interface RecurrenceLines {
  rules: RuleLine[];
  excludedRules: RuleLine[];
  added: number[];
  excluded: Set<number>;
}

const LINE = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i;
const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i;
const LAST_MOMENT_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Parses RFC 5545 lines (`RRULE`, `EXRULE`, `RDATE`, `EXDATE`); refuses lines that cannot be expanded with Google's 400. */
export function parseRecurrenceLines(lines: readonly string[], zone: string, allDay: boolean): RecurrenceLines {
  const read: RecurrenceLines = { rules: [], excludedRules: [], added: [], excluded: new Set() };
  for (const line of lines) {
    const [, name, parameters, value] = LINE.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) throw invalid('Invalid recurrence rule.');
    const stamps = () => value.split(',').map((stamp) => readStamp(stamp, readZone(parameters ?? '', zone), zone));
    switch (name.toUpperCase()) {
      case 'RRULE':
        read.rules.push(readRule(value, zone, allDay));
        break;
      case 'EXRULE':
        read.excludedRules.push(readRule(value, zone, allDay));
        break;
      case 'RDATE':
        read.added.push(...stamps());
        break;
      default:
        for (const stamp of stamps()) read.excluded.add(stamp);
    }
  }
  return read;
}

function readZone(parameters: string, seriesZone: string): string {
  const zone = /;TZID=([^;]+)/i.exec(parameters)?.[1]?.replaceAll('"', '') ?? seriesZone;
  if (!isKnownZone(zone)) throw invalid('Invalid recurrence rule.');
  return zone;
}

function readStamp(text: string, stampZone: string, seriesZone: string): number {
  const parts = STAMP.exec(text.trim());
  if (!parts) throw invalid('Invalid recurrence rule.');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part || 0));
  const written = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date turns the 13th month into the next year; a valid day reads back unchanged.
  if (new Date(written).getUTCDate() !== day || month > 12 || hour > 23) throw invalid('Invalid recurrence rule.');
  if (parts[7]) return epochToWall(written, seriesZone);
  return stampZone === seriesZone ? written : epochToWall(wallToEpoch(written, stampZone), seriesZone);
}

/** Parses one rule; refuses rules outside RFC 5545 and repetitions that calendars do not support. */
function readRule(text: string, zone: string, allDay: boolean): RuleLine {
  const rule = parseRule(text);
  // At most one time of day: several would repeat within the day. Google does not document what its API does with them.
  if ([rule.byHour, rule.byMinute, rule.bySecond].some((times) => times.length > 1))
    throw invalid('Invalid recurrence rule.');
  return { rule, untilWallMs: rule.until === undefined ? undefined : wallUntil(rule.until, zone, allDay) };
}

function parseRule(text: string): RecurrenceRule {
  try {
    return readRecurrenceRule(text);
  } catch {
    // The parser names the invalid part; Google does not.
    throw invalid('Invalid recurrence rule.');
  }
}

/**
 * The last moment of a series. The end of a timed series must be in UTC: Google answers 400 "Invalid recurrence rule." to a local time
 * (googleapis.dart issue 223). It also accepts, and writes, a bare day, which includes that whole day.
 */
function wallUntil(until: string, zone: string, allDay: boolean): number {
  if (!allDay && until.length > 8 && !until.endsWith('Z')) throw invalid('Invalid recurrence rule.');
  const wall = readStamp(until, zone, zone);
  return Math.min(until.length === 8 || allDay ? endOfDay(wall) : wall, LAST_MOMENT_MS);
}

function endOfDay(wallMs: number): number {
  return Math.floor(wallMs / 86_400_000) * 86_400_000 + 86_399_000;
}
