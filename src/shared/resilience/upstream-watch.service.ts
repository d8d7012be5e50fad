import { Injectable } from '@nestjs/common';
import { addUpstreamTime } from '../http/request-facts.js';
import { ClockSkew } from '../observability/clock-skew.service.js';
import { Metrics } from '../observability/metrics.service.js';
import { type Span, Tracer } from '../observability/tracing/tracer.js';

/** A request to somebody else's server, in words that metrics may hold. */
export interface UpstreamRequest {
  upstream: 'google_calendar' | 'google_oauth' | 'google_keys';
  method: string;
}

/** What an answer tells of itself. */
export interface UpstreamAnswer {
  status: number;
  headers: { get(name: string): string | null };
}

/** Times every request to Google, counts how it ended, and reads Google's clock from the answer. */
@Injectable()
export class UpstreamWatch {
  constructor(
    private readonly metrics: Metrics,
    private readonly skew: ClockSkew,
    private readonly tracer: Tracer,
  ) {}

  /** Sends a request; it ends as `send` does. */
  async watch<T extends UpstreamAnswer>(request: UpstreamRequest, send: () => Promise<T>): Promise<T> {
    const { method, upstream } = request;
    const facts = { 'http.request.method': method, 'chat2calendar.upstream': upstream };
    // Google gets no `traceparent`: it would take no part in the trace, and could tell which of our requests belong together.
    return this.tracer.trace(`${method} ${upstream}`, 'client', facts, async (span) => this.time(request, send, span));
  }

  private async time<T extends UpstreamAnswer>(
    request: UpstreamRequest,
    send: () => Promise<T>,
    span: Span,
  ): Promise<T> {
    const sentAt = performance.now();
    let outcome = 'no_answer';
    try {
      const answer = await send();
      outcome = toOutcome(answer.status);
      span.tell({ 'http.response.status_code': answer.status });
      if (answer.status >= 400) span.end(String(answer.status));
      this.skew.note(answer.headers.get('date'), performance.now() - sentAt);
      return answer;
    } finally {
      const tookMs = performance.now() - sentAt;
      addUpstreamTime(tookMs);
      this.metrics.upstreamRequests.observe({ ...request, outcome }, tookMs / 1000);
    }
  }
}

function toOutcome(status: number): string {
  if (status < 400) return 'ok';
  if (status === 429) return 'rate_limited';
  return status < 500 ? 'refused' : 'failed';
}
