import { Moment } from '../../../shared/validation/moment.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { Problem } from '../../../shared/errors/problem.dto.js';
import { CalendarEvent } from '../dto/event.dto.js';
import { SEND_UPDATES, type SendUpdates } from '../dto/event-queries.dto.js';
import { QueryFlag } from '../dto/validators.js';
import { Optional } from '../../../shared/validation/optional.js';
import { WRITE_KINDS, WRITE_WAYS, type WriteKind, type WriteWay } from './journal/write-record.js';

/** One write of the last day. */
export class Write {
  /** Names the write in `POST /calendar/writes/{id}/undo`. */
  id: string;
  /** When it was made: RFC 3339 in UTC. */
  @Moment()
  at: string;
  /** Whether a request or a confirmed action made it. */
  @ApiProperty({ enum: WRITE_WAYS })
  via: WriteWay;
  /** What it did. */
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
  @Moment()
  undoneAt?: string;
  /** The batch it is part of: undoing this id takes the whole batch back. */
  batchId?: string;
  /** Of an undo: the write that it took back. Undoing the undo does that write again. */
  undoOf?: string;
}

/** The user's writes of the last day, newest first. */
export class WriteList {
  /** The writes, newest first. */
  items: Write[];
}

/** How a write can be taken back. */
export class UndoOffer {
  /** The write that can be taken back. */
  writeId: string;
  /** RFC 3339 in UTC. */
  @Moment()
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
  /** What would be done. */
  @ApiProperty({ enum: UNDO_METHODS })
  method: (typeof UNDO_METHODS)[number];
  /** The calendar of the event. */
  calendarId: string;
  /** The event. */
  eventId: string;
  /** The title of the event. */
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
  /** What would be done, in order. */
  steps: UndoStep[];
  /** Who would be mailed. */
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
  /** The write, now undone. */
  write?: Write;
  /** The event as it is now. */
  event?: CalendarEvent;
  /** The write that the undo itself made. */
  undo?: UndoOffer;
  /** What would be done, with `dryRun`. */
  preview?: UndoPreview;
  /** What stopped a part of it. */
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
