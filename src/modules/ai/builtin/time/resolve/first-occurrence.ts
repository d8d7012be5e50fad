import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../expressions.js';

/** Days looked ahead for the first occurrence: the 29th of February comes within eight years. */
const HORIZON = 8 * 366;

/** The first day on or after the given one on which a repetition happens. */
export function findFirstOccurrence(repeats: Recurrence, from: Temporal.PlainDate): Temporal.PlainDate {
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const day = from.add({ days: ahead });
    if (mayHappenOn(repeats, day)) return day;
  }
  return from;
}

/** Whether a repetition may happen on a day, as far as its weekdays, days and months tell. */
export function mayHappenOn(repeats: Recurrence, day: Temporal.PlainDate): boolean {
  return (!repeats.weekdays && !repeats.monthDays && !repeats.months) || happensOn(repeats, day);
}

function happensOn(
  { frequency, months, monthDays, weekdays, setPosition }: Recurrence,
  day: Temporal.PlainDate,
): boolean {
  if (months && !months.includes(day.month)) return false;
  if (monthDays && !monthDays.some((wanted) => wanted === day.day || wanted === day.day - day.daysInMonth - 1))
    return false;
  if (!weekdays) return monthDays !== undefined || day.day === 1;
  if (setPosition !== undefined && computePlace(day, setPosition, weekdays) !== Math.abs(setPosition)) return false;
  // RFC 5545: the fifth Monday of a year, unless its months are told.
  const [place, length] =
    frequency === 'YEARLY' && !months ? [day.dayOfYear, day.daysInYear] : [day.day, day.daysInMonth];
  return weekdays.some(({ weekday, n }) => weekday === day.dayOfWeek && (n === undefined || isNth(n, place, length)));
}

/** Which of the wanted weekdays of its month a day is, counted from the end for a negative position. */
function computePlace(
  day: Temporal.PlainDate,
  position: number,
  weekdays: NonNullable<Recurrence['weekdays']>,
): number {
  const [from, to] = position > 0 ? [1, day.day] : [day.day, day.daysInMonth];
  let place = 0;
  for (let of = from; of <= to; of += 1) {
    const { dayOfWeek } = day.with({ day: of });
    if (weekdays.some(({ weekday }) => weekday === dayOfWeek)) place += 1;
  }
  return place;
}

/** Whether a day, counted from the start of its month or year, holds the n-th of its weekday there. */
function isNth(n: number, place: number, length: number): boolean {
  if (n > 0) return Math.ceil(place / 7) === n;
  return Math.ceil((length - place + 1) / 7) === -n;
}
