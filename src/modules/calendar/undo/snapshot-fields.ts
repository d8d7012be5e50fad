import { createHash } from 'node:crypto';
import type { Snapshot } from '../google/write-observer.js';
import { toMailbox } from '../events/guests.js';

type Fields = Readonly<Record<string, unknown>>;

/** What an undo gives back of an event: all that can be written of it. */
export const RESTORABLE = [
  'status',
  'summary',
  'description',
  'location',
  'colorId',
  'start',
  'end',
  'recurrence',
  'attendees',
  'reminders',
  'visibility',
  'transparency',
  'anyoneCanAddSelf',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'extendedProperties',
  'conferenceData',
  'source',
  'attachments',
  'workingLocationProperties',
  'outOfOfficeProperties',
  'focusTimeProperties',
] as const;

/** What tells two states of an event apart; Google fills in a conference some time after it was asked for. */
const COMPARED = [...RESTORABLE.filter((name) => name !== 'conferenceData'), 'organizer'] as const;

/** One guest as Google's JSON has it. */
export type Guest = Readonly<Record<string, unknown>>;

/** The guests of an event. */
export function guestsIn(event: Fields): Guest[] {
  const { attendees } = event;
  return Array.isArray(attendees) ? attendees.filter(isObject) : [];
}

/** The address of a guest; empty for one whose address Google does not show. */
export function addressOf({ email }: Guest): string {
  return typeof email === 'string' ? email : '';
}

/** The guest that is the user. */
export function ownEntry(event: Fields): Guest | undefined {
  return guestsIn(event).find(({ self }) => self === true);
}

/** The answer of a guest, in a spelling that can be compared. */
export function answerOf(guest: Guest | undefined): string {
  if (!guest) return '';
  const { responseStatus = 'needsAction', comment = '', additionalGuests = 0 } = guest;
  return JSON.stringify([responseStatus, comment, additionalGuests]);
}

/** Whether an event is deleted. */
export function isGone(event: Fields | undefined): boolean {
  return event === undefined || event['status'] === 'cancelled';
}

/** Whether an event repeats. */
export function repeats({ recurrence }: Fields): boolean {
  return Array.isArray(recurrence) && recurrence.length > 0;
}

/**
 * A short mark of all that counts of an event: it stays the same when only answers of guests, the etag, the sequence or times of
 * changes differ. `withAnswer` lets the user's own answer count, too.
 */
export function tagOf(event: Fields | undefined, withAnswer = false): string {
  if (!event || isGone(event)) return 'gone';
  const parts = COMPARED.map((name) => [name, comparable(name, event[name])]);
  const own = withAnswer ? answerOf(ownEntry(event)) : '';
  return createHash('sha256')
    .update(JSON.stringify([parts, own]))
    .digest('base64url')
    .slice(0, 12);
}

/** The names of the fields a write changed; a guest's answer counts only where it is the user's own. */
export function changedFields(before: Fields, after: Fields): string[] {
  return RESTORABLE.filter(
    (name) =>
      JSON.stringify(comparable(name, before[name])) !== JSON.stringify(comparable(name, after[name])) ||
      (name === 'attendees' && answerOf(ownEntry(before)) !== answerOf(ownEntry(after))),
  );
}

/** A field in a spelling that can be compared: names in order, times as moments, guests without their answers. */
export function comparable(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (name === 'attendees' && Array.isArray(value)) return value.filter(isObject).map(plainGuest).toSorted();
  if (name === 'organizer' && isObject(value)) return value['email'] ?? null;
  if (isObject(value) && typeof value['dateTime'] === 'string')
    return [Date.parse(value['dateTime']), value['timeZone'] ?? null];
  return ordered(value);
}

function plainGuest(guest: Guest): string {
  return `${toMailbox(addressOf(guest))} ${String(guest['optional'] === true)}`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== null && held !== undefined);
  return entries
    .map(([name, held]): [string, unknown] => [name, ordered(held)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether an instance has nothing of its own beside its series. */
export function isPlain(instance: Snapshot, series: Snapshot): boolean {
  if (isGone(instance)) return false;
  const own = RESTORABLE.filter((name) => name !== 'start' && name !== 'end' && name !== 'recurrence');
  const same = own.every((name) => sameField(name, instance, series));
  return (
    same && momentOf(instance['start']) === momentOf(instance['originalStartTime']) && hasLengthOf(instance, series)
  );
}

function sameField(name: string, one: Fields, other: Fields): boolean {
  return JSON.stringify(comparable(name, one[name])) === JSON.stringify(comparable(name, other[name]));
}

function hasLengthOf(instance: Fields, series: Fields): boolean {
  const [one = 0, other = 0] = [instance, series].map(({ start, end }) => momentOf(end) - momentOf(start));
  // A whole day is as long as its clocks make it; two series of whole days differ by a day at least.
  return Math.abs(one - other) < 1;
}

/** When a time is, in epoch milliseconds; a whole day is its midnight in UTC. */
export function momentOf(time: unknown): number {
  if (!isObject(time)) return Number.NaN;
  const text = time['dateTime'] ?? time['date'];
  return typeof text === 'string' ? Date.parse(text) : Number.NaN;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
