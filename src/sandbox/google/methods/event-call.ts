import { findCalendar, type ApiCall } from '../api/api-method.js';
import type { ParameterTable } from '../api/query.js';
import { badRequest, conditionNotMet, notFound } from '../http/api-error.js';
import type { EventRecord } from '../events/event-record.js';
import type { EventReader } from '../events/event-resource.js';
import type { ComposeOptions } from '../events/writing/event-composer.js';
import { findEvent } from '../events/instances.js';
import type { MailedGuests } from '../events/guests/outbox.js';
import type { AccessRole } from '../world/access-rules.js';
import type { Calendar } from '../world/simulated-calendar.js';

/** Parameters of every method that writes events. */
export const WRITE_PARAMETERS: ParameterTable = {
  sendUpdates: ['all', 'externalOnly', 'none'],
  sendNotifications: 'flag',
};

/** Parameters of the methods that take a whole event. */
export const BODY_PARAMETERS: ParameterTable = {
  ...WRITE_PARAMETERS,
  conferenceDataVersion: ['0', '1'],
  eventLabelVersion: ['0'],
  maxAttendees: 'integer',
  supportsAttachments: 'flag',
  alwaysIncludeEmail: 'flag',
};

/** How the caller reads events of a calendar. */
export function buildReader(call: ApiCall, calendar: Calendar, role: AccessRole): EventReader {
  return {
    calendar,
    role,
    email: call.user.email,
    zone: call.query.text('timeZone') ?? calendar.timeZone,
    maxAttendees: call.query.integer('maxAttendees'),
  };
}

/** The event named by the path, on a calendar where the caller has at least the role `wanted`. */
export function findEventCall(
  call: ApiCall,
  wanted: AccessRole,
): { calendar: Calendar; role: AccessRole; record: EventRecord } {
  const { calendar, role } = findCalendar(call, wanted);
  const record = findEvent(calendar.events, call.params['eventId'] ?? '');
  if (!record) throw notFound();
  return { calendar, role, record };
}

/** 412 unless the caller's etag is the current one. */
export function requireMatch(call: ApiCall, record: EventRecord): void {
  if (call.ifMatch === undefined || call.ifMatch.trim() === '*') return;
  if (!call.ifMatch.split(/\s*,\s*/).includes(record.etag)) throw conditionNotMet();
}

/** The options of a write. */
export function writeOptions(call: ApiCall): ComposeOptions {
  const { query, user } = call;
  return {
    actor: user.email,
    sendUpdates: readSendUpdates(call),
    conferenceDataVersion: query.text('conferenceDataVersion') === '1' ? 1 : 0,
    supportsAttachments: query.flag('supportsAttachments'),
  };
}

function readSendUpdates({ query }: ApiCall): MailedGuests {
  const asked = query.text('sendUpdates');
  if (asked === 'all' || asked === 'externalOnly') return asked;
  if (asked === undefined && query.flag('sendNotifications')) return 'all';
  return 'none';
}

/** 400 for a missing required parameter. */
export const missing = (name: string): Error => badRequest('required', `Required parameter: ${name}`, name);
