import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type WorkingHours } from '../dto/availability.dto.js';
import { type Interval, merged } from './interval.js';

/** Working time: one list of merged intervals per time zone; a meeting must lie within all of them. */
export function workingTimes(hours: readonly WorkingHours[], range: Interval, defaultZone: string): Interval[][] {
  const byZone = Map.groupBy(hours, ({ timeZone }) => timeZone ?? defaultZone);
  return [...byZone].map(([zone, entries]) =>
    merged(listDays(range, zone).flatMap((day) => entries.flatMap((entry) => hoursOn(day, entry, zone)))),
  );
}

/** The days of a zone that overlap a range, and the day before, whose hours may reach past midnight. */
export function listDays({ from, to }: Interval, zone: string): Temporal.PlainDate[] {
  const last = dateAt(to, zone);
  const days: Temporal.PlainDate[] = [];
  for (let day = dateAt(from, zone).subtract({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0;) {
    days.push(day);
    day = day.add({ days: 1 });
  }
  return days;
}

/** The day of the week as RFC 5545 names it. */
export function findWeekday(day: Temporal.PlainDate): (typeof WEEKDAYS)[number] | undefined {
  return WEEKDAYS[day.dayOfWeek - 1];
}

function hoursOn(day: Temporal.PlainDate, { days, start, end }: WorkingHours, zone: string): Interval[] {
  const weekday = findWeekday(day);
  if (!weekday || !days.includes(weekday)) return [];
  // Hours that end before they begin reach past midnight.
  const endDay = end === '24:00' || end <= start ? day.add({ days: 1 }) : day;
  return [{ from: toMoment(day, start, zone), to: toMoment(endDay, end === '24:00' ? '00:00' : end, zone) }];
}

function toMoment(day: Temporal.PlainDate, time: string, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function dateAt(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
}
