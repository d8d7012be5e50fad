import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import { destination, type DestinationStream } from 'pino';
import type { AppConfig } from '../config/app-config.js';
import { GatheredLines } from './gathered-lines.js';

/** How much of the log may wait for its reader. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/**
 * Writes one JSON line per event, on standard output unless a destination is given. Of a request only method, path and id are
 * logged: query, headers and bodies hold secrets.
 */
export function logOptions(config: AppConfig, given: DestinationStream | undefined): Params {
  const options = {
    level: config.LOG_LEVEL,
    // The access log has a line of its own.
    autoLogging: false,
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: Error) => ({ type: error.name }),
    },
  };
  return {
    pinoHttp: [options, given ?? standardOutput()],
    // Matches every path; the pattern of nestjs-pino for that matches only `/` in Fastify.
    forRoutes: [{ path: '*path', method: RequestMethod.ALL }],
  };
}

/**
 * Standard output, written in the background: a reader that falls behind holds up no request. The exit of the process writes what waits;
 * of more than `MAX_WAITING_BYTES` the rest is dropped.
 */
function standardOutput(): DestinationStream {
  return new GatheredLines(destination({ dest: process.stdout.fd, sync: false, maxLength: MAX_WAITING_BYTES }));
}
