import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error.js';
import type { ShutdownState } from '../observability/shutdown-state.service.js';

const CHECK_MS = 100;
/** The part of `SHUTDOWN_TIMEOUT` that the rest of a request may take which is half sent when the server closes. */
const HALF_SENT_SHARE = 1 / 60;

interface Use {
  request: IncomingMessage | undefined;
  /** Bytes that belong to requests which were answered. */
  bytesDone: number;
}

/**
 * Lets a shutdown end. While the server drains, each answer closes its connection. Once it closes, idle connections end
 * at once, half-sent requests soon after (half a second of 30), and complete requests are served to their end.
 */
export function closeGracefully(instance: FastifyInstance, state: ShutdownState, timeoutMs: number): void {
  const open = new Map<Socket, Use>();
  instance.server.on('connection', (socket) => {
    open.set(socket, { request: undefined, bytesDone: 0 });
    socket.once('close', () => void open.delete(socket));
  });
  instance.server.on('request', (request, response) => {
    const use = open.get(request.socket);
    if (!use) return;
    use.request = request;
    response.once('close', () => {
      use.request = undefined;
      use.bytesDone = request.socket.bytesRead;
    });
  });
  instance.addHook('onRequest', (_request, reply, done) => {
    if (state.begun) reply.header('connection', 'close');
    if (state.closing) throw new AppError('shutting_down', 'The server is shutting down; send the request again.');
    done();
  });
  instance.addHook('preClose', async () => {
    state.begun = true;
    state.closing = true;
    const halfSentUntil = performance.now() + timeoutMs * HALF_SENT_SHARE;
    const sweep = (): void => {
      const halfSentMayStay = performance.now() < halfSentUntil;
      for (const [socket, use] of open) if (!mayStay(socket, use, halfSentMayStay)) socket.destroy();
    };
    const timer = setInterval(sweep, CHECK_MS);
    sweep();
    instance.server.once('close', () => clearInterval(timer));
  });
}

/** A connection that never sent a byte is idle too: browsers open them ahead of need. */
function mayStay(socket: Socket, { request, bytesDone }: Use, halfSentMayStay: boolean): boolean {
  if (request) return request.complete || halfSentMayStay;
  return socket.bytesRead > bytesDone && halfSentMayStay;
}
