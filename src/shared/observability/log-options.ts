import type { Params } from 'nestjs-pino';
import { destination, type DestinationStream, type LogFn, type Logger } from 'pino';
import type { AppConfig } from '../config/app-config.js';
import { isObject } from '../validation/is-object.js';
import { GatheredLines } from './gathered-lines.js';

/** The contexts of Nest's own lines. */
const FRAMEWORK: ReadonlySet<unknown> = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);
/** How much of the log may wait for its reader. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** Writes one JSON line per event, on standard output unless a destination is given. */
export function logOptions(config: AppConfig, given: DestinationStream | undefined): Params {
  const options = {
    level: config.LOG_LEVEL,
    // The access log has a line of its own.
    autoLogging: false,
    hooks: { logMethod: quietStart },
    // Messages of errors may hold secrets.
    serializers: { err: (error: Error) => ({ type: error.name }) },
    wrapSerializers: false,
  };
  return {
    pinoHttp: [options, given ?? standardOutput()],
    // `nameInLogs` names requests in their lines.
    forRoutes: [],
  };
}

/** Nest names each module and route as it starts, sixty lines of them: those are for `LOG_LEVEL=debug`. */
function quietStart(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
  const [entry]: unknown[] = args;
  const isFramework = isObject(entry) && FRAMEWORK.has(entry['context']);
  if (isFramework && level === this.levels.values['info']) this.debug(...args);
  else method.apply(this, args);
}

/**
 * Standard output, written in the background: a reader that falls behind holds up no request. The exit of the process writes what waits;
 * of more than `MAX_WAITING_BYTES` the rest is dropped.
 */
function standardOutput(): DestinationStream {
  return new GatheredLines(destination({ dest: process.stdout.fd, sync: false, maxLength: MAX_WAITING_BYTES }));
}
