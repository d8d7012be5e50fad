import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventSummary, EventTime } from '../dto/event.dto.js';
import type { ConflictMode } from '../dto/event-queries.dto.js';
import { instantIn, listEvents } from '../events/event-list.js';
import type { GoogleSession } from '../google/google-session.js';
import { partsOf, startsUntil } from '../recurrence/series.js';
import { type Interval, meetsAny, merged } from './interval.js';

const DAY_MS = 86_400_000;
/** How far a series is looked at. */
const HORIZON_DAYS = 92;
const MAX_LISTED = 20;
/** Events that say where or who somebody is rather than that they are busy. */
const NEVER_BUSY = new Set(['workingLocation', 'birthday']);

/** An event as it is about to be written. */
export interface PlannedEvent {
  /** Its own id, where it has one already: no event conflicts with itself. */
  id?: string;
  summary?: string | null | undefined;
  start?: EventTime | undefined;
  end?: EventTime | undefined;
  recurrence?: string[] | null | undefined;
  transparency?: string | null | undefined;
}

/** What stands in the way of an event. */
export interface Conflicts {
  conflicts: EventSummary[];
  duplicates: EventSummary[];
}

/** Looks for conflicts when asked to. @throws AppError `time_conflict` with them, when they shall stop the write. */
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
 * The user's events that share time with an event (`conflicts`) and those that look like it (`duplicates`: same title, same start).
 * Free, declined and deleted events stand in nobody's way. Of a series the first three months are looked at.
 */
export async function findConflicts(
  google: GoogleSession,
  calendarId: string,
  event: PlannedEvent,
): Promise<Conflicts> {
  const rough = spansOf(event, 'UTC');
  const [first] = rough;
  const last = rough.at(-1);
  if (!first || !last) return { conflicts: [], duplicates: [] };
  const page = await listEvents(google, calendarId, {
    // Whole days begin up to a day before or after midnight UTC.
    timeMin: new Date(first.from - DAY_MS).toISOString(),
    timeMax: new Date(last.to + DAY_MS).toISOString(),
    maxResults: 2500,
  });
  const spans = spansOf(event, page.timeZone);
  const others = page.items.filter(
    (other) => other.id !== event.id && (event.id === undefined || other.recurringEventId !== event.id),
  );
  const busy = event.transparency === 'transparent' ? [] : others.filter(isBusy);
  return {
    conflicts: summariesOf(
      busy.filter((other) => overlaps(other, spans, page.timeZone)),
      calendarId,
    ),
    duplicates: summariesOf(
      others.filter((other) => looksLike(other, event, spans, page.timeZone)),
      calendarId,
    ),
  };
}

function overlaps(other: CalendarEvent, spans: Interval[], zone: string): boolean {
  return meetsAny({ from: instantIn(other.start, zone), to: instantIn(other.end, zone) }, merged(spans));
}

/** Whether an event takes time of the user: not a free, declined or deleted one, nor a working location or birthday. */
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

function summariesOf(events: CalendarEvent[], calendarId: string): EventSummary[] {
  return events.slice(0, MAX_LISTED).map(({ id, summary, start, end }) => ({
    id,
    calendarId,
    ...(summary !== undefined && { summary }),
    ...(start && { start }),
    ...(end && { end }),
  }));
}

/** The spans of time an event takes, whole days by the midnights of a zone. */
function spansOf(event: PlannedEvent, zone: string): Interval[] {
  const [from, to] = [instantIn(event.start, zone), instantIn(event.end, zone)];
  if (!Number.isFinite(from) || !(to > from)) return [];
  if (!event.start || !event.recurrence || event.recurrence.length === 0) return [{ from, to }];
  const parts = partsOf({ start: event.start, recurrence: event.recurrence });
  const starts = startsUntil(parts, parts.first.add({ days: HORIZON_DAYS }));
  return starts.map((wall) => {
    const start = wall.toZonedDateTime(parts.wholeDay ? zone : parts.zone);
    const end = parts.wholeDay
      ? start.add({ days: daysOf(event) }).epochMilliseconds
      : start.epochMilliseconds + to - from;
    return { from: start.epochMilliseconds, to: end };
  });
}

function daysOf({ start, end }: PlannedEvent): number {
  return Temporal.PlainDate.from(start?.date ?? '').until(end?.date ?? '', { largestUnit: 'days' }).days;
}
