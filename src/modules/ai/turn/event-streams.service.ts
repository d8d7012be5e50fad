import type { Action } from '../actions/action.dto.js';
import type { ChatReply } from '../dto/chat.dto.js';
import type { Question } from '../dto/parsed-request.dto.js';
import { PassThrough, type Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { toProblem } from '../../../shared/errors/problem.js';
import { toAppError } from '../../../shared/http/problem.filter.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import { AiLimits } from '../ai-limits.js';

export const EVENT_STREAM = 'text/event-stream';

/** So long before the process ends, streams that are still open are told, so that the words arrive. */
const FAREWELL_MS = 250;

interface OpenStream {
  out: PassThrough;
  requestId: string;
}

/** Writes turns as server-sent events, and ends those that are open when the server does. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<OpenStream>();

  constructor(
    private readonly limits: AiLimits,
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  /** A turn as server-sent events, with comments in between that keep proxies from closing a quiet connection. */
  open(events: AsyncIterable<ChatEvent>, requestId: string): Readable {
    const stream = { out: new PassThrough(), requestId };
    const { out } = stream;
    this.streams.add(stream);
    this.metrics.openStreams.inc();
    out.write(': open\n\n');
    const heartbeat = setInterval(() => {
      out.write(': alive\n\n');
    }, this.limits.heartbeatMs);
    out.once('close', () => {
      clearInterval(heartbeat);
      this.streams.delete(stream);
      this.metrics.openStreams.dec();
    });
    void pump(events, stream);
    return out;
  }

  /** Nest calls this as the server closes: what is open has `SHUTDOWN_TIMEOUT`, and hears of it before the process ends. */
  beforeApplicationShutdown(): void {
    const timer = setTimeout(() => this.endAll(), Math.max(0, this.config.SHUTDOWN_TIMEOUT - FAREWELL_MS));
    timer.unref();
  }

  private endAll(): void {
    const error = new AppError('shutting_down', 'The server is shutting down; send the message again.');
    for (const { out, requestId } of this.streams) out.end(frame('error', toProblem(error, requestId).problem));
  }
}

async function pump(events: AsyncIterable<ChatEvent>, { out, requestId }: OpenStream): Promise<void> {
  try {
    for await (const { event, data } of events) {
      if (out.writableEnded) return;
      out.write(frame(event, data));
    }
  } catch (error) {
    // The status line is already sent, so the problem goes into the last event instead.
    if (!out.writableEnded) out.write(frame('error', toProblem(toAppError(error), requestId).problem));
  }
  if (!out.writableEnded) out.end();
}

function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The events of a turn, as they happen; `done` is the last and holds the whole reply. */
export type ChatEvent =
  | { event: 'text'; data: { delta: string } }
  | { event: 'tool'; data: { name: string; status: 'running' | 'done' | 'refused' } }
  | { event: 'action'; data: Action }
  | { event: 'question'; data: Question }
  | { event: 'done'; data: ChatReply };
