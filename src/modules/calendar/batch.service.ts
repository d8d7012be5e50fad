import { Injectable } from '@nestjs/common';
import { AppError, invalidField } from '../../shared/errors/app-error.js';
import { toProblem } from '../../shared/errors/problem.js';
import { checkValues } from '../../shared/validation/validate.js';
import { toAppError } from '../../shared/http/problem.filter.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import type { BatchAnswer, BatchItem, BatchRequest, BatchResult } from './dto/batch.dto.js';
import type { CalendarEvent } from './dto/event.dto.js';
import { EventChangesService } from './event-changes.service.js';
import { EventsService } from './events.service.js';
import type { RecordedAnswer } from './undo/journal/journal.service.js';

/** How many items run at once: below the limit of calls per user, so that other requests of the user still run. */
const AT_ONCE = 4;
/** Items that have not started by this time are left for a repetition, so that the batch ends before its client gives up. */
const BEGIN_WITHIN_MS = 20_000;

/** The caller of a batch. */
export interface BatchOptions {
  /** The id that undoes the whole batch. */
  batchId: string;
  idempotencyKey: string | undefined;
  requestId: string;
}

/** Makes many writes independently: a failed one does not stop the others. */
@Injectable()
export class BatchService {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChangesService,
  ) {}

  /** Runs a batch; items on the same event run in their order. With a key, finished items are not run again by a repetition. */
  async run(user: AuthenticatedUser, { items }: BatchRequest, options: BatchOptions): Promise<BatchAnswer> {
    const results: BatchResult[] = [];
    const lastBegin = Date.now() + BEGIN_WITHIN_MS;
    const lanes = groupByEvent(items);
    const work = async (): Promise<void> => {
      for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
        for (const index of lane) results[index] = await this.runItem(user, items[index], index, options, lastBegin);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { results };
  }

  private async runItem(
    user: AuthenticatedUser,
    item: BatchItem | undefined,
    index: number,
    { idempotencyKey, requestId, batchId }: BatchOptions,
    lastBegin: number,
  ): Promise<BatchResult> {
    try {
      if (!item || Date.now() > lastBegin)
        throw new AppError('upstream_timeout', 'There was no time left for this item; send it again.');
      const key = item.idempotencyKey ?? (idempotencyKey === undefined ? undefined : `${idempotencyKey}#${index}`);
      return await this.write(user, item, batchId, key);
    } catch (error) {
      const { problem } = toProblem(toAppError(error), requestId);
      return { status: problem.status, problem };
    }
  }

  private async write(
    user: AuthenticatedUser,
    item: BatchItem,
    batchId: string,
    idempotencyKey: string | undefined,
  ): Promise<BatchResult> {
    const { method, calendarId = 'primary', eventId, event, changes, ...rest } = item;
    checkValues(event ?? changes ?? {});
    const options = { ...rest, idempotencyKey, source: { batchId } };
    if (method === 'create') {
      if (!event) throw invalidField('event', 'must be given to create an event');
      return toResult(201, await this.events.create(user, calendarId, event, options));
    }
    if (eventId === undefined) throw invalidField('eventId', `must be given to ${method} an event`);
    const ref = { calendarId, eventId };
    if (method === 'update') return toResult(200, await this.changes.patch(user, ref, changes ?? {}, options));
    const { writeId } = await this.changes.delete(user, ref, options);
    return { status: 204, writeId };
  }
}

function toResult(status: number, { answer, writeId }: RecordedAnswer<CalendarEvent>): BatchResult {
  return { status, event: answer, writeId };
}

/** Groups items on the same event, which run one after the other; the groups run in parallel. */
function groupByEvent(items: BatchItem[]): number[][] {
  const indexes = items.map((_item, index) => index);
  const lanes = Map.groupBy(indexes, (index) => items[index]?.eventId ?? `new ${index}`);
  return [...lanes.values()];
}
