import { Temporal } from 'temporal-polyfill';
import type { Duration, Unit, WeekdayNumber } from '../expressions.js';

/** A stretch of whole days, `end` exclusive. */
export interface DayInterval {
  start: Temporal.PlainDate;
  end: Temporal.PlainDate;
}

/** The one day as a stretch of days. */
export function oneDay(start: Temporal.PlainDate): DayInterval {
  return { start, end: start.add({ days: 1 }) };
}

/** A date that exists, or nothing: the 30th of February is nothing. */
export function toDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (year < 1 || year > 9998 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (day <= 28) return new Temporal.PlainDate(year, month, day);
  const { daysInMonth } = new Temporal.PlainDate(year, month, 28);
  return day <= daysInMonth ? new Temporal.PlainDate(year, month, day) : undefined;
}

/** A wall-clock time of one zone on the clocks of another. */
export function toZone(at: Temporal.PlainDateTime, from: string, to: string): Temporal.PlainDateTime {
  return at.toZonedDateTime(from).withTimeZone(to).toPlainDateTime();
}

/** The first day of the week, month, quarter or year the date lies in; `weekStart` is 1 for Monday, 7 for Sunday. */
export function findStart(unit: Unit, date: Temporal.PlainDate, weekStart: WeekdayNumber): Temporal.PlainDate {
  if (unit === 'week') return date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 });
  if (unit === 'weekend') return date.subtract({ days: date.dayOfWeek - 1 }).add({ days: 5 });
  if (unit === 'month') return date.with({ day: 1 });
  if (unit === 'quarter') return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
  if (unit === 'year') return date.with({ day: 1, month: 1 });
  return date;
}

/** The date so many units on; a weekend moves by weeks. */
export function addUnits(date: Temporal.PlainDate, unit: Unit, count: number): Temporal.PlainDate {
  if (unit === 'week' || unit === 'weekend') return date.add({ weeks: count });
  if (unit === 'month') return date.add({ months: count });
  if (unit === 'quarter') return date.add({ months: 3 * count });
  if (unit === 'year') return date.add({ years: count });
  return date.add({ days: count });
}

/** The first such weekday on or after the date. */
export function weekdayFrom(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}

/** The n-th such weekday of a stretch of days, from its end when n is negative. */
export function findNthWeekday(days: DayInterval, n: number, weekday: number): Temporal.PlainDate | undefined {
  const first = weekdayFrom(days.start, weekday);
  const last = weekdayFrom(days.end.subtract({ days: 7 }), weekday);
  const picked = n > 0 ? first.add({ weeks: n - 1 }) : last.subtract({ weeks: -n - 1 });
  const within =
    Temporal.PlainDate.compare(picked, days.start) >= 0 && Temporal.PlainDate.compare(picked, days.end) < 0;
  return within ? picked : undefined;
}

/** Whether an amount has a part smaller than a day. */
export function isClockAmount(amount: Duration): boolean {
  return amount.hours !== undefined || amount.minutes !== undefined || amount.seconds !== undefined;
}

/** An amount in seconds, with months of 30 days and years of 365. */
export function countSeconds(amount: Duration): number {
  const days =
    (amount.years ?? 0) * 365 +
    (amount.months ?? 0) * 30 +
    (amount.weeks ?? 0) * 7 +
    (amount.days ?? 0) +
    (amount.workdays ?? 0);
  return days * 86_400 + (amount.hours ?? 0) * 3600 + (amount.minutes ?? 0) * 60 + (amount.seconds ?? 0);
}

/** The moment an amount later or earlier; halves of a month are 15 days, of a year six months. */
export function shiftDate(moment: Temporal.PlainDateTime, amount: Duration, sign: 1 | -1): Temporal.PlainDateTime {
  const months = (amount.years ?? 0) * 12 + (amount.months ?? 0);
  const wholeMonths = Math.trunc(months);
  const days = (amount.weeks ?? 0) * 7 + (amount.days ?? 0) + (months - wholeMonths) * 30;
  const wholeDays = Math.trunc(days);
  const seconds =
    (amount.hours ?? 0) * 3600 + (amount.minutes ?? 0) * 60 + (amount.seconds ?? 0) + (days - wholeDays) * 86_400;
  const moved = moment.add({ months: sign * wholeMonths, days: sign * wholeDays, seconds: sign * Math.round(seconds) });
  return amount.workdays ? addWorkdays(moved, sign * amount.workdays) : moved;
}

function addWorkdays(from: Temporal.PlainDateTime, count: number): Temporal.PlainDateTime {
  const weeks = Math.trunc(count / 5);
  let moment = from.add({ weeks });
  const step = Math.sign(count);
  for (let left = Math.abs(count % 5); left > 0;) {
    moment = moment.add({ days: step });
    if (moment.dayOfWeek < 6) left -= 1;
  }
  return moment;
}
