import type { EventRecord } from '../event-record.js';

const DAY_MS = 86_400_000;
/** Events longer than this are kept in a list of their own instead of in each day they overlap. */
const LONG_DAYS = 14;

/** Finds the events of a calendar that overlap a range without looking at the others: by UTC day. */
export class TimeIndex {
  private readonly days = new Map<number, Map<string, EventRecord>>();
  private readonly long = new Map<string, EventRecord>();

  /** Adds an event by its times. */
  add(record: EventRecord): void {
    for (const bucket of this.findBuckets(record)) bucket.set(record.id, record);
  }

  /** Removes an event by the times it was added with. */
  remove(record: EventRecord): void {
    for (const bucket of this.findBuckets(record)) bucket.delete(record.id);
  }

  /** The events that may overlap [fromMs, toMs]; the caller compares exactly. Undefined when a scan is as fast. */
  candidates(fromMs: number, toMs: number): Iterable<EventRecord> | undefined {
    const first = Math.floor(fromMs / DAY_MS);
    const last = Math.floor(toMs / DAY_MS);
    if (!(last - first <= this.days.size)) return undefined;
    const found = new Map(this.long);
    for (let day = first; day <= last; day += 1)
      for (const [id, record] of this.days.get(day) ?? []) found.set(id, record);
    return found.values();
  }

  private findBuckets({ times }: EventRecord): Map<string, EventRecord>[] {
    const first = Math.floor(times.startMs / DAY_MS);
    const last = Math.floor(times.endMs / DAY_MS);
    if (last - first > LONG_DAYS) return [this.long];
    return Array.from({ length: last - first + 1 }, (_, index) => this.bucket(first + index));
  }

  private bucket(day: number): Map<string, EventRecord> {
    const bucket = this.days.get(day) ?? new Map<string, EventRecord>();
    this.days.set(day, bucket);
    return bucket;
  }
}
