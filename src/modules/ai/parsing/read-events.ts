import { isEmail } from 'class-validator';
import { invalidField } from '../../../shared/errors/app-error.js';
import { validate } from '../../../shared/validation/validate.js';
import { EventInput, type EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import { applyEventType } from '../../calendar/events/event-type-rules.js';
import type { EventMentioned, PersonMentioned } from '../dto/parsed-request.dto.js';
import { cleanReply } from '../reply/reply-cleaner.js';
import type { ReadingContext, RequestReading } from './request-reading.js';
import { laterBy, toEventTime } from '../tools/local-time.js';
import { newEventBody, ownFields } from '../tools/writes/event-body.js';
import { timesOfNew } from '../tools/writes/argument-times.js';
import { linesOfNew } from '../tools/writes/series-lines.js';
import { onFirstWeekday } from '../tools/writes/series-start.js';
import { findWording } from '../wording/wordings.js';

const DAY_MINUTES = 1440;

/** The event of a reading, and the assumptions behind it. */
interface ReadEvent {
  event: EventMentioned;
  assumptions: string[];
}

/**
 * A new event in the form of `POST /calendar/events`; without a start its times are missing.
 * @throws AppError naming the invalid field.
 */
export function toNewEvent(reading: RequestReading, { timeZone, locale }: ReadingContext): ReadEvent {
  const attendees = toGuests(reading.people, reading.optionalPeople);
  const { start } = reading;
  if (start === undefined) {
    const event = { ...ownFields(reading), ...toEnd(reading, timeZone), ...toRecurrence(reading, timeZone) };
    return { event: { ...event, ...(attendees.length > 0 && { attendees }) }, assumptions: leftOut(reading, locale) };
  }
  const { input, assumptions } = onFirstWeekday({ ...reading, start }, { timeZone, locale });
  const body = newEventBody(input, timeZone);
  const invited = attendees.filter(({ email }) => email !== undefined);
  applyEventType(validate(EventInput, { ...body, ...(invited.length > 0 && { attendees: invited }) }), 'primary');
  return { event: { ...body, ...(attendees.length > 0 && { attendees }) }, assumptions };
}

/**
 * A change in the form of `PATCH /calendar/events/{eventId}`; parts that depend on the series itself are omitted and reported.
 * @throws AppError naming the invalid field.
 */
export function toChanges(reading: RequestReading, { timeZone, locale }: ReadingContext): ReadEvent {
  if (reading.eventType !== undefined) throw invalidField('eventType', 'must be left out: no event changes its type');
  const addAttendees = toGuests(reading.addPeople, reading.optionalPeople);
  const event = {
    ...ownFields(reading),
    ...changedTimes(reading, timeZone),
    ...toRecurrence(reading, timeZone),
    ...(addAttendees.length > 0 && { addAttendees }),
  };
  return { event, assumptions: leftOut(reading, locale) };
}

/** A person by address, or by name when the reading has no address. */
export function toPerson(name: string): PersonMentioned {
  return isEmail(name) ? { email: name } : { displayName: cleanReply(name) };
}

function toGuests(people: readonly string[] = [], optionalPeople: readonly string[] = []) {
  const optional = optionalPeople.map((name) => ({ ...toPerson(name), optional: true }));
  return [...people.filter((name) => !optionalPeople.includes(name)).map((name) => toPerson(name)), ...optional];
}

/** A change has an end only when the sentence gives one: a new start alone keeps the length. */
function changedTimes(reading: RequestReading, timeZone: string): Pick<EventMentioned, 'start' | 'end'> {
  const { start, end, lastDay, durationMinutes } = reading;
  if (start === undefined) return toEnd(reading, timeZone);
  if ([end, lastDay, durationMinutes].every((each) => each === undefined)) {
    return { start: toEventTime(start, timeZone) };
  }
  return timesOfNew({ ...reading, start }, timeZone);
}

function toEnd({ end, lastDay }: RequestReading, timeZone: string): Pick<EventMentioned, 'end'> {
  if (lastDay !== undefined) return { end: { date: laterBy(lastDay, DAY_MINUTES, timeZone, 'lastDay') } };
  return end === undefined ? {} : { end: toEventTime(end, timeZone) };
}

/** The recurrence that a sentence states completely; excluded days need a known start. */
function toRecurrence(reading: RequestReading, timeZone: string): Pick<EventMentioned, 'recurrence'> {
  if (!reading.recurrence) return {};
  const { start, excludeDates, ...given } = reading;
  const first: EventTimeInput = start === undefined ? { timeZone } : toEventTime(start, timeZone);
  const left = start !== undefined && excludeDates ? { excludeDates } : {};
  const recurrence = linesOfNew({ ...given, ...left }, first);
  return recurrence ? { recurrence } : {};
}

/** Reports that an end or excluded days of a series are omitted, because they depend on the series. */
function leftOut(
  { recurrence, start, repeatUntil, repeatCount, excludeDates }: RequestReading,
  locale: string,
): string[] {
  const endsOld = !recurrence && (repeatUntil !== undefined || repeatCount !== undefined);
  const isLeftOut = endsOld || (excludeDates !== undefined && (!recurrence || start === undefined));
  return isLeftOut ? [findWording(locale).seriesNotIncluded] : [];
}
