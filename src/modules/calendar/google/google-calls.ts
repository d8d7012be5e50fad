import { type BulkheadPolicy, isBulkheadRejectedError } from 'cockatiel';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import { callUpstream } from '../../../shared/resilience/call-upstream.js';
import type { UpstreamCircuit } from '../../../shared/resilience/upstream-circuit.js';
import type { GoogleAccess } from '../../auth/grants/google-access.service.js';
import { CALL_POLICIES, type CallKind, READ_BACK_RESERVE_MS } from './call-policies.js';
import { fromGoogleError, unknownOutcome } from './google-error.js';

/** How one call is made, in the terms of Google's client. */
export interface CallOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
}

/** Error codes that do not tell whether an earlier attempt of the same write succeeded. */
const LEAVES_OPEN: ReadonlySet<ErrorCode> = new Set([
  'upstream_timeout',
  'upstream_rate_limited',
  'upstream_unavailable',
  'duplicate_event',
  'event_changed',
  'gone',
  'not_found',
] as const);

/** Makes the calls of one user's request: each by its policy, all before one deadline, with a valid access token. */
export class GoogleCalls {
  private hasWritten = false;

  constructor(
    private readonly access: GoogleAccess,
    private readonly userId: string,
    private readonly bulkhead: BulkheadPolicy,
    private readonly circuit: UpstreamCircuit,
    private readonly endsAt: number,
  ) {}

  /**
   * Makes one call and reads its answer. @throws AppError: of a write whose fate stays open `outcome_unknown`, else as Google's
   * answer says; `upstream_timeout` at the deadline.
   */
  async make<T>(
    kind: CallKind,
    run: (options: CallOptions) => Promise<{ data: unknown }>,
    read: (data: unknown) => T,
  ): Promise<T> {
    const isWrite = kind !== 'read';
    const deadlineMs = this.endsAt - Date.now() - (isWrite ? READ_BACK_RESERVE_MS : 0);
    if (deadlineMs <= 0) throw new AppError('upstream_timeout', 'Google Calendar did not answer in time.');
    // Once an answer is lost, a later refusal (such as `duplicate_event`) may be the lost success itself.
    const flight = { mayHaveLanded: false, lostOne: false };
    const attempt = async (token: string, signal: AbortSignal, sent: () => void): Promise<T> => {
      signal.throwIfAborted();
      sent();
      flight.mayHaveLanded = isWrite;
      try {
        return read((await run(optionsFor(token, signal))).data);
      } catch (error) {
        const failure = fromGoogleError(error, isWrite);
        flight.mayHaveLanded = failure instanceof AppError && failure.code === 'outcome_unknown';
        flight.lostOne ||= flight.mayHaveLanded;
        throw failure;
      }
    };
    try {
      return await this.throughCircuit(isWrite, (sent) =>
        callUpstream({ ...CALL_POLICIES[kind], deadlineMs, endsItself: true }, (signal) =>
          this.bulkhead.execute(
            () => this.access.withAccessToken(this.userId, (token) => attempt(token, signal, sent)),
            signal,
          ),
        ),
      );
    } catch (error) {
      if (isBulkheadRejectedError(error)) throw tooMany(error);
      throw flight.mayHaveLanded || flight.lostOne ? asUnknown(error) : error;
    }
  }

  /** Once a write was sent, all that follows passes: its fate must be learnt, and half of a plan must not stay alone. */
  private async throughCircuit<T>(isWrite: boolean, call: (sent: () => void) => Promise<T>): Promise<T> {
    if (this.hasWritten) return call(() => undefined);
    return this.circuit.run(this.userId, (sent) =>
      call(() => {
        this.hasWritten ||= isWrite;
        sent();
      }),
    );
  }
}

function optionsFor(token: string, signal: AbortSignal): CallOptions {
  return { headers: { authorization: `Bearer ${token}` }, signal };
}

function asUnknown(error: unknown): unknown {
  return error instanceof AppError && LEAVES_OPEN.has(error.code) ? unknownOutcome(error) : error;
}

function tooMany(cause: unknown): AppError {
  return new AppError('rate_limited', 'Too many requests of this user run at once; come back later.', {
    cause,
    details: { retryAfterSeconds: 2 },
  });
}
