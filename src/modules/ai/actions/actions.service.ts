import { Injectable } from '@nestjs/common';
import { sameBytes } from '../../../shared/crypto/keyring.js';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.js';
import { toProblem } from '../../../shared/errors/problem.js';
import { toAppError } from '../../../shared/http/problem.filter.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { Action, ActionStatus, Confirmation, ConfirmationResult, ShownAction } from './action.dto.js';
import { toOffer } from '../../calendar/undo/to-write.js';
import { ActionExecutor, type Execution } from './action-executor.service.js';
import {
  type ActionRecord,
  ActionRecords,
  type Closure,
  isOwn,
  isWaiting,
  toAction,
} from './action-records.service.js';

/** After these errors nothing was written, or a repetition finds the write: the action stays open. */
const STAYS_OPEN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'upstream_failed',
  'upstream_timeout',
  'upstream_unavailable',
  'upstream_rate_limited',
  'outcome_unknown',
  'store_unavailable',
  'google_reauth_required',
  // The execution that seemed interrupted is still running.
  'duplicate_request',
]);

/** An execution that has not ended by this time was interrupted; the calendar recognizes a repetition, so it may run again. */
const EXECUTION_MS = 60_000;
/** Actions of a list that have not started by this time stay open, so that the answer arrives before the client gives up. */
const BEGIN_WITHIN_MS = 30_000;

const WHY_CLOSED: Record<Closure, string> = {
  user: 'This action was rejected before.',
  superseded: 'A newer action took the place of this one.',
  overflow: 'This action was closed because too many were open.',
  conversation: 'This action was closed when its conversation was deleted.',
};

/** Confirms, rejects and lists actions; a confirmed action is executed once, exactly as it was shown. */
@Injectable()
export class Actions {
  constructor(
    private readonly records: ActionRecords,
    private readonly executor: ActionExecutor,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Executes an action; a repetition returns the stored result.
   * @throws AppError `not_found` for an action of another user or session, `action_changed` for another hash, `action_expired`,
   * `action_closed` with the action when it was closed or failed before, `duplicate_request` while it runs.
   */
  async confirm(user: AuthenticatedUser, id: string, hash: string): Promise<Confirmation> {
    const record = await this.claim(user, id, hash);
    if (record.status === 'executed') return toConfirmation(record);
    let execution: Execution;
    try {
      execution = await this.executor.execute(user, record);
    } catch (error) {
      this.metrics.confirmations.inc({ kind: record.request.kind, outcome: toAppError(error).code });
      await this.release(record, error);
      throw error;
    }
    this.metrics.confirmations.inc({ kind: record.request.kind, outcome: 'ok' });
    const { event, writeId } = execution;
    const undo = toOffer(writeId, Date.now());
    const outcome = { ...buildResult(record, event), ...(event && { event }), undo };
    return toConfirmation(await this.finish(record, { status: 'executed', ...outcome }));
  }

  /** Confirms actions one after the other; a failed one does not stop the others. */
  async confirmAll(user: AuthenticatedUser, shown: ShownAction[], requestId: string): Promise<ConfirmationResult[]> {
    const lastBegin = Date.now() + BEGIN_WITHIN_MS;
    const results: ConfirmationResult[] = [];
    for (const { id, hash } of shown) {
      try {
        if (Date.now() > lastBegin) throw new AppError('upstream_timeout', 'There was no time left; confirm it again.');
        results.push({ id, status: 200, ...(await this.confirm(user, id, hash)) });
      } catch (error) {
        const { problem } = toProblem(toAppError(error), requestId);
        results.push({ id, status: problem.status, problem });
      }
    }
    return results;
  }

  /** Closes an action; a repetition changes nothing. @throws AppError `not_found`, `action_closed` when it was decided otherwise. */
  async reject(user: AuthenticatedUser, id: string): Promise<void> {
    checkOwn(user, await this.records.get(id));
    const record = await this.records.update(id, (current) => {
      if (current.status === 'rejected') return undefined;
      if (current.status === 'executing') throw stillRunning();
      if (current.status !== 'proposed') throw closed(current);
      return { ...current, status: 'rejected', closure: 'user' };
    });
    if (record) await this.records.delist(record);
  }

  /** The user's newest actions with one status, newest first; without proposals of other sessions, which cannot be confirmed here. */
  async listByStatus(user: AuthenticatedUser, status: ActionStatus): Promise<Action[]> {
    const records = await this.records.ofUser(user.id);
    return records
      .filter((record) => status !== 'proposed' || isOwn(record, user))
      .map((record) => toAction(record))
      .filter((action) => action.status === status);
  }

  /** The actions of a conversation that still exist. */
  async list(user: AuthenticatedUser, ids: readonly string[]): Promise<ActionRecord[]> {
    return (await this.records.getAll(ids)).filter((record) => record.userId === user.id);
  }

  /** The actions among these that wait for the user's decision. */
  async waiting(user: AuthenticatedUser, ids: readonly string[]): Promise<Action[]> {
    const records = await this.list(user, ids);
    return records.filter((record) => isWaiting(record, user)).map((record) => toAction(record));
  }

  /** Closes the open actions of a conversation. */
  async closeConversation(user: AuthenticatedUser, conversationId: string): Promise<void> {
    await this.records.withdrawConversation(user.id, conversationId);
  }

  /** Claims an action for execution, unless it was executed before. */
  private async claim(user: AuthenticatedUser, id: string, hash: string): Promise<ActionRecord> {
    const known = checkOwn(user, await this.records.get(id));
    if (!sameBytes(Buffer.from(known.hash), Buffer.from(hash))) {
      throw new AppError('action_changed', 'This is not the action that was shown; look at it again.');
    }
    const claimed = await this.records.update(id, (current) => {
      if (current.status === 'executed') return undefined;
      checkConfirmable(current);
      const begun = current.executingSince !== undefined;
      return { ...current, status: 'executing', executingSince: Date.now(), begun };
    });
    return checkOwn(user, claimed);
  }

  private async release(record: ActionRecord, error: unknown): Promise<void> {
    const open = error instanceof AppError && STAYS_OPEN.has(error.code);
    if (open) await this.records.update(record.id, (current) => ({ ...current, status: 'proposed' }));
    else await this.finish(record, { status: 'failed' });
  }

  private async finish(record: ActionRecord, outcome: Partial<ActionRecord>): Promise<ActionRecord> {
    const done = await this.records.update(record.id, (current) => ({ ...current, ...outcome }));
    await this.records.delist(record);
    return done ?? { ...record, ...outcome };
  }
}

function checkOwn(user: AuthenticatedUser, record: ActionRecord | undefined): ActionRecord {
  if (record && isOwn(record, user)) return record;
  throw new AppError('not_found', 'There is no such action.');
}

function checkConfirmable(record: ActionRecord): void {
  const { status, expiresAt, executingSince = 0 } = record;
  // An execution that started in time may finish later.
  if (status === 'executing' && executingSince + EXECUTION_MS <= Date.now()) return;
  if (status === 'executing') throw stillRunning();
  if (status !== 'proposed') throw closed(record);
  if (expiresAt <= Date.now()) throw new AppError('action_expired', 'This action has expired; ask for it again.');
}

function toConfirmation(record: ActionRecord): Confirmation {
  return { action: toAction(record), ...(record.event && { event: record.event }) };
}

function buildResult({ request }: ActionRecord, event: CalendarEvent | undefined): Pick<ActionRecord, 'result'> {
  const eventId = event?.id ?? ('eventId' in request ? request.eventId : undefined);
  return eventId === undefined ? {} : { result: { eventId } };
}

function stillRunning(): AppError {
  return new AppError('duplicate_request', 'This action is being executed.');
}

function closed(record: ActionRecord): AppError {
  const { closure, status } = record;
  const why = closure === undefined ? `This action was ${status} before.` : WHY_CLOSED[closure];
  return new AppError('action_closed', why, { details: { facts: { action: toAction(record) } } });
}
