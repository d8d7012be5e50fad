import type { DateExpr, Duration, WeekdayNumber, When } from '../expressions.js';

/** The weekdays from one to another, over the week's end where needed; one day when both are the same. */
export function weekdaysBetween(first: WeekdayNumber, last: WeekdayNumber): WeekdayNumber[] {
  const week: WeekdayNumber[] = [1, 2, 3, 4, 5, 6, 7];
  const turned = [...week.slice(first - 1), ...week.slice(0, first - 1)];
  return turned.slice(0, turned.indexOf(last) + 1);
}

/** The weekdays that a date names, where it names nothing else. */
export function listNamedWeekdays(date: DateExpr | undefined): WeekdayNumber[] {
  if (date?.kind === 'several') {
    const lists = date.dates.map(listNamedWeekdays);
    return lists.every(({ length }) => length > 0) ? lists.flat() : [];
  }
  return date?.kind === 'weekday' && !date.toward && date.count === undefined ? date.days : [];
}

/** The same time on its weekdays of every week; nothing where it names none, or comes again already. */
export function repeatWeekly({ date, ...when }: When): When | undefined {
  const weekdays = listNamedWeekdays(date).map((weekday) => ({ weekday }));
  if (weekdays.length === 0 || when.repeats || when.bound || when.fromNow || when.to?.date) return undefined;
  return { ...when, repeats: { frequency: 'WEEKLY', interval: 1, weekdays } };
}

/** Whether a length is one of a series, and not of an event with a time of day. */
export function isLengthOfSeries({ weeks = 0, months = 0, years = 0 }: Duration): boolean {
  return weeks + months + years > 0;
}

/** A series without its end: the last day, how long it goes on, or how often it takes place. */
export function withoutEnd(when: When): When {
  if (!when.repeats) return when;
  const { until: _until, length: _length, count: _count, ...repeats } = when.repeats;
  return { ...when, repeats };
}

/** A series that takes place so often, each week where only its weekday is told; nothing where it is none, or has an end. */
export function countSeries(when: When, count: number): When | undefined {
  const series = when.repeats ? when : repeatWeekly(when);
  const { repeats } = series ?? {};
  if (!repeats || (repeats.count ?? repeats.until ?? repeats.length) !== undefined) return undefined;
  return { ...series, repeats: { ...repeats, count } };
}
