import { hash } from 'node:crypto';
import { RESTORABLE } from '../google/mapping/writable-fields.js';
import type { Snapshot } from '../google/write-observer.js';
import { toMailbox } from '../events/guest-list.js';
import { isObject } from '../../../shared/validation/is-object.js';
import { present } from '../../../shared/validation/present.js';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that distinguish two states of an event; without the conference, which Google fills in later. */
const COMPARED = [...RESTORABLE.filter((name) => name !== 'conferenceData'), 'organizer'] as const;

/** One guest in Google's JSON. */
export type Guest = Readonly<Record<string, unknown>>;

/** The guests of an event. */
export function guestsIn(event: Fields): Guest[] {
  const { attendees } = event;
  return Array.isArray(attendees) ? attendees.filter(isObject) : [];
}

/** The address of a guest; empty when Google hides it. */
export function readAddress({ email }: Guest): string {
  return typeof email === 'string' ? email : '';
}

/** The guest entry of the user. */
export function ownEntry(event: Fields): Guest | undefined {
  return guestsIn(event).find(({ self }) => self === true);
}

/** The answer of a guest in a comparable form. */
export function readGuestAnswer(guest: Guest | undefined): string {
  if (!guest) return '';
  const { responseStatus = 'needsAction', comment = '', additionalGuests = 0 } = guest;
  return JSON.stringify([responseStatus, comment, additionalGuests]);
}

/** Whether an event is deleted. */
export function isGone(event: Fields | undefined): boolean {
  return event === undefined || event['status'] === 'cancelled';
}

/** Whether an event is a series. */
export function repeats({ recurrence }: Fields): boolean {
  return Array.isArray(recurrence) && recurrence.length > 0;
}

/**
 * A fingerprint of the relevant fields of an event: it ignores answers of guests, the etag, the sequence and the times of
 * changes. `withAnswer` includes the user's own answer.
 */
export function computeTag(event: Fields | undefined, withAnswer = false): string {
  if (!event || isGone(event)) return 'gone';
  const parts = COMPARED.map((name) => [name, comparable(name, event[name])]);
  const own = withAnswer ? readGuestAnswer(ownEntry(event)) : '';
  return hash('sha256', JSON.stringify([parts, own]), 'base64url').slice(0, 12);
}

/** The names of the fields that a write changed; of the answers, only the user's own counts. */
export function changedFields(before: Fields, after: Fields): string[] {
  return RESTORABLE.filter(
    (name) =>
      JSON.stringify(comparable(name, before[name])) !== JSON.stringify(comparable(name, after[name])) ||
      (name === 'attendees' && readGuestAnswer(ownEntry(before)) !== readGuestAnswer(ownEntry(after))),
  );
}

/** A field in a comparable form: names in order, times as moments, guests without their answers. */
export function comparable(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (name === 'attendees' && Array.isArray(value)) return value.filter(isObject).map(plainGuest).toSorted();
  if (name === 'organizer' && isObject(value)) return value['email'] ?? null;
  if (isObject(value) && typeof value['dateTime'] === 'string')
    return [Date.parse(value['dateTime']), value['timeZone'] ?? null];
  return ordered(value);
}

function plainGuest(guest: Guest): string {
  return `${toMailbox(readAddress(guest))} ${String(guest['optional'] === true)}`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  return Object.entries(present(value))
    .map(([name, held]): [string, unknown] => [name, ordered(held)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether an instance overrides no field of its series. */
export function isPlain(instance: Snapshot, series: Snapshot): boolean {
  if (isGone(instance)) return false;
  const own = RESTORABLE.filter((name) => name !== 'start' && name !== 'end' && name !== 'recurrence');
  const same = own.every((name) => sameField(name, instance, series));
  return (
    same && toMoment(instance['start']) === toMoment(instance['originalStartTime']) && hasSameLength(instance, series)
  );
}

function sameField(name: string, one: Fields, other: Fields): boolean {
  return JSON.stringify(comparable(name, one[name])) === JSON.stringify(comparable(name, other[name]));
}

function hasSameLength(instance: Fields, series: Fields): boolean {
  const [one = 0, other = 0] = [instance, series].map(({ start, end }) => toMoment(end) - toMoment(start));
  // A whole day may have 23 or 25 hours; two series of whole days differ by at least a day.
  return Math.abs(one - other) < 1;
}

/** A time in epoch milliseconds; a whole day is its midnight in UTC. */
export function toMoment(time: unknown): number {
  if (!isObject(time)) return Number.NaN;
  const text = time['dateTime'] ?? time['date'];
  return typeof text === 'string' ? Date.parse(text) : Number.NaN;
}
