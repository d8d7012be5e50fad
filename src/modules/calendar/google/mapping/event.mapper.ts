import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { CalendarEvent, ConferenceData, EventTime, ExtendedProperties } from '../../dto/event.dto.js';
import type { ReminderInput } from '../../dto/event-input.dto.js';
import type { EventWrite } from '../../event-write.js';
import { DocumentedFields, handOn } from './documented-fields.js';
import { pick, present } from '../../../../shared/validation/present.js';
import { COPIED } from './writable-fields.js';

type GoogleEvent = calendar_v3.Schema$Event;

/** The prefix of our own private properties, which clients never see. */
export const OWN_PROPERTY_PREFIX = 'c2c.';

const HANDED_ON = [
  'id',
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
  // Google's own values, which may grow.
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
  'birthdayProperties',
];

const TIME = new DocumentedFields(handOn(['dateTime', 'date', 'timeZone']));
const PERSON_NAMES = ['email', 'displayName', 'self'];
const PERSON = new DocumentedFields(handOn(PERSON_NAMES));
const GUEST_NAMES = ['id', 'organizer', 'resource', 'optional', 'responseStatus', 'comment', 'additionalGuests'];

const CONFERENCE = new DocumentedFields({
  ...handOn(['conferenceId', 'notes']),
  conferenceSolution: new DocumentedFields(handOn(['name', 'iconUri'])),
  entryPoints: new DocumentedFields(
    handOn(['entryPointType', 'uri', 'label', 'pin', 'meetingCode', 'passcode', 'regionCode']),
  ),
});

const REMINDERS = new DocumentedFields({ useDefault: true, overrides: { read: fromReminderList } });

/** The documented fields of an event. */
export const EVENT = new DocumentedFields({
  ...handOn(HANDED_ON),
  creator: PERSON,
  organizer: PERSON,
  start: TIME,
  end: TIME,
  originalStartTime: TIME,
  attendees: new DocumentedFields(handOn([...PERSON_NAMES, ...GUEST_NAMES])),
  conferenceData: {
    mask: `${CONFERENCE.mask},createRequest/status/statusCode`,
    unchanged: CONFERENCE,
    read: fromConference,
  },
  reminders: { unchanged: new DocumentedFields({ useDefault: true }), read: fromReminders },
  source: new DocumentedFields(handOn(['title', 'url'])),
  attachments: new DocumentedFields(handOn(['fileUrl', 'title', 'mimeType', 'iconLink', 'fileId'])),
  extendedProperties: { read: fromProperties },
});

/** The partial-response mask: the fields that `fromGoogleEvent` keeps, and our write markers. */
export const EVENT_MASK = EVENT.mask;

/** Maps a write to Google's event: the given fields, null for a cleared field. */
export function toGoogleEvent(write: EventWrite): GoogleEvent {
  const { start, end, writeMarkers: marks, extendedProperties, conference, reminders, ...fields } = write;
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

/** Maps Google's event to ours: documented fields only. @throws TypeError when it has no id. */
export function fromGoogleEvent(event: GoogleEvent): CalendarEvent {
  if (typeof event.id !== 'string') throw new TypeError('an event of Google Calendar has no id');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google types its values as plain strings, ours name those known today
  return EVENT.keep(event) as CalendarEvent;
}

/** The body for copying an event: all writable fields, some of them changed. */
export function toGoogleCopy(source: GoogleEvent, changes: EventWrite): GoogleEvent {
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

/** Our write markers on an event, without their prefix. */
export function readWriteMarkers(event: GoogleEvent): Record<string, string> {
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

/** Maps a time; a patch must clear the other kind (date or dateTime), or Google would keep both. */
function toGoogleTime(time: EventTime): calendar_v3.Schema$EventDateTime {
  if (time.date !== undefined) return { date: time.date, dateTime: null, timeZone: null };
  return {
    dateTime: time.dateTime ?? null,
    date: null,
    ...(time.timeZone !== undefined && { timeZone: time.timeZone }),
  };
}

/** Always sends overrides: Google merges the reminders of a patch, and refuses useDefault beside old overrides. */
function toGoogleReminders(reminders: EventWrite['reminders']): GoogleEvent['reminders'] {
  const { useDefault, overrides = [] } = reminders ?? { useDefault: true };
  return { useDefault, overrides };
}

function toGoogleProperties(given: EventWrite['extendedProperties'], marks: EventWrite['writeMarkers']): GoogleEvent {
  if (given === undefined && !marks) return {};
  const own = Object.entries(marks ?? {}).map(([name, value]): [string, string] => [OWN_PROPERTY_PREFIX + name, value]);
  const properties = { ...given, private: { ...given?.private, ...Object.fromEntries(own) } };
  return { extendedProperties: properties };
}

function fromConference(conference: calendar_v3.Schema$ConferenceData): ConferenceData {
  const status = conference.createRequest?.status?.statusCode;
  return { ...CONFERENCE.keep(conference), ...(status && { status }) };
}

function fromReminders(reminders: NonNullable<GoogleEvent['reminders']>): object {
  const kept = REMINDERS.keep(reminders);
  return 'useDefault' in kept ? kept : { useDefault: false, ...kept };
}

/** Reminders of the known kinds; Google documents no others. */
export function fromReminderList(reminders: calendar_v3.Schema$EventReminder[]): ReminderInput[] {
  return reminders.flatMap(({ method, minutes }) => {
    const known = (method === 'email' || method === 'popup') && typeof minutes === 'number';
    return known ? [{ method, minutes }] : [];
  });
}

function fromProperties(properties: NonNullable<GoogleEvent['extendedProperties']>): ExtendedProperties | undefined {
  const own = clientsOwn(properties.private);
  const shared = properties.shared ?? {};
  const halves = { ...(!isEmpty(own) && { private: own }), ...(!isEmpty(shared) && { shared }) };
  return isEmpty(halves) ? undefined : halves;
}
