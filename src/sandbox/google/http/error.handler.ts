import type { FastifyError, FastifyInstance } from 'fastify';
import { OAuthError } from '../oauth/oauth-error.js';
import { GoogleApiError, notSimulated } from './api-error.js';

/** Methods of the Calendar API that the simulator leaves out; they answer 501. */
export const NOT_SIMULATED: readonly { name: string; method: string; pattern: RegExp }[] = [
  {
    name: 'calendar.calendars.transferOwnership',
    method: 'POST',
    pattern: /^\/calendar\/v3\/calendars\/[^/]+\/transferOwnership$/,
  },
];

/** Writes refusals in Google's form, and 501 for Google methods that the simulator leaves out. */
export function errorHandlers(app: FastifyInstance): void {
  app.setErrorHandler<Error | FastifyError>(async (error, _request, reply) => {
    void reply.type('application/json; charset=UTF-8');
    if (error instanceof GoogleApiError)
      return reply
        .code(error.code)
        .headers(error.extras.headers ?? {})
        .send(JSON.stringify(error.body()));
    if (error instanceof OAuthError) return reply.code(error.status).send(JSON.stringify(error.body()));
    if ('statusCode' in error && error.statusCode === 413) return reply.code(413).send(JSON.stringify(tooLarge.body()));
    // A fault of the simulator itself is logged, because a test must not mistake it for one of Google's.
    const failure = new GoogleApiError(500, {
      domain: 'global',
      reason: 'backendError',
      message: `Simulator fault: ${error.message}`,
    });
    return reply.code(500).send(JSON.stringify({ ...failure.body(), stack: error.stack }));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.replace(/\?.*$/, '');
    const left = NOT_SIMULATED.find(({ method, pattern }) => method === request.method && pattern.test(path));
    if (left) throw notSimulated(left.name);
    return reply
      .code(404)
      .type('text/html; charset=UTF-8')
      .send('<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL was not found on this server.');
  });
}

const tooLarge = new GoogleApiError(413, {
  domain: 'global',
  reason: 'uploadTooLarge',
  message: 'Request Entity Too Large',
});
