import type { DateExpr } from '../expressions.js';

/** The date two expressions tell together: "Friday" and "the 13th", "June" and "next year"; nothing when they do not fit. */
export function mergeDates(one: DateExpr, other: DateExpr): DateExpr | undefined {
  if (one.kind === 'weekday') return withWeekday(one, other);
  if (one.kind === 'dayOfMonth') return withDayOfMonth(one, other);
  if (one.kind === 'nthWeekday' && !one.within && isLonger(other)) return { ...one, within: other };
  if ((one.kind === 'monthDay' || one.kind === 'yearly') && one.year === undefined) return inYear(one, other);
  if (one.kind === 'month' && one.year === undefined && !one.within) return inYear(one, other);
  return undefined;
}

function withWeekday(one: Extract<DateExpr, { kind: 'weekday' }>, other: DateExpr): DateExpr | undefined {
  const [weekday, more] = one.days;
  if (more !== undefined && isWeek(other))
    return { kind: 'several', dates: one.days.map((day) => ({ kind: 'inPeriod', weekday: day, within: other })) };
  if (weekday === undefined || more !== undefined) return undefined;
  if (other.kind === 'dayOfMonth' && !other.within) return { kind: 'weekdayDate', weekday, day: other.days[0] ?? 1 };
  if (other.kind === 'month') return { kind: 'nthWeekday', picks: [{ n: 1, weekday }], within: other };
  if (other.kind === 'monthDay') return { ...other, weekday };
  if (other.kind === 'numeric' || other.kind === 'offset') return { ...other, weekday };
  if (other.kind === 'shift' || isWeek(other)) return { kind: 'inPeriod', weekday, within: other };
  return undefined;
}

function withDayOfMonth(one: Extract<DateExpr, { kind: 'dayOfMonth' }>, other: DateExpr): DateExpr | undefined {
  if (one.within) return undefined;
  if (other.kind === 'offset') return other;
  if (other.kind === 'month') return { ...other, kind: 'monthDay', day: one.days[0] ?? 1 };
  return other.kind === 'period' && other.unit === 'month' ? { ...one, within: other } : undefined;
}

function inYear(
  one: Extract<DateExpr, { kind: 'month' | 'monthDay' | 'yearly' }>,
  other: DateExpr,
): DateExpr | undefined {
  if (other.kind === 'years' && other.count === 1) return { ...one, year: other.from };
  return other.kind === 'period' && other.unit === 'year' ? { ...one, within: other } : undefined;
}

function isWeek(date: DateExpr): boolean {
  if (date.kind === 'weekOf' || date.kind === 'weekNumber') return true;
  return (date.kind === 'period' || date.kind === 'nthUnit') && (date.unit === 'week' || date.unit === 'weekend');
}

function isLonger(date: DateExpr): boolean {
  return date.kind === 'month' || date.kind === 'years' || (date.kind === 'period' && date.unit !== 'day');
}
