import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import type { RateLimit } from '../config/durations.js';
import { AppError } from '../errors/app-error.js';
import { MemoryStateStore } from '../store/memory-state-store.js';
import type { StateStore } from '../store/state-store.js';

type Answer = Parameters<FastifyRateLimitStore['incr']>[1];

/** Limits each address: everywhere, and more strictly where guessing or model calls are at stake. */
export async function limitRates(instance: FastifyInstance, config: AppConfig, store: StateStore): Promise<void> {
  const limits = { auth: config.RATE_LIMIT_AUTH, ai: config.RATE_LIMIT_AI, default: config.RATE_LIMIT_DEFAULT };
  const limitOf = (request: FastifyRequest): RateLimit => limits[groupOf(request)];
  await instance.register(rateLimit, {
    store: windowCounter(config.REDIS_URL ? store : new MemoryStateStore()),
    keyGenerator: (request) => `${groupOf(request)}:${request.ip}`,
    max: (request) => limitOf(request).max,
    timeWindow: (request: FastifyRequest) => limitOf(request).windowMs,
    allowList: (request) => /^\/(health|metrics|docs|openapi)/.test(request.url),
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('rate_limited', 'Too many requests from this address; come back later.', {
        details: { retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)) },
      }),
  });
}

function groupOf({ url }: FastifyRequest): 'auth' | 'ai' | 'default' {
  if (url.startsWith('/auth/')) return 'auth';
  return url.startsWith('/ai/') ? 'ai' : 'default';
}

/** Counts within fixed windows in the shared store; while that is away, within this process rather than not at all. */
function windowCounter(shared: StateStore): new () => FastifyRateLimitStore {
  const local = new MemoryStateStore();
  return class WindowCounter implements FastifyRateLimitStore {
    incr(key: string, answer: Answer, windowMs: number): void {
      const ttl = windowMs - (Date.now() % windowMs);
      const counter = `rate:${key}:${Math.floor(Date.now() / windowMs)}`;
      shared
        .increment(counter, 1, ttl)
        .catch(async () => local.increment(counter, 1, ttl))
        .then((current) => answer(null, { current, ttl }))
        .catch((error: unknown) => answer(error instanceof Error ? error : new Error('the counter failed')));
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
