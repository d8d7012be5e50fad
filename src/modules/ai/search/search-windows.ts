import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../calendar/availability/interval.js';

/** How far all events are read and matched here; facts cover no more. */
const NEAR_DAYS = 366;
const FIRST_DAYS = { browse: 14, query: 92 };
const LATER_DAYS = { browse: [92, NEAR_DAYS], query: [NEAR_DAYS] };
/** How far a search goes on while it finds nothing. */
const FAR_YEARS = 10;

/** An interval to search. */
export interface SearchWindow extends Interval {
  /** Whether Google filters by the words, because reading all events would take too long. */
  far: boolean;
}

/** The windows of a search, in the order in which they are read. */
export interface SearchPlan {
  windows: SearchWindow[];
  /** Whether the search ends after the first window with a match. */
  untilFound: boolean;
  /** Whether the search goes back in time. */
  backwards: boolean;
  /** Whether the windows cover less than the range asked for. */
  cut: boolean;
}

/** The range asked for, in milliseconds. */
export interface AskedRange {
  now: number;
  timeZone: string;
  from?: number | undefined;
  to?: number | undefined;
  /** Whether the search is for certain events rather than for all. */
  hasQuery: boolean;
  /** Whether all events are needed, which limits the range to a year. */
  yearOnly?: boolean;
}

/** Plans a search: a range with both ends is searched as a whole, an open one until there is a match. */
export function planSearch(asked: AskedRange): SearchPlan {
  const { now, from, to } = asked;
  if (to !== undefined && from === undefined && to <= now) return planBack(asked, to);
  if (to === undefined) return planAhead(asked, from ?? now);
  return planBetween(asked, from ?? now, to);
}

function planBetween({ timeZone, hasQuery, yearOnly }: AskedRange, from: number, to: number): SearchPlan {
  const near = Math.min(to, later(from, { days: NEAR_DAYS }, timeZone));
  const far = Math.min(to, later(from, { years: FAR_YEARS }, timeZone));
  const windows = [{ from, to: near, far: false }];
  if (hasQuery && !yearOnly && far > near) windows.push({ from: near, to: far, far: true });
  return { windows, untilFound: false, backwards: false, cut: (windows.at(-1)?.to ?? near) < to };
}

function planAhead({ now, timeZone, hasQuery }: AskedRange, from: number): SearchPlan {
  const kind = hasQuery ? 'query' : 'browse';
  const near = later(from, { days: NEAR_DAYS }, timeZone);
  // A range that begins in the past includes the coming days.
  const first = Math.min(near, later(Math.max(from, now), { days: FIRST_DAYS[kind] }, timeZone));
  const ends = [first, ...LATER_DAYS[kind].map((days) => later(from, { days }, timeZone)).filter((end) => end > first)];
  const windows = ends.map((to, index) => ({ from: ends[index - 1] ?? from, to, far: false }));
  const last = later(from, { years: FAR_YEARS }, timeZone);
  return { windows: [...windows, { from: near, to: last, far: true }], untilFound: true, backwards: false, cut: false };
}

/** Google lists the oldest events first, so a search back without words reads one year after the other. */
function planBack({ timeZone, hasQuery }: AskedRange, to: number): SearchPlan {
  const kind = hasQuery ? 'query' : 'browse';
  const starts = [FIRST_DAYS[kind], ...LATER_DAYS[kind]].map((days) => later(to, { days: -days }, timeZone));
  const windows = starts.map((from, index) => ({ from, to: starts[index - 1] ?? to, far: false }));
  const years = hasQuery ? [FAR_YEARS] : Array.from({ length: FAR_YEARS - 1 }, (_, index) => index + 2);
  const far = years.map((count) => later(to, { years: -count }, timeZone));
  const near = windows.at(-1)?.from ?? to;
  const older = far.map((from, index) => ({ from, to: far[index - 1] ?? near, far: hasQuery }));
  return { windows: [...windows, ...older], untilFound: true, backwards: true, cut: false };
}

/** Adds calendar days or years in the zone, so that clock changes do not shift the result. */
function later(moment: number, by: Temporal.DurationLike, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).add(by).epochMilliseconds;
}
