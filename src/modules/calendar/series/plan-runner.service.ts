import { Injectable } from '@nestjs/common';
import { Sealer } from '../../../shared/crypto/sealer.service.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { StateStore } from '../../../shared/store/state-store.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import { patchEvent } from '../events/patch-event.js';
import type { GoogleSession } from '../google/google-session.js';
import { undefinedIfMissing, reconcileWrite } from '../exactly-once/reconcile-write.js';
import { matchesWrite } from '../exactly-once/matches-write.js';
import type { SeriesPlan } from './series-plan.js';
import { readHolder } from '../exactly-once/key-record.js';
import type { JournalEntry } from '../undo/journal/journal.service.js';

const KEPT_MS = 24 * 3_600_000;

/** A stored plan with the id of its write; plans of older server versions have none. */
type KeptPlan = SeriesPlan & { writeId?: string };

/** The session a plan runs with, and the key it is stored under. */
export interface PlanContext {
  google: GoogleSession;
  calendarId: string;
  /** Identical for repetitions of the same request, and unique to it. */
  place: string;
  sendUpdates: SendUpdates;
  /** The journal entry of the write. */
  entry: JournalEntry;
}

/** Runs the writes of a series change so that a failure between them is rolled back, or finished by a repetition. */
@Injectable()
export class PlanRunner {
  constructor(
    private readonly store: StateStore,
    private readonly sealer: Sealer,
  ) {}

  /** Finishes an interrupted plan of the same request; undefined when there is none. */
  async resume(context: PlanContext): Promise<CalendarEvent | undefined> {
    const held = await this.store.get(context.place);
    const opened = held === undefined ? undefined : this.sealer.open(held, context.place);
    if (opened === undefined) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this server for this place, so it is what was written
    const { writeId, ...plan } = JSON.parse(opened) as KeptPlan;
    if (writeId !== undefined) await context.entry.resume(writeId, true);
    return this.finish(context, plan);
  }

  /** Runs a plan. @throws AppError as its writes do; after a refusal, earlier writes are rolled back. */
  async run(context: PlanContext, plan: SeriesPlan): Promise<CalendarEvent> {
    const { calendarId, entry, place } = context;
    const kept: KeptPlan = { ...plan, writeId: entry.id };
    await this.store.set(place, this.sealer.seal(JSON.stringify(kept), place), KEPT_MS, readHolder(place));
    const { insert, patch } = plan;
    await entry.checkpoint([
      ...(insert ? [{ kind: 'insert', calendarId, eventId: insert.id } as const] : []),
      { kind: 'patch', calendarId, eventId: patch.id },
    ]);
    return this.finish(context, plan);
  }

  private async finish(context: PlanContext, plan: SeriesPlan): Promise<CalendarEvent> {
    const later = await this.makeLater(context, plan);
    const changed = await this.changeSeries(context, plan);
    for (const { id, write } of plan.carry) await carryOver(context, id, write);
    await this.store.delete(context.place);
    const { assumptions } = plan;
    return {
      ...(later ?? changed),
      ...(later && { split: { earlierId: changed.id, laterId: later.id } }),
      ...(assumptions.length > 0 && { assumptions }),
    };
  }

  private async makeLater(context: PlanContext, { insert }: SeriesPlan): Promise<CalendarEvent | undefined> {
    if (!insert) return undefined;
    const { google, calendarId, sendUpdates } = context;
    try {
      return await reconcileWrite(
        () => google.insertCopy(calendarId, insert.sourceId, insert.id, insert.write, { sendUpdates }),
        () => findLiveEvent(context, insert.id),
      );
    } catch (error) {
      if (error instanceof AppError && error.code === 'duplicate_event') return this.reviveLater(context, insert);
      if (!isOpen(error)) await this.forget(context);
      throw error;
    }
  }

  /** The series an earlier attempt created: present, or restored after its rollback. */
  private async reviveLater(
    context: PlanContext,
    { id, write }: NonNullable<SeriesPlan['insert']>,
  ): Promise<CalendarEvent> {
    const { google, calendarId, sendUpdates } = context;
    const found = await google.getEvent(calendarId, id);
    if (found.status !== 'cancelled' && matchesWrite(found, write)) return found;
    return patchEvent(google, calendarId, found, { ...write, status: 'confirmed' }, sendUpdates);
  }

  private async changeSeries(context: PlanContext, plan: SeriesPlan): Promise<CalendarEvent> {
    const { google, calendarId, sendUpdates } = context;
    const { id, etag, write, before } = plan.patch;
    try {
      return await patchEvent(
        google,
        calendarId,
        { ...before, id, ...(etag !== undefined && { etag }) },
        write,
        sendUpdates,
      );
    } catch (error) {
      const now = isOpen(error) ? undefined : await findLiveEvent(context, id).catch(() => undefined);
      if (now && matchesWrite(now, write)) return now;
      if (!isOpen(error)) await this.undo(context, plan);
      throw error;
    }
  }

  /** Deletes the later series again. When that fails the plan stays stored, and a repetition of the request finishes it. */
  private async undo(context: PlanContext, { insert }: SeriesPlan): Promise<void> {
    const { google, calendarId } = context;
    const undone = async (): Promise<void> => {
      if (insert) {
        await undefinedIfMissing(async () =>
          google.deleteEvent(calendarId, insert.id, { sendUpdates: 'none', repeatable: true }),
        );
      }
      await this.forget(context);
    };
    // The caller must receive the refusal that caused the rollback.
    await undone().catch(() => undefined);
  }

  private async forget({ entry, place }: PlanContext): Promise<void> {
    entry.log.forget();
    await this.store.delete(place);
  }
}

async function carryOver(
  { google, calendarId, sendUpdates }: PlanContext,
  id: string,
  write: SeriesPlan['carry'][number]['write'],
): Promise<void> {
  const instance = await undefinedIfMissing(() => google.getEvent(calendarId, id));
  if (!instance) return;
  const isGone = instance.status === 'cancelled';
  if (isGone ? write.status !== 'confirmed' : matchesWrite(instance, write)) return;
  await patchEvent(google, calendarId, instance, write, sendUpdates);
}

async function findLiveEvent({ google, calendarId }: PlanContext, id: string): Promise<CalendarEvent | undefined> {
  const found = await undefinedIfMissing(() => google.getEvent(calendarId, id));
  return found?.status === 'cancelled' ? undefined : found;
}

/** Whether a failure leaves the outcome open; then nothing may be rolled back. */
function isOpen(error: unknown): boolean {
  return error instanceof AppError && error.code === 'outcome_unknown';
}
