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
  /** What looks the same and begins at the same time. */
  duplicates: EventSummary[];
}

/** What a user should know before they confirm. */
export function warningsOf(
  words: Wording,
  origins: Origins,
  request: ActionRequest,
  { recipients, event, duplicates }: WarningFacts,
): string[] {
  const unspoken = invitedBy(request).filter((email) => !isUsersWord(sourceOf(email, origins), origins));
  const lookalikes = recipients.map(({ email }) => email).filter((email) => isLookalike(email));
  return [
    ...mailWarning(words, request, recipients),
    ...(unspoken.length > 0 ? [words.notWritten(unspoken.join(', '))] : []),
    ...(lookalikes.length > 0 ? [words.lookalike(lookalikes.join(', '))] : []),
    ...seriesWarning(words, request, event),
    ...(duplicates.length > 0 ? [words.duplicate] : []),
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

function scopeOf(request: ActionRequest): string | undefined {
  if (request.kind === 'rsvp') return request.input.scope;
  return 'scope' in request ? request.scope : undefined;
}
