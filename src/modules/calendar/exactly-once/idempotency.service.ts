import { hash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealer } from '../../../shared/crypto/sealer.service.js';
import { AppError, ERROR_STATUS } from '../../../shared/errors/app-error.js';
import { noteReplay } from '../../../shared/http/response-headers.js';
import { StateStore } from '../../../shared/store/state-store.js';
import { computeFingerprint } from './event-id.js';
import { toFailureRecord, readHolder, type KeyRecord, readKeyRecord, toError } from './key-record.js';

/** How long an answer is stored for repetitions; published in the documentation of the header. */
const KEPT_MS = 24 * 3_600_000;
/** How long a request counts as running after its last renewal; then another attempt may take over. */
const LEASE_MS = 4000;
const RENEW_MS = 1200;

/** One keyed request: its user, kind, key and content. */
export interface KeyedRequest {
  userId: string;
  /** The kind of request; keys of different kinds are independent. */
  route: string;
  key: string | undefined;
  content: unknown;
}

/** The context of a keyed write: the write marker to set, and whether an earlier attempt may have written already. */
export interface KeyedWrite {
  /** Set on the written event, so that a repetition recognizes it even when the store has lost its record. */
  mark: string;
  fingerprint: string;
  repeated: boolean;
}

/** Runs a keyed write exactly once, whichever replica receives its repetitions. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly store: StateStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Runs a request once per key and answers repetitions with its result; without a key it just runs. Temporary failures
   * (rate limits, upstream failures, unknown outcomes) are not stored, so that a repetition tries again.
   * @throws AppError `idempotency_key_reused` for other content, `duplicate_request` while the first attempt still runs.
   */
  async once<T>(request: KeyedRequest, run: (keyed: KeyedWrite | undefined) => Promise<T>): Promise<T> {
    if (request.key === undefined) return run(undefined);
    const place = toStoreKey(request);
    const fingerprint = computeFingerprint(request.content);
    const claimed = await this.claim<T>(place, fingerprint);
    if ('answer' in claimed) return claimed.answer;
    const lease = this.keepClaim(place, fingerprint, claimed.claim);
    const keyed = { fingerprint, mark: `${computeMarker(request)}.${fingerprint}`, repeated: claimed.repeated };
    try {
      const answer = await run(keyed);
      await lease.end({ state: 'done', fingerprint, answer });
      return answer;
    } catch (error) {
      await lease.end(isFinal(error) ? toFailureRecord(fingerprint, error) : { state: 'open', fingerprint });
      throw error;
    }
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- an answer kept is one of the same kind of request
  private async claim<T>(
    place: string,
    fingerprint: string,
  ): Promise<{ answer: T } | { claim: string; repeated: boolean }> {
    const claim = this.seal(place, running(fingerprint));
    if (await this.store.setIfAbsent(place, claim, KEPT_MS, readHolder(place))) return { claim, repeated: false };
    const held = await this.store.get(place);
    const record = held === undefined ? undefined : readKeyRecord<T>(this.sealer.open(held, place));
    if (record && record.fingerprint !== fingerprint) throw reused();
    if (record?.state === 'done' || record?.state === 'failed') noteReplay();
    if (record?.state === 'done') return { answer: record.answer };
    if (record?.state === 'failed') throw toError(record);
    const isRunning = record?.state === 'running' && record.until > Date.now();
    if (
      isRunning ||
      held === undefined ||
      !(await this.store.compareAndSwap(place, held, claim, KEPT_MS, readHolder(place)))
    ) {
      throw stillRunning();
    }
    return { claim, repeated: true };
  }

  /** Renews a claim while its request runs; an attempt that lost its claim to another replica no longer writes the record. */
  private keepClaim(
    place: string,
    fingerprint: string,
    claim: string,
  ): { end: (last: KeyRecord<unknown>) => Promise<void> } {
    let held = claim;
    const replace = async (record: KeyRecord<unknown>): Promise<void> => {
      const next = this.seal(place, record);
      if (await this.store.compareAndSwap(place, held, next, KEPT_MS, readHolder(place))) held = next;
    };
    let pending: Promise<void> = Promise.resolve();
    // An unavailable store does not fail the request: the write marker on the event tells a repetition what was done.
    const enqueue = (record: () => KeyRecord<unknown>): Promise<void> =>
      (pending = pending.then(async () => replace(record())).catch(() => undefined));
    const timer = setInterval(() => void enqueue(() => running(fingerprint)), RENEW_MS);
    const end = async (last: KeyRecord<unknown>): Promise<void> => {
      clearInterval(timer);
      await enqueue(() => last);
    };
    return { end };
  }

  private seal(place: string, record: KeyRecord<unknown>): string {
    return this.sealer.seal(JSON.stringify(record), place);
  }
}

/** The write marker of a key, before the fingerprint. */
export function computeMarker({ userId, route, key }: Pick<KeyedRequest, 'userId' | 'route' | 'key'>): string {
  return hash('sha256', JSON.stringify([userId, route, key]), 'base64url').slice(0, 22);
}

/** Whether the write marker on an event shows that this request has changed it already. @throws AppError `idempotency_key_reused` when it belongs to another request. */
export function wasDoneBy({ mark }: KeyedWrite, marks: Record<string, string>): boolean {
  const [key] = mark.split('.');
  const [left, ...content] = (marks['req'] ?? '').split('.');
  if (left !== key) return false;
  if (`${left}.${content.join('.')}` !== mark) throw reused();
  noteReplay();
  return true;
}

/** The 422 for a key that belongs to another request. */
export function reused(): AppError {
  return new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another request.');
}

function toStoreKey(request: KeyedRequest): string {
  return `idem:${request.userId}:${computeMarker(request)}`;
}

function running(fingerprint: string): KeyRecord<never> {
  return { state: 'running', fingerprint, until: Date.now() + LEASE_MS, owner: randomUUID() };
}

function stillRunning(): AppError {
  return new AppError('duplicate_request', 'A request with this Idempotency-Key is still running.', {
    details: { retryAfterSeconds: 1 },
  });
}

/** Whether a repetition would fail in the same way; temporary failures are tried again. */
function isFinal(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  const status = ERROR_STATUS[error.code];
  return (
    status >= 400 &&
    status < 500 &&
    status !== 401 &&
    status !== 403 &&
    status !== 429 &&
    error.code !== 'duplicate_request'
  );
}
