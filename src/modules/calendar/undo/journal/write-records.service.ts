import { Injectable } from '@nestjs/common';
import { type SealedCollection, SealedRecords } from '../../../../shared/store/sealed-records.service.js';
import { KEPT_MS, RECORD_VERSION, type WriteRecord } from './write-record.js';

/** How many writes of a user are stored. */
const MAX_KEPT = 50;
/** How many lists stay decrypted in memory; each write reads and changes one. */
const MAX_OPENED_LISTS = 200;

/** One entry of the list of a user's writes. */
interface ListedWrite {
  id: string;
  at: number;
  batchId?: string;
  undone?: true;
}

/** The list of a user's writes, oldest first. */
interface WriteList {
  v: number;
  writes: ListedWrite[];
}

/** Stores the writes of the last day, at most fifty per user; the oldest are dropped first. */
@Injectable()
export class WriteRecords {
  private readonly records: SealedCollection<WriteRecord>;
  private readonly lists: SealedCollection<WriteList>;

  constructor(sealed: SealedRecords) {
    this.records = sealed.collection(
      'write',
      ({ at }) => at + KEPT_MS - Date.now(),
      (id) => ({ account: userIn(id) }),
    );
    this.lists = sealed.hotCollection(
      'writes',
      () => KEPT_MS,
      (userId) => ({ account: userId }),
      MAX_OPENED_LISTS,
    );
  }

  /** A write of this user; undefined when it is absent, somebody else's, or of a newer version. */
  async get(userId: string, id: string): Promise<WriteRecord | undefined> {
    const record = await this.records.get(toStoreKey(userId, id));
    return record && isCurrent(record) ? record : undefined;
  }

  /** Stores a write and adds it to the list once. */
  async save(userId: string, record: WriteRecord): Promise<void> {
    await this.records.set(toStoreKey(userId, record.id), record);
    const { id, at, batchId, undo, undoOf } = record;
    const line: ListedWrite = {
      id,
      at,
      ...(batchId !== undefined && { batchId }),
      ...(undo?.state === 'done' && { undone: true }),
    };
    let removed: ListedWrite[] = [];
    await this.lists.update(userId, (list) => {
      if (list && !isReadable(list)) return undefined;
      const others = (list?.writes ?? []).filter((each) => each.id !== id && each.at + KEPT_MS > Date.now());
      const kept = newest([...others, line], batchId !== undefined && undoOf !== undefined);
      const ids = new Set(kept.map((each) => each.id));
      removed = others.filter((each) => !ids.has(each.id));
      return { v: RECORD_VERSION, writes: kept };
    });
    for (const { id: old } of removed) await this.records.delete(toStoreKey(userId, old));
  }

  /** Changes a write atomically and returns it; when `change` returns undefined, it stays as it is. */
  async update(
    userId: string,
    id: string,
    change: (record: WriteRecord) => WriteRecord | undefined,
  ): Promise<WriteRecord | undefined> {
    return this.records.update(toStoreKey(userId, id), (record) =>
      record && isCurrent(record) ? change(record) : undefined,
    );
  }

  /** Removes a write that turned out to have changed nothing. */
  async remove(userId: string, id: string): Promise<void> {
    await this.records.delete(toStoreKey(userId, id));
    await this.lists.update(userId, (list) =>
      list && isReadable(list) ? { ...list, writes: list.writes.filter((each) => each.id !== id) } : undefined,
    );
  }

  /** Marks a write in the list as undone. */
  async markUndone(userId: string, id: string): Promise<void> {
    await this.lists.update(userId, (list) =>
      list && isReadable(list)
        ? { ...list, writes: list.writes.map((each) => (each.id === id ? { ...each, undone: true } : each)) }
        : undefined,
    );
  }

  /** A user's writes, newest first; with a batch id, those of the batch. */
  async list(userId: string, batchId?: string): Promise<WriteRecord[]> {
    const list = await this.lists.get(userId);
    const listed = list && isReadable(list) ? list.writes.toReversed() : [];
    const wanted = batchId === undefined ? listed : listed.filter((each) => each.batchId === batchId);
    const records = await Promise.all(wanted.map(({ id }) => this.get(userId, id)));
    return records.filter((record) => record !== undefined);
  }
}

/** The fifty writes that stay, in order. The undo of a batch drops undone writes first, because it still needs the others. */
function newest(writes: ListedWrite[], undoneFirst: boolean): ListedWrite[] {
  const surplus = writes.length - MAX_KEPT;
  if (surplus <= 0) return writes;
  const undone = undoneFirst ? writes.filter((each) => each.undone) : [];
  const leaving = new Set([...undone, ...writes].slice(0, surplus));
  return writes.filter((each) => !leaving.has(each));
}

function isCurrent({ v }: { v: number }): boolean {
  return v === RECORD_VERSION;
}

function isReadable(list: WriteList): boolean {
  return isCurrent(list) && Array.isArray(list.writes);
}

function toStoreKey(userId: string, id: string): string {
  return `${userId}:${id}`;
}

function userIn(place: string): string {
  return place.slice(0, place.lastIndexOf(':'));
}
