/** The value of a counter, and its remaining milliseconds. */
export interface Count {
  value: number;
  ttlMs: number;
}

/** The owner of a record, for a store that has to evict records. */
export interface Holder {
  /** The account that caused the record; it counts against the share of that account. */
  account?: string;
  /** True for records that sign-in needs, which no other kind of record may evict. */
  essential?: boolean;
}

/**
 * Short-lived state, shared by all replicas when it is stored in Redis. Every record has a time to live in milliseconds.
 * Each operation is atomic; when the store is unreachable, it fails with `store_unavailable`.
 */
export abstract class StateStore {
  /** Whether each operation is an exchange with another server. */
  abstract readonly isRemote: boolean;

  /** The record; undefined when it is absent or expired. */
  abstract get(key: string): Promise<string | undefined>;

  /** Writes a record, replacing any existing one. */
  abstract set(key: string, value: string, ttlMs: number, holder?: Holder): Promise<void>;

  /** Removes a record; true when it existed. */
  abstract delete(key: string): Promise<boolean>;

  /** Writes a record unless one exists; true when it was written. */
  abstract setIfAbsent(key: string, value: string, ttlMs: number, holder?: Holder): Promise<boolean>;

  /** Replaces a record only if it equals `expected`; true when it did. */
  abstract compareAndSwap(
    key: string,
    expected: string,
    next: string,
    ttlMs: number,
    holder?: Holder,
  ): Promise<boolean>;

  /** Removes a record only if it equals `expected`; true when it did. */
  abstract compareAndDelete(key: string, expected: string): Promise<boolean>;

  /** Adds to a counter and returns its value; the time to live begins with the counter. */
  abstract increment(key: string, by: number, ttlMs: number): Promise<Count>;

  /**
   * Succeeds once another server that could take over holds this record; at once where there is none.
   * @throws AppError `store_unavailable` when no server confirmed it in time; the record stays, and a repetition is safe.
   */
  abstract confirm(key: string): Promise<void>;

  /** Succeeds when the store can be read and written. @throws AppError `store_unavailable` with the reason for the operator. */
  abstract ping(): Promise<void>;
}
