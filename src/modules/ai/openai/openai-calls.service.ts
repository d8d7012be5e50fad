import { Injectable } from '@nestjs/common';
import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import type OpenAI from 'openai';
import { AppConfig } from '../../../shared/config/app-config.js';
import { modelHostAt } from '../../../shared/config/model-address.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import { AiLimits } from '../ai-limits.js';
import { fetchFromModel } from './model-fetch.js';
import { fromOpenAiError, isOutage } from './refusals/openai-error.js';

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30_000;
/** A state as the metric of circuits has it. */
const STATE_VALUES: Partial<Record<CircuitState, number>> = { [CircuitState.HalfOpen]: 1, [CircuitState.Open]: 2 };

/** Makes single calls to the model server: a deadline for each, and a circuit breaker that opens when the server is down. */
@Injectable()
export class OpenAiCalls {
  private client: Promise<OpenAI> | undefined;
  private readonly breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: OPEN_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });

  constructor(
    private readonly config: AppConfig,
    private readonly limits: AiLimits,
    metrics: Metrics,
  ) {
    const upstream = 'model';
    metrics.circuitState.set({ upstream }, 0);
    this.breaker.onBreak(() => metrics.circuitsOpened.inc({ upstream, scope: 'all' }));
    this.breaker.onStateChange((state) => metrics.circuitState.set({ upstream }, STATE_VALUES[state] ?? 0));
  }

  /**
   * Sends a request; resolves as soon as the answer begins. @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or
   * `upstream_timeout`; the signal's reason when it aborts.
   */
  async post(path: string, body: object, signal: AbortSignal, headers: Record<string, string>): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.limits.firstByteMs);
    const either = AbortSignal.any([signal, late.signal]);
    try {
      return await this.breaker.execute(async () =>
        this.send(path, body, either, headers).catch(this.translate(signal)),
      );
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The server's description of the model. @throws as the SDK does. */
  async retrieveModel(model: string, signal: AbortSignal): Promise<unknown> {
    const client = await this.connect();
    return client.models.retrieve(model, { signal });
  }

  private async send(
    path: string,
    body: object,
    signal: AbortSignal,
    headers: Record<string, string>,
  ): Promise<Response> {
    const client = await this.connect();
    return client.post(path, { body, signal, headers }).asResponse();
  }

  /** The SDK is loaded for the first call: many servers never make one. */
  private async connect(): Promise<OpenAI> {
    return (this.client ??= clientFor(this.config, this.limits));
  }

  private translate(signal: AbortSignal): (error: unknown) => never {
    return (thrown) => {
      // A client that disconnected says nothing about the model server.
      signal.throwIfAborted();
      throw fromOpenAiError(thrown);
    };
  }
}

async function clientFor({ OPENAI_API_KEY, OPENAI_BASE_URL }: AppConfig, { callMs }: AiLimits): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  // The SDK requires a key even when a local server does not.
  const apiKey = OPENAI_API_KEY ?? 'none';
  const isAzure = modelHostAt(OPENAI_BASE_URL) === 'azure';
  return new Client({
    apiKey,
    baseURL: OPENAI_BASE_URL,
    maxRetries: 0,
    timeout: callMs,
    logLevel: 'off',
    fetch: fetchFromModel,
    // Azure treats a bearer token as Entra's; an API key needs its own header.
    ...(isAzure && { defaultHeaders: { 'api-key': apiKey, authorization: null } }),
  });
}
