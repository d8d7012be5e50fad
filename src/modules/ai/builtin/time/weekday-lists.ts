import type { Weekday } from './expressions.js';

/** The weekdays from one to another, over the week's end where needed; one day when both are the same. */
export function weekdaysBetween(first: Weekday, last: Weekday): Weekday[] {
  const week: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  const turned = [...week.slice(first - 1), ...week.slice(0, first - 1)];
  return turned.slice(0, turned.indexOf(last) + 1);
}
