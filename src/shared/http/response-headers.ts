import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The version of the REST contract: the middle number counts additions, the first one changes that break clients. */
export const API_VERSION = '1.0.0';

/** Names the version of the contract in every answer. */
export function nameVersion(instance: FastifyInstance): void {
  instance.addHook('onRequest', (_request, reply, done) => {
    reply.header('api-version', API_VERSION);
    done();
  });
}

const replies = new AsyncLocalStorage<FastifyReply>();

/** Makes the reply of a request with an `Idempotency-Key` available to `noteReplay`. A batch has no such header, because it contains many answers. */
export function tellReplays(instance: FastifyInstance): void {
  instance.addHook('preHandler', (request, reply, done) => {
    const isKeyed = request.headers['idempotency-key'] !== undefined;
    if (isKeyed && request.routeOptions.url?.endsWith('/batch') !== true) replies.run(reply, done);
    else done();
  });
}

/** Marks the answer of the current request as a repetition of an earlier answer. */
export function noteReplay(): void {
  replies.getStore()?.header('idempotency-replayed', 'true');
}
