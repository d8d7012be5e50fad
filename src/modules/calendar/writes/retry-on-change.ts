import { AppError } from '../../../shared/errors/app-error.js';

const MAX_ATTEMPTS = 6;

/**
 * Runs a read-modify-write again when somebody else wrote in between, so that no change is lost; a caller who named an etag wants to
 * hear of it instead.
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
