import type { ErrorCode } from '../shared/errors/app-error.js';

/** The headings of the reference, in the order a client meets them. */
export const TAGS = [
  ['Sign-in', 'A session of this server for a Google account, its tokens, and its end.'],
  ['Calendars', 'The calendars on the user’s list.'],
  ['Events', 'Events and series; field names are Google Calendar’s own.'],
  ['Free time', 'When people are busy, and when they could meet.'],
  ['Assistant', 'Requests in plain words, which become proposed actions, and the user’s decision about each.'],
  ['Operations', 'For operators and their tools.'],
] as const;
export type Tag = (typeof TAGS)[number][0];

/** Headers of an answer, beside those of every answer. */
export type AnswerHeader = 'ETag' | 'Location' | 'Idempotency-Replayed' | 'Write-Id';

/** What the contract says of an operation that its code does not. */
export interface OperationNotes {
  id: string;
  tag: Tag;
  title: string;
  /** Codes of its own, beside those that its security, body and headers bring. */
  errors?: readonly ErrorCode[];
  headers?: readonly AnswerHeader[];
  /** Codes that have another status here than elsewhere. */
  statuses?: Partial<Record<ErrorCode, number>>;
}

const GOOGLE = [
  'google_reauth_required',
  'scope_missing',
  'forbidden',
  'not_found',
  'rate_limited',
  'upstream_rate_limited',
  'calendar_usage_limit',
  'upstream_failed',
  'upstream_timeout',
  'upstream_unavailable',
] as const;
const LIST = [...GOOGLE, 'sync_token_expired', 'gone'] as const;
const WRITE = [...GOOGLE, 'gone', 'outcome_unknown', 'nonexistent_local_time', 'duplicate_event'] as const;
const CHANGE = [...WRITE, 'event_changed', 'guest_list_hidden', 'series_unsupported', 'time_conflict'] as const;
const MODEL = [
  'ai_budget',
  'ai_bad_reply',
  'ai_unavailable',
  'ai_busy',
  'upstream_timeout',
  'nonexistent_local_time',
] as const;
const ZONE = [
  'google_reauth_required',
  'scope_missing',
  'upstream_rate_limited',
  'upstream_failed',
  'upstream_unavailable',
] as const;
const ETAG = ['ETag'] as const;

/** Every operation of the contract. */
export const OPERATIONS: Readonly<Record<string, OperationNotes>> = {
  'GET /auth/google/url': {
    id: 'getConsentUrl',
    tag: 'Sign-in',
    title: 'Get the address of Google’s consent page',
    errors: ['redirect_uri_not_allowed'],
  },
  'POST /auth/google': {
    id: 'signIn',
    tag: 'Sign-in',
    title: 'Sign in with a code from Google',
    errors: [
      'invalid_grant_code',
      'redirect_uri_not_allowed',
      'reconsent_required',
      'login_retry',
      'google_reauth_required',
      'upstream_rate_limited',
      'upstream_failed',
      'upstream_timeout',
      'upstream_unavailable',
    ],
  },
  'POST /auth/refresh': {
    id: 'refreshSession',
    tag: 'Sign-in',
    title: 'Trade a refresh token for the next pair',
    errors: ['session_expired', 'session_revoked'],
  },
  'POST /auth/logout': {
    id: 'signOut',
    tag: 'Sign-in',
    title: 'End one session or all',
    errors: ['token_missing', 'token_invalid', 'token_expired', 'session_expired', 'session_revoked'],
  },
  'GET /auth/me': { id: 'getMe', tag: 'Sign-in', title: 'Get the signed-in user' },
  'GET /auth/sessions': { id: 'listSessions', tag: 'Sign-in', title: 'List the user’s sessions' },
  'DELETE /auth/sessions/{id}': {
    id: 'endSession',
    tag: 'Sign-in',
    title: 'End one session of the user',
    errors: ['not_found'],
  },
  'GET /calendar/calendars': { id: 'listCalendars', tag: 'Calendars', title: 'List calendars', errors: LIST },
  'GET /calendar/events': { id: 'listEvents', tag: 'Events', title: 'List events', errors: LIST },
  'POST /calendar/events': {
    id: 'createEvent',
    tag: 'Events',
    title: 'Create an event',
    errors: [...WRITE, 'time_conflict'],
    headers: ['ETag', 'Location', 'Idempotency-Replayed', 'Write-Id'],
  },
  'GET /calendar/events/{eventId}': {
    id: 'getEvent',
    tag: 'Events',
    title: 'Get an event',
    errors: [...GOOGLE, 'gone'],
    headers: ETAG,
  },
  'PUT /calendar/events/{eventId}': {
    id: 'replaceEvent',
    tag: 'Events',
    title: 'Replace an event',
    errors: CHANGE,
    headers: ['ETag', 'Idempotency-Replayed', 'Write-Id'],
  },
  'PATCH /calendar/events/{eventId}': {
    id: 'updateEvent',
    tag: 'Events',
    title: 'Change parts of an event',
    errors: CHANGE,
    headers: ['ETag', 'Idempotency-Replayed', 'Write-Id'],
  },
  'DELETE /calendar/events/{eventId}': {
    id: 'deleteEvent',
    tag: 'Events',
    title: 'Delete an event',
    errors: CHANGE,
    headers: ['Idempotency-Replayed', 'Write-Id'],
  },
  'GET /calendar/events/{eventId}/instances': {
    id: 'listInstances',
    tag: 'Events',
    title: 'List the instances of a series',
    errors: [...GOOGLE, 'gone'],
  },
  'POST /calendar/events/{eventId}/move': {
    id: 'moveEvent',
    tag: 'Events',
    title: 'Move an event to another calendar',
    errors: CHANGE,
    headers: ['ETag', 'Idempotency-Replayed', 'Write-Id'],
  },
  'POST /calendar/events/{eventId}/rsvp': {
    id: 'respondToEvent',
    tag: 'Events',
    title: 'Answer an invitation',
    errors: [...CHANGE, 'not_a_guest'],
    headers: ['ETag', 'Idempotency-Replayed', 'Write-Id'],
  },
  'POST /calendar/events/batch': {
    id: 'batchEvents',
    tag: 'Events',
    title: 'Make many writes in one request',
    errors: GOOGLE,
    headers: ['Write-Id'],
  },
  'GET /calendar/writes': { id: 'listWrites', tag: 'Events', title: 'List the writes of the last day' },
  'POST /calendar/writes/{id}/undo': {
    id: 'undoWrite',
    tag: 'Events',
    title: 'Undo a write',
    errors: [...CHANGE, 'already_undone', 'undo_unavailable', 'undo_expired', 'duplicate_request'],
    headers: ['Idempotency-Replayed', 'Write-Id'],
    statuses: { event_changed: 409 },
  },
  'POST /calendar/freebusy': { id: 'getFreeBusy', tag: 'Free time', title: 'Get busy times', errors: GOOGLE },
  'POST /calendar/slots': { id: 'findSlots', tag: 'Free time', title: 'Find free times', errors: GOOGLE },
  'POST /ai/chat': {
    id: 'chat',
    tag: 'Assistant',
    title: 'Send a message',
    errors: [...ZONE, ...MODEL, 'not_found', 'rate_limited'],
  },
  'POST /ai/parse-request': {
    id: 'parseRequest',
    tag: 'Assistant',
    title: 'Read a sentence into a structured request',
    errors: [...ZONE, ...MODEL, 'unreadable_request'],
  },
  'GET /ai/actions': { id: 'listActions', tag: 'Assistant', title: 'List actions' },
  'POST /ai/actions/confirm': { id: 'confirmActions', tag: 'Assistant', title: 'Confirm several actions' },
  'POST /ai/actions/{actionId}/confirm': {
    id: 'confirmAction',
    tag: 'Assistant',
    title: 'Confirm an action',
    errors: [...CHANGE, 'not_a_guest', 'action_changed', 'action_closed', 'action_expired', 'duplicate_request'],
  },
  'POST /ai/actions/{actionId}/reject': {
    id: 'rejectAction',
    tag: 'Assistant',
    title: 'Reject an action',
    errors: ['not_found', 'action_closed', 'duplicate_request'],
  },
  'GET /ai/conversations/{id}': {
    id: 'getConversation',
    tag: 'Assistant',
    title: 'Get a conversation',
    errors: ['not_found'],
  },
  'DELETE /ai/conversations/{id}': {
    id: 'deleteConversation',
    tag: 'Assistant',
    title: 'Forget a conversation',
    errors: ['not_found'],
  },
  'GET /health/live': { id: 'getLiveness', tag: 'Operations', title: 'Tell whether the process runs' },
  'GET /health/ready': { id: 'getReadiness', tag: 'Operations', title: 'Tell whether the server can serve' },
  'GET /metrics': { id: 'getMetrics', tag: 'Operations', title: 'Get metrics', errors: ['not_found'] },
};
