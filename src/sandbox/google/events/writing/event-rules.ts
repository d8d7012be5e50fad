import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { badRequest, invalid, required } from '../../http/api-error.js';

type Event = calendar_v3.Schema$Event;

const CHOICES: Readonly<Record<'status' | 'visibility' | 'transparency' | 'eventType', readonly string[]>> = {
  status: ['confirmed', 'tentative', 'cancelled'],
  visibility: ['default', 'public', 'private', 'confidential'],
  transparency: ['opaque', 'transparent'],
  eventType: ['default', 'birthday', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
};
const RESPONSES = new Set(['needsAction', 'declined', 'tentative', 'accepted']);
/** Google's documented limits; the source is named where Google gives no number. */
export const LIMITS = {
  attendees: 200,
  reminders: 5,
  reminderMinutes: 40_320,
  attachments: 25,
  extendedProperties: 300,
  extendedPropertyKey: 44,
  extendedPropertyValue: 1024,
} as const;

/** Refuses an event that violates a rule of Google's, with its 400. */
export function checkEvent(event: Event): void {
  checkChoices(event);
  checkAttendees(event.attendees ?? []);
  checkReminders(event.reminders);
  checkExtendedProperties(event.extendedProperties);
  if ((event.attachments ?? []).length > LIMITS.attachments) throw invalid('Too many attachments.');
  if (event.colorId && !/^([1-9]|1[01])$/.test(event.colorId)) throw invalid('Invalid color id value.');
}

function checkChoices(event: Event): void {
  for (const [name, values] of Object.entries(CHOICES)) {
    const value: unknown = Reflect.get(event, name);
    if (value !== undefined && value !== null && !values.some((choice) => choice === value))
      throw invalid(`Invalid value for: ${name}`);
  }
}

function checkAttendees(attendees: readonly calendar_v3.Schema$EventAttendee[]): void {
  // The reference names no error for too many guests; the limit of 200 is from Calendar's help page.
  if (attendees.length > LIMITS.attendees) throw badRequest('invalid', 'Too many attendees.', undefined, 'calendar');
  for (const { email, responseStatus } of attendees) {
    if (!email) throw required('Missing attendee email.');
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email)) throw invalid('Invalid attendee email.');
    if (responseStatus && !RESPONSES.has(responseStatus)) throw invalid('Invalid value for: responseStatus');
  }
}

function checkReminders(reminders: Event['reminders']): void {
  const overrides = reminders?.overrides ?? [];
  if (overrides.length > 0 && reminders?.useDefault === true)
    throw badRequest(
      'cannotUseDefaultRemindersAndSpecifyOverride',
      'Cannot specify both default reminders and overrides at the same time.',
      undefined,
      'calendar',
    );
  if (overrides.length > LIMITS.reminders)
    throw badRequest(
      'eventRemindersCountExceedsLimit',
      'The number of event reminders exceeds the limit.',
      undefined,
      'calendar',
    );
}

function checkExtendedProperties(properties: Event['extendedProperties']): void {
  for (const half of [properties?.private ?? {}, properties?.shared ?? {}])
    if (Object.keys(half).length > LIMITS.extendedProperties) throw invalid('Too many extended properties.');
}
