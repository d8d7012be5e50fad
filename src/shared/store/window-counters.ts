import { LRUCache } from 'lru-cache';

const MAX_WINDOWS = 200_000;

/** The count of a window, and its remaining milliseconds. */
export interface WindowCount {
  current: number;
  ttl: number;
}

interface Window {
  current: number;
  endsAt: number;
}

/** Counters in the memory of this process, each of a window that begins with its first count. The least recently used one is dropped first. */
export class WindowCounters {
  // A size instead of `max`, which would allocate memory for all of them up front.
  private readonly windows = new LRUCache<string, Window>({ maxSize: MAX_WINDOWS, sizeCalculation: () => 1 });

  /** Adds one to the current window of a key. */
  count(key: string, windowMs: number): WindowCount {
    const now = performance.now();
    const window = this.findOpen(key, now) ?? this.begin(key, now + windowMs);
    window.current += 1;
    return { current: window.current, ttl: Math.max(1, Math.ceil(window.endsAt - now)) };
  }

  private findOpen(key: string, now: number): Window | undefined {
    const known = this.windows.get(key);
    return known && known.endsAt > now ? known : undefined;
  }

  private begin(key: string, endsAt: number): Window {
    const begun = { current: 0, endsAt };
    this.windows.set(key, begun);
    return begun;
  }
}
