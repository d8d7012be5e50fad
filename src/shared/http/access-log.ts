import type { FastifyInstance } from 'fastify';
import { hasClientLeft, findProblemCode } from './problem.filter.js';
import { findFacts } from './request-facts.js';

const UNLOGGED = /^\/(health|metrics)/;
/** What a request counts as whose client left before its answer (nginx's number for it). */
const CLIENT_LEFT = 499;

/** Writes one line for each request that was answered: what was asked, by whom, and what came of it; never a query or a body. */
export function logAccess(instance: FastifyInstance): void {
  instance.addHook('onResponse', async (request, reply) => {
    const { raw, routeOptions, ip, originalUrl } = request;
    // What was refused before it could be read has no logger; `log` is one of Fastify's own, which writes nothing.
    const logger = 'allLogs' in raw ? raw.allLogs.at(-1) : undefined;
    if (!logger || UNLOGGED.test(originalUrl)) return;
    const { user, upstreamMs } = findFacts(request);
    const statusCode = hasClientLeft(reply) ? CLIENT_LEFT : reply.statusCode;
    const code = findProblemCode(reply);
    const line = {
      context: 'Access',
      // As pino's own serializer of responses reads it.
      res: { statusCode, headersSent: true },
      route: routeOptions.url ?? 'none',
      ms: Math.round(reply.elapsedTime),
      upstreamMs: Math.round(upstreamMs),
      client: ip,
      ...(user !== undefined && { user }),
      ...(code !== undefined && { code }),
    };
    if (statusCode >= 500) logger.warn(line, 'request');
    else logger.info(line, 'request');
  });
}
