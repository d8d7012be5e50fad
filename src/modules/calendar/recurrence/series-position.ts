import type { CalendarEvent } from '../dto/event.dto.js';
import { countInstances, type Present } from './count-instances.js';
import { partsOf, seriesStarts, wallMs, wallOf } from './series.js';

/** Where an instance stands in its series. */
export interface SeriesPosition {
  /** 1 for the first. */
  number: number;
  /** How many there are in all; absent for a series without an end. */
  count?: number;
}

/**
 * The place of an instance among the starts its series has by its recurrence; an instance that was deleted alone still counts.
 * @throws AppError `series_unsupported` for a recurrence that cannot be read.
 */
export function findPosition(series: CalendarEvent, instance: CalendarEvent, present: Present): SeriesPosition {
  const parts = partsOf(series);
  const start = wallMs(wallOf(instance.originalStartTime ?? instance.start, parts.zone));
  const number = Array.from(seriesStarts(parts, undefined, start)).length;
  const { count } = countInstances(series, [], present);
  return { number, ...(count !== undefined && { count }) };
}
