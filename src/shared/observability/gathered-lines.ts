import type { DestinationStream } from 'pino';

/** How long a line may wait for others. A kill that leaves the process no time loses no more than that. */
const WAIT_MS = 20;
/** So much is written at once. */
const MAX_GATHERED = 8192;

/** A destination that can be written to the end at once. */
export interface FlushableStream extends DestinationStream {
  flushSync(): void;
}

/**
 * Gathers the lines of a few milliseconds and writes them together, since each write of its own wakes a thread. The exit of the process
 * writes what waits.
 */
export class GatheredLines implements FlushableStream {
  private waiting = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly target: FlushableStream) {
    // First of all listeners: those of the target end it.
    process.prependListener('beforeExit', () => this.pass());
    process.prependListener('exit', () => this.pass());
  }

  write(line: string): void {
    this.waiting += line;
    if (this.waiting.length >= MAX_GATHERED) this.pass();
    // Waiting lines keep no process alive: its exit writes them.
    else this.timer ??= setTimeout(() => this.pass(), WAIT_MS).unref();
  }

  flushSync(): void {
    this.pass();
    this.target.flushSync();
  }

  private pass(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting !== '') this.target.write(this.waiting);
    this.waiting = '';
  }
}
