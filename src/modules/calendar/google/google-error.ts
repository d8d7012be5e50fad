import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import { GoogleTokenRejected } from '../../auth/grants/google-access.service.js';
import { type GoogleRefusal, toRefusedField } from './refused-field.js';

/** Google's reasons are more exact than its statuses (https://developers.google.com/workspace/calendar/api/guides/errors). */
const CODE_BY_REASON: Record<string, ErrorCode> = {
  rateLimitExceeded: 'upstream_rate_limited',
  userRateLimitExceeded: 'upstream_rate_limited',
  RATE_LIMIT_EXCEEDED: 'upstream_rate_limited',
  quotaExceeded: 'calendar_usage_limit',
  dailyLimitExceeded: 'calendar_usage_limit',
  insufficientPermissions: 'scope_missing',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scope_missing',
  fullSyncRequired: 'sync_token_expired',
  updatedMinTooLongAgo: 'sync_token_expired',
  duplicate: 'duplicate_event',
};

const CODE_BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  403: 'forbidden',
  404: 'not_found',
  409: 'duplicate_event',
  410: 'gone',
  412: 'event_changed',
  413: 'invalid_request',
  429: 'upstream_rate_limited',
};

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  invalid_request: 'Google Calendar refused the request as invalid.',
  forbidden: 'The user may not do this in Google Calendar.',
  scope_missing: 'The user did not allow this app to do this in Google Calendar.',
  not_found: 'There is no such calendar or event.',
  duplicate_event: 'There is, or was, an event with this id.',
  gone: 'The event has been deleted.',
  sync_token_expired: 'The sync token is too old; list everything again without one.',
  event_changed: 'The event has changed since it was read.',
  upstream_rate_limited: 'Google Calendar takes no more requests for now.',
  calendar_usage_limit: 'A usage limit of Google Calendar has been reached.',
  upstream_timeout: 'Google Calendar did not answer in time.',
};

const USAGE_LIMIT_SECONDS = 3600;
const MAX_RETRY_AFTER_SECONDS = 86_400;

/** Reasons that help a client mend a request; all others stay inside. */
const TELLING_REASONS = new Set([
  'timeRangeEmpty',
  'timeRangeTooLong',
  'forbiddenForNonOrganizer',
  'requiredAccessLevel',
  'cannotChangeOrganizer',
  'cannotChangeOrganizerOfInstance',
  'eventTypeRestriction',
  'malformedFocusTimeOrOutOfOffice',
  'malformedWorkingLocationEvent',
  'malformedBirthdayEvent',
  'participantIsNeitherOrganizerNorAttendee',
]);

/** Failures that happen before a byte of the request can have reached Google. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The parts of a failed call this mapper reads; the client's own error class stays out of it. */
interface FailedCall extends GoogleRefusal {
  status: number | undefined;
  retryAfter: string | undefined;
}

/**
 * Reads whatever a call to Google threw. A failure that leaves open whether a write was done is `outcome_unknown`.
 * Never `token_*`: those speak of our own tokens, so Google's 401 is a `GoogleTokenRejected` for auth to repair.
 */
export function fromGoogleError(thrown: unknown, isWrite: boolean): Error {
  if (thrown instanceof AppError || thrown instanceof GoogleTokenRejected) return thrown;
  const failure = readFailure(thrown);
  const { status, reason } = failure;
  if (status === 401) return new GoogleTokenRejected('Google rejected the access token', { cause: thrown });
  const code = findCode(reason, status);
  if (code) return refusal(code, failure, thrown);
  const failed = isAbort(thrown) ? 'upstream_timeout' : 'upstream_failed';
  const unknown = isWrite && !NEVER_SENT.has(causeCode(thrown) ?? '');
  return unknown ? unknownOutcome(thrown) : new AppError(failed, MESSAGES[failed] ?? UNREADABLE, { cause: thrown });
}

/** The failure of a write that may or may not have been done. */
export function unknownOutcome(cause: unknown): AppError {
  return new AppError(
    'outcome_unknown',
    'Google Calendar did not say whether the change was made; read the event before trying again.',
    { cause },
  );
}

const UNREADABLE = 'Google Calendar failed to answer.';

function findCode(reason: string | undefined, status: number | undefined): ErrorCode | undefined {
  if (status === undefined) return undefined;
  const byReason = reason !== undefined && Object.hasOwn(CODE_BY_REASON, reason) ? CODE_BY_REASON[reason] : undefined;
  return status < 500 ? (byReason ?? CODE_BY_STATUS[status]) : undefined;
}

function refusal(code: ErrorCode, failure: FailedCall, cause: unknown): AppError {
  const { reason } = failure;
  const seconds = parseRetryAfter(failure.retryAfter);
  const refused = code === 'invalid_request' ? toRefusedField(failure) : undefined;
  const retryAfterSeconds = code === 'calendar_usage_limit' ? Math.max(seconds ?? 0, USAGE_LIMIT_SECONDS) : seconds;
  const message = refused
    ? `Google Calendar refused the request: ${refused.field} ${refused.message}.`
    : MESSAGES[code];
  return new AppError(code, message ?? UNREADABLE, {
    cause,
    details: {
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(refused && { errors: [refused] }),
      ...(reason !== undefined && TELLING_REASONS.has(reason) && { facts: { reason } }),
    },
  });
}

function readFailure(thrown: unknown): FailedCall {
  const response = field(thrown, 'response');
  const error = field(field(response, 'data'), 'error');
  const [first] = asArray(field(error, 'errors'));
  const detail = asArray(field(error, 'details')).find((each) => field(each, 'reason') !== undefined);
  const status = field(response, 'status');
  return {
    status: typeof status === 'number' ? status : undefined,
    reason: asText(field(first, 'reason')) ?? asText(field(detail, 'reason')),
    message: asText(field(first, 'message')) ?? asText(field(error, 'message')),
    location: asText(field(first, 'location')),
    retryAfter: readHeader(response, 'retry-after'),
  };
}

/** Google's client hands on the headers of its own fetch, which are no global `Headers`. */
function readHeader(response: unknown, name: string): string | undefined {
  const headers = field(response, 'headers');
  const get = field(headers, 'get');
  return typeof get === 'function' ? asText(Reflect.apply(get, headers, [name])) : asText(field(headers, name));
}

/** `Retry-After` in seconds, whether Google wrote seconds or a date. */
function parseRetryAfter(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_SECONDS) : undefined;
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name === 'AbortError' || causeCode(thrown) === 'AbortError');
}

function causeCode(thrown: unknown): string | undefined {
  return asText(field(thrown, 'code')) ?? asText(field(field(thrown, 'cause'), 'code'));
}

function field(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
