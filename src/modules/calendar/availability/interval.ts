/** A range of time in milliseconds; its end is exclusive. */
export interface Interval {
  from: number;
  to: number;
}

/** The same time as sorted intervals that neither touch nor overlap. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const union: Interval[] = [];
  for (const { from, to } of intervals.toSorted((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** Whether an interval overlaps any of the merged intervals. */
export function meetsAny(span: Interval, intervals: readonly Interval[]): boolean {
  const next = intervals[firstEndingAfter(intervals, span.from)];
  return next !== undefined && next.from < span.to;
}

/** Whether an interval lies within one of the merged intervals. */
export function liesWithin(span: Interval, intervals: readonly Interval[]): boolean {
  const next = intervals[firstEndingAfter(intervals, span.from)];
  return next !== undefined && next.from <= span.from && span.to <= next.to;
}

/** The parts of an interval that the merged intervals do not cover. */
export function without(span: Interval, taken: readonly Interval[]): Interval[] {
  const inside = taken.filter(({ from, to }) => from < span.to && to > span.from);
  const edges = [span.from, ...inside.map(({ to }) => to)];
  const gaps = edges.map((from, index) => ({ from, to: inside[index]?.from ?? span.to }));
  return gaps.filter(({ from, to }) => from < to);
}

function firstEndingAfter(intervals: readonly Interval[], moment: number): number {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.to ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
