import { Temporal } from 'temporal-polyfill';
import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent, EventPage, EventTime } from '../dto/event.dto.js';
import type { ListEventsQuery } from '../dto/event-queries.dto.js';
import { present } from '../../../shared/validation/present.js';
import type { GoogleSession } from '../google/google-session.js';
import type { PageOf } from '../google/session-answers.js';
import type { ListParameters } from '../google/session-requests.js';
import { writeEventPage } from '../google/verbatim/event-page-text.js';

const MAX_UPSTREAM_PAGES = 12;
const NOT_WITH_SYNC_TOKEN = ['timeMin', 'timeMax', 'q', 'orderBy', 'updatedMin'] as const;

/** The query of a list, with the defaults of `ListEventsQuery`. */
export type EventListQuery = Partial<ListEventsQuery>;

/** Refuses combinations that Google does not support. @throws AppError `invalid_request` naming the field. */
export function checkListQuery(query: EventListQuery): void {
  const { timeMin, timeMax } = query;
  if (timeMin !== undefined && timeMax !== undefined && Date.parse(timeMin) >= Date.parse(timeMax)) {
    throw invalidField('timeMax', 'must be after timeMin');
  }
  if (query.orderBy === 'startTime' && query.singleEvents === false) {
    throw invalidField('orderBy', 'can be startTime only with singleEvents=true');
  }
  if (query.syncToken === undefined) return;
  const clash = NOT_WITH_SYNC_TOKEN.find((name) => query[name] !== undefined);
  if (clash) throw invalidField(clash, 'cannot be combined with syncToken');
}

/**
 * Lists events, joining Google's pages up to the requested size. Google returns no sync token for an ordered list, so a list that
 * fits on one page is requested without an order and sorted here; only a longer list is ordered by Google.
 */
export async function listEvents(google: GoogleSession, calendarId: string, query: EventListQuery): Promise<EventPage> {
  return listItems(async (parameters) => google.listEvents(calendarId, parameters), query);
}

/** The same list as JSON. */
export async function listEventsAsJson(
  google: GoogleSession,
  calendarId: string,
  query: EventListQuery,
): Promise<Buffer> {
  return writeEventPage(await listItems(async (parameters) => google.listEventTexts(calendarId, parameters), query));
}

/** An event in any form, with what orders it. */
type Ordered = Pick<CalendarEvent, 'start' | 'originalStartTime'>;

type ReadPage<Item> = (parameters: ListParameters) => Promise<PageOf<Item>>;

async function listItems<Item extends Ordered>(read: ReadPage<Item>, query: EventListQuery): Promise<PageOf<Item>> {
  const { orderBy, ...rest } = toParameters(query);
  const bySelf = query.orderBy === undefined && orderBy === 'startTime' && query.pageToken === undefined;
  if (!bySelf) return fillPage(read, { ...rest, ...(orderBy && { orderBy }) });
  const page = await fillPage(read, rest);
  if (page.nextPageToken !== undefined) return fillPage(read, { ...rest, orderBy });
  return { ...page, items: inOrder(page.items, page.timeZone) };
}

function toParameters(query: EventListQuery): ListParameters & { maxResults: number } {
  const { timeMin, timeMax, q, timeZone, pageToken, syncToken, updatedMin, eventTypes } = query;
  const singleEvents = query.singleEvents ?? true;
  const orderBy = query.orderBy ?? (singleEvents && syncToken === undefined ? 'startTime' : undefined);
  const given = { timeMin, timeMax, q, timeZone, pageToken, syncToken, updatedMin, eventTypes, orderBy };
  return {
    // Google's client sends a parameter that is present but undefined.
    ...present(given),
    singleEvents,
    maxResults: query.maxResults ?? 250,
    // Google refuses showDeleted=false with a sync token, because an incremental answer must report deletions.
    ...(query.showDeleted && { showDeleted: true }),
  };
}

/** Follows pages, including empty ones, until the requested number of events is reached, the list ends, or the limit of pages is reached. */
async function fillPage<Item>(
  read: ReadPage<Item>,
  parameters: ListParameters & { maxResults: number },
): Promise<PageOf<Item>> {
  let page = await read(parameters);
  const seen = new Set([parameters.pageToken]);
  for (let pages = 1; page.nextPageToken !== undefined && pages < MAX_UPSTREAM_PAGES; pages += 1) {
    const left = parameters.maxResults - page.items.length;
    if (left <= 0) return page;
    checkProgress(seen, page.nextPageToken);
    const next = await read({ ...parameters, maxResults: left, pageToken: page.nextPageToken });
    page = { ...next, items: [...page.items, ...next.items] };
  }
  if (page.nextPageToken !== undefined) checkProgress(seen, page.nextPageToken);
  return page;
}

/** A repeated page token would send the client in a circle. */
function checkProgress(seen: Set<string | null | undefined>, token: string): void {
  if (seen.has(token)) throw new AppError('upstream_failed', 'Google Calendar repeats a page of the list without end.');
  seen.add(token);
}

function inOrder<Item extends Ordered>(items: Item[], zone: string): Item[] {
  const keyed = items.map((event) => ({ event, at: toStartMs(event, zone) }));
  return keyed.toSorted((one, other) => one.at - other.at).map(({ event }) => event);
}

function toStartMs({ start, originalStartTime }: Ordered, zone: string): number {
  return instantIn(start ?? originalStartTime, zone);
}

/** The instant of a time in milliseconds; a whole day begins at midnight of the zone; a missing time sorts first. */
export function instantIn(time: EventTime | undefined, zone: string): number {
  if (time?.dateTime !== undefined) return Date.parse(time.dateTime);
  if (time?.date === undefined) return Number.NEGATIVE_INFINITY;
  return Temporal.PlainDate.from(time.date).toZonedDateTime(zone).epochMilliseconds;
}
