import rateLimit, { type FastifyRateLimitStore, normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import type { RateLimit } from '../config/durations.js';
import { rateLimited, RateLimiter } from '../store/rate-limiter.service.js';
import type { StateStore } from '../store/state-store.js';

type Answer = Parameters<FastifyRateLimitStore['incr']>[1];

/** Limits each address: everywhere, and more strictly where guessing or model calls are at stake. */
export async function limitRates(instance: FastifyInstance, config: AppConfig, store: StateStore): Promise<void> {
  const limits = { auth: config.RATE_LIMIT_AUTH, ai: config.RATE_LIMIT_AI, default: config.RATE_LIMIT_DEFAULT };
  const limitOf = (request: FastifyRequest): RateLimit => limits[groupOf(request)];
  await instance.register(rateLimit, {
    store: windowCounter(new RateLimiter(config, store)),
    // One household or server may hold a whole /64 of IPv6 addresses.
    keyGenerator: (request) => `${groupOf(request)}:${normalizeIP(request.ip, 64)}`,
    max: (request) => limitOf(request).max,
    timeWindow: (request: FastifyRequest) => limitOf(request).windowMs,
    allowList: (request) => /^\/(health|metrics|docs|openapi)/.test(routeOf(request)),
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) =>
      rateLimited('Too many requests from this address; come back later.', ttl),
  });
  // What no route takes has no route's hooks.
  const limit = instance.rateLimit();
  instance.addHook('onRequest', async function limitUnknown(request, reply) {
    if (request.is404) await limit.call(this, request, reply);
  });
}

function groupOf(request: FastifyRequest): 'auth' | 'ai' | 'default' {
  const route = routeOf(request);
  if (route.startsWith('/auth/')) return 'auth';
  return route.startsWith('/ai/') ? 'ai' : 'default';
}

/** The route that was found, since one route can be asked for by many spellings of its path. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '';
}

function windowCounter(limiter: RateLimiter): new () => FastifyRateLimitStore {
  return class WindowCounter implements FastifyRateLimitStore {
    incr(key: string, answer: Answer, windowMs: number): void {
      limiter
        .count(key, windowMs)
        .then((count) => answer(null, count))
        .catch((error: unknown) => answer(error instanceof Error ? error : new Error('the counter failed')));
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
