import { Temporal } from 'temporal-polyfill';
import { DayInterval, isClockAmount, oneDay, shiftDate } from './calendar.js';
import type { TimeContext } from '../context.js';
import type { Duration, Clock, DateExpr, DayPart, When } from '../expressions.js';
import { SecondsOfDay, listPossibleTimes, resolveUsualRange, resolveUsualTime } from './resolve-clock.js';
import { resolveDate } from './resolve-date.js';

/** What an expression means: days, and moments within them where a clock time was said. */
export interface Meaning {
  /** The days it names, or today or tomorrow when only a time was said. */
  days?: DayInterval;
  start?: Temporal.PlainDateTime;
  end?: Temporal.PlainDateTime;
  /** Whether a day was said, rather than taken from now. */
  dated: boolean;
  /** Whether the days were said as a range, "from Monday to Friday", whose last day is the one before `days.end`. */
  ranged: boolean;
  /** The first day of what was named as the end: the 1st of May in "from January to May". */
  lastNamed?: Temporal.PlainDate;
}

const DAY_SECONDS = 86_400;
/** The hour from which a start is one of the evening. */
const EVENING = 17;
/** The seconds of the day in which a night ends. */
const SMALL_HOURS = 5 * 3600;

/** Finds what an expression means for its reader; nothing when it names a time that does not exist. */
export function resolveWhen(when: When, context: TimeContext): Meaning | undefined {
  if (when.clock?.ofNow) return resolveWhen({ ...when, clock: clockOfNow(context) }, context);
  if (when.date?.kind === 'weekdayDate' && when.date.orHour)
    return resolveWhen(settleDay(when, when.date, context), context);
  if (when.now) return nowOn(when, context);
  if (when.fromNow) return fromNow(when, context);
  // "Between 2 and 5pm on Friday": the day said with the end is the day of both.
  if (when.clock && when.to?.clock && when.to.date && !when.date) {
    const { date, ...to } = when.to;
    return resolveWhen({ ...when, date, to }, context);
  }
  if (when.to && !when.to.bound && (when.to.date ?? when.to.now ?? when.to.fromNow))
    return acrossDays(when, when.to, context);
  if (when.bound && isPointed(when.date)) return resolveWhen({ ...when, date: pointed(when.date, false) }, context);
  const [from, to] = clockTimes(when);
  const days = resolveDays(when.date, from, context);
  if (!days) return undefined;
  const dated = when.date !== undefined;
  if (from === undefined) return { days: stretch(days, when), dated, ranged: false };
  const start = at(days.start, from);
  const end = to === undefined ? endAfter(start, when.length) : at(days.start, to);
  return { days, start, ...(end ? { end } : {}), dated, ranged: false };
}

/** "Mardi 8 à 11h": a day where the next 8th is a Tuesday, and otherwise the hours from one to the other. */
function settleDay(
  { clock, ...when }: When,
  { weekday, day }: Extract<DateExpr, { kind: 'weekdayDate' }>,
  context: TimeContext,
): When {
  const next = resolveDate({ kind: 'dayOfMonth', days: [day] }, { ...context, todayCounts: true })?.start;
  if (next?.dayOfWeek === weekday || !clock)
    return { ...when, ...(clock ? { clock } : {}), date: { kind: 'weekdayDate', weekday, day } };
  const date = { kind: 'weekday' as const, days: [weekday] };
  return { ...when, date, clock: { hour: day, minute: 0, exact: true }, to: { clock } };
}

function clockTimes({ clock, to, part, date }: When): [SecondsOfDay?, SecondsOfDay?] {
  if (clock && to?.clock) {
    const [from, end] = resolveUsualRange(inPart(clock, part), inPart(to.clock, to.part), part);
    return date && isPastMidnight(from, part) ? [from + DAY_SECONDS, end + DAY_SECONDS] : [from, end];
  }
  if (clock) {
    const from = resolveUsualTime(clock, part);
    return [date && isPastMidnight(from, part) ? from + DAY_SECONDS : from];
  }
  if (to?.clock && part) return [part.from * 60, resolveUsualTime(to.clock)];
  return [];
}

/** "Saturday night at 2": the night of a day goes on behind midnight. */
function isPastMidnight(time: SecondsOfDay, part: DayPart | undefined): boolean {
  return part !== undefined && part.from >= EVENING * 60 && time < SMALL_HOURS;
}

/** A clock time whose half of the day a part of it tells. */
function inPart(clock: Clock, part: DayPart | undefined): Clock {
  return part ? exactly(resolveUsualTime(clock, part)) : clock;
}

function clockOfNow({ now: { hour, minute, second } }: TimeContext): Clock {
  return { hour, minute, second, exact: true };
}

/** A clock time that is known exactly. */
function exactly(seconds: SecondsOfDay): Clock {
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, exact: true };
}

function resolveDays(
  date: DateExpr | undefined,
  from: SecondsOfDay | undefined,
  context: TimeContext,
): DayInterval | undefined {
  const { now } = context;
  const elapsed = now.hour * 3600 + now.minute * 60 + now.second;
  // A whole day is ahead only before it began; a clock time is ahead until it has come.
  const todayCounts = from === undefined ? elapsed === 0 : from > elapsed;
  if (date) return resolveDate(date, { ...context, todayCounts });
  return oneDay(now.toPlainDate().add({ days: todayCounts || from === undefined ? 0 : 1 }));
}

function stretch(days: DayInterval, { length }: When): DayInterval {
  if (!length || isClockAmount(length)) return days;
  return { start: days.start, end: shiftDate(days.start.toPlainDateTime(), length, 1).toPlainDate() };
}

function endAfter(start: Temporal.PlainDateTime, amount: Duration | undefined): Temporal.PlainDateTime | undefined {
  return amount && shiftDate(start, amount, 1);
}

function at(date: Temporal.PlainDate, seconds: SecondsOfDay): Temporal.PlainDateTime {
  if (seconds >= DAY_SECONDS) return date.toPlainDateTime().add({ seconds });
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return new Temporal.PlainDateTime(date.year, date.month, date.day, hour, minute, seconds % 60);
}

function nowOn({ to, length }: When, context: TimeContext): Meaning {
  const start = context.now;
  const until = to && resolveWhen(laterToday(to, context), context);
  const wholeDays = to?.fromNow && !isClockAmount(to.fromNow.amount);
  const end = until
    ? wholeDays
      ? until.days?.start.toPlainDateTime()
      : (until.start ?? until.days?.end.toPlainDateTime())
    : length && shiftDate(start, length, 1);
  const last = end ? end.subtract({ seconds: 1 }).toPlainDate() : start.toPlainDate();
  const days = { start: start.toPlainDate(), end: last.add({ days: 1 }) };
  const clocked = !until || until.start !== undefined;
  return { days, ...(clocked ? { start, ...(end ? { end } : {}) } : {}), dated: true, ranged: true };
}

/** "Until eight" is the next eight o'clock, in the morning or in the evening. */
function laterToday(to: When, { now }: TimeContext): When {
  const { clock, date, part } = to;
  if (!clock || !isAmbiguous(clock) || date || part) return to;
  const elapsed = now.hour * 3600 + now.minute * 60 + now.second;
  const ahead = listPossibleTimes(clock).find((time) => time > elapsed);
  return ahead === undefined ? to : { ...to, clock: exactly(ahead) };
}

function fromNow({ fromNow: told, clock, part, length, to }: When, context: TimeContext): Meaning | undefined {
  if (!told) return undefined;
  const moment = shiftDate(context.now, told.amount, told.sign);
  const days = oneDay(moment.toPlainDate());
  if (clock) {
    const [from = 0, until] = clockTimes({ clock, ...(to ? { to } : {}), ...(part ? { part } : {}) });
    const end = until === undefined ? endAfter(at(days.start, from), length) : at(days.start, until);
    return {
      days,
      start: at(days.start, from),
      ...(end ? { end } : {}),
      dated: true,
      ranged: false,
    };
  }
  if (part) return { days, dated: true, ranged: false };
  if (to?.now) return { days, start: moment, end: context.now, dated: true, ranged: true };
  return { days, start: moment, ...(length ? { end: shiftDate(moment, length, 1) } : {}), dated: true, ranged: false };
}

/** Kinds of dates that mean another day when they follow a start. */
const FOLLOWS_START = new Set<DateExpr['kind']>([
  'monthDay',
  'dayOfMonth',
  'weekday',
  'month',
  'weekdayDate',
  'numeric',
  'portion',
  'nthWeekday',
  'monthDays',
]);

function acrossDays(when: When, to: When, context: TimeContext): Meaning | undefined {
  const start = resolveWhen(atPoint(startOnly(when, to)), context);
  if (!start?.days) return undefined;
  const end = resolveWhen(
    atPoint(to, true),
    followsStart(to) ? { ...context, now: start.days.start.toPlainDateTime() } : context,
  );
  if (!end?.days) return undefined;
  const days = { start: start.days.start, end: end.days.end };
  if (Temporal.PlainDate.compare(days.start, days.end) >= 0) return aYearEarlier(when, to, context, days);
  const running =
    to.date && 'year' in to.date && to.date.year !== undefined ? undefined : aYearEarlier(when, to, context, days);
  if (running?.days && includes(running.days, context.now.toPlainDate())) return running;
  const moments = start.start && end.start ? { start: start.start, end: throughNight(start.start, end.start, to) } : {};
  return { days, ...moments, dated: true, ranged: true, lastNamed: end.days.start };
}

/** "Saturday 21:00 to Sunday 6:30": the half of the day left open for an end on the morning after an evening. */
function throughNight(
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
  { clock, part }: When,
): Temporal.PlainDateTime {
  const isNextDay = start.toPlainDate().until(end.toPlainDate()).days === 1;
  const isOpen = clock !== undefined && isAmbiguous(clock) && !part && end.hour >= 12;
  return isOpen && isNextDay && start.hour >= EVENING ? end.subtract({ hours: 12 }) : end;
}

/** As one end of a range, the start, middle or end of a month is a point of it. */
function atPoint(when: When, isEnd = false): When {
  const { date } = when;
  return isPointed(date) ? { ...when, date: pointed(date, isEnd) } : when;
}

type PortionExpr = Extract<DateExpr, { kind: 'portion' }>;

function isPointed(date: DateExpr | undefined): date is PortionExpr {
  return date?.kind === 'portion';
}

function pointed({ which, of }: PortionExpr, isEnd: boolean): DateExpr {
  return { kind: 'point', which, of, isEnd };
}

function followsStart({ date }: When): boolean {
  return (
    date !== undefined &&
    FOLLOWS_START.has(date.kind) &&
    !('toward' in date && date.toward) &&
    !('within' in date && date.within)
  );
}

/** The start of a range without its end; a year or month said only at the end holds for both. */
function startOnly(when: When, to: When): When {
  const { to: _end, ...start } = when;
  if (!start.date) return to.date ? { ...start, date: to.date } : start;
  if (
    (start.date.kind === 'monthDay' || start.date.kind === 'month' || start.date.kind === 'numeric') &&
    start.date.year === undefined &&
    !('within' in start.date && start.date.within)
  ) {
    const year = to.date && 'year' in to.date && typeof to.date.year === 'number' ? to.date.year : undefined;
    return year === undefined ? start : { ...start, date: { ...start.date, year } };
  }
  return start;
}

function includes({ start, end }: DayInterval, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, end) < 0;
}

/** A range told without a year may have begun the year before: it still goes on, or ends today. */
function aYearEarlier(when: When, to: When, context: TimeContext, days: DayInterval): Meaning | undefined {
  const { date } = when;
  const open = date?.kind === 'monthDay' || date?.kind === 'month' || date?.kind === 'numeric';
  if (!open || date.year !== undefined || ('toward' in date && date.toward) || ('within' in date && date.within))
    return undefined;
  // The weekday said with it has decided the year.
  if ('weekday' in date && date.weekday) return undefined;
  if (to.date && 'weekday' in to.date && to.date.weekday) return undefined;
  const year = days.start.year - 1;
  return acrossDays({ ...when, date: { ...date, year } }, to, context);
}

/** Whether a clock time leaves the half of the day open. */
export function isAmbiguous({ exact, half }: Clock): boolean {
  return !exact && half === undefined;
}
