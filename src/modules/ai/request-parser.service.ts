import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { validate } from '../../shared/validation/validate.js';
import type { CurrentUser } from '../auth/current-user.decorator.js';
import { UserTimeZone } from '../auth/google/user-time-zone.service.js';
import { parseRequest } from './builtin/parse-request.js';
import type { ParseInput } from './dto/chat.dto.js';
import type { ParsedRequest } from './dto/parsed-request.dto.js';
import { Engines } from './engines.service.js';
import { OpenAiModel } from './openai/openai.service.js';
import { DEFAULT_LOCALE } from './openings.service.js';
import { parsingPrompt } from './prompt.js';
import { RequestReading, toParsedRequest } from './request-reading.js';
import { schemaOf } from './tools/arguments.js';

interface Reference {
  referenceTime: string;
  timeZone: string;
  locale: string;
}

/** Reads a sentence as a structured request; it has no tools, so nothing a model answers can do anything. */
@Injectable()
export class RequestParser {
  constructor(
    private readonly engines: Engines,
    private readonly openai: OpenAiModel,
    private readonly timeZones: UserTimeZone,
  ) {}

  /** @throws AppError `ai_unavailable`, `ai_busy`, `ai_bad_reply` where no engine stands in. */
  async parse(user: CurrentUser, input: ParseInput): Promise<ParsedRequest> {
    const { text, locale = DEFAULT_LOCALE, referenceTime = new Date().toISOString() } = input;
    const timeZone = input.timeZone ?? (await this.timeZones.of(user.id));
    const reference = { referenceTime, timeZone, locale };
    if (!this.engines.usesOpenAi()) return parseRequest(text, reference);
    try {
      return await this.readWithOpenAi(text, reference);
    } catch (error) {
      if (!this.engines.standInFor(this.openai, error)) throw error;
      return parseRequest(text, reference);
    }
  }

  private async readWithOpenAi(text: string, { referenceTime, timeZone, locale }: Reference): Promise<ParsedRequest> {
    const schema = { name: 'calendar_request', schema: schemaOf(RequestReading) };
    const json = await this.openai.readAs(schema, parsingPrompt(referenceTime, timeZone, locale), text);
    try {
      const reading: unknown = JSON.parse(json);
      return toParsedRequest(validate(RequestReading, reading), timeZone, referenceTime);
    } catch (cause) {
      throw new AppError('ai_bad_reply', 'The language model’s answer could not be used.', { cause });
    }
  }
}
