import { invalid } from '../http/google-error.js';
import { epochToWall, isTimeZone, wallToEpoch } from '../time/zone.js';
import { readRuleParts } from './rule-parts.js';

/** The recurrence lines of an event, every time in them turned into wall-clock milliseconds of the series' zone. */
export interface RecurrenceLines {
  rules: string[];
  excludedRules: string[];
  added: number[];
  excluded: Set<number>;
}

const LINE = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i;
const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i;
const LAST_MOMENT_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Reads RFC 5545 lines (`RRULE`, `EXRULE`, `RDATE`, `EXDATE`); refuses what cannot be expanded with Google's 400. */
export function readRecurrence(lines: readonly string[], zone: string, allDay: boolean): RecurrenceLines {
  const read: RecurrenceLines = { rules: [], excludedRules: [], added: [], excluded: new Set() };
  for (const line of lines) {
    const [, name, parameters, value] = LINE.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) throw invalid('Invalid recurrence rule.');
    const stamps = () => value.split(',').map((stamp) => readStamp(stamp, zoneOf(parameters ?? '', zone), zone));
    switch (name.toUpperCase()) {
      case 'RRULE':
        read.rules.push(wallRule(value, zone, allDay));
        break;
      case 'EXRULE':
        read.excludedRules.push(wallRule(value, zone, allDay));
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

function zoneOf(parameters: string, seriesZone: string): string {
  const zone = /;TZID=([^;]+)/i.exec(parameters)?.[1]?.replaceAll('"', '') ?? seriesZone;
  if (!isTimeZone(zone)) throw invalid('Invalid recurrence rule.');
  return zone;
}

function readStamp(text: string, stampZone: string, seriesZone: string): number {
  const parts = STAMP.exec(text.trim());
  if (!parts) throw invalid('Invalid recurrence rule.');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part || 0));
  const written = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date rolls the 13th month over into the next year; a real day reads back as itself.
  if (new Date(written).getUTCDate() !== day || month > 12 || hour > 23) throw invalid('Invalid recurrence rule.');
  if (parts[7]) return epochToWall(written, seriesZone);
  return stampZone === seriesZone ? written : epochToWall(wallToEpoch(written, stampZone), seriesZone);
}

/** Checks one rule and rewrites its UNTIL as wall-clock time, because the rule is expanded on the wall clock. */
function wallRule(rule: string, zone: string, allDay: boolean): string {
  const parts = readRuleParts(rule);
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', wallUntil(until, zone, allDay));
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/** RFC 5545 wants UNTIL in the kind of DTSTART; Google takes either, and a bare day means all of that day. */
function wallUntil(until: string, zone: string, allDay: boolean): string {
  const wall = readStamp(until, zone, zone);
  const lastMoment = Math.min(until.length === 8 || allDay ? endOfDay(wall) : wall, LAST_MOMENT_MS);
  return `${new Date(lastMoment).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

function endOfDay(wallMs: number): number {
  return Math.floor(wallMs / 86_400_000) * 86_400_000 + 86_399_000;
}
