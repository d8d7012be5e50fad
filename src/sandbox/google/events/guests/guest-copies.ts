import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { Series } from '../../recurrence/expand-series.js';
import { wallToEpoch } from '../../time/zone.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { World } from '../../world/world.js';
import { withSharedFields } from '../writing/record-fields.js';
import { isCancelled, type EventFields, type EventRecord } from '../event-record.js';
import type { RecordTimes } from '../record-times.js';
import { findEvent } from '../instances.js';
import { saveEvent } from '../writing/save-event.js';

/** The organizer's event of a guest's copy, if the organizer has an account in this simulator. */
export function organizerCopy(
  world: World,
  record: EventRecord,
): { calendar: Calendar; record: EventRecord } | undefined {
  const calendar = world.calendars.get(record.fields.organizer?.email ?? '');
  const found = calendar && findEvent(calendar.events, record.id);
  return calendar && found && calendar.id !== record.calendarId ? { calendar, record: found } : undefined;
}

/** The addresses invited to an event, except that of its calendar. */
export function listGuests(record: EventRecord | undefined): string[] {
  return (record?.fields.attendees ?? []).flatMap(({ email }) =>
    email && email !== record?.calendarId ? [email] : [],
  );
}

/** Synchronizes every guest's copy with the organizer's event: new guests get one, former guests see it cancelled. */
export function syncGuests(world: World, organized: EventRecord, previous: EventRecord | undefined): void {
  const invited = new Set(listGuests(organized));
  for (const email of invited) writeCopy(world, email, organized);
  for (const email of listGuests(previous)) if (!invited.has(email)) cancelCopy(world, email, organized);
  if (!organized.series) return;
  const organizer = world.calendars.get(organized.calendarId);
  for (const exception of organizer?.events.listExceptions(organized.id).values() ?? []) {
    const expected = new Set(listGuests(exception));
    for (const email of expected) writeCopy(world, email, exception);
    for (const email of invited) if (!expected.has(email)) cancelCopy(world, email, exception);
  }
}

function findPrimary(world: World, email: string): Calendar | undefined {
  return world.users.has(email) ? world.calendars.get(email) : undefined;
}

function writeCopy(world: World, email: string, organized: EventRecord): void {
  const calendar = findPrimary(world, email);
  if (!calendar) return;
  const own = findEvent(calendar.events, organized.id);
  if (own && isCancelled(own) && own.removedByGuest) return;
  // A cancelled event creates no copy for a guest who never had one.
  if (!own && isCancelled(organized) && !organized.instanceOf) return;
  const fields: EventFields = withSharedFields(own?.fields ?? { reminders: { useDefault: true } }, organized.fields);
  const times = toCalendarZone(calendar, organized.times);
  const isStored = calendar.events.get(organized.id) !== undefined;
  if (isStored && own && JSON.stringify([fields, times]) === JSON.stringify([own.fields, own.times])) return;
  const series = fields.recurrence?.length ? new Series(fields.recurrence, times) : undefined;
  saveEvent(world, calendar, {
    id: organized.id,
    calendarId: calendar.id,
    fields,
    times,
    series,
    instanceOf: instanceOfFor(calendar, organized),
  });
}

function instanceOfFor(calendar: Calendar, organized: EventRecord): EventRecord['instanceOf'] {
  const { instanceOf } = organized;
  if (!instanceOf?.originalAllDay) return instanceOf;
  const startMs = wallToEpoch(instanceOf.original.wallMs, calendar.timeZone);
  return { ...instanceOf, originalZone: calendar.timeZone, original: { ...instanceOf.original, startMs } };
}

/** An event in the form another calendar would store it. */
export function placedOn(calendar: Calendar, record: EventRecord): EventRecord {
  const times = toCalendarZone(calendar, record.times);
  const series = record.fields.recurrence?.length ? new Series(record.fields.recurrence, times) : undefined;
  return { ...record, calendarId: calendar.id, times, series, instanceOf: instanceOfFor(calendar, record) };
}

/** Whole days begin at midnight of each calendar's zone. */
function toCalendarZone(calendar: Calendar, times: RecordTimes): RecordTimes {
  if (!times.allDay) return times;
  return {
    ...times,
    startZone: calendar.timeZone,
    endZone: calendar.timeZone,
    startMs: wallToEpoch(times.startWallMs, calendar.timeZone),
    endMs: wallToEpoch(times.endWallMs, calendar.timeZone),
  };
}

function cancelCopy(world: World, email: string, organized: EventRecord): void {
  const calendar = findPrimary(world, email);
  const own = calendar && findEvent(calendar.events, organized.id);
  if (!calendar || !own || isCancelled(own)) return;
  saveEvent(world, calendar, { ...own, fields: { ...own.fields, status: 'cancelled' } });
}

/** The entry of one guest in the list. */
export function findAttendee(fields: EventFields, email: string): calendar_v3.Schema$EventAttendee | undefined {
  return fields.attendees?.find((attendee) => attendee.email === email);
}
