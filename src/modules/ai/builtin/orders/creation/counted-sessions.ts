import type { When } from '../../time/expressions.js';
import { countSeries } from '../../time/merge/weekday-lists.js';
import type { Name } from '../grammar/order.js';
import type { Lattice } from '../lattice/lattice.js';

/** Reads "six sessions of physio", "sechsmal Krankengymnastik" beside the time of a series: its name, and the series that takes place so often. */
export function readCounted(
  [first, ...more]: readonly Name[],
  when: When | undefined,
  lattice: Lattice,
): { pieces: Name[]; when: When } | undefined {
  if (!first || first.isQuoted || !when) return undefined;
  const { from, to } = first;
  for (const { to: end, value: count } of lattice.sessionCounts[from] ?? []) {
    const of = (lattice.markers[end] ?? []).find(({ value }) => value === 'of')?.to ?? end;
    const start = lattice.behindDeterminer(of);
    const series = count > 1 && start < to ? countSeries(when, count) : undefined;
    if (series) return { when: series, pieces: [{ ...first, words: lattice.words(start, to), from: start }, ...more] };
  }
  return undefined;
}
