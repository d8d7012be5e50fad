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

/** The standby engine, and why it is needed. */
export interface StandIn {
  model: LanguageModel;
  degraded: Degraded;
}

/** Chooses the engine by `AI_ENGINE`; with `auto` the builtin engine takes over when OpenAI cannot help. */
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

  /** The intent that the builtin engine reads from a conversation's last request. */
  readIntent(request: ModelRequest): Intent {
    return this.builtin.readIntent(request);
  }

  /** The locale in which the builtin engine answers a conversation's last message. */
  findLocale(request: ModelRequest): string {
    return this.builtin.findLocale(request);
  }

  /** The standby engine, counted by reason; undefined when none is allowed. */
  standInFor(model: LanguageModel, error: unknown, route: 'chat' | 'parse'): StandIn | undefined {
    if (!(error instanceof AppError) || !OPENAI_IS_NO_HELP.has(error.code)) return undefined;
    if (this.config.AI_ENGINE !== 'auto' || model !== this.openai) return undefined;
    const degraded = degradedBy(error);
    this.metrics.degraded.inc({ route, reason: degraded.reason });
    return { model: this.builtin, degraded };
  }
}
