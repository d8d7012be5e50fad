import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Facts about a request, collected while it is answered. */
export interface RequestFacts {
  /** The pseudonym of the user. */
  user?: string;
  /** The sum of the durations of its requests to other servers, in milliseconds. */
  upstreamMs: number;
  /** Logs lines that name the request. */
  logger?: Logger;
}

const present = new AsyncLocalStorage<RequestFacts>();
const facts = new WeakMap<FastifyRequest, RequestFacts>();

/** Makes the facts of a request available to all code that runs for it. */
export function keepFacts(instance: FastifyInstance): void {
  instance.addHook('preHandler', (request, _reply, done) => {
    present.run(findFacts(request), done);
  });
}

/** The facts of a request so far. */
export function findFacts(request: FastifyRequest): RequestFacts {
  const known = facts.get(request);
  if (known) return known;
  const begun = { upstreamMs: 0 };
  facts.set(request, begun);
  return begun;
}

/** Adds the time of a request to another server to the request that caused it, if one did. */
export function addUpstreamTime(milliseconds: number): void {
  const store = present.getStore();
  if (store) store.upstreamMs += milliseconds;
}
