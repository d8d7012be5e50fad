import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What is learnt of a request while it is answered. */
export interface RequestFacts {
  /** The pseudonym of who sent it. */
  user?: string;
  /** What requests to other servers took, one by one added up, in milliseconds. */
  upstreamMs: number;
}

const present = new AsyncLocalStorage<RequestFacts>();
const facts = new WeakMap<FastifyRequest, RequestFacts>();

/** Lets all that a request causes add to its facts. */
export function keepFacts(instance: FastifyInstance): void {
  instance.addHook('preHandler', (request, _reply, done) => {
    present.run(findFacts(request), done);
  });
}

/** The facts of a request so far. */
export function findFacts(request: FastifyRequest): RequestFacts {
  const known = facts.get(request) ?? { upstreamMs: 0 };
  facts.set(request, known);
  return known;
}

/** Adds the time of a request to another server to the request that caused it, if one did. */
export function addUpstreamTime(milliseconds: number): void {
  const store = present.getStore();
  if (store) store.upstreamMs += milliseconds;
}
