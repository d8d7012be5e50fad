import { Temporal } from 'temporal-polyfill';
import { toDate, findStart, weekdayFrom } from './calendar.js';
import { DayQuestion, isAhead, today } from './day-question.js';
import type { DateExpr } from '../expressions.js';

/** The day a weekday's name tells: the next one, or the one a word or a count with it points at. */
export function resolveWeekday(
  { days, toward, count }: Extract<DateExpr, { kind: 'weekday' }>,
  ask: DayQuestion,
): Temporal.PlainDate {
  const weekday = days[0] ?? 1;
  const now = today(ask);
  const ahead = weekdayFrom(now, weekday);
  const upcoming = isAhead(ahead, ask) ? ahead : ahead.add({ weeks: 1 });
  if (count)
    return countedWeekday(
      now,
      weekday,
      toward === 'next' ? findStart('week', now, ask.weekStart).add({ weeks: 1 }) : undefined,
      count,
    );
  if (toward === 'last') return weekdayFrom(now.subtract({ days: 7 }), weekday);
  if (toward === 'this') return ahead;
  if (toward === 'next') return weekdayFrom(findStart('week', now, ask.weekStart).add({ weeks: 1 }), weekday);
  return upcoming;
}

function countedWeekday(
  now: Temporal.PlainDate,
  weekday: number,
  from: Temporal.PlainDate | undefined,
  count: number,
): Temporal.PlainDate {
  if (count < 0) return weekdayFrom(now.subtract({ days: 7 }), weekday).subtract({ weeks: -count - 1 });
  return weekdayFrom(from ?? now.add({ days: 1 }), weekday).add({ weeks: count - 1 });
}

/** The next month's day of that number that falls on the weekday. */
export function findWeekdayOnDay(weekday: number, day: number, ask: DayQuestion): Temporal.PlainDate | undefined {
  return findFirstMonth(today(ask).with({ day: 1 }), (month) => {
    const date = toDate(month.year, month.month, day);
    return date?.dayOfWeek === weekday ? date : undefined;
  });
}

/** The first month from one on, within four years, that has what is looked for. */
export function findFirstMonth(
  from: Temporal.PlainDate,
  pick: (month: Temporal.PlainDate) => Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  for (let ahead = 0; ahead < 48; ahead += 1) {
    const found = pick(from.add({ months: ahead }));
    if (found) return found;
  }
  return undefined;
}
