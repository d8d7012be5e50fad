import { Temporal } from 'temporal-polyfill';
import type { Interval } from './interval.js';

/** How usual a time is for a meeting, the most usual first. */
export const USUALNESS = ['working day', 'weekend', 'evening', 'early morning', 'night'] as const;
export type Usualness = (typeof USUALNESS)[number];

/** The hour of the day at which each kind of time begins. */
const EARLY = 6;
const DAY = 8;
const EVENING = 18;
const NIGHT = 22;

/** Rates how usual an interval is in a zone, by its least usual end. */
export function rateUsualness(span: Interval, timeZone: string): Usualness {
  const start = zoned(span.from, timeZone);
  const end = zoned(span.to, timeZone);
  const first = toHour(start);
  const isSameDay = end.toPlainDate().equals(start.toPlainDate());
  // An interval across midnight ends at night.
  const last = isSameDay ? toHour(end) : 24;
  if (first < EARLY || last > NIGHT) return 'night';
  if (first < DAY) return 'early morning';
  if (last > EVENING) return 'evening';
  return start.dayOfWeek > 5 ? 'weekend' : 'working day';
}

function toHour({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour + minute / 60;
}

function zoned(moment: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
}
