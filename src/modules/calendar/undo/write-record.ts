import { createHash, randomBytes } from 'node:crypto';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import type { Snapshot } from '../google/write-observer.js';

/** How long a write can be taken back. */
export const KEPT_MS = 24 * 3_600_000;
/** The version of the records written here; those of a newer one are left alone. */
export const RECORD_VERSION = 1;

export const WRITE_KINDS = ['create', 'update', 'delete', 'move', 'rsvp', 'undo', 'batch'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const WRITE_WAYS = ['rest', 'chat'] as const;
/** Which way a write came. */
export type WriteWay = (typeof WRITE_WAYS)[number];

/** One event, or one whole series, that a write touched, as the request saw it. */
export interface Touch {
  calendarId: string;
  eventId: string;
  /** As it was; absent where there was no such event. */
  before?: Snapshot;
  /** Of a series: the instances that were cancelled or changed one by one, as they were. */
  exceptions?: Snapshot[];
  /** As the write left it; null when it left none; absent while nothing is known. */
  after?: Snapshot | null;
  /** The calendar it was given to. */
  movedTo?: string;
  /** Whether instances of it were written one by one. */
  instances?: true;
}

/** What is kept of a touch once the write is done: what reverses it, and marks that tell the states apart. */
export interface Reversal {
  calendarId: string;
  eventId: string;
  movedTo?: string;
  /** The fields as they were: the changed ones, or all of an event that is gone or a series. Absent: there was no such event. */
  before?: Snapshot;
  /** The names of the fields that were changed; absent for an event that was made, deleted or moved. */
  changed?: string[];
  /** The id of the series of an instance. */
  seriesId?: string;
  isSeries?: true;
  exceptions?: Snapshot[];
  /** The exceptions after the write, each by its mark; absent when they could not be read. */
  exceptionTags?: Record<string, string>;
  tagBefore: string;
  tagAfter: string;
  /** Whether the user's own answer was changed. */
  answered?: true;
}

/** How far the undo of a write has come. */
export interface UndoProgress {
  /** The id of the write that the undo is. */
  writeId: string;
  state: 'running' | 'open' | 'done';
  /** Epoch milliseconds: until when a running one counts as alive, or when it was done. */
  at: number;
}

/** One executed write of a user, with what takes it back. */
export interface WriteRecord {
  v: number;
  id: string;
  /** Epoch milliseconds. */
  at: number;
  via: WriteWay;
  kind: WriteKind;
  calendarId: string;
  eventId: string;
  summary?: string;
  sendUpdates?: SendUpdates;
  batchId?: string;
  /** Of an undo: the write that it took back. */
  undoOf?: string;
  state: 'done' | 'unfinished' | 'too_large';
  reversals: Reversal[];
  /** While it is unfinished: what it has touched so far. */
  touches?: Touch[];
  undo?: UndoProgress;
}

/** An id for a write: the same for whoever repeats the key of a request, else a new one. It tells its user, and nobody else, that it was theirs. */
export function newWriteId(userId: string, route: string, key: string | undefined): string {
  const body =
    key === undefined
      ? randomBytes(15)
      : createHash('sha256')
          .update(JSON.stringify(['write', userId, route, key]))
          .digest()
          .subarray(0, 15);
  return body.toString('base64url') + checkOf(userId, body);
}

/** Whether an id was made for this user. */
export function isIdOf(userId: string, id: string): boolean {
  const body = Buffer.from(id.slice(0, 20), 'base64url');
  return body.length === 15 && id.slice(20) === checkOf(userId, body);
}

function checkOf(userId: string, body: Buffer): string {
  return createHash('sha256').update(userId).update(body).digest('base64url').slice(0, 6);
}
