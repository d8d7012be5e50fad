import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { hasNoLength, LENGTHENED, withLength } from '../times/resolve-times.js';
import { undefinedIfMissing, reconcileWrite } from '../exactly-once/reconcile-write.js';
import { findIgnoredFields, matchesWrite } from '../exactly-once/matches-write.js';
import { changed } from './event-target.js';

/** An event as it was read: its id, its etag, and its fields as far as they are known. */
export type ReadEvent = Pick<CalendarEvent, 'id' | 'etag'> & Partial<CalendarEvent>;

/**
 * Patches an event under the etag it was read with, and reads the event again when the answer is lost.
 * @throws AppError `event_changed` when somebody else wrote in between, `forbidden` when Google reports success but leaves the event
 * unchanged.
 */
export async function patchEvent(
  google: GoogleSession,
  calendarId: string,
  event: ReadEvent,
  write: EventWrite,
  sendUpdates: SendUpdates = 'none',
): Promise<CalendarEvent> {
  try {
    return await patchOnce(google, calendarId, event, write, sendUpdates);
  } catch (error) {
    const { start, end } = event;
    if (!isEmptyRange(error) || write.start || write.end || !start || !end || !hasNoLength(start, end)) throw error;
    const lengthened = { ...write, start, end: withLength(start, end) };
    const answer = await patchOnce(google, calendarId, event, lengthened, sendUpdates);
    return { ...answer, assumptions: [LENGTHENED] };
  }
}

async function patchOnce(
  google: GoogleSession,
  calendarId: string,
  event: ReadEvent,
  write: EventWrite,
  sendUpdates: SendUpdates,
): Promise<CalendarEvent> {
  const { id, etag } = event;
  const answer = await reconcileWrite(
    async () => google.patchEvent(calendarId, id, write, { sendUpdates, ifMatch: etag }),
    async () => {
      const now = await undefinedIfMissing(() => google.getEvent(calendarId, id));
      if (now?.etag === etag) return undefined;
      if (now && matchesWrite(now, write)) return now;
      throw changed(now);
    },
  );
  if (findIgnoredFields(event, write, answer).length === 0) return answer;
  const now = await google.getEvent(calendarId, id);
  const ignored = findIgnoredFields(event, write, now);
  if (ignored.length > 0) throw leftAsItWas(ignored);
  return now;
}

function leftAsItWas(fields: string[]): AppError {
  return new AppError('forbidden', 'Google Calendar left the event as it was: the user may not change this.', {
    details: { errors: fields.map((field) => ({ field, message: 'was not changed by Google Calendar' })) },
  });
}

function isEmptyRange(error: unknown): boolean {
  return error instanceof AppError && error.details.facts?.['reason'] === 'timeRangeEmpty';
}
