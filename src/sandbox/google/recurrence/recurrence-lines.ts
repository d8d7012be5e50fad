import { invalid } from '../http/google-error.js';
import { epochToWall, isTimeZone, wallToEpoch } from '../time/zone.js';

/** The recurrence lines of an event, every time in them turned into wall-clock milliseconds of the series' zone. */
export interface RecurrenceLines {
  rules: string[];
  excludedRules: string[];
  added: number[];
  excluded: Set<number>;
}

const LINE = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i;
const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i;
// Google Calendar repeats by the day at the most; its texts do not say what the API does with finer rules, so they are refused.
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const RULE_PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS BYHOUR BYMINUTE BYSECOND WKST'.split(
    ' ',
  ),
);

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
  if (parts[7]) return epochToWall(written, seriesZone);
  return stampZone === seriesZone ? written : epochToWall(wallToEpoch(written, stampZone), seriesZone);
}

/** Checks one rule and rewrites its UNTIL as wall-clock time, because the rule is expanded on the wall clock. */
function wallRule(rule: string, zone: string, allDay: boolean): string {
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(';').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (!RULE_PARTS.has(name) || value === '' || parts.has(name)) throw invalid('Invalid recurrence rule.');
    parts.set(name, value);
  }
  if (!FREQUENCIES.has(parts.get('FREQ') ?? '')) throw invalid('Invalid recurrence rule.');
  if (parts.has('COUNT') && (parts.has('UNTIL') || !isCount(parts.get('COUNT'))))
    throw invalid('Invalid recurrence rule.');
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', wallUntil(until, zone, allDay));
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

const isCount = (text: string | undefined): boolean => text !== undefined && /^[1-9]\d{0,5}$/.test(text);

/** RFC 5545 wants UNTIL in the kind of DTSTART; Google takes either, and a bare day means all of that day. */
function wallUntil(until: string, zone: string, allDay: boolean): string {
  const wall = readStamp(until, zone, zone);
  const lastMoment = until.length === 8 || allDay ? endOfDay(wall) : wall;
  return `${new Date(lastMoment).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

function endOfDay(wallMs: number): number {
  return Math.floor(wallMs / 86_400_000) * 86_400_000 + 86_399_000;
}
