import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { AiLimits } from '../ai-limits.js';
import type { LanguageModel, ModelEvent, ModelMessage, ModelRequest, TokenCount } from '../language-model.js';
import { fromOpenAiError, isContentFilter, timedOut } from './openai-error.js';
import { OpenAiCalls } from './openai-calls.service.js';
import { readStream } from './openai-stream.js';
import { estimatedTokens, type NamedSchema, toJsonRequest, toOpenAiMessages, toOpenAiTools } from './openai.mapper.js';
import { watched } from './quiet-stream.js';

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
    try {
      const chunks = watched(await this.open(request, ours), this.limits.idleMs, () => quiet.abort());
      yield* withTokens(request, readStream(chunks));
      // The SDK ends an aborted stream as if it were complete.
      if (ours.aborted) throw timedOut();
    } catch (error) {
      signal.throwIfAborted();
      if (!isContentFilter(causeOf(error))) throw fromOpenAiError(error);
      yield { type: 'finish', reason: 'refused' };
    }
  }

  /** Asks for one JSON object of a schema, without tools. @throws AppError as `respond` does. */
  async readAs(
    schema: NamedSchema,
    system: string,
    messages: ModelMessage[],
  ): Promise<{ json: string; usage: TokenCount }> {
    const { choices, usage } = await this.calls.make(
      (client, signal) =>
        client.chat.completions.create(
          {
            model: this.config.OPENAI_MODEL,
            ...toJsonRequest(this.calls.features.jsonMode, schema, system, messages),
          },
          { signal },
        ),
      { deadlineMs: this.limits.callMs, signal: AbortSignal.timeout(this.limits.turnMs), retry: true },
    );
    // Whatever else is in the answer, tool calls above all, is not looked at.
    const json = choices?.[0]?.message?.content;
    if (!json) throw new AppError('ai_bad_reply', 'The language model gave no answer.');
    const inputTokens = usage?.prompt_tokens ?? estimatedTokens([system, messages]);
    return { json, usage: { inputTokens, outputTokens: usage?.completion_tokens ?? estimatedTokens(json) } };
  }

  private open(request: ModelRequest, signal: AbortSignal) {
    return this.calls.make(
      (client, either) =>
        client.chat.completions.create(
          {
            model: this.config.OPENAI_MODEL,
            messages: toOpenAiMessages(request),
            tools: toOpenAiTools(request),
            stream: true,
            ...(this.calls.features.streamUsage && { stream_options: { include_usage: true } }),
          },
          { signal: either },
        ),
      // Once a tool has run in this turn, a failure ends it rather than being tried again.
      { deadlineMs: this.limits.firstByteMs, signal, retry: request.messages.at(-1)?.role === 'user' },
    );
  }
}

/** Adds an estimate where the server does not tell what the answer cost, so that a budget holds there as well. */
async function* withTokens(request: ModelRequest, events: AsyncIterable<ModelEvent>): AsyncGenerator<ModelEvent> {
  let told = false;
  let output = '';
  for await (const event of events) {
    told ||= event.type === 'usage';
    if (event.type === 'text') output += event.delta;
    if (event.type === 'tool_call') output += event.call.arguments;
    yield event;
  }
  if (told) return;
  yield { type: 'usage', inputTokens: estimatedTokens(request), outputTokens: estimatedTokens(output) };
}

function causeOf(error: unknown): unknown {
  return error instanceof AppError ? error.cause : error;
}
