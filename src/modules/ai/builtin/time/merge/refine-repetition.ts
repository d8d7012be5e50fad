import type { Duration, DateExpr, Recurrence, Unit, WeekdayNumber } from '../expressions.js';

const WEEK: NonNullable<Recurrence['weekdays']> = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday }));

/** Weeks told in days, also with both ends counted: a fortnight are 15 days. */
const WEEKS_OF = new Map([
  [7, 1],
  [8, 1],
  [14, 2],
  [15, 2],
  [21, 3],
  [28, 4],
]);

/** The repetition narrowed to the days a date expression names: monthly and "the 4th", weekly and "Monday". */
export function refineRepetition(repeats: Recurrence, date: DateExpr): Recurrence | undefined {
  if (date.kind === 'weekday') return onWeekdays(repeats, date);
  const several = date.kind === 'several' ? toWeekdays(date.dates) : undefined;
  if (several) return onWeekdays(repeats, { days: several });
  if (date.kind === 'nthWeekday') return onNthWeekdays(repeats, date);
  if (date.kind === 'dayOfMonth') return onMonthDays(repeats, date.days);
  if (date.kind === 'monthDay') return onDatesOfYear(repeats, date.month, [date.day]);
  if (date.kind === 'monthDays') return onDatesOfYear(repeats, date.month, date.days);
  if (date.kind === 'rolling') return goingOn(repeats, date);
  if (date.kind === 'month') return inMonth(repeats, date);
  const isWeekend = date.kind === 'period' && date.unit === 'weekend' && date.offset === 0;
  return isWeekend ? onWeekdays(repeats, { days: [6, 7] }) : startingAt(repeats, date);
}

/** "Le mardi et le vendredi": the weekdays, where there is nothing else. */
function toWeekdays(dates: readonly DateExpr[]): WeekdayNumber[] | undefined {
  const days = dates.flatMap((date) => (date.kind === 'weekday' && !date.toward ? date.days : []));
  return days.length === dates.length ? days : undefined;
}

/** The repetition with its end, its start or its exceptions; nothing where RFC 5545 has no rule for them. */
export function withTail(repeats: Recurrence, { without, ...tail }: Partial<Recurrence>): Recurrence | undefined {
  const whole = { ...repeats, ...tail };
  if (!without) return whole;
  const isDaily = repeats.frequency === 'DAILY' && repeats.interval === 1 && !repeats.weekdays;
  const days = isDaily ? WEEK : repeats.weekdays;
  if (!days || days.some(({ n }) => n !== undefined)) return undefined;
  const weekdays = days.filter(({ weekday }) => !without.includes(weekday));
  return weekdays.length > 0 ? { ...whole, frequency: isDaily ? 'WEEKLY' : repeats.frequency, weekdays } : undefined;
}

/** "For the next 5 weeks" says how long it goes on. */
function goingOn(
  repeats: Recurrence,
  { unit, count, toward }: Extract<DateExpr, { kind: 'rolling' }>,
): Recurrence | undefined {
  if (toward !== 'next' || repeats.length !== undefined || repeats.count !== undefined) return undefined;
  const amounts: Partial<Record<Unit, Duration>> = {
    day: { days: count },
    week: { weeks: count },
    month: { months: count },
    year: { years: count },
  };
  const length = amounts[unit];
  return length && { ...repeats, length };
}

/** "Every Friday in December" is over with it; "every month in December" is in those of all years. */
function inMonth(repeats: Recurrence, date: Extract<DateExpr, { kind: 'month' }>): Recurrence | undefined {
  if (repeats.months) return undefined;
  const isOften = repeats.frequency === 'DAILY' || repeats.frequency === 'WEEKLY';
  return isOften ? startingAt(repeats, date) : { ...repeats, months: [date.month] };
}

/** The repetition that begins on a day, or that takes place within a stretch of days. */
function startingAt(repeats: Recurrence, date: DateExpr): Recurrence | undefined {
  if (repeats.starting) return undefined;
  const isStretch = date.kind === 'period' || date.kind === 'month';
  return { ...repeats, starting: { date }, ...(isStretch ? { isWithin: true } : {}) };
}

function onWeekdays(
  repeats: Recurrence,
  date: Pick<Extract<DateExpr, { kind: 'weekday' }>, 'days' | 'toward'>,
): Recurrence | undefined {
  // "The last Thursday" of a month is none that is over.
  if (date.toward === 'last' && repeats.frequency === 'MONTHLY') return undefined;
  if (date.toward === 'next' || date.toward === 'last') return startingAt(repeats, { kind: 'weekday', ...date });
  if (repeats.weekdays || repeats.monthDays || repeats.frequency === 'YEARLY') return undefined;
  // "Tous les 15 jours le vendredi", "alle 14 Tage mittwochs": so many weeks.
  if (repeats.frequency === 'DAILY' && repeats.interval > 1) {
    const interval = WEEKS_OF.get(repeats.interval);
    return interval ? onWeekdays({ ...repeats, frequency: 'WEEKLY', interval }, date) : undefined;
  }
  return { ...repeats, weekdays: date.days.map((weekday) => ({ weekday })) };
}

function onNthWeekdays(
  repeats: Recurrence,
  { picks, within }: Extract<DateExpr, { kind: 'nthWeekday' }>,
): Recurrence | undefined {
  if (repeats.weekdays || repeats.monthDays) return undefined;
  if (repeats.frequency === 'QUARTERLY') return inQuarters({ ...repeats, weekdays: picks });
  if (repeats.frequency !== 'MONTHLY' && repeats.frequency !== 'YEARLY') return undefined;
  const months = within?.kind === 'month' ? { months: [within.month] } : {};
  return { ...repeats, weekdays: picks, ...months };
}

function onMonthDays(repeats: Recurrence, days: number[]): Recurrence | undefined {
  if (repeats.weekdays || repeats.monthDays) return undefined;
  if (repeats.frequency === 'QUARTERLY') return inQuarters({ ...repeats, monthDays: days });
  return repeats.frequency === 'MONTHLY' || repeats.months ? { ...repeats, monthDays: days } : undefined;
}

/** The n-th working day of every month, from its end when negative; nothing where days are told already. */
export function onNthWorkday(setPosition: number, base: Recurrence): Recurrence | undefined {
  if (base.frequency !== 'MONTHLY' || base.weekdays || base.monthDays) return undefined;
  return { ...base, weekdays: WEEK.slice(0, 5), setPosition };
}

/** "The last Friday of every quarter" is in its last month, "the 10th" and "the first Monday" in its first; nothing where both are told. */
export function inQuarters(repeats: Recurrence): Recurrence | undefined {
  const places = [...(repeats.monthDays ?? []), ...(repeats.weekdays ?? []).map(({ n = 0 }) => n)];
  const months = places.every((n) => n > 0) ? [1, 4, 7, 10] : places.every((n) => n < 0) && [3, 6, 9, 12];
  return months && repeats.interval === 1 ? { ...repeats, frequency: 'YEARLY', months } : undefined;
}

function onDatesOfYear(repeats: Recurrence, month: number, days: number[]): Recurrence | undefined {
  if (repeats.frequency !== 'YEARLY' || repeats.months) return undefined;
  return { ...repeats, months: [month], monthDays: days };
}
