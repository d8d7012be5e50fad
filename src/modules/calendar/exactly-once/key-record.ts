import type { Holder } from '../../../shared/store/state-store.js';
import { AppError, ERROR_STATUS, type ErrorCode, type ErrorDetails } from '../../../shared/errors/app-error.js';

/** A request that failed permanently. */
export interface FailedRecord {
  state: 'failed';
  fingerprint: string;
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** The record of a keyed request: running, free to be tried again, or finished with its result. */
export type KeyRecord<T> =
  | { state: 'running'; fingerprint: string; until: number; owner: string }
  | { state: 'open'; fingerprint: string }
  | { state: 'done'; fingerprint: string; answer: T }
  | FailedRecord;

/** Stores code, message and details; the cause is not persisted. */
export function toFailureRecord(fingerprint: string, { code, message, details }: AppError): FailedRecord {
  return { state: 'failed', fingerprint, code, message, details };
}

/** The stored failure as an error. */
export function toError({ code, message, details }: FailedRecord): AppError {
  return new AppError(code, message, { details });
}

/** Parses a record; undefined when it is unreadable, for example after its secret was removed from the configuration. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the answer was written by the same kind of request
export function readKeyRecord<T>(text: string | undefined): KeyRecord<T> | undefined {
  if (text === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this server for this place, so it is what was written
  const record = JSON.parse(text) as KeyRecord<T>;
  return record.state !== 'failed' || Object.hasOwn(ERROR_STATUS, record.code) ? record : undefined;
}

/** The owner of a record, from its store key: `kind:<user>:...`. */
export function readHolder(place: string): Holder {
  const [, account] = place.split(':', 2);
  return account === undefined ? {} : { account };
}
