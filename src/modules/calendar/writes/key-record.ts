import type { Holder } from '../../../shared/store/state-store.js';
import { AppError, ERROR_STATUS, type ErrorCode, type ErrorDetails } from '../../../shared/errors/app-error.js';

/** A request that failed for good. */
export interface FailedRecord {
  state: 'failed';
  fingerprint: string;
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** What is kept of a keyed request: that it runs, that it may be tried again, or what came of it. */
export type KeyRecord<T> =
  | { state: 'running'; fingerprint: string; until: number; owner: string }
  | { state: 'open'; fingerprint: string }
  | { state: 'done'; fingerprint: string; answer: T }
  | FailedRecord;

/** Keeps a failure as clients see it; its cause stays behind. */
export function failureRecordOf(fingerprint: string, { code, message, details }: AppError): FailedRecord {
  return { state: 'failed', fingerprint, code, message, details };
}

/** The failure again, as it was first answered. */
export function toError({ code, message, details }: FailedRecord): AppError {
  return new AppError(code, message, { details });
}

/** Reads a record; undefined when it cannot be read, as after its key was taken out of the configuration. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the answer was written by the same kind of request
export function readKeyRecord<T>(text: string | undefined): KeyRecord<T> | undefined {
  if (text === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this server for this place, so it is what was written
  const record = JSON.parse(text) as KeyRecord<T>;
  return record.state !== 'failed' || Object.hasOwn(ERROR_STATUS, record.code) ? record : undefined;
}

/** Whom a record belongs to, by its place: `kind:<user>:...`. */
export function holderOf(place: string): Holder {
  const [, account] = place.split(':', 2);
  return account === undefined ? {} : { account };
}
