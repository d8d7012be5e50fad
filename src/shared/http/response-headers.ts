import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The version of the REST contract: the middle number counts additions, the first one changes that break clients. */
export const API_VERSION = '1.0.0';

/** Names the version of the contract in every answer. */
export function nameVersion(instance: FastifyInstance): void {
  instance.addHook('onRequest', async (_request, reply) => {
    reply.header('api-version', API_VERSION);
  });
}

const replies = new AsyncLocalStorage<FastifyReply>();

/** Lets `noteReplay` reach the answer of a request with an `Idempotency-Key`. A batch has many answers in one, and no header for all. */
export function tellReplays(instance: FastifyInstance): void {
  instance.addHook('preHandler', (request, reply, done) => {
    const isKeyed = request.headers['idempotency-key'] !== undefined;
    if (isKeyed && request.routeOptions.url?.endsWith('/batch') !== true) replies.run(reply, done);
    else done();
  });
}

/** Marks the answer of the present request as the repetition of an earlier one. */
export function noteReplay(): void {
  replies.getStore()?.header('idempotency-replayed', 'true');
}
