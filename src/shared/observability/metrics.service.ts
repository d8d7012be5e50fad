import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The process's Prometheus metrics; labels are bounded and never hold an id, a path or a user. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  readonly chatTurns = new Counter({
    name: 'ai_turns_total',
    help: 'Chat turns by the engine that answered and whether it stood in for another',
    labelNames: ['engine', 'fallback'] as const,
    registers: [this.registry],
  });

  readonly degraded = new Counter({
    name: 'ai_degraded_total',
    help: 'Answers of the builtin engine that the configured model should have given, by why it did not',
    labelNames: ['route', 'reason'] as const,
    registers: [this.registry],
  });

  readonly journal = new Counter({
    name: 'calendar_journal_total',
    help: 'Writes by whether the record that takes them back was kept',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly undos = new Counter({
    name: 'calendar_undos_total',
    help: 'Undos of writes by what came of them',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly upstreamRequests = new Histogram({
    name: 'upstream_request_duration_seconds',
    help: 'Time of one request to Google, by how it ended: ok, refused, rate_limited, failed, no_answer',
    labelNames: ['upstream', 'method', 'outcome'] as const,
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly clockSkew = new Gauge({
    name: 'clock_skew_seconds',
    help: 'By how much the clock of this server is ahead of Google’s; 0 until Google has answered',
    registers: [this.registry],
  });

  readonly circuitState = new Gauge({
    name: 'upstream_circuit_state',
    help: 'The circuit of all users of an upstream: 0 closed, 1 half open, 2 open',
    labelNames: ['upstream'] as const,
    registers: [this.registry],
  });

  readonly circuitsOpened = new Counter({
    name: 'upstream_circuit_opened_total',
    help: 'How often a circuit opened, that of all users or that of one',
    labelNames: ['upstream', 'scope'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
