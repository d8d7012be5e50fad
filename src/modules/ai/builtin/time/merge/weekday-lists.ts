import type { WeekdayNumber } from '../expressions.js';

/** The weekdays from one to another, over the week's end where needed; one day when both are the same. */
export function weekdaysBetween(first: WeekdayNumber, last: WeekdayNumber): WeekdayNumber[] {
  const week: WeekdayNumber[] = [1, 2, 3, 4, 5, 6, 7];
  const turned = [...week.slice(first - 1), ...week.slice(0, first - 1)];
  return turned.slice(0, turned.indexOf(last) + 1);
}
