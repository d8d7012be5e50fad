import { AppError } from '../../../shared/errors/app-error.js';
import { noteReplay } from '../../../shared/http/response-headers.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { Conference, SendUpdates } from '../dto/event-queries.dto.js';
import type { EventRef } from '../events/event-target.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import type { MarkedEvent } from '../google/session-answers.js';
import { type KeyedWrite, reused } from './idempotency.service.js';
import { supportsWriteMarkers, addWriteMarkers } from './write-markers.js';
import { undefinedIfMissing, reconcileWrite } from './reconcile-write.js';
import { matchesWrite } from './matches-write.js';

/** The options of an insertion. */
export interface InsertOptions {
  sendUpdates?: SendUpdates | undefined;
  conference?: Conference | undefined;
  keyed: KeyedWrite | undefined;
}

/**
 * Inserts an event under a derived id, at most once: an event that exists already was created by an earlier attempt of the same request.
 * @throws AppError `idempotency_key_reused` when it belongs to another request, `duplicate_event` when it was deleted since.
 */
export async function insertOnce(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  write: EventWrite,
  { sendUpdates = 'none', conference, keyed }: InsertOptions,
): Promise<CalendarEvent> {
  const asked: EventWrite = { ...write, ...(conference === 'meet' && { conference: { requestId: eventId } }) };
  const marked = addWriteMarkers(asked, write, keyed && { req: keyed.mark });
  const earlier = async (): Promise<CalendarEvent | undefined> => {
    const found = await undefinedIfMissing(() => google.getMarked(calendarId, eventId));
    if (found && !isOwn(found)) throw reused();
    if (found?.event.status === 'cancelled') {
      throw new AppError('duplicate_event', 'This request made an event that has been deleted since.');
    }
    return found?.event;
  };
  const isOwn = ({ event, writeMarkers: marks }: MarkedEvent): boolean =>
    supportsWriteMarkers(write)
      ? marks['req'] === keyed?.mark
      : event.status === 'cancelled' || matchesWrite(event, write);
  try {
    return await reconcileWrite(
      async () => google.insertEvent(calendarId, eventId, marked, { sendUpdates, repeatable: keyed !== undefined }),
      earlier,
    );
  } catch (error) {
    const isThere = keyed && error instanceof AppError && error.code === 'duplicate_event';
    const found = isThere ? await earlier() : undefined;
    if (!found) throw error;
    noteReplay();
    return found;
  }
}
