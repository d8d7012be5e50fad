import { AppError } from '../../../shared/errors/app-error.js';

/** Rethrows an error; `event_changed` becomes a conflict (409), because the caller sent no etag that could fail. */
export function asConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'event_changed') throw error;
  const { message, details } = error;
  throw new AppError('event_changed', message, { cause: error, details: { ...details, status: 409 } });
}
