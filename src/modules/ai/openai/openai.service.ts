import { Injectable } from '@nestjs/common';
import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import OpenAI from 'openai';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import type { LanguageModel, ModelEvent, ModelRequest } from '../language-model.js';
import { fromOpenAiError } from './openai-error.js';
import { readStream } from './openai-stream.js';
import { toOpenAiMessages, toOpenAiTools } from './openai.mapper.js';

const CALL_MS = 20_000;
const FIRST_BYTE_MS = 10_000;
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30_000;

/** Speaks Chat Completions with OpenAI or any compatible server: one try a call, a deadline on each, a circuit breaker. */
@Injectable()
export class OpenAiModel implements LanguageModel {
  readonly engine = 'openai';
  private readonly client: OpenAI;
  private readonly breaker = circuitBreaker(
    handleWhen((error) => error instanceof AppError && error.code !== 'ai_busy'),
    { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );

  constructor(private readonly config: AppConfig) {
    this.client = new OpenAI({
      // The SDK wants a key even where a local server needs none.
      apiKey: config.OPENAI_API_KEY ?? 'none',
      baseURL: config.OPENAI_BASE_URL,
      maxRetries: 0,
      timeout: CALL_MS,
      logLevel: 'off',
    });
  }

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout`. */
  async *respond(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    const ours = AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]);
    try {
      yield* readStream(await this.open(request, ours));
    } catch (error) {
      signal.throwIfAborted();
      throw fromOpenAiError(error);
    }
  }

  /** Asks for one JSON object of a schema, without tools. @throws AppError as `respond` does. */
  async readAs(
    schema: { name: string; schema: Record<string, unknown> },
    system: string,
    text: string,
  ): Promise<string> {
    const answer = await this.guarded((signal) =>
      this.client.chat.completions.create(
        {
          model: this.config.OPENAI_MODEL,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: text },
          ],
          response_format: { type: 'json_schema', json_schema: schema },
        },
        { signal },
      ),
    );
    const content = answer.choices[0]?.message.content;
    if (!content) throw new AppError('ai_bad_reply', 'The language model gave no answer.');
    return content;
  }

  private open(request: ModelRequest, signal: AbortSignal) {
    return this.guarded(
      (firstByte) =>
        this.client.chat.completions.create(
          {
            model: this.config.OPENAI_MODEL,
            messages: toOpenAiMessages(request),
            tools: toOpenAiTools(request),
            stream: true,
            stream_options: { include_usage: true },
          },
          { signal: AbortSignal.any([signal, firstByte]) },
        ),
      FIRST_BYTE_MS,
    );
  }

  private async guarded<T>(call: (signal: AbortSignal) => Promise<T>, deadlineMs = CALL_MS): Promise<T> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    try {
      return await this.breaker.execute(() =>
        call(late.signal).catch((error: unknown) => {
          throw fromOpenAiError(error);
        }),
      );
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new AppError('ai_unavailable', 'The language model is not available at the moment.', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
