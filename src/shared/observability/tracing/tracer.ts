import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../../errors/app-error.js';

/** What a span says: numbers, and words of fixed sets. Never a path, an address, an id of Google's, a text or a token. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | string[]>>;

/** `server` is a request to us, `client` one from us to another server. */
export type SpanKind = 'server' | 'client' | 'internal';

/** The request that begins a trace, or carries one on. */
export interface TraceOrigin {
  requestId: string;
  headers: IncomingHttpHeaders;
}

/** A piece of work with a beginning and an end. */
export interface Span {
  /** The headers by which another server takes part in the trace. */
  readonly headers: Readonly<Record<string, string>>;
  /** Adds to what it says. */
  tell(facts: SpanFacts): void;
  /** Runs work whose spans belong to this one. */
  run<T>(work: () => T): T;
  /** Ends it, as failed when a reason is given; only the first end counts. */
  end(failure?: string): void;
}

/** Makes the spans of requests. Work that no request causes has none. */
export abstract class Tracer {
  /** Starts a span: with an origin that of a request, else a part of the span that runs now. */
  abstract start(name: string, kind: SpanKind, facts: SpanFacts, origin?: TraceOrigin): Span;

  /** Runs work in a span that ends with it. */
  async trace<T>(name: string, kind: SpanKind, facts: SpanFacts, work: (span: Span) => Promise<T>): Promise<T> {
    const span = this.start(name, kind, facts);
    try {
      return await span.run(async () => work(span));
    } catch (error) {
      span.end(nameFailure(error));
      throw error;
    } finally {
      span.end();
    }
  }
}

/** A failure in a word that a span may hold: its code or its class, never its message. */
export function nameFailure(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

/** A span that keeps nothing. */
export const NO_SPAN: Span = { headers: {}, tell: () => undefined, run: (work) => work(), end: () => undefined };

class NoTracer extends Tracer {
  override start(): Span {
    return NO_SPAN;
  }

  override async trace<T>(
    _name: string,
    _kind: SpanKind,
    _facts: SpanFacts,
    work: (span: Span) => Promise<T>,
  ): Promise<T> {
    return work(NO_SPAN);
  }
}

/** Makes no spans, and costs nothing. */
export const NO_TRACER: Tracer = new NoTracer();
