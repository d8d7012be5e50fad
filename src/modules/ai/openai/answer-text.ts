/** What a reply may be long; a model that goes on is not listened to any longer. */
const MAX_TEXT = 16_384;

/** The words of one answer, as many of them as there is room for. */
export class AnswerText {
  private room = MAX_TEXT;
  length = 0;

  /** What of these words is still heard. */
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

/** Passes payloads on until the answer `isComplete`: a connection that breaks or falls silent afterwards does not matter. */
export async function* untilComplete<T>(payloads: AsyncIterable<T>, isComplete: () => boolean): AsyncGenerator<T> {
  try {
    yield* payloads;
  } catch (error) {
    if (!isComplete()) throw error;
  }
}
