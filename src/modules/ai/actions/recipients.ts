import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { asciiAddress } from '../provenance/addresses.js';
import { type Origins, sourceOf } from '../provenance/source-of.js';
import type { ActionRequest } from './action-request.js';
import type { Recipient } from './action.dto.js';

/** The addresses an action would invite, as it would send them. */
export function invitedBy(request: ActionRequest): string[] {
  const invited = request.kind === 'create_event' ? request.input.attendees : undefined;
  const added = request.kind === 'update_event' ? request.patch.addAttendees : undefined;
  return [...(invited ?? []), ...(added ?? [])].map(({ email }) => email);
}

/** Everybody an action would reach, the event's own guests first, and whose word it is that each address is right. */
export function recipientsOf(origins: Origins, request: ActionRequest, event: CalendarEvent | undefined): Recipient[] {
  const guests = (event?.attendees ?? []).filter(({ self }) => !self).flatMap(({ email }) => email ?? []);
  const known = guests.map((email) => ({ email: asciiAddress(email), source: `event:${event?.id ?? ''}` }));
  const fresh = invitedBy(request).map((email) => ({ email, source: sourceOf(email, origins) }));
  return [...new Map([...known, ...fresh].map((each) => [each.email.toLowerCase(), each])).values()];
}
