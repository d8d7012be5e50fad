import { BoundedShelf } from './bounded-shelf.js';
import { type Count, type Holder, StateStore } from './state-store.js';

const MIB = 1024 * 1024;

/**
 * A bounded store in the memory of this process, lost at a restart. Essential records, records of accounts, and all others have separate
 * shelves, so that no kind evicts another. In a shelf the least recently used record is evicted first; an account beyond its share
 * evicts its own oldest records.
 */
export class MemoryStateStore extends StateStore {
  readonly isRemote = false;
  private readonly essential = new BoundedShelf({
    records: 200_000,
    characters: 64 * MIB,
    recordsPerAccount: 100,
    charactersPerAccount: MIB,
  });
  private readonly owned = new BoundedShelf({
    records: 200_000,
    characters: 192 * MIB,
    recordsPerAccount: 2000,
    charactersPerAccount: 8 * MIB,
  });
  private readonly others = new BoundedShelf({
    records: 200_000,
    characters: 32 * MIB,
    recordsPerAccount: Number.POSITIVE_INFINITY,
    charactersPerAccount: Number.POSITIVE_INFINITY,
  });
  private readonly shelves = [this.essential, this.owned, this.others];

  async get(key: string): Promise<string | undefined> {
    return this.shelfWith(key)?.get(key);
  }

  async set(key: string, value: string, ttlMs: number, holder: Holder = {}): Promise<void> {
    const shelf = this.shelfFor(holder);
    for (const other of this.shelves) if (other !== shelf) other.delete(key);
    shelf.set(key, value, ttlMs, holder.account);
  }

  async delete(key: string): Promise<boolean> {
    return this.shelfWith(key)?.delete(key) ?? false;
  }

  async setIfAbsent(key: string, value: string, ttlMs: number, holder?: Holder): Promise<boolean> {
    if (this.shelfWith(key)) return false;
    await this.set(key, value, ttlMs, holder);
    return true;
  }

  async compareAndSwap(key: string, expected: string, next: string, ttlMs: number, holder?: Holder): Promise<boolean> {
    if (this.shelfWith(key)?.get(key) !== expected) return false;
    await this.set(key, next, ttlMs, holder);
    return true;
  }

  async compareAndDelete(key: string, expected: string): Promise<boolean> {
    const shelf = this.shelfWith(key);
    return shelf?.get(key) === expected && shelf.delete(key);
  }

  async increment(key: string, by: number, ttlMs: number): Promise<Count> {
    const shelf = this.shelfWith(key);
    const value = (Number(shelf?.get(key)) || 0) + by;
    const left = shelf ? Math.max(1, shelf.remainingTtl(key)) : ttlMs;
    await this.set(key, String(value), left);
    return { value, ttlMs: left };
  }

  async confirm(): Promise<void> {
    // No other server holds a copy.
  }

  async ping(): Promise<void> {
    // Memory is always available.
  }

  private shelfWith(key: string): BoundedShelf | undefined {
    return this.shelves.find((shelf) => shelf.get(key) !== undefined);
  }

  private shelfFor({ account, essential }: Holder): BoundedShelf {
    if (essential) return this.essential;
    return account === undefined ? this.others : this.owned;
  }
}
