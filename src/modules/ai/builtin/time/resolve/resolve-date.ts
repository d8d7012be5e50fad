import { Temporal } from 'temporal-polyfill';
import {
  DayInterval,
  addUnits,
  toDate,
  findNthWeekday,
  oneDay,
  shiftDate,
  findStart,
  weekdayFrom,
} from './calendar.js';
import { DayQuestion, compare, isAhead, today } from './day-question.js';
import type { DateExpr, Unit } from '../expressions.js';
import { computePoint, computePortion } from './portions.js';
import { findFirstMonth, resolveWeekday, findWeekdayOnDay } from './weekdays.js';
import { yearlyDays } from './yearly.js';

type Kind = DateExpr['kind'];
type Of<K extends Kind> = Extract<DateExpr, { kind: K }>;
type Resolver<K extends Kind> = (expr: Of<K>, ask: DayQuestion) => DayInterval | undefined;

const one = (date: Temporal.PlainDate | undefined): DayInterval | undefined => date && oneDay(date);
/** The days an expression names, seen from now: the next ones where it could be several; nothing for dates that do not exist. */
export function resolveDate(expr: DateExpr, ask: DayQuestion): DayInterval | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind's resolver takes exactly that kind, which the index hides
  return (RESOLVERS[expr.kind] as Resolver<Kind>)(expr, ask);
}

const RESOLVERS: { [K in Kind]: Resolver<K> } = {
  offset: ({ days }, ask) => oneDay(today(ask).add({ days })),
  monthDay: (expr, ask) => one(monthDay(expr, ask)),
  numeric: (expr, ask) => one(numericDate(expr, ask)),
  monthDays: ({ month, days }, ask) => one(monthDay({ kind: 'monthDay', month, day: days[0] ?? 1 }, ask)),
  several: ({ dates }, ask) => spanAll(dates.map((date) => resolveDate(date, ask))),
  dayOfMonth: (expr, ask) => one(dayOfMonth(expr, ask)),
  weekday: (expr, ask) => one(resolveWeekday(expr, ask)),
  weekdayDate: ({ weekday, day }, ask) => one(findWeekdayOnDay(weekday, day, ask)),
  nthWeekday: (expr, ask) => one(resolveNthWeekday(expr, ask)),
  nthUnit: (expr, ask) => nthUnit(expr, ask),
  inPeriod: ({ weekday, within }, ask) => {
    const days = resolveDate(within, ask);
    return days && oneDay(weekdayFrom(days.start, weekday));
  },
  period: ({ unit, offset }, ask) => unitAt(addUnits(findStart(unit, today(ask), ask.weekStart), unit, offset), unit),
  rolling: (expr, ask) => rolling(expr, ask),
  month: (expr, ask) => resolveMonth(expr, ask),
  years: ({ from, count }) => between(toDate(from, 1, 1), toDate(from + count, 1, 1)),
  weekNumber: (expr, ask) => weekNumber(expr, ask),
  quarter: (expr, ask) => quarter(expr, ask),
  portion: ({ which, of }, ask) => {
    const days = resolveDate(of, ask);
    return days && computePortion(which, days, today(ask));
  },
  point: ({ which, of, isEnd }, ask) => {
    const days = resolveDate(of, ask);
    return days && computePoint(which, days, isEnd);
  },
  shift: ({ amount, sign, from }, ask) => {
    const days = resolveDate(from, ask);
    return days && oneDay(shiftDate(days.start.toPlainDateTime(), amount, sign).toPlainDate());
  },
  weekOf: ({ date, unit }, ask) => {
    const days = resolveDate(date, ask);
    if (!days) return undefined;
    // A Monday or Tuesday goes with the weekend before it.
    const near = unit === 'weekend' ? days.start.subtract({ days: 2 }) : days.start;
    return unitAt(findStart(unit ?? 'week', near, ask.weekStart), unit ?? 'week');
  },
  yearly: ({ first, end, within, ...which }, ask) => {
    const year = which.year ?? (within && resolveDate(within, ask)?.start.year);
    return yearlyDays(first, end, { ...which, ...(year === undefined ? {} : { year }) }, ask);
  },
};

function between(start: Temporal.PlainDate | undefined, end: Temporal.PlainDate | undefined): DayInterval | undefined {
  return start && end ? { start, end } : undefined;
}

/** From the first to the last of several days, whatever their order. */
function spanAll(all: readonly (DayInterval | undefined)[]): DayInterval | undefined {
  const known = all.filter((days) => days !== undefined);
  const [first] = known.toSorted((earlier, later) => compare(earlier.start, later.start));
  const last = known.toSorted((earlier, later) => compare(earlier.end, later.end)).at(-1);
  return known.length === all.length && first && last ? { start: first.start, end: last.end } : undefined;
}

function unitAt(start: Temporal.PlainDate, unit: Unit): DayInterval {
  return { start, end: unit === 'weekend' ? start.add({ days: 2 }) : addUnits(start, unit, 1) };
}

function numericDate({ first, second, year }: Of<'numeric'>, ask: DayQuestion): Temporal.PlainDate | undefined {
  const asMonthDay = { month: first, day: second };
  const asDayMonth = { month: second, day: first };
  const order = ask.monthFirst ? [asMonthDay, asDayMonth] : [asDayMonth, asMonthDay];
  const fitting = order.find(({ month, day }) => month <= 12 && day <= 31);
  return fitting && monthDay({ kind: 'monthDay', ...fitting, ...(year === undefined ? {} : { year }) }, ask);
}

function monthDay({ weekday, ...expr }: Of<'monthDay'>, ask: DayQuestion): Temporal.PlainDate | undefined {
  const plain = plainMonthDay(expr, ask);
  if (!plain || !weekday || expr.year !== undefined || expr.within || plain.dayOfWeek === weekday) return plain;
  // The weekday said with it tells a date just past, or of the year after.
  const others = [plain.subtract({ years: 1 }), plain.add({ years: 1 })];
  const recent = today(ask).subtract({ days: 14 });
  return others.find((date) => date.dayOfWeek === weekday && compare(date, recent) >= 0) ?? plain;
}

function plainMonthDay(
  { month, day, year, toward, within }: Of<'monthDay'>,
  ask: DayQuestion,
): Temporal.PlainDate | undefined {
  const inside = within && resolveDate(within, ask)?.start;
  if (inside) return toDate(inside.year, month, day);
  if (year !== undefined) return toDate(year, month, day);
  if (toward === 'this') return toDate(ask.now.year, month, day);
  const step = toward === 'last' ? -1 : 1;
  const first = ask.now.year;
  for (let candidate = first; Math.abs(candidate - first) <= 8; candidate += step) {
    const date = toDate(candidate, month, day);
    if (!date) continue;
    if (toward === 'last' ? compare(date, today(ask)) < 0 : compare(date, today(ask)) >= 0) return date;
  }
  return undefined;
}

function dayOfMonth({ days, within, toward }: Of<'dayOfMonth'>, ask: DayQuestion): Temporal.PlainDate | undefined {
  const day = days[0] ?? 1;
  if (within) {
    const start = resolveDate(within, ask)?.start;
    return start && toDate(start.year, start.month, day);
  }
  const thisMonth = today(ask).with({ day: 1 });
  if (toward === 'last')
    return [0, 1, 2].map((back) => dayAgo(thisMonth.subtract({ months: back }), day, ask)).find(Boolean);
  return findFirstMonth(thisMonth, (month) => {
    const date = toDate(month.year, month.month, day);
    return date && isAhead(date, { ...ask, todayCounts: true }) ? date : undefined;
  });
}

function dayAgo(month: Temporal.PlainDate, day: number, ask: DayQuestion): Temporal.PlainDate | undefined {
  const date = toDate(month.year, month.month, day);
  return date && compare(date, today(ask)) <= 0 ? date : undefined;
}

function resolveNthWeekday({ picks, within }: Of<'nthWeekday'>, ask: DayQuestion): Temporal.PlainDate | undefined {
  const pick = picks[0];
  const days = resolveDate(within ?? { kind: 'period', unit: 'month', offset: 0 }, ask);
  if (!pick || !days) return undefined;
  const found = findNthWeekday(days, pick.n, pick.weekday);
  const recurs = within?.kind === 'month' && within.year === undefined && !within.within;
  if (!found || !recurs || compare(found, today(ask)) >= 0) return found;
  return findNthWeekday({ start: days.start.add({ years: 1 }), end: days.end.add({ years: 1 }) }, pick.n, pick.weekday);
}

/** The n-th unit of a stretch, or those up to another. */
function nthUnit({ to, ...expr }: Of<'nthUnit'>, ask: DayQuestion): DayInterval | undefined {
  const first = oneUnit(expr, ask);
  const last = to === undefined ? first : oneUnit({ ...expr, n: to }, ask);
  return first && last && { start: first.start, end: last.end };
}

function oneUnit({ n, unit, within }: Of<'nthUnit'>, ask: DayQuestion): DayInterval | undefined {
  const days = resolveDate(within, ask);
  if (!days) return undefined;
  // A week belongs to the month or year its Thursday lies in (ISO 8601); a weekend goes by its Saturday.
  const anchor = unit === 'week' ? 4 : 6;
  if (unit === 'week' || unit === 'weekend') {
    const picked = findNthWeekday(days, n, anchor);
    return picked && unitAt(findStart(unit, picked, 1), unit);
  }
  const start = n > 0 ? addUnits(days.start, unit, n - 1) : addUnits(days.end, unit, n);
  return unitAt(start, unit);
}

function rolling({ unit, count, toward }: Of<'rolling'>, ask: DayQuestion): DayInterval {
  const now = today(ask);
  // Quarters are those of the calendar, other units are counted from today.
  const tomorrow = unit === 'quarter' ? addUnits(findStart(unit, now, ask.weekStart), unit, 1) : now.add({ days: 1 });
  if (toward === 'next') return { start: tomorrow, end: addUnits(tomorrow, unit, count) };
  const end = unit === 'quarter' ? findStart(unit, now, ask.weekStart) : now;
  return { start: addUnits(end, unit, -count), end };
}

function resolveMonth({ month, year, toward, within }: Of<'month'>, ask: DayQuestion): DayInterval | undefined {
  const inYear = (value: number): DayInterval | undefined =>
    between(toDate(value, month, 1), toDate(value, month, 1)?.add({ months: 1 }));
  if (year !== undefined) return inYear(year);
  const start = within && resolveDate(within, ask)?.start;
  if (start) return inYear(start.year);
  const { year: nowYear, month: nowMonth } = ask.now;
  if (toward === 'last') return inYear(month < nowMonth ? nowYear : nowYear - 1);
  if (toward === 'this') return inYear(nowYear);
  if (toward === 'next') return inYear(month > nowMonth ? nowYear : nowYear + 1);
  return inYear(month >= nowMonth ? nowYear : nowYear + 1);
}

/** A quarter or half of a year; without a year, the next that is not over. */
function quarter({ n, unit, year, within }: Of<'quarter'>, ask: DayQuestion): DayInterval | undefined {
  const months = unit === 'half' ? 6 : 3;
  const inYear = (value: number): DayInterval | undefined => {
    const start = toDate(value, 1 + (n - 1) * months, 1);
    return between(start, start?.add({ months }));
  };
  if (year !== undefined) return inYear(year);
  const days = inYear((within && resolveDate(within, ask)?.start.year) ?? ask.now.year);
  return within || !days || compare(days.end, today(ask)) > 0 ? days : inYear(ask.now.year + 1);
}

function weekNumber({ week, year }: Of<'weekNumber'>, ask: DayQuestion): DayInterval | undefined {
  const start = year ? resolveDate(year, ask)?.start : today(ask);
  if (!start || week < 1 || week > 53) return undefined;
  const inYearOf = (number: number): DayInterval | undefined => {
    const fourth = toDate(number, 1, 4);
    return fourth && unitAt(findStart('week', fourth, 1).add({ weeks: week - 1 }), 'week');
  };
  const days = inYearOf(start.year);
  // "Week 2", said in November, is in the next year.
  const isOver = !year && days !== undefined && compare(days.end, start) <= 0;
  return isOver ? inYearOf(start.year + 1) : days;
}
