import { AppError } from '../../../shared/errors/app-error.js';

/**
 * Makes a write and, when its answer is lost, learns its fate: `readBack` answers what the write left, or undefined when it was
 * not done.
 * @throws AppError `upstream_failed` when it certainly was not done, `outcome_unknown` only when the truth cannot be read back.
 */
export async function settleWrite<T>(send: () => Promise<T>, readBack: () => Promise<T | undefined>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'outcome_unknown') throw error;
    const found = await readBack().catch(() => {
      // What cannot be read back stays unknown, and the lost answer is the reason worth telling.
      throw error;
    });
    if (found !== undefined) return found;
    // A write that hangs may still be done after the look.
    if (isTimeout(error.cause)) throw error;
    throw new AppError('upstream_failed', 'Google Calendar failed to make the change; nothing was written.', {
      cause: error,
    });
  }
}

/** The event, unless it is deleted or was never there. */
export async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
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
