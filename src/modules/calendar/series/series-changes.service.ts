import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { checkConflicts } from '../availability/conflicts.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { ConflictMode, SendUpdates } from '../dto/event-queries.dto.js';
import { type EventChanges, toEventWrite } from '../events/change-of.js';
import { deleteEvent } from '../events/delete-event.js';
import { checkMayEnd } from '../events/event-type-rules.js';
import type { EventTarget } from '../events/event-target.js';
import { guestListHidden, hasHiddenGuests } from '../events/guest-list.js';
import { patchEvent } from '../events/patch-event.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { parseSeries, toLocal } from './series.js';
import { linesBefore } from './split-series.js';
import { derivedEventId } from '../exactly-once/event-id.js';
import type { KeyedWrite } from '../exactly-once/idempotency.service.js';
import { addWriteMarkers } from '../exactly-once/write-markers.js';
import { listExceptions } from './exceptions.js';
import { type PlanContext, PlanRunner } from './plan-runner.service.js';
import { isOverridden, movesStarts, type PlanInput, planAll, planFollowing, type SeriesPlan } from './series-plan.js';

/** The context of a series change. */
export interface SeriesContext extends PlanContext {
  userId: string;
  /** The reaction to a conflict with the user's other events. */
  onConflict?: ConflictMode | undefined;
}

/** Changes series as a whole, or from one instance on. */
@Injectable()
export class SeriesChanges {
  constructor(private readonly plans: PlanRunner) {}

  /** Changes a whole series, or an instance and all that follow. @throws AppError `series_unsupported` before anything is written. */
  async change(
    context: SeriesContext,
    target: EventTarget,
    changes: EventChanges,
    keyed: KeyedWrite | undefined,
  ): Promise<CalendarEvent> {
    if (isPlain(target, changes)) return changeFields(context, target, changes, keyed);
    const plan = await this.planFor(context, target, changes);
    const { google, calendarId, onConflict } = context;
    const planned = { ...target.event, ...(plan.insert ?? plan.patch).write, id: target.event.id };
    const found = await checkConflicts(google, calendarId, planned, onConflict);
    return { ...(await this.plans.run(context, keyed ? marked(plan, target.event, keyed) : plan)), ...found };
  }

  /** The fields a change would write to the resulting series, without writing them. @throws AppError as `change`. */
  async foresee(
    context: Pick<SeriesContext, 'google' | 'calendarId' | 'userId' | 'place'>,
    target: EventTarget,
    changes: EventChanges,
  ): Promise<EventWrite> {
    if (isPlain(target, changes)) return toEventWrite(changes, target.event);
    const plan = await this.planFor(context, target, changes);
    return (plan.insert ?? plan.patch).write;
  }

  /** Ends a series before the named instance: deletes it and all that follow. */
  async endBefore(
    google: GoogleSession,
    calendarId: string,
    target: EventTarget,
    sendUpdates?: SendUpdates,
  ): Promise<void> {
    const { event, from } = target;
    const parts = parseSeries(event);
    const recurrence = linesBefore(parts, toLocal(from?.originalStartTime ?? from?.start, parts.zone));
    if (recurrence) checkMayEnd(event);
    if (recurrence) await patchEvent(google, calendarId, event, { recurrence }, sendUpdates);
    else await deleteEvent(google, { calendarId, eventId: event.id }, event.etag, sendUpdates);
  }

  private async planFor(
    context: Pick<SeriesContext, 'google' | 'calendarId' | 'userId' | 'place'>,
    target: EventTarget,
    changes: EventChanges,
  ): Promise<SeriesPlan> {
    const { google, calendarId, userId, place } = context;
    const exceptions = await listExceptions(google, calendarId, target.event, parseSeries(target.event));
    const laterId = derivedEventId(userId, calendarId, place);
    const input: PlanInput = { target, changes, exceptions, calendarId, laterId };
    if (target.scope === 'following') checkMaySplit(target.event);
    const split = target.scope === 'following' ? await planFollowing(google, input) : undefined;
    return withoutLostGuests(target.event, split ?? (await planAll(google, input)));
  }
}

/** Whether a change only sets fields, without moving the series. */
function isPlain(target: EventTarget, changes: EventChanges): boolean {
  return target.scope === 'all' && !movesStarts(changes) && !isOverridden(target, changes);
}

/** Refuses to create a series or an instance from a guest list that the user sees only in part. */
function withoutLostGuests(event: CalendarEvent, plan: SeriesPlan): SeriesPlan {
  if (hasHiddenGuests(event) && (plan.insert || plan.carry.length > 0)) throw guestListHidden();
  return plan;
}

async function changeFields(
  { google, calendarId, sendUpdates }: SeriesContext,
  { event }: EventTarget,
  changes: EventChanges,
  keyed: KeyedWrite | undefined,
): Promise<CalendarEvent> {
  const write = addWriteMarkers(toEventWrite(changes, event), event, keyed && { req: keyed.mark });
  return patchEvent(google, calendarId, event, write, sendUpdates);
}

/** Puts the write marker of the key on the series that answers the request. */
function marked(plan: SeriesPlan, event: CalendarEvent, { mark }: KeyedWrite): SeriesPlan {
  const { insert, patch } = plan;
  const marks = { req: mark };
  if (insert) return { ...plan, insert: { ...insert, write: addWriteMarkers(insert.write, event, marks) } };
  return { ...plan, patch: { ...patch, write: addWriteMarkers(patch.write, event, marks) } };
}

/** A guest's copy cannot be split: only the organizer's series can. */
function checkMaySplit(event: CalendarEvent): void {
  const { organizer, guestsCanModify } = event;
  checkMayEnd(event);
  if (organizer && !organizer.self && !guestsCanModify) {
    throw new AppError('forbidden', 'Only the organizer may change this and all following instances.', {
      details: { facts: { reason: 'forbiddenForNonOrganizer' } },
    });
  }
}
