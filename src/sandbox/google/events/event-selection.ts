import type { Query } from '../api/query.js';
import type { Calendar } from '../world/calendar.js';
import { isCancelled, type EventRecord } from './event-record.js';
import { mayReadDetails, type Reader } from './event-view.js';
import { EXPANSION_HORIZON_MS, findEvent, plainInstances, touches } from './instances.js';
import type { SyncToken } from './list-token.js';
import { textMatcher } from './text-search.js';

/** Which events a list holds. */
export interface Selection {
  fromMs: number;
  toMs: number;
  /** How far series are expanded: to `toMs`, or to the horizon when there is none. */
  expandTo: number;
  singleEvents: boolean;
  showDeleted: boolean;
  keep: (record: EventRecord) => boolean;
}

/** What a list is to hold, from its query or, for an incremental one, from its token. */
export function select(query: Query, since: SyncToken | undefined, reader: Reader, now: number): Selection {
  const timeMin = since ? since.timeMin : query.instant('timeMin');
  const timeMax = since ? since.timeMax : query.instant('timeMax');
  const tests = [...(since ? [] : textTests(query, reader)), ...propertyTests(query)];
  return {
    fromMs: timeMin ?? Number.NEGATIVE_INFINITY,
    toMs: timeMax ?? Number.POSITIVE_INFINITY,
    expandTo: timeMax ?? Math.max(now, timeMin ?? now) + EXPANSION_HORIZON_MS,
    singleEvents: since ? since.singleEvents : query.flag('singleEvents'),
    // "Entries deleted since this time will always be included regardless of showDeleted."
    showDeleted: query.flag('showDeleted') || query.has('updatedMin'),
    keep: (record) => tests.every((test) => test(record)),
  };
}

type Test = (record: EventRecord) => boolean;

function textTests(query: Query, reader: Reader): Test[] {
  const q = query.text('q');
  const updatedMin = query.instant('updatedMin');
  const uid = query.text('iCalUID');
  // Nobody finds by its words what they may not read.
  const matches = q === undefined ? undefined : textMatcher(q);
  return [
    ...(matches ? [(record: EventRecord) => mayReadDetails(record, reader) && matches(record)] : []),
    ...(updatedMin === undefined ? [] : [(record: EventRecord) => record.updatedMs >= updatedMin]),
    ...(uid === undefined ? [] : [(record: EventRecord) => record.fields.iCalUID === uid]),
  ];
}

function propertyTests(query: Query): Test[] {
  const types = query.texts('eventTypes');
  const typed: Test[] = types.length === 0 ? [] : [(record) => types.includes(record.fields.eventType ?? 'default')];
  const constraints = (['private', 'shared'] as const).flatMap((half) =>
    query
      .texts(`${half}ExtendedProperty`)
      .map((text) => ({ half, name: text.split('=')[0] ?? '', value: text.slice(text.indexOf('=') + 1) })),
  );
  return [
    ...typed,
    ...constraints.map(
      ({ half, name, value }): Test =>
        (record) =>
          record.fields.extendedProperties?.[half]?.[name] === value,
    ),
  ];
}

/** An event of an answer; `gone` when all that is to be said is that it is no longer there. */
export interface Found {
  record: EventRecord;
  gone: boolean;
}

/** How much of a series one page of a list can need: instances from this start on, and so many of them. */
export type Reach = (master: EventRecord) => { startFromMs: number; limit: number };

/** Everything that belongs to a list, as far as `reach` asks for it. */
export function matching(calendar: Calendar, selection: Selection, reach: Reach): Found[] {
  return [...candidates(calendar, selection, reach)]
    .filter((record) => isShown(calendar, record, selection) && selection.keep(record))
    .map((record) => ({ record, gone: false }));
}

function candidates(calendar: Calendar, selection: Selection, reach: Reach): Iterable<EventRecord> {
  const { fromMs, toMs, singleEvents, showDeleted, expandTo } = selection;
  // Without bounds every series belongs, and need not be expanded to say so.
  if (!singleEvents && fromMs === Number.NEGATIVE_INFINITY && toMs === Number.POSITIVE_INFINITY)
    return calendar.events.all();
  const single = [...calendar.events.near(fromMs, toMs)].filter(
    (record) => !record.series && touches(record, fromMs, toMs),
  );
  const series = [...calendar.events.series()].flatMap((master) => {
    if (isCancelled(master) && !showDeleted) return [];
    if (singleEvents) return plainInstances(calendar.events, master, { fromMs, toMs: expandTo, ...reach(master) });
    return seriesTouches(calendar, master, selection) ? [master] : [];
  });
  return [...single, ...series];
}

/** A series belongs to a span when any of its instances does, moved ones included. */
function seriesTouches(calendar: Calendar, master: EventRecord, { fromMs, toMs, expandTo }: Selection): boolean {
  return (
    // One that begins beyond what is expanded still belongs to an open span.
    (master.times.startMs > expandTo && touches(master, fromMs, toMs)) ||
    plainInstances(calendar.events, master, { fromMs, toMs: expandTo, limit: 1 }).length > 0 ||
    [...calendar.events.exceptionsOf(master.id).values()].some((exception) => touches(exception, fromMs, toMs))
  );
}

function isShown(calendar: Calendar, record: EventRecord, selection: Selection): boolean {
  if (!isCancelled(record) || selection.showDeleted) return true;
  if (!record.instanceOf || selection.singleEvents) return false;
  const master = calendar.events.get(record.instanceOf.seriesId);
  return master !== undefined && !isCancelled(master);
}

/** Everything that changed since a token: what still belongs to the list, and what is gone from it. */
export function changesSince(calendar: Calendar, since: SyncToken, selection: Selection): Found[] {
  const changed = [...calendar.events.all()].filter((record) => record.changeSeq > since.changeSeq);
  const present = changed.flatMap((record) => {
    if (record.series && selection.singleEvents)
      return plainInstances(calendar.events, record, { fromMs: selection.fromMs, toMs: selection.expandTo });
    return [record];
  });
  const known = new Set(present.map((record) => record.id));
  const lost = calendar.events.retiredSince(since.changeSeq).flatMap(({ record, stored }) => {
    if (known.has(record.id) || (!selection.singleEvents && !stored)) return [];
    known.add(record.id);
    return [findEvent(calendar.events, record.id) ?? record];
  });
  return [...present, ...lost]
    .filter((record) => selection.keep(record))
    .map((record) => ({
      record,
      gone: (isCancelled(record) && !selection.showDeleted) || !belongs(calendar, record, selection),
    }));
}

function belongs(calendar: Calendar, record: EventRecord, selection: Selection): boolean {
  return record.series ? seriesTouches(calendar, record, selection) : touches(record, selection.fromMs, selection.toMs);
}
