import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PinoLogger } from 'nestjs-pino';
import { hasClientLeft, findProblemCode } from './problem.filter.js';
import { findFacts } from './request-facts.js';

const UNLOGGED = /^\/(health|metrics)/;
/** What a request counts as whose client left before its answer (nginx's number for it). */
const CLIENT_LEFT = 499;

/**
 * Lets all lines that are logged for a request name it: by method, path and id alone, since query, headers and bodies hold secrets. A hook instead of the middleware of nestjs-pino, which Nest would match with each path
 * by regular expressions of its own.
 */
export function nameInLogs(instance: FastifyInstance, logger: PinoLogger): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    const { id, method, originalUrl } = request;
    const begin = (): void => {
      findFacts(request).logger = logger.logger;
      done();
    };
    logger.runInContext(begin, { bindings: { req: { id, method, path: originalUrl.split('?', 1)[0] } } });
  });
}

/** Writes one line for each request that was answered: what was asked, by whom, and what came of it; never a query or a body. */
export function logAccess(instance: FastifyInstance): void {
  instance.addHook('onResponse', (request, reply, done) => {
    logAnswer(request, reply);
    done();
  });
}

function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const { routeOptions, ip, originalUrl } = request;
  const { logger, user, upstreamMs } = findFacts(request);
  // What was refused before it could be read has no logger.
  if (!logger || UNLOGGED.test(originalUrl)) return;
  const statusCode = hasClientLeft(reply) ? CLIENT_LEFT : reply.statusCode;
  const code = findProblemCode(reply);
  const line = {
    context: 'Access',
    res: { status: statusCode },
    route: routeOptions.url ?? 'none',
    ms: Math.round(reply.elapsedTime),
    upstreamMs: Math.round(upstreamMs),
    client: ip,
    ...(user !== undefined && { user }),
    ...(code !== undefined && { code }),
  };
  if (statusCode >= 500) logger.warn(line, 'request');
  else logger.info(line, 'request');
}
