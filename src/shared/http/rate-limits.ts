import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import type { RateLimit } from '../config/durations.js';
import type { Metrics } from '../observability/metrics.service.js';
import { rateLimited, RateLimiter } from '../store/rate-limiter.service.js';
import type { StateStore } from '../store/state-store.js';
import { findAddressKey } from './client-address.js';
import type { ProblemFilter } from './problem.filter.js';
import { refuseUnreadablePath } from './request-head.js';

type Answer = Parameters<FastifyRateLimitStore['incr']>[1];

/** Limits each address: everywhere, and more strictly where guessing or model calls are at stake. To be called before CORS is, which answers every OPTIONS itself. */
export async function limitRates(
  instance: FastifyInstance,
  config: AppConfig,
  store: StateStore,
  problems: ProblemFilter,
  metrics: Metrics,
): Promise<void> {
  const limits = { auth: config.RATE_LIMIT_AUTH, ai: config.RATE_LIMIT_AI, default: config.RATE_LIMIT_DEFAULT };
  const findLimit = (request: FastifyRequest): RateLimit => limits[findGroup(request)];
  await instance.register(rateLimit, {
    store: windowCounter(new RateLimiter(config, store)),
    keyGenerator: (request) => `${findGroup(request)}:${findAddressKey(request)}`,
    max: (request) => findLimit(request).max,
    timeWindow: (request: FastifyRequest) => findLimit(request).windowMs,
    allowList: (request) => /^\/(health|metrics|docs|openapi|playground)/.test(readRoute(request)),
    enableDraftSpec: true,
    errorResponseBuilder: (request, { ttl }) => {
      metrics.rateLimitHits.inc({ limit: findGroup(request) });
      return rateLimited('Too many requests from this address; come back later.', ttl);
    },
  });
  const limit = instance.rateLimit();
  instance.addHook('onRequest', function limitOptions(request, reply, done) {
    if (request.method !== 'OPTIONS') {
      done();
      return;
    }
    // The route that CORS has for OPTIONS knows nothing of our problems.
    const refuse = (error: unknown): void => problems.write(error, request, reply);
    // oxlint-disable-next-line promise/no-callback-in-promise -- a hook with a promise costs every request one
    limit.call(this, request, reply).then(() => done(), refuse);
  });
}

/** Limits what no route takes, since it has no route's hooks, and refuses paths that cannot be read. To be called after CORS is set up. */
export function limitUnknown(instance: FastifyInstance): void {
  const limit = instance.rateLimit();
  instance.addHook('onRequest', function limitUnknownPath(request, reply, done) {
    if (!request.is404) {
      refuseUnreadablePath(request);
      done();
      return;
    }
    const counted = limit.call(this, request, reply);
    // oxlint-disable-next-line promise/no-callback-in-promise -- a hook with a promise costs every request one
    counted.then(() => refuseUnreadablePath(request)).then(() => done(), done);
  });
}

function findGroup(request: FastifyRequest): 'auth' | 'ai' | 'default' {
  const route = readRoute(request);
  if (route.startsWith('/auth/')) return 'auth';
  return route.startsWith('/ai/') ? 'ai' : 'default';
}

/** The route that was found, since one route can be asked for by many spellings of its path. */
function readRoute(request: FastifyRequest): string {
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
