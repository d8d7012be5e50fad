import { DelegateBackoff, handleWhen, isTaskCancelledError, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import { AppError, type ErrorCode } from '../errors/app-error.js';

/** The policy of a kind of upstream call: total deadline, number of attempts, and the failures that are retried. */
export interface CallPolicy {
  deadlineMs: number;
  maxAttempts: number;
  retryOn: ReadonlySet<ErrorCode>;
  /** Whether an exchange is over when its call returns or fails; otherwise it is aborted then. */
  endsItself?: boolean;
}

const BASE_DELAY_MS = 200;
const MAX_DELAY_MS = 4000;

/**
 * Calls an upstream server under a policy: exponential backoff with full jitter. `Retry-After` is obeyed; when it lies beyond the
 * deadline, the failure is passed on at once. `run` must translate its failures to `AppError` and stop when aborted.
 * @throws AppError `upstream_timeout` at the deadline.
 */
export async function callUpstream<T>(
  policy: CallPolicy,
  run: (signal: AbortSignal) => Promise<T>,
  caller?: AbortSignal,
): Promise<T> {
  const endsAt = Date.now() + policy.deadlineMs;
  const mayRetry = handleWhen(
    (error) => error instanceof AppError && policy.retryOn.has(error.code) && fits(error, endsAt),
  );
  const retries = retry(mayRetry, {
    maxAttempts: policy.maxAttempts - 1,
    backoff: new DelegateBackoff(({ attempt, result }) =>
      delayBefore(attempt, 'error' in result ? result.error : undefined),
    ),
  });
  try {
    const deadline = timeout(policy.deadlineMs, {
      strategy: TimeoutStrategy.Aggressive,
      // Aborting closes the connection of an answer that was refused before its end.
      abortOnReturn: !policy.endsItself,
    });
    return await wrap(deadline, retries).execute(({ signal }) => run(signal), caller);
  } catch (error) {
    if (!isTaskCancelledError(error)) throw error;
    throw new AppError('upstream_timeout', 'An upstream service did not answer in time.', { cause: error });
  }
}

function fits(error: AppError, endsAt: number): boolean {
  return Date.now() + (error.details.retryAfterSeconds ?? 0) * 1000 < endsAt;
}

function delayBefore(attempt: number, error: unknown): number {
  const asked = error instanceof AppError ? (error.details.retryAfterSeconds ?? 0) * 1000 : 0;
  return asked + Math.random() * Math.min(BASE_DELAY_MS * 2 ** attempt, MAX_DELAY_MS);
}
