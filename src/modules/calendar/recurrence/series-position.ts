import type { CalendarEvent } from '../dto/event.dto.js';
import { countInstances, type Present } from './count-instances.js';
import { partsOf, seriesStarts, wallMs, wallOf } from './series.js';

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
export function findPosition(series: CalendarEvent, instance: CalendarEvent, present: Present): SeriesPosition {
  const parts = partsOf(series);
  const start = wallMs(wallOf(instance.originalStartTime ?? instance.start, parts.zone));
  const number = Array.from(seriesStarts(parts, undefined, start)).length;
  const { count } = countInstances(series, [], present);
  return { number, ...(count !== undefined && { count }) };
}
