import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { Problem } from '../../../shared/errors/problem.dto.js';
import { CalendarEvent } from '../dto/event.dto.js';
import { SEND_UPDATES, type SendUpdates } from '../dto/event-queries.dto.js';
import { QueryFlag } from '../dto/validators.js';
import { Optional } from '../../../shared/validation/optional.js';
import { WRITE_KINDS, WRITE_WAYS, type WriteKind, type WriteWay } from './write-record.js';

/** One write of the last day. */
export class Write {
  id: string;
  /** When it was made: RFC 3339 in UTC. */
  at: string;
  @ApiProperty({ enum: WRITE_WAYS })
  via: WriteWay;
  @ApiProperty({ enum: WRITE_KINDS })
  kind: WriteKind;
  /** The title of the event. */
  summary?: string;
  /** Absent for a whole batch. */
  calendarId?: string;
  /** Absent for a whole batch. */
  eventId?: string;
  /** Whether it can be taken back; somebody may still have changed the event since. */
  undoable: boolean;
  /** Why not: `already_undone`; `unfinished`, while only part of it was done; `too_large` for a series with too many changed instances. */
  reason?: string;
  /** When it was taken back: RFC 3339 in UTC. */
  undoneAt?: string;
  /** The batch it is part of: undoing this id takes the whole batch back. */
  batchId?: string;
  /** Of an undo: the write that it took back. Undoing the undo does that write again. */
  undoOf?: string;
}

/** The user's writes of the last day, newest first. */
export class WriteList {
  items: Write[];
}

/** How a write can be taken back. */
export class UndoOffer {
  writeId: string;
  /** RFC 3339 in UTC. */
  expiresAt: string;
}

/** Which write a path names. */
export class WriteParams {
  /** The id of a write, as its answer's header `Write-Id` named it, or of a whole batch. */
  @Matches(/^[\w-]{10,64}$/, { message: 'must be the id of a write' })
  id: string;
}

/** How a write is taken back. */
export class UndoQuery {
  /** Who gets a mail from Google; those who got one of the write when left out. */
  @Optional()
  @IsIn(SEND_UPDATES)
  sendUpdates?: SendUpdates;

  /** Answers what would be written and who would get a mail, and writes nothing. */
  @Optional()
  @QueryFlag()
  @IsBoolean()
  dryRun?: boolean;
}

export const UNDO_METHODS = ['delete', 'update', 'restore', 'move'] as const;

/** One event an undo writes. */
export class UndoStep {
  @ApiProperty({ enum: UNDO_METHODS })
  method: (typeof UNDO_METHODS)[number];
  calendarId: string;
  eventId: string;
  summary?: string;
  /** Of an update: the names of the fields that get their former values. */
  fields?: string[];
  /** Of a move: the calendar it goes back to. */
  destination?: string;
  /** The event as it is. */
  before?: CalendarEvent;
  /** The event as it would be; absent where it would be deleted. */
  after?: CalendarEvent;
}

/** What an undo would write. */
export class UndoPreview {
  steps: UndoStep[];
  @ApiProperty({ enum: SEND_UPDATES })
  sendUpdates: SendUpdates;
  /** The addresses Google would send a mail to. */
  recipients: string[];
}

/** What came of the undo of one write of a batch. */
export class UndoResult {
  /** The id of the write that was to be taken back. */
  id: string;
  /** The status its own undo would have answered. */
  status: number;
  write?: Write;
  event?: CalendarEvent;
  undo?: UndoOffer;
  preview?: UndoPreview;
  problem?: Problem;
}

/** What an undo did. */
export class Undone {
  /** The write that was taken back. */
  write: Write;
  /** The event as it is now; absent where it is gone. */
  event?: CalendarEvent;
  /** How the undo itself can be taken back; absent for a dry run. */
  undo?: UndoOffer;
  /** True when Google did not bring the deleted event back, so that `event` is a copy of it under a new id. */
  copied?: true;
  /** What would be written: of a dry run only. */
  preview?: UndoPreview;
  /** Of a whole batch: what came of each write, the last first. */
  results?: UndoResult[];
}
