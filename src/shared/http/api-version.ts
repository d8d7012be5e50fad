import type { FastifyInstance } from 'fastify';

/** The version of the REST contract: the middle number counts additions, the first one changes that break clients. */
export const API_VERSION = '1.0.0';

/** Names the version of the contract in every answer. */
export function nameVersion(instance: FastifyInstance): void {
  instance.addHook('onRequest', async (_request, reply) => {
    reply.header('api-version', API_VERSION);
  });
}
