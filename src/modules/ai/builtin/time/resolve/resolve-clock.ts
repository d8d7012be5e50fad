import type { Clock, DayPart } from '../expressions.js';

/** Minutes and seconds after midnight, in seconds. */
export type SecondsOfDay = number;

const HALF_DAY = 12 * 3600;
const SMALL_HOURS = 5 * 3600;
const LONG_SHIFT = 13 * 3600;

/** Both moments of the day a clock time can mean, or the only one. */
export function listPossibleTimes({ hour, minute, second = 0, half, exact }: Clock): SecondsOfDay[] {
  const seconds = minute * 60 + second;
  if (exact) return [(hour % 24) * 3600 + seconds];
  const base = (hour % 12) * 3600 + seconds;
  if (half === 'am') return [base];
  if (half === 'pm') return [base + HALF_DAY];
  return [base, base + HALF_DAY];
}

/** The moment a clock time means: by the part of day said with it, else 1-6 in the afternoon, 7-11 in the morning, 12 at noon. */
export function resolveUsualTime(clock: Clock, part?: DayPart): SecondsOfDay {
  const [early, late] = listPossibleTimes(clock);
  if (early === undefined) return 0;
  if (late === undefined) return early;
  if (part) return inPart(early, late, part);
  const hour = clock.hour % 12;
  return hour < 7 ? late : early;
}

function inPart(early: SecondsOfDay, late: SecondsOfDay, part: DayPart): SecondsOfDay {
  // "Two at night" is after midnight.
  if (part.from >= 20 * 60 && early > 0 && early < SMALL_HOURS) return early;
  // "9 in the night" and "5 in the evening" lie at the edges of their parts, so an hour of grace on both sides.
  const fits = (time: SecondsOfDay): boolean => time >= part.from * 60 - 3600 && time <= part.to * 60;
  if (fits(early)) return early;
  if (fits(late)) return late;
  // Twelve at night, and half past twelve, are around midnight.
  const isNoon = late < HALF_DAY + 3600 && part.from >= 17 * 60;
  return part.from >= 12 * 60 && !isNoon ? late : early;
}

/** The start and end of a range of clock times, each half of the day taken from the other where it is not said; the end may lie on the next day. */
export function resolveUsualRange(start: Clock, end: Clock, part?: DayPart): [SecondsOfDay, SecondsOfDay] {
  const starts = listPossibleTimes(start);
  const ends = listPossibleTimes(end);
  if (starts.length > 1 && ends.length === 1) {
    const [to = 0] = ends;
    const from = (part ? undefined : writtenStart(starts, end, to)) ?? latestBefore(starts, to);
    return [from, to <= from ? to + 2 * HALF_DAY : to];
  }
  const from = resolveUsualTime(start, part);
  const next = ends.map((to) => (to <= from ? to + 2 * HALF_DAY : to)).toSorted((one, other) => one - other);
  return [from, next[0] ?? from];
}

/** "From 7 to 19:30": beside an end on the 24-hour clock, the start is in the morning as it is written, if that makes no more than a long shift. */
function writtenStart(
  [early = 0]: readonly SecondsOfDay[],
  { hour, half }: Clock,
  to: SecondsOfDay,
): SecondsOfDay | undefined {
  const isTo24 = half === undefined && hour > 12;
  return isTo24 && early >= SMALL_HOURS && to - early <= LONG_SHIFT ? early : undefined;
}

function latestBefore(times: readonly SecondsOfDay[], limit: SecondsOfDay): SecondsOfDay {
  const before = times.filter((time) => time < limit);
  return Math.max(...(before.length > 0 ? before : times));
}
