import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { AppConfig } from '../config/app-config.js';

type Incoming = IncomingMessage & { originalUrl?: string };

/**
 * Writes one JSON line per event, on standard output unless a destination is given. Of a request only method, path and id are
 * logged: query, headers and bodies hold secrets.
 */
export function logOptions(config: AppConfig, destination: DestinationStream | undefined): Params {
  const options = {
    level: config.LOG_LEVEL,
    // Nest passes only the rest of the URL to a middleware.
    autoLogging: { ignore: (request: Incoming) => /^\/(health|metrics)/.test(request.originalUrl ?? '') },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
      err: (error: Error) => ({ type: error.name }),
    },
    customLogLevel: (_request: IncomingMessage, response: ServerResponse): 'info' | 'warn' =>
      response.statusCode >= 500 ? 'warn' : 'info',
  };
  return {
    pinoHttp: destination ? [options, destination] : options,
    // Matches every path; the pattern of nestjs-pino for that matches only `/` in Fastify.
    forRoutes: [{ path: '*path', method: RequestMethod.ALL }],
  };
}
