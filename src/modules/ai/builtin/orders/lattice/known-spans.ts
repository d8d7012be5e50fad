/** A stretch of tokens. */
export interface Span {
  from: number;
  to: number;
}

/** Where a text names events that are in the calendar; empty while the calendar was not looked at. */
export class KnownSpans {
  constructor(private readonly spans: readonly Span[]) {}

  get isEmpty(): boolean {
    return this.spans.length === 0;
  }

  /** Whether a stretch shares a token with one of them. */
  overlaps(start: number, end: number): boolean {
    return this.spans.some(({ from, to }) => start < to && end > from);
  }

  /** The end of the name that begins at a token, nothing where none does. */
  endAt(at: number): number | undefined {
    return this.spans.find(({ from }) => from === at)?.to;
  }

  /** The first token from here on that belongs to one of them. */
  nextFrom(at: number): number {
    return Math.min(...this.spans.filter(({ to }) => to > at).map(({ from }) => from));
  }

  /** The last of them before a token. */
  lastBefore(at: number): Span | undefined {
    return this.spans.findLast(({ to }) => to <= at);
  }

  /** By token, the end of the name that begins there. */
  listEnds(): number[] {
    const ends: number[] = [];
    for (const { from, to } of this.spans) ends[from] = to;
    return Array.from(ends, (end: number | undefined) => end ?? 0);
  }
}
