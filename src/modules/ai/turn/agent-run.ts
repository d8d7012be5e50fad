import { AppError } from '../../../shared/errors/app-error.js';
import type { AiLimits } from '../ai-limits.js';
import type { ChatEvent } from './event-streams.service.js';
import { closingLines } from './closing-lines.js';
import type { Usage } from '../dto/chat.dto.js';
import type { Degraded } from '../dto/degraded.dto.js';
import type { Engines } from '../engines.service.js';
import type { LanguageModel, ModelMessage, ModelRequest, ToolCall } from '../language-model.js';
import { askModel, type ModelAnswer } from './model-answer.js';
import { SYSTEM_PROMPT, turnPrompt } from './prompt.js';
import { knownAddresses } from '../provenance/source-of.js';
import { ENDS_TURN, type Toolbox } from '../tools/toolbox.service.js';
import type { Turn } from '../tools/tool.js';
import { Transcript } from './transcript.js';
import type { IncompleteReason } from '../wording/wording.js';

const TOO_MANY_CALLS = JSON.stringify({ code: 'invalid_request', detail: 'No more tool calls in this turn.' });
const CALL_IT =
  'Nobody saw that: it was no tool call, but text like one. Call the tool, or answer the user in plain words.';
/** After this many refused steps the model will not recover. */
const REFUSED_STEPS = 2;

/** The services of a turn. */
export interface RunParts {
  engines: Engines;
  toolbox: Toolbox;
  limits: AiLimits;
}

/** One turn: asks the model, runs its tool calls and returns their results, until it answers or a limit is reached. */
export class AgentRun {
  readonly usage: Usage = { inputTokens: 0, outputTokens: 0, modelCalls: 0 };
  /** Why the turn ended before the model had finished, if it did. */
  incomplete: IncompleteReason | undefined;
  model: LanguageModel;
  /** Why another engine answered, if it did. */
  degraded: Degraded | undefined;
  private readonly transcript = new Transcript();
  private toolCalls = 0;
  private refusedSteps = 0;
  private ended = false;
  private shortened = false;
  /** The locale for reading numeric dates and weeks, in any language of the message. */
  private readonly usersLocale: string;

  constructor(
    private readonly turn: Turn,
    private readonly history: readonly ModelMessage[],
    private readonly parts: RunParts,
    overBudget: AppError | undefined,
  ) {
    this.usersLocale = turn.locale;
    this.model = parts.engines.preferred();
    this.speak();
    if (overBudget) this.standIn(overBudget);
  }

  /** The whole text for the user. */
  get reply(): string {
    return this.transcript.reply;
  }

  /** The messages that the turn adds to its conversation. */
  get added(): ModelMessage[] {
    return this.transcript.messages;
  }

  /** Whether the standby engine answered. */
  get fellBack(): boolean {
    return this.model !== this.parts.engines.preferred();
  }

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` or `upstream_timeout` when no engine could answer. */
  async *events(deadline: AbortSignal, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const signal = AbortSignal.any([deadline, gone]);
    try {
      while (!this.ended) yield* this.step(signal);
    } catch (error) {
      const shortcoming = gone.aborted ? undefined : this.toIncompleteReason(error, deadline);
      if (!shortcoming) throw error;
      this.incomplete = shortcoming;
    }
    if (this.shortened) this.incomplete ??= 'shortened';
    this.transcript.close();
    const { reply, incomplete } = this;
    for (const line of closingLines(this.turn, { reply, incomplete, isOrder: this.isOrder() })) {
      yield textEvent(this.transcript.following(line));
      this.transcript.add(line);
    }
  }

  /** Asks the model once, and runs its calls. */
  private async *step(signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const answer = yield* this.answer(signal);
    this.note(answer);
    const outcomes: boolean[] = [];
    for (const call of answer.calls) outcomes.push(yield* this.runTool(call, signal));
    this.checkLimits();
    if (outcomes.length > 0 && !outcomes.includes(true)) this.refusedSteps += 1;
    if (!this.ended && this.refusedSteps >= REFUSED_STEPS && this.hasNothing && this.intent() !== 'none') {
      this.standIn(unusable());
    }
  }

  /** A usable answer: asks the model a second time when its first answer is unusable, and then another engine. */
  private async *answer(signal: AbortSignal): AsyncGenerator<ChatEvent, ModelAnswer> {
    const first = yield* this.attempt(this.request(), signal);
    if (this.isUsable(first)) return first;
    if (this.usage.modelCalls >= this.parts.limits.modelCalls) this.incomplete = 'steps';
    if (this.incomplete) return first;
    this.transcript.note({ text: first.text, calls: [] });
    const second = yield* this.attempt(this.requestAgain(first), signal);
    if (this.isUsable(second)) return second;
    this.transcript.note({ text: second.text, calls: [] });
    if (this.standIn(unusable())) return yield* this.ask(this.request(), signal, { shown: false });
    if (this.reply === '') throw unusable();
    return { ...second, text: '' };
  }

  private async *attempt(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ChatEvent, ModelAnswer> {
    const progress = { shown: false };
    try {
      return yield* this.ask(request, signal, progress);
    } catch (error) {
      if (progress.shown || signal.aborted || !this.standIn(error)) throw error;
      return yield* this.ask(this.request(), signal, progress);
    }
  }

  /** Switches to another engine, if allowed: it starts from the user's message, or from the proposals so far. */
  private standIn(error: unknown): boolean {
    const standIn = this.parts.engines.standInFor(this.model, error, 'chat');
    if (!standIn) return false;
    this.model = standIn.model;
    this.speak();
    this.degraded = standIn.degraded;
    this.transcript.restart(!this.hasNothing);
    if (this.hasNothing) this.turn.events.length = 0;
    return true;
  }

  /** The builtin engine answers in the language of the message, and so does what the server words for it. */
  private speak(): void {
    if (this.model.engine === 'builtin') this.turn.locale = this.parts.engines.findLocale(this.request());
  }

  private async *ask(
    request: ModelRequest,
    signal: AbortSignal,
    progress: { shown: boolean },
  ): AsyncGenerator<ChatEvent, ModelAnswer> {
    signal.throwIfAborted();
    this.usage.modelCalls += 1;
    const words = askModel(this.model, request, knownAddresses(this.turn), signal, this.usage);
    for (;;) {
      const { done, value } = await words.next();
      if (done) return { ...value, calls: this.parts.toolbox.named(value.calls) };
      yield textEvent(progress.shown ? value : this.transcript.following(value));
      progress.shown = true;
    }
  }

  private isUsable({ text, calls, finish, broken }: ModelAnswer): boolean {
    if (calls.length > 0 || (finish !== 'stop' && finish !== 'tool_calls')) return true;
    return broken === undefined && (text !== '' || !this.hasNothing);
  }

  /** Whether the turn has produced nothing so far. */
  private get hasNothing(): boolean {
    return this.turn.proposed.length + this.turn.questions.length === 0;
  }

  /** Runs a call; returns whether it was accepted. */
  private async *runTool(call: ToolCall, signal: AbortSignal): AsyncGenerator<ChatEvent, boolean> {
    signal.throwIfAborted();
    this.toolCalls += 1;
    if (this.toolCalls > this.parts.limits.toolCalls) {
      this.transcript.answer(call, TOO_MANY_CALLS, true);
      return false;
    }
    const { proposed, questions } = this.turn;
    const before = { proposed: proposed.length, questions: questions.length };
    // An unknown name is text of the model, and is not shown.
    const isShown = this.parts.toolbox.has(call.name);
    if (isShown) yield { event: 'tool', data: { name: call.name, status: 'running' } };
    const { content, refused, endsTurn } = await this.parts.toolbox.run(call, this.turn);
    this.transcript.answer(call, content, refused);
    if (isShown) yield { event: 'tool', data: { name: call.name, status: refused ? 'refused' : 'done' } };
    for (const action of proposed.slice(before.proposed)) yield { event: 'action', data: action };
    for (const question of questions.slice(before.questions)) yield { event: 'question', data: question };
    this.ended ||= endsTurn;
    return !refused;
  }

  private note({ text, calls, assumptions, finish, shortened, extras }: ModelAnswer): void {
    this.transcript.note({ text, calls, ...(extras && { extras }) });
    this.turn.assumptions.push(...assumptions);
    this.shortened ||= shortened;
    if (finish === 'length' || finish === 'refused') this.incomplete = finish;
    if (finish === 'failed') this.incomplete = 'unavailable';
    this.ended = calls.length === 0 || this.incomplete !== undefined;
  }

  private checkLimits(): void {
    const { modelCalls, toolCalls } = this.parts.limits;
    if (this.ended || (this.usage.modelCalls < modelCalls && this.toolCalls < toolCalls)) return;
    this.incomplete = 'steps';
    this.ended = true;
  }

  private toIncompleteReason(error: unknown, deadline: AbortSignal): IncompleteReason | undefined {
    // Running out of time is a normal end, and so is a failure of the model after a proposal was made.
    if (deadline.aborted) return 'time';
    if (!(error instanceof AppError) || ENDS_TURN.has(error.code)) return undefined;
    return this.turn.proposed.length > 0 ? 'unavailable' : undefined;
  }

  /** Whether the user wants a change; the builtin engine reports its result itself. */
  private isOrder(): boolean {
    if (this.model.engine === 'builtin') return false;
    return ['create_event', 'update_event', 'delete_event', 'respond_to_invite'].includes(this.intent());
  }

  private intent(): string {
    return this.parts.engines.readIntent({ ...this.request(), messages: [...this.history] });
  }

  private request(): ModelRequest {
    const { now, timeZone, waiting, user } = this.turn;
    const messages = [...this.history, ...this.added];
    const tools = this.parts.toolbox.specs();
    const context = turnPrompt(this.turn);
    return {
      system: SYSTEM_PROMPT,
      context,
      messages,
      tools,
      now,
      timeZone,
      locale: this.usersLocale,
      waiting,
      userId: user.id,
    };
  }

  /** The request for a second attempt: with a hint about unreadable calls, or without tools when the model said nothing. */
  private requestAgain({ broken }: ModelAnswer): ModelRequest {
    const request = this.request();
    if (broken === undefined) return { ...request, tools: [] };
    const seen: ModelMessage = { role: 'assistant', content: broken, toolCalls: [] };
    return { ...request, messages: [...request.messages, seen, { role: 'user', content: CALL_IT }] };
  }
}

function unusable(): AppError {
  return new AppError('ai_bad_reply', 'The language model gave no usable answer.');
}

function textEvent(delta: string): ChatEvent {
  return { event: 'text', data: { delta } };
}
