import { AppError } from '../../../shared/errors/app-error.js';

/** Throws an error on; an `event_changed` as a conflict (409), for the caller named no etag that could fail. */
export function asConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'event_changed') throw error;
  const { message, details } = error;
  throw new AppError('event_changed', message, { cause: error, details: { ...details, status: 409 } });
}
