import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { EventFields } from '../event-record.js';
import { LIMITS } from './event-rules.js';

type Event = calendar_v3.Schema$Event;

// Google omits these fields when they have their default values.
const DEFAULTS: Readonly<Record<string, unknown>> = {
  transparency: 'opaque',
  visibility: 'default',
  guestsCanModify: false,
  guestsCanInviteOthers: true,
  guestsCanSeeOtherGuests: true,
  anyoneCanAddSelf: false,
  privateCopy: false,
  summary: '',
  description: '',
  location: '',
  colorId: '',
  eventLabelId: '',
};

// Not stored as fields: identity, times and instructions to the server.
const BESIDE = new Set(['id', 'start', 'end', 'originalStartTime', 'recurringEventId', 'attendeesOmitted']);

/** The stored fields of a checked event, without defaults and empty lists, addresses normalized. */
export function toStoredFields(event: Event): EventFields {
  const kept: EventFields = Object.fromEntries(
    Object.entries(event).filter(([name, value]) => !BESIDE.has(name) && !isDefault(name, value)),
  );
  if (event.attendees?.length) kept.attendees = normalizeAttendees(event.attendees);
  if (kept.extendedProperties) kept.extendedProperties = normalizeProperties(kept.extendedProperties);
  return {
    ...kept,
    status: event.status ?? 'confirmed',
    eventType: event.eventType ?? 'default',
    reminders: normalizeReminders(event.reminders),
    sequence: event.sequence ?? 0,
  };
}

function isDefault(name: string, value: unknown): boolean {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0) return true;
  return Object.hasOwn(DEFAULTS, name) && DEFAULTS[name] === value;
}

/** Google repairs odd reminders: it drops unknown methods, clamps minutes, merges duplicates and sorts. */
function normalizeReminders(reminders: Event['reminders']): NonNullable<EventFields['reminders']> {
  if (!reminders) return { useDefault: true };
  const known = (reminders.overrides ?? []).filter(({ method }) => method === 'email' || method === 'popup');
  const mended = new Map(
    known.map(({ method, minutes }) => {
      const inRange = Math.min(Math.max(minutes ?? 0, 0), LIMITS.reminderMinutes);
      return [`${method ?? ''} ${inRange}`, { method, minutes: inRange }] as const;
    }),
  );
  const overrides = [...mended.values()].toSorted((a, b) => a.minutes - b.minutes);
  return { useDefault: reminders.useDefault ?? false, ...(overrides.length > 0 && { overrides }) };
}

const mend = (half: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(half)
      .filter(([key]) => key.length <= LIMITS.extendedPropertyKey)
      .map(([key, value]) => [key, value.slice(0, LIMITS.extendedPropertyValue)]),
  );

/** "Properties with longer keys will be silently dropped", "with longer values will be silently truncated". */
function normalizeProperties(
  properties: NonNullable<Event['extendedProperties']>,
): NonNullable<EventFields['extendedProperties']> {
  return {
    ...(properties.private && { private: mend(properties.private) }),
    ...(properties.shared && { shared: mend(properties.shared) }),
  };
}

function normalizeAttendees(
  attendees: readonly calendar_v3.Schema$EventAttendee[],
): calendar_v3.Schema$EventAttendee[] {
  const byEmail = new Map<string, calendar_v3.Schema$EventAttendee>();
  for (const { self: _self, organizer: _organizer, id: _id, ...attendee } of attendees) {
    const email = (attendee.email ?? '').toLowerCase();
    byEmail.set(email, { ...attendee, email, responseStatus: attendee.responseStatus ?? 'needsAction' });
  }
  return [...byEmail.values()];
}

/** Fields that each guest's copy has for itself; all others are shared with the organizer's event. */
export const COPY_FIELDS = ['reminders', 'colorId', 'transparency', 'visibility', 'eventLabelId', 'source'] as const;

/** The fields of a copy: shared fields from the organizer's event, own fields from the copy. */
export function withSharedFields(own: EventFields, shared: EventFields): EventFields {
  const merged: EventFields = { ...shared };
  for (const name of COPY_FIELDS) delete merged[name];
  for (const name of COPY_FIELDS) if (own[name] !== undefined) Object.assign(merged, { [name]: own[name] });
  const properties = { ...shared.extendedProperties };
  delete properties.private;
  if (own.extendedProperties?.private) properties.private = own.extendedProperties.private;
  if (Object.keys(properties).length > 0) merged.extendedProperties = properties;
  else delete merged.extendedProperties;
  return merged;
}

/** The shared fields in a comparable form. */
export function sharedFingerprint(fields: EventFields, withAttendees: boolean): string {
  const shared: Record<string, unknown> = { ...withSharedFields({}, fields) };
  for (const name of ['status', 'sequence', 'conferenceData', 'hangoutLink', 'organizer', 'creator', 'iCalUID'])
    delete shared[name];
  if (!withAttendees) delete shared['attendees'];
  return JSON.stringify(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The organizer entry of a calendar's events. */
export function buildOrganizer(calendar: Calendar): NonNullable<EventFields['organizer']> {
  return calendar.primaryOf ? { email: calendar.id } : { email: calendar.id, displayName: calendar.summary };
}
