import { Temporal } from 'temporal-polyfill';
import type { EventTimeInput } from '../../../../calendar/dto/event-input.dto.js';
import { shiftDate } from '../../time/resolve/calendar.js';
import type { TimeContext } from '../../time/context.js';
import type { Recurrence, When } from '../../time/expressions.js';
import { findFirstOccurrence } from '../../time/resolve/first-occurrence.js';
import { readWhen } from '../../time/readings.js';
import type { Meaning } from '../../time/resolve/resolve-when.js';

/** When an event takes place, as the calendar takes it. */
export interface ResolvedTimes {
  start: EventTimeInput;
  end?: EventTimeInput;
  recurrence?: string[];
  /** Whether a clock time was said, or a part of the day it begins with. */
  clocked: boolean;
}

/** Turns the times of a sentence into start, end and recurrence; an end only when the sentence names one. */
export function computeEventTimes(when: When, context: TimeContext): ResolvedTimes | undefined {
  const { repeats, ...once } = when;
  const read = readWhen(repeats ? when : once, context);
  const zone = when.timeZone ?? context.timeZone;
  if (repeats && read?.repetition) {
    const series = readSeries(when, context);
    const times = series && toMoments(series.first, once, zone);
    return times && { ...times, recurrence: [`RRULE:${withInstantUntil(series.rrule, times, zone)}`] };
  }
  return read?.meaning && toMoments(read.meaning, once, zone);
}

/** "For two weeks" is counted from the first time, whose weekday is not in it a third time. */
function withLastDay(rrule: string, { length }: Recurrence, { days }: Meaning): string {
  if (!length || !days) return rrule;
  const last = shiftDate(days.start.toPlainDateTime(), length, 1).toPlainDate().subtract({ days: 1 });
  return rrule.replace(/UNTIL=\d{8}/, `UNTIL=${last.toString().replaceAll('-', '')}`);
}

/** The rule of a series, its last day as a date, and the first time it happens; nothing where it would end before. */
export function readSeries(when: When, context: TimeContext): { rrule: string; first: Meaning } | undefined {
  const { repeats, ...once } = when;
  const read = repeats && readWhen(when, context);
  if (!repeats || !read?.repetition) return undefined;
  const from = firstAhead(read.repetition.starting, context.now.toPlainDate());
  const first = firstTime(read.meaning, { ...once, repeats }, from, context);
  const rrule = withLastDay(read.repetition.rrule, repeats, first);
  return endsBefore(rrule, first) ? undefined : { rrule, first };
}

/** "The first and third Monday of this month" on the 24th. */
function endsBefore(rrule: string, { days }: Meaning): boolean {
  const last = /UNTIL=(\d{8})/.exec(rrule)?.[1];
  return last !== undefined && days !== undefined && Temporal.PlainDate.compare(last, days.start) < 0;
}

/** The day from which a series counts: of a month or a week that runs, what is over is none of it. */
function firstAhead(starting: Meaning | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  const { start, end } = starting?.days ?? { start: today, end: today };
  const runs = Temporal.PlainDate.compare(start, today) < 0 && Temporal.PlainDate.compare(end, today) > 0;
  return runs ? today : start;
}

/** The first time a repetition happens from a day on that is not over yet. */
function firstTime(
  meaning: Meaning | undefined,
  { repeats, part, wholeDay }: When & { repeats: Recurrence },
  from: Temporal.PlainDate,
  { now }: TimeContext,
): Meaning {
  const day = findFirstOccurrence(repeats, from);
  const first = onDay(meaning, day);
  const begin = first.start ?? (part && !wholeDay ? day.toPlainDateTime().add({ minutes: part.from }) : undefined);
  const isOver = begin !== undefined && Temporal.PlainDateTime.compare(begin, now) < 0;
  return isOver ? onDay(meaning, findFirstOccurrence(repeats, from.add({ days: 1 }))) : first;
}

function onDay(meaning: Meaning | undefined, day: Temporal.PlainDate): Meaning {
  const days = { start: day, end: day.add({ days: 1 }) };
  if (!meaning?.start) return { days, dated: true, ranged: false };
  const moved = meaning.start.toPlainDate().until(day).days;
  const end = meaning.end?.add({ days: moved });
  return { days, start: meaning.start.add({ days: moved }), ...(end ? { end } : {}), dated: true, ranged: false };
}

function toMoments({ days, start, end }: Meaning, when: When, zone: string): ResolvedTimes | undefined {
  if (start) {
    return { start: toEventTime(start, zone), ...(end ? { end: toEventTime(end, zone) } : {}), clocked: true };
  }
  if (!days) return undefined;
  if (when.part && !when.wholeDay) {
    const begin = days.start.toPlainDateTime().add({ minutes: when.part.from });
    return { start: toEventTime(begin, zone), clocked: false };
  }
  return { start: { date: days.start.toString() }, end: { date: days.end.toString() }, clocked: false };
}

/** A moment as wall-clock time of its zone, which a change of clocks may skip. */
export function toEventTime(at: Temporal.PlainDateTime, timeZone: string): EventTimeInput {
  return { dateTime: at.toString({ smallestUnit: 'second' }), timeZone };
}

/** RFC 5545 wants the end of a timed series as an instant: the end of its last day. */
function withInstantUntil(rrule: string, { start }: ResolvedTimes, zone: string): string {
  if (!start.dateTime) return rrule;
  return rrule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})/, (_whole, year: string, month: string, day: string) => {
    const last = Temporal.PlainDateTime.from(`${year}-${month}-${day}T23:59:59`).toZonedDateTime(zone).toInstant();
    return `UNTIL=${last.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
  });
}
