import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import { isLookalike } from '../provenance/addresses.js';
import { isUsersWord, type Origins, sourceOf } from '../provenance/source-of.js';
import type { Wording } from '../wording/wording.js';
import type { Recipient } from './action.dto.js';
import type { ActionRequest } from './action-request.js';
import { invitedBy } from './recipients.js';

/** What the warnings are drawn from, beside the request. */
export interface WarningFacts {
  recipients: Recipient[];
  event: CalendarEvent | undefined;
  conflicts: EventSummary[];
}

/** What a user should know before they confirm. */
export function warningsOf(
  words: Wording,
  origins: Origins,
  request: ActionRequest,
  { recipients, event, conflicts }: WarningFacts,
): string[] {
  const unspoken = invitedBy(request).filter((email) => !isUsersWord(sourceOf(email, origins), origins));
  const lookalikes = recipients.map(({ email }) => email).filter((email) => isLookalike(email));
  return [
    ...mailWarning(words, request, recipients),
    ...(unspoken.length > 0 ? [words.notWritten(unspoken.join(', '))] : []),
    ...(lookalikes.length > 0 ? [words.lookalike(lookalikes.join(', '))] : []),
    ...seriesWarning(words, request, event),
    ...(isDuplicate(request, conflicts) ? [words.duplicate] : []),
    ...(request.kind === 'create_event' && request.input.visibility === 'private' ? [words.sharedCalendar] : []),
  ];
}

function mailWarning(words: Wording, { sendUpdates, kind }: ActionRequest, recipients: Recipient[]): string[] {
  if (recipients.length === 0) return [];
  // Google tells some guests even when it is asked to tell nobody.
  return sendUpdates === 'none' || kind === 'rsvp' ? [words.mayMail] : [words.willMail(recipients.length)];
}

function seriesWarning(words: Wording, request: ActionRequest, event: CalendarEvent | undefined): string[] {
  const scope = scopeOf(request);
  if (scope === 'following') return [words.followingOnes];
  const isInstance = event?.recurringEventId !== undefined;
  const wholeSeries = isInstance ? scope === 'all' : event?.recurrence !== undefined && scope !== 'this';
  return wholeSeries ? [words.wholeSeries] : [];
}

function isDuplicate(request: ActionRequest, conflicts: EventSummary[]): boolean {
  if (request.kind !== 'create_event') return false;
  const { summary, start } = request.input;
  const name = folded(summary);
  const wall = start.dateTime?.slice(0, 16);
  return conflicts.some((other) => folded(other.summary) === name && other.start?.dateTime?.slice(0, 16) === wall);
}

function folded(title: string | undefined): string {
  return (title ?? '').trim().toLowerCase();
}

function scopeOf(request: ActionRequest): string | undefined {
  if (request.kind === 'rsvp') return request.input.scope;
  return 'scope' in request ? request.scope : undefined;
}
