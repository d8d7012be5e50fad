import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../dto/event.dto.js';
import type { EventChanges } from '../events/change-of.js';
import type { EventWrite } from '../event-write.js';
import { hasStart, type SeriesParts } from './series.js';
import { type Shift, shiftStart } from './shift-series.js';
import { instantStamp } from './stamp.js';
import { writeDateTime } from '../times/date-time.js';
import { shiftTime } from '../times/resolve-times.js';
import { OVERRIDABLE, type SeriesException } from './exceptions.js';

type LocalDateTime = Temporal.PlainDateTime;

/** The overridden fields of one instance. */
export interface OwnInstance {
  original: LocalDateTime;
  own: EventWrite;
}

/** The exceptions of a series after a change. */
export interface Placed {
  /** Starts without an instance. */
  left: LocalDateTime[];
  changed: OwnInstance[];
}

/** Places exceptions in the new series; exceptions at starts it no longer has are dropped. */
export function place(exceptions: SeriesException[], shift: Shift | undefined, after: SeriesParts): Placed {
  const placed = exceptions.map((exception) => ({
    ...exception,
    original: shift ? shiftStart(exception.original, shift) : exception.original,
  }));
  const present = placed.filter(({ original }) => hasStart(after, original));
  return {
    left: present.filter(({ cancelled }) => cancelled).map(({ original }) => original),
    changed: present.filter(({ cancelled }) => !cancelled),
  };
}

/** In the named instance, the change wins over its overridden fields. */
export function withoutChanged(
  exceptions: SeriesException[],
  pivot: LocalDateTime,
  changes: EventChanges,
): SeriesException[] {
  const changed = new Set(namesIn(changes));
  if (changed.has('start') || changed.has('end')) for (const name of ['start', 'end']) changed.add(name);
  return exceptions.flatMap((exception) => {
    if (!exception.original.equals(pivot)) return [exception];
    const own = Object.fromEntries(Object.entries(exception.own).filter(([name]) => !changed.has(name)));
    return Object.keys(own).length === 0 ? [] : [{ ...exception, own }];
  });
}

/** Starts of the moved series that collide with old exceptions: Google matches exceptions by original start. */
export function staleIn(exceptions: SeriesException[], after: SeriesParts, left: LocalDateTime[]): LocalDateTime[] {
  const originals = exceptions.map(({ original }) => original);
  return originals.filter((original) => hasStart(after, original) && !left.some((wall) => wall.equals(original)));
}

/** The fields that reset an instance to its series. */
export function plainAt(
  original: LocalDateTime,
  parts: SeriesParts,
  series: object,
  length: Temporal.DurationLike,
): EventWrite {
  const start = timeAt(original, parts);
  const fields: EventWrite = Object.fromEntries(OVERRIDABLE.map((name) => [name, Reflect.get(series, name) ?? null]));
  return { ...fields, status: 'confirmed', start, end: shiftTime(start, length) };
}

/** The fields of each instance; the last of several changes wins. */
export function carryTo(
  seriesId: string,
  changed: OwnInstance[],
  parts: SeriesParts,
): { id: string; write: EventWrite }[] {
  const byId = new Map<string, EventWrite>();
  for (const { original, own } of changed) {
    const id = buildInstanceId(seriesId, original, parts);
    byId.set(id, { ...byId.get(id), ...own });
  }
  return [...byId].map(([id, write]) => ({ id, write }));
}

const FIELD_BEHIND: Record<string, string> = {
  addAttendees: 'attendees',
  removeAttendees: 'attendees',
  conference: 'conferenceData',
};

/** The event fields that a change sets. */
export function namesIn(changes: EventChanges): string[] {
  const names = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return names.map((name) => FIELD_BEHIND[name] ?? name);
}

/** The id of the instance at a start (Google's `series_YYYYMMDDTHHMMSSZ`). */
function buildInstanceId(seriesId: string, original: LocalDateTime, { zone, wholeDay }: SeriesParts): string {
  const day = original.toPlainDate().toString().replaceAll('-', '');
  return `${seriesId}_${wholeDay ? day : instantStamp(original.toZonedDateTime(zone).toInstant())}`;
}

/** The event time of a start. */
export function timeAt(wall: LocalDateTime, { zone, wholeDay }: Pick<SeriesParts, 'zone' | 'wholeDay'>): EventTime {
  if (wholeDay) return { date: wall.toPlainDate().toString() };
  return { dateTime: writeDateTime(wall.toZonedDateTime(zone)), timeZone: zone };
}
