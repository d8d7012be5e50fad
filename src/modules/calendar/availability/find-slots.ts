import { Temporal } from 'temporal-polyfill';
import type { Slot, WorkingHours } from '../dto/availability.dto.js';
import { writeDateTime } from '../times/date-time.js';
import { type Interval, liesWithin, meetsAny, merged } from './interval.js';
import { USUALNESS, type Usualness, rateUsualness } from './usual-times.js';
import { listDays, workingTimes } from './working-hours.js';

const MINUTE_MS = 60_000;
const DEFAULT_GRANULARITY_MINUTES = 15;
const DEFAULT_RESULTS = 10;
const WHEN: Record<Exclude<Usualness, 'working day'>, string> = {
  weekend: 'on the weekend',
  evening: 'in the evening',
  'early morning': 'early in the morning',
  night: 'at night',
};

/** The order of the slots: the most usual times first, or the earliest outside the night. */
export type SlotOrder = 'usual' | 'earliest';

/** The wanted slots, and the busy times. */
export interface SlotSearch {
  range: Interval;
  timeZone: string;
  busy: readonly Interval[];
  durationMinutes: number;
  workingHours?: WorkingHours[] | undefined;
  bufferMinutes?: number | undefined;
  granularityMinutes?: number | undefined;
  maxResults?: number | undefined;
  /** Default: the earliest within the given hours, else the most usual. */
  order?: SlotOrder | undefined;
}

interface Candidate extends Interval {
  usualness: Usualness;
  /** A smaller rank is better. */
  rank: number;
}

/** The free slots within the given hours, best first; among equally good slots the earliest first. */
export function findSlots(search: SlotSearch): Slot[] {
  const buffer = (search.bufferMinutes ?? 0) * MINUTE_MS;
  const busy = merged(search.busy.map(({ from, to }) => ({ from: from - buffer, to: to + buffer })));
  const hours = workingTimes(search.workingHours ?? [], search.range, search.timeZone);
  const free = candidates(search).filter(
    (span) => !meetsAny(span, busy) && hours.every((times) => liesWithin(span, times)),
  );
  const [earliest] = free;
  const ranked = free.map((span) => ranking(span, search)).toSorted((one, other) => one.rank - other.rank);
  return ranked.slice(0, search.maxResults ?? DEFAULT_RESULTS).map((span) => ({
    start: writeMoment(span.from, search.timeZone),
    end: writeMoment(span.to, search.timeZone),
    reasons: reasonsFor(span, search, span.from === earliest?.from),
  }));
}

function ranking(span: Interval, { order, workingHours, timeZone }: SlotSearch): Candidate {
  const usualness = rateUsualness(span, timeZone);
  const rank = USUALNESS.indexOf(usualness);
  if (order === 'usual' || (order === undefined && !workingHours)) return { ...span, usualness, rank };
  const isLastChoice = !workingHours && rank > USUALNESS.indexOf('evening');
  return { ...span, usualness, rank: isLastChoice ? rank : 0 };
}

/** Every interval of the wanted length that starts on the grid and lies within the range, in order. */
function candidates({ range, timeZone, durationMinutes, granularityMinutes }: SlotSearch): Interval[] {
  const step = granularityMinutes ?? DEFAULT_GRANULARITY_MINUTES;
  const starts = listDays(range, timeZone).flatMap((day) => buildGrid(day, timeZone, step));
  return [...new Set(starts)]
    .toSorted((one, other) => one - other)
    .map((from) => ({ from, to: from + durationMinutes * MINUTE_MS }))
    .filter(({ from, to }) => from >= range.from && to <= range.to);
}

/** The grid follows the wall clock, so that slots start at full hours on both sides of a clock change. */
function buildGrid(day: Temporal.PlainDate, zone: string, step: number): number[] {
  const midnight = day.toPlainDateTime();
  return Array.from({ length: Math.ceil(1440 / step) }, (_, index) => {
    const wall = midnight.add({ minutes: index * step });
    return wall.toZonedDateTime(zone).epochMilliseconds;
  });
}

function reasonsFor(span: Candidate, search: SlotSearch, isEarliest: boolean): string[] {
  const reasons = isEarliest ? ['the earliest time everyone is free'] : ['everyone is free'];
  if (search.workingHours) reasons.push('within working hours');
  else if (span.usualness !== 'working day') reasons.push('outside usual hours', WHEN[span.usualness]);
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
