import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';

/** The default values of fields that Google omits and restores when they are cleared. */
const DEFAULTS: Record<string, unknown> = {
  visibility: 'default',
  transparency: 'opaque',
  guestsCanModify: false,
  guestsCanInviteOthers: true,
  guestsCanSeeOtherGuests: true,
  reminders: { useDefault: true },
};

/** The default values inside a field that Google omits. */
const INNER_DEFAULTS: ReadonlySet<unknown> = new Set([false, '', 0, 'needsAction']);

/** Whether an event matches a write: every written field has its value, every cleared field is absent. */
export function matchesWrite(event: Partial<CalendarEvent>, write: EventWrite): boolean {
  return writtenFields(write).every(([name, wanted]) => isDone(readField(event, name), wanted, name));
}

/**
 * The fields a write was to change that are exactly as before, although Google accepted it: Google reports success for some writes that it
 * does not carry out, such as a guest's. A field with a third value is not among them.
 */
export function findIgnoredFields(before: Partial<CalendarEvent>, write: EventWrite, after: CalendarEvent): string[] {
  const ignored = writtenFields(write).filter(([name, wanted]) => {
    const [was, is] = [readField(before, name), readField(after, name)];
    return !isDone(was, wanted, name) && !isDone(is, wanted, name) && JSON.stringify(was) === JSON.stringify(is);
  });
  return ignored.map(([name]) => name);
}

/** The fields that a write sets, in the form the event shows them. */
function writtenFields({
  writeMarkers: _marks,
  status: _status,
  attendeesOmitted: _omitted,
  conference,
  ...fields
}: EventWrite): [string, unknown][] {
  const meeting: [string, unknown][] = conference === undefined ? [] : [['conferenceData', conference && {}]];
  return [...Object.entries(fields), ...meeting];
}

/** Whether a field has its written value, including the zone of a time. */
function isDone(found: unknown, wanted: unknown, name: string): boolean {
  if (!holds(found, wanted, name)) return false;
  return (
    (name !== 'start' && name !== 'end') ||
    isSameZone(readTextField(found, 'timeZone'), readTextField(wanted, 'timeZone'))
  );
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
    return Object.entries(wanted).every(([key, value]) => isSameEntry(readField(found, key), value, key));
  }
  if (typeof found === 'string' && typeof wanted === 'string')
    return plainText(found, name) === plainText(wanted, name);
  return found === wanted;
}

/** Google omits entries with default values, and replaces names by those of profiles. */
function isSameEntry(found: unknown, wanted: unknown, name: string): boolean {
  if (wanted === undefined || (name === 'displayName' && found === undefined)) return true;
  return (found === undefined && INNER_DEFAULTS.has(wanted)) || isSame(found, wanted, name);
}

/** Google lower-cases addresses and trims texts. */
function plainText(text: string, name: string): string {
  return name === 'email' ? text.toLowerCase() : text.trim();
}

/** Compares recurrence lines regardless of their order, the order of their parts, and case. */
function plainLines(lines: unknown): string[] {
  const texts = Array.isArray(lines) ? lines.map(String) : [];
  return texts.map((line) => line.toUpperCase().split(/[;:]/).toSorted().join(';')).toSorted();
}

function isSameTime(found: unknown, wanted: unknown): boolean {
  const [one, other] = [found, wanted].map(toTimeKey);
  return one !== undefined && one === other;
}

/** Whether two names mean the same zone; an absent name matches any. */
function isSameZone(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  const noon = Temporal.Instant.fromEpochMilliseconds(0);
  return noon.toZonedDateTimeISO(one).equals(noon.toZonedDateTimeISO(other));
}

function toTimeKey(time: unknown): string | undefined {
  const { date, dateTime }: EventTime = {
    date: readTextField(time, 'date'),
    dateTime: readTextField(time, 'dateTime'),
  };
  return dateTime === undefined ? date : String(Date.parse(dateTime));
}

function readTextField(from: unknown, name: string): string | undefined {
  const value = readField(from, name);
  return typeof value === 'string' ? value : undefined;
}

function readField(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
