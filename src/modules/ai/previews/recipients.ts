import type { EventState } from '../../calendar/forecasts.service.js';
import { asciiAddress } from '../provenance/addresses.js';
import { type Origins, findSource } from '../provenance/source-of.js';
import type { ProposedRequest } from '../actions/action-request.js';
import type { ActionFacts } from './action-facts.js';
import type { Recipient } from '../actions/action.dto.js';

/** The addresses an action would invite, as they would be sent. */
export function invitedBy(request: ProposedRequest): string[] {
  const invited = request.kind === 'create_event' ? request.input.attendees : undefined;
  const changed = request.kind === 'update_event' ? [request.patch.addAttendees, request.patch.attendees] : [];
  return [invited, ...changed].flatMap((guests) => guests ?? []).map(({ email }) => email);
}

/** Fields that only the user sees. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['reminders', 'colorId']);

/**
 * All recipients of an action, those of the event first, and the source of each address. Google notifies guests of
 * the organizer's changes, including those of single instances, and the organizer of a guest's.
 */
export function listRecipients(
  origins: Origins,
  request: ProposedRequest,
  { before, after, exceptions }: Pick<ActionFacts, 'before' | 'after' | 'exceptions'>,
): Recipient[] {
  if (isOnlyForUser(request)) return [];
  const eventId = 'eventId' in request ? request.eventId : '';
  // An undo also notifies guests that it adds back.
  const undone = request.kind === 'undo_write' && after ? [after] : [];
  const events = [...(before ? [before, ...exceptions] : []), ...undone];
  const known = events
    .flatMap((event) => reached(request, event))
    .map((email) => ({ email: asciiAddress(email), source: `event:${eventId}` }));
  const fresh = invitedBy(request).map((email) => ({ email, source: findSource(email, origins) }));
  return [...new Map([...known, ...fresh].map((each) => [each.email.toLowerCase(), each])).values()];
}

function isOnlyForUser(request: ProposedRequest): boolean {
  if (request.kind !== 'update_event' || request.conference !== undefined) return false;
  return Object.entries(request.patch).every(([name, value]) => value === undefined || OWN_FIELDS.has(name));
}

function reached({ kind }: ProposedRequest, event: EventState): string[] {
  const { organizer, attendees, guestsCanModify = false } = event;
  const isGuest = organizer !== undefined && organizer.self !== true;
  const host = isGuest && organizer.email !== undefined ? [organizer.email] : [];
  if (kind === 'rsvp' || (isGuest && (!guestsCanModify || kind === 'delete_event'))) return host;
  const guests = (attendees ?? []).filter(({ self }) => !self).flatMap(({ email }) => email ?? []);
  return [...host, ...guests];
}
