import { isClockAmount, countSeconds } from './resolve/calendar.js';
import type {
  Duration,
  Clock,
  DateExpr,
  DayPart,
  Elsewhere,
  RelativeModifier,
  Unit,
  WeekdayNumber,
  When,
} from './expressions.js';
import type { ToldZone } from './phrases.js';
import { resolveUsualTime } from './resolve/resolve-clock.js';

type Quarter = Extract<DateExpr, { kind: 'quarter' }>;

/** Builders the grammars of all languages share. */
export const TODAY: DateExpr = { kind: 'offset', days: 0 };

const OFFSET: Record<RelativeModifier, number> = { this: 0, next: 1, last: -1 };
const CLOCK_UNITS = new Set<Unit>(['second', 'minute', 'hour']);

/** The day so many days from today. */
export function inDays(days: number): DateExpr {
  return { kind: 'offset', days };
}

/** A weekday, the next one or the one a word like "last" points at. */
export function onWeekday(weekday: WeekdayNumber, toward?: RelativeModifier): DateExpr {
  return { kind: 'weekday', days: [weekday], ...(toward ? { toward } : {}) };
}

/** A day of a month, in a year where one was said. */
export function monthDay(month: number, day: number, year?: number): DateExpr {
  return { kind: 'monthDay', month, day, ...(year === undefined ? {} : { year }) };
}

/** A day of whatever month it is. */
export function dayOfMonth(...days: number[]): DateExpr {
  return { kind: 'dayOfMonth', days };
}

/** A whole month, in a year where one was said. */
export function inMonth(month: number, year?: number): DateExpr {
  return { kind: 'month', month, ...(year === undefined ? {} : { year }) };
}

/** A whole year. */
export function inYear(from: number): DateExpr {
  return { kind: 'years', from, count: 1 };
}

/** This, the next or the last day, week, month, quarter or year. */
export function periodToward(toward: RelativeModifier, unit: Unit): DateExpr | undefined {
  return periodAt(unit, OFFSET[toward]);
}

/** The unit of time so many on from the current one. */
export function periodAt(unit: Unit, offset: number): DateExpr | undefined {
  if (CLOCK_UNITS.has(unit)) return undefined;
  return unit === 'day' ? inDays(offset) : { kind: 'period', unit, offset };
}

/** The next or last few units, from tomorrow or up to today. */
export function rolling(toward: RelativeModifier, count: number, unit: Unit): DateExpr | undefined {
  if (toward === 'this' || CLOCK_UNITS.has(unit) || !Number.isInteger(count)) return undefined;
  return { kind: 'rolling', unit, count, toward };
}

/** The n-th such weekday of a month or another stretch. */
export function nthWeekday(n: number, weekday: WeekdayNumber, within?: DateExpr): DateExpr {
  return { kind: 'nthWeekday', picks: [{ n, weekday }], ...(within ? { within } : {}) };
}

/** The n-th working day of a stretch, from its end when negative; nothing where no month has so many. */
export function nthWorkday(n: number, of: DateExpr): DateExpr | undefined {
  if (Math.abs(n) > 23) return undefined;
  const first: DateExpr = { kind: 'point', which: 'start', of, isEnd: true };
  const after: DateExpr = { kind: 'point', which: 'end', of, isEnd: false };
  return { kind: 'shift', amount: { workdays: Math.abs(n) }, sign: n > 0 ? 1 : -1, from: n > 0 ? first : after };
}

/** A quarter or a half of a year; nothing where a year has no such. */
export function quarterAt(n: number, of: Quarter['unit']): Quarter | undefined {
  return n >= 1 && n <= (of === 'half' ? 2 : 4) ? { kind: 'quarter', n, unit: of } : undefined;
}

/** A weekday of a certain week. */
export function inWeek(within: DateExpr, weekday: WeekdayNumber): DateExpr | undefined {
  const isWeek = within.kind === 'period' && (within.unit === 'week' || within.unit === 'weekend');
  return isWeek ? { kind: 'inPeriod', weekday, within } : undefined;
}

/** A day so much before or after another. */
export function shifted(amount: Duration, sign: 1 | -1, from: DateExpr): DateExpr {
  return { kind: 'shift', amount, sign, from };
}

/** A moment so much before or after now. */
export function fromNow(amount: Duration, sign: 1 | -1): When {
  return { fromNow: { amount, sign } };
}

/** A time of day, in another zone where one was said. */
export function atClock(clock: Clock, zone?: ToldZone): When {
  return { clock, ...(zone ? inZone(zone) : {}) };
}

/** Whose clocks a time is told by. */
export function inZone(zone: ToldZone): When {
  if (zone === 'own') return {};
  return isElsewhere(zone) ? { elsewhere: zone } : { timeZone: zone };
}

function isElsewhere(zone: ToldZone): zone is Elsewhere {
  return zone === 'theirs' || zone === 'there';
}

/** A time of day so much before or after another. */
export function clockAway(clock: Clock, by: Duration, sign: 1 | -1, zone?: ToldZone): When | undefined {
  if (!isClockAmount(by) || countSeconds(by) >= 86_400) return undefined;
  const minutes = (resolveUsualTime(clock) + sign * countSeconds(by)) / 60;
  const ofDay = (minutes + 1440) % 1440;
  const open = !clock.exact && clock.half === undefined;
  const moved = { hour: Math.floor(ofDay / 60), minute: Math.floor(ofDay % 60), exact: true };
  return atClock(open ? { ...moved, approximate: true } : moved, zone);
}

/** A range of clock times. */
export function clockSpan(start: Clock, end: Clock, zone?: ToldZone): When {
  return { ...atClock(start, zone), to: { clock: end } };
}

/** A range from one day or moment to another; nothing when one end is a day, and the other a clock time. */
export function span(start: When, end: When): When | undefined {
  return isMismatched(start, end) || isMismatched(end, start) ? undefined : { ...start, to: end };
}

function isMismatched(one: When, other: When): boolean {
  const isLong = one.date?.kind === 'years' || one.date?.kind === 'month';
  if (isLong && (one.clock ?? other.clock)) return true;
  const isDay = one.date !== undefined && !one.clock && !one.part;
  return isDay && other.clock !== undefined && (one.date?.kind === 'dayOfMonth' || !other.date);
}

/** A range of days. */
export function daySpan(start: DateExpr, end: DateExpr): When {
  return { date: start, to: { date: end } };
}

/** A range of days of one month. */
export function monthSpan(month: number, first: number, last: number, year?: number): When | undefined {
  return first < last ? daySpan(monthDay(month, first, year), monthDay(month, last, year)) : undefined;
}

/** A day told by its number, with its weekday where that was said. */
export interface NumberedDay {
  day: number;
  weekday?: WeekdayNumber;
}

/** "4 to 22 January", "18.-20.12.": a number before a later date takes its month. */
export function daysBefore(first: number, last: DateExpr): When | undefined {
  if (last.kind === 'monthDay') return first < last.day ? daySpan({ ...last, day: first }, last) : undefined;
  if (last.kind !== 'numeric') return undefined;
  const [day, start] = last.second > 12 ? [last.second, { second: first }] : [last.first, { first }];
  return first < day ? daySpan({ ...last, ...start }, last) : undefined;
}

/** "Friday 11 to Sunday 13 December"; a greater first number is a day of the month before. */
export function numberedSpan(first: NumberedDay, last: NumberedDay, month: number, year?: number): When {
  const end = withWeekday(monthDay(month, last.day, year), last.weekday);
  if (first.day < last.day) return daySpan(withWeekday(monthDay(month, first.day, year), first.weekday), end);
  const isJanuary = month === 1;
  const before = monthDay(isJanuary ? 12 : month - 1, first.day, year && isJanuary ? year - 1 : year);
  return daySpan(withWeekday(before, first.weekday), end);
}

function withWeekday(date: DateExpr, weekday: WeekdayNumber | undefined): DateExpr {
  return weekday && date.kind === 'monthDay' ? { ...date, weekday } : date;
}

/** A range of days of this, the next or the last month. */
export function daysWithin(within: DateExpr, first: number, last: number): When | undefined {
  if (within.kind !== 'period' || within.unit !== 'month' || first >= last) return undefined;
  return daySpan({ kind: 'dayOfMonth', days: [first], within }, { kind: 'dayOfMonth', days: [last], within });
}

/** A clock time in a part of the day. */
export function inPart(clock: Clock, part: DayPart): When {
  return { clock, part };
}

/** The one time of day that a clock time is in a part of it. */
export function settleInPart(clock: Clock, part: DayPart): Clock {
  const minutes = resolveUsualTime(clock, part) / 60;
  return { hour: Math.floor(minutes / 60), minute: Math.floor(minutes) % 60, exact: true };
}

/** A time from now on, until so long after. */
export function withinNext(amount: Duration): When {
  return { now: true, to: fromNow(amount, 1) };
}

/** The last or next hours or minutes. */
export function clockStretch(toward: RelativeModifier, amount: Duration): When | undefined {
  if (!isClockAmount(amount) || toward === 'this') return undefined;
  return toward === 'next' ? withinNext(amount) : { ...fromNow(amount, -1), to: { now: true } };
}

/** "6.30 tomorrow", "14.15 Donnerstag": a clock time written with a dot, right before its day; "14.12. Freitag" is a date. */
export function atDotted(time: Clock | undefined, day: DateExpr): When | undefined {
  const isNamed = day.kind === 'weekday' || day.kind === 'offset';
  return time && (isNamed || time.minute > 12) ? { date: day, ...atClock(time) } : undefined;
}

/** From now to the end of the day. */
export function restOfToday(): When {
  return { now: true, to: { clock: { hour: 24, minute: 0, exact: true } } };
}
