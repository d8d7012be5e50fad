import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import { UserLocale } from '../../auth/google/user-locale.service.js';
import { UserTimeZone } from '../../auth/google/user-time-zone.service.js';
import { AiUsage } from '../ai-usage.service.js';
import { parseRequest } from '../builtin/parse-request.js';
import type { ParseInput } from '../dto/chat.dto.js';
import type { ParsedRequest } from '../dto/parsed-request.dto.js';
import { Engines } from '../engines.service.js';
import type { ModelMessage, TokenCount } from '../language-model.js';
import { collectAnswer } from '../turn/model-answer.js';
import { OpenAiModel } from '../openai/openai.service.js';
import { parsingPrompt } from '../turn/prompt.js';
import { type ReadingContext, RequestReading } from './request-reading.js';
import { toParsedRequest } from './to-parsed-request.js';
import { withoutThoughts } from '../reply/thoughts.js';
import { buildSchema } from '../tools/arguments/argument-registry.js';
import { readArguments } from '../tools/arguments/normalize-arguments.js';

const SCHEMA = { name: 'calendar_request', schema: buildSchema(RequestReading) };

/** A sentence and its user. */
interface Sentence extends ReadingContext {
  userId: string;
}

/** Reads a sentence as a structured request, without tools, so that no answer of a model can have an effect. */
@Injectable()
export class RequestParser {
  constructor(
    private readonly engines: Engines,
    private readonly openai: OpenAiModel,
    private readonly timeZones: UserTimeZone,
    private readonly locales: UserLocale,
    private readonly usage: AiUsage,
  ) {}

  /**
   * @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply`, `upstream_timeout`, or `unreadable_request` for an invalid
   * answer when no other engine takes over.
   */
  async parse(user: AuthenticatedUser, input: ParseInput, gone: AbortSignal): Promise<ParsedRequest> {
    const { text, referenceTime = new Date().toISOString() } = input;
    const [timeZone, locale] = await Promise.all([
      input.timeZone ?? this.timeZones.of(user.id),
      input.locale ?? this.locales.of(user.id),
    ]);
    const context = { text, referenceTime, timeZone, locale, userId: user.id };
    if (this.engines.preferred() !== this.openai) return parseRequest(text, context);
    const overBudget = await this.usage.check(user.id);
    if (overBudget) return this.readWithoutModel(context, overBudget);
    const leave = this.usage.enter(user.id);
    const spent = { inputTokens: 0, outputTokens: 0 };
    try {
      return await this.readWithOpenAi(context, gone, spent);
    } catch (error) {
      return this.readWithoutModel(context, error);
    } finally {
      leave();
      await this.usage.spend(user.id, spent);
    }
  }

  private readWithoutModel(context: ReadingContext, error: unknown): ParsedRequest {
    const standIn = this.engines.standInFor(this.openai, error, 'parse');
    if (!standIn) throw error;
    return { ...parseRequest(context.text, context), degraded: standIn.degraded };
  }

  private async readWithOpenAi(context: Sentence, gone: AbortSignal, spent: TokenCount): Promise<ParsedRequest> {
    const asked: ModelMessage[] = [{ role: 'user', content: context.text }];
    const first = await this.ask(context, asked, gone, spent);
    const reading = readReading(first, context);
    if ('request' in reading) return reading.request;
    // One repair attempt: a model corrects most mistakes when it sees them.
    const told = `That does not fit the schema: ${reading.problem.message} Answer again.`;
    const repair: ModelMessage[] = [
      ...asked,
      { role: 'assistant', content: first, toolCalls: [] },
      { role: 'user', content: told },
    ];
    const mended = readReading(await this.ask(context, repair, gone, spent), context);
    if ('request' in mended) return mended.request;
    throw unreadable(mended.problem);
  }

  private async ask(
    { referenceTime, timeZone, locale, userId }: Sentence,
    messages: ModelMessage[],
    gone: AbortSignal,
    spent: TokenCount,
  ): Promise<string> {
    const system = parsingPrompt(referenceTime, timeZone, locale);
    const request = { system, messages, tools: [], schema: SCHEMA, now: referenceTime, timeZone, locale, userId };
    const { text, finish } = await collectAnswer(this.openai, request, gone, spent);
    if (finish === 'refused') throw unreadable();
    return withoutThoughts(text);
  }
}

function unreadable(cause?: AppError): AppError {
  return new AppError(
    'unreadable_request',
    'The language model could not read this as a request; say it another way.',
    {
      cause,
    },
  );
}

function readReading(json: string, context: ReadingContext): { request: ParsedRequest } | { problem: AppError } {
  try {
    const { referenceTime: now, text: userText, timeZone, locale } = context;
    const { input, notes } = readArguments(RequestReading, json, { now, userText, timeZone, locale });
    const request = toParsedRequest(input, context);
    return { request: { ...request, assumptions: [...notes, ...request.assumptions] } };
  } catch (error) {
    if (error instanceof AppError) return { problem: error };
    throw error;
  }
}
