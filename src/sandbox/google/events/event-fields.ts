import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { EventFields } from './event-record.js';

type Event = calendar_v3.Schema$Event;

// Google leaves a field out of its answers when it has its default value.
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

// Not kept as fields: they are identity, time or a note to the server.
const BESIDE = new Set(['id', 'start', 'end', 'originalStartTime', 'recurringEventId', 'attendeesOmitted']);

/** The fields to keep of a checked event: defaults and empty lists left out, addresses in one spelling. */
export function toFields(event: Event): EventFields {
  const kept: EventFields = Object.fromEntries(
    Object.entries(event).filter(([name, value]) => !BESIDE.has(name) && !isDefault(name, value)),
  );
  if (event.attendees?.length) kept.attendees = normalizeAttendees(event.attendees);
  return {
    ...kept,
    status: event.status ?? 'confirmed',
    eventType: event.eventType ?? 'default',
    reminders: event.reminders ?? { useDefault: true },
    sequence: event.sequence ?? 0,
  };
}

function isDefault(name: string, value: unknown): boolean {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0) return true;
  return Object.hasOwn(DEFAULTS, name) && DEFAULTS[name] === value;
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

/** Fields each guest's copy has for itself; all others are shared with the organizer's. */
export const COPY_FIELDS = ['reminders', 'colorId', 'transparency', 'visibility', 'eventLabelId', 'source'] as const;

/** A copy's fields: the shared ones from the organizer's event, its own from itself. */
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

/** What is shared of an event, in a spelling that can be compared. */
export function sharedFingerprint(fields: EventFields, withAttendees: boolean): string {
  const shared: Record<string, unknown> = { ...withSharedFields({}, fields) };
  for (const name of ['status', 'sequence', 'conferenceData', 'hangoutLink', 'organizer', 'creator', 'iCalUID'])
    delete shared[name];
  if (!withAttendees) delete shared['attendees'];
  return JSON.stringify(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
