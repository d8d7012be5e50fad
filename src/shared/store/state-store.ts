/** How a counter stands, and for how many milliseconds more. */
export interface Count {
  value: number;
  ttlMs: number;
}

/** Whom a record belongs to, for a store that has to make room. */
export interface Holder {
  /** The account that caused it: what it takes counts against this account's share. */
  account?: string;
  /** True for what sign-in needs, which no other kind of record may push out. */
  essential?: boolean;
}

/**
 * Short-lived state, shared by all replicas when it rests in Redis. Every record has a time to live in milliseconds.
 * Each operation is atomic; when the store cannot be reached it fails with `store_unavailable`, never with a guess.
 */
export abstract class StateStore {
  /** The record, unless it is absent or has expired. */
  abstract get(key: string): Promise<string | undefined>;

  /** Writes a record over whatever is there. */
  abstract set(key: string, value: string, ttlMs: number, holder?: Holder): Promise<void>;

  /** Removes a record; true when there was one. */
  abstract delete(key: string): Promise<boolean>;

  /** Writes a record only where there is none; true when it did. */
  abstract setIfAbsent(key: string, value: string, ttlMs: number, holder?: Holder): Promise<boolean>;

  /** Replaces a record only while it still is `expected`; true when it did. */
  abstract compareAndSwap(
    key: string,
    expected: string,
    next: string,
    ttlMs: number,
    holder?: Holder,
  ): Promise<boolean>;

  /** Removes a record only while it still is `expected`; true when it did. */
  abstract compareAndDelete(key: string, expected: string): Promise<boolean>;

  /** Adds to a counter and answers how it then stands; the time to live begins when the counter does. */
  abstract increment(key: string, by: number, ttlMs: number): Promise<Count>;

  /**
   * Succeeds once another server holds this record as it is now, where there is one that could take over.
   * @throws AppError `store_unavailable` when none said so in time; the record stays, and asking again is harmless.
   */
  abstract confirm(key: string): Promise<void>;

  /** Succeeds when the store can be read and written. @throws AppError `store_unavailable` whose message tells an operator why not. */
  abstract ping(): Promise<void>;
}
