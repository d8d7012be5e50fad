import { Temporal } from 'temporal-polyfill';
import { toDate } from './calendar.js';
import type { TimeContext } from '../context.js';
import type { Clock, DateExpr, WeekdayNumber, When } from '../expressions.js';
import { resolveDate } from './resolve-date.js';

/** Why a time that was said does not exist. */
export type TimeProblem =
  | { is: 'noDate'; day: number; month: number; year?: number }
  | { is: 'noClock'; hour: number; minute: number }
  /** A weekday and a date that do not fit; `date` is the next one of that number. */
  | { is: 'weekday'; weekday: WeekdayNumber; date: string }
  /** A wall-clock time that a change of clocks skips, and the nearest ones before and after it. */
  | { is: 'skipped'; at: string; nearest: [string, string] }
  /** A time by the clocks of a place that is not named. */
  | { is: 'whoseClocks' }
  /** So many times a day, of which not all or others were told. */
  | { is: 'timesADay'; count: number }
  /** Several times of a day, or days, where only one can be meant. */
  | { is: 'severalClocks'; clocks: Clock[] }
  | { is: 'severalDays'; days: string[] }
  /** A time told as one that is over, where one ahead is needed. */
  | { is: 'past'; at: string }
  /** An exception on a day on which the series does not happen anyway. */
  | { is: 'notInSeries'; date: string }
  /** More exceptions than a series can be given at once. */
  | { is: 'tooManyExceptions'; most: number };

/** How a time is looked at: a new event lies ahead, an event that is there may be over. */
interface Outlook {
  isAhead: boolean;
}

/** A year with a 29th of February. */
const LEAP_YEAR = 2024;

/** Finds the first part of a time that no clock and no calendar has. */
export function findTimeProblem(when: When, context: TimeContext, outlook: Outlook): TimeProblem | undefined {
  const { clock, alsoAt = [], date, to, repeats, starting } = when;
  const clocks = [...(clock ? [clock] : []), ...alsoAt];
  const impossible = clocks.find(isImpossibleClock);
  if (impossible) return { is: 'noClock', hour: impossible.hour, minute: impossible.minute };
  if (when.elsewhere) return { is: 'whoseClocks' };
  const count = repeats?.timesADay;
  if (count !== undefined && count !== clocks.length) return { is: 'timesADay', count };
  const problem = date && findDateProblem(date, context, outlook);
  if (problem) return problem;
  for (const part of [to, starting, repeats?.starting, repeats?.until]) {
    const inside = part && findTimeProblem(part, context, outlook);
    if (inside) return inside;
  }
  return undefined;
}

/** Whether no clock shows such a time: 10:75, 25:00, 14 am. */
export function isImpossibleClock({ hour, minute, second = 0, half }: Clock): boolean {
  return hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute > 0) || (half === 'am' && hour > 12);
}

/** Finds out whether the clocks of a zone skip a wall-clock time. */
export function findSkipped(local: string | Temporal.PlainDateTime, timeZone: string): TimeProblem | undefined {
  const wall = typeof local === 'string' ? Temporal.PlainDateTime.from(local) : local;
  const at = (disambiguation: 'earlier' | 'later'): Temporal.PlainDateTime =>
    wall.toZonedDateTime(timeZone, { disambiguation }).toPlainDateTime();
  const before = at('earlier');
  if (before.equals(wall)) return undefined;
  return { is: 'skipped', at: format(wall), nearest: [format(before), format(at('later'))] };
}

function format(wall: Temporal.PlainDateTime): string {
  return wall.toString().slice(0, 16);
}

function findDateProblem(date: DateExpr, context: TimeContext, outlook: Outlook): TimeProblem | undefined {
  const missing = findMissingDay(date, context);
  if (missing) return missing;
  const mismatch = findMismatch(date, context, outlook);
  if (mismatch) return mismatch;
  if (date.kind === 'several') return firstProblem(date.dates, context, outlook);
  if (date.kind === 'shift') return findDateProblem(date.from, context, outlook);
  if (date.kind === 'weekOf') return findDateProblem(date.date, context, outlook);
  if (date.kind === 'point' || date.kind === 'portion') return findDateProblem(date.of, context, outlook);
  return undefined;
}

function firstProblem(dates: readonly DateExpr[], context: TimeContext, outlook: Outlook): TimeProblem | undefined {
  for (const date of dates) {
    const problem = findDateProblem(date, context, outlook);
    if (problem) return problem;
  }
  return undefined;
}

/** "31 June", "29 February 2027", "the 31st of next month" in November. */
function findMissingDay(date: DateExpr, context: TimeContext): TimeProblem | undefined {
  if (date.kind === 'monthDays')
    return date.days.map((day) => missingDay(date.month, day)).find((problem) => problem !== undefined);
  if (date.kind === 'monthDay')
    return missingDay(date.month, date.day, date.year ?? yearWithin(date.within, context) ?? leapYear(date, context));
  if (date.kind === 'numeric') {
    const { first, second, year } = date;
    const isMonthFirst = (context.monthFirst && first <= 12) || second > 12;
    return isMonthFirst ? missingDay(first, second, year) : missingDay(second, first, year);
  }
  if (date.kind !== 'dayOfMonth' || !date.within) return undefined;
  const start = daysWithin(date.within, context)?.start;
  return start && missingDay(start.month, date.days[0] ?? 1, start.year);
}

/** The year of the next 29 February that is said: of an event that comes once, one in more than a year is hardly meant. */
function leapYear({ month, day }: { month: number; day: number }, { now }: TimeContext): number | undefined {
  if (month !== 2 || day !== 29) return undefined;
  return now.month > 2 ? now.year + 1 : now.year;
}

function missingDay(month: number, day: number, year?: number): TimeProblem | undefined {
  if (toDate(year ?? LEAP_YEAR, month, day)) return undefined;
  return { is: 'noDate', day, month, ...(year === undefined ? {} : { year }) };
}

function yearWithin(within: DateExpr | undefined, context: TimeContext): number | undefined {
  return within && daysWithin(within, context)?.start.year;
}

function daysWithin(within: DateExpr, context: TimeContext): ReturnType<typeof resolveDate> {
  return resolveDate(within, { ...context, todayCounts: true });
}

/** "Saturday the 29th" where the next 29th is a Sunday: the text does not mean a Saturday the 29th in half a year. */
function findMismatch(date: DateExpr, context: TimeContext, { isAhead }: Outlook): TimeProblem | undefined {
  const weekday = weekdayIn(date);
  if (weekday === undefined) return undefined;
  const next = nextDay(date, context);
  if (!next || next.dayOfWeek === weekday) return undefined;
  const isPast = !isAhead && pastDays(date, next).some(({ dayOfWeek }) => dayOfWeek === weekday);
  return isPast ? undefined : { is: 'weekday', weekday, date: next.toString() };
}

function weekdayIn(date: DateExpr): WeekdayNumber | undefined {
  const hasWeekday =
    date.kind === 'weekdayDate' || date.kind === 'monthDay' || date.kind === 'numeric' || date.kind === 'offset';
  return hasWeekday && !(date.kind === 'weekdayDate' && date.orHour) ? date.weekday : undefined;
}

/** The next day of that number, whatever its weekday. */
function nextDay(date: DateExpr, context: TimeContext): Temporal.PlainDate | undefined {
  const plain: DateExpr =
    date.kind === 'weekdayDate'
      ? { kind: 'dayOfMonth', days: [date.day] }
      : date.kind === 'monthDay'
        ? { ...date, weekday: undefined }
        : date;
  return resolveDate(plain, { ...context, todayCounts: true })?.start;
}

/** The last days of that number that are over. */
function pastDays(date: DateExpr, next: Temporal.PlainDate): Temporal.PlainDate[] {
  if (date.kind === 'weekdayDate') return [1, 2].map((months) => next.subtract({ months }));
  return date.kind === 'offset' ? [] : [next.subtract({ years: 1 })];
}
