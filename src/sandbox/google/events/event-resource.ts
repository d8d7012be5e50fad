import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { formatInZone, wallDate } from '../time/zone.js';
import { roleAtLeast, type AccessRole } from '../world/access-rules.js';
import { type Calendar } from '../world/simulated-calendar.js';
import { endForAnswer, startForAnswer } from './record-times.js';
import { isCancelled, type EventRecord, type InstanceOf } from './event-record.js';

/** The reader of an event, and the form they asked for. */
export interface EventReader {
  calendar: Calendar;
  email: string;
  role: AccessRole;
  /** The zone of the times in the answer. */
  zone: string;
  maxAttendees: number | undefined;
}

/** An event as Google's API answers it to this reader. */
export function presentEvent(record: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  if (isCancelled(record) && record.instanceOf) return cancelledInstance(record, reader);
  if (!mayReadDetails(record, reader)) return presentBusyOnly(record, reader);
  const { calendar } = reader;
  const { attendees, creator, organizer, source, ...fields } = record.fields;
  return {
    ...frame(record, reader),
    ...fields,
    ...(creator && { creator: markSelf(creator, calendar.id) }),
    ...(organizer && { organizer: markSelf(organizer, calendar.id) }),
    ...presentAttendees(attendees, record, reader),
    ...(source && creator?.email === reader.email && { source }),
  };
}

function frame(record: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  return {
    kind: 'calendar#event',
    etag: record.etag,
    id: record.id,
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${record.id} ${reader.calendar.id}`).toString('base64url')}`,
    created: new Date(Math.floor(record.createdMs / 1000) * 1000).toISOString(),
    updated: new Date(record.updatedMs).toISOString(),
    start: startForAnswer(record.times, reader.zone),
    end: endForAnswer(record.times, reader.zone),
    ...instanceFields(record, reader),
  };
}

function instanceFields({ instanceOf }: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  if (!instanceOf) return {};
  return { recurringEventId: instanceOf.seriesId, originalStartTime: originalStart(instanceOf, reader.zone) };
}

function originalStart(instanceOf: InstanceOf, zone: string): calendar_v3.Schema$EventDateTime {
  if (instanceOf.originalAllDay) return { date: wallDate(instanceOf.original.wallMs) };
  return { dateTime: formatInZone(instanceOf.original.startMs, zone), timeZone: instanceOf.originalZone };
}

/** The only fields Google promises for a cancelled instance. */
function cancelledInstance(record: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  return {
    kind: 'calendar#event',
    etag: record.etag,
    id: record.id,
    status: 'cancelled',
    ...instanceFields(record, reader),
  };
}

/** A deleted event in an incremental sync without `showDeleted`: only its id and status. */
export function presentGone(record: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  return cancelledInstance(record, reader);
}

/** Readers cannot see private events; free-busy readers cannot see any details. */
export function mayReadDetails(record: EventRecord, reader: Pick<EventReader, 'role'>): boolean {
  if (!roleAtLeast(reader.role, 'reader')) return false;
  const isPrivate = record.fields.visibility === 'private' || record.fields.visibility === 'confidential';
  return !isPrivate || roleAtLeast(reader.role, 'writer');
}

/** Google does not document the fields of a hidden event: here its times, its status, and its visibility. */
function presentBusyOnly(record: EventRecord, reader: EventReader): calendar_v3.Schema$Event {
  const { status, transparency, iCalUID, recurrence, eventType } = record.fields;
  return {
    ...frame(record, reader),
    ...(status && { status }),
    visibility: 'private',
    ...(transparency && { transparency }),
    ...(iCalUID && { iCalUID }),
    ...(recurrence && { recurrence }),
    ...(eventType && { eventType }),
  };
}

function presentAttendees(
  attendees: calendar_v3.Schema$EventAttendee[] | undefined,
  record: EventRecord,
  reader: EventReader,
): calendar_v3.Schema$Event {
  if (!attendees?.length) return {};
  const organizer = record.fields.organizer?.email;
  const marked = attendees.map((attendee) => ({
    ...attendee,
    ...(attendee.email === organizer && { organizer: true }),
    ...(attendee.email === reader.calendar.id && { self: true }),
  }));
  const hidden = record.fields.guestsCanSeeOtherGuests === false && organizer !== reader.calendar.id;
  const tooMany = reader.maxAttendees !== undefined && marked.length > reader.maxAttendees;
  if (!hidden && !tooMany) return { attendees: marked };
  return { attendees: marked.filter((attendee) => attendee.self), attendeesOmitted: true };
}

function markSelf<Person extends { email?: string }>(person: Person, calendarId: string): Person & { self?: boolean } {
  return person.email === calendarId ? { ...person, self: true } : person;
}
