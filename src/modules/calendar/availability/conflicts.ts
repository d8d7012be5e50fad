import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventSummary, EventTime } from '../dto/event.dto.js';
import type { ConflictMode } from '../dto/event-queries.dto.js';
import { instantIn, listEvents } from '../events/event-list.js';
import type { GoogleSession } from '../google/google-session.js';
import { parseSeries, startsUntil } from '../series/series.js';
import { type Interval, meetsAny, merged } from './interval.js';

const DAY_MS = 86_400_000;
/** How far ahead a series is checked. */
const HORIZON_DAYS = 92;
const MAX_LISTED = 20;
/** Event types that take no time of the user: locations and birthdays. */
const NEVER_BUSY = new Set(['workingLocation', 'birthday']);

/** An event that is about to be written. */
export interface PlannedEvent {
  /** Its id when it exists already, so that it does not conflict with itself. */
  id?: string;
  summary?: string | null | undefined;
  start?: EventTime | undefined;
  end?: EventTime | undefined;
  recurrence?: string[] | null | undefined;
  transparency?: string | null | undefined;
}

/** The conflicts and duplicates of an event. */
export interface Conflicts {
  conflicts: EventSummary[];
  duplicates: EventSummary[];
}

/** Looks for conflicts if the mode asks for it. @throws AppError `time_conflict` with them in mode `reject`. */
export async function checkConflicts(
  google: GoogleSession,
  calendarId: string,
  event: PlannedEvent,
  mode: ConflictMode = 'allow',
): Promise<Partial<Conflicts>> {
  if (mode === 'allow') return {};
  const found = await findConflicts(google, calendarId, event);
  if (mode === 'warn' || found.conflicts.length === 0) return found;
  throw new AppError('time_conflict', 'The user is busy at this time.', { details: { facts: { ...found } } });
}

/**
 * The user's events that overlap an event (`conflicts`) and those that look like it (`duplicates`: same title, same start).
 * Free, declined and deleted events do not conflict. Of a series the first three months are checked.
 */
export async function findConflicts(
  google: GoogleSession,
  calendarId: string,
  event: PlannedEvent,
): Promise<Conflicts> {
  const rough = listBusySpans(event, 'UTC');
  const [first] = rough;
  const last = rough.at(-1);
  if (!first || !last) return { conflicts: [], duplicates: [] };
  const page = await listEvents(google, calendarId, {
    // Whole days begin up to one day before or after midnight UTC.
    timeMin: new Date(first.from - DAY_MS).toISOString(),
    timeMax: new Date(last.to + DAY_MS).toISOString(),
    maxResults: 2500,
  });
  const spans = listBusySpans(event, page.timeZone);
  const others = page.items.filter(
    (other) => other.id !== event.id && (event.id === undefined || other.recurringEventId !== event.id),
  );
  const busy = event.transparency === 'transparent' ? [] : others.filter(isBusy);
  return {
    conflicts: summarize(
      busy.filter((other) => overlaps(other, spans, page.timeZone)),
      calendarId,
    ),
    duplicates: summarize(
      others.filter((other) => looksLike(other, event, spans, page.timeZone)),
      calendarId,
    ),
  };
}

function overlaps(other: CalendarEvent, spans: Interval[], zone: string): boolean {
  return meetsAny({ from: instantIn(other.start, zone), to: instantIn(other.end, zone) }, merged(spans));
}

/** Whether an event takes time of the user: it is not free, declined or deleted, and no working location or birthday. */
export function isBusy(event: CalendarEvent): boolean {
  const { transparency, eventType, status } = event;
  return (
    transparency !== 'transparent' &&
    status !== 'cancelled' &&
    !isDeclined(event) &&
    !NEVER_BUSY.has(eventType ?? 'default')
  );
}

/** Whether the user declined the event. */
export function isDeclined({ attendees }: CalendarEvent): boolean {
  return attendees?.some(({ self, responseStatus }) => self && responseStatus === 'declined') ?? false;
}

function looksLike(other: CalendarEvent, { summary }: PlannedEvent, spans: Interval[], zone: string): boolean {
  const start = instantIn(other.start, zone);
  return (
    plain(other.summary) !== '' && plain(other.summary) === plain(summary) && spans.some(({ from }) => from === start)
  );
}

function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function summarize(events: CalendarEvent[], calendarId: string): EventSummary[] {
  return events.slice(0, MAX_LISTED).map(({ id, summary, start, end }) => ({
    id,
    calendarId,
    ...(summary !== undefined && { summary }),
    ...(start && { start }),
    ...(end && { end }),
  }));
}

/** The intervals of an event; whole days begin and end at midnight of a zone. */
function listBusySpans(event: PlannedEvent, zone: string): Interval[] {
  const [from, to] = [instantIn(event.start, zone), instantIn(event.end, zone)];
  if (!Number.isFinite(from) || !(to > from)) return [];
  if (!event.start || !event.recurrence || event.recurrence.length === 0) return [{ from, to }];
  const parts = parseSeries({ start: event.start, recurrence: event.recurrence });
  const starts = startsUntil(parts, parts.first.add({ days: HORIZON_DAYS }));
  return starts.map((wall) => {
    const start = wall.toZonedDateTime(parts.wholeDay ? zone : parts.zone);
    const end = parts.wholeDay
      ? start.add({ days: countDays(event) }).epochMilliseconds
      : start.epochMilliseconds + to - from;
    return { from: start.epochMilliseconds, to: end };
  });
}

function countDays({ start, end }: PlannedEvent): number {
  return Temporal.PlainDate.from(start?.date ?? '').until(end?.date ?? '', { largestUnit: 'days' }).days;
}
