import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { toProblem } from '../../../shared/errors/problem.js';
import { toAppError } from '../../../shared/http/problem.filter.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import { toBatchWrite, toOffer, toWrite } from './to-write.js';
import { type UndoOptions, UndoService } from './undo.service.js';
import type { Undone, UndoResult, Write } from './write.dto.js';
import { newWriteId } from './journal/write-record.js';
import { WriteRecords } from './journal/write-records.service.js';

/** Undos that have not started by this time are left for a repetition. */
const BEGIN_WITHIN_MS = 20_000;

/** The options of an undo of a write or a batch. */
export interface UndoAnyOptions extends UndoOptions {
  dryRun?: boolean | undefined;
  requestId: string;
}

/** Undoes an id: one write, or all writes of a batch. */
@Injectable()
export class UndoBatches {
  constructor(
    private readonly undos: UndoService,
    private readonly records: WriteRecords,
  ) {}

  /** The user's writes of the last day, newest first. */
  async list(user: AuthenticatedUser): Promise<Write[]> {
    return (await this.records.list(user.id)).map(toWrite);
  }

  /** Undoes one write, or each write of a batch independently, the last one first. @throws AppError as `UndoService.undo`. */
  async undo(user: AuthenticatedUser, id: string, options: UndoAnyOptions): Promise<Undone> {
    const batch = await this.records.list(user.id, id);
    if (batch.length === 0) return this.undoOne(user, id, options).catch(asConflict);
    const batchId = newWriteId(user.id, 'undo-batch', options.idempotencyKey);
    const lastBegin = Date.now() + BEGIN_WITHIN_MS;
    const results: UndoResult[] = [];
    for (const { id: each } of batch) {
      const key = options.idempotencyKey === undefined ? undefined : `${options.idempotencyKey}#${each}`;
      results.push(await this.buildResult(user, each, { ...options, batchId, idempotencyKey: key }, lastBegin));
    }
    const wasUndone = results.every(({ problem }) => problem?.code === 'already_undone');
    if (wasUndone) throw new AppError('already_undone', 'This batch was taken back before.');
    const after = await this.records.list(user.id, id).catch(() => batch);
    return {
      write: toBatchWrite(id, after.length > 0 ? after : batch),
      results,
      ...(!options.dryRun && { undo: toOffer(batchId, Date.now()) }),
    };
  }

  private async undoOne(user: AuthenticatedUser, id: string, { dryRun, ...options }: UndoAnyOptions): Promise<Undone> {
    return dryRun ? this.undos.preview(user, id, options) : this.undos.undo(user, id, options);
  }

  private async buildResult(
    user: AuthenticatedUser,
    id: string,
    options: UndoAnyOptions,
    lastBegin: number,
  ): Promise<UndoResult> {
    try {
      if (Date.now() > lastBegin)
        throw new AppError('upstream_timeout', 'There was no time left for this write; undo the batch again.');
      return { id, status: 200, ...(await this.undoOne(user, id, options).catch(asConflict)) };
    } catch (error) {
      const { problem } = toProblem(toAppError(error), options.requestId);
      return { id, status: problem.status, problem };
    }
  }
}

/** Rethrows an error; `event_changed` becomes a conflict (409), because the caller sent no etag that could fail. */
export function asConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'event_changed') throw error;
  const { message, details } = error;
  throw new AppError('event_changed', message, { cause: error, details: { ...details, status: 409 } });
}
