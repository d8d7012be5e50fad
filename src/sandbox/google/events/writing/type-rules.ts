import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest } from '../../http/api-error.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { EventFields, EventRecord } from '../event-record.js';
import type { RecordTimes } from '../record-times.js';

type Event = calendar_v3.Schema$Event;

const DAY_MS = 86_400_000;
const DECLINE_MODES = new Set([
  'declineNone',
  'declineAllConflictingInvitations',
  'declineOnlyNewConflictingInvitations',
]);
const ON_PRIMARY_ONLY = new Set(['birthday', 'focusTime', 'outOfOffice', 'workingLocation']);

/** The event type that each of these properties belongs to. */
const OWNER_OF = {
  birthdayProperties: 'birthday',
  focusTimeProperties: 'focusTime',
  outOfOfficeProperties: 'outOfOffice',
  workingLocationProperties: 'workingLocation',
} as const;

/** The changeable fields of types that Google's guide restricts; start and end have rules of their own. */
const CHANGEABLE: Readonly<Record<string, ReadonlySet<string>>> = {
  birthday: new Set(['colorId', 'summary', 'reminders', 'sequence']),
  fromGmail: new Set(
    'colorId reminders visibility transparency status attendees extendedProperties sequence'.split(' '),
  ),
};

/** Fields that birthdays cannot have: the guide lists those they may have. */
const NOT_ON_BIRTHDAYS = ['description', 'location', 'attendees', 'conferenceData', 'attachments', 'source'] as const;

/** The rules of special event types (the guides on event types and on status events). */
export function checkEventType(event: Event, times: RecordTimes, isInstance: boolean): void {
  for (const [name, type] of Object.entries(OWNER_OF))
    if (Reflect.get(event, name) && (event.eventType ?? 'default') !== type)
      throw restriction(`${name} can only be set on events of type '${type}'.`);
  if (event.eventType === 'focusTime' || event.eventType === 'outOfOffice') checkStatus(event, times);
  if (event.eventType === 'workingLocation') checkWorkingLocation(event, times);
  if (event.eventType === 'birthday') checkBirthday(event, times, isInstance);
}

/** Refuses a new event of a type that the API, or this simulator, does not create. */
export function checkCreatable({ eventType, birthdayProperties }: Event, calendar: Calendar): void {
  if (eventType === 'fromGmail') throw restriction('Events from Gmail cannot be created.');
  if (eventType && ON_PRIMARY_ONLY.has(eventType) && !calendar.primaryOf)
    throw restriction('Events of this type can only be created on primary calendars.');
  // "The Calendar API only supports creating events with the type 'birthday'."
  if ((birthdayProperties?.type ?? 'birthday') !== 'birthday')
    throw malformedBirthday('Only birthdays can be created, no other special dates.');
}

/** Refuses a change of fields that are fixed for the event's type. */
export function checkTypeChange(record: EventRecord, fields: EventFields, times: RecordTimes): void {
  const type = record.fields.eventType ?? 'default';
  const changeable = CHANGEABLE[type];
  if (!changeable) return;
  const moved = JSON.stringify(record.times) !== JSON.stringify(times);
  const isFixed = type === 'fromGmail' || isFromContacts(record);
  if ((moved && isFixed) || changedNames(record.fields, fields).some((name) => !changeable.has(name)))
    throw notValidFor(type);
}

/** Refuses to delete a birthday that comes from a contact: it is deleted with the contact. */
export function checkDeletable(record: EventRecord): void {
  if (isFromContacts(record)) throw notValidFor('birthday');
}

/** 400 for a change of the event type. */
export function checkSameType(record: EventRecord, event: Event): void {
  if ((event.eventType ?? 'default') !== (record.fields.eventType ?? 'default'))
    throw restriction('Event type cannot be changed.');
}

/** A birthday or another special date that Google synchronizes with Contacts or with the user's own profile. */
function isFromContacts({ fields: { eventType, birthdayProperties } }: EventRecord): boolean {
  const type = birthdayProperties?.type ?? 'birthday';
  return eventType === 'birthday' && (Boolean(birthdayProperties?.contact) || type !== 'birthday');
}

function changedNames(before: EventFields, after: EventFields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(Reflect.get(after, name)),
  );
}

function checkStatus(event: Event, times: RecordTimes): void {
  if (times.allDay) throw malformedStatus('Focus time and out of office events must be timed.');
  if (event.transparency === 'transparent')
    throw malformedStatus('Focus time and out of office events must be opaque.');
  if (event.eventType === 'outOfOffice' && event.attendees?.length)
    throw malformedStatus('Out of office events must not have attendees.');
  const mode = (event.focusTimeProperties ?? event.outOfOfficeProperties)?.autoDeclineMode;
  if (mode && !DECLINE_MODES.has(mode)) throw malformedStatus('Invalid autoDeclineMode.');
}

function checkWorkingLocation(event: Event, times: RecordTimes): void {
  const type = event.workingLocationProperties?.type;
  if (!['homeOffice', 'officeLocation', 'customLocation'].includes(type ?? ''))
    throw malformedLocation('A working location event must have a type.');
  if (event.visibility !== 'public' || event.transparency !== 'transparent')
    throw malformedLocation('A working location event must be public and transparent.');
  if (times.allDay && times.endWallMs - times.startWallMs !== DAY_MS)
    throw malformedLocation('An all-day working location event must last one day.');
  if (event.location || event.attendees?.length)
    throw malformedLocation('A working location event must not have a location or attendees.');
}

function checkBirthday(event: Event, times: RecordTimes, isInstance: boolean): void {
  // Google's words, from https://github.com/phw198/OutlookGoogleCalendarSync/issues/2021.
  for (const half of ['private', 'shared'] as const)
    if (Object.keys(event.extendedProperties?.[half] ?? {}).length > 0)
      throw restriction(`'birthday' event type must not have ${half} extended properties.`);
  const unwanted = NOT_ON_BIRTHDAYS.find((name) => hasValue(event[name]));
  if (unwanted !== undefined) throw restriction(`'birthday' event type must not have ${unwanted}.`);
  const yearly = isInstance || (event.recurrence ?? []).some((line) => /^RRULE:FREQ=YEARLY/i.test(line));
  const oneDay = times.allDay && times.endWallMs - times.startWallMs === DAY_MS;
  if (!yearly || !oneDay || event.visibility !== 'private' || event.transparency !== 'transparent')
    throw malformedBirthday('A birthday must be a yearly, private, transparent event of one whole day.');
}

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

const restriction = (message: string): Error => badRequest('eventTypeRestriction', message, undefined, 'calendar');

// Google's words, from https://github.com/kellylford/QuickMail/issues/294.
const notValidFor = (type: string): Error =>
  restriction(`Attempt made to modify '${type}' event in a way that is not valid for this event type.`);

const malformedBirthday = (message: string): Error =>
  badRequest('malformedBirthdayEvent', message, undefined, 'calendar');

const malformedStatus = (message: string): Error =>
  badRequest('malformedFocusTimeOrOutOfOffice', message, undefined, 'calendar');

const malformedLocation = (message: string): Error =>
  badRequest('malformedWorkingLocationEvent', message, undefined, 'calendar');
