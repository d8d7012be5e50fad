import type { CallPolicy } from '../../../shared/resilience/call-upstream.js';
import type { ErrorCode } from '../../../shared/errors/app-error.js';

/** What is kept back of the time of a request, to learn the fate of a write whose answer was lost. */
export const READ_BACK_RESERVE_MS = 3000;
/** The largest answer taken from Google, decompressed. */
export const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** How many calls of one user run at once, and how many more may wait. */
export const CALLS_PER_USER = 16;
export const WAITING_PER_USER = 128;

/** A kind of call to Google, by what a repetition would do. */
export type CallKind = 'read' | 'write' | 'repeatableWrite';

const REFUSED_FOR_NOW: readonly ErrorCode[] = ['upstream_rate_limited'];

/**
 * When a failed call is made again: reads after anything passing; writes only after Google refused them for their rate, since a
 * write that failed otherwise may have been done; `repeatableWrite` has no further effect when it is done twice.
 */
export const CALL_POLICIES: Record<CallKind, Omit<CallPolicy, 'deadlineMs'>> = {
  read: { maxAttempts: 4, retryOn: new Set([...REFUSED_FOR_NOW, 'upstream_failed']) },
  write: { maxAttempts: 4, retryOn: new Set(REFUSED_FOR_NOW) },
  repeatableWrite: { maxAttempts: 4, retryOn: new Set([...REFUSED_FOR_NOW, 'outcome_unknown']) },
};
