import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import type { RateLimit } from '../config/durations.js';
import { AppError } from '../errors/app-error.js';
import { MemoryStateStore } from './memory-state-store.js';
import { StateStore } from './state-store.js';

/** How far a window has been filled, and how many milliseconds it still lasts. */
export interface WindowCount {
  current: number;
  ttl: number;
}

/**
 * Counts within windows that begin with a caller's first request, for all replicas together; while the shared store is
 * away, within this process rather than not at all.
 */
@Injectable()
export class RateLimiter {
  /** Apart from the state of the server, so that many callers cannot push sessions out of memory. */
  private readonly local = new MemoryStateStore();
  private readonly shared: StateStore;

  constructor(config: AppConfig, store: StateStore) {
    this.shared = config.REDIS_URL ? store : this.local;
  }

  /** Counts one more within the current window. */
  async count(key: string, windowMs: number): Promise<WindowCount> {
    const counter = `rate:${key}:${windowMs}`;
    const { value, ttlMs } = await this.shared
      .increment(counter, 1, windowMs)
      .catch(async () => this.local.increment(counter, 1, windowMs));
    return { current: value, ttl: ttlMs };
  }

  /** Counts one more. @throws AppError `rate_limited` when that is one too many. */
  async take(key: string, { max, windowMs }: RateLimit): Promise<void> {
    const { current, ttl } = await this.count(key, windowMs);
    if (current > max) throw rateLimited('Too many requests of this account; come back later.', ttl);
  }
}

/** The 429 of a window that is full for so many milliseconds more. */
export function rateLimited(detail: string, ttlMs: number): AppError {
  return new AppError('rate_limited', detail, {
    details: { retryAfterSeconds: Math.max(1, Math.ceil(ttlMs / 1000)) },
  });
}
