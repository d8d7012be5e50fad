import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import type { Turn } from '../tools/tool.js';
import { wordedTime } from '../wording/worded-time.js';
import type { Wording } from '../wording/wording.js';
import { wordingOf } from '../wording/wordings.js';
import type { ActionPreview, EventPreview } from './action.dto.js';
import type { ActionRequest } from './action-request.js';
import { eventAfter, eventBefore } from './event-preview.js';
import { warningsOf } from './preview-warnings.js';
import { recipientsOf } from './recipients.js';

const TITLE = 200;

/** What an action is shown with, beside itself. */
export interface PreviewFacts {
  /** The event it is about, as it is now. */
  event?: CalendarEvent | undefined;
  conflicts: EventSummary[];
  duplicates: EventSummary[];
  /** How the user's words were read where they could be read otherwise. */
  assumptions: string[];
}

/** What the user is shown, in their language, built from the very arguments that would be executed. */
export function previewOf(
  turn: Turn,
  request: ActionRequest,
  { event, conflicts, duplicates, assumptions }: PreviewFacts,
): ActionPreview {
  const words = wordingOf(turn.locale);
  const before = event && eventBefore(event, request.calendarId);
  const after = eventAfter(request, before);
  const recipients = recipientsOf(turn, request, event);
  return {
    summary: headline(words, turn, request, before, after),
    ...(before && { before }),
    ...(after && { after }),
    recipients,
    conflicts,
    warnings: [...assumptions, ...warningsOf(words, turn, request, { recipients, event, duplicates })],
  };
}

function headline(
  words: Wording,
  { timeZone, locale }: Turn,
  request: ActionRequest,
  before: EventPreview | undefined,
  after: EventPreview | undefined,
): string {
  const title = (before ?? after)?.summary;
  const start = (after ?? before)?.start;
  const time = start && wordedTime(start, timeZone, locale);
  const answer = request.kind === 'rsvp' ? `: ${words.answers[request.input.responseStatus]}` : '';
  const named = title === undefined || title === '' ? words.untitled : `“${plainText(title, TITLE)}”`;
  return `${words.headlines[request.kind]} ${named}${time === undefined ? '' : `, ${time}`}${answer}`;
}
