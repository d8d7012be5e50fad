import { createHash, randomBytes } from 'node:crypto';
import type { SendUpdates } from '../../dto/event-queries.dto.js';
import type { Snapshot } from '../../google/write-observer.js';

/** How long a write can be undone. */
export const KEPT_MS = 24 * 3_600_000;
/** The version of records written here; records of a newer version are left alone. */
export const RECORD_VERSION = 1;

export const WRITE_KINDS = ['create', 'update', 'delete', 'move', 'rsvp', 'undo', 'batch'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const WRITE_WAYS = ['rest', 'chat'] as const;
/** The route a write came by. */
export type WriteWay = (typeof WRITE_WAYS)[number];

/** One event, or one whole series, that a write touched, as the request saw it. */
export interface Touch {
  calendarId: string;
  eventId: string;
  /** The event before; absent when it did not exist. */
  before?: Snapshot;
  /** Of a series: the instances that were cancelled or changed individually, before the write. */
  exceptions?: Snapshot[];
  /** The event after the write; null when it was deleted; absent while unknown. */
  after?: Snapshot | null;
  /** The destination calendar of a move. */
  movedTo?: string;
  /** Whether instances were written individually. */
  instances?: true;
}

/** The stored part of a touch after the write: the data that undoes it, and fingerprints of the states. */
export interface Reversal {
  calendarId: string;
  eventId: string;
  movedTo?: string;
  /** The former fields: the changed ones, or all fields of a deleted event or a series. Absent when the event did not exist. */
  before?: Snapshot;
  /** The names of the changed fields; absent for an event that was created, deleted or moved. */
  changed?: string[];
  /** The series id of an instance. */
  seriesId?: string;
  isSeries?: true;
  exceptions?: Snapshot[];
  /** The exceptions after the write, each with its fingerprint; absent when they could not be read. */
  exceptionTags?: Record<string, string>;
  tagBefore: string;
  tagAfter: string;
  /** Whether the user's own answer was changed. */
  answered?: true;
}

/** The progress of the undo of a write. */
export interface UndoProgress {
  /** The id of the write that the undo itself is. */
  writeId: string;
  state: 'running' | 'open' | 'done';
  /** Epoch milliseconds: until when a running undo keeps its claim, or when it finished. */
  at: number;
}

/** A write of a user, with the data that undoes it. */
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
  /** Of an undo: the write that it undid. */
  undoOf?: string;
  state: 'done' | 'unfinished' | 'too_large';
  reversals: Reversal[];
  /** While unfinished: the touches so far. */
  touches?: Touch[];
  undo?: UndoProgress;
}

/** The id of a write: derived from the key of a request, else random. It proves to its user, and only to them, that the write was theirs. */
export function newWriteId(userId: string, route: string, key: string | undefined): string {
  const body =
    key === undefined
      ? randomBytes(15)
      : createHash('sha256')
          .update(JSON.stringify(['write', userId, route, key]))
          .digest()
          .subarray(0, 15);
  return body.toString('base64url') + computeCheck(userId, body);
}

/** Whether an id was made for this user. */
export function isOwnId(userId: string, id: string): boolean {
  const body = Buffer.from(id.slice(0, 20), 'base64url');
  return body.length === 15 && id.slice(20) === computeCheck(userId, body);
}

function computeCheck(userId: string, body: Buffer): string {
  return createHash('sha256').update(userId).update(body).digest('base64url').slice(0, 6);
}
