import { AppError, type ErrorCode } from '../../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../dto/event.dto.js';
import type { SendUpdates } from '../../dto/event-queries.dto.js';
import { deleteEvent } from '../../events/delete-event.js';
import { fromGoogleEvent } from '../../google/mapping/event.mapper.js';
import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { undefinedIfMissing, reconcileWrite } from '../../exactly-once/reconcile-write.js';
import { readEtag, patchBack } from './patch-back.js';
import { restoreExceptions } from './restore-exceptions.js';
import type { RestoreStep } from './restore-plan.js';
import { RESTORABLE } from '../../google/mapping/writable-fields.js';
import { computeTag } from '../snapshot-fields.js';

/** The context of the calls of an undo. */
export interface RestoreOptions {
  sendUpdates: SendUpdates;
  /** The id of a copy, when Google does not restore a deleted event. */
  copyId: string;
}

/** The result of an undo. */
export interface Restored {
  event?: CalendarEvent;
  /** Whether the event is a copy under a new id. */
  copied: boolean;
}

/** Google's refusals to restore a deleted event. */
const NOT_REVIVED: ReadonlySet<ErrorCode> = new Set(['invalid_request', 'forbidden', 'not_found', 'gone'] as const);

/** Makes the calls of an undo; returns the event of the last call that has one. @throws AppError as the calls do. */
export async function runRestore(
  google: GoogleSession,
  steps: readonly RestoreStep[],
  options: RestoreOptions,
): Promise<Restored> {
  let left: Restored = { copied: false };
  for (const step of steps) {
    const restored = await runStep(google, step, options);
    left = { ...(left.event && { event: left.event }), ...restored, copied: left.copied || restored.copied };
  }
  return left;
}

async function runStep(google: GoogleSession, step: RestoreStep, options: RestoreOptions): Promise<Restored> {
  const { reversal, now, isDone } = step;
  const { calendarId, before } = reversal;
  const made = isDone
    ? { copied: false, ...(before && now && { event: fromGoogleEvent(now) }) }
    : await make(google, step, options);
  const seriesId = made.event?.id;
  if (reversal.isSeries && before && reversal.movedTo === undefined && seriesId !== undefined) {
    const needsLook = (reversal.exceptions ?? []).length > 0 || Object.keys(reversal.exceptionTags ?? {}).length > 0;
    if (needsLook) await restoreExceptions(google, calendarId, seriesId, reversal);
  }
  return made;
}

async function make(google: GoogleSession, step: RestoreStep, options: RestoreOptions): Promise<Restored> {
  const { reversal, now, method } = step;
  const { calendarId, eventId } = reversal;
  if (method === 'delete') {
    await deleteEvent(google, { calendarId, eventId }, readEtag(now), options.sendUpdates).catch(ifNotThere);
    return { copied: false };
  }
  if (method === 'move') return { copied: false, event: await moveBack(google, step, options.sendUpdates) };
  if (method === 'update') return { copied: false, event: await writeBack(google, step, options.sendUpdates) };
  return revive(google, step, options);
}

async function revive(google: GoogleSession, step: RestoreStep, options: RestoreOptions): Promise<Restored> {
  const { reversal, now } = step;
  try {
    if (!now) throw new AppError('gone', 'Google keeps nothing of this event.');
    return { copied: false, event: await writeBack(google, step, options.sendUpdates) };
  } catch (error) {
    const refused = error instanceof AppError && NOT_REVIVED.has(error.code);
    if (!refused || !mayCopy(reversal.before, reversal.seriesId)) throw error;
    return { copied: true, event: await insertCopy(google, step, options) };
  }
}

/** A guest cannot recreate the organizer's event, and an instance cannot be created alone. */
function mayCopy(before: Snapshot | undefined, seriesId: string | undefined): before is Snapshot {
  const organizer = before?.['organizer'];
  const isOwn = typeof organizer !== 'object' || organizer === null || Reflect.get(organizer, 'self') === true;
  return before !== undefined && seriesId === undefined && isOwn;
}

async function insertCopy(
  google: GoogleSession,
  { reversal }: RestoreStep,
  { sendUpdates, copyId }: RestoreOptions,
): Promise<CalendarEvent> {
  const { calendarId, before = { id: copyId } } = reversal;
  const written = [...RESTORABLE, 'eventType', 'birthdayProperties'].filter((name) => before[name] !== undefined);
  const body = { ...Object.fromEntries(written.map((name) => [name, before[name]])), id: copyId };
  const living = async (): Promise<CalendarEvent | undefined> => {
    const found = await undefinedIfMissing(() => google.getEvent(calendarId, copyId));
    return found?.status === 'cancelled' ? undefined : found;
  };
  const send = async (): Promise<CalendarEvent> =>
    google.insertSnapshot(calendarId, body, { sendUpdates, repeatable: true });
  return reconcileWrite(send, living).catch(async (error: unknown) => {
    const isThere = error instanceof AppError && error.code === 'duplicate_event' ? await living() : undefined;
    if (isThere) return isThere;
    throw error;
  });
}

async function writeBack(google: GoogleSession, step: RestoreStep, sendUpdates: SendUpdates): Promise<CalendarEvent> {
  const { reversal, now, fields } = step;
  const { calendarId, eventId } = reversal;
  if (now && Object.keys(fields).length === 0) return fromGoogleEvent(now);
  return patchBack(google, { calendarId, eventId, now, fields, sendUpdates });
}

async function moveBack(
  google: GoogleSession,
  { reversal, now }: RestoreStep,
  sendUpdates: SendUpdates,
): Promise<CalendarEvent> {
  const { calendarId, eventId, movedTo = calendarId, tagBefore } = reversal;
  const send = async (): Promise<CalendarEvent> =>
    google.moveEvent(movedTo, eventId, calendarId, { sendUpdates, ifMatch: readEtag(now) });
  return reconcileWrite(send, async () => {
    const found = await undefinedIfMissing(() => google.getSnapshot(calendarId, eventId));
    return found && computeTag(found) === tagBefore ? fromGoogleEvent(found) : undefined;
  });
}

/** Treats an event that is missing as deleted. */
function ifNotThere(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
}
