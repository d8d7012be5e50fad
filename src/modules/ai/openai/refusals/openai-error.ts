import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from 'openai/core/error';
import { AppError } from '../../../../shared/errors/app-error.js';
import { type ApiFailure, apiFailure, joinComplaint } from './api-failure.js';

/** The key, the quota, the model or the request is refused, or the address has moved. */
export type OperatorReason = 'key' | 'quota' | 'model' | 'request' | 'address';

const REASONS: ReadonlyMap<number, OperatorReason> = new Map([
  ...[401, 403].map((status) => [status, 'key'] as const),
  ...[400, 413, 415, 422].map((status) => [status, 'request'] as const),
  ...[301, 302, 303, 307, 308].map((status) => [status, 'address'] as const),
  ...[404, 410].map((status) => [status, 'model'] as const),
  ...[405, 501].map((status) => [status, 'address'] as const),
  [402, 'quota'],
]);

const REASONS_BY_CODE: ReadonlyMap<string, OperatorReason> = new Map([
  ['insufficient_quota', 'quota'],
  ['invalid_api_key', 'key'],
  ['model_not_found', 'model'],
]);

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Converts a failure of an OpenAI call; a used-up quota and a refused key are permanent, a rate limit is not. */
export function fromOpenAiError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isTimeout(error)) return timedOut(error);
  if (error instanceof SyntaxError)
    return new AppError('ai_bad_reply', 'The language model’s answer is not readable.', { cause: error });
  const failure = apiFailure(error);
  if (!failure || !isRateLimit(failure) || findReason(failure)) return unavailable(error, failure);
  const retryAfterSeconds = readRetryAfter(failure);
  return new AppError('ai_busy', 'The language model is busy; try again later.', {
    cause: error,
    ...(retryAfterSeconds !== undefined && { details: { retryAfterSeconds } }),
  });
}

/** Failures that only the operator can repair are not retried. */
function unavailable(cause: unknown, failure: ApiFailure | undefined): AppError {
  if (!failure || !findReason(failure)) {
    return new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause });
  }
  return new AppError('ai_unavailable', 'The language model refuses to serve this server.', {
    cause,
    details: { retryable: false },
  });
}

/** The model server was silent for too long. */
export function timedOut(cause?: unknown): AppError {
  return new AppError('upstream_timeout', 'The language model did not answer in time.', { cause });
}

/** Failures on the server's side; the second kind only inside an answer. */
const STUMBLES = new Set(['answer_failed', 'tool_use_failed']);
const STUMBLES_WITHIN = new Set(['server_error', 'overloaded', 'overloaded_error']);

/** Whether the model rather than its server failed; another attempt may succeed. */
export function isStumble({ cause }: AppError): boolean {
  const { code = '', type = '', status } = apiFailure(cause) ?? {};
  if (STUMBLES.has(code) || STUMBLES.has(type)) return true;
  return status === undefined && (STUMBLES_WITHIN.has(code) || STUMBLES_WITHIN.has(type));
}

/** Whether the server said that it did not process the request. */
export function isNotTakenUp({ code, cause }: AppError): boolean {
  return code === 'ai_busy' || apiFailure(cause)?.status === 503;
}

/** Whether the same call may succeed when repeated. */
export function isPassing(error: AppError): boolean {
  if (error.code === 'ai_busy' || isStumble(error)) return true;
  if (error.code !== 'ai_unavailable') return false;
  return error.cause instanceof APIConnectionError || (apiFailure(error.cause)?.status ?? 0) >= 500;
}

const TOO_LONG_CODES = new Set(['context_length_exceeded', 'exceed_context_size_error']);
const TOO_LONG_STATUS = new Set([400, 422, 500]);
const TOO_LONG = [
  /context (?:length|window|size)|maximum.{0,30}tokens|too many (?:input )?tokens|token limit/,
  /(?:prompt|input|conversation)\b.{0,20}too long/,
];

/** Whether the conversation exceeded the context of the model. */
export function isTooLong(failure: ApiFailure): boolean {
  const { code, type, status } = failure;
  if (status === 413 || [code, type].some((each) => each !== undefined && TOO_LONG_CODES.has(each))) return true;
  const complaint = joinComplaint(failure);
  return (status === undefined || TOO_LONG_STATUS.has(status)) && TOO_LONG.some((words) => words.test(complaint));
}

/** Whether the failure means that the server is down, rather than slow or refusing this request. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof AppError) || error.code !== 'ai_unavailable') return false;
  const status = apiFailure(error.cause)?.status ?? 500;
  return status >= 500 && status !== 501;
}

/** Why the operator must act; undefined for temporary failures. */
export function findOperatorReason({ cause }: AppError): OperatorReason | undefined {
  const failure = apiFailure(cause);
  return failure && findReason(failure);
}

function findReason(failure: ApiFailure): OperatorReason | undefined {
  const { code = '', type = '', status = 0 } = failure;
  return REASONS_BY_CODE.get(code) ?? REASONS_BY_CODE.get(type) ?? REASONS.get(status);
}

/** Content refusals, in the words of OpenAI and Azure. */
const FILTERED = new Set([
  'content_filter',
  'content_policy_violation',
  'invalid_prompt',
  'bio_policy',
  'misalignment_policy_violation',
]);

/** Whether the server refused the content of the request. */
export function isContentFilter({ code = '' }: ApiFailure): boolean {
  return FILTERED.has(code);
}

function isTimeout(error: unknown): boolean {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return true;
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function isRateLimit({ status, code }: ApiFailure): boolean {
  return status === 429 || code === 'rate_limit_exceeded';
}

/** Seconds or a date (RFC 9110), or milliseconds, an addition of OpenAI and Azure. */
function readRetryAfter({ headers }: ApiFailure): number | undefined {
  const milliseconds = headers?.get('retry-after-ms') ?? '';
  const asked = NUMBER.test(milliseconds) ? Number(milliseconds) / 1000 : secondsIn(headers?.get('retry-after') ?? '');
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 0), 3600) : undefined;
}

function secondsIn(said: string): number {
  return NUMBER.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
}
