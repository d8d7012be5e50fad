import { LRUCache } from 'lru-cache';
import { type Count, StateStore } from './state-store.js';

const MAX_RECORDS = 200_000;
const MAX_CHARACTERS = 256 * 1024 * 1024;

/** A store within this process: bounded, the least recently used record goes first, and gone with a restart. */
export class MemoryStateStore extends StateStore {
  private readonly records = new LRUCache<string, string>({
    max: MAX_RECORDS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (value, key) => value.length + key.length,
  });

  async get(key: string): Promise<string | undefined> {
    return this.records.get(key);
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    this.records.set(key, value, { ttl: ttlMs });
  }

  async delete(key: string): Promise<boolean> {
    return this.records.get(key) !== undefined && this.records.delete(key);
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.records.get(key) !== undefined) return false;
    this.records.set(key, value, { ttl: ttlMs });
    return true;
  }

  async compareAndSwap(key: string, expected: string, next: string, ttlMs: number): Promise<boolean> {
    if (this.records.get(key) !== expected) return false;
    this.records.set(key, next, { ttl: ttlMs });
    return true;
  }

  async compareAndDelete(key: string, expected: string): Promise<boolean> {
    return this.records.get(key) === expected && this.records.delete(key);
  }

  async increment(key: string, by: number, ttlMs: number): Promise<Count> {
    const current = this.records.get(key);
    const value = (Number(current) || 0) + by;
    const left = current === undefined ? ttlMs : Math.max(1, this.records.getRemainingTTL(key));
    this.records.set(key, String(value), { ttl: left });
    return { value, ttlMs: left };
  }

  async confirm(): Promise<void> {
    // Nobody could take over.
  }

  async ping(): Promise<void> {
    // Memory is always there.
  }
}
