import { Server } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppConfig } from '../config/app-config.js';
import { ShutdownState } from './shutdown-state.service.js';

/** npm forwards a Ctrl-C that the terminal has already sent to every process: two signals this close count as one. */
const SAME_SIGNAL_MS = 200;
/** The last part of the drain, in which new connections are refused. */
const REFUSING_MS = 1000;
const REFUSING_SHARE = 0.2;
/** A turn of the event loop in which nothing happened takes a tenth of this on an idle machine. */
const QUIET_MS = 0.2;
/** After so long twice as much counts as quiet, and so on: a busy machine has no turn that is as short. */
const QUIET_DOUBLES_MS = 50;
const QUIET_SOUGHT_MS = 500;

/**
 * Ends the process on SIGTERM or SIGINT with code 0: readiness fails first, requests are served for `SHUTDOWN_DRAIN` (not
 * after SIGINT, which a person sends), then running requests have `SHUTDOWN_TIMEOUT`. A second signal ends it at once.
 */
export function endOnSignals(app: NestFastifyApplication): void {
  let firstAt: number | undefined;
  const end = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      void shutDown(app, signal);
    } else if (Date.now() > firstAt + SAME_SIGNAL_MS) {
      app.get(Logger).warn(`${signal} again: ending at once`, 'Shutdown');
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}

async function shutDown(app: NestFastifyApplication, signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  const { SHUTDOWN_DRAIN, SHUTDOWN_TIMEOUT } = app.get(AppConfig);
  const logger = app.get(Logger);
  app.get(ShutdownState).begun = true;
  logger.log(`${signal}: readiness fails from now on`, 'Shutdown');
  if (signal === 'SIGTERM') await drain(app, SHUTDOWN_DRAIN);
  setTimeout(() => {
    logger.warn('requests were still under way when SHUTDOWN_TIMEOUT had passed; they are cut off', 'Shutdown');
    process.exit(0);
  }, SHUTDOWN_TIMEOUT);
  await app.close();
  process.exit(0);
}

/**
 * Serves on, at last without new connections. A proxy that meets the refusal goes elsewhere, and sends nothing on a connection that it
 * keeps while that one closes: a write sent then is lost to it, and answered with 502.
 */
async function drain(app: NestFastifyApplication, ms: number): Promise<void> {
  const refusing = Math.min(REFUSING_MS, ms * REFUSING_SHARE);
  await sleep(ms - refusing);
  const server = app.getHttpServer();
  await waitForQuiet(server, performance.now() + Math.min(QUIET_SOUGHT_MS, refusing));
  // The close of Node's HTTP server would end idle connections now.
  Server.prototype.close.call(server);
  await sleep(refusing);
}

/**
 * Waits for a moment in which no connection waits to be accepted. The kernel has told the proxy that it is connected, the proxy
 * has sent its request, and closing the server would reset it. Gives up when no such moment came.
 */
async function waitForQuiet(server: Server, deadline: number): Promise<void> {
  let accepted = true;
  const accept = (): void => void (accepted = true);
  server.on('connection', accept);
  let turn = Infinity;
  const soughtSince = performance.now();
  const quietMs = (): number => QUIET_MS * 2 ** ((performance.now() - soughtSince) / QUIET_DOUBLES_MS);
  while ((accepted || turn > quietMs()) && performance.now() < deadline) {
    accepted = false;
    const began = performance.now();
    // One look of the event loop at its sockets lies between two immediates.
    await setImmediate();
    turn = performance.now() - began;
  }
  server.off('connection', accept);
}
