import { invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { asciiAddress } from '../provenance/addresses.js';
import { isDay, laterBy, minutesBetween, toEventTime, toLocal } from './local-time.js';
import type { CreateEventArguments, UpdateEventArguments } from './tool-arguments.js';

const DEFAULT_MINUTES = 60;

/** A model's new event as the body `POST /calendar/events` takes. */
export function eventInputOf(input: CreateEventArguments, userZone: string): object {
  const { summary, location, description, attendees, recurrence, start } = input;
  const timeZone = input.timeZone ?? userZone;
  const end = input.end ?? laterBy(start, input.durationMinutes ?? defaultMinutes(start), timeZone, 'start');
  return {
    summary,
    ...given({ location, description, recurrence }),
    ...(attendees?.length && { attendees: attendees.map((email) => ({ email: asciiAddress(email) })) }),
    start: toEventTime(start, timeZone),
    end: toEventTime(end, timeZone),
  };
}

/** A model's changes as the body `PATCH /calendar/events/{eventId}` takes; a new start alone keeps the length. */
export function eventPatchOf(input: UpdateEventArguments, event: CalendarEvent, timeZone: string): object {
  const { summary, location, description, recurrence, addAttendees, removeAttendees } = input;
  const patch = {
    ...given({ summary, location, description, recurrence, removeAttendees }),
    ...(addAttendees?.length && { addAttendees: addAttendees.map((email) => ({ email: asciiAddress(email) })) }),
    ...changedTimes(input, event, timeZone),
  };
  if (Object.keys(patch).length === 0) throw invalidField('', 'must change something');
  return patch;
}

function changedTimes(
  { start, end, durationMinutes }: UpdateEventArguments,
  event: CalendarEvent,
  timeZone: string,
): object {
  if (start === undefined && end === undefined && durationMinutes === undefined) return {};
  const oldStart = toLocal(event.start, timeZone);
  const newStart = start ?? oldStart;
  if (newStart === undefined) throw invalidField('start', 'is needed, since the event has none');
  const minutes = durationMinutes ?? lengthOf(event, oldStart, newStart, timeZone);
  const newEnd = end ?? laterBy(newStart, minutes, timeZone, 'start');
  return { start: toEventTime(newStart, timeZone), end: toEventTime(newEnd, timeZone) };
}

/** The event's own length, unless it turns from whole days to a clock time or back. */
function lengthOf(event: CalendarEvent, oldStart: string | undefined, newStart: string, timeZone: string): number {
  const oldEnd = toLocal(event.end, timeZone);
  const sameKind = oldStart !== undefined && isDay(oldStart) === isDay(newStart);
  return sameKind && oldEnd !== undefined ? minutesBetween(oldStart, oldEnd, timeZone) : defaultMinutes(newStart);
}

function defaultMinutes(start: string): number {
  return isDay(start) ? 1440 : DEFAULT_MINUTES;
}

function given<T extends object>(fields: T): Partial<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, less those that were left out
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
