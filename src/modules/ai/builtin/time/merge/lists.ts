import type { Clock, DateExpr, When } from '../expressions.js';

/** Prepends an item to a list; nothing when the list already contains it, because no list names a day twice. */
export function withHead<T>(head: T, rest: readonly T[]): T[] | undefined {
  return rest.includes(head) ? undefined : [head, ...rest];
}

/** Days told one by one; a day without a month is in the month of the one beside it: "7 and 14 December". */
export function daysListed(dates: readonly DateExpr[]): DateExpr | undefined {
  if (dates.length < 2) return undefined;
  const forward = shareMonth([...dates].toReversed()).toReversed();
  return { kind: 'several', dates: shareMonth(forward) };
}

function shareMonth(dates: readonly DateExpr[]): DateExpr[] {
  let known: Extract<DateExpr, { kind: 'monthDay' }> | undefined;
  return dates.map((date): DateExpr => {
    if (date.kind === 'monthDay') known = date;
    if (date.kind !== 'dayOfMonth' || date.within || !known) return date;
    const { weekday: _weekday, ...rest } = known;
    return { ...rest, day: date.days[0] ?? 1 };
  });
}

/** One time of day, and those that follow it on the same day. */
export function atClocks([clock, ...alsoAt]: readonly Clock[]): When | undefined {
  return clock && alsoAt.length > 0 ? { clock, alsoAt } : undefined;
}

/** So many times a day, at the times told. */
export function timesEachDay(count: number, [clock, ...alsoAt]: readonly Clock[]): When | undefined {
  if (!clock || count < 2) return undefined;
  const repeats = { frequency: 'DAILY' as const, interval: 1, timesADay: count };
  return { repeats, clock, ...(alsoAt.length > 0 ? { alsoAt } : {}) };
}

/** The days that a date names one by one, each as a date of its own; a date of one day is itself. */
export function splitDates(date: DateExpr): DateExpr[] {
  if (date.kind === 'several') return date.dates;
  if (date.kind === 'weekday' && !date.plural) return date.days.map((day) => ({ ...date, days: [day] }));
  if (date.kind === 'nthWeekday') return date.picks.map((pick) => ({ ...date, picks: [pick] }));
  if (date.kind === 'dayOfMonth') return date.days.map((day) => ({ ...date, days: [day] }));
  if (date.kind === 'monthDays') return date.days.map((day) => ({ kind: 'monthDay', month: date.month, day }));
  return [date];
}
