import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { AppError } from '../../shared/errors/app-error.js';
import { Metrics } from '../../shared/observability/metrics.service.js';
import { StateStore } from '../../shared/store/state-store.js';
import type { AgentRun } from './turn/agent-run.js';
import { AiLimits } from './ai-limits.js';
import type { TokenCount } from './language-model.js';

const DAY_MS = 86_400_000;
const COME_BACK_SECONDS = 5;

/** Limits each user's model use to `AI_DAILY_TOKENS` per UTC day, across replicas, and the number of their concurrent turns. */
@Injectable()
export class AiUsage {
  private readonly running = new Map<string, number>();

  constructor(
    private readonly store: StateStore,
    private readonly config: AppConfig,
    private readonly metrics: Metrics,
    private readonly limits: AiLimits,
  ) {}

  /**
   * Returns `ai_budget` once the day's tokens are used up and the builtin engine may continue. @throws AppError `ai_budget`
   * when it may not.
   */
  async check(userId: string): Promise<AppError | undefined> {
    const spent = Number((await this.store.get(toStoreKey(userId))) ?? 0);
    if (Number.isNaN(spent) || spent < this.config.AI_DAILY_TOKENS) return undefined;
    const retryAfterSeconds = Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000);
    const overBudget = new AppError('ai_budget', 'The language model’s budget for today is spent.', {
      details: { retryAfterSeconds },
    });
    if (this.config.AI_ENGINE === 'auto') return overBudget;
    throw overBudget;
  }

  /** Reserves one of the user's concurrent turns; the returned function releases it. @throws AppError `rate_limited`. */
  enter(userId: string): () => void {
    const others = this.running.get(userId) ?? 0;
    if (others >= this.limits.turnsPerUser) {
      throw new AppError('rate_limited', 'Too many messages of yours are being answered; wait for one of them.', {
        details: { retryAfterSeconds: COME_BACK_SECONDS },
      });
    }
    this.running.set(userId, others + 1);
    return () => {
      const left = (this.running.get(userId) ?? 1) - 1;
      if (left > 0) this.running.set(userId, left);
      else this.running.delete(userId);
    };
  }

  /** Records the tokens and the engine of a turn. */
  async record(
    userId: string,
    { usage, model, fellBack }: Pick<AgentRun, 'usage' | 'model' | 'fellBack'>,
  ): Promise<void> {
    this.metrics.chatTurns.inc({ engine: model.engine, fallback: String(fellBack) });
    await this.spend(userId, usage);
  }

  /** Records the tokens of a model call. */
  async spend(userId: string, { inputTokens, outputTokens }: TokenCount): Promise<void> {
    const tokens = inputTokens + outputTokens;
    if (tokens > 0) await this.store.increment(toStoreKey(userId), tokens, DAY_MS);
  }
}

function toStoreKey(userId: string): string {
  return `tokens:${userId}:${Math.floor(Date.now() / DAY_MS)}`;
}
