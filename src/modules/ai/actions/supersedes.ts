import type { EventInput } from '../../calendar/dto/event-input.dto.js';
import { splitWords } from '../search/text-words.js';
import type { ActionRequest } from './action-request.js';

/**
 * Whether a newer request for the same event makes an older one pointless: it deletes the event that the older one changes, keeps the event that
 * the older one deletes, or sets all fields the older one sets. A new event replaces an older new event when title,
 * start and guests are equal.
 */
export function supersedes(newer: ActionRequest, older: ActionRequest): boolean {
  if (newer.kind === 'create_event' || older.kind === 'create_event') return isRetry(newer, older);
  if (newer.calendarId !== older.calendarId || newer.eventId !== older.eventId) return false;
  if (newer.kind === 'delete_event' || older.kind === 'delete_event') return true;
  if (newer.kind !== 'update_event' || older.kind !== 'update_event') return newer.kind === older.kind;
  const sets = new Set(fieldsSet(newer.patch));
  return fieldsSet(older.patch).every((name) => sets.has(name));
}

function isRetry(newer: ActionRequest, older: ActionRequest): boolean {
  if (newer.kind !== 'create_event' || older.kind !== 'create_event') return false;
  return JSON.stringify(computeIdentity(newer.input)) === JSON.stringify(computeIdentity(older.input));
}

/** The identity of a new event: its title, its start, and its guests. */
function computeIdentity({ summary = '', start, attendees }: EventInput): unknown {
  const guests = attendees?.map(({ email }) => email.toLowerCase());
  return [splitWords(summary), start, guests?.toSorted((one, other) => one.localeCompare(other))];
}

function fieldsSet(patch: object): string[] {
  return Object.entries(patch).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
