import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Query } from '../../api/query.js';
import { badRequest, fullSyncRequired, GoogleApiError } from '../../http/api-error.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import type { EventRecord } from '../event-record.js';
import { changesSince, matching, type Reach, select, type SelectedRecord } from './event-selection.js';
import { presentEvent, presentGone, type EventReader } from '../event-resource.js';
import { readPageToken, readSyncToken, writeToken, type PageToken, type SyncToken } from './list-token.js';
import { timeRangeEmpty } from '../record-times.js';

const RETENTION_MS = 28 * 86_400_000;
const NOT_WITH_SYNC_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];
// Lists with these parameters return no sync token, because an incremental answer could not apply them.
const NO_SYNC_TOKEN_AFTER = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'updatedMin',
];

const NO_ORDER = 'Sync token cannot be used with non-default ordering.';
const NO_RESTRICTION = 'Sync token cannot be used with other request restrictions.';

interface Page {
  items: calendar_v3.Schema$Event[];
  nextPageToken?: string;
  nextSyncToken?: string;
}

/** One page of `events.list`; `now` is the simulated time. */
export function answerEventList(calendar: Calendar, query: Query, reader: EventReader, now: number): Page {
  checkCombination(query, now);
  const list = calendar.id + query.fingerprint(['pageToken', 'syncToken', 'maxResults', 'timeZone', 'maxAttendees']);
  const page = query.text('pageToken') === undefined ? undefined : parsePageToken(query.text('pageToken') ?? '', list);
  const since = page?.sync ?? parseSyncToken(query, calendar, now);
  const changeSeq = page?.changeSeq ?? calendar.events.changeSeq;
  const selection = select(query, since, reader, now);
  const order = since ? byCreation : chooseOrder(query);
  const size = query.pageSize(250, 2500);
  const found = since
    ? changesSince(calendar, since, selection)
    : matching(calendar, selection, computeReach(query, page, size));
  const sorted = sortBy(found, order).filter(
    (entry) => page === undefined || compare(order(entry.record), page.after) > 0,
  );
  const shown = sorted.slice(0, size);
  const last = shown.at(-1);
  const items = shown.map(({ record, gone }) => (gone ? presentGone(record, reader) : presentEvent(record, reader)));
  if (last && sorted.length > size)
    return {
      items,
      nextPageToken: writeToken({ kind: 'page', list, after: order(last.record), changeSeq, sync: since }),
    };
  const syncable = !NO_SYNC_TOKEN_AFTER.some((name) => query.has(name));
  const window = since ?? {
    timeMin: query.instant('timeMin'),
    timeMax: query.instant('timeMax'),
    singleEvents: selection.singleEvents,
  };
  const next: SyncToken = { ...window, kind: 'sync', list: calendar.id, changeSeq, issuedAt: now };
  return { items, ...(syncable && { nextSyncToken: writeToken(next) }) };
}

function checkCombination(query: Query, now: number): void {
  const [timeMin, timeMax] = [query.instant('timeMin'), query.instant('timeMax')];
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) throw timeRangeEmpty();
  if (query.text('orderBy') === 'startTime' && !query.flag('singleEvents'))
    throw badRequest('badRequest', 'The requested ordering is not available for the particular query.', 'orderBy');
  const updatedMin = query.instant('updatedMin');
  if (updatedMin !== undefined && updatedMin < now - RETENTION_MS) throw updatedMinTooLongAgo();
  if (!query.has('syncToken')) return;
  const clash = NOT_WITH_SYNC_TOKEN.find((name) => query.has(name));
  if (clash !== undefined) throw badRequest('badRequest', clash === 'orderBy' ? NO_ORDER : NO_RESTRICTION, 'syncToken');
  if (query.has('showDeleted') && !query.flag('showDeleted'))
    throw badRequest('badRequest', NO_RESTRICTION, 'syncToken');
}

function updatedMinTooLongAgo(): GoogleApiError {
  return new GoogleApiError(410, {
    domain: 'calendar',
    reason: 'updatedMinTooLongAgo',
    message: 'The requested minimum modification time lies too far in the past.',
    locationType: 'parameter',
    location: 'updatedMin',
  });
}

function parsePageToken(text: string, list: string): PageToken {
  const token = readPageToken(text);
  // A page token is valid only with the query it came from.
  if (token.list !== list) throw badRequest('invalid', 'Invalid page token value.', 'pageToken');
  return token;
}

function parseSyncToken(query: Query, calendar: Calendar, now: number): SyncToken | undefined {
  const text = query.text('syncToken');
  if (text === undefined) return undefined;
  const token = readSyncToken(text);
  const expired = token.issuedAt < now - RETENTION_MS || token.issuedAt < calendar.syncTokensEndedAt;
  if (token.list !== calendar.id || token.changeSeq > calendar.events.changeSeq || expired) throw fullSyncRequired();
  return token;
}

type Order = (record: EventRecord) => [number, number, string];

const byCreation: Order = (record) => [record.createdSeq, record.times.startMs, record.id];

function chooseOrder(query: Query): Order {
  const orderBy = query.text('orderBy');
  if (orderBy === 'startTime') return (record) => [record.times.startMs, record.times.endMs, record.id];
  if (orderBy === 'updated') return (record) => [record.updatedMs, record.changeSeq, record.id];
  return byCreation;
}

/** The part of a series that one page can need: one instance beyond the page, to know whether there is more. */
function computeReach(query: Query, page: PageToken | undefined, size: number): Reach {
  const everything = { startFromMs: Number.NEGATIVE_INFINITY, limit: Number.POSITIVE_INFINITY };
  const [first, second] = page?.after ?? [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  // May include the last instance of the previous page.
  const limit = size + 2;
  if (query.text('orderBy') === 'startTime') return () => ({ startFromMs: first, limit });
  if (query.text('orderBy') === 'updated') return () => everything;
  return ({ createdSeq }) => {
    if (createdSeq < first) return { ...everything, limit: 0 };
    return { startFromMs: createdSeq === first ? second : Number.NEGATIVE_INFINITY, limit };
  };
}

function compare(a: [number, number, string], b: [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}

function sortBy(found: SelectedRecord[], order: Order): SelectedRecord[] {
  const keyed = found.map((entry) => ({ entry, key: order(entry.record) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ entry }) => entry);
}
