import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from 'openai';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import { type ApiFailure, apiFailure } from './api-failure.js';

const OUTAGES: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['ai_unavailable', 'upstream_timeout']);
const OUR_FAULT = new Set([400, 404, 413, 422]);

/** The key, the quota, the model or the request this server sends is refused, or its address has moved. */
type OperatorReason = 'key' | 'quota' | 'model' | 'request' | 'address';

const REASONS: ReadonlyMap<number, OperatorReason> = new Map([
  ...[401, 403].map((status) => [status, 'key'] as const),
  ...[400, 422].map((status) => [status, 'request'] as const),
  ...[301, 302, 303, 307, 308].map((status) => [status, 'address'] as const),
  [404, 'model'],
]);

/** Reads a failure of an OpenAI call; spent quota and refused keys are not worth waiting for, a rate limit is. */
export function fromOpenAiError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isTimeout(error)) return timedOut(error);
  if (error instanceof SyntaxError)
    return new AppError('ai_bad_reply', 'The language model’s answer is not readable.', { cause: error });
  const failure = apiFailure(error);
  if (!failure || !isRateLimit(failure) || isOutOfQuota(failure)) {
    return new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause: error });
  }
  const retryAfterSeconds = retryAfterOf(failure);
  return new AppError('ai_busy', 'The language model is busy; try again later.', {
    cause: error,
    ...(retryAfterSeconds !== undefined && { details: { retryAfterSeconds } }),
  });
}

/** The model server kept silent for too long. */
export function timedOut(cause?: unknown): AppError {
  return new AppError('upstream_timeout', 'The language model did not answer in time.', { cause });
}

/** Whether the same call again may well succeed. */
export function isPassing({ code, cause }: AppError): boolean {
  if (code === 'ai_busy') return true;
  if (code !== 'ai_unavailable') return false;
  return cause instanceof APIConnectionError || (apiFailure(cause)?.status ?? 0) >= 500;
}

/** Whether the failure says that the server is down, rather than that it did not like this one request. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof AppError) || !OUTAGES.has(error.code)) return false;
  return !OUR_FAULT.has(apiFailure(error.cause)?.status ?? 0);
}

/** Why an operator must act; undefined for everything that passes by itself. */
export function operatorReasonOf({ cause }: AppError): OperatorReason | undefined {
  const failure = apiFailure(cause);
  if (!failure) return undefined;
  return isOutOfQuota(failure) ? 'quota' : REASONS.get(failure.status ?? 0);
}

/** Whether the server refused to answer for what was asked. */
export function isContentFilter(error: unknown): boolean {
  return apiFailure(error)?.code === 'content_filter';
}

function isTimeout(error: unknown): boolean {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return true;
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function isRateLimit({ status, code }: ApiFailure): boolean {
  return status === 429 || code === 'rate_limit_exceeded';
}

function isOutOfQuota({ code }: ApiFailure): boolean {
  return code === 'insufficient_quota';
}

/** Seconds or a date, as RFC 9110 has it. */
function retryAfterOf({ headers }: ApiFailure): number | undefined {
  const said = headers?.get('retry-after') ?? '';
  const asked = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 0), 3600) : undefined;
}
