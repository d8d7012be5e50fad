import { Injectable } from '@nestjs/common';
import { AppError, invalidField } from '../../shared/errors/app-error.js';
import { type CurrentUser } from '../auth/current-user.decorator.js';
import type { CalendarEvent } from './dto/event.dto.js';
import type { EventInput } from './dto/event-input.dto.js';
import type { EventPatch } from './dto/event-patch.dto.js';
import type { Scope, SendUpdates } from './dto/event-queries.dto.js';
import { type EventChanges, fieldsOf, replacementOf } from './events/change-of.js';
import { changedTimes } from './events/changed-times.js';
import { changed, type EventRef, type EventTarget, findTarget } from './events/event-target.js';
import type { EventWrite } from './event-write.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import type { GoogleSession } from './google/google-session.js';
import { checkRecurrence } from './recurrence/recurrence-rule.js';
import { retryOnChange } from './writes/retry-on-change.js';
import { ifThere, settleWrite } from './writes/settle-write.js';
import { shows } from './writes/shows.js';

/** How an event is changed. */
export interface ChangeOptions {
  scope?: Scope | undefined;
  /** The etag the named event must still have; without one the change applies to the event as it is now. */
  ifMatch?: string | undefined;
  sendUpdates?: SendUpdates | undefined;
}

/** Changes, deletes and moves the user's events, each under the etag it was read with. */
@Injectable()
export class EventChangesService {
  constructor(private readonly google: GoogleCalendar) {}

  /** Gives an event new contents. @throws AppError `event_changed`, `not_found`, `invalid_request`. */
  async update(
    user: CurrentUser,
    ref: EventRef,
    input: EventInput,
    options: ChangeOptions = {},
  ): Promise<CalendarEvent> {
    return this.change(
      user,
      ref,
      (target) => replacementOf(input, target.event.recurringEventId !== undefined),
      options,
    );
  }

  /** Changes parts of an event. @throws AppError `event_changed`, `not_found`, `invalid_request`. */
  async patch(
    user: CurrentUser,
    ref: EventRef,
    patch: EventPatch,
    options: ChangeOptions = {},
  ): Promise<CalendarEvent> {
    return this.change(user, ref, () => patch, options);
  }

  /** Deletes an event. @throws AppError `not_found` also when it is deleted already, `event_changed`. */
  async delete(user: CurrentUser, ref: EventRef, options: ChangeOptions = {}): Promise<void> {
    const google = this.google.open(user);
    await retryOnChange(options.ifMatch, async () => {
      const { event, scope } = await findTarget(google, ref, options.scope, options.ifMatch);
      if (scope === 'following') throw unsplittable();
      await deleteEvent(google, { ...ref, eventId: event.id }, event.etag, options.sendUpdates);
    });
  }

  /** Gives an event to another calendar of the user's. */
  async move(
    user: CurrentUser,
    ref: EventRef,
    destination: string,
    options: ChangeOptions = {},
  ): Promise<CalendarEvent> {
    const google = this.google.open(user);
    const how = { sendUpdates: options.sendUpdates ?? 'none' };
    return settleWrite(
      () => google.moveEvent(ref.calendarId, ref.eventId, destination, how),
      () => ifThere(() => google.getEvent(destination, ref.eventId)),
    );
  }

  private async change(
    user: CurrentUser,
    ref: EventRef,
    changesOf: (target: EventTarget) => EventChanges,
    options: ChangeOptions,
  ): Promise<CalendarEvent> {
    const google = this.google.open(user);
    return retryOnChange(options.ifMatch, async () => {
      const target = await findTarget(google, ref, options.scope, options.ifMatch);
      if (target.scope === 'following') throw unsplittable();
      const { write, assumptions } = await writeOf(google, ref.calendarId, target, changesOf(target));
      const event = await patchEvent(google, ref.calendarId, target.event, write, options.sendUpdates);
      return { ...event, ...(assumptions.length > 0 && { assumptions }) };
    });
  }
}

function unsplittable(): AppError {
  return invalidField('scope', 'cannot be following yet');
}

async function writeOf(
  google: GoogleSession,
  calendarId: string,
  { event }: EventTarget,
  changes: EventChanges,
): Promise<{ write: EventWrite; assumptions: string[] }> {
  if (changes.recurrence) checkRecurrence(changes.recurrence);
  const recurrence = changes.recurrence === undefined ? event.recurrence : changes.recurrence;
  const times = await changedTimes(changes, event, {
    calendarZone: () => google.zoneOf(calendarId),
    recurring: (recurrence?.length ?? 0) > 0,
  });
  const write = { ...fieldsOf(changes, event), ...(times && { start: times.start, end: times.end }) };
  return { write, assumptions: times?.assumptions ?? [] };
}

/** Writes a change under the etag the event was read with, and reads its fate back when the answer is lost. */
export async function patchEvent(
  google: GoogleSession,
  calendarId: string,
  event: CalendarEvent,
  write: EventWrite,
  sendUpdates: SendUpdates = 'none',
): Promise<CalendarEvent> {
  return settleWrite(
    () => google.patchEvent(calendarId, event.id, write, { sendUpdates, ifMatch: event.etag }),
    async () => {
      const now = await ifThere(() => google.getEvent(calendarId, event.id));
      if (now?.etag === event.etag) return undefined;
      if (now && shows(now, write)) return now;
      throw changed(now);
    },
  );
}

async function deleteEvent(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  ifMatch: string | undefined,
  sendUpdates: SendUpdates = 'none',
): Promise<void> {
  await settleWrite(
    async () => {
      await google.deleteEvent(calendarId, eventId, { sendUpdates, ifMatch, repeatable: true });
      return true;
    },
    async () => {
      const left = await ifThere(() => google.getEvent(calendarId, eventId));
      return !left || left.status === 'cancelled' ? true : undefined;
    },
  );
}
