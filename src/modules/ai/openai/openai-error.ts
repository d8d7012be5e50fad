import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { AppError } from '../../../shared/errors/app-error.js';

/** Reads a failure of an OpenAI call; spent quota and refused keys are not worth waiting for, a rate limit is. */
export function fromOpenAiError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const timedOut = error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError || isAbort(error);
  if (timedOut) return new AppError('upstream_timeout', 'The language model did not answer in time.', { cause: error });
  if (error instanceof APIError && error.status === 429 && error.code !== 'insufficient_quota') {
    return new AppError('ai_busy', 'The language model is busy; try again later.', { cause: error });
  }
  return new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause: error });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}
