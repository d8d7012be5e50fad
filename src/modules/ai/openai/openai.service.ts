import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { AiLimits } from '../ai-limits.js';
import type { LanguageModel, ModelEvent, ModelRequest } from '../language-model.js';
import { fromOpenAiError, isContentFilter, timedOut } from './openai-error.js';
import { OpenAiCalls } from './openai-calls.service.js';
import { readStream } from './openai-stream.js';
import { toJsonRequest, toToolRequest } from './openai.mapper.js';
import { watched } from './quiet-stream.js';
import { withTokens } from './spent-tokens.js';

/** Speaks Chat Completions with OpenAI or any compatible server. */
@Injectable()
export class OpenAiModel implements LanguageModel {
  readonly engine = 'openai';

  constructor(
    private readonly config: AppConfig,
    private readonly calls: OpenAiCalls,
    private readonly limits: AiLimits,
  ) {}

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout`. */
  async *respond(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    const quiet = new AbortController();
    const ours = AbortSignal.any([signal, quiet.signal, AbortSignal.timeout(this.limits.callMs)]);
    let finished = false;
    try {
      for await (const event of withTokens(
        request,
        this.events(request, ours, () => quiet.abort()),
      )) {
        finished ||= event.type === 'finish';
        yield event;
      }
      // The SDK ends an aborted stream as if it were complete.
      if (ours.aborted && !finished) throw timedOut();
    } catch (error) {
      signal.throwIfAborted();
      if (!isContentFilter(causeOf(error))) throw fromOpenAiError(error);
      yield { type: 'finish', reason: 'refused' };
    }
  }

  private async *events(request: ModelRequest, signal: AbortSignal, onQuiet: () => void): AsyncGenerator<ModelEvent> {
    const chunks = await this.open(request, signal);
    yield* readStream(watched(chunks, this.limits.idleMs, onQuiet));
  }

  private open(request: ModelRequest, signal: AbortSignal): Promise<AsyncIterable<unknown>> {
    return this.calls.make(
      async (client, either) => {
        const { jsonMode, streamUsage } = this.calls.features;
        const call = client.chat.completions.create(
          {
            model: this.config.OPENAI_MODEL,
            ...(request.schema ? toJsonRequest(jsonMode, request.schema, request) : toToolRequest(request)),
            stream: true,
            ...(streamUsage && { stream_options: { include_usage: true } }),
          },
          { signal: either },
        );
        const { data, response } = await call.withResponse();
        return isWhole(response) ? wholeAnswer(response) : data;
      },
      // Once a tool has run in this turn, a failure ends it rather than being tried again.
      { deadlineMs: this.limits.firstByteMs, signal, retry: request.messages.at(-1)?.role === 'user' },
    );
  }
}

/** Some servers answer in one piece although a stream was asked for. */
function isWhole({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('application/json') === true;
}

async function* wholeAnswer(response: Response): AsyncGenerator {
  yield await response.json();
}

function causeOf(error: unknown): unknown {
  return error instanceof AppError ? error.cause : error;
}
