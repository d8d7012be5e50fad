import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Query } from '../../api/query.js';
import { badRequest, invalid } from '../../http/api-error.js';
import { parseFullDate, parseInstant } from '../../time/rfc3339.js';
import { wallToEpoch } from '../../time/zone.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import { isCancelled, type EventRecord } from '../event-record.js';
import { timeRangeEmpty } from '../record-times.js';
import { presentEvent, type EventReader } from '../event-resource.js';
import { EXPANSION_HORIZON_MS, plainInstances, touches } from '../instances.js';
import { type PageToken, readPageToken, writeToken } from './list-token.js';

/** One page of `events.instances`, in order of the original starts. */
export function listInstances(
  calendar: Calendar,
  master: EventRecord,
  query: Query,
  reader: EventReader,
  now: number,
): { items: calendar_v3.Schema$Event[]; nextPageToken?: string } {
  // Google does not document the answer for an event that does not recur.
  if (!master.series) throw invalid('The specified event is not a recurring event.');
  const [timeMin, timeMax] = [query.instant('timeMin'), query.instant('timeMax')];
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) throw timeRangeEmpty();
  const fromMs = timeMin ?? Number.NEGATIVE_INFINITY;
  const toMs = timeMax ?? Math.max(now, master.times.startMs, timeMin ?? now) + EXPANSION_HORIZON_MS;
  const original = readOriginalStart(query, calendar);
  const exceptions = [...calendar.events.listExceptions(master.id).values()].filter((exception) =>
    touches(exception, fromMs, toMs),
  );
  const list = calendar.id + query.fingerprint(['pageToken', 'maxResults']);
  const token = parsePageToken(query, list);
  const size = query.pageSize(250, 2500);
  const after = token?.after[0] ?? Number.NEGATIVE_INFINITY;
  // Includes the last instance of the previous page, and one beyond this page to know whether there is more.
  const span = { fromMs, toMs, startFromMs: original ?? after, limit: size + 2 };
  const shown = [...plainInstances(calendar.events, master, span), ...exceptions]
    .filter((record) => query.flag('showDeleted') || !isCancelled(record))
    .filter((record) => toSortKey(record) > after && (original === undefined || toSortKey(record) === original))
    .toSorted((a, b) => toSortKey(a) - toSortKey(b));
  const items = shown.slice(0, size).map((record) => presentEvent(record, reader));
  const last = shown[size - 1];
  if (!last || shown.length <= size) return { items };
  return { items, nextPageToken: writeToken({ kind: 'page', list, after: [toSortKey(last), 0, ''], changeSeq: 0 }) };
}

function parsePageToken(query: Query, list: string): PageToken | undefined {
  const text = query.text('pageToken');
  const token = text === undefined ? undefined : readPageToken(text);
  if (token && token.list !== list) throw badRequest('invalid', 'Invalid page token value.', 'pageToken');
  return token;
}

const toSortKey = (record: EventRecord): number => record.instanceOf?.original.startMs ?? record.times.startMs;

function readOriginalStart(query: Query, calendar: Calendar): number | undefined {
  const text = query.text('originalStart');
  if (text === undefined) return undefined;
  const day = parseFullDate(text);
  const start = day === undefined ? parseInstant(text) : wallToEpoch(day, calendar.timeZone);
  if (start === undefined) throw badRequest('invalid', 'Invalid value for: originalStart', 'originalStart');
  return start;
}
