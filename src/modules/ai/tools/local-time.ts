import { Temporal } from 'temporal-polyfill';
import { invalidField } from '../../../shared/errors/app-error.js';
import type { EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import type { EventTime } from '../../calendar/dto/event.dto.js';

/** A whole day is written without a clock time. */
export function isDay(local: string): boolean {
  return !local.includes('T');
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The English short name of the weekday of a local time, as models are told it. */
export function formatWeekday(local: string): string {
  return WEEKDAYS[Temporal.PlainDate.from(local.slice(0, 10)).dayOfWeek - 1] ?? '';
}

/** The day before a day, `YYYY-MM-DD`: the last one of an event whose end is exclusive. */
export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The instant of a local time, a whole day counting from its beginning. @throws AppError `invalid_request`. */
export function toUtc(local: string, timeZone: string, field: string): string {
  return zoned(local, timeZone, field).toInstant().toString();
}

/** A local time as the calendar takes it. */
export function toEventTime(local: string, timeZone: string): EventTimeInput {
  return isDay(local) ? { date: local } : { dateTime: local, timeZone };
}

/** A moment in milliseconds as a local time. */
export function localAt(moment: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/** An event's time as a local time of the user's zone. */
export function formatLocal(time: EventTime | undefined, timeZone: string): string | undefined {
  if (time?.date !== undefined) return time.date;
  if (time?.dateTime === undefined) return undefined;
  return Temporal.Instant.from(time.dateTime)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** A local time later by minutes on the clock; a whole day by whole days. @throws AppError `invalid_request`. */
export function laterBy(local: string, minutes: number, timeZone: string, field: string): string {
  if (isDay(local))
    return plainDate(local, field)
      .add({ days: Math.max(1, Math.round(minutes / 1440)) })
      .toString();
  const end = zoned(local, timeZone, field).add({ minutes });
  const wall = end.toPlainDateTime();
  // A wall-clock time that happens twice needs its offset, or the end could be taken for the earlier one.
  if (!wall.toZonedDateTime(timeZone).equals(end))
    return end.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return wall.toString({ smallestUnit: 'minute' });
}

/** Minutes from one local time to another, as they pass and not as the clock shows. */
export function minutesBetween(start: string, end: string, timeZone: string): number {
  const span = zoned(end, timeZone, 'end').since(zoned(start, timeZone, 'start'), { largestUnit: 'minute' });
  return Math.round(span.total('minutes'));
}

function zoned(local: string, timeZone: string, field: string): Temporal.ZonedDateTime {
  try {
    const wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    return wall.toZonedDateTime(timeZone);
  } catch {
    // Temporal's text speaks of its own terms; the model needs the field's name.
    throw invalidField(field, 'must be a local date and time that exists');
  }
}

function plainDate(local: string, field: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(local, { overflow: 'reject' });
  } catch {
    throw invalidField(field, 'must be a date that exists');
  }
}
