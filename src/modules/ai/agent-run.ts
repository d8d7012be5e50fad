import { AppError } from '../../shared/errors/app-error.js';
import type { ChatEvent } from './chat-events.js';
import type { Usage } from './dto/chat.dto.js';
import type { Engines } from './engines.service.js';
import type { LanguageModel, ModelEvent, ModelMessage, ModelRequest, ToolCall } from './language-model.js';
import { systemPrompt } from './prompt.js';
import { ReplyStream } from './reply-cleaner.js';
import type { Toolbox } from './tools/toolbox.service.js';
import type { Turn } from './tools/tool.js';

const MAX_MODEL_CALLS = 6;
const MAX_TOOL_CALLS = 12;
const TOO_MANY_CALLS = JSON.stringify({ code: 'invalid_request', detail: 'No more tool calls in this turn.' });

/** What is added to a reply that ends for another reason than that the model had finished. */
const NOTICE = {
  length: 'My answer was cut off because it grew too long; please ask for less at once.',
  refused: 'I cannot help with that.',
  steps: 'I stopped here because this took too many steps; please ask for a part of it.',
  time: 'I ran out of time; this is what I have so far.',
} as const;

type FinishReason = Extract<ModelEvent, { type: 'finish' }>['reason'];

interface ModelAnswer {
  text: string;
  calls: ToolCall[];
  finish: FinishReason;
}

/** One turn: the model speaks and calls tools, and gets their results, until it has answered or a limit is reached. */
export class AgentRun {
  readonly usage: Usage = { inputTokens: 0, outputTokens: 0, modelCalls: 0 };
  /** What the turn adds to its conversation. */
  readonly added: ModelMessage[] = [];
  model: LanguageModel;
  private readonly replies: string[] = [];
  private toolCalls = 0;
  private ended = false;

  constructor(
    private readonly turn: Turn,
    private readonly history: readonly ModelMessage[],
    private readonly engines: Engines,
    private readonly toolbox: Toolbox,
  ) {
    this.model = engines.preferred();
  }

  get reply(): string {
    return this.replies.filter((text) => text !== '').join('\n');
  }

  /** Whether another engine answered than the one that was asked first. */
  get fellBack(): boolean {
    return this.model !== this.engines.preferred();
  }

  /** @throws AppError `ai_unavailable`, `ai_busy` or `ai_bad_reply` when no model could answer. */
  async *events(deadline: AbortSignal, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const signal = AbortSignal.any([deadline, gone]);
    try {
      while (!this.ended) {
        const answer = yield* this.askModel(signal);
        this.note(answer);
        for (const call of answer.calls) yield* this.runTool(call);
        this.checkLimits();
      }
    } catch (error) {
      // Out of time is an answer like any other; a client that went away gets none.
      if (!deadline.aborted || gone.aborted) throw error;
      this.replies.push(NOTICE.time);
    }
  }

  private async *askModel(signal: AbortSignal): AsyncGenerator<ChatEvent, ModelAnswer> {
    signal.throwIfAborted();
    const progress = { shown: false };
    try {
      return yield* this.collect(signal, progress);
    } catch (error) {
      const standIn = this.engines.standInFor(this.model, error);
      if (!standIn || progress.shown || this.usage.modelCalls > 1) throw error;
      this.model = standIn;
      return yield* this.collect(signal, progress);
    }
  }

  private async *collect(signal: AbortSignal, progress: { shown: boolean }): AsyncGenerator<ChatEvent, ModelAnswer> {
    this.usage.modelCalls += 1;
    const stream = new ReplyStream();
    const calls: ToolCall[] = [];
    let text = '';
    let finish: FinishReason | undefined;
    const show = function* (delta: string): Generator<ChatEvent> {
      if (delta === '') return;
      text += delta;
      progress.shown = true;
      yield { event: 'text', data: { delta } };
    };
    for await (const event of this.model.respond(this.request(), signal)) {
      if (event.type === 'text') yield* show(stream.push(event.delta));
      else if (event.type === 'tool_call') calls.push(event.call);
      else if (event.type === 'usage') this.count(event);
      else finish = event.reason;
    }
    yield* show(stream.end());
    if (finish === undefined)
      throw new AppError('ai_bad_reply', 'The language model broke off before it had answered.');
    // A call that may be cut short is not made.
    return { text, calls: finish === 'tool_calls' ? calls : [], finish };
  }

  private async *runTool(call: ToolCall): AsyncGenerator<ChatEvent> {
    this.toolCalls += 1;
    if (this.toolCalls > MAX_TOOL_CALLS) {
      this.added.push({ role: 'tool', toolCallId: call.id, name: call.name, content: TOO_MANY_CALLS });
      return;
    }
    const { proposed, questions } = this.turn;
    const before = { proposed: proposed.length, questions: questions.length };
    yield { event: 'tool', data: { name: call.name, status: 'running' } };
    const outcome = await this.toolbox.run(call, this.turn);
    this.added.push({ role: 'tool', toolCallId: call.id, name: call.name, content: outcome.content });
    yield { event: 'tool', data: { name: call.name, status: outcome.refused ? 'refused' : 'done' } };
    for (const action of proposed.slice(before.proposed)) yield { event: 'action', data: action };
    for (const question of questions.slice(before.questions)) yield { event: 'question', data: question };
    this.ended ||= outcome.endsTurn;
  }

  private note({ text, calls, finish }: ModelAnswer): void {
    this.added.push({ role: 'assistant', content: text, toolCalls: calls });
    this.replies.push(text);
    if (finish === 'length' || finish === 'refused') this.replies.push(NOTICE[finish]);
    this.ended = calls.length === 0;
  }

  private checkLimits(): void {
    if (this.ended || (this.usage.modelCalls < MAX_MODEL_CALLS && this.toolCalls < MAX_TOOL_CALLS)) return;
    this.replies.push(NOTICE.steps);
    this.ended = true;
  }

  private count({ inputTokens, outputTokens }: Extract<ModelEvent, { type: 'usage' }>): void {
    this.usage.inputTokens += inputTokens;
    this.usage.outputTokens += outputTokens;
  }

  private request(): ModelRequest {
    const { now, timeZone, locale } = this.turn;
    const messages = [...this.history, ...this.added];
    return { system: systemPrompt(this.turn), messages, tools: this.toolbox.specs(), now, timeZone, locale };
  }
}
