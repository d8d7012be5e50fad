import { Injectable, Logger } from '@nestjs/common';
import { HealthDetails } from './health-details.service.js';
import { Metrics } from './metrics.service.js';

/** Above this the clock is told about. */
const NOTABLE_MS = 30_000;
/** `Date` names whole seconds: on average half a one has passed since. */
const HALF_SECOND_MS = 500;
/** An answer that took longer is too uncertain to tell the time by. */
const MAX_ROUND_TRIP_MS = 20_000;

/** How far this server's clock is ahead of Google's, by the `Date` of Google's answers; told to the operator when it is far. */
@Injectable()
export class ClockSkew {
  private readonly logger = new Logger('Clock');
  private aheadMs = 0;
  /** The last `Date` and its milliseconds, since answers of one second have the same. */
  private last = { date: '', ms: Number.NaN };

  constructor(
    private readonly metrics: Metrics,
    private readonly health: HealthDetails,
  ) {
    metrics.clockSkew.set(0);
  }

  /** Milliseconds by which our clock is ahead of Google's; negative when it is behind, 0 while that is not known. */
  get ms(): number {
    return this.aheadMs;
  }

  /** Whether the clock is far enough off to be told about. */
  get isNotable(): boolean {
    return Math.abs(this.aheadMs) > NOTABLE_MS;
  }

  /** Reads the `Date` of an answer that arrived now, so long after its request left. */
  note(date: string | null, roundTripMs: number): void {
    const theirs = date === null ? Number.NaN : this.parse(date);
    if (Number.isNaN(theirs) || roundTripMs > MAX_ROUND_TRIP_MS) return;
    const wasNotable = this.isNotable;
    this.aheadMs = Math.round(Date.now() - roundTripMs / 2 - theirs - HALF_SECOND_MS);
    this.metrics.clockSkew.set(this.aheadMs / 1000);
    if (this.isNotable) this.report(wasNotable);
    else if (wasNotable) this.recover();
  }

  private parse(date: string): number {
    if (date !== this.last.date) this.last = { date, ms: Date.parse(date) };
    return this.last.ms;
  }

  private report(isKnown: boolean): void {
    const detail = `The clock of this server is ${this.words} Google’s: synchronize it (NTP).`;
    this.health.report('clock', { reason: 'clock_skew', detail });
    if (!isKnown) this.logger.warn(detail);
  }

  private recover(): void {
    this.health.clear('clock');
    this.logger.log('The clock of this server agrees with Google’s again');
  }

  private get words(): string {
    return `${Math.round(Math.abs(this.aheadMs) / 1000)} seconds ${this.aheadMs > 0 ? 'ahead of' : 'behind'}`;
  }
}
