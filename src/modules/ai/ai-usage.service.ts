import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { AppError } from '../../shared/errors/app-error.js';
import { Metrics } from '../../shared/observability/metrics.service.js';
import { StateStore } from '../../shared/store/state-store.js';
import type { AgentRun } from './agent-run.js';

const DAY_MS = 86_400_000;

/** Keeps each user's model use within `AI_DAILY_TOKENS` a UTC day, on all replicas together, and counts turns. */
@Injectable()
export class AiUsage {
  constructor(
    private readonly store: StateStore,
    private readonly config: AppConfig,
    private readonly metrics: Metrics,
  ) {}

  /** @throws AppError `ai_budget` once the day's tokens are spent. */
  async check(userId: string): Promise<void> {
    const spent = Number((await this.store.get(keyOf(userId))) ?? 0);
    if (spent < this.config.AI_DAILY_TOKENS) return;
    const retryAfterSeconds = Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000);
    throw new AppError('ai_budget', 'The language model’s budget for today is spent.', {
      details: { retryAfterSeconds },
    });
  }

  /** Notes what a turn cost and who answered it. */
  async record(
    userId: string,
    { usage, model, fellBack }: Pick<AgentRun, 'usage' | 'model' | 'fellBack'>,
  ): Promise<void> {
    this.metrics.chatTurns.inc({ engine: model.engine, fallback: String(fellBack) });
    const tokens = usage.inputTokens + usage.outputTokens;
    if (tokens > 0) await this.store.increment(keyOf(userId), tokens, DAY_MS);
  }
}

function keyOf(userId: string): string {
  return `tokens:${userId}:${Math.floor(Date.now() / DAY_MS)}`;
}
