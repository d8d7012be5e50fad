import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import { GoogleCalendar } from '../google/google-calendar.service.js';
import { derivedEventId } from '../exactly-once/event-id.js';
import { Journal, type JournalEntry, type WriteInHand } from './journal/journal.service.js';
import { toReversal } from './journal/reversals.js';
import { planRestore, type RestoreStep } from './restore/restore-plan.js';
import { runRestore } from './restore/restore-steps.js';
import { reasonAgainst, toOffer, toWrite } from './to-write.js';
import { toPreview } from './undo-preview.js';
import type { Undone } from './write.dto.js';
import { isOwnId, type UndoProgress, type WriteRecord, type WriteWay } from './journal/write-record.js';
import { WriteRecords } from './journal/write-records.service.js';

/** Longer than any undo takes; after that an interrupted undo may be taken over. */
const LEASE_MS = 20_000;
const ROLLBACK_MS = 6000;

/** The options of an undo. */
export interface UndoOptions {
  /** Who is notified by mail; by default those whom the write notified. */
  sendUpdates?: SendUpdates | undefined;
  idempotencyKey?: string | undefined;
  via?: WriteWay;
  /** The batch of undos it belongs to. */
  batchId?: string;
}

/** Undoes writes of the last day, each exactly once, and never over a later change. */
@Injectable()
export class UndoService {
  private readonly logger = new Logger('Undo');

  constructor(
    private readonly journal: Journal,
    private readonly records: WriteRecords,
    private readonly google: GoogleCalendar,
    private readonly metrics: Metrics,
  ) {}

  /** The writes of an undo. @throws AppError as `undo` before it writes. */
  async preview(user: AuthenticatedUser, id: string, { sendUpdates }: UndoOptions = {}): Promise<Undone> {
    const record = checkUndoable(await this.find(user, id));
    const steps = await planRestore(this.google.open(user), record.reversals, record.undo !== undefined);
    return { write: toWrite(record), preview: toPreview(steps, chooseSendUpdates(record, sendUpdates)) };
  }

  /**
   * Undoes a write. @throws AppError `event_changed` with the event when it was changed after the write, `already_undone`,
   * `undo_expired`, `not_found`; nothing is written then.
   */
  async undo(user: AuthenticatedUser, id: string, options: UndoOptions = {}): Promise<Undone> {
    const { idempotencyKey: key, sendUpdates, via = 'rest', batchId } = options;
    const { calendarId, eventId } = await this.find(user, id);
    const request = {
      kind: 'undo' as const,
      route: 'undo',
      key,
      content: { id, sendUpdates },
      calendarId,
      eventId,
      via,
      undoOf: id,
      sendUpdates,
      batchId,
    };
    try {
      const { answer } = await this.journal.once(user, request, async (write) =>
        this.undoOnce(user, id, write, sendUpdates),
      );
      this.note('undone', answer.write.kind);
      return answer;
    } catch (error) {
      this.note(error instanceof AppError ? error.code : 'internal', 'unknown');
      throw error;
    }
  }

  /** A write of this user. @throws AppError `undo_expired` for a write of theirs that is no longer stored, else `not_found`. */
  async find(user: AuthenticatedUser, id: string): Promise<WriteRecord> {
    const record = await this.records.get(user.id, id);
    if (record) return record;
    if (isOwnId(user.id, id))
      throw new AppError('undo_expired', 'This write is too old, or too many came after it, to be taken back.');
    throw new AppError('not_found', 'There is no such write.');
  }

  private async undoOnce(
    user: AuthenticatedUser,
    id: string,
    { entry }: WriteInHand,
    mails: SendUpdates | undefined,
  ): Promise<Undone> {
    const { record, begun } = await this.claim(user, id, entry.id);
    if (begun) await entry.resume(record.undo?.writeId ?? entry.id, true);
    const sendUpdates = chooseSendUpdates(record, mails);
    const google = entry.google;
    let steps: RestoreStep[];
    try {
      steps = await planRestore(google, record.reversals, begun);
      await entry.checkpoint(steps.filter(({ isDone }) => !isDone).map(toSentWrite));
    } catch (error) {
      await this.release(user, record, begun);
      throw error;
    }
    const copyId = derivedEventId(user.id, record.calendarId, `copy ${id}`);
    const restored = await runRestore(google, steps, { sendUpdates, copyId }).catch(async (error: unknown) => {
      await this.release(user, record, !(await this.rollBack(user, entry, error)));
      throw error;
    });
    const done: UndoProgress = { writeId: entry.id, state: 'done', at: Date.now() };
    await this.finish(user, record, done);
    const { event, copied } = restored;
    return {
      write: toWrite({ ...record, undo: done }),
      ...(event && { event }),
      undo: toOffer(entry.id, done.at),
      ...(copied && { copied }),
    };
  }

  /** Claims a write for its undo, so that no other undo of it runs at the same time. */
  private async claim(
    user: AuthenticatedUser,
    id: string,
    writeId: string,
  ): Promise<{ record: WriteRecord; begun: boolean }> {
    let begun = false;
    const record = await this.records.update(user.id, id, (current) => {
      const { undo } = checkUndoable(current);
      if (undo?.state === 'running' && undo.at > Date.now()) throw stillRunning();
      begun = undo !== undefined;
      return { ...current, undo: { writeId: undo?.writeId ?? writeId, state: 'running', at: Date.now() + LEASE_MS } };
    });
    if (!record) throw new AppError('undo_expired', 'This write can be taken back no more.');
    return { record, begun };
  }

  /** Releases a write whose undo failed: unchanged, or marked as to be finished. */
  private async release(user: AuthenticatedUser, record: WriteRecord, isOpen: boolean): Promise<void> {
    const release = (current: WriteRecord): WriteRecord => {
      const { undo, ...rest } = current;
      return isOpen && undo ? { ...rest, undo: { ...undo, state: 'open', at: Date.now() } } : rest;
    };
    // When the store is unavailable the claim expires; the caller must receive the failure that led here.
    await this.records.update(user.id, record.id, release).catch(() => undefined);
  }

  /** Writes again what a failed undo restored; true when the state before the undo is restored. */
  private async rollBack(user: AuthenticatedUser, entry: JournalEntry, cause: unknown): Promise<boolean> {
    const touches = (entry.log.found ?? []).filter(({ after }) => after !== undefined);
    const isOpen = cause instanceof AppError && cause.code === 'outcome_unknown';
    if (isOpen || !entry.log.found) return false;
    try {
      const google = this.google.open(user, ROLLBACK_MS);
      const reversals = touches.map((touch) => toReversal(touch, undefined)).filter((each) => each !== undefined);
      const steps = await planRestore(google, reversals, true);
      await runRestore(google, steps, { sendUpdates: 'none', copyId: '' });
      entry.log.forget();
      return true;
    } catch {
      // A failed rollback is finished by the next attempt.
      return false;
    }
  }

  private async finish(user: AuthenticatedUser, record: WriteRecord, undo: UndoProgress): Promise<void> {
    try {
      await this.records.update(user.id, record.id, (current) => ({ ...current, undo }));
      await this.records.markUndone(user.id, record.id);
    } catch (lost) {
      // The calendar is unchanged; another undo detects that and writes nothing.
      this.logger.warn({ err: lost }, 'a write was taken back, and the store could not note it');
    }
  }

  private note(outcome: string, kind: string): void {
    this.metrics.undos.inc({ outcome });
    this.logger.log({ outcome, kind }, 'undo');
  }
}

/** @throws AppError `already_undone`, `undo_unavailable`. */
function checkUndoable(record: WriteRecord): WriteRecord {
  const reason = reasonAgainst(record);
  if (reason === undefined) return record;
  const facts = { write: toWrite(record) };
  if (reason === 'already_undone')
    throw new AppError('already_undone', 'This write was taken back before.', { details: { facts } });
  const why = reason === 'unfinished' ? 'it was not finished' : 'it changed too much to be kept';
  throw new AppError('undo_unavailable', `This write cannot be taken back: ${why}.`, { details: { facts } });
}

function chooseSendUpdates(record: WriteRecord, asked: SendUpdates | undefined): SendUpdates {
  return asked ?? record.sendUpdates ?? 'none';
}

function toSentWrite({ method, reversal }: RestoreStep): Parameters<JournalEntry['checkpoint']>[0][number] {
  const { calendarId, eventId, movedTo } = reversal;
  if (method === 'move') return { kind: 'move', calendarId: movedTo ?? calendarId, eventId, destination: calendarId };
  return { kind: method === 'delete' ? 'delete' : 'patch', calendarId, eventId };
}

function stillRunning(): AppError {
  return new AppError('duplicate_request', 'This write is being taken back.', { details: { retryAfterSeconds: 1 } });
}
