import type { AppError, ErrorCode } from '../../../shared/errors/app-error.js';

export const DEGRADED_REASONS = ['model_refused', 'model_unavailable', 'model_busy', 'budget'] as const;
export type DegradedReason = (typeof DEGRADED_REASONS)[number];

/** Why the builtin engine answered although a model is configured. */
export class Degraded {
  /**
   * `model_refused`: the server rejects our key, model or request, and an operator must act. `model_unavailable`: it is down, too slow or
   * gave no usable answer. `model_busy`: it is over its rate limit. `budget`: the user's tokens of the day are spent.
   */
  reason: DegradedReason;
  /** The same in words. */
  detail: string;
}

const BY_CODE: Partial<Record<ErrorCode, Degraded>> = {
  ai_busy: { reason: 'model_busy', detail: 'The language model is over its rate limit.' },
  ai_budget: { reason: 'budget', detail: 'The language model’s budget for today is spent.' },
  ai_bad_reply: { reason: 'model_unavailable', detail: 'The language model gave no usable answer.' },
  unreadable_request: { reason: 'model_unavailable', detail: 'The language model gave no usable answer.' },
  upstream_timeout: { reason: 'model_unavailable', detail: 'The language model did not answer in time.' },
};

/** What a failure of the model means for who asked; in words of ours, since the server's own may hold anything. */
export function degradedBy({ code, details }: AppError): Degraded {
  if (code === 'ai_unavailable' && details.retryable === false) {
    return {
      reason: 'model_refused',
      detail: 'The language model refuses to serve this server; its operator must act.',
    };
  }
  return BY_CODE[code] ?? { reason: 'model_unavailable', detail: 'The language model is not available at the moment.' };
}
