import type { EventTime } from '../../../typescript/src/index.js';
import { locale } from '../words/words.js';

/** A time on the wall clock, `YYYY-MM-DDTHH:mm:ss`, or a day, `YYYY-MM-DD`. */
export type Wall = string;

/** When something takes place on the wall clock of the user's zone; the end is exclusive. */
export interface Span {
  start: Wall;
  end: Wall;
  isAllDay: boolean;
}

/** A time of an event on the wall clock of a zone. */
export function toWall(time: EventTime, timeZone: string): Wall {
  return 'date' in time ? time.date : wallOf(new Date(time.dateTime), timeZone);
}

/** A moment on the wall clock of a zone. */
export function wallOf(instant: Date, timeZone: string): Wall {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');
}

/** A date of the calendar component, whose own fields are the wall clock. */
export function wallOfFields(date: Date): Wall {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00`;
}

/** How far a zone is ahead of UTC now, as `+01:00`. */
export function offsetOf(timeZone: string): string {
  const now = new Date();
  const minutes = Math.round((Date.parse(`${wallOf(now, timeZone)}Z`) - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A day some days later. */
export function addDays(day: Wall, count: number): Wall {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a span has room for one line only, where an hour has two. */
export function isShort({ start, end, isAllDay }: Span): boolean {
  return !isAllDay && parseWall(end).getTime() - parseWall(start).getTime() < 45 * 60_000;
}

/** A span in words, such as "Tuesday, 1 December, 14:00 – 15:00". */
export function wordSpan({ start, end, isAllDay }: Span): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  if (!isAllDay) {
    const format = new Intl.DateTimeFormat(locale(), { ...day, hour: 'numeric', minute: '2-digit' });
    return format.formatRange(parseWall(start), parseWall(end));
  }
  return new Intl.DateTimeFormat(locale(), day).formatRange(parseWall(start), parseWall(addDays(end, -1)));
}

/** A moment's time of day in a zone. */
export function wordTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** The first and last day of a view in words. */
export function wordDays(start: Wall, end: Wall): string {
  const format = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(parseWall(start), parseWall(addDays(end, -1)));
}

/** The wall clock read as if it were UTC, so that no zone of the browser shifts it. */
function parseWall(wall: Wall): Date {
  return new Date(wall.length === 10 ? `${wall}T00:00:00Z` : `${wall.slice(0, 19)}Z`);
}

const two = (value: number): string => String(value).padStart(2, '0');
