import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Compresses an answer as Google does: when `Accept-Encoding` allows it and the `User-Agent` contains `gzip`. */
export function gzipHook(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const wanted =
      /\bgzip\b/.test(String(request.headers['accept-encoding'])) &&
      String(request.headers['user-agent']).includes('gzip');
    if (!wanted || typeof payload !== 'string' || payload.length === 0 || request.url.startsWith('/__control'))
      return payload;
    const packed = gzipSync(payload);
    void reply.header('content-encoding', 'gzip').header('content-length', packed.length);
    return packed;
  });
}
