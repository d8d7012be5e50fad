import type { CalendarEvent } from '../dto/event.dto.js';
import type { SendUpdates } from '../dto/event-queries.dto.js';
import { fromGoogleEvent } from '../google/mapping/event.mapper.js';
import type { RestoreStep } from './restore/restore-plan.js';
import type { UndoPreview, UndoStep } from './write.dto.js';

/** The writes of an undo, and the addresses that would receive mail. */
export function toPreview(steps: readonly RestoreStep[], sendUpdates: SendUpdates): UndoPreview {
  const left = steps.filter(({ isDone }) => !isDone);
  const shown = left.map(toStep);
  const reached = shown.flatMap(({ before, after }) => [...reachedBy(before), ...reachedBy(after)]);
  return { steps: shown, sendUpdates, recipients: sendUpdates === 'none' ? [] : [...new Set(reached)] };
}

function toStep({ method, reversal, now, fields }: RestoreStep): UndoStep {
  const { calendarId, movedTo, eventId, before: was } = reversal;
  const before = now && fromGoogleEvent(now);
  const after = method === 'delete' ? undefined : eventAfter(method === 'restore' ? was : now, fields, eventId);
  const summary = (after ?? before)?.summary;
  return {
    method,
    calendarId: movedTo ?? calendarId,
    eventId,
    ...(summary !== undefined && { summary }),
    ...(method === 'update' && { fields: Object.keys(fields).filter((name) => name !== 'attendeesOmitted') }),
    ...(movedTo !== undefined && { destination: calendarId }),
    ...(before && method !== 'restore' && { before }),
    ...(after && { after }),
  };
}

/** An event with a patch applied as Google does; null clears. */
function eventAfter(event: object | undefined, fields: Record<string, unknown>, id: string): CalendarEvent {
  const merged = merge({ ...event }, fields);
  return fromGoogleEvent({ ...merged, id });
}

function merge(event: Record<string, unknown>, patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged = { ...event };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else if (typeof value === 'object' && !Array.isArray(value))
      merged[name] = merge({ ...toObject(merged[name]) }, { ...value });
    else merged[name] = value;
  }
  return merged;
}

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** Google notifies guests of the organizer's changes, and the organizer of a guest's. */
function reachedBy(event: CalendarEvent | undefined): string[] {
  if (!event) return [];
  const { organizer, attendees = [] } = event;
  const isGuest = organizer !== undefined && organizer.self !== true && attendees.some(({ self }) => self);
  if (isGuest) return organizer.email === undefined ? [] : [organizer.email];
  return attendees.filter(({ self, resource }) => !self && !resource).flatMap(({ email }) => email ?? []);
}
