import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../dto/event.dto.js';
import { parseSeries, type SeriesParts, seriesStarts, wallMs, toLocal } from './series.js';

type LocalDateTime = Temporal.PlainDateTime;

/** Longer series are not counted; some programs write an end in the year 9999. */
const MAX_COUNTED = 10_000;

/** The number of instances of a series. */
export interface InstanceCounts {
  /** Absent for a series without an end, or with more than 10,000 instances. */
  count?: number;
  /** How many of them are over. */
  past: number;
}

/** The moment that separates past instances from future ones. */
export interface PresentMoment {
  /** An ISO instant. */
  now: string;
  /** The zone in which whole days end. */
  timeZone: string;
}

/**
 * Counts the instances of a series; `exceptions` are its instances that were cancelled or changed individually. @throws AppError
 * `series_unsupported` for a recurrence that cannot be read.
 */
export function countInstances(
  series: Pick<CalendarEvent, 'start' | 'end' | 'recurrence'>,
  exceptions: readonly CalendarEvent[],
  present: PresentMoment,
): InstanceCounts {
  const parts = parseSeries(series);
  const exceptional = new Set(
    exceptions.map(({ originalStartTime }) => wallMs(toLocal(originalStartTime, parts.zone))),
  );
  const changed = exceptions.filter(({ status }) => status !== 'cancelled');
  const ended = wallMs(lastEnded(series, parts, present));
  const counted = { plain: 0, past: changed.filter((event) => hasEnded(event, present)).length };
  let endless = !hasEnd(parts);
  for (const start of seriesStarts(parts, undefined, endless ? ended : undefined)) {
    if (start > ended && counted.plain >= MAX_COUNTED) {
      endless = true;
      break;
    }
    if (exceptional.has(start)) continue;
    counted.plain += 1;
    if (start <= ended) counted.past += 1;
  }
  return { past: counted.past, ...(!endless && { count: counted.plain + changed.length }) };
}

function hasEnd({ rule }: SeriesParts): boolean {
  return rule === undefined || /(?:^|;)(?:COUNT|UNTIL)=/.test(rule);
}

/** The latest start whose instance has ended. */
function lastEnded(
  { end }: Pick<CalendarEvent, 'end'>,
  parts: SeriesParts,
  { now, timeZone }: PresentMoment,
): LocalDateTime {
  const zone = parts.wholeDay ? timeZone : parts.zone;
  const wall = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime();
  return end === undefined ? wall : wall.subtract(parts.first.until(toLocal(end, parts.zone), { largestUnit: 'days' }));
}

/** Whether an event is over. */
export function hasEnded({ end }: Pick<CalendarEvent, 'end'>, { now, timeZone }: PresentMoment): boolean {
  const at = Temporal.Instant.from(now);
  const ended =
    end?.date === undefined
      ? Temporal.Instant.from(end?.dateTime ?? now)
      : Temporal.PlainDate.from(end.date).toZonedDateTime(timeZone).toInstant();
  return Temporal.Instant.compare(ended, at) <= 0;
}

/** The position of an instance in its series. */
export interface SeriesPosition {
  /** 1 for the first. */
  number: number;
  /** The total number of instances; absent for a series without an end. */
  count?: number;
}

/**
 * The position of an instance among the starts of its recurrence; an instance that was deleted individually still counts.
 * @throws AppError `series_unsupported` for a recurrence that cannot be read.
 */
export function findPosition(series: CalendarEvent, instance: CalendarEvent, present: PresentMoment): SeriesPosition {
  const parts = parseSeries(series);
  const start = wallMs(toLocal(instance.originalStartTime ?? instance.start, parts.zone));
  const number = Array.from(seriesStarts(parts, undefined, start)).length;
  const { count } = countInstances(series, [], present);
  return { number, ...(count !== undefined && { count }) };
}
