import type { ActionRequest } from './action-request.js';

/**
 * Whether a newer request for the same event leaves nothing of an older one to decide: it deletes what that would change, keeps what that
 * would delete, or sets all that it would set. Two new events are never the same; who corrects one says so.
 */
export function overtakes(newer: ActionRequest, older: ActionRequest): boolean {
  if (newer.kind === 'create_event' || older.kind === 'create_event') return false;
  if (newer.calendarId !== older.calendarId || newer.eventId !== older.eventId) return false;
  if (newer.kind === 'delete_event' || older.kind === 'delete_event') return true;
  if (newer.kind !== 'update_event' || older.kind !== 'update_event') return newer.kind === older.kind;
  const sets = new Set(fieldsSet(newer.patch));
  return fieldsSet(older.patch).every((name) => sets.has(name));
}

function fieldsSet(patch: object): string[] {
  return Object.entries(patch).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
