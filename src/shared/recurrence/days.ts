/** One day in milliseconds. */
export const DAY_MS = 86_400_000;

/** The Gregorian calendar repeats after 400 years, weekdays included; this is their number of days. */
export const DAYS_IN_CYCLE = 146_097;

/** A calendar day with the fields that recurrence rules test. */
export interface Day {
  /** Days since 1970-01-01. */
  number: number;
  year: number;
  /** 1 is January. */
  month: number;
  monthDay: number;
  daysInMonth: number;
  /** 1 is 1 January. */
  yearDay: number;
  daysInYear: number;
  /** 0 is Sunday. */
  weekday: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a date: the days since 1970-01-01. */
export function toDayNumber(year: number, month: number, monthDay: number): number {
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return (year - 1970) * 365 + leapDays - 477 + toYearDay(year, month, monthDay) - 1;
}

/** The day with a number. */
export function toDay(number: number): Day {
  const date = new Date(number * DAY_MS);
  return describe(number, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day of a valid date. */
export function dayIn(year: number, month: number, monthDay: number): Day {
  return describe(toDayNumber(year, month, monthDay), year, month, monthDay);
}

/** The number of days of a month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first day of the week a day is in, for weeks that begin on `weekStart` (0 is Sunday). */
export function startOfWeek(day: number, weekStart: number): number {
  return day - ((toWeekday(day) - weekStart + 7) % 7);
}

/** The first day of week 1 of a year: the first week with at least four days of that year (RFC 5545, BYWEEKNO). */
export function startOfWeekOne(year: number, weekStart: number): number {
  return startOfWeek(toDayNumber(year, 1, 4), weekStart);
}

function describe(number: number, year: number, month: number, monthDay: number): Day {
  return {
    number,
    year,
    month,
    monthDay,
    daysInMonth: daysIn(year, month),
    yearDay: toYearDay(year, month, monthDay),
    daysInYear: isLeap(year) ? 366 : 365,
    weekday: toWeekday(number),
  };
}

function toYearDay(year: number, month: number, monthDay: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + monthDay;
}

/** 1970-01-01 was a Thursday. */
function toWeekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
