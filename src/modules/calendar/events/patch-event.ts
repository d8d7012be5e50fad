import type { CalendarEvent } from '../dto/event.dto.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { ifThere, settleWrite } from '../writes/settle-write.js';
import { shows } from '../writes/shows.js';
import { changed } from './event-target.js';

/**
 * Writes a change under the etag the event was read with, and reads its fate back when the answer is lost.
 * @throws AppError `event_changed` when somebody else wrote in between.
 */
export async function patchEvent(
  google: GoogleSession,
  calendarId: string,
  { id, etag }: Pick<CalendarEvent, 'id' | 'etag'>,
  write: EventWrite,
  sendUpdates: SendUpdates = 'none',
): Promise<CalendarEvent> {
  return settleWrite(
    () => google.patchEvent(calendarId, id, write, { sendUpdates, ifMatch: etag }),
    async () => {
      const now = await ifThere(() => google.getEvent(calendarId, id));
      if (now?.etag === etag) return undefined;
      if (now && shows(now, write)) return now;
      throw changed(now);
    },
  );
}
