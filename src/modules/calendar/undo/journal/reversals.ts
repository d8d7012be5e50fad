import type { Snapshot } from '../../google/write-observer.js';
import { withoutSeries } from './exception-snapshots.js';
import { RESTORABLE } from '../../google/mapping/writable-fields.js';
import { readGuestAnswer, changedFields, isGone, ownEntry, repeats, computeTag } from '../snapshot-fields.js';
import type { Reversal, Touch } from './write-record.js';

/** The fields that identify and place an event, in addition to the writable ones. */
const IDENTITY = [
  'id',
  'iCalUID',
  'organizer',
  'eventType',
  'recurringEventId',
  'originalStartTime',
  'birthdayProperties',
];

/** The data that undoes a touch, with no more of the event than needed; undefined when the touch changed nothing. */
export function toReversal(touch: Touch, exceptionsAfter: readonly Snapshot[] | undefined): Reversal | undefined {
  const { calendarId, eventId, movedTo } = touch;
  const before = isGone(touch.before) ? undefined : touch.before;
  const after = touch.after ?? undefined;
  if (!before && !after) return undefined;
  const answered = before && after && readGuestAnswer(ownEntry(before)) !== readGuestAnswer(ownEntry(after));
  const changed = before && after && movedTo === undefined ? changedFields(before, after) : undefined;
  const isSeries = repeats(before ?? after ?? {}) || (after !== undefined && repeats(after));
  const { exceptions = [] } = touch;
  return {
    calendarId,
    eventId,
    ...(movedTo !== undefined && { movedTo }),
    ...(before && { before: pickKept(before, isSeries ? undefined : changed) }),
    ...(changed && { changed }),
    ...readSeriesId(before ?? after),
    ...(isSeries && { isSeries }),
    ...(before && exceptions.length > 0 && { exceptions: exceptions.map((each) => withoutSeries(each, before)) }),
    ...(exceptionsAfter && { exceptionTags: listTags(exceptionsAfter) }),
    tagBefore: computeTag(before, answered),
    tagAfter: computeTag(after, answered),
    ...(answered && { answered }),
  };
}

/** The fingerprint of each exception, by its id. */
export function listTags(exceptions: readonly Snapshot[]): Record<string, string> {
  return Object.fromEntries(exceptions.map((each) => [each.id, computeTag(each)]));
}

function readSeriesId(event: Snapshot | undefined): { seriesId?: string } {
  const id = event?.['recurringEventId'];
  return typeof id === 'string' ? { seriesId: id } : {};
}

function pickKept(before: Snapshot, changed: readonly string[] | undefined): Snapshot {
  const names = [...IDENTITY, ...(changed ?? RESTORABLE)];
  const title = changed ? ['attendeesOmitted'] : ['attendeesOmitted', 'summary'];
  const kept = [...new Set([...names, ...title])].filter((name) => before[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, before[name]])), id: before.id };
}
