import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { AppError, type ErrorCode } from '../../shared/errors/app-error.js';
import { BuiltinModel } from './builtin/builtin.model.js';
import type { LanguageModel } from './language-model.js';
import { OpenAiModel } from './openai/openai.service.js';

const OPENAI_IS_NO_HELP: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ai_unavailable',
  'ai_busy',
  'ai_bad_reply',
  'unreadable_request',
  'upstream_timeout',
]);

/** Chooses the engine by `AI_ENGINE`; with `auto` the builtin one stands in where OpenAI is no help. */
@Injectable()
export class Engines {
  constructor(
    private readonly config: AppConfig,
    private readonly openai: OpenAiModel,
    private readonly builtin: BuiltinModel,
  ) {}

  /** The engine that is asked first. */
  preferred(): LanguageModel {
    return this.usesOpenAi() ? this.openai : this.builtin;
  }

  /** Whether OpenAI is asked at all. */
  usesOpenAi(): boolean {
    return (
      this.config.AI_ENGINE === 'openai' ||
      (this.config.AI_ENGINE === 'auto' && this.config.OPENAI_API_KEY !== undefined)
    );
  }

  /** The engine that goes on where this one failed; undefined when none may. */
  standInFor(model: LanguageModel, error: unknown): LanguageModel | undefined {
    const noHelp = error instanceof AppError && OPENAI_IS_NO_HELP.has(error.code);
    return noHelp && this.config.AI_ENGINE === 'auto' && model === this.openai ? this.builtin : undefined;
  }
}
