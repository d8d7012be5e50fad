import { Temporal } from 'temporal-polyfill';
import { DayInterval, toDate, findNthWeekday, oneDay } from './calendar.js';
import type { TimeContext } from '../context.js';
import type { RelativeModifier, YearlyDay } from '../expressions.js';

/** The date of a holiday or season, seen from now: the next that is not over, unless the text names a year or a direction. */
export function yearlyDays(
  first: YearlyDay,
  end: YearlyDay | undefined,
  { year, toward }: { year?: number; toward?: RelativeModifier },
  { now }: TimeContext,
): DayInterval | undefined {
  if (year !== undefined) return daysIn(year, first, end);
  const today = now.toPlainDate();
  const near = [-1, 0, 1, 2]
    .map((offset) => daysIn(now.year + offset, first, end))
    .filter((days) => days !== undefined);
  const isOver = ({ end: over }: DayInterval): boolean => Temporal.PlainDate.compare(over, today) <= 0;
  if (toward === 'last') return near.findLast(isOver);
  const ahead = near.find((days) => !isOver(days));
  const hasBegun = ahead !== undefined && Temporal.PlainDate.compare(ahead.start, today) <= 0;
  return toward === 'next' && hasBegun ? near[near.indexOf(ahead) + 1] : ahead;
}

function daysIn(year: number, first: YearlyDay, end: YearlyDay | undefined): DayInterval | undefined {
  const start = dayIn(year, first);
  if (!start || !end) return start && oneDay(start);
  const last = dayIn(year, end);
  const over = last && Temporal.PlainDate.compare(last, start) > 0 ? last : dayIn(year + 1, end);
  return over && { start, end: over };
}

function dayIn(
  year: number,
  { month, day = 1, weekday, n = 1, easter, plus = 0 }: YearlyDay,
): Temporal.PlainDate | undefined {
  if (easter) return computeEaster(year)?.add({ days: plus });
  const start = toDate(year, month ?? 1, day);
  if (!start || !weekday) return start?.add({ days: plus });
  return findNthWeekday({ start, end: start.add({ months: 1 }) }, n, weekday)?.add({ days: plus });
}

/** Easter Sunday by the anonymous Gregorian computus. */
function computeEaster(year: number): Temporal.PlainDate | undefined {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + skipped + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return toDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}
