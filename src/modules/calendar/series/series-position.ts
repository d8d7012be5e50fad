import type { CalendarEvent } from '../dto/event.dto.js';
import { countInstances, type PresentMoment } from './count-instances.js';
import { parseSeries, seriesStarts, wallMs, toLocal } from './series.js';

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
