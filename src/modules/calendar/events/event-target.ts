import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { Scope } from '../dto/event-queries.dto.js';
import type { GoogleSession } from '../google/google-session.js';
import type { MarkedEvent } from '../google/session-answers.js';
import { undefinedIfMissing } from '../exactly-once/reconcile-write.js';

/** The event that a request names. */
export interface EventRef {
  calendarId: string;
  eventId: string;
}

/** The target of a change: an event, or a series seen from one of its instances. */
export interface EventTarget {
  /** The event or the series to write. */
  event: CalendarEvent;
  /** Our private extended properties on the event. */
  writeMarkers: Record<string, string>;
  /** The named instance, when the change covers more than that instance. */
  from?: CalendarEvent;
  scope: Scope;
}

/** Finds the target of an id and a scope. @throws AppError `not_found`; `invalid_request` for an impossible scope. */
export async function findTarget(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  scope: Scope | undefined,
): Promise<EventTarget> {
  const { event, writeMarkers: marks } = await readMarked(google, calendarId, eventId);
  if (isSeries(event) && scope === 'this') {
    throw invalidField('scope', 'can be this only for one instance; name it by its id, or use scope=all');
  }
  if (event.recurringEventId === undefined) return { event, writeMarkers: marks, scope: 'all' };
  if (scope === undefined || scope === 'this') return { event, writeMarkers: marks, scope: 'this' };
  const series = await readMarked(google, calendarId, event.recurringEventId);
  return { ...series, from: event, scope };
}

/** Refuses a change of an event that the client has not read in its current version. @throws AppError `event_changed` with the current etag. */
export function checkUnchanged({ event, from }: EventTarget, ifMatch: string | undefined): void {
  const named = from ?? event;
  if (ifMatch !== undefined && named.etag !== ifMatch) throw changed(named);
}

/** Whether an event is a series. */
export function isSeries({ recurrence }: CalendarEvent): boolean {
  return (recurrence?.length ?? 0) > 0;
}

/** The event and our properties on it, unless it is deleted. @throws AppError `not_found`. */
async function readMarked(google: GoogleSession, calendarId: string, eventId: string): Promise<MarkedEvent> {
  const found = await undefinedIfMissing(async () => google.getMarked(calendarId, eventId));
  if (!found || found.event.status === 'cancelled')
    throw new AppError('not_found', 'There is no such calendar or event.');
  return found;
}

/** The 412 for an event that changed after the client read it. */
export function changed(current: CalendarEvent | undefined): AppError {
  return new AppError('event_changed', 'The event has changed since it was read.', {
    ...(current?.etag !== undefined && { details: { facts: { currentEtag: current.etag } } }),
  });
}
