import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';

/** What a field holds that Google leaves out, and goes back to when it is cleared. */
const DEFAULTS: Record<string, unknown> = {
  visibility: 'default',
  transparency: 'opaque',
  guestsCanModify: false,
  guestsCanInviteOthers: true,
  guestsCanSeeOtherGuests: true,
  reminders: { useDefault: true },
};

/** What an entry within a field holds that Google leaves out. */
const INNER_DEFAULTS: ReadonlySet<unknown> = new Set([false, '', 0, 'needsAction']);

/** Whether an event shows what a write would have left: every field written is there, every field cleared is not. */
export function shows(event: Partial<CalendarEvent>, write: EventWrite): boolean {
  return writtenFields(write).every(([name, wanted]) => isDone(fieldOf(event, name), wanted, name));
}

/**
 * The fields a write was to change and that are, after Google took it, just as they were before: Google answers some writes it does not
 * carry out, such as a guest's, with success. A field that came out otherwise than it was written is no such field.
 */
export function findIgnoredFields(before: Partial<CalendarEvent>, write: EventWrite, after: CalendarEvent): string[] {
  const ignored = writtenFields(write).filter(([name, wanted]) => {
    const [was, is] = [fieldOf(before, name), fieldOf(after, name)];
    return !isDone(was, wanted, name) && !isDone(is, wanted, name) && JSON.stringify(was) === JSON.stringify(is);
  });
  return ignored.map(([name]) => name);
}

/** The fields of an event a write sets, each as the event shows it. */
function writtenFields({
  marks: _marks,
  status: _status,
  attendeesOmitted: _omitted,
  conference,
  ...fields
}: EventWrite): [string, unknown][] {
  const meeting: [string, unknown][] = conference === undefined ? [] : [['conferenceData', conference && {}]];
  return [...Object.entries(fields), ...meeting];
}

/** Whether a field is as it was written, the zone of a time included. */
function isDone(found: unknown, wanted: unknown, name: string): boolean {
  if (!holds(found, wanted, name)) return false;
  return (name !== 'start' && name !== 'end') || isSameZone(textOf(found, 'timeZone'), textOf(wanted, 'timeZone'));
}

function holds(found: unknown, wanted: unknown, name: string): boolean {
  if (wanted === undefined) return true;
  if (name === 'start' || name === 'end') return isSameTime(found, wanted);
  if (name === 'conferenceData') return (found === undefined) === (wanted === null);
  if (name === 'recurrence') return JSON.stringify(plainLines(found)) === JSON.stringify(plainLines(wanted));
  const byDefault = DEFAULTS[name];
  return isSame(found ?? byDefault, wanted ?? byDefault, name);
}

function isSame(found: unknown, wanted: unknown, name: string): boolean {
  if (isEmpty(wanted)) return isEmpty(found);
  if (Array.isArray(wanted)) {
    const items: unknown[] = Array.isArray(found) ? found : [];
    return items.length === wanted.length && wanted.every((item) => items.some((other) => isSame(other, item, '')));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([key, value]) => isSameEntry(fieldOf(found, key), value, key));
  }
  if (typeof found === 'string' && typeof wanted === 'string')
    return plainText(found, name) === plainText(wanted, name);
  return found === wanted;
}

/** Google leaves out an entry that has its default, and names people by their profile. */
function isSameEntry(found: unknown, wanted: unknown, name: string): boolean {
  if (wanted === undefined || (name === 'displayName' && found === undefined)) return true;
  return (found === undefined && INNER_DEFAULTS.has(wanted)) || isSame(found, wanted, name);
}

/** Google lower-cases addresses and trims texts. */
function plainText(text: string, name: string): string {
  return name === 'email' ? text.toLowerCase() : text.trim();
}

/** Lines of a recurrence without regard to their order, the order of their parts, and their case. */
function plainLines(lines: unknown): string[] {
  const texts = Array.isArray(lines) ? lines.map(String) : [];
  return texts.map((line) => line.toUpperCase().split(/[;:]/).toSorted().join(';')).toSorted();
}

function isSameTime(found: unknown, wanted: unknown): boolean {
  const [one, other] = [found, wanted].map(keyOf);
  return one !== undefined && one === other;
}

/** Whether two names mean one zone; an absent one says nothing. */
function isSameZone(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  const noon = Temporal.Instant.fromEpochMilliseconds(0);
  return noon.toZonedDateTimeISO(one).equals(noon.toZonedDateTimeISO(other));
}

function keyOf(time: unknown): string | undefined {
  const { date, dateTime }: EventTime = { date: textOf(time, 'date'), dateTime: textOf(time, 'dateTime') };
  return dateTime === undefined ? date : String(Date.parse(dateTime));
}

function textOf(from: unknown, name: string): string | undefined {
  const value = fieldOf(from, name);
  return typeof value === 'string' ? value : undefined;
}

function fieldOf(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
