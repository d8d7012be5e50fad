/** The simulated time: follows the machine's clock until it is set, frozen, or both. */
export class SimulatedClock {
  private offsetMs = 0;
  private frozenAt: number | undefined;

  /** The simulated instant, in epoch milliseconds. */
  now(): number {
    return this.frozenAt ?? Date.now() + this.offsetMs;
  }

  /** Sets the instant, freezes it, or both; `now: undefined` keeps the current one. */
  set(change: { now?: number; frozen?: boolean }): void {
    const now = change.now ?? this.now();
    const frozen = change.frozen ?? this.frozenAt !== undefined;
    this.offsetMs = now - Date.now();
    this.frozenAt = frozen ? now : undefined;
  }

  /** Returns to the machine's time. */
  release(): void {
    this.offsetMs = 0;
    this.frozenAt = undefined;
  }

  /** The body of `GET /__control/clock`. */
  read(): { now: string; frozen: boolean } {
    return { now: new Date(this.now()).toISOString(), frozen: this.frozenAt !== undefined };
  }
}
