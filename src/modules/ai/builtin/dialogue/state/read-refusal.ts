import type { ErrorCode } from '../../../../../shared/errors/app-error.js';
import { toFields, toArray, toText } from '../../../unknown-json.js';
import type { Refusal } from '../../languages/replies.js';

const BY_CODE: Readonly<Partial<Record<ErrorCode, Refusal>>> = {
  invalid_request: 'invalid',
  nonexistent_local_time: 'noSuchTime',
  forbidden: 'forbidden',
  guest_list_hidden: 'hiddenGuests',
  not_found: 'gone',
  gone: 'gone',
  not_a_guest: 'notInvited',
  series_unsupported: 'seriesOnly',
  event_changed: 'changed',
  time_conflict: 'taken',
  undo_unavailable: 'notUndoable',
  undo_expired: 'tooOld',
  already_undone: 'undone',
  rate_limited: 'later',
  upstream_rate_limited: 'later',
  calendar_usage_limit: 'later',
  upstream_failed: 'unanswered',
  upstream_unavailable: 'unanswered',
  upstream_timeout: 'unanswered',
  outcome_unknown: 'unknownFate',
};
const REASONS = new Map<string, Refusal>(Object.entries(BY_CODE));
const TIMES = new Set(['start', 'end', 'from', 'to', 'lastDay', 'repeatUntil', 'durationMinutes']);

/** Why a tool refused, by its code and the fields it names; its sentence is for models and in English. */
export function readRefusal({ code, errors }: Record<string, unknown>): Refusal {
  const reason = REASONS.get(toText(code)) ?? 'other';
  if (reason !== 'invalid') return reason;
  const fields = toArray(errors).map((error) => toFields(error)['field']);
  if (fields.length === 0) return 'other';
  // The change as a whole is named by no field: it changes nothing.
  if (fields.includes('')) return 'unchanged';
  return fields.some((field) => TIMES.has(toText(field))) ? 'badTime' : 'invalid';
}
