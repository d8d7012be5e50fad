/** Passes a stream on, and calls `onQuiet` once nothing has come for `idleMs`. */
export async function* watched<T>(stream: AsyncIterable<T>, idleMs: number, onQuiet: () => void): AsyncGenerator<T> {
  const timer = setTimeout(onQuiet, idleMs);
  try {
    for await (const piece of stream) {
      timer.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(timer);
  }
}
