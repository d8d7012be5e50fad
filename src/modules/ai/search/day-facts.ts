import { Temporal } from 'temporal-polyfill';
import { isBusy } from '../../calendar/availability/conflicts.js';
import { type Interval, merged, without } from '../../calendar/availability/interval.js';
import { formatWeekday } from '../tools/local-time.js';
import type { FoundEvent } from './calendar-reader.service.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The hours in which gaps are looked for. */
const DAYTIME = { start: 8, end: 18 };
const MAX_DAYS_LISTED = 31;
const MAX_GAP_DAYS = 7;
const MIN_GAP_MS = 15 * MINUTE_MS;

/** The range of the facts, the user's zone, and the present. */
export interface FactsContext {
  range: Interval;
  timeZone: string;
  now: number;
}

/** One day of a range. */
export interface DayFacts {
  day: string;
  events: number;
  /** Hours taken by events; overlapping time counts once. */
  hours: number;
  /** The clock times at which the first event begins and the last one ends. */
  starts?: string;
  ends?: string;
}

/** The days of a range, and which of them stand out. */
export interface DaysSummary {
  busiestDay?: DayFacts;
  emptiestWorkday?: DayFacts;
  /** Days without busy events; absent for a range of more than 31 days. */
  freeDays?: string[];
  /** Days with events; absent for a range of more than 31 days. */
  days?: DayFacts[];
}

/** Free stretches between 8:00 and 18:00; absent for a range of more than seven days. */
export interface Gaps {
  gaps?: { day: string; start: string; end: string; minutes: number }[];
  freeDaytimeHours?: number;
}

interface Day extends Interval {
  date: Temporal.PlainDate;
  facts: DayFacts;
  isFree: boolean;
}

function readDays(counted: readonly FoundEvent[], { range, timeZone }: FactsContext): Day[] {
  const busy = counted.filter(({ event }) => isBusy(event));
  return listDates(range, timeZone).map((date) => {
    const span = { from: midnight(date, timeZone), to: midnight(date.add({ days: 1 }), timeZone) };
    const isOn = (one: Interval): boolean => one.from < span.to && one.to > span.from;
    const events = counted.filter(isOn);
    const timed = events.filter(isTimed);
    const taken = merged(busy.filter((one) => isTimed(one) && isOn(one)).map((one) => clip(one, span)));
    const edges = timed.map((one) => clip(one, span));
    const facts = {
      day: formatLabel(date),
      events: events.length,
      hours: hours(taken),
      ...(edges.length > 0 && {
        starts: formatClock(Math.min(...edges.map(({ from }) => from)), timeZone),
        ends: formatClock(Math.max(...edges.map(({ to }) => to)), timeZone, span.to),
      }),
    };
    return { ...span, date, facts, isFree: !busy.some(isOn) };
  });
}

/** Sums up the days a range touches, by the events on each. */
export function summarizeDays(counted: readonly FoundEvent[], context: FactsContext): DaysSummary {
  const days = readDays(counted, context);
  const busiest = days.toSorted((one, other) => compare(other.facts, one.facts) || one.from - other.from)[0];
  const workdays = days.filter(({ date }) => date.dayOfWeek <= 5);
  const coming = workdays.filter(({ to }) => to > context.now);
  // A day with a busy whole-day event is not empty, although it has no hours.
  const open = (coming.length > 0 ? coming : workdays).filter(({ isFree, facts }) => isFree || facts.hours > 0);
  const emptiest = open.toSorted((one, other) => compare(one.facts, other.facts) || one.from - other.from)[0];
  const isShort = days.length <= MAX_DAYS_LISTED;
  return {
    ...(busiest && busiest.facts.events > 0 && { busiestDay: busiest.facts }),
    ...(emptiest && { emptiestWorkday: emptiest.facts }),
    ...(isShort && {
      freeDays: days.filter(({ isFree }) => isFree).map(({ facts }) => facts.day),
      days: days.filter(({ facts }) => facts.events > 0).map(({ facts }) => facts),
    }),
  };
}

function compare(one: DayFacts, other: DayFacts): number {
  return one.hours - other.hours || one.events - other.events;
}

/** Finds the free stretches of each daytime; a busy whole-day event leaves none. */
export function findGaps(busy: readonly FoundEvent[], { range, timeZone }: FactsContext): Gaps {
  const dates = listDates(range, timeZone);
  if (dates.length > MAX_GAP_DAYS) return {};
  const taken = merged(busy);
  const free = dates.flatMap((date) => {
    const at = (hour: number): number => date.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
    return without(clip({ from: at(DAYTIME.start), to: at(DAYTIME.end) }, range), taken).map((gap) => ({
      date,
      ...gap,
    }));
  });
  const long = free.filter((gap) => computeLength(gap) >= MIN_GAP_MS);
  return {
    gaps: long.map(({ date, from, to }) => ({
      day: formatLabel(date),
      start: formatClock(from, timeZone),
      end: formatClock(to, timeZone),
      minutes: Math.round((to - from) / MINUTE_MS),
    })),
    freeDaytimeHours: hours(free),
  };
}

/** Whether an event has a clock time. */
export function isTimed({ event }: FoundEvent): boolean {
  return event.start?.date === undefined;
}

function computeLength({ from, to }: Interval): number {
  return to - from;
}

/** The lengths of spans added up, in hours to two decimal places. */
export function hours(spans: readonly Interval[]): number {
  const total = spans.reduce((sum, span) => sum + computeLength(span), 0);
  return Math.round((total / HOUR_MS) * 100) / 100;
}

/** The part of a span that lies within a range. */
export function clip({ from, to }: Interval, range: Interval): Interval {
  return { from: Math.max(from, range.from), to: Math.min(to, range.to) };
}

function listDates({ from, to }: Interval, timeZone: string): Temporal.PlainDate[] {
  const last = dateAt(to - 1, timeZone);
  const dates: Temporal.PlainDate[] = [];
  for (let date = dateAt(from, timeZone); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    dates.push(date);
  return dates;
}

function dateAt(moment: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}

function midnight(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

/** A day with its weekday, as in `Tue 2026-11-24`. */
function formatLabel(date: Temporal.PlainDate): string {
  return `${formatWeekday(date.toString())} ${date.toString()}`;
}

/** The clock time of a moment; `endOfDay` is written as 24:00. */
function formatClock(moment: number, timeZone: string, endOfDay?: number): string {
  if (moment === endOfDay) return '24:00';
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Counts the days from one moment's date to another's. */
export function countDays(from: number, to: number, timeZone: string): number {
  return dateAt(from, timeZone).until(dateAt(to, timeZone), { largestUnit: 'days' }).days;
}
