import type { CalendarEvent, EventTime } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';

/** Whether an event shows what a write would have left: every field written is there, every field cleared is not. */
export function shows(event: CalendarEvent, write: EventWrite): boolean {
  const { marks: _marks, status: _status, conference, ...fields } = write;
  if (conference !== undefined && (conference === null) !== (event.conferenceData === undefined)) return false;
  return Object.entries(fields).every(([name, wanted]) => holds(Reflect.get(event, name), wanted, name));
}

function holds(found: unknown, wanted: unknown, name: string): boolean {
  if (wanted === undefined) return true;
  if (name === 'start' || name === 'end') return isSameTime(found, wanted);
  if (isEmpty(wanted)) return isEmpty(found) || typeof found === 'string' || typeof found === 'boolean';
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(found) && found.length === wanted.length && wanted.every((item, at) => holds(found[at], item, ''))
    );
  }
  if (typeof wanted !== 'object') return isSameText(found, wanted);
  return Object.entries(wanted ?? {}).every(([key, value]) => holds(fieldOf(found, key), value, key));
}

/** Google leaves out what has its default, which a cleared or default field then looks like. */
function isSameText(found: unknown, wanted: unknown): boolean {
  if (typeof found === 'string' && typeof wanted === 'string') return found.toLowerCase() === wanted.toLowerCase();
  return found === wanted || found === undefined;
}

function isSameTime(found: unknown, wanted: unknown): boolean {
  const [one, other] = [found, wanted].map(keyOf);
  return one !== undefined && one === other;
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
