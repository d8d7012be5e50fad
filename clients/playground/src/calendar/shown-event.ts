import type { CalendarEntry, CalendarEvent } from '../../../typescript/src/index.js';
import type { Span } from './times.js';
import { toWall } from './times.js';

/** A calendar of the user with its place in the palette. */
export interface ShownCalendar {
  entry: CalendarEntry;
  name: string;
  colour: number;
}

/** An event with the calendar it was found in. */
export interface ShownEvent {
  event: CalendarEvent;
  calendar: ShownCalendar;
  span: Span;
}

/** Names an event among those of all calendars. */
export function keyOf(calendarId: string, eventId: string): string {
  return `${calendarId}/${eventId}`;
}

/** An event as the page shows it; undefined for one without times. */
export function toShown(event: CalendarEvent, calendar: ShownCalendar, timeZone: string): ShownEvent | undefined {
  if (!event.start || !event.end || event.status === 'cancelled') return undefined;
  const isAllDay = 'date' in event.start;
  const span = { start: toWall(event.start, timeZone), end: toWall(event.end, timeZone), isAllDay };
  return { event, calendar, span };
}

/** Whether the user may move and delete it. */
export function isEditable({ event, calendar }: ShownEvent): boolean {
  const { accessRole = 'reader' } = calendar.entry;
  if (!accessRole.startsWith('writer') && accessRole !== 'owner') return false;
  if (event.locked || event.eventType === 'birthday' || event.eventType === 'fromGmail') return false;
  return event.organizer?.self !== false || event.guestsCanModify === true;
}

/** The addresses of everybody else who is invited. */
export function guestsOf({ event }: ShownEvent): string[] {
  const others = (event.attendees ?? []).filter(({ self, resource }) => self !== true && resource !== true);
  return others.map(({ displayName, email }) => displayName ?? email ?? '').filter((name) => name !== '');
}
