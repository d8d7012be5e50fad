import { AppError } from '../../../shared/errors/app-error.js';

const MAX_ATTEMPTS = 6;

/**
 * Sends a write and, when its answer is lost, finds out whether it succeeded: `readBack` returns the written event, or undefined when
 * the write was not done.
 * @throws AppError `upstream_failed` when it was certainly not done, `outcome_unknown` only when the event cannot be read.
 */
export async function reconcileWrite<T>(send: () => Promise<T>, readBack: () => Promise<T | undefined>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'outcome_unknown') throw error;
    const found = await readBack().catch(() => {
      // When the event cannot be read the outcome stays unknown, and the lost answer is the error to report.
      throw error;
    });
    if (found !== undefined) return found;
    // A hanging write may still succeed after the read.
    if (isTimeout(error.cause)) throw error;
    throw new AppError('upstream_failed', 'Google Calendar failed to make the change; nothing was written.', {
      cause: error,
    });
  }
}

/** The result of a read, or undefined when the event is deleted or missing. */
export async function undefinedIfMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'gone')) return undefined;
    throw error;
  }
}

function isTimeout(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const named = cause instanceof AppError ? cause.code === 'upstream_timeout' : cause.name === 'AbortError';
  return named || isTimeout(cause.cause);
}

/**
 * Repeats a read-modify-write when somebody else wrote in between, so that no change is lost; a caller who sent an etag gets
 * the failure instead.
 */
export async function retryOnChange<T>(ifMatch: string | undefined, readModifyWrite: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readModifyWrite();
    } catch (error) {
      const overtaken = error instanceof AppError && error.code === 'event_changed';
      if (!overtaken || ifMatch !== undefined || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}
