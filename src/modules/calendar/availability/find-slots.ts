import { Temporal } from 'temporal-polyfill';
import type { Slot, WorkingHours } from '../dto/availability.dto.js';
import { writeDateTime } from '../times/date-time.js';
import { type Interval, liesWithin, meetsAny, merged } from './interval.js';
import { daysOf, workingTimes } from './working-hours.js';

const MINUTE_MS = 60_000;
const DEFAULT_GRANULARITY_MINUTES = 15;
const DEFAULT_RESULTS = 10;

/** What is usual when nobody said when they work. */
const USUAL_HOURS: WorkingHours = { days: ['MO', 'TU', 'WE', 'TH', 'FR'], start: '08:00', end: '18:00' };

/** What free time is looked for, and what is known. */
export interface SlotSearch {
  range: Interval;
  timeZone: string;
  busy: readonly Interval[];
  durationMinutes: number;
  workingHours?: WorkingHours[] | undefined;
  bufferMinutes?: number | undefined;
  granularityMinutes?: number | undefined;
  maxResults?: number | undefined;
}

/** The free slots, best first: within the hours given, or else within usual ones before any others, the earliest first. */
export function findSlots(search: SlotSearch): Slot[] {
  const buffer = (search.bufferMinutes ?? 0) * MINUTE_MS;
  const busy = merged(search.busy.map(({ from, to }) => ({ from: from - buffer, to: to + buffer })));
  const hours = workingTimes(search.workingHours ?? [], search.range, search.timeZone);
  const [usual = []] = workingTimes([USUAL_HOURS], search.range, search.timeZone);
  const free = candidates(search).filter(
    (span) => !meetsAny(span, busy) && hours.every((times) => liesWithin(span, times)),
  );
  const isUsual = (span: Interval): boolean => search.workingHours !== undefined || liesWithin(span, usual);
  const ranked = [...free.filter(isUsual), ...free.filter((span) => !isUsual(span))];
  const [earliest] = free;
  return ranked.slice(0, search.maxResults ?? DEFAULT_RESULTS).map((span) => ({
    start: writeMoment(span.from, search.timeZone),
    end: writeMoment(span.to, search.timeZone),
    reasons: reasonsFor(span, search, { isEarliest: span === earliest, isUsual: isUsual(span) }),
  }));
}

/** Every span of the length wanted that starts on the grid and lies within the range, in order. */
function candidates({ range, timeZone, durationMinutes, granularityMinutes }: SlotSearch): Interval[] {
  const step = granularityMinutes ?? DEFAULT_GRANULARITY_MINUTES;
  const starts = daysOf(range, timeZone).flatMap((day) => gridOf(day, timeZone, step));
  return [...new Set(starts)]
    .toSorted((one, other) => one - other)
    .map((from) => ({ from, to: from + durationMinutes * MINUTE_MS }))
    .filter(({ from, to }) => from >= range.from && to <= range.to);
}

/** The grid runs on the clock, so that slots start at full hours on both sides of a clock change. */
function gridOf(day: Temporal.PlainDate, zone: string, step: number): number[] {
  const midnight = day.toPlainDateTime();
  return Array.from({ length: Math.ceil(1440 / step) }, (_, index) => {
    const wall = midnight.add({ minutes: index * step });
    return wall.toZonedDateTime(zone).epochMilliseconds;
  });
}

function reasonsFor(span: Interval, search: SlotSearch, facts: { isEarliest: boolean; isUsual: boolean }): string[] {
  const reasons = facts.isEarliest ? ['the earliest time everyone is free'] : ['everyone is free'];
  if (search.workingHours) reasons.push('within working hours');
  else if (!facts.isUsual) reasons.push('outside usual hours');
  const gap = gapBefore(span, search.busy);
  if (gap !== undefined && gap <= 15 * MINUTE_MS) reasons.push('right after another event');
  return reasons;
}

function gapBefore({ from }: Interval, busy: readonly Interval[]): number | undefined {
  const gaps = busy.map(({ to }) => from - to).filter((gap) => gap >= 0);
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

function writeMoment(moment: number, zone: string): string {
  return writeDateTime(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone));
}
