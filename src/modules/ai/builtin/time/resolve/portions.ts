import { Temporal } from 'temporal-polyfill';
import { DayInterval, oneDay, weekdayFrom } from './calendar.js';
import type { Portion } from '../expressions.js';

/** A third, a half or the rest of a stretch of days, seen from today. */
export function computePortion(which: Portion, { start, end }: DayInterval, today: Temporal.PlainDate): DayInterval {
  const { months, days } = start.until(end, { largestUnit: 'months' });
  const length = start.until(end).days;
  // A week ends with its Friday.
  const third = Math.max(1, Math.floor(length / 3));
  const last = length === 7 ? weekdayFrom(start, 5) : end.subtract({ days: third });
  const half = months > 1 ? start.add({ months: Math.floor(months / 2) }) : start.add({ days: Math.ceil(length / 2) });
  const onward = Temporal.PlainDate.compare(today, start) > 0 && Temporal.PlainDate.compare(today, end) < 0;
  const parts: Record<Portion, DayInterval> = {
    start: { start, end: start.add({ days: third }) },
    middle: { start: start.add({ days: third }), end: end.subtract({ days: third }) },
    end: { start: last, end },
    firstHalf: { start, end: half },
    secondHalf: { start: half, end },
    rest: { start: onward ? today : start, end },
    soFar: { start, end: onward && (months > 0 || days > 0) ? today : end },
  };
  return parts[which];
}

/** The one day a range from or to the start, middle or end of a stretch begins on or ends before. */
export function computePoint(which: Portion, { start, end }: DayInterval, isEnd: boolean): DayInterval {
  const middle = start.add({ days: Math.floor(start.until(end).days / 2) });
  const isMiddle = which === 'middle' || which === 'firstHalf' || which === 'secondHalf';
  const point = which === 'start' ? start : isMiddle ? middle : end;
  return oneDay(isEnd ? point.subtract({ days: 1 }) : point);
}
