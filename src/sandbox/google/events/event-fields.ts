import type { calendar_v3 } from '@googleapis/calendar';
import type { Calendar } from '../world/calendar.js';
import type { EventFields } from './event-record.js';
import { LIMITS } from './event-rules.js';

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

/** Google does not refuse odd reminders, it mends them: unknown methods are dropped, minutes brought into range, doubles merged, all put in order. */
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

/** How a calendar names itself as the organizer of its events. */
export function organizerOf(calendar: Calendar): NonNullable<EventFields['organizer']> {
  return calendar.primaryOf ? { email: calendar.id } : { email: calendar.id, displayName: calendar.summary };
}
