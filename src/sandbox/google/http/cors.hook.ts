import type { FastifyInstance, FastifyRequest } from 'fastify';

const METHODS = 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT';
const EXPOSED = 'Cache-Control,Content-Encoding,Content-Length,Content-Type,Date,Expires,Server,Vary';

/** Allows browsers of every origin, as Google's APIs do; the control API stays closed to them. */
export function corsHook(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || request.url.startsWith('/__control')) return undefined;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-allow-credentials', 'true')
      .header('access-control-expose-headers', EXPOSED)
      .header('vary', 'Origin, X-Origin, Referer');
    return isPreflight(request)
      ? reply
          .header('access-control-allow-methods', METHODS)
          .header('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '')
          .header('access-control-max-age', '3600')
          .code(200)
          .send()
      : undefined;
  });
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
