import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { Scope } from '../dto/event-queries.dto.js';
import type { GoogleSession } from '../google/google-session.js';
import { readLiving } from '../events.service.js';

/** Which event a request names. */
export interface EventRef {
  calendarId: string;
  eventId: string;
}

/** What a change is made to: an event, or a series as seen from one of its instances. */
export interface EventTarget {
  /** What is written. */
  event: CalendarEvent;
  /** The instance the request named, when it means more than that instance. */
  from?: CalendarEvent;
  scope: Scope;
}

/**
 * Finds what a request means by an id and a scope. @throws AppError `not_found`; `event_changed` when the named event no longer has
 * the etag; `invalid_request` for a scope that cannot be.
 */
export async function findTarget(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  scope: Scope | undefined,
  ifMatch: string | undefined,
): Promise<EventTarget> {
  const event = await readLiving(google, calendarId, eventId);
  if (ifMatch !== undefined && event.etag !== ifMatch) throw changed(event);
  const isSeries = (event.recurrence?.length ?? 0) > 0;
  if (isSeries && scope === 'this') {
    throw invalidField('scope', 'can be this only for one instance; name it by its id, or use scope=all');
  }
  if (event.recurringEventId === undefined) return { event, scope: 'all' };
  if (scope === undefined || scope === 'this') return { event, scope: 'this' };
  const series = await readLiving(google, calendarId, event.recurringEventId);
  return { event: series, from: event, scope };
}

/** The 412 for an event that is no longer what the client read. */
export function changed(current: CalendarEvent | undefined): AppError {
  return new AppError('event_changed', 'The event has changed since it was read.', {
    ...(current?.etag !== undefined && { details: { facts: { currentEtag: current.etag } } }),
  });
}
