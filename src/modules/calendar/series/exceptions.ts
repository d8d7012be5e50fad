import type { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { EventWrite } from '../event-write.js';
import type { GoogleSession } from '../google/google-session.js';
import { withLength } from '../times/resolve-times.js';
import { type SeriesParts, unsupported, toLocal } from './series.js';

const MAX_PAGES = 10;
/** The most exceptions that one request can carry over before its deadline. */
const MAX_CHANGED = 25;

/** The fields that an exception may override, apart from its times. */
export const OVERRIDABLE = [
  'summary',
  'description',
  'location',
  'colorId',
  'attendees',
  'reminders',
  'visibility',
  'transparency',
  'guestsCanModify',
  'guestsCanInviteOthers',
  'guestsCanSeeOtherGuests',
  'extendedProperties',
  'source',
] as const satisfies (keyof CalendarEvent & keyof EventWrite)[];

/** An instance that differs from its series. */
export interface SeriesException {
  /** Its original start, on the wall clock of the series' zone. */
  original: Temporal.PlainDateTime;
  cancelled: boolean;
  /** The overridden fields. */
  own: EventWrite;
}

/** The instances of a series that were cancelled or changed individually. @throws AppError `series_unsupported` when there are too many. */
export async function listExceptions(
  google: GoogleSession,
  calendarId: string,
  series: CalendarEvent,
  parts: SeriesParts,
): Promise<SeriesException[]> {
  const exceptions = (await exceptionEvents(google, calendarId, series)).map((event) => ({
    original: toLocal(event.originalStartTime, parts.zone),
    cancelled: event.status === 'cancelled',
    own: event.status === 'cancelled' ? {} : pickOwnFields(event, series),
  }));
  const kept = exceptions.filter(({ cancelled, own }) => cancelled || Object.keys(own).length > 0);
  if (kept.filter(({ cancelled }) => !cancelled).length > MAX_CHANGED) {
    throw unsupported(`more than ${MAX_CHANGED} of its instances were changed one by one`);
  }
  return kept;
}

/** The events of instances that were cancelled or changed individually. @throws AppError `series_unsupported` when there are too many. */
export async function exceptionEvents(
  google: GoogleSession,
  calendarId: string,
  series: CalendarEvent,
): Promise<CalendarEvent[]> {
  const events = await withUid(google, calendarId, series.iCalUID ?? '');
  return events.filter((event) => event.recurringEventId === series.id && event.originalStartTime);
}

/** A series and its exceptions; this is the only list in which Google returns them apart from plain instances. */
async function withUid(google: GoogleSession, calendarId: string, iCalUID: string): Promise<CalendarEvent[]> {
  const query = { iCalUID, singleEvents: false, showDeleted: true, maxResults: 2500 };
  let page = await google.listEvents(calendarId, query);
  const found = [...page.items];
  for (let pages = 1; page.nextPageToken !== undefined; pages += 1) {
    if (pages >= MAX_PAGES) throw unsupported('too many of its instances were changed one by one');
    page = await google.listEvents(calendarId, { ...query, pageToken: page.nextPageToken });
    found.push(...page.items);
  }
  return found;
}

function pickOwnFields(event: CalendarEvent, series: CalendarEvent): EventWrite {
  const differing = OVERRIDABLE.filter((name) => JSON.stringify(event[name]) !== JSON.stringify(series[name]));
  const fields: EventWrite = Object.fromEntries(differing.map((name) => [name, event[name] ?? null]));
  const { start, end } = event;
  return isMoved(event, series) && start && end ? { ...fields, start, end: withLength(start, end) } : fields;
}

function isMoved({ start, end, originalStartTime }: CalendarEvent, series: CalendarEvent): boolean {
  if (start?.date !== originalStartTime?.date) return true;
  const shift = toMoment(start) !== toMoment(originalStartTime);
  return shift || toMoment(end) - toMoment(start) !== toMoment(series.end) - toMoment(series.start);
}

function toMoment(time: CalendarEvent['start']): number {
  return Date.parse(time?.dateTime ?? time?.date ?? '');
}
