import { COST } from '../grammar/costs.js';
import type { Lattice } from '../lattice/lattice.js';
import { arePlain } from '../fills/trailing-words.js';

const STOP = /^[.!]$/;
/** The most words of a part that is no time. */
const LONGEST = 4;

/**
 * "Osteopath. Mon. 1745.": the full stops of a text that holds a name, a time and nothing else, each in a sentence of its own; they end no
 * clause. Empty where a text is no such thing.
 */
export function findTelegramStops(lattice: Lattice): ReadonlySet<number> {
  const stops = lattice.tokens.flatMap((_token, at) => (isStop(lattice, at) ? [at] : []));
  if (stops.length === 0) return new Set();
  let from = 0;
  let times = 0;
  for (const to of [...stops, lattice.length]) {
    if (to <= from) {
      from = to + 1;
      continue;
    }
    const isTime = isAllTime(lattice, from, to);
    if (!isTime && (to - from > LONGEST || !arePlain(lattice, from, to))) return new Set();
    // A name comes first: "Tomorrow. Dentist." is rarer than "Monday. …".
    if (from === 0 && isTime) return new Set();
    if (isTime) times += 1;
    from = to + 1;
  }
  return times > 0 ? new Set(stops) : new Set();
}

function isStop(lattice: Lattice, at: number): boolean {
  const { tokens, times } = lattice;
  const next = tokens[at + 1];
  if (!STOP.test(tokens[at]?.text ?? '') || !lattice.isMark(at) || (next && !next.spaced && !STOP.test(next.text)))
    return false;
  // "Mon. 1745" is one time.
  return !times.some((edges, from) => from < at && edges.some(({ to, cost }) => to > at + 1 && cost === COST.time));
}

function isAllTime({ times }: Lattice, from: number, to: number): boolean {
  return (times[from] ?? []).some((edge) => edge.to === to || edge.to === to + 1);
}
