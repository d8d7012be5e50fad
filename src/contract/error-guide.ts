import { ERROR_STATUS, type ErrorCode } from '../shared/errors/app-error.js';

/** What a client developer must know of a code. */
export interface ErrorAdvice {
  /** When it comes. */
  meaning: string;
  /** What a client does about it. */
  action: string;
  /** Members of the problem beside the standard ones. */
  members?: readonly string[];
}

const SIGN_IN_AGAIN = 'Forget both tokens and sign in again.';
const REFRESH_ONCE = 'Refresh the session once and repeat the request. If it comes again, sign in.';
const WAIT = 'Wait for `Retry-After`, then repeat the request.';

/** The page of every code: `/docs/errors`, and the `type` of a problem, come from it. */
export const ERROR_GUIDE: Readonly<Record<ErrorCode, ErrorAdvice>> = {
  invalid_request: {
    meaning: 'The request is not valid. `errors` names each field at fault.',
    action: 'Mend the named fields. Repeating the request as it is fails again.',
    members: ['errors', 'reason'],
  },
  invalid_grant_code: {
    meaning: 'Google does not take the code: it was used before, has expired, or belongs to another client.',
    action: 'Begin the sign-in again. An authorization code can be used once.',
  },
  redirect_uri_not_allowed: {
    meaning: 'The redirect URI is not one that this server is configured with.',
    action: 'Send exactly one of the URIs in `GOOGLE_REDIRECT_URIS`, or ask the operator to add yours.',
  },
  nonexistent_local_time: {
    meaning: 'The clocks skip this wall-clock time, because daylight saving time begins.',
    action: 'Let the user choose one of `nearestValidTimes`, or send a time with an offset.',
    members: ['errors', 'nearestValidTimes'],
  },
  token_missing: {
    meaning: 'The request has no access token.',
    action: 'Send `Authorization: Bearer <access token>`.',
  },
  token_invalid: { meaning: 'This is no access token of this server.', action: REFRESH_ONCE },
  token_expired: { meaning: 'The access token has expired.', action: REFRESH_ONCE },
  session_expired: { meaning: 'The session was not used for too long, or is too old.', action: SIGN_IN_AGAIN },
  session_revoked: {
    meaning: 'The session was ended: by a sign-out, or because a spent refresh token came a second time.',
    action: SIGN_IN_AGAIN,
  },
  google_reauth_required: {
    meaning: 'Google no longer accepts the permission that the user gave. The session of this server is still valid.',
    action: 'Keep the session, show “reconnect”, and sign in with `forceConsent`. A refresh does not help.',
  },
  scope_missing: {
    meaning: 'The user did not allow this app to do this in Google Calendar.',
    action: 'Ask for consent to `missingScopes`. A refresh does not help.',
    members: ['missingScopes'],
  },
  forbidden: {
    meaning: 'The user may not do this to this calendar or event.',
    action: 'Tell the user. `reason` holds Google’s reason where there is one.',
    members: ['reason'],
  },
  guest_list_hidden: {
    meaning: 'The organizer hides the guest list, so it cannot be changed from this copy of the event.',
    action: 'Leave the guests out of the change.',
  },
  not_found: {
    meaning: 'There is no such path, calendar, event, session, action or conversation for this user.',
    action: 'Drop the id. What belongs to somebody else is not found either.',
  },
  method_not_allowed: {
    meaning: 'The path does not take this method.',
    action: 'Use one of the methods in the `Allow` header.',
  },
  duplicate_request: {
    meaning: 'The same request, with the same key or for the same action, is still running.',
    action: WAIT,
  },
  duplicate_event: {
    meaning: 'There is, or was, an event with this id.',
    action: 'Send the request again with a new `Idempotency-Key`.',
  },
  time_conflict: {
    meaning: '`onConflict=reject` was asked for, and the user is busy at this time. Nothing was written.',
    action: 'Show `conflicts`, and repeat with another time or with `onConflict=allow`.',
    members: ['conflicts', 'duplicates'],
  },
  not_a_guest: { meaning: 'The user is not among the guests of this event.', action: 'Offer no answer for it.' },
  series_unsupported: {
    meaning: 'This series cannot be divided or moved as asked.',
    action: 'Change single instances, or give the series a new `recurrence`.',
  },
  reconsent_required: {
    meaning: 'Google gave no lasting permission, and none is stored.',
    action:
      'Begin the sign-in again with `forceConsent=true` (Android: `forceCodeForRefreshToken`). Any earlier code is spent.',
  },
  action_changed: {
    meaning: 'The hash is not that of the action. The user saw something else.',
    action: 'Load the action, show it again, and confirm with its present hash.',
  },
  action_closed: {
    meaning: 'The action was rejected, superseded, or failed before.',
    action: 'Show what became of `action`. Ask for the change again.',
    members: ['action'],
  },
  already_undone: {
    meaning: 'The write was taken back before.',
    action: 'Show `write`. To do it again, undo the undo.',
    members: ['write'],
  },
  undo_unavailable: {
    meaning: 'The write was not finished, or changed too much to be kept.',
    action: 'Repeat an unfinished write with its `Idempotency-Key`; else change the event by hand.',
    members: ['write'],
  },
  gone: { meaning: 'The event has been deleted.', action: 'Remove it from what is shown.' },
  sync_token_expired: {
    meaning: 'The sync token is too old.',
    action: 'Drop it, and list everything again without one.',
  },
  action_expired: {
    meaning: 'The action was not confirmed within its ten minutes.',
    action: 'Ask for the change again.',
  },
  undo_expired: {
    meaning: 'The write is older than a day, fifty others came after it, or its record was lost.',
    action: 'Change the event by hand.',
  },
  event_changed: {
    meaning: 'The event is no longer the one that was read, or that the write to be undone left. Nothing was written.',
    action:
      'Read the event again, show the difference, and repeat with the new ETag. An undo answers the `event` as it is.',
    members: ['currentEtag', 'event'],
  },
  payload_too_large: { meaning: 'The body is larger than one mebibyte.', action: 'Send less.' },
  unsupported_media_type: { meaning: 'The body is not JSON.', action: 'Send `Content-Type: application/json`.' },
  idempotency_key_reused: {
    meaning: 'The `Idempotency-Key` was used for another request.',
    action: 'Use a new key for each request, and the same key only to repeat one.',
  },
  unreadable_request: {
    meaning: 'The language model could not read the text as a request.',
    action: 'Let the user say it another way.',
  },
  rate_limited: { meaning: 'This address or account sends too many requests.', action: WAIT },
  upstream_rate_limited: { meaning: 'Google takes no more requests for now.', action: WAIT },
  calendar_usage_limit: {
    meaning: 'A usage limit of Google Calendar is reached, such as the invitations of a day.',
    action: 'Tell the user. It passes after hours, not seconds.',
  },
  ai_budget: {
    meaning: 'The user’s tokens for the language model are spent for today.',
    action: 'Wait for `Retry-After`. The calendar routes go on working.',
  },
  client_gone: {
    meaning: 'The client hung up before the answer. It stands in logs and metrics only.',
    action: 'Nothing: no client receives it.',
  },
  internal: {
    meaning: 'The server failed.',
    action: 'Report `requestId` to the operator.',
  },
  upstream_failed: { meaning: 'Google failed to answer. Nothing was written.', action: 'Repeat the request later.' },
  login_retry: {
    meaning: 'Google’s sign-in failed, and the code is spent.',
    action: 'Begin the sign-in again at Google.',
  },
  outcome_unknown: {
    meaning: 'Google did not say whether the change was made.',
    action: 'Repeat with the same `Idempotency-Key`, or read the event before you try again.',
  },
  ai_bad_reply: { meaning: 'The language model gave no usable answer.', action: 'Send the message again.' },
  upstream_unavailable: {
    meaning: 'Google fails for this account or for all, so it is not asked for now. Nothing was written.',
    action: WAIT,
  },
  store_unavailable: { meaning: 'The session store cannot be reached or takes no writes.', action: WAIT },
  shutting_down: { meaning: 'The server is stopping.', action: WAIT },
  ai_unavailable: {
    meaning: 'No language model is available.',
    action: 'Repeat later where `retryable` is true; otherwise the operator must act.',
  },
  ai_busy: { meaning: 'The language model is over its rate limit.', action: WAIT },
  upstream_timeout: { meaning: 'Google or the language model did not answer in time.', action: 'Repeat the request.' },
};

/** Every code, in the order of their statuses. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant object
export const ERROR_CODES = Object.keys(ERROR_STATUS) as ErrorCode[];
