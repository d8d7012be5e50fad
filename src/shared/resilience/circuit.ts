/** How a call ended, as far as it tells whether its upstream works. */
export type Verdict =
  /** The upstream answered, a refusal included. */
  | 'answered'
  /** It refused in a way that concerns one user and does not pass by itself. */
  | 'refused'
  /** It answered with a fault of its own, or the connection broke. */
  | 'failed'
  /** It did not answer. */
  | 'hung'
  /** The call never reached it, or was given up early. */
  | 'untold';

/** Whether calls pass, none does, or one at a time is let through to see. */
export type CircuitState = 'closed' | 'open' | 'half_open';

/** For how long a circuit is open the first time; each failed probe doubles it. */
const OPEN_MS = 5000;
const MAX_OPEN_MS = 30_000;
/** A probe that has not ended by then keeps no other from being made. */
const PROBE_MS = 3000;

/** Lets no call through for a while once it was opened, and then one at a time until one is answered. */
export class Circuit {
  private openUntil: number | undefined;
  private openMs = OPEN_MS;
  private probedAt = Number.NEGATIVE_INFINITY;

  get state(): CircuitState {
    if (this.openUntil === undefined) return 'closed';
    return performance.now() < this.openUntil ? 'open' : 'half_open';
  }

  /** Lets one call through where a probe is due, and answers 0; else the milliseconds after which to come back. */
  beginProbe(): number {
    const now = performance.now();
    const waitMs = Math.max(this.openUntil ?? now, this.probedAt + PROBE_MS) - now;
    if (waitMs <= 0) this.probedAt = now;
    return Math.max(0, waitMs);
  }

  /** A probe that told nothing makes room for the next. */
  giveUpProbe(): void {
    this.probedAt = Number.NEGATIVE_INFINITY;
  }

  /** Opens it; a circuit that is open already stays so for twice as long as the last time. */
  open(): void {
    if (this.openUntil !== undefined) this.openMs = Math.min(this.openMs * 2, MAX_OPEN_MS);
    this.openUntil = performance.now() + this.openMs;
    this.giveUpProbe();
  }

  close(): void {
    this.openUntil = undefined;
    this.openMs = OPEN_MS;
    this.giveUpProbe();
  }
}
