import { deleteEvent } from '../../events/delete-event.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { AppError } from '../../../../shared/errors/app-error.js';
import { computeLength, shiftTime } from '../../times/resolve-times.js';
import { undefinedIfMissing } from '../../exactly-once/reconcile-write.js';
import { listExceptionSnapshots, withSeries } from '../journal/exception-snapshots.js';
import { differingFields, formerFields } from './former-fields.js';
import { fromGoogleEvent } from '../../google/mapping/event.mapper.js';
import { readEtag, patchBack } from './patch-back.js';
import { isGone, isPlain, computeTag } from '../snapshot-fields.js';
import type { Reversal } from '../journal/write-record.js';

/**
 * Restores the exceptions of a restored series: cancelled instances are cancelled again, changed ones get their values back, and all
 * others become equal to their series. Instances already in that state are left alone, so the call can be repeated.
 */
export async function restoreExceptions(
  google: GoogleSession,
  calendarId: string,
  seriesId: string,
  { eventId, exceptions = [] }: Reversal,
): Promise<void> {
  const series = await google.getSnapshot(calendarId, seriesId);
  const present = new Map((await listExceptionSnapshots(google, calendarId, series)).map((each) => [each.id, each]));
  const former = new Map(exceptions.map((each) => [each.id.replace(eventId, seriesId), each]));
  const ids = [...new Set([...former.keys(), ...present.keys()])].toSorted();
  for (const id of ids) {
    const now = present.get(id) ?? (await undefinedIfMissing(() => google.getSnapshot(calendarId, id)));
    const was = former.get(id);
    if (!now) continue;
    if (was && isGone(was)) await cancel(google, calendarId, now);
    else await giveBack(google, calendarId, now, was ? withSeries(was, series) : plain(now, series));
  }
}

async function cancel(google: GoogleSession, calendarId: string, now: Snapshot): Promise<void> {
  if (isGone(now)) return;
  await deleteEvent(google, { calendarId, eventId: now.id }, readEtag(now)).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
  });
}

async function giveBack(google: GoogleSession, calendarId: string, now: Snapshot, wanted: Snapshot): Promise<void> {
  if (!isGone(now) && computeTag(own(now)) === computeTag(own(wanted))) return;
  const names = differingFields(wanted, now).filter((name) => name !== 'recurrence');
  const fields = { ...formerFields(names, wanted, now), ...(isGone(now) && { status: 'confirmed' }) };
  if (Object.keys(fields).length === 0) return;
  await patchBack(google, { calendarId, eventId: now.id, now, fields, sendUpdates: 'none' });
}

/** The fields in which an instance can differ; the organizer is that of its series. */
function own(event: Snapshot): Snapshot {
  const { organizer: _organizer, recurrence: _recurrence, ...rest } = event;
  return { ...rest, id: event.id };
}

/** An instance with the values of its series. */
function plain(now: Snapshot, series: Snapshot): Snapshot {
  if (isPlain(now, series)) return now;
  const { start, end } = fromGoogleEvent(series);
  const { originalStartTime } = fromGoogleEvent(now);
  if (!start || !end || !originalStartTime) return now;
  const times = { start: originalStartTime, end: shiftTime(originalStartTime, computeLength(start, end)) };
  return { ...withSeries({ id: now.id }, series), ...times };
}
