/** The simulator's own time: runs with the machine's until it is set, frozen, or both. */
export class SimulatedClock {
  private offsetMs = 0;
  private frozenAt: number | undefined;

  /** The simulated instant, in epoch milliseconds. */
  now(): number {
    return this.frozenAt ?? Date.now() + this.offsetMs;
  }

  /** Sets the instant, keeps it still, or both; `now: undefined` keeps the present one. */
  set(change: { now?: number; frozen?: boolean }): void {
    const now = change.now ?? this.now();
    const frozen = change.frozen ?? this.frozenAt !== undefined;
    this.offsetMs = now - Date.now();
    this.frozenAt = frozen ? now : undefined;
  }

  /** Goes back to the machine's time. */
  release(): void {
    this.offsetMs = 0;
    this.frozenAt = undefined;
  }

  /** What `GET /__control/clock` answers. */
  read(): { now: string; frozen: boolean } {
    return { now: new Date(this.now()).toISOString(), frozen: this.frozenAt !== undefined };
  }
}
