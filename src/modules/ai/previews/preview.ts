import { invalidField } from '../../../shared/errors/app-error.js';
import type { Turn } from '../tools/tool.js';
import type { ShownField } from '../wording/preview-words.js';
import { Speech } from '../wording/speech.js';
import type { ActionFacts } from './action-facts.js';
import type { ActionPreview, Recipient } from '../actions/action.dto.js';
import type { ActionRequest } from '../actions/action-request.js';
import { changesBetween, type FieldChange } from './field-changes.js';
import { SHOWN_FIELDS } from './field-views.js';
import { sayField, sayRecipients, buildSummary } from './preview-sentence.js';
import { listWarnings } from './preview-warnings.js';
import { toEventPreview } from './shown-state.js';

/** The fields shown for an event that is deleted, moved or answered. */
const TOLD: ShownField[] = ['summary', 'start', 'recurrence', 'location', 'attendees', 'calendarId'];

/**
 * The preview of an action in the user's language, built from the exact call and its predicted result. @throws AppError
 * `invalid_request` for a change without effect.
 */
export function buildPreview(
  turn: Turn,
  request: ActionRequest,
  facts: ActionFacts,
  recipients: Recipient[],
): ActionPreview {
  const speech = new Speech(turn);
  const { before, after, scope, counts, conflicts, assumptions } = facts;
  const changes = before && after ? changesBetween(before, after, scope, speech) : [];
  if (request.kind === 'update_event' && changes.length === 0) {
    throw invalidField('', 'must change something; the event is like that already');
  }
  return {
    summary: buildSummary(request, facts, changes, recipients, speech),
    details: listDetails(request, facts, changes, recipients, speech),
    ...(before && { before: toEventPreview(before) }),
    ...(after && { after: toEventPreview(after) }),
    ...(scope && { instances: { scope, ...counts } }),
    recipients,
    conflicts,
    warnings: [...assumptions, ...listWarnings(speech, turn, request, facts, recipients)],
  };
}

/** One line per field: for a change the old and the new value, else the value. */
function listDetails(
  request: ActionRequest,
  facts: ActionFacts,
  changes: readonly FieldChange[],
  recipients: readonly Recipient[],
  speech: Speech,
): string[] {
  const { words } = speech;
  const state = facts.after ?? facts.before;
  const isNew = request.kind === 'create_event';
  const told = isNew ? SHOWN_FIELDS : TOLD;
  const lines =
    changes.length > 0
      ? changes.map((change) => sayChangedLine(change, speech))
      : told.flatMap((field) => (state ? sayField(field, state, speech) : []));
  const isMailed = request.sendUpdates !== 'none' && request.kind !== 'rsvp' && recipients.length > 0;
  const mails = isMailed ? [words.preview.mails(sayRecipients(recipients, facts, speech, true))] : [];
  return [...lines, ...mails].map((line) => capitalize(line, words.language));
}

function sayChangedLine({ label, before, beforeInFull, after, alone }: FieldChange, { words }: Speech): string {
  const { field, nothing } = words.preview;
  return field(label, alone ? (after ?? nothing) : `${beforeInFull ?? before ?? nothing} → ${after ?? nothing}`);
}

function capitalize(line: string, language: string): string {
  return line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
}
