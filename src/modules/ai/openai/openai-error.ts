import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from 'openai';
import { AppError } from '../../../shared/errors/app-error.js';
import { type ApiFailure, apiFailure } from './api-failure.js';

const OUR_FAULT = new Set([400, 404, 413, 422]);

/** Reads a failure of an OpenAI call; spent quota and refused keys are not worth waiting for, a rate limit is. */
export function fromOpenAiError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isTimeout(error)) return timedOut(error);
  if (error instanceof SyntaxError)
    return new AppError('ai_bad_reply', 'The language model’s answer is not readable.', { cause: error });
  const failure = apiFailure(error);
  if (failure?.status !== 429 || isOutOfQuota(failure)) {
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
  if (!(error instanceof AppError) || error.code === 'ai_busy' || error.code === 'ai_bad_reply') return false;
  return !OUR_FAULT.has(apiFailure(error.cause)?.status ?? 0);
}

/** Why an operator must act: the key or the quota; undefined for everything that passes by itself. */
export function operatorReasonOf({ cause }: AppError): 'key' | 'quota' | undefined {
  const failure = apiFailure(cause);
  if (!failure) return undefined;
  if (isOutOfQuota(failure)) return 'quota';
  return failure.status === 401 || failure.status === 403 ? 'key' : undefined;
}

/** Whether the server refused to answer for what was asked. */
export function isContentFilter(error: unknown): boolean {
  return apiFailure(error)?.code === 'content_filter';
}

function isTimeout(error: unknown): boolean {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return true;
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function isOutOfQuota({ status, code }: ApiFailure): boolean {
  return status === 429 && code === 'insufficient_quota';
}

function retryAfterOf({ headers }: ApiFailure): number | undefined {
  const asked = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(asked) && asked >= 0 ? Math.min(Math.ceil(asked), 3600) : undefined;
}
