import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../calendar/availability/interval.js';

/** How far events are read one by one, and facts are computed. */
const NEAR_DAYS = 366;
const FIRST_DAYS = { browse: 14, query: 92 };
const LATER_DAYS = { browse: [92, NEAR_DAYS], query: [NEAR_DAYS] };
/** How far a search goes that has found nothing yet. */
const FAR_YEARS = 10;

/** A stretch of time to look through, and how. */
export interface SearchWindow extends Interval {
  /** Whether Google is asked for the words, as there may be too much to read it all. */
  far: boolean;
}

/** Where a search looks: windows in the order in which they are looked through. */
export interface SearchPlan {
  windows: SearchWindow[];
  /** Whether the search ends with the first window in which something is found. */
  untilFound: boolean;
  /** Whether the latest events are wanted rather than the first. */
  backwards: boolean;
  /** Whether less than was asked for is looked through. */
  cut: boolean;
}

/** What is asked for, in milliseconds. */
export interface AskedRange {
  now: number;
  timeZone: string;
  from?: number | undefined;
  to?: number | undefined;
  /** Whether words are looked for, of which there may be few. */
  hasQuery: boolean;
  /** Whether everything is to be read, which goes no farther than a year. */
  yearOnly?: boolean;
}

/** A range that is told is looked through as a whole; one that is open goes on from there until something is found. */
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
  // From a day of the past on, the coming days are meant as well.
  const first = Math.min(near, later(Math.max(from, now), { days: FIRST_DAYS[kind] }, timeZone));
  const ends = [first, ...LATER_DAYS[kind].map((days) => later(from, { days }, timeZone)).filter((end) => end > first)];
  const windows = ends.map((to, index) => ({ from: ends[index - 1] ?? from, to, far: false }));
  const last = later(from, { years: FAR_YEARS }, timeZone);
  return { windows: [...windows, { from: near, to: last, far: true }], untilFound: true, backwards: false, cut: false };
}

/** Google lists the oldest first, so that without words the past is looked through year by year. */
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

/** A moment later by days of the zone's calendar, whatever its clock does in between. */
function later(moment: number, by: Temporal.DurationLike, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).add(by).epochMilliseconds;
}
