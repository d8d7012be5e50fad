import { PassThrough, type Readable } from 'node:stream';
import { toProblem } from '../../shared/errors/problem.js';
import { toAppError } from '../../shared/http/problem.filter.js';
import type { ChatEvent } from './chat-events.js';

export const EVENT_STREAM = 'text/event-stream';

/** Writes a turn as server-sent events, with comments in between so that proxies do not close a quiet connection. */
export function eventStream(events: AsyncIterable<ChatEvent>, requestId: string, heartbeatMs: number): Readable {
  const out = new PassThrough();
  out.write(': open\n\n');
  const heartbeat = setInterval(() => {
    out.write(': alive\n\n');
  }, heartbeatMs);
  void pump(events, out, requestId).finally(() => {
    clearInterval(heartbeat);
    out.end();
  });
  return out;
}

async function pump(events: AsyncIterable<ChatEvent>, out: PassThrough, requestId: string): Promise<void> {
  try {
    for await (const { event, data } of events) out.write(frame(event, data));
  } catch (error) {
    // The status line is already sent, so the error becomes the last event.
    out.write(frame('error', toProblem(toAppError(error), requestId).problem));
  }
}

function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
