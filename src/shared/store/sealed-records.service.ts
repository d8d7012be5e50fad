import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Sealer } from '../crypto/sealer.service.js';
import { type Holder, StateStore } from './state-store.js';

/** How long an unreadable record is kept after another replaced it. */
const ASIDE_MS = 30 * 86_400_000;

const MAX_OPENED = 2000;

/** Creates collections of encrypted records; each record is bound to its key. */
@Injectable()
export class SealedRecords {
  constructor(
    private readonly store: StateStore,
    private readonly sealer: Sealer,
  ) {}

  /** A collection of one kind of record; `ttlOf` returns the milliseconds a record lives after each write, `holderOf` its owner. */
  collection<T>(name: string, ttlOf: (record: T) => number, holderOf: HolderOf<T>): SealedCollection<T> {
    return new SealedCollection(name, { ttlOf, holderOf, maxOpened: 0 }, this.store, this.sealer);
  }

  /** A collection for records that are read often: the last of them stay decrypted in memory, frozen. */
  hotCollection<T>(
    name: string,
    ttlOf: (record: T) => number,
    holderOf: HolderOf<T>,
    maxOpened = MAX_OPENED,
  ): SealedCollection<T> {
    return new SealedCollection(name, { ttlOf, holderOf, maxOpened }, this.store, this.sealer);
  }
}

type HolderOf<T> = (id: string, record: T) => Holder;

interface CollectionRules<T> {
  ttlOf: (record: T) => number;
  holderOf: HolderOf<T>;
  /** How many records stay decrypted in memory. */
  maxOpened: number;
}

/** Encrypted JSON records by id; a record that was altered, moved, or encrypted with a removed key counts as absent. */
export class SealedCollection<T> {
  /** Decrypted records with their ciphertext; used only while the store still returns that ciphertext. */
  private readonly opened: LRUCache<string, { text: string; record: T }> | undefined;
  /** Texts that were asked for early. */
  private readonly early = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly name: string,
    private readonly rules: CollectionRules<T>,
    private readonly store: StateStore,
    private readonly sealer: Sealer,
  ) {
    if (rules.maxOpened > 0) this.opened = new LRUCache({ max: rules.maxOpened });
  }

  /** The record. A record encrypted with an older secret is encrypted again, so that it outlives that secret. */
  async get(id: string): Promise<T | undefined> {
    const text = await (this.early.get(id) ?? this.store.get(this.toStoreKey(id)));
    const record = this.open(id, text);
    // Another writer has encrypted it again already.
    if (text !== undefined && record !== undefined && !this.sealer.isCurrent(text))
      await this.replace(id, text, record);
    return record;
  }

  /** The record as it was when it was last read or written here; undefined when that is not known. */
  recall(id: string): T | undefined {
    return this.opened?.peek(id)?.record;
  }

  /**
   * Begins to read a record that will be wanted once other answers of the store are here, so that all are asked for in one exchange. The
   * text is used in the turn of the event loop in which it arrives, and then forgotten.
   */
  expect(id: string): void {
    if (!this.store.isRemote || this.early.has(id)) return;
    const reading = this.store.get(this.toStoreKey(id));
    this.early.set(id, reading);
    const forget = (): void => {
      setImmediate(() => {
        this.early.delete(id);
      });
    };
    reading.then(forget, forget);
  }

  async set(id: string, record: T): Promise<void> {
    await this.store.set(this.toStoreKey(id), this.seal(id, record), this.ttl(record), this.rules.holderOf(id, record));
  }

  /**
   * Changes a record atomically: `change` runs again when another writer was faster, and leaves the record by returning
   * undefined. Returns the resulting record. An unreadable record (perhaps written by a newer version) is moved to
   * `aside:` before it is overwritten.
   */
  async update(id: string, change: (current: T | undefined) => T | undefined): Promise<T | undefined> {
    for (;;) {
      const text = await this.store.get(this.toStoreKey(id));
      const current = this.open(id, text);
      const changed = change(current);
      const next = changed ?? (text === undefined || this.sealer.isCurrent(text) ? undefined : current);
      if (next === undefined) return current;
      if (text !== undefined && current === undefined)
        await this.store.set(`aside:${this.toStoreKey(id)}`, text, ASIDE_MS);
      if (await this.replace(id, text, next)) return next;
    }
  }

  async delete(id: string): Promise<void> {
    await this.store.delete(this.toStoreKey(id));
  }

  /** Succeeds once the record would survive a failover of the store. @throws AppError `store_unavailable`. */
  async confirm(id: string): Promise<void> {
    await this.store.confirm(this.toStoreKey(id));
  }

  private async replace(id: string, text: string | undefined, next: T): Promise<boolean> {
    const sealed = this.seal(id, next);
    const holder = this.rules.holderOf(id, next);
    const key = this.toStoreKey(id);
    const isDone =
      text === undefined
        ? await this.store.setIfAbsent(key, sealed, this.ttl(next), holder)
        : await this.store.compareAndSwap(key, text, sealed, this.ttl(next), holder);
    if (isDone) this.opened?.set(id, { text: sealed, record: freezeDeeply(next) });
    return isDone;
  }

  private ttl(record: T): number {
    return Math.max(1, this.rules.ttlOf(record));
  }

  private seal(id: string, record: T): string {
    return this.sealer.seal(JSON.stringify(record), this.toStoreKey(id));
  }

  private open(id: string, text: string | undefined): T | undefined {
    const known = this.opened?.get(id);
    if (text !== undefined && known?.text === text) return known.record;
    const record = this.openAnew(id, text);
    if (text === undefined || record === undefined) this.opened?.delete(id);
    else this.opened?.set(id, { text, record: freezeDeeply(record) });
    return record;
  }

  private openAnew(id: string, text: string | undefined): T | undefined {
    const opened = text === undefined ? undefined : this.sealer.open(text, this.toStoreKey(id));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the seal proves that this collection wrote it
    return opened === undefined ? undefined : (JSON.parse(opened) as T);
  }

  private toStoreKey(id: string): string {
    return `${this.name}:${id}`;
  }
}

/** Freezes a record that several callers share, so that changing it throws; what is frozen came through here before. */
function freezeDeeply<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freezeDeeply(inner);
  return Object.freeze(value);
}
