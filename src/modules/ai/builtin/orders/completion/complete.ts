import { Temporal } from 'temporal-polyfill';
import type { EventTimeInput } from '../../../../calendar/dto/event-input.dto.js';
import { type ResolvedTimes, computeEventTimes, toEventTime } from '../creation/event-times.js';
import { type DayInterval, isClockAmount, shiftDate } from '../../time/resolve/calendar.js';
import { refineRepetition } from '../../time/merge/refine-repetition.js';
import { isAmbiguous } from '../../time/resolve/resolve-when.js';
import { splitDates } from '../../time/merge/lists.js';
import { mayHappenOn } from '../../time/resolve/first-occurrence.js';
import type { TimeContext } from '../../time/context.js';
import type { Clock, DateExpr, DayPart, Duration, Recurrence, Unit, When } from '../../time/expressions.js';
import { readWhen } from '../../time/readings.js';
import { type Conventions, hasWord } from '../grammar/conventions.js';
import { type TimeProblem, findSkipped } from '../../time/resolve/problems.js';
import type { Creation } from '../grammar/order.js';
import { leaveOutWeekdays } from './leave-out-weekdays.js';
import { findWishProblem } from './wish-problems.js';

/** What is still to be asked before an event can be made. */
export type Missing = { field: 'summary' } | { field: 'start'; day?: string; problem?: TimeProblem };

/** A new event with its times, and what it lacks. */
export interface CompleteEvent {
  times?: ResolvedTimes;
  end?: EventTimeInput;
  /** Days on which a series does not take place. */
  excluded: string[];
  missing: Missing[];
}

/** What is one of each: "the first Monday of the month". */
const FREQUENCIES: Partial<Record<Unit, Recurrence['frequency']>> = { month: 'MONTHLY', quarter: 'QUARTERLY' };
/** Stretches in which a day is still to be found. */
const SPANS = new Set<DateExpr['kind']>(['month', 'rolling', 'portion', 'quarter', 'weekOf', 'weekNumber']);
const FIRST_HOUR = 9;
/** Days an exception may cover, and days of a series it may name. */
const LONGEST_EXCEPTION = 366;
const MOST_EXCLUDED = 50;
/** How many months a day without one is looked for in. */
const MOST_MONTHS = 4;
/** From so many days on, what begins with a clock time is more likely a series than one event. */
const DAYS_OF_SERIES = 14;
/** An hour that is written in a language that counts to 24, and is none of the evening. */
const LATEST_EVENING = 10;
const EVENING: DayPart = { name: 'evening', from: 17 * 60, to: 24 * 60 };

/** Completes a new event: a usual hour for a meal, a usual length, and questions where nothing is usual. */
export function completeEvent(told: Creation, context: TimeContext, conventions: Conventions): CompleteEvent {
  const creation = onFeast(leaveOutWeekdays(told), conventions);
  const { title = '', details, people } = creation;
  const isWholeDay = hasWord(title, conventions.wholeDay);
  const isOpen = creation.dayOf !== undefined && creation.when?.date === undefined;
  const said = isOpen
    ? undefined
    : afterMidnight(inNextMonth(onDayFromNow(withLength(creation, isWholeDay), context), context, creation.isStated));
  const half = laterToday(toUsualHalf(said, title, conventions), context);
  const when = withFirstHour(withUsualHour(half, title, conventions), context);
  const impossible = findWishProblem(creation, context)?.problem;
  const read = when && !impossible ? computeEventTimes(when, context) : undefined;
  const placed = read && creation.endsOnly ? endingAt(read, when?.length, title, conventions) : read;
  const excluded = findExcluded(creation, placed?.start, context);
  const problem =
    impossible ?? excluded.problem ?? (placed && (findSkippedIn(placed) ?? findOver(placed, said, context)));
  const times = problem ? undefined : placed;
  const isWhole = details.some(({ is }) => is === 'wholeDay');
  const isBlocked = creation.fillsPart === true && when?.clock === undefined && when?.part === undefined;
  const allDay = isWhole || isBlocked || (when?.wholeDay ?? isWholeDay);
  const missing: Missing[] = [
    ...(title || people.length > 0 ? [] : [{ field: 'summary' as const }]),
    ...(problem ? [{ field: 'start' as const, problem }] : missingTime(times, when, allDay)),
  ];
  const end = times && computeEnd(times, title, conventions);
  return { ...(times ? { times } : {}), ...(end ? { end } : {}), excluded: excluded.days, missing };
}

/** "Silvesterparty ab 20 Uhr" is on the day that its title tells. */
function onFeast(creation: Creation, { feasts = [] }: Conventions): Creation {
  const { title = '', when } = creation;
  const isDated = (when?.date ?? when?.fromNow ?? when?.repeats ?? creation.dayOf) !== undefined;
  const first = isDated ? undefined : feasts.find(([words]) => hasWord(title, words))?.[1];
  return when?.clock && first ? { ...creation, when: { ...when, date: { kind: 'yearly', first } } } : creation;
}

/** "Day off on Friday afternoon" takes all of it, as what is set apart does. */
function withLength({ when, length: lasts, fillsPart }: Creation, isWholeDay: boolean): When | undefined {
  const length = lasts ? { length: lasts } : {};
  const told = when ? { ...length, ...when } : lasts && length;
  if (!told) return undefined;
  const begun = since(told);
  if (!(fillsPart || isWholeDay)) return begun;
  return isWholeDay ? fromToday(withWholePart(begun)) : withWholePart(begun);
}

/** "From Saturday for two weeks" begins on that day. */
function since({ bound, ...when }: When): When {
  const isLong = when.length !== undefined && !isClockAmount(when.length);
  return bound && !(bound === 'after' && isLong && when.date && !when.clock) ? { ...when, bound } : when;
}

/** "Off until Friday" begins today. */
function fromToday({ bound, includesEnd, ...when }: When): When {
  const isUntil = bound === 'before' && includesEnd && when.date && !when.clock;
  if (isUntil) return { ...when, date: { kind: 'offset', days: 0 }, to: { date: when.date } };
  return { ...when, ...(bound ? { bound } : {}), ...(includesEnd ? { includesEnd } : {}) };
}

/** "In six months" is on that day, and at no time of it. */
function onDayFromNow(when: When | undefined, { now }: TimeContext): When | undefined {
  const { fromNow, ...rest } = when ?? {};
  if (!fromNow || rest.clock || rest.part || rest.to || isClockAmount(fromNow.amount)) return when;
  const { year, month, day } = shiftDate(now, fromNow.amount, fromNow.sign);
  return { ...rest, date: { kind: 'monthDay', month, day, year } };
}

/**
 * A new event on "the 2nd Tuesday" is in the next month where this month's is over. What nobody ordered is then one of each month:
 * "first Monday of the month, 6pm, book club".
 */
function inNextMonth(when: When | undefined, { now, ...context }: TimeContext, isStated = false): When | undefined {
  const date = when?.date;
  if (date?.kind !== 'nthWeekday') return when;
  const each = date.within?.kind === 'period' && date.within.isAny ? date.within : undefined;
  if (date.within && !each) return when;
  const day = readWhen({ date }, { ...context, now })?.meaning?.days?.start;
  const isOver = day === undefined || Temporal.PlainDate.compare(day, now.toPlainDate()) < 0;
  if (!isOver) return when;
  const { date: _day, ...rest } = when ?? {};
  const frequency = each && FREQUENCIES[each.unit];
  const repeats =
    isStated && frequency && !rest.repeats ? refineRepetition({ frequency, interval: 1 }, date) : undefined;
  if (repeats) return { ...rest, repeats };
  return { ...rest, date: { ...date, within: { kind: 'period', unit: each?.unit ?? 'month', offset: 1 } } };
}

/** "Tonight at 2" is after midnight. */
function afterMidnight(when: When | undefined): When | undefined {
  const { clock, part, date } = when ?? {};
  const isNight = part !== undefined && part.to === 24 * 60 && part.from < 20 * 60;
  if (!when || !clock || !isNight || date?.kind !== 'offset' || clock.exact || clock.half || clock.hour > 4)
    return when;
  const { part: _night, ...rest } = when;
  return { ...rest, date: { ...date, days: date.days + 1 }, clock: { ...clock, exact: true } };
}

/** From the first to the last minute of a part of the day. */
function withWholePart(when: When): When {
  if (!when.part || when.clock || when.to || when.length !== undefined) return when;
  const { part, ...rest } = when;
  return { ...rest, clock: clockAt(part.from), to: { clock: clockAt(part.to) } };
}

function clockAt(minutes: number): Clock {
  return { hour: Math.floor(minutes / 60), minute: minutes % 60, exact: true };
}

/**
 * A bare hour from five on is one of the evening where such an event usually is: "dinner at 7".
 * The times of a timetable, those told to the minute as "6:32", and those of early hours, are read as they are written.
 */
export function toUsualHalf<W extends When | undefined>(
  when: W,
  title: string,
  { evening, afterWork = '', timetabled, early, writesTo24 }: Conventions,
): W | When {
  const { clock, part } = when ?? {};
  const isWritten = clock !== undefined && clock.minute > 0 && clock.half === undefined && !part;
  if (when && isWritten && hasWord(title, timetabled)) return { ...when, clock: { ...clock, exact: true } };
  const isOpen = clock !== undefined && !clock.exact && clock.half === undefined && clock.hour >= 5 && clock.hour < 12;
  if (!when || !isOpen || part) return when;
  // "Spectacle de l'école à 10h30".
  const isBeforeNoon = writesTo24 && clock.written && clock.hour >= LATEST_EVENING;
  const isAfterWork = clock.hour < LATEST_EVENING && hasWord(title, afterWork);
  if (isAfterWork || (hasWord(title, evening) && !isBeforeNoon)) return { ...when, part: EVENING };
  const isEarly = clock.hour < 7 && ((writesTo24 && clock.written) ?? hasWord(title, early));
  return isEarly || clock.minute % 5 > 0 ? { ...when, clock: { ...clock, exact: true } } : when;
}

/** "Gym today at 7" said at nine: an hour of today that may be both is the one to come. */
function laterToday(when: When | undefined, { now }: TimeContext): When | undefined {
  const { clock, date, part, to } = when ?? {};
  const isToday = date?.kind === 'offset' && date.days === 0;
  if (!clock || !isToday || part || to || clock.hour >= 12 || !isAmbiguous(clock)) return when;
  const isOver = clock.hour * 60 + clock.minute <= now.hour * 60 + now.minute;
  return isOver ? { ...when, clock: { ...clock, half: 'pm' } } : when;
}

function withUsualHour(when: When | undefined, title: string, { usualHours }: Conventions): When | undefined {
  if (!when || when.clock || when.wholeDay || when.fromNow || when.now || when.to || when.part || when.bound)
    return when;
  const usual = usualHours.find(([words]) => hasWord(title, words));
  const coversDays = when.date && ['period', 'month', 'years', 'rolling'].includes(when.date.kind);
  return usual && !coversDays ? { ...when, clock: { hour: usual[1], minute: 0, exact: true } } : when;
}

/** A length of hours needs a beginning to be shown: that of its part of the day, or nine o'clock, or the next full hour today; the question stays open. */
function withFirstHour(when: When | undefined, { now }: TimeContext): When | undefined {
  if (!when?.length || !isClockAmount(when.length) || when.clock || when.to) return when;
  const { part, ...unparted } = when;
  if (part) return { ...unparted, clock: clockAt(part.from) };
  if (when.fromNow ?? when.now ?? when.repeats) return when;
  const isToday = !when.date || (when.date.kind === 'offset' && when.date.days === 0);
  const hour = isToday && now.hour >= FIRST_HOUR ? Math.min(now.hour + 1, 23) : FIRST_HOUR;
  return {
    ...when,
    date: when.date ?? { kind: 'offset', days: 0 },
    clock: { hour, minute: 0, exact: true, assumed: true },
  };
}

function computeEnd({ start, end }: ResolvedTimes, title: string, { short }: Conventions): EventTimeInput | undefined {
  if (end) return end;
  if (!start.dateTime || !start.timeZone) return undefined;
  const minutes = hasWord(title, short) ? 30 : 60;
  return toEventTime(Temporal.PlainDateTime.from(start.dateTime).add({ minutes }), start.timeZone);
}

/** The event that ends when it was read to begin; without a length it is as long as such events are. */
function endingAt(
  times: ResolvedTimes,
  length: Duration | undefined,
  title: string,
  { short }: Conventions,
): ResolvedTimes {
  const { dateTime, timeZone } = times.start;
  if ((times.end && !length) || !dateTime || !timeZone) return times;
  const lasts = length ?? { minutes: hasWord(title, short) ? 30 : 60 };
  const begin = shiftDate(Temporal.PlainDateTime.from(dateTime), lasts, -1);
  return { ...times, start: toEventTime(begin, timeZone), end: times.start };
}

/** A start or an end that the clocks of its zone skip. */
export function findSkippedIn({ start, end }: Pick<ResolvedTimes, 'start' | 'end'>): TimeProblem | undefined {
  for (const { dateTime, timeZone } of [start, ...(end ? [end] : [])]) {
    const problem = dateTime && timeZone ? findSkipped(dateTime, timeZone) : undefined;
    if (problem) return problem;
  }
  return undefined;
}

/** An hour of today that is over, unless its part of the day was told: "this morning from 7 to 8" is logged. */
function findOver(
  { start, end = start, recurrence }: ResolvedTimes,
  when: When = {},
  { now, timeZone }: TimeContext,
): TimeProblem | undefined {
  const { part, clock } = when;
  const isTold = (part ?? clock?.half) !== undefined;
  // A time of this week that is left open may still be ahead.
  if (isSpan(when) && !clock) return undefined;
  if (isTold || recurrence || !start.dateTime || !end.dateTime || end.timeZone !== timeZone) return undefined;
  const last = Temporal.PlainDateTime.from(end.dateTime);
  const isOver = last.toPlainDate().equals(now.toPlainDate()) && Temporal.PlainDateTime.compare(last, now) < 0;
  return isOver ? { is: 'past', at: start.dateTime.slice(0, 16) } : undefined;
}

function missingTime(times: ResolvedTimes | undefined, when: When | undefined, allDay: boolean): Missing[] {
  // "This week at 4", "one evening next week" and "before Christmas" leave the day open.
  const isAtSomeTime = (when?.clock ?? when?.part) !== undefined;
  const isBesideDay = when?.date !== undefined && when.bound !== undefined && !when.clock && !when.includesEnd;
  const isOpenSpan = isSpan(when) && (isAtSomeTime || (times !== undefined && !isOneDay(times)));
  if (!times || isBesideDay || (!allDay && (isOpenSpan || isLikelySeries(times, when)))) return [{ field: 'start' }];
  const assumed = when?.length !== undefined && when.clock?.assumed === true;
  const open = (assumed || times.start.date !== undefined) && !allDay && isOneDay(times);
  const isSeriesOfDays = when?.repeats !== undefined && !['DAILY', 'WEEKLY'].includes(when.repeats.frequency);
  return open && !isSeriesOfDays
    ? [{ field: 'start', day: times.start.date ?? times.start.dateTime?.slice(0, 10) ?? '' }]
    : [];
}

/** "Tomorrow at 9 until the end of April": a last day weeks away is not the end of an event that begins with a clock time. */
function isLikelySeries({ start, end }: ResolvedTimes, when: When | undefined): boolean {
  if (!when?.clock || when.clock.assumed || when.repeats || when.to?.clock) return false;
  const [first, last] = [start, end].map((at) => (at?.dateTime ?? at?.date)?.slice(0, 10));
  return first !== undefined && last !== undefined && Temporal.PlainDate.from(first).until(last).days >= DAYS_OF_SERIES;
}

/** Weeks or longer, named as a whole, are where a time is looked for, and not how long an event takes. */
function isSpan({ date, to, length, repeats, whole }: When = {}): boolean {
  if (!date || to || (length && !isClockAmount(length)) || repeats || whole) return false;
  // "In spring".
  if (date.kind === 'yearly') return date.end !== undefined;
  return SPANS.has(date.kind) || (date.kind === 'period' && date.unit !== 'weekend');
}

function isOneDay({ start, end }: ResolvedTimes): boolean {
  if (!start.date || !end?.date) return true;
  return Temporal.PlainDate.from(start.date).until(end.date).days === 1;
}

/** The days of a series that its exceptions name, and the first named one that is none of it. */
function findExcluded(
  { except = [], when }: Creation,
  start: EventTimeInput | undefined,
  context: TimeContext,
): { days: string[]; problem?: TimeProblem } {
  const excluded = new Set<string>();
  for (const one of except.flatMap(splitTime)) {
    const [days, all = []] = findDaysOf(one, when, start, context) ?? [];
    if (!days) continue;
    if (all.length === 0) return { days: [], problem: { is: 'notInSeries', date: days.start.toString() } };
    for (const day of all) excluded.add(day.toString());
  }
  if (excluded.size > MOST_EXCLUDED) return { days: [], problem: { is: 'tooManyExceptions', most: MOST_EXCLUDED } };
  return { days: [...excluded] };
}

/** The days of an exception that are of the series: "not on the 28th" is in the first month whose 28th is one of them. */
function findDaysOf(
  one: When,
  when: When | undefined,
  start: EventTimeInput | undefined,
  context: TimeContext,
): [DayInterval, Temporal.PlainDate[]] | undefined {
  const begin = start?.dateTime ?? start?.date;
  const isOfAnyMonth = one.date?.kind === 'dayOfMonth' && begin !== undefined;
  const from = isOfAnyMonth ? Temporal.PlainDate.from(begin.slice(0, 10)).toPlainDateTime() : context.now;
  const tries = Array.from({ length: isOfAnyMonth ? MOST_MONTHS : 1 }, (_item, months) => {
    const days = readWhen(one, { ...context, now: from.add({ months }) })?.meaning?.days;
    return days && ([days, daysIn(days).filter((day) => !when?.repeats || mayHappenOn(when.repeats, day))] as const);
  });
  const found = tries.find((each) => each && each[1].length > 0) ?? tries[0];
  return found && [...found];
}

function splitTime(when: When): When[] {
  return when.date && !when.to ? splitDates(when.date).map((date) => ({ ...when, date })) : [when];
}

function daysIn({ start, end }: DayInterval): Temporal.PlainDate[] {
  const count = Math.min(start.until(end).days, LONGEST_EXCEPTION);
  return Array.from({ length: count }, (_item, index) => start.add({ days: index }));
}
