import { Injectable } from '@nestjs/common';
import { sameBytes } from '../../../shared/crypto/keyring.js';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { Action, Confirmation } from './action.dto.js';
import { ActionExecutor } from './action-executor.service.js';
import { type ActionRecord, ActionRecords, isWaiting, toAction } from './action-records.service.js';

/** After these nothing was written, or the same call again finds what was: the action stays open. */
const STAYS_OPEN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'upstream_failed',
  'upstream_timeout',
  'upstream_rate_limited',
  'outcome_unknown',
  'store_unavailable',
  'google_reauth_required',
  // An execution that was thought to be cut off is still at work.
  'duplicate_request',
]);

/** An execution that has not ended by then was cut off; the calendar recognises a repetition of it, so it may run again. */
const EXECUTION_MS = 60_000;

/** Confirms and rejects actions; a confirmed one is executed exactly as it was shown, and once. */
@Injectable()
export class Actions {
  constructor(
    private readonly records: ActionRecords,
    private readonly executor: ActionExecutor,
  ) {}

  /**
   * @throws AppError `not_found` for anybody else's action, `action_changed` for another hash, `action_expired`,
   * `action_closed` with the action when it was decided before, `duplicate_request` while it runs.
   */
  async confirm(user: CurrentUser, id: string, hash: string): Promise<Confirmation> {
    const record = await this.claim(user, id, hash);
    let event: CalendarEvent | undefined;
    try {
      event = await this.executor.execute(user, record);
    } catch (error) {
      await this.release(record, error);
      throw error;
    }
    const done = await this.finish(record, 'executed', event?.id ?? eventIdOf(record));
    return { action: toAction(done), ...(event && { event }) };
  }

  async reject(user: CurrentUser, id: string): Promise<void> {
    this.own(user, await this.records.get(id));
    const record = await this.records.update(id, (current) => {
      if (current.status === 'rejected') return undefined;
      if (current.status !== 'proposed') throw closed(current);
      return { ...current, status: 'rejected' };
    });
    if (record) await this.records.close(record);
  }

  /** The actions of a conversation that still are known. */
  async list(user: CurrentUser, ids: readonly string[]): Promise<ActionRecord[]> {
    const records = await Promise.all(ids.map((id) => this.records.get(id)));
    return records.filter((record) => record !== undefined).filter((record) => record.userId === user.id);
  }

  /** Those of these actions that wait for the user's decision. */
  async waiting(user: CurrentUser, ids: readonly string[]): Promise<Action[]> {
    const records = await this.list(user, ids);
    return records.filter((record) => isWaiting(record, user)).map((record) => toAction(record));
  }

  private async claim(user: CurrentUser, id: string, hash: string): Promise<ActionRecord> {
    const known = this.own(user, await this.records.get(id));
    if (!sameBytes(Buffer.from(known.hash), Buffer.from(hash))) {
      throw new AppError('action_changed', 'This is not the action that was shown; look at it again.');
    }
    const claimed = await this.records.update(id, (current) => {
      checkConfirmable(current);
      return { ...current, status: 'executing', executingSince: Date.now() };
    });
    return this.own(user, claimed);
  }

  private own(user: CurrentUser, record: ActionRecord | undefined): ActionRecord {
    if (record?.userId === user.id && record.sessionId === user.sessionId) return record;
    throw new AppError('not_found', 'There is no such action.');
  }

  private async release(record: ActionRecord, error: unknown): Promise<void> {
    const open = error instanceof AppError && STAYS_OPEN.has(error.code);
    if (open) await this.records.update(record.id, (current) => ({ ...current, status: 'proposed' }));
    else await this.finish(record, 'failed');
  }

  private async finish(record: ActionRecord, status: 'executed' | 'failed', eventId?: string): Promise<ActionRecord> {
    const result = eventId === undefined ? {} : { result: { eventId } };
    const done = await this.records.update(record.id, (current) => ({ ...current, status, ...result }));
    await this.records.close(record);
    return done ?? { ...record, status, ...result };
  }
}

function checkConfirmable(record: ActionRecord): void {
  const { status, expiresAt, executingSince = 0 } = record;
  // What was begun in time may be brought to its end later.
  if (status === 'executing' && executingSince + EXECUTION_MS <= Date.now()) return;
  if (status === 'executing') throw new AppError('duplicate_request', 'This action is being executed.');
  if (status !== 'proposed') throw closed(record);
  if (expiresAt <= Date.now()) throw new AppError('action_expired', 'This action has expired; ask for it again.');
}

function eventIdOf({ request }: ActionRecord): string | undefined {
  return 'eventId' in request ? request.eventId : undefined;
}

function closed(record: ActionRecord): AppError {
  return new AppError('action_closed', `This action was ${record.status} before.`, {
    details: { facts: { action: toAction(record) } },
  });
}
