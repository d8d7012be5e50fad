import type { CalendarEvent } from '../../dto/event.dto.js';
import type { SendUpdates } from '../../dto/event-queries.dto.js';
import { fromGoogleEvent } from '../../google/mapping/event.mapper.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { undefinedIfMissing, reconcileWrite } from '../../exactly-once/reconcile-write.js';
import { differingFields } from './former-fields.js';
import { changedSince } from './restore-plan.js';
import { isGone, ownEntry } from '../snapshot-fields.js';

/** One patch that restores fields. */
export interface PatchBack {
  calendarId: string;
  eventId: string;
  now: Snapshot | undefined;
  fields: Record<string, unknown>;
  sendUpdates: SendUpdates;
}

/** Writes former fields under the event's current etag, and reads the event again when the answer is lost. @throws AppError `event_changed`. */
export async function patchBack(
  google: GoogleSession,
  { calendarId, eventId, now, fields, sendUpdates }: PatchBack,
): Promise<CalendarEvent> {
  const etag = readEtag(now);
  const send = async (): Promise<CalendarEvent> =>
    google.patchSnapshot(calendarId, eventId, fields, { sendUpdates, ifMatch: etag, repeatable: true });
  return reconcileWrite(send, async () => {
    const found = await undefinedIfMissing(() => google.getSnapshot(calendarId, eventId));
    if (found && found['etag'] === etag) return undefined;
    if (!found || isGone(found) || !holds(found, fields)) throw changedSince(found);
    return fromGoogleEvent(found);
  });
}

/** Whether an event has the fields of a patch; guests are compared by address, and by the user's own answer. */
function holds(found: Snapshot, fields: Record<string, unknown>): boolean {
  const names = new Set(Object.keys(fields));
  const differing = differingFields({ id: found.id, ...withoutNulls(fields) }, found).filter((name) => names.has(name));
  const wanted = ownEntry(fields)?.['responseStatus'];
  return differing.length === 0 && (wanted === undefined || ownEntry(found)?.['responseStatus'] === wanted);
}

function withoutNulls(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, held]) => held !== null && !(Array.isArray(held) && held.length === 0));
  return Object.fromEntries(
    kept.map(([name, held]) => [
      name,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object that is no array has names
      typeof held === 'object' && !Array.isArray(held) ? withoutNulls(held as Record<string, unknown>) : held,
    ]),
  );
}

/** The etag of an event as it was read. */
export function readEtag(event: Snapshot | undefined): string | undefined {
  const etag = event?.['etag'];
  return typeof etag === 'string' ? etag : undefined;
}
