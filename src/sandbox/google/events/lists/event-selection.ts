import type { Query } from '../../api/query.js';
import type { Calendar } from '../../world/simulated-calendar.js';
import { isCancelled, type EventRecord } from '../event-record.js';
import { mayReadDetails, type EventReader } from '../event-resource.js';
import { EXPANSION_HORIZON_MS, findEvent, plainInstances, touches } from '../instances.js';
import type { SyncToken } from './list-token.js';
import { textMatcher } from './text-search.js';

/** The filter of a list of events. */
export interface Selection {
  fromMs: number;
  toMs: number;
  /** The range in which series are expanded; without `toMs`, up to the horizon. */
  expandTo: number;
  singleEvents: boolean;
  showDeleted: boolean;
  keep: (record: EventRecord) => boolean;
}

/** The filter of a list, from its query or, for an incremental list, from its token. */
export function select(query: Query, since: SyncToken | undefined, reader: EventReader, now: number): Selection {
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

function textTests(query: Query, reader: EventReader): Test[] {
  const q = query.text('q');
  const updatedMin = query.instant('updatedMin');
  const uid = query.text('iCalUID');
  // A search does not match words that the reader may not see.
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

/** An event of an answer; `gone` when the answer only says that it was deleted. */
export interface SelectedRecord {
  record: EventRecord;
  gone: boolean;
}

/** The part of a series that one page can need: the start of the first instance, and the number of instances. */
export type Reach = (master: EventRecord) => { startFromMs: number; limit: number };

/** The events that belong to a list, as far as `reach` asks for them. */
export function matching(calendar: Calendar, selection: Selection, reach: Reach): SelectedRecord[] {
  return [...candidates(calendar, selection, reach)]
    .filter((record) => isShown(calendar, record, selection) && selection.keep(record))
    .map((record) => ({ record, gone: false }));
}

function candidates(calendar: Calendar, selection: Selection, reach: Reach): Iterable<EventRecord> {
  const { fromMs, toMs, singleEvents, showDeleted, expandTo } = selection;
  // Without bounds every series belongs, so it need not be expanded.
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

/** A series belongs to a range when any of its instances does, including moved ones. */
function seriesTouches(calendar: Calendar, master: EventRecord, { fromMs, toMs, expandTo }: Selection): boolean {
  return (
    // A series that begins after the expanded range still belongs to a range without end.
    (master.times.startMs > expandTo && touches(master, fromMs, toMs)) ||
    plainInstances(calendar.events, master, { fromMs, toMs: expandTo, limit: 1 }).length > 0 ||
    [...calendar.events.listExceptions(master.id).values()].some((exception) => touches(exception, fromMs, toMs))
  );
}

function isShown(calendar: Calendar, record: EventRecord, selection: Selection): boolean {
  if (!isCancelled(record) || selection.showDeleted) return true;
  if (!record.instanceOf || selection.singleEvents) return false;
  const master = calendar.events.get(record.instanceOf.seriesId);
  return master !== undefined && !isCancelled(master);
}

/** The changes since a token: events that belong to the list, and events that left it. */
export function changesSince(calendar: Calendar, since: SyncToken, selection: Selection): SelectedRecord[] {
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
