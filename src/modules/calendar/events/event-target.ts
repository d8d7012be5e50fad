import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { Scope } from '../dto/event-queries.dto.js';
import type { GoogleSession, MarkedEvent } from '../google/google-session.js';
import { ifThere } from '../writes/settle-write.js';

/** Which event a request names. */
export interface EventRef {
  calendarId: string;
  eventId: string;
}

/** What a change is made to: an event, or a series as seen from one of its instances. */
export interface EventTarget {
  /** What is written. */
  event: CalendarEvent;
  /** The marks of ours on it. */
  marks: Record<string, string>;
  /** The instance the request named, when it means more than that instance. */
  from?: CalendarEvent;
  scope: Scope;
}

/** Finds what a request means by an id and a scope. @throws AppError `not_found`; `invalid_request` for a scope that cannot be. */
export async function findTarget(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  scope: Scope | undefined,
): Promise<EventTarget> {
  const { event, marks } = await readMarked(google, calendarId, eventId);
  if (isSeries(event) && scope === 'this') {
    throw invalidField('scope', 'can be this only for one instance; name it by its id, or use scope=all');
  }
  if (event.recurringEventId === undefined) return { event, marks, scope: 'all' };
  if (scope === undefined || scope === 'this') return { event, marks, scope: 'this' };
  const series = await readMarked(google, calendarId, event.recurringEventId);
  return { ...series, from: event, scope };
}

/** Refuses to go on when the event named is no longer what the client read. @throws AppError `event_changed` with its etag now. */
export function checkUnchanged({ event, from }: EventTarget, ifMatch: string | undefined): void {
  const named = from ?? event;
  if (ifMatch !== undefined && named.etag !== ifMatch) throw changed(named);
}

/** Whether an event repeats. */
export function isSeries({ recurrence }: CalendarEvent): boolean {
  return (recurrence?.length ?? 0) > 0;
}

/** An event that is not deleted, with the marks of ours on it. @throws AppError `not_found`. */
async function readMarked(google: GoogleSession, calendarId: string, eventId: string): Promise<MarkedEvent> {
  const found = await ifThere(async () => google.getMarked(calendarId, eventId));
  if (!found || found.event.status === 'cancelled')
    throw new AppError('not_found', 'There is no such calendar or event.');
  return found;
}

/** The 412 for an event that is no longer what the client read. */
export function changed(current: CalendarEvent | undefined): AppError {
  return new AppError('event_changed', 'The event has changed since it was read.', {
    ...(current?.etag !== undefined && { details: { facts: { currentEtag: current.etag } } }),
  });
}
