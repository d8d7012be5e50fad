import { choice } from '../grammar/phrases.js';
import type { Lattice } from './lattice.js';

/** Whether a stretch of a text names two times to choose from: "tomorrow or Thursday", "at 4 or 5". */
export function namesChoiceOfTimes({ times, chart }: Lattice, from: number, to: number): boolean {
  const ends = new Set(times.slice(from, to).flatMap((edges) => edges.map((edge) => edge.to)));
  for (let at = from; at < to; at += 1) {
    const next = chart.longest(choice, at)?.end;
    if (next !== undefined && ends.has(at) && (times[next] ?? []).length > 0) return true;
  }
  return false;
}
