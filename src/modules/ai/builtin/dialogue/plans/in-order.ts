import type { Wish } from '../../orders/grammar/order.js';
import type { TimeContext } from '../../time/context.js';
import type { DateExpr, WeekdayNumber } from '../../time/expressions.js';

/** "Lunch on Monday and squash on Tuesday", said on a Tuesday: new events are told in their order, so the second is in a week. */
export function putInOrder(wishes: readonly Wish[], { now }: TimeContext): Wish[] {
  let isAhead = false;
  return wishes.map((wish) => {
    const day = wish.kind === 'create' ? readPlainWeekday(wish.when?.date) : undefined;
    const isToday = day === now.dayOfWeek;
    isAhead ||= day !== undefined && !isToday;
    if (wish.kind !== 'create' || !isToday || !isAhead || wish.when?.repeats) return wish;
    const from = { kind: 'offset' as const, days: 0 };
    return { ...wish, when: { ...wish.when, date: { kind: 'shift', amount: { weeks: 1 }, sign: 1, from } } };
  });
}

/** The weekday of a date that tells nothing else. */
function readPlainWeekday(date: DateExpr | undefined): WeekdayNumber | undefined {
  if (date?.kind !== 'weekday' || date.toward || date.plural || date.count !== undefined) return undefined;
  return date.days.length === 1 ? date.days[0] : undefined;
}
