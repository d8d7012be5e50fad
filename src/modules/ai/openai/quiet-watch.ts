/** Once an answer is complete, what may still come is a count of its tokens. */
const AFTER_END_MS = 1000;

/** Calls `onQuiet` once nothing was heard for a while. */
export class QuietWatch {
  private timer: NodeJS.Timeout;

  constructor(
    private readonly idleMs: number,
    private readonly onQuiet: () => void,
  ) {
    this.timer = setTimeout(onQuiet, idleMs);
  }

  /** Something came, if only a comment. */
  heard(): void {
    this.timer.refresh();
  }

  /** The answer is complete: what follows is waited for only shortly. */
  ending(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onQuiet, Math.min(this.idleMs, AFTER_END_MS));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
