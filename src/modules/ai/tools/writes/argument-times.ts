import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../../shared/errors/app-error.js';
import type { EventTimeInput } from '../../../calendar/dto/event-input.dto.js';
import type { CalendarEvent, EventTime } from '../../../calendar/dto/event.dto.js';
import { toUtc, isDay, laterBy, minutesBetween, toEventTime, formatLocal } from '../local-time.js';

const DEFAULT_MINUTES = 60;
const DAY_MINUTES = 1440;

/** The times of an event as a model gives them; local times of the user's zone, or of `timeZone`. */
export interface GivenTimes {
  start?: string;
  end?: string;
  /** The last of several whole days. */
  lastDay?: string;
  durationMinutes?: number;
  timeZone?: string;
}

/** The start and the end of an event in the form of REST. */
export interface StartAndEnd {
  start: EventTimeInput;
  end: EventTimeInput;
}

/** The times of a new event; without an end it lasts `minutes`. @throws AppError naming the invalid field. */
export function timesOfNew(
  given: GivenTimes & { start: string },
  userZone: string,
  minutes = defaultMinutes(given.start),
): StartAndEnd {
  const timeZone = given.timeZone ?? userZone;
  const { start, end } = completed(given, minutes, timeZone);
  return { start: toEventTime(start, timeZone), end: toEventTime(end, timeZone) };
}

/**
 * The times of an event after a change, in the zone the event is stored in; undefined when the change has none. A new start alone
 * keeps the length, and a whole-day event stays one unless a clock time is given. @throws AppError naming the invalid field.
 */
export function timesOfChanged(given: GivenTimes, event: CalendarEvent, userZone: string): StartAndEnd | undefined {
  const { start, end, lastDay, durationMinutes, timeZone = userZone } = given;
  if ([start, end, lastDay, durationMinutes].every((each) => each === undefined)) return undefined;
  const old = { start: formatLocal(event.start, timeZone), end: formatLocal(event.end, timeZone) };
  const newStart = start ?? old.start;
  if (newStart === undefined) throw invalidField('start', 'is needed, since the event has none');
  const first = staysWholeDay(given, old.start) ? newStart.slice(0, 10) : newStart;
  checkLength(given, first);
  const times = completed({ ...given, start: first }, computeMinutes(old, first, timeZone), timeZone);
  const kept = event.start?.timeZone ?? timeZone;
  return { start: inZone(times.start, timeZone, kept, 'start'), end: inZone(times.end, timeZone, kept, 'end') };
}

/** Midnight as the new start of a whole-day event, without another clock time, is still a whole day. */
function staysWholeDay({ start, end, durationMinutes }: GivenTimes, oldStart: string | undefined): boolean {
  if (oldStart === undefined || !isDay(oldStart)) return false;
  return isMidnight(start) && isMidnight(end) && (durationMinutes ?? 0) % DAY_MINUTES === 0;
}

function isMidnight(time = 'T00:00'): boolean {
  return time.endsWith('T00:00');
}

function checkLength({ start, durationMinutes = DAY_MINUTES }: GivenTimes, first: string): void {
  if (start !== undefined || !isDay(first) || durationMinutes >= DAY_MINUTES) return;
  throw invalidField('start', 'is needed with a clock time, since the event takes whole days');
}

/** The given end, the end after the last day, or the end `minutes` after the start. */
function completed(
  { start, end, lastDay, durationMinutes }: GivenTimes & { start: string },
  minutes: number,
  timeZone: string,
) {
  if (lastDay !== undefined) return wholeDays(start, lastDay);
  if (end === undefined) return { start, end: laterBy(start, durationMinutes ?? minutes, timeZone, 'start') };
  const isWholeDay = isDay(start) && end.endsWith('T00:00');
  const until = isWholeDay ? end.slice(0, 10) : end;
  // A range from a day to the same day means that day.
  return { start, end: isDay(start) && until === start ? laterBy(start, DAY_MINUTES, timeZone, 'start') : until };
}

function wholeDays(start: string, lastDay: string) {
  if (!isDay(start) && !start.endsWith('T00:00')) throw invalidField('lastDay', 'is for whole days; give end instead');
  const first = start.slice(0, 10);
  if (lastDay < first) throw invalidField('lastDay', 'must not be before the start');
  return { start: first, end: laterBy(lastDay, DAY_MINUTES, 'UTC', 'lastDay') };
}

/** The event's own length, unless it changes between whole days and clock times. */
function computeMinutes(
  { start, end }: { start: string | undefined; end: string | undefined },
  newStart: string,
  timeZone: string,
): number {
  if (start === undefined || end === undefined || isDay(start) !== isDay(newStart)) return defaultMinutes(newStart);
  return minutesBetween(start, end, timeZone);
}

function defaultMinutes(start: string): number {
  return isDay(start) ? DAY_MINUTES : DEFAULT_MINUTES;
}

/** Converts a local time to another zone: a series keeps the clock of its own zone. */
function inZone(local: string, from: string, to: string, field: string): EventTime {
  if (isDay(local) || from === to) return toEventTime(local, from);
  // An end that occurs twice on the clock carries its offset.
  const instant = /[+-]\d{2}:\d{2}$/.test(local) ? local : toUtc(local, from, field);
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(to);
  return { dateTime: zoned.toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone: to };
}
