import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { Pseudonyms } from '../../../shared/crypto/pseudonyms.service.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { modelHostAt } from '../../../shared/config/model-address.js';
import { addUpstreamTime } from '../../../shared/http/request-facts.js';
import { nameFailure, type Span, type SpanFacts, Tracer } from '../../../shared/observability/tracing/tracer.js';
import { AiLimits } from '../ai-limits.js';
import type { LanguageModel, ModelEvent, ModelRequest, Wire } from '../language-model.js';
import { readBody } from './answer-body.js';
import { apiFailure } from './refusals/api-failure.js';
import { type Attempt, CallPlan } from './requests/call-plan.js';
import { readChatAnswer } from './chat/chat-answer.js';
import { toChatRequest } from './chat/chat-request.js';
import { LearnedFeatures } from './refusals/learned-features.js';
import { ModelReport } from './model-report.service.js';
import { OpenAiCalls } from './openai-calls.service.js';
import { fromOpenAiError, isContentFilter, timedOut } from './refusals/openai-error.js';
import { IdleTimeout } from './idle-timeout.js';
import { readResponsesAnswer } from './responses/responses-answer.js';
import { toResponsesRequest } from './responses/responses-request.js';
import { withTokens } from './spent-tokens.js';
import { toWireHistory } from './requests/wire-history.js';
import type { WireProtocol, WireSettings } from './requests/wire-protocol.js';

const WIRES: Record<Wire, WireProtocol> = {
  chat: { path: '/chat/completions', toRequest: toChatRequest, readAnswer: readChatAnswer },
  responses: { path: '/responses', toRequest: toResponsesRequest, readAnswer: readResponsesAnswer },
};

/** Calls OpenAI or a compatible server, by the Responses API or Chat Completions, with the features it accepts. */
@Injectable()
export class OpenAiModel implements LanguageModel {
  readonly engine = 'openai';

  constructor(
    private readonly config: AppConfig,
    private readonly calls: OpenAiCalls,
    private readonly limits: AiLimits,
    private readonly learned: LearnedFeatures,
    private readonly report: ModelReport,
    private readonly pseudonyms: Pseudonyms,
    private readonly tracer: Tracer,
  ) {}

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout`. */
  async *respond(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    if (request.tools.length > 0 && !this.learned.current.tools) throw lacksTools();
    const plan = new CallPlan(request, this.learned, this.limits.retryDelayMs);
    for (;;) {
      const attempt = this.prepare(request, plan);
      try {
        yield* this.trace(attempt, request, plan, signal);
        this.learned.adopt(plan.tentative, 'it answers without');
        this.report.succeeded();
        return;
      } catch (thrown) {
        signal.throwIfAborted();
        const error = fromOpenAiError(thrown);
        const failure = apiFailure(error.cause);
        if (failure && isContentFilter(failure)) {
          this.report.refused();
          yield { type: 'finish', reason: 'refused' };
          return;
        }
        const waitMs = plan.mend(error, attempt, this.report.readComplaint(error, request));
        if (waitMs === undefined) throw this.report.failed(error, request);
        await pause(waitMs, signal);
      }
    }
  }

  private prepare(request: ModelRequest, { tentative, form, shortened }: CallPlan): Attempt {
    const sent = { ...this.learned.current, ...tentative };
    const { wire, ids, extras } = sent;
    const history = toWireHistory(request, { wire, model: this.config.OPENAI_MODEL, form, shortened, ids, extras });
    return { sent, history, spoke: false };
  }

  private async *trace(
    attempt: Attempt,
    request: ModelRequest,
    plan: CallPlan,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent> {
    const model = this.config.OPENAI_MODEL;
    const facts = { 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': model };
    const span = this.tracer.start(`chat ${model}`, 'client', { ...facts, 'chat2calendar.wire': attempt.sent.wire });
    try {
      for await (const event of this.make(attempt, request, plan, signal, span)) {
        span.tell(describeEvent(event));
        yield event;
      }
    } catch (error) {
      span.end(nameFailure(error));
      throw error;
    } finally {
      span.end();
    }
  }

  private async *make(
    attempt: Attempt,
    request: ModelRequest,
    plan: CallPlan,
    signal: AbortSignal,
    span: Span,
  ): AsyncGenerator<ModelEvent> {
    const quiet = new AbortController();
    const ours = AbortSignal.any([signal, quiet.signal, AbortSignal.timeout(this.limits.callMs)]);
    const progress = { finished: false };
    const sentAt = performance.now();
    for await (const event of withTokens(
      request,
      this.events(attempt, request, ours, () => quiet.abort(), this.buildTraceHeaders(span)),
    )) {
      if (event.type !== 'usage' && !attempt.spoke && plan.shortened > 0) yield { type: 'shortened' };
      if (event.type === 'usage') this.report.spent(event);
      else if (!attempt.spoke) this.report.began(performance.now() - sentAt);
      if (event.type !== 'usage') attempt.spoke = true;
      progress.finished ||= event.type === 'finish';
      yield event;
    }
    if (progress.finished) return;
    if (ours.aborted) throw timedOut();
    throw new AppError('ai_bad_reply', 'The language model broke off before it had answered.');
  }

  private async *events(
    { sent, history }: Attempt,
    request: ModelRequest,
    signal: AbortSignal,
    onQuiet: () => void,
    headers: Record<string, string>,
  ): AsyncGenerator<ModelEvent> {
    const { path, toRequest, readAnswer } = WIRES[sent.wire];
    const sentAt = performance.now();
    const body = toRequest(request, history, sent, this.settingsFor(request));
    const response = await this.calls.post(path, body, signal, headers);
    const watch = new IdleTimeout(this.limits.idleMs, onQuiet);
    try {
      const payloads = readBody(response, () => watch.heard());
      yield* readAnswer(payloads, this.config.OPENAI_MODEL, () => watch.ending());
    } catch (error) {
      throw signal.aborted ? timedOut(error) : error;
    } finally {
      watch.stop();
      addUpstreamTime(performance.now() - sentAt);
    }
  }

  /** A model server of the operator's own can take part in the trace; OpenAI and Azure are not told which calls belong together. */
  private buildTraceHeaders({ headers }: Span): Record<string, string> {
    return modelHostAt(this.config.OPENAI_BASE_URL) === 'other' ? headers : {};
  }

  private settingsFor({ userId }: ModelRequest): WireSettings {
    const { OPENAI_MODEL: model, OPENAI_REASONING_EFFORT: effort } = this.config;
    return { model, effort, pseudonym: userId === undefined ? undefined : this.pseudonyms.nameFor(userId) };
  }
}

/** What a span may say of an answer: how much, and how it ended. */
function describeEvent(event: ModelEvent): SpanFacts {
  if (event.type === 'finish') return { 'gen_ai.response.finish_reasons': [event.reason] };
  if (event.type !== 'usage') return {};
  return { 'gen_ai.usage.input_tokens': event.inputTokens, 'gen_ai.usage.output_tokens': event.outputTokens };
}

/** A server that once reported no tool support is not sent tools in later turns. */
function lacksTools(): AppError {
  return new AppError('ai_unavailable', 'The language model’s server has no tools.', { details: { retryable: false } });
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
