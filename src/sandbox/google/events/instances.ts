import { markToMs, occurrenceMark, parseInstanceId } from '../recurrence/instance-id.js';
import type { Occurrence } from '../recurrence/expand-series.js';
import { wallToEpoch } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import type { EventStore } from './event-store.js';

/** How far ahead of now an endless series is expanded when a request sets no end; Google documents no number. */
export const EXPANSION_HORIZON_MS = 5 * 366 * 86_400_000;

/** The plain instance of a series at one occurrence, in the form of an event. */
export function plainInstance(master: EventRecord, occurrence: Occurrence): EventRecord {
  const { recurrence: _series, ...fields } = master.fields;
  const times = master.series?.computeTimes(occurrence) ?? master.times;
  return {
    ...master,
    id: `${master.id}_${occurrenceMark(occurrence, master.times)}`,
    fields,
    times,
    series: undefined,
    instanceOf: {
      seriesId: master.id,
      original: occurrence,
      originalAllDay: times.allDay,
      originalZone: times.startZone,
    },
  };
}

/** The wanted instances of a series: those that overlap the range, and of them the first `limit` that start at or after `startFromMs`. */
export interface InstanceSpan {
  fromMs: number;
  toMs: number;
  startFromMs?: number;
  limit?: number;
}

/** The plain instances of a series that overlap the range (start before its end, end after its start), without exceptions, in order. */
export function plainInstances(store: EventStore, master: EventRecord, span: InstanceSpan): EventRecord[] {
  const { fromMs, toMs, startFromMs = Number.NEGATIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = span;
  const found: EventRecord[] = [];
  if (!master.series || limit <= 0) return found;
  const exceptions = store.listExceptions(master.id);
  // An hour of slack: a whole day has 25 hours when the clocks go back.
  const longest = master.times.endMs - master.times.startMs + 3_600_000;
  for (const occurrence of master.series.starts(Math.max(fromMs - longest, startFromMs), toMs)) {
    if (exceptions.has(occurrence.startMs)) continue;
    const instance = plainInstance(master, occurrence);
    if (touches(instance, fromMs, toMs)) found.push(instance);
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * Whether an event starts before `toMs` and ends after `fromMs`. According to the reference, the lower bound is exclusive for `events.list` and
 * inclusive for `events.instances`; here it is exclusive for both, so that they agree.
 */
export function touches({ times }: EventRecord, fromMs: number, toMs: number): boolean {
  return times.startMs < toMs && times.endMs > fromMs;
}

/** An event by its id: stored, or a plain instance of a stored series. */
export function findEvent(store: EventStore, id: string): EventRecord | undefined {
  const stored = store.get(id);
  if (stored) return stored;
  const parsed = parseInstanceId(id);
  const master = parsed && store.get(parsed.seriesId);
  if (!parsed || !master?.series || parsed.mark.length > 8 === master.times.allDay) return undefined;
  const written = markToMs(parsed.mark);
  const startMs = master.times.allDay ? wallToEpoch(written, master.times.startZone) : written;
  const [occurrence] = Number.isFinite(startMs) ? master.series.between(startMs, startMs) : [];
  if (!occurrence || store.listExceptions(master.id).has(startMs)) return undefined;
  return plainInstance(master, occurrence);
}
