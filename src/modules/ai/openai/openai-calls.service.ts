import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import OpenAI from 'openai';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { AiLimits } from '../ai-limits.js';
import { fetchFromModel } from './model-fetch.js';
import { fromOpenAiError, isOutage, isPassing, operatorReasonOf } from './openai-error.js';
import { ServerFeatures } from './server-features.js';

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30_000;
/** A server that asks for more patience than this gets no second try. */
const PATIENCE_SECONDS = 2;

/** One call as it is to be made. */
export interface CallOptions {
  /** Until the call has begun to answer. */
  deadlineMs: number;
  /** Whoever no longer wants the answer. */
  signal: AbortSignal;
  /** Whether a failure that may pass is tried once more. */
  retry: boolean;
}

type Send<T> = (client: OpenAI, signal: AbortSignal) => Promise<T>;

/** Makes calls to the model server: a deadline on each, at most one retry, a circuit breaker, and only what the server takes. */
@Injectable()
export class OpenAiCalls {
  readonly features = new ServerFeatures();
  private readonly logger = new Logger('OpenAI');
  private readonly client: OpenAI;
  private readonly breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: OPEN_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });

  constructor(
    config: AppConfig,
    private readonly limits: AiLimits,
  ) {
    this.client = new OpenAI({
      // The SDK wants a key even where a local server needs none.
      apiKey: config.OPENAI_API_KEY ?? 'none',
      baseURL: config.OPENAI_BASE_URL,
      maxRetries: 0,
      timeout: limits.callMs,
      logLevel: 'off',
      fetch: fetchFromModel,
    });
  }

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout`; the signal's reason when it aborts. */
  async make<T>(send: Send<T>, options: CallOptions): Promise<T> {
    try {
      return await this.attempt(send, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      if (this.features.learnFrom(error.cause)) return this.make(send, options);
      this.tellOperator(error);
      if (!options.retry || !isWorthWaiting(error)) throw error;
      const seconds = error.details.retryAfterSeconds ?? 0;
      await sleep(Math.max(seconds * 1000, this.limits.retryDelayMs), undefined, { signal: options.signal });
      return this.make(send, { ...options, retry: false });
    }
  }

  private async attempt<T>(send: Send<T>, { deadlineMs, signal }: CallOptions): Promise<T> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    const either = AbortSignal.any([signal, late.signal]);
    try {
      return await this.breaker.execute(async () => send(this.client, either).catch(this.translate(signal)));
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  private translate(signal: AbortSignal): (error: unknown) => never {
    return (thrown) => {
      // A client that went away says nothing about the model server.
      signal.throwIfAborted();
      throw fromOpenAiError(thrown);
    };
  }

  private tellOperator(error: AppError): void {
    const reason = operatorReasonOf(error);
    if (reason) this.logger.error({ reason }, 'the model server refuses this server');
  }
}

function isWorthWaiting(error: AppError): boolean {
  return isPassing(error) && (error.details.retryAfterSeconds ?? 0) <= PATIENCE_SECONDS;
}
