import { AppError } from '../../../shared/errors/app-error.js';

const MAX_ATTEMPTS = 6;

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
