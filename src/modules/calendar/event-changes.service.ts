import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import { checkConflicts } from './availability/conflicts.js';
import type { CalendarEvent } from './dto/event.dto.js';
import type { EventInput } from './dto/event-input.dto.js';
import type { EventPatch } from './dto/event-patch.dto.js';
import type { Conference, ConflictMode, Scope, SendUpdates } from './dto/event-queries.dto.js';
import { type EventChanges, toReplacement, withoutSameTimes } from './events/change-of.js';
import { deleteEvent } from './events/delete-event.js';
import { checkUnchanged, type EventRef, type EventTarget, findTarget, isSeries } from './events/event-target.js';
import { changesWithin } from './events/event-type-rules.js';
import { patchEvent } from './events/patch-event.js';
import { buildWrite } from './events/write-of.js';
import type { GoogleSession } from './google/google-session.js';
import { PlanRunner } from './series/plan-runner.service.js';
import { SeriesChanges } from './series/series-changes.service.js';
import { computeFingerprint } from './exactly-once/event-id.js';
import { type KeyedWrite, wasDoneBy } from './exactly-once/idempotency.service.js';
import { Journal, type WriteSource, type RecordedAnswer } from './undo/journal/journal.service.js';
import { supportsWriteMarkers, addWriteMarkers } from './exactly-once/write-markers.js';
import { retryOnChange } from './exactly-once/reconcile-write.js';
import { undefinedIfMissing, reconcileWrite } from './exactly-once/reconcile-write.js';
import { matchesWrite } from './exactly-once/matches-write.js';

/** The options of a change. */
export interface ChangeOptions {
  scope?: Scope | undefined;
  /** The expected etag of the event; without it the change applies to the event as it is now. */
  ifMatch?: string | undefined;
  sendUpdates?: SendUpdates | undefined;
  /** The reaction to a conflict with the user's other events. */
  onConflict?: ConflictMode | undefined;
  /** Adds a Google Meet link, or removes the conference. */
  conference?: Conference | undefined;
  /** The idempotency key: a repetition with the same key gets the same answer. */
  idempotencyKey?: string | undefined;
  /** The route the write came by. */
  source?: WriteSource | undefined;
}

type ChangesOf = (target: EventTarget) => EventChanges;

/** Changes, deletes and moves the user's events, each under the etag it was read with. */
@Injectable()
export class EventChangesService {
  constructor(
    private readonly journal: Journal,
    private readonly series: SeriesChanges,
    private readonly plans: PlanRunner,
  ) {}

  /** Replaces the contents of an event. @throws AppError `event_changed`, `not_found`, `invalid_request`, `series_unsupported`. */
  async update(
    user: AuthenticatedUser,
    ref: EventRef,
    input: EventInput,
    options: ChangeOptions = {},
  ): Promise<RecordedAnswer<CalendarEvent>> {
    const readChanges: ChangesOf = (target) => toReplacement(input, target);
    return this.change(user, ref, { put: input }, readChanges, options);
  }

  /** Changes parts of an event. @throws AppError `event_changed`, `not_found`, `invalid_request`, `series_unsupported`. */
  async patch(
    user: AuthenticatedUser,
    ref: EventRef,
    patch: EventPatch,
    options: ChangeOptions = {},
  ): Promise<RecordedAnswer<CalendarEvent>> {
    return this.change(user, ref, { patch }, () => patch, options);
  }

  /** Deletes an event. @throws AppError `not_found` also when it is already deleted, `event_changed`. */
  async delete(user: AuthenticatedUser, ref: EventRef, options: ChangeOptions = {}): Promise<RecordedAnswer<unknown>> {
    const { idempotencyKey: key, source, ...rest } = options;
    const { sendUpdates } = options;
    const content = { ref, rest };
    const request = { ...source, kind: 'delete', route: 'delete', key, content, ...ref, sendUpdates } as const;
    return this.journal.once(user, request, async ({ google, keyed }) => {
      await retryOnChange(options.ifMatch, async () => this.deleteOnce(google, ref, options)).catch(
        (error: unknown) => {
          // An earlier attempt of the same request may have deleted it.
          if (!keyed?.repeated || !isGone(error)) throw error;
        },
      );
      return true;
    });
  }

  /** Moves an event to another calendar of the user. @throws AppError `event_changed` when its etag differs from the expected one. */
  async move(
    user: AuthenticatedUser,
    ref: EventRef,
    destination: string,
    options: ChangeOptions = {},
  ): Promise<RecordedAnswer<CalendarEvent>> {
    const { idempotencyKey: key, sendUpdates = 'none', source } = options;
    const content = { ref, destination, sendUpdates };
    const request = { ...source, kind: 'move', route: 'move', key, content, ...ref, sendUpdates } as const;
    return this.journal.once(user, request, async ({ google, keyed }) => {
      const arrived = async () => undefinedIfMissing(async () => google.getEvent(destination, ref.eventId));
      const earlier = keyed?.repeated ? await arrived() : undefined;
      if (earlier) return earlier;
      await checkEtag(google, ref, options.ifMatch);
      const send = async (): Promise<CalendarEvent> => {
        const moved = await google.moveEvent(ref.calendarId, ref.eventId, destination, { sendUpdates });
        if (!(await arrived())) throw new AppError('forbidden', 'Google Calendar left the event where it was.');
        return moved;
      };
      return reconcileWrite(send, arrived).catch(async (error: unknown) => {
        const found = keyed && isGone(error) ? await arrived() : undefined;
        if (found) return found;
        throw error;
      });
    });
  }

  private async change(
    user: AuthenticatedUser,
    ref: EventRef,
    request: { put: EventInput } | { patch: EventPatch },
    changesOf: ChangesOf,
    options: ChangeOptions,
  ): Promise<RecordedAnswer<CalendarEvent>> {
    const { idempotencyKey: key, source, ...rest } = options;
    const { sendUpdates } = options;
    const content = { ref, request, rest };
    const write = { ...source, kind: 'update', route: 'change', key, content, ...ref, sendUpdates } as const;
    return this.journal.once(user, write, async ({ google, keyed, entry }) => {
      const place = `plan:${user.id}:${computeFingerprint(content)}`;
      return retryOnChange(options.ifMatch, async () => {
        const context = {
          google,
          entry,
          userId: user.id,
          calendarId: ref.calendarId,
          place,
          sendUpdates: options.sendUpdates ?? 'none',
          onConflict: options.onConflict,
        };
        const resumed = options.scope === 'this' ? undefined : await this.plans.resume(context);
        if (resumed) return resumed;
        const target = await findTarget(google, ref, options.scope);
        if (keyed && wasDoneBy(keyed, target.writeMarkers)) return target.event;
        const { conference } = options;
        const asked = { ...changesOf(target), ...(conference && { conference }) };
        const changes = changesWithin(withoutSameTimes(asked, target), target.event);
        if (keyed?.repeated && (await showsDone(google, ref.calendarId, target, changes))) return target.event;
        checkUnchanged(target, options.ifMatch);
        if (isSeries(target.event)) return this.series.change(context, target, changes, keyed);
        return changeOne(google, ref.calendarId, target, changes, { ...options, keyed });
      });
    });
  }

  private async deleteOnce(google: GoogleSession, ref: EventRef, options: ChangeOptions): Promise<void> {
    const target = await findTarget(google, ref, options.scope);
    checkUnchanged(target, options.ifMatch);
    if (target.scope === 'following') await this.series.endBefore(google, ref.calendarId, target, options.sendUpdates);
    else await deleteEvent(google, { ...ref, eventId: target.event.id }, target.event.etag, options.sendUpdates);
  }
}

/** Whether an event without write markers shows that an earlier attempt of the same request has changed it already. */
async function showsDone(
  google: GoogleSession,
  calendarId: string,
  { event, scope }: EventTarget,
  changes: EventChanges,
): Promise<boolean> {
  if (supportsWriteMarkers(event) || scope === 'following') return false;
  return matchesWrite(event, (await buildWrite(google, calendarId, event, changes)).write);
}

async function changeOne(
  google: GoogleSession,
  calendarId: string,
  target: EventTarget,
  changes: EventChanges,
  { keyed, sendUpdates, onConflict }: ChangeOptions & { keyed: KeyedWrite | undefined },
): Promise<CalendarEvent> {
  const { write, assumptions } = await buildWrite(google, calendarId, target.event, changes);
  const found = await checkConflicts(google, calendarId, { ...target.event, ...write }, onConflict);
  const marked = addWriteMarkers(write, target.event, keyed && { req: keyed.mark });
  const event = await patchEvent(google, calendarId, target.event, marked, sendUpdates);
  return { ...event, ...(assumptions.length > 0 && { assumptions }), ...found };
}

/** Google's move does not support If-Match, so the event is read just before. */
async function checkEtag(google: GoogleSession, ref: EventRef, ifMatch: string | undefined): Promise<void> {
  if (ifMatch === undefined) return;
  checkUnchanged(await findTarget(google, ref, undefined), ifMatch);
}

function isGone(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'gone');
}
