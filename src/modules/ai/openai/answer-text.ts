/** The longest reply; further words are ignored. */
const MAX_TEXT = 16_384;

/** The words of one answer, up to the longest reply. */
export class AnswerText {
  private room = MAX_TEXT;
  length = 0;

  /** The part of these words that still fits. */
  take(words: string): string {
    const heard = words.slice(0, this.room);
    this.room -= heard.length;
    this.length += heard.length;
    return heard;
  }

  get isFull(): boolean {
    return this.room <= 0;
  }
}

/** Yields payloads until the answer `isComplete`: a connection that breaks or falls silent afterwards does not matter. */
export async function* untilComplete<T>(payloads: AsyncIterable<T>, isComplete: () => boolean): AsyncGenerator<T> {
  try {
    yield* payloads;
  } catch (error) {
    if (!isComplete()) throw error;
  }
}
