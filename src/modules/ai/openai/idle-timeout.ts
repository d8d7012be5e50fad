/** After a complete answer, only a token count may follow. */
const AFTER_END_MS = 1000;

/** Calls `onQuiet` after a period without data. */
export class IdleTimeout {
  private timer: NodeJS.Timeout;

  constructor(
    private readonly idleMs: number,
    private readonly onQuiet: () => void,
  ) {
    this.timer = setTimeout(onQuiet, idleMs);
  }

  /** Data arrived, perhaps only a comment. */
  heard(): void {
    this.timer.refresh();
  }

  /** The answer is complete: the remaining data is awaited only briefly. */
  ending(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onQuiet, Math.min(this.idleMs, AFTER_END_MS));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
