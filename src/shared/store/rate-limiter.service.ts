import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import type { RateLimit } from '../config/durations.js';
import { AppError } from '../errors/app-error.js';
import { StateStore } from './state-store.js';
import { type WindowCount, WindowCounters } from './window-counters.js';

/**
 * Counts requests in windows that begin with a caller's first request. All replicas share the counts; while the shared store is
 * unavailable, each process counts by itself.
 */
@Injectable()
export class RateLimiter {
  private readonly local = new WindowCounters();
  private readonly shared: StateStore | undefined;

  constructor(config: AppConfig, store: StateStore) {
    this.shared = config.REDIS_URL ? store : undefined;
  }

  /** Adds one to the current window. */
  async count(key: string, windowMs: number): Promise<WindowCount> {
    const counter = `rate:${key}:${windowMs}`;
    if (!this.shared) return this.local.count(counter, windowMs);
    try {
      const { value, ttlMs } = await this.shared.increment(counter, 1, windowMs);
      return { current: value, ttl: ttlMs };
    } catch {
      return this.local.count(counter, windowMs);
    }
  }

  /** Adds one to the current window. @throws AppError `rate_limited` when the limit is exceeded. */
  async take(key: string, { max, windowMs }: RateLimit): Promise<void> {
    const { current, ttl } = await this.count(key, windowMs);
    if (current > max) throw rateLimited('Too many requests of this account; come back later.', ttl);
  }
}

/** The 429 for a full window with the remaining milliseconds. */
export function rateLimited(detail: string, ttlMs: number): AppError {
  return new AppError('rate_limited', detail, {
    details: { retryAfterSeconds: Math.max(1, Math.ceil(ttlMs / 1000)) },
  });
}
