import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { AppError, type ErrorCode } from '../../shared/errors/app-error.js';
import { Metrics } from '../../shared/observability/metrics.service.js';
import { BuiltinModel } from './builtin/builtin.model.js';
import { type Degraded, degradedBy } from './dto/degraded.dto.js';
import type { Intent } from './dto/parsed-request.dto.js';
import type { LanguageModel, ModelRequest } from './language-model.js';
import { OpenAiModel } from './openai/openai.service.js';

const OPENAI_IS_NO_HELP: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ai_unavailable',
  'ai_busy',
  'ai_bad_reply',
  'ai_budget',
  'unreadable_request',
  'upstream_timeout',
]);

/** An engine that goes on where another failed, and why it had to. */
export interface StandIn {
  model: LanguageModel;
  degraded: Degraded;
}

/** Chooses the engine by `AI_ENGINE`; with `auto` the builtin one stands in where OpenAI is no help. */
@Injectable()
export class Engines {
  constructor(
    private readonly config: AppConfig,
    private readonly openai: OpenAiModel,
    private readonly builtin: BuiltinModel,
    private readonly metrics: Metrics,
  ) {}

  /** The engine that is asked first. */
  preferred(): LanguageModel {
    return this.config.usesOpenAi ? this.openai : this.builtin;
  }

  /** What the builtin engine reads a conversation's open request to ask for. */
  intentOf(request: ModelRequest): Intent {
    return this.builtin.intentOf(request);
  }

  /** The engine that goes on where this one failed, counted by why; undefined when none may. */
  standInFor(model: LanguageModel, error: unknown, route: 'chat' | 'parse'): StandIn | undefined {
    if (!(error instanceof AppError) || !OPENAI_IS_NO_HELP.has(error.code)) return undefined;
    if (this.config.AI_ENGINE !== 'auto' || model !== this.openai) return undefined;
    const degraded = degradedBy(error);
    this.metrics.degraded.inc({ route, reason: degraded.reason });
    return { model: this.builtin, degraded };
  }
}
