import { LRUCache } from 'lru-cache';

/** The capacity of a shelf, and the share of one account. */
export interface ShelfLimits {
  records: number;
  characters: number;
  recordsPerAccount: number;
  charactersPerAccount: number;
}

interface Held {
  value: string;
  account: string | undefined;
}

interface Share {
  /** The sizes of the account's records by key, in the order of their last write. */
  sizes: Map<string, number>;
  characters: number;
}

/** Records within bounds. The least recently used record is evicted first; an account beyond its share evicts its own records. */
export class BoundedShelf {
  private readonly shares = new Map<string, Share>();
  private readonly records: LRUCache<string, Held>;

  constructor(private readonly limits: ShelfLimits) {
    // The minimum size per record also limits their number; `max` would allocate memory for all of them up front.
    const leastSize = Math.ceil(limits.characters / limits.records);
    this.records = new LRUCache<string, Held>({
      maxSize: leastSize * limits.records,
      sizeCalculation: ({ value }, key) => Math.max(leastSize, computeSize(key, value)),
      dispose: ({ account }, key) => this.release(key, account),
    });
  }

  get(key: string): string | undefined {
    return this.records.get(key)?.value;
  }

  /** Milliseconds until a record expires. */
  remainingTtl(key: string): number {
    return this.records.getRemainingTTL(key);
  }

  set(key: string, value: string, ttlMs: number, account: string | undefined): void {
    this.records.set(key, { value, account }, { ttl: ttlMs });
    if (account !== undefined && this.records.has(key)) this.charge(key, value, account);
  }

  delete(key: string): boolean {
    return this.records.get(key) !== undefined && this.records.delete(key);
  }

  private charge(key: string, value: string, account: string): void {
    const share = this.shares.get(account) ?? { sizes: new Map<string, number>(), characters: 0 };
    this.shares.set(account, share);
    share.sizes.set(key, computeSize(key, value));
    share.characters += computeSize(key, value);
    const { recordsPerAccount, charactersPerAccount } = this.limits;
    for (const [oldest] of share.sizes) {
      if (share.sizes.size <= recordsPerAccount && share.characters <= charactersPerAccount) return;
      this.records.delete(oldest);
    }
  }

  /** Called for each record that is removed or replaced. */
  private release(key: string, account: string | undefined): void {
    const share = account === undefined ? undefined : this.shares.get(account);
    const size = share?.sizes.get(key);
    if (!share || size === undefined || account === undefined) return;
    share.sizes.delete(key);
    share.characters -= size;
    if (share.sizes.size === 0) this.shares.delete(account);
  }
}

function computeSize(key: string, value: string): number {
  return key.length + value.length;
}
