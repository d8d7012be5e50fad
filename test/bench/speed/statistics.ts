/** A figure of several rounds. */
export interface Figure {
  median: number;
  least: number;
  most: number;
}

/** The middle of some values, and how far they spread. */
export function summarize(values: readonly number[]): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** How many times as large one value is as the other of the same round. */
export function summarizeRatios(values: readonly number[], others: readonly number[]): Figure {
  return summarize(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** The value that a share of sorted values does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
}
