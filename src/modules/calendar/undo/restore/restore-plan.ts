import { AppError } from '../../../../shared/errors/app-error.js';
import { fromGoogleEvent } from '../../google/mapping/event.mapper.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { undefinedIfMissing } from '../../exactly-once/reconcile-write.js';
import { listExceptionSnapshots } from '../journal/exception-snapshots.js';
import { differingFields, formerFields } from './former-fields.js';
import { isGone, isPlain, computeTag } from '../snapshot-fields.js';
import type { Reversal } from '../journal/write-record.js';

/** One call that undoes part of a write. */
export interface RestoreStep {
  method: 'delete' | 'update' | 'restore' | 'move';
  reversal: Reversal;
  /** The event as it is now; absent when Google no longer stores it. */
  now: Snapshot | undefined;
  /** The body of the patch. */
  fields: Record<string, unknown>;
  /** Whether an earlier attempt has made this call. */
  isDone: boolean;
}

/**
 * Plans the calls that undo a write, the last touch first, without making them. `begun` means that an earlier attempt may have made some.
 * @throws AppError `event_changed` with the event when it changed after the write.
 */
export async function planRestore(
  google: GoogleSession,
  reversals: readonly Reversal[],
  begun: boolean,
): Promise<RestoreStep[]> {
  const steps: RestoreStep[] = [];
  for (const reversal of reversals.toReversed()) steps.push(await planStep(google, reversal, begun));
  return steps;
}

async function planStep(google: GoogleSession, reversal: Reversal, begun: boolean): Promise<RestoreStep> {
  const { calendarId, movedTo, tagBefore, tagAfter, answered = false, seriesId } = reversal;
  if (begun && movedTo !== undefined) {
    const back = await read(google, reversal, calendarId);
    if (computeTag(back) === tagBefore) return { method: 'move', reversal, now: back, fields: {}, isDone: true };
  }
  const now = await read(google, reversal, movedTo ?? calendarId);
  const tag = computeTag(now, answered);
  const isDone = begun && tag === tagBefore && tagBefore !== tagAfter;
  if (!isDone && tag !== tagAfter) throw changedSince(now);
  if (!isDone && now && seriesId !== undefined && isGone(now)) await checkSeries(google, reversal, seriesId);
  if (!isDone && !begun) await checkExceptions(google, reversal, now);
  return { ...callFor(reversal, now), isDone };
}

function callFor(reversal: Reversal, now: Snapshot | undefined): Omit<RestoreStep, 'isDone'> {
  const { before, changed, movedTo } = reversal;
  if (movedTo !== undefined) return { method: 'move', reversal, now, fields: {} };
  if (!before) return { method: 'delete', reversal, now, fields: {} };
  if (isGone(now)) return { method: 'restore', reversal, now, fields: revivedFields(before, now) };
  return { method: 'update', reversal, now, fields: formerFields(changed ?? [], before, now ?? {}) };
}

/** Google keeps the fields of a deleted event, but only the place of a deleted instance; missing fields are written again. */
function revivedFields(before: Snapshot, now: Snapshot | undefined): Record<string, unknown> {
  const differing = differingFields(before, now ?? {}).filter((name) => name !== 'status');
  const names = before['attendees'] === undefined ? differing : [...new Set([...differing, 'attendees'])];
  return { ...formerFields(names, before, now ?? {}), status: before['status'] ?? 'confirmed' };
}

async function read(google: GoogleSession, { eventId }: Reversal, calendarId: string): Promise<Snapshot | undefined> {
  return undefinedIfMissing(() => google.getSnapshot(calendarId, eventId));
}

/** An instance can only be restored in an existing series. */
async function checkSeries(google: GoogleSession, { calendarId }: Reversal, seriesId: string): Promise<void> {
  const series = await undefinedIfMissing(() => google.getSnapshot(calendarId, seriesId));
  if (isGone(series)) throw changedSince(undefined);
}

/** @throws AppError `event_changed` when an instance was changed after the write. */
async function checkExceptions(google: GoogleSession, reversal: Reversal, now: Snapshot | undefined): Promise<void> {
  const { exceptionTags, isSeries, calendarId, movedTo } = reversal;
  if (!isSeries || !now || isGone(now) || !exceptionTags) return;
  for (const exception of await listExceptionSnapshots(google, movedTo ?? calendarId, now)) {
    const known = exceptionTags[exception.id];
    const isSame = known === undefined ? isPlain(exception, now) : computeTag(exception) === known;
    if (!isSame) throw changedSince(exception);
  }
}

/** The refusal of an undo whose event was changed after the write. */
export function changedSince(now: Snapshot | undefined): AppError {
  const event = now && fromGoogleEvent(now);
  return new AppError('event_changed', 'The event has changed since this write; nothing was taken back.', {
    details: { facts: { ...(event && { event, currentEtag: event.etag }) } },
  });
}
