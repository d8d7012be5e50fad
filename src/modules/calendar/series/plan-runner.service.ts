import { Injectable } from '@nestjs/common';
import { Sealer } from '../../../shared/crypto/sealer.service.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { StateStore } from '../../../shared/store/state-store.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import { patchEvent } from '../events/patch-event.js';
import type { GoogleSession } from '../google/google-session.js';
import { ifThere, settleWrite } from '../writes/settle-write.js';
import { shows } from '../writes/shows.js';
import type { SeriesPlan } from './series-plan.js';
import { holderOf } from '../writes/key-record.js';
import type { JournalEntry } from '../undo/journal.service.js';

const KEPT_MS = 24 * 3_600_000;

/** A plan with the id of the write it is made for; one that an older version of this server kept has none. */
type KeptPlan = SeriesPlan & { writeId?: string };

/** Where a plan is run, and under which name it is kept. */
export interface PlanContext {
  google: GoogleSession;
  calendarId: string;
  /** The same for a repetition of the same request, and for no other. */
  place: string;
  sendUpdates: SendUpdates;
  /** The record of the write the plan is made for. */
  entry: JournalEntry;
}

/** Runs the several writes of a change of a series so that a failure between them is undone, or finished by a repetition. */
@Injectable()
export class PlanRunner {
  constructor(
    private readonly store: StateStore,
    private readonly sealer: Sealer,
  ) {}

  /** Finishes what an earlier try of the same request left half done; undefined when there is nothing of the kind. */
  async resume(context: PlanContext): Promise<CalendarEvent | undefined> {
    const held = await this.store.get(context.place);
    const opened = held === undefined ? undefined : this.sealer.open(held, context.place);
    if (opened === undefined) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this server for this place, so it is what was written
    const { writeId, ...plan } = JSON.parse(opened) as KeptPlan;
    if (writeId !== undefined) await context.entry.resume(writeId, true);
    return this.finish(context, plan);
  }

  /** Runs a plan. @throws AppError as its writes do; what was done before a refusal is undone. */
  async run(context: PlanContext, plan: SeriesPlan): Promise<CalendarEvent> {
    const { calendarId, entry, place } = context;
    const kept: KeptPlan = { ...plan, writeId: entry.id };
    await this.store.set(place, this.sealer.seal(JSON.stringify(kept), place), KEPT_MS, holderOf(place));
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
      return await settleWrite(
        () => google.insertCopy(calendarId, insert.sourceId, insert.id, insert.write, { sendUpdates }),
        () => livingOf(context, insert.id),
      );
    } catch (error) {
      if (error instanceof AppError && error.code === 'duplicate_event') return this.reviveLater(context, insert);
      if (!isOpen(error)) await this.forget(context);
      throw error;
    }
  }

  /** The series of an earlier try: there already, or to be called back after it was undone. */
  private async reviveLater(
    context: PlanContext,
    { id, write }: NonNullable<SeriesPlan['insert']>,
  ): Promise<CalendarEvent> {
    const { google, calendarId, sendUpdates } = context;
    const found = await google.getEvent(calendarId, id);
    if (found.status !== 'cancelled' && shows(found, write)) return found;
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
      const now = isOpen(error) ? undefined : await livingOf(context, id).catch(() => undefined);
      if (now && shows(now, write)) return now;
      if (!isOpen(error)) await this.undo(context, plan);
      throw error;
    }
  }

  /** Takes the later series back. Where that fails the plan stays, and a repetition of the request finishes it instead. */
  private async undo(context: PlanContext, { insert }: SeriesPlan): Promise<void> {
    const { google, calendarId } = context;
    const undone = async (): Promise<void> => {
      if (insert) {
        await ifThere(async () => google.deleteEvent(calendarId, insert.id, { sendUpdates: 'none', repeatable: true }));
      }
      await this.forget(context);
    };
    // The refusal that led here is what the caller must hear.
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
  const instance = await ifThere(() => google.getEvent(calendarId, id));
  if (!instance) return;
  const isGone = instance.status === 'cancelled';
  if (isGone ? write.status !== 'confirmed' : shows(instance, write)) return;
  await patchEvent(google, calendarId, instance, write, sendUpdates);
}

async function livingOf({ google, calendarId }: PlanContext, id: string): Promise<CalendarEvent | undefined> {
  const found = await ifThere(() => google.getEvent(calendarId, id));
  return found?.status === 'cancelled' ? undefined : found;
}

/** Whether a failure leaves open what was done; then nothing may be undone. */
function isOpen(error: unknown): boolean {
  return error instanceof AppError && error.code === 'outcome_unknown';
}
