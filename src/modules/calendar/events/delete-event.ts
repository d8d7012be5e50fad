import type { SendUpdates } from '../dto/event-queries.dto.js';
import type { GoogleSession } from '../google/google-session.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { undefinedIfMissing, reconcileWrite } from '../exactly-once/reconcile-write.js';
import type { EventRef } from './event-target.js';

/** Deletes an event under the etag it was read with. @throws AppError `not_found`, also when it is already deleted. */
export async function deleteEvent(
  google: GoogleSession,
  { calendarId, eventId }: EventRef,
  ifMatch: string | undefined,
  sendUpdates: SendUpdates = 'none',
): Promise<void> {
  const send = async (): Promise<true> => {
    await google.deleteEvent(calendarId, eventId, { sendUpdates, ifMatch, repeatable: true });
    return true;
  };
  const isDone = async (): Promise<true | undefined> => {
    const left = await undefinedIfMissing(async () => google.getEvent(calendarId, eventId));
    return !left || left.status === 'cancelled' ? true : undefined;
  };
  await reconcileWrite(send, isDone).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'gone') throw error;
    throw new AppError('not_found', 'The event has been deleted already.', { cause: error });
  });
}
