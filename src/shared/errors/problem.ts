import { type AppError, ERROR_STATUS, type ErrorCode } from './app-error.js';
import type { Problem } from './problem.dto.js';

/** Codes after which the same request may succeed later. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'duplicate_request',
  'rate_limited',
  'upstream_rate_limited',
  'upstream_failed',
  'upstream_timeout',
  'upstream_unavailable',
  'outcome_unknown',
  'store_unavailable',
  'shutting_down',
  'ai_unavailable',
  'ai_busy',
]);

/** The `Retry-After` of a 429 or a 503 without a better value. */
const DEFAULT_RETRY_AFTER_SECONDS: Partial<Record<number, number>> = { 429: 10, 503: 2 };

/** Whether the same request may succeed later, judged by the code alone. */
export function isRetryable(code: ErrorCode): boolean {
  return RETRYABLE.has(code);
}

/** Builds the problem for an error, with the seconds after which the client may retry, if there are any. */
export function toProblem(error: AppError, requestId: string): { problem: Problem; retryAfterSeconds?: number } {
  const status = error.details.status ?? ERROR_STATUS[error.code];
  const retryAfterSeconds = error.details.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS[status];
  const problem: Problem = {
    ...error.details.facts,
    type: `/docs/errors#${error.code}`,
    title: toTitle(error.code),
    status,
    detail: error.message,
    code: error.code,
    requestId,
    retryable: error.details.retryable ?? isRetryable(error.code),
    ...(error.details.errors && { errors: error.details.errors }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds: Math.ceil(retryAfterSeconds) }),
  };
  return retryAfterSeconds === undefined ? { problem } : { problem, retryAfterSeconds };
}

function toTitle(code: ErrorCode): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
