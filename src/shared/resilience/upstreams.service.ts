import { Injectable, Logger } from '@nestjs/common';
import { HealthDetails } from '../observability/health-details.service.js';
import { Metrics } from '../observability/metrics.service.js';
import type { CircuitState } from './circuit.js';
import { type CircuitScope, UpstreamCircuit } from './upstream-circuit.js';

const NAMES = { google_calendar: 'Google Calendar', google_oauth: 'Google’s sign-in service' } as const;

/** A service of Google's, by its name in metrics and in the details of readiness. */
export type GoogleService = keyof typeof NAMES;

const STATE_VALUES: Record<CircuitState, number> = { closed: 0, half_open: 1, open: 2 };

/** The circuits of Google's services; their changes are logged, counted and told in the details of readiness. */
@Injectable()
export class Upstreams {
  readonly calendar: UpstreamCircuit;
  readonly oauth: UpstreamCircuit;
  private readonly logger = new Logger('Upstreams');

  constructor(
    private readonly metrics: Metrics,
    private readonly health: HealthDetails,
  ) {
    this.calendar = this.open('google_calendar');
    this.oauth = this.open('google_oauth');
  }

  private open(upstream: GoogleService): UpstreamCircuit {
    this.metrics.circuitState.set({ upstream }, STATE_VALUES.closed);
    // Prometheus sees no increase in a counter that begins at 1.
    this.metrics.upstreamRetries.inc({ upstream }, 0);
    for (const scope of ['all', 'user']) this.metrics.circuitsOpened.inc({ upstream, scope }, 0);
    return new UpstreamCircuit(NAMES[upstream], {
      changed: (scope, state) => this.note(upstream, scope, state),
      retried: () => this.metrics.upstreamRetries.inc({ upstream }),
    });
  }

  private note(upstream: GoogleService, scope: CircuitScope, state: CircuitState): void {
    if (state === 'open') this.metrics.circuitsOpened.inc({ upstream, scope });
    if (scope === 'user') {
      if (state !== 'half_open') this.logger.warn({ upstream, state }, 'the circuit of one user changed');
      return;
    }
    this.metrics.circuitState.set({ upstream }, STATE_VALUES[state]);
    if (state === 'open') this.reportOutage(upstream);
    if (state !== 'closed') return;
    this.health.clear(upstream);
    this.logger.log({ upstream }, `${NAMES[upstream]} works again`);
  }

  private reportOutage(upstream: GoogleService): void {
    const detail = `${NAMES[upstream]} fails for several users: requests that need it get 503 until a probe is answered.`;
    this.health.report(upstream, { reason: 'circuit_open', detail });
    this.logger.warn({ upstream }, detail);
  }
}
