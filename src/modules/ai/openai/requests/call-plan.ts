import type { AppError } from '../../../../shared/errors/app-error.js';
import type { ModelRequest } from '../../language-model.js';
import { type ApiFailure, apiFailure } from '../refusals/api-failure.js';
import type { LearnedFeatures } from '../refusals/learned-features.js';
import { weakerMode } from '../refusals/lessons.js';
import { isNotTakenUp, isPassing, isStumble, isTooLong } from '../refusals/openai-error.js';
import type { ServerFeatures } from '../refusals/server-features.js';
import type { HistoryOptions, WireMessage } from './wire-history.js';

/** A server that asks for a longer wait than this is not retried. */
const PATIENCE_SECONDS = 10;
/** How often a conversation can be shortened: by half, to this turn, and within it. */
const TIMES_SHORTENED = 3;
/** More features than a call can drop. */
const MAX_LESSONS = 20;
const REFUSED = new Set([400, 422]);
/** The 500 of llama.cpp's chat templates for calls they cannot render. */
const UNRENDERABLE = /template|jinja|parse|roles?\b|tool|arguments/i;

/** One attempt of a call: the features it used and sent, and whether part of its answer was passed on. */
export interface Attempt {
  sent: ServerFeatures;
  history: WireMessage[];
  spoke: boolean;
}

/** Decides how one call is made, and what changes after each refusal. */
export class CallPlan {
  /** Features this call drops on trial. */
  tentative: Partial<ServerFeatures> = {};
  form: HistoryOptions['form'] = 'whole';
  shortened = 0;
  private lessons = 0;
  private triedAgain = false;
  private serverFailed = false;
  private readonly turns: number;

  constructor(
    private readonly request: ModelRequest,
    private readonly learned: LearnedFeatures,
    private readonly retryDelayMs: number,
  ) {
    this.turns = request.messages.filter(({ role }) => role === 'user').length;
  }

  /**
   * Milliseconds to wait before the next attempt, changed or unchanged; undefined when an attempt is pointless. `said` is the server's
   * complaint, safe for logs.
   */
  mend(error: AppError, { sent, history, spoke }: Attempt, said: string): number | undefined {
    if (spoke) return undefined;
    const failure = apiFailure(error.cause);
    if (failure && isTooLong(failure)) return this.shorten() ? 0 : undefined;
    if (failure && this.learnsFrom(failure, sent, history, said)) return 0;
    if (isStumble(error)) return this.again(error);
    if (failure && this.asksDifferently(failure, sent)) return 0;
    return this.isWorthAnotherTry(error) ? this.again(error) : undefined;
  }

  private learnsFrom(
    failure: ApiFailure,
    sent: ServerFeatures,
    history: readonly WireMessage[],
    said: string,
  ): boolean {
    this.lessons += 1;
    if (this.lessons > MAX_LESSONS) return false;
    const asks = this.request.schema ? 'json' : 'tools';
    return this.learned.learnFrom(failure, { sent, asks, returnsExtras: history.some(hasExtras) }, said);
  }

  /** Drops the beginning of the conversation, more after each refusal; false when nothing is left to drop. */
  private shorten(): boolean {
    if (this.shortened >= TIMES_SHORTENED) return false;
    // Without earlier turns only the current one can be shortened.
    this.shortened = this.turns > 1 ? this.shortened + 1 : TIMES_SHORTENED;
    return true;
  }

  private asksDifferently({ status = 0, message }: ApiFailure, sent: ServerFeatures): boolean {
    if (this.request.schema && this.mayBeTheSchema(status)) {
      const weaker = weakerMode(sent);
      this.tentative = { ...this.tentative, ...weaker };
      return weaker !== undefined;
    }
    const hasCalls = this.request.messages.some(({ role }) => role === 'tool');
    const mayBeTheHistory = REFUSED.has(status) || (status === 500 && UNRENDERABLE.test(message));
    if (!mayBeTheHistory || !hasCalls || this.form === 'words') return false;
    this.form = 'words';
    return true;
  }

  /** Servers refuse a schema in many words, so a failed call with a schema gets one attempt with a weaker one. */
  private mayBeTheSchema(status: number): boolean {
    if (status !== 500) return REFUSED.has(status);
    const isFirst = !this.serverFailed;
    this.serverFailed = true;
    return isFirst;
  }

  /** After a tool has run in this turn, only calls that the server has not processed are repeated. */
  private isWorthAnotherTry(error: AppError): boolean {
    const isFirst = this.request.messages.at(-1)?.role === 'user';
    return isFirst ? isPassing(error) : isNotTakenUp(error);
  }

  private again({ details }: AppError): number | undefined {
    const seconds = details.retryAfterSeconds ?? 0;
    if (this.triedAgain || seconds > PATIENCE_SECONDS) return undefined;
    this.triedAgain = true;
    return Math.max(seconds * 1000, this.retryDelayMs);
  }
}

function hasExtras(message: WireMessage): boolean {
  if (message.role !== 'assistant') return false;
  return [message, ...message.calls].some(({ extras }) => Object.keys(extras).length > 0);
}
