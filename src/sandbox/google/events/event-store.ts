import { Series } from '../recurrence/expand-series.js';
import { wallToEpoch } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import { TimeIndex } from './lists/time-index.js';

/** The part of an event that a writer decides; the store adds the version. */
export type EventDraft = Omit<EventRecord, 'etag' | 'createdSeq' | 'changeSeq' | 'createdMs' | 'updatedMs'>;

/** An instance that a change removed from its series, kept for incremental sync. */
export interface RetiredInstance {
  record: EventRecord;
  /** True for an exception, which lists without expansion have shown as well. */
  stored: boolean;
  changeSeq: number;
}

let lastEtag = 0;

/** The events of one calendar, with indexes for fast lists. */
export class EventStore {
  private readonly records = new Map<string, EventRecord>();
  private readonly byTime = new TimeIndex();
  private readonly masters = new Map<string, EventRecord>();
  private readonly exceptions = new Map<string, Map<number, EventRecord>>();
  private readonly byICalUid = new Map<string, Set<string>>();
  private readonly retired: RetiredInstance[] = [];
  private readonly former = new Map<string, Set<string>>();
  private sequence = 0;
  /** When an event of this calendar last changed, in epoch milliseconds. */
  lastChangeMs = 0;

  /** The number of events, including deleted ones. */
  get size(): number {
    return this.records.size;
  }

  /** The number of the latest change in this calendar. */
  get changeSeq(): number {
    return this.sequence;
  }

  /** A stored event; plain instances of a series are not stored. */
  get(id: string): EventRecord | undefined {
    return this.records.get(id);
  }

  /** All stored events, in order of creation. */
  all(): Iterable<EventRecord> {
    return this.records.values();
  }

  /** Single events and exceptions that may overlap the range; all of them when that is as fast. */
  near(fromMs: number, toMs: number): Iterable<EventRecord> {
    return this.byTime.candidates(fromMs, toMs) ?? this.records.values();
  }

  /** Every series. */
  series(): Iterable<EventRecord> {
    return this.masters.values();
  }

  /** The exceptions of a series by the instant of their original start. */
  listExceptions(seriesId: string): ReadonlyMap<number, EventRecord> {
    return this.exceptions.get(seriesId) ?? new Map<number, EventRecord>();
  }

  /** The events that share an iCalendar UID. */
  withICalUid(uid: string): EventRecord[] {
    return [...(this.byICalUid.get(uid) ?? [])].flatMap((id) => this.records.get(id) ?? []);
  }

  /** Instances that series lost after a change. */
  retiredSince(changeSeq: number): RetiredInstance[] {
    return this.retired.filter((instance) => instance.changeSeq > changeSeq);
  }

  /** Stores an event as of `nowMs` with a new etag; `keepUpdated` is for changes that leave `updated` alone (reminders). */
  save(draft: EventDraft, nowMs: number, keepUpdated = false): EventRecord {
    const previous = this.records.get(draft.id);
    this.sequence += 1;
    this.lastChangeMs = nowMs;
    // Google's etags look like twice the microseconds of the change; no two changes share an etag.
    lastEtag = Math.max(lastEtag + 2, nowMs * 2000);
    const record: EventRecord = {
      ...draft,
      // An instance is as old as its series, stored or not. Google does not document this for exceptions.
      createdMs: previous?.createdMs ?? this.records.get(draft.instanceOf?.seriesId ?? '')?.createdMs ?? nowMs,
      updatedMs: previous && keepUpdated ? previous.updatedMs : nowMs,
      createdSeq: previous?.createdSeq ?? this.sequence,
      changeSeq: this.sequence,
      etag: `"${lastEtag}"`,
    };
    if (previous) this.unindex(previous);
    this.records.set(record.id, record);
    this.index(record);
    return record;
  }

  /** Removes an exception for good, because its series no longer has that start. */
  dropException(record: EventRecord): void {
    this.unindex(record);
    this.records.delete(record.id);
    const seriesId = record.instanceOf?.seriesId ?? '';
    const ids = this.former.get(seriesId) ?? new Set<string>();
    this.former.set(seriesId, ids.add(record.id));
  }

  /** The ids of the exceptions that a series has lost. */
  listFormerExceptions(seriesId: string): Iterable<string> {
    return this.former.get(seriesId) ?? [];
  }

  /** Records lost instances; `changeSeq` is set to that of the latest change. */
  retire(instances: readonly EventRecord[], stored: boolean): void {
    for (const record of instances) this.retired.push({ record, stored, changeSeq: this.sequence });
  }

  /** Moves whole days to midnight of another zone; this does not count as a change of the events. */
  rezone(zone: string): void {
    for (const record of [...this.records.values()].filter(({ times }) => times.allDay)) {
      this.unindex(record);
      const moved = rezoned(record, zone);
      this.records.set(record.id, moved);
      this.index(moved);
    }
  }

  /** Deletes all events without leaving cancelled entries. */
  clear(nowMs: number): void {
    for (const record of this.records.values()) this.unindex(record);
    this.records.clear();
    this.sequence += 1;
    this.lastChangeMs = nowMs;
  }

  private index(record: EventRecord): void {
    if (record.series) this.masters.set(record.id, record);
    else this.byTime.add(record);
    if (record.instanceOf)
      this.exceptionMap(record.instanceOf.seriesId).set(record.instanceOf.original.startMs, record);
    const uid = record.fields.iCalUID ?? '';
    const ids = this.byICalUid.get(uid) ?? new Set<string>();
    this.byICalUid.set(uid, ids.add(record.id));
  }

  private unindex(record: EventRecord): void {
    this.masters.delete(record.id);
    if (!record.series) this.byTime.remove(record);
    if (record.instanceOf) this.exceptions.get(record.instanceOf.seriesId)?.delete(record.instanceOf.original.startMs);
    this.byICalUid.get(record.fields.iCalUID ?? '')?.delete(record.id);
  }

  private exceptionMap(seriesId: string): Map<number, EventRecord> {
    const map = this.exceptions.get(seriesId) ?? new Map<number, EventRecord>();
    this.exceptions.set(seriesId, map);
    return map;
  }
}

function rezoned(record: EventRecord, zone: string): EventRecord {
  const { times, fields, instanceOf } = record;
  const moved = {
    ...times,
    startZone: zone,
    endZone: zone,
    startMs: wallToEpoch(times.startWallMs, zone),
    endMs: wallToEpoch(times.endWallMs, zone),
  };
  const original = instanceOf?.originalAllDay
    ? { ...instanceOf.original, startMs: wallToEpoch(instanceOf.original.wallMs, zone) }
    : undefined;
  return {
    ...record,
    times: moved,
    series: record.series && new Series(fields.recurrence ?? [], moved),
    instanceOf: instanceOf && original ? { ...instanceOf, original, originalZone: zone } : instanceOf,
  };
}
