import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../../shared/errors/app-error.js';
import type { EventTimeInput } from '../../../calendar/dto/event-input.dto.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import { writeSeriesLines, parseSeries, seriesStarts, wallMs } from '../../../calendar/series/series.js';
import { instantStamp } from '../../../calendar/series/stamp.js';
import { toUtc } from '../local-time.js';

const RULE = /^RRULE:/i;
const DAY_MS = 86_400_000;

/** The series arguments of a model. */
export interface GivenSeries {
  recurrence?: string[];
  /** The last day of the series. */
  repeatUntil?: string;
  repeatCount?: number;
  excludeDates?: string[];
}

/** The recurrence of a new event that begins at `start`; undefined for a single event. @throws AppError naming the invalid field. */
export function linesOfNew(given: GivenSeries, start: EventTimeInput): string[] | undefined {
  const { recurrence, excludeDates = [] } = given;
  if (!recurrence) {
    const [field] = Object.entries(pick(given)).find(([, value]) => value !== undefined) ?? [];
    if (field !== undefined) throw invalidField(field, 'needs a recurrence');
    return undefined;
  }
  const lines = withEnd(recurrence, given, start);
  if (excludeDates.length === 0) return lines;
  return withoutDays(lines, exact(start), excludeDates);
}

/**
 * The recurrence of a series after a change; undefined when the change has none. A rule of the same frequency together with a new
 * time keeps the parts it does not name. @throws AppError naming the invalid field.
 */
export function linesOfChanged(given: GivenSeries, series: CalendarEvent, isMoved: boolean): string[] | undefined {
  const { recurrence } = given;
  if (!recurrence && given.repeatUntil === undefined && given.repeatCount === undefined) return undefined;
  const old = series.recurrence ?? [];
  if (!recurrence && !old.some((line) => RULE.test(line))) {
    throw invalidField(given.repeatUntil === undefined ? 'repeatCount' : 'repeatUntil', 'needs an event that repeats');
  }
  const lines = recurrence && isMoved ? merged(recurrence, old) : (recurrence ?? old);
  return withEnd(lines, given, series.start ?? {});
}

/** The lines of a series that also excludes these days, by the clock of its zone. @throws AppError naming a day without an instance. */
export function withoutDays(lines: readonly string[], start: EventTimeInput, days: readonly string[]): string[] {
  const parts = parseSeries({ start, recurrence: [...lines] });
  const left = days.flatMap((day) => {
    const midnight = wallMs(Temporal.PlainDate.from(day).toPlainDateTime());
    const starts = [...seriesStarts(parts, midnight, midnight + DAY_MS - 1)];
    if (starts.length === 0) throw invalidField('excludeDates', `must be days of the series, which ${day} is not`);
    return starts.map((time) =>
      Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDateTime(),
    );
  });
  return writeSeriesLines({ ...parts, excluded: [...parts.excluded, ...left] });
}

function pick({ repeatUntil, repeatCount, excludeDates }: GivenSeries): GivenSeries {
  return {
    ...(repeatUntil !== undefined && { repeatUntil }),
    ...(repeatCount !== undefined && { repeatCount }),
    ...(excludeDates && { excludeDates }),
  };
}

/** Ends the rule of a series after a day or a number of times, replacing its former end. */
function withEnd(lines: readonly string[], { repeatUntil, repeatCount }: GivenSeries, start: EventTimeInput): string[] {
  if (repeatUntil !== undefined && repeatCount !== undefined) {
    throw invalidField('repeatCount', 'must not be given together with repeatUntil');
  }
  if (repeatUntil === undefined && repeatCount === undefined) return [...lines];
  if (repeatUntil !== undefined && repeatUntil < (start.date ?? start.dateTime ?? '').slice(0, 10)) {
    throw invalidField('repeatUntil', 'must not be before the series begins; delete it to end it before');
  }
  const end = repeatUntil === undefined ? `COUNT=${repeatCount}` : `UNTIL=${untilStamp(repeatUntil, start)}`;
  return lines.map((line) => {
    if (!RULE.test(line)) return line;
    const parts = line
      .slice('RRULE:'.length)
      .split(';')
      .filter((part) => part !== '' && !/^(?:UNTIL|COUNT)=/i.test(part));
    return `RRULE:${[...parts, end].join(';')}`;
  });
}

/** The series includes all of its last day, at any time. */
function untilStamp(day: string, { date, timeZone = 'UTC' }: EventTimeInput): string {
  if (date !== undefined) return day.replaceAll('-', '');
  return instantStamp(Temporal.PlainDateTime.from(`${day}T23:59:59`).toZonedDateTime(timeZone).toInstant());
}

function merged(lines: readonly string[], old: readonly string[]): string[] {
  const before = partsIn(old);
  const after = partsIn(lines);
  if (before.get('FREQ') !== after.get('FREQ')) return [...lines];
  const isEnded = after.has('COUNT') || after.has('UNTIL');
  const kept = [...before].filter(([name]) => !(isEnded && (name === 'COUNT' || name === 'UNTIL')));
  const rule = [...new Map([...kept, ...after])].map((part) => part.join('=')).join(';');
  return [`RRULE:${rule}`, ...[...old, ...lines].filter((line) => !RULE.test(line))];
}

function partsIn(lines: readonly string[]): Map<string, string> {
  const rule =
    lines
      .find((line) => RULE.test(line))
      ?.slice('RRULE:'.length)
      .toUpperCase() ?? '';
  return new Map(
    rule
      .split(';')
      .filter(Boolean)
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=', 2);
        return [name, value];
      }),
  );
}

function exact({ date, dateTime, timeZone = 'UTC' }: EventTimeInput): EventTimeInput {
  return date === undefined ? { dateTime: toUtc(dateTime ?? '', timeZone, 'start'), timeZone } : { date };
}
