import { AppError, ERROR_STATUS, type ErrorCode, type FieldError } from './app-error.js';

/** Codes after which the same request, sent again later, may succeed. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'duplicate_request',
  'rate_limited',
  'upstream_rate_limited',
  'upstream_failed',
  'upstream_timeout',
  'outcome_unknown',
  'login_retry',
  'store_unavailable',
  'ai_unavailable',
  'ai_busy',
]);

/** What a 429 or a 503 asks a client to wait when nobody said anything better. */
const DEFAULT_RETRY_AFTER_SECONDS: Partial<Record<number, number>> = { 429: 10, 503: 2 };

/** An error as clients see it: RFC 9457 `application/problem+json`. */
export class Problem {
  /** A URN that names the code. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Stable and machine-readable, in snake_case. */
  code: string;
  requestId: string;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  errors?: FieldError[];
}

/** Writes an error as a problem, with the seconds after which a client may come back, where there is such a time. */
export function toProblem(error: AppError, requestId: string): { problem: Problem; retryAfterSeconds?: number } {
  const status = ERROR_STATUS[error.code];
  const retryAfterSeconds = error.details.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS[status];
  const problem: Problem = {
    ...error.details.facts,
    type: `urn:chat2calendar:problem:${error.code}`,
    title: titleOf(error.code),
    status,
    detail: error.message,
    code: error.code,
    requestId,
    retryable: RETRYABLE.has(error.code),
    ...(error.details.errors && { errors: error.details.errors }),
  };
  return retryAfterSeconds === undefined ? { problem } : { problem, retryAfterSeconds };
}

function titleOf(code: ErrorCode): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
