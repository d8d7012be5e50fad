import { AppError } from '../../shared/errors/app-error.js';
import type { AiLimits } from './ai-limits.js';
import type { ChatEvent } from './chat-events.js';
import type { Usage } from './dto/chat.dto.js';
import type { Degraded } from './dto/degraded.dto.js';
import type { Engines } from './engines.service.js';
import type { LanguageModel, ModelMessage, ModelRequest, ToolCall } from './language-model.js';
import { askModel, type ModelAnswer } from './model-answer.js';
import { SYSTEM_PROMPT, turnPrompt } from './prompt.js';
import { knownAddresses } from './provenance/source-of.js';
import { ENDS_TURN, type Toolbox } from './tools/toolbox.service.js';
import type { Turn } from './tools/tool.js';
import type { Shortcoming } from './wording/wording.js';
import { wordingOf } from './wording/wordings.js';

const TOO_MANY_CALLS = JSON.stringify({ code: 'invalid_request', detail: 'No more tool calls in this turn.' });

/** What a turn works with. */
export interface RunParts {
  engines: Engines;
  toolbox: Toolbox;
  limits: AiLimits;
}

/** One turn: the model speaks and calls tools, and gets their results, until it has answered or a limit is reached. */
export class AgentRun {
  readonly usage: Usage = { inputTokens: 0, outputTokens: 0, modelCalls: 0 };
  /** What the turn adds to its conversation. */
  readonly added: ModelMessage[] = [];
  /** Why the turn ended before the model had finished, if it did. */
  incomplete: Shortcoming | undefined;
  model: LanguageModel;
  /** Why another engine answers than the one that was asked first, if it does. */
  degraded: Degraded | undefined;
  private readonly replies: string[] = [];
  private toolCalls = 0;
  private ended = false;
  private reminded = false;
  private shortened = false;

  constructor(
    private readonly turn: Turn,
    private readonly history: readonly ModelMessage[],
    private readonly parts: RunParts,
    overBudget: AppError | undefined,
  ) {
    this.model = parts.engines.preferred();
    if (overBudget) this.standIn(overBudget);
  }

  get reply(): string {
    return this.replies.filter((text) => text !== '').join('\n');
  }

  /** Whether another engine answered than the one that was asked first. */
  get fellBack(): boolean {
    return this.model !== this.parts.engines.preferred();
  }

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout` when no model could answer. */
  async *events(deadline: AbortSignal, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const signal = AbortSignal.any([deadline, gone]);
    try {
      while (!this.ended) {
        const answer = yield* this.answer(signal);
        this.note(answer);
        for (const call of answer.calls) yield* this.runTool(call, signal);
        this.checkLimits();
      }
    } catch (error) {
      const shortcoming = gone.aborted ? undefined : this.shortcomingOf(error, deadline);
      if (!shortcoming) throw error;
      this.fallShort(shortcoming);
    }
    if (this.shortened && !this.incomplete) this.fallShort('shortened');
    this.remind();
    if (this.incomplete || this.reminded) yield this.line(this.replies.at(-1) ?? '', this.replies.slice(0, -1));
  }

  private async *answer(signal: AbortSignal): AsyncGenerator<ChatEvent, ModelAnswer> {
    const progress = { shown: false };
    try {
      return yield* this.ask(signal, progress);
    } catch (error) {
      if (progress.shown || signal.aborted || !this.standIn(error)) throw error;
      return yield* this.ask(signal, progress);
    }
  }

  /** Lets another engine go on, if one may. */
  private standIn(error: unknown): boolean {
    const standIn = this.parts.engines.standInFor(this.model, error, 'chat');
    if (!standIn) return false;
    this.model = standIn.model;
    this.degraded = standIn.degraded;
    return true;
  }

  private async *ask(signal: AbortSignal, progress: { shown: boolean }): AsyncGenerator<ChatEvent, ModelAnswer> {
    signal.throwIfAborted();
    this.usage.modelCalls += 1;
    const words = askModel(this.model, this.request(), knownAddresses(this.turn), signal, this.usage);
    for (;;) {
      const { done, value } = await words.next();
      if (done) return this.usable(value);
      yield progress.shown ? textEvent(value) : this.line(value, this.replies);
      progress.shown = true;
    }
  }

  /** Words of another call stand on a line of their own, in the stream as in the reply. */
  private line(words: string, earlier: readonly string[]): ChatEvent {
    return textEvent(earlier.some((text) => text !== '') ? `\n${words}` : words);
  }

  private usable(answer: ModelAnswer): ModelAnswer {
    const { text, calls, finish } = answer;
    const saidNothing = finish === 'stop' && text === '' && calls.length === 0 && this.reply === '';
    if (saidNothing && this.turn.proposed.length === 0) {
      throw new AppError('ai_bad_reply', 'The language model gave no answer.');
    }
    return { ...answer, calls: this.parts.toolbox.named(calls) };
  }

  private async *runTool(call: ToolCall, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    signal.throwIfAborted();
    this.toolCalls += 1;
    if (this.toolCalls > this.parts.limits.toolCalls) {
      this.added.push({ role: 'tool', toolCallId: call.id, name: call.name, content: TOO_MANY_CALLS });
      return;
    }
    const { proposed, questions } = this.turn;
    const before = { proposed: proposed.length, questions: questions.length };
    // A name that is none of ours is the model's text, and shown to nobody.
    const isShown = this.parts.toolbox.has(call.name);
    if (isShown) yield { event: 'tool', data: { name: call.name, status: 'running' } };
    const outcome = await this.parts.toolbox.run(call, this.turn);
    this.added.push({ role: 'tool', toolCallId: call.id, name: call.name, content: outcome.content });
    if (isShown) yield { event: 'tool', data: { name: call.name, status: outcome.refused ? 'refused' : 'done' } };
    for (const action of proposed.slice(before.proposed)) yield { event: 'action', data: action };
    for (const question of questions.slice(before.questions)) yield { event: 'question', data: question };
    this.ended ||= outcome.endsTurn;
  }

  private note({ text, calls, assumptions, finish, shortened, extras }: ModelAnswer): void {
    this.added.push({ role: 'assistant', content: text, toolCalls: calls, ...(extras && { extras }) });
    this.replies.push(text);
    this.turn.assumptions.push(...assumptions);
    this.shortened ||= shortened;
    if (finish === 'length' || finish === 'refused') this.fallShort(finish);
    if (finish === 'failed') this.fallShort('unavailable');
    this.ended = calls.length === 0;
  }

  private checkLimits(): void {
    const { modelCalls, toolCalls } = this.parts.limits;
    if (this.ended || (this.usage.modelCalls < modelCalls && this.toolCalls < toolCalls)) return;
    this.fallShort('steps');
  }

  private shortcomingOf(error: unknown, deadline: AbortSignal): Shortcoming | undefined {
    // Out of time is an answer like any other, and so is a proposal that was made before the model failed.
    if (deadline.aborted) return 'time';
    if (!(error instanceof AppError) || ENDS_TURN.has(error.code)) return undefined;
    return this.turn.proposed.length > 0 ? 'unavailable' : undefined;
  }

  /** Whatever a model makes of a "yes", it confirms nothing, and what waits for the user is still waiting. */
  private remind(): void {
    const { waiting, message, locale, proposed, questions } = this.turn;
    const { agreement, decideAbove } = wordingOf(locale);
    if (!waiting || proposed.length + questions.length > 0 || !agreement.test(message)) return;
    if (this.incomplete || this.reply.includes(decideAbove)) return;
    this.replies.push(decideAbove);
    this.reminded = true;
  }

  private fallShort(shortcoming: Shortcoming): void {
    this.incomplete = shortcoming;
    this.replies.push(wordingOf(this.turn.locale).notices[shortcoming]);
    this.ended = true;
  }

  private request(): ModelRequest {
    const { now, timeZone, locale, waiting, user } = this.turn;
    const messages = [...this.history, ...this.added];
    const tools = this.parts.toolbox.specs();
    const context = turnPrompt(this.turn);
    return { system: SYSTEM_PROMPT, context, messages, tools, now, timeZone, locale, waiting, userId: user.id };
  }
}

function textEvent(delta: string): ChatEvent {
  return { event: 'text', data: { delta } };
}
