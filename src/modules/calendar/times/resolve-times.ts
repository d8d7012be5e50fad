import { Temporal } from 'temporal-polyfill';
import { findFaults, invalidField } from '../../../shared/errors/app-error.js';
import { parseDate, parseDateTime, type ParsedDateTime, placeInZone, writeDateTime } from './date-time.js';
import { checkTimeZone, isTimeZone } from './time-zone.js';

const MAX_SPAN_DAYS = 3660;

/** A time from a client: a moment, with or without an offset or a zone, or a whole day. */
export interface GivenTime {
  dateTime?: string;
  date?: string;
  timeZone?: string;
}

/** An unambiguous time: a whole day, or RFC 3339 with an offset and, if known, the stored zone. */
export interface ExactTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

/** The resolved times of an event, and the assumptions behind them. */
export interface EventTimes {
  start: ExactTime;
  end: ExactTime;
  assumptions: string[];
}

/** The context for resolving the times of an event. */
export interface EventTimeContext {
  /** Called only when a time depends on the calendar's own zone. */
  calendarZone: () => Promise<string>;
  /** A series needs a zone for its recurrence. */
  recurring: boolean;
}

/** Resolves the times of an event; the default end is one hour, or one day, after the start. @throws AppError naming the field. */
export async function resolveEventTimes(
  given: { start: GivenTime; end?: GivenTime | null },
  context: EventTimeContext,
): Promise<EventTimes> {
  const assumptions: string[] = [];
  const start = await resolveTime(given.start, 'start', context, assumptions);
  if (!given.end) return { start, end: defaultEnd(start), assumptions };
  const inStartZone = given.end.timeZone ?? given.start.timeZone;
  const end = await resolveTime(
    inStartZone === undefined ? given.end : { ...given.end, timeZone: inStartZone },
    'end',
    context,
    assumptions,
  );
  checkSpan(start, end);
  return { start, end, assumptions };
}

/** Resolves one time. @throws AppError `invalid_request` or `nonexistent_local_time`, naming the field. */
export async function resolveTime(
  given: GivenTime,
  field: string,
  context: EventTimeContext,
  assumptions: string[],
): Promise<ExactTime> {
  if ((given.date === undefined) === (given.dateTime === undefined)) {
    throw invalidField(field, 'must have either a dateTime or, for whole days, a date');
  }
  const zone = given.timeZone === undefined ? {} : { timeZone: checkTimeZone(given.timeZone, `${field}.timeZone`) };
  if (given.date !== undefined) return { date: parseDate(given.date, `${field}.date`).toString() };
  return resolveMoment({ ...given, ...zone }, `${field}.dateTime`, context, assumptions);
}

/** The instant of a timed event time; undefined for a whole day. */
export function toInstant(time: ExactTime): Temporal.Instant | undefined {
  return time.dateTime === undefined ? undefined : Temporal.Instant.from(time.dateTime);
}

/** Refuses start and end of different kinds, an end that is not after its start, and more than ten years. */
export function checkSpan(start: ExactTime, end: ExactTime): void {
  if ((start.date === undefined) !== (end.date === undefined)) {
    throw invalidField('end', 'must be of the same kind as start: both dateTime or both date');
  }
  const days = spanInDays(start, end);
  if (days <= 0) throw invalidField('end', 'must be after start; an end date is exclusive');
  if (days > MAX_SPAN_DAYS) throw invalidField('end', `must be at most ${MAX_SPAN_DAYS} days after start`);
}

/** `checkSpan` for unresolved times, as far as they can be compared before the calendar's zone is known. */
export function checkGivenSpan(start: GivenTime, end: GivenTime): void {
  const bothOnCalendarClock = start.timeZone === undefined && end.timeZone === undefined;
  const zone = bothOnCalendarClock && isLocal(start) && isLocal(end) ? 'UTC' : undefined;
  const from = toComparable(start, start.timeZone ?? zone);
  const to = toComparable(end, end.timeZone ?? start.timeZone ?? zone);
  // An event without length can be read, and so be sent back; a later check decides whether it may be written.
  if (from && to && !hasNoLength(from, to)) checkSpan(from, to);
  if ((start.date === undefined) !== (end.date === undefined)) checkSpan(start, end);
}

/** One hour, or one day, after a start. */
export function defaultEnd(start: ExactTime): ExactTime {
  return shiftTime(start, start.date === undefined ? { hours: 1 } : { days: 1 });
}

/** The message about events without length, which Google's own pages create and its API refuses. */
export const LENGTHENED = 'the event had no length, which Google Calendar refuses to write; it now lasts one hour';

/** Whether an event starts and ends at the same time. */
export function hasNoLength(start: ExactTime, end: ExactTime): boolean {
  const [from, to] = [toInstant(start), toInstant(end)];
  return from !== undefined && to !== undefined && from.equals(to);
}

/** The end of an event, or the default end for an event without length, because Google's API writes none. */
export function withLength(start: ExactTime, end: ExactTime): ExactTime {
  return hasNoLength(start, end) ? defaultEnd(start) : end;
}

/** Adds a duration to a time: exact time for moments, calendar days for whole days. */
export function shiftTime(time: ExactTime, by: Temporal.DurationLike): ExactTime {
  if (time.date !== undefined) return { date: Temporal.PlainDate.from(time.date).add(by).toString() };
  const instant = Temporal.Instant.from(time.dateTime ?? '').add(by);
  return momentIn(instant, time.timeZone, time.dateTime ?? '');
}

/** The length of an event: in days for whole days, else in seconds of exact time. */
export function computeLength(start: ExactTime, end: ExactTime): Temporal.DurationLike {
  if (start.date !== undefined && end.date !== undefined) {
    return { days: Temporal.PlainDate.from(start.date).until(end.date).days };
  }
  const [from, to] = [toInstant(start), toInstant(end)];
  return { seconds: from && to ? Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000) : 3600 };
}

function isLocal({ dateTime }: GivenTime): boolean {
  return dateTime !== undefined && !/(Z|[+-]\d{2}:\d{2})$/i.test(dateTime);
}

/** A day, or a moment by its offset or its zone; undefined when it is malformed, or its zone is unknown. */
function toComparable(given: GivenTime, zone: string | undefined): ExactTime | undefined {
  const { date, dateTime } = given;
  let found: ExactTime | undefined;
  // Faults have been reported by then, each with its field.
  findFaults(() => {
    if (date === undefined) found = toMoment(parseDateTime(dateTime ?? '', ''), zone);
    else if (parseDate(date, '')) found = { date };
  });
  return found;
}

function toMoment({ wall, instant }: ParsedDateTime, zone: string | undefined): ExactTime | undefined {
  if (instant) return { dateTime: instant.toString() };
  if (zone === undefined || !isTimeZone(zone)) return undefined;
  return { dateTime: wall.toZonedDateTime(zone).toInstant().toString() };
}

async function resolveMoment(
  given: GivenTime,
  field: string,
  context: EventTimeContext,
  assumptions: string[],
): Promise<ExactTime> {
  const { wall, instant } = parseDateTime(given.dateTime ?? '', field);
  if (instant) {
    const zone = given.timeZone ?? (context.recurring ? await context.calendarZone() : undefined);
    return momentIn(instant, zone, given.dateTime ?? '');
  }
  const zone = given.timeZone ?? (await context.calendarZone());
  const { zoned, ambiguous } = placeInZone(wall, zone, field);
  if (ambiguous) {
    assumptions.push(
      `${field} ${wall.toString()} happens twice in ${zone}; the earlier one (${zoned.offset}) was taken`,
    );
  }
  return { dateTime: writeDateTime(zoned), timeZone: zone };
}

function momentIn(instant: Temporal.Instant, zone: string | undefined, written: string): ExactTime {
  if (zone !== undefined) return { dateTime: writeDateTime(instant.toZonedDateTimeISO(zone)), timeZone: zone };
  const offset = /[+-]\d{2}:\d{2}$/.exec(written)?.[0] ?? 'UTC';
  return { dateTime: writeDateTime(instant.toZonedDateTimeISO(offset)) };
}

function spanInDays(start: ExactTime, end: ExactTime): number {
  const [from, to] = [toInstant(start), toInstant(end)];
  if (from && to) return (to.epochMilliseconds - from.epochMilliseconds) / 86_400_000;
  return Temporal.PlainDate.from(start.date ?? '').until(end.date ?? '', { largestUnit: 'days' }).days;
}
