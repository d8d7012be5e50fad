import type { calendar_v3 } from '@googleapis/calendar';
import type { CalendarEvent, ConferenceData, EventTime, ExtendedProperties, Person } from '../dto/event.dto.js';
import type { ReminderInput } from '../dto/event-input.dto.js';
import type { EventWrite } from '../event-write.js';
import { pick, present } from './present.js';

type GoogleEvent = calendar_v3.Schema$Event;

/** Private properties of ours that a client never sees begin so. */
export const OWN_PROPERTY_PREFIX = 'c2c.';

const SCALARS = [
  'etag',
  'status',
  'htmlLink',
  'created',
  'updated',
  'summary',
  'description',
  'location',
  'colorId',
  'recurrence',
  'endTimeUnspecified',
  'recurringEventId',
  'transparency',
  'visibility',
  'iCalUID',
  'sequence',
  'attendeesOmitted',
  'hangoutLink',
  'anyoneCanAddSelf',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'privateCopy',
  'locked',
  'eventType',
] as const;

const COPIED = [
  'summary',
  'description',
  'location',
  'colorId',
  'status',
  'attendees',
  'reminders',
  'visibility',
  'transparency',
  'anyoneCanAddSelf',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'conferenceData',
  'source',
  'attachments',
  'eventType',
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
  'birthdayProperties',
] as const;

const ATTENDEE_FIELDS = [
  'id',
  'email',
  'displayName',
  'self',
  'organizer',
  'resource',
  'optional',
  'responseStatus',
  'comment',
  'additionalGuests',
] as const;

const ENTRY_POINT_FIELDS = ['entryPointType', 'uri', 'label', 'pin', 'meetingCode', 'passcode', 'regionCode'] as const;

/** What Google is told of an event: the fields given, null where one is cleared. */
export function toGoogleEvent(write: EventWrite): GoogleEvent {
  const { start, end, marks, extendedProperties, conference, reminders, ...fields } = write;
  const event = {
    ...fields,
    ...(reminders !== undefined && { reminders: toGoogleReminders(reminders) }),
    ...(conference !== undefined && { conferenceData: conference && meetRequest(conference.requestId) }),
    ...(start && { start: toGoogleTime(start) }),
    ...(end && { end: toGoogleTime(end) }),
    ...toGoogleProperties(extendedProperties, marks),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google's types know no null in objects, but a patch clears them so
  return event as GoogleEvent;
}

/** Reads what Google says of an event: documented fields only. @throws Error when it has no id. */
export function fromGoogleEvent(event: GoogleEvent): CalendarEvent {
  if (typeof event.id !== 'string') throw new TypeError('an event of Google Calendar has no id');
  return {
    ...pick(event, SCALARS),
    ...present({
      creator: event.creator && fromPerson(event.creator),
      organizer: event.organizer && fromPerson(event.organizer),
      start: fromGoogleTime(event.start),
      end: fromGoogleTime(event.end),
      originalStartTime: fromGoogleTime(event.originalStartTime),
      attendees: event.attendees?.map((attendee) => pick(attendee, ATTENDEE_FIELDS)),
      conferenceData: event.conferenceData && fromConference(event.conferenceData),
      reminders: fromReminders(event.reminders),
      source: event.source && pick(event.source, ['title', 'url']),
      attachments: event.attachments?.map((file) => pick(file, ['fileUrl', 'title', 'mimeType', 'iconLink', 'fileId'])),
      extendedProperties: fromProperties(event.extendedProperties),
    }),
    ...present(typeProperties(event)),
    id: event.id,
  };
}

/** What a copy of an event starts from: all that can be written of it, with some of it changed. */
export function copyOf(source: GoogleEvent, changes: EventWrite): GoogleEvent {
  const { extendedProperties, ...changed } = toGoogleEvent(changes);
  const properties = {
    private: cleaned({ ...clientsOwn(source.extendedProperties?.private), ...extendedProperties?.private }),
    shared: cleaned({ ...source.extendedProperties?.shared, ...extendedProperties?.shared }),
  };
  const hasSome = !isEmpty(properties.private) || !isEmpty(properties.shared);
  return present({ ...pick(source, COPIED), ...changed, ...(hasSome && { extendedProperties: properties }) });
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function clientsOwn(properties: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith(OWN_PROPERTY_PREFIX)));
}

function cleaned(properties: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The marks of ours an event carries, without their prefix. */
export function marksOf(event: GoogleEvent): Record<string, string> {
  const entries = Object.entries(event.extendedProperties?.private ?? {});
  return Object.fromEntries(
    entries
      .filter(([name]) => name.startsWith(OWN_PROPERTY_PREFIX))
      .map(([name, value]) => [name.slice(OWN_PROPERTY_PREFIX.length), value]),
  );
}

function meetRequest(requestId: string): calendar_v3.Schema$ConferenceData {
  return { createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } } };
}

/** A time as Google takes it; in a patch the other kind must be cleared, or both would stay. */
function toGoogleTime(time: EventTime): calendar_v3.Schema$EventDateTime {
  if (time.date !== undefined) return { date: time.date, dateTime: null, timeZone: null };
  return {
    dateTime: time.dateTime ?? null,
    date: null,
    ...(time.timeZone !== undefined && { timeZone: time.timeZone }),
  };
}

/** Google merges the reminders of a patch, and refuses the calendar's own beside overrides there were. */
function toGoogleReminders(reminders: EventWrite['reminders']): GoogleEvent['reminders'] {
  const { useDefault, overrides = [] } = reminders ?? { useDefault: true };
  return { useDefault, overrides };
}

function toGoogleProperties(given: EventWrite['extendedProperties'], marks: EventWrite['marks']): GoogleEvent {
  if (given === undefined && !marks) return {};
  const own = Object.entries(marks ?? {}).map(([name, value]): [string, string] => [OWN_PROPERTY_PREFIX + name, value]);
  const properties = { ...given, private: { ...given?.private, ...Object.fromEntries(own) } };
  return { extendedProperties: properties };
}

function fromGoogleTime(time: calendar_v3.Schema$EventDateTime | undefined): EventTime | undefined {
  return time && pick(time, ['dateTime', 'date', 'timeZone']);
}

function fromPerson(person: Person): Person {
  return pick(person, ['email', 'displayName', 'self']);
}

function fromConference(conference: calendar_v3.Schema$ConferenceData): ConferenceData {
  return present({
    conferenceId: conference.conferenceId,
    conferenceSolution: conference.conferenceSolution && pick(conference.conferenceSolution, ['name', 'iconUri']),
    status: conference.createRequest?.status?.statusCode,
    notes: conference.notes,
    entryPoints: conference.entryPoints?.map((point) => pick(point, ENTRY_POINT_FIELDS)),
  });
}

function fromReminders(reminders: GoogleEvent['reminders']): CalendarEvent['reminders'] {
  if (!reminders) return undefined;
  const overrides = reminders.overrides && fromReminderList(reminders.overrides);
  return { useDefault: reminders.useDefault ?? false, ...(overrides && { overrides }) };
}

/** Reminders of the kinds there are today; Google names no others. */
export function fromReminderList(reminders: calendar_v3.Schema$EventReminder[]): ReminderInput[] {
  return reminders.flatMap(({ method, minutes }) => {
    const known = (method === 'email' || method === 'popup') && typeof minutes === 'number';
    return known ? [{ method, minutes }] : [];
  });
}

function fromProperties(properties: GoogleEvent['extendedProperties']): ExtendedProperties | undefined {
  const own = clientsOwn(properties?.private);
  const shared = properties?.shared ?? {};
  const halves = { ...(!isEmpty(own) && { private: own }), ...(!isEmpty(shared) && { shared }) };
  return isEmpty(halves) ? undefined : halves;
}

/** Google's own values, which may grow, are passed on as they are. */
function typeProperties(event: GoogleEvent): Partial<CalendarEvent> {
  const { workingLocationProperties, outOfOfficeProperties, focusTimeProperties, birthdayProperties } = event;
  const properties = { workingLocationProperties, outOfOfficeProperties, focusTimeProperties, birthdayProperties };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google types these as plain strings, ours name the values known today
  return properties as Partial<CalendarEvent>;
}
