import type { CalendarEntry, Chat2Calendar } from '../../../typescript/src/index.js';
import { type ShownCalendar, type ShownEvent, toShown } from './shown-event.js';

/** Different enough to be told apart; more calendars begin the palette again. */
const COLOURS = 6;
const DAY_MS = 86_400_000;

/** The user's calendars that Google shows them, their own first. */
export async function loadCalendars(client: Chat2Calendar, userName: string): Promise<ShownCalendar[]> {
  const entries: CalendarEntry[] = [];
  for await (const entry of client.calendars()) {
    if (entry.deleted !== true && entry.hidden !== true && entry.selected === true) entries.push(entry);
  }
  const ordered = entries.toSorted((one, other) => Number(other.primary ?? false) - Number(one.primary ?? false));
  return ordered.map((entry, index) => ({
    entry,
    name: entry.summaryOverride ?? (entry.primary === true ? userName : (entry.summary ?? entry.id)),
    colour: index % COLOURS,
  }));
}

/** The events of these calendars between two times on the wall clock of the user's zone. */
export async function loadEvents(
  client: Chat2Calendar,
  calendars: readonly ShownCalendar[],
  { start, end, timeZone }: { start: string; end: string; timeZone: string },
): Promise<ShownEvent[]> {
  // A day more on either side covers every zone.
  const timeMin = new Date(Date.parse(`${start}Z`) - DAY_MS).toISOString();
  const timeMax = new Date(Date.parse(`${end}Z`) + DAY_MS).toISOString();
  const lists = calendars.map(async (calendar) => {
    const found: ShownEvent[] = [];
    const query = { calendarId: calendar.entry.id, timeMin, timeMax, timeZone };
    for await (const event of client.events.list(query)) {
      const shown = toShown(event, calendar, timeZone);
      if (shown) found.push(shown);
    }
    return found;
  });
  return (await Promise.all(lists)).flat();
}
