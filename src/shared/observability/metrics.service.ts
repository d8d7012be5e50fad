import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SERVER_VERSION } from './start-up.js';

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

  readonly upstreamRetries = new Counter({
    name: 'upstream_retries_total',
    help: 'Requests to Google that were made again after one that failed',
    labelNames: ['upstream'] as const,
    registers: [this.registry],
  });

  readonly tokenRefreshes = new Counter({
    name: 'google_token_refreshes_total',
    help: 'Refreshes of Google access tokens: ok, or the code of the failure',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly signIns = new Counter({
    name: 'sign_ins_total',
    help: 'Sign-ins: ok, or the code of the refusal',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly problems = new Counter({
    name: 'http_problems_total',
    help: 'Requests that were refused or failed, by the code of the problem',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  readonly rateLimitHits = new Counter({
    name: 'rate_limit_hits_total',
    help: 'Requests over a limit, by the limit: default, auth, ai, account',
    labelNames: ['limit'] as const,
    registers: [this.registry],
  });

  readonly replays = new Counter({
    name: 'idempotent_replays_total',
    help: 'Writes that were answered from an earlier request with the same Idempotency-Key',
    registers: [this.registry],
  });

  readonly modelCalls = new Counter({
    name: 'model_calls_total',
    help: 'Calls of the language model: ok, refused (by a content filter), or the code of the failure',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  readonly modelTokens = new Counter({
    name: 'model_tokens_total',
    help: 'Tokens of the language model, as its server counts them',
    labelNames: ['direction'] as const,
    registers: [this.registry],
  });

  readonly modelFirstToken = new Histogram({
    name: 'model_first_token_seconds',
    help: 'Time from a call of the language model to the first word or tool call of its answer',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [this.registry],
  });

  readonly toolCalls = new Counter({
    name: 'ai_tool_calls_total',
    help: 'Tool calls of a model, by tool and whether they ran',
    labelNames: ['tool', 'decision'] as const,
    registers: [this.registry],
  });

  readonly proposals = new Counter({
    name: 'ai_proposals_total',
    help: 'Writes proposed in a chat, by kind',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  });

  readonly confirmations = new Counter({
    name: 'ai_confirmations_total',
    help: 'Confirmed proposals, by kind: ok, or the code of the failure',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly storeCommands = new Histogram({
    name: 'store_command_duration_seconds',
    help: 'Time of one command to Redis, by how it ended: ok or failed; nothing is counted without Redis',
    labelNames: ['outcome'] as const,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.4],
    registers: [this.registry],
  });

  readonly storeErrors = new Counter({
    name: 'store_errors_total',
    help: 'Commands that Redis refused, by its word for it (OOM, NOAUTH), or did not answer (none)',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });

  readonly openStreams = new Gauge({
    name: 'sse_streams_open',
    help: 'Chats that are being streamed now',
    registers: [this.registry],
  });

  readonly build = new Gauge({
    name: 'build_info',
    help: 'Always 1; its labels name the version of the server and of Node',
    labelNames: ['version', 'node'] as const,
    registers: [this.registry],
  });

  constructor() {
    this.build.set({ version: SERVER_VERSION, node: process.version }, 1);
    collectDefaultMetrics({ register: this.registry });
  }
}
