import { COST } from '../grammar/costs.js';
import type { Addition } from '../grammar/order.js';
import { courtesy } from '../grammar/phrases.js';
import { countWords, findBounds } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { ClauseReadings } from './clause-readings.js';
import { readNote } from './read-note.js';

interface Best {
  cost: number;
  told: Addition[];
}

/**
 * What a whole text tells of an order before it, clause by clause: "and add a video link", "remind me the evening before and make it
 * weekly". Nothing where a clause says anything else.
 */
export function readAdditions(lattice: Lattice): Addition[] | undefined {
  const readings = new ClauseReadings(lattice);
  const first = endOfLead(lattice);
  const bounds = findBounds(lattice).filter(({ at }) => at > first);
  const starts = [{ at: first, after: first }, ...bounds];
  const best = new Map<number, Best>([[first, { cost: 0, told: [] }]]);
  for (const stop of [...bounds.map(({ at }) => at), lattice.length])
    for (const { at, after } of starts) {
      const known = best.get(at);
      if (!known || at >= stop || after >= stop) continue;
      const clause = readClause(lattice, readings, after, stop);
      const cost = clause ? known.cost + clause.cost + COST.clause : Infinity;
      if (clause && cost < (best.get(stop)?.cost ?? Infinity))
        best.set(stop, { cost, told: [...known.told, ...clause.told] });
    }
  const told = best.get(lattice.length)?.told ?? [];
  return told.length > 0 ? told : undefined;
}

function readClause(lattice: Lattice, readings: ClauseReadings, from: number, to: number): Best | undefined {
  if (countWords(lattice, from, to) === 0) return { cost: 0, told: [] };
  const note = readNote(lattice, from, to);
  if (note) return { cost: COST.marker, told: [{ people: [], details: [], except: [], note }] };
  const reading = readings.readAddition(from, to);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of additions build additions
  return reading && { cost: reading.cost, told: [reading.meaning as Addition] };
}

/** Where a text begins behind "great, and": its courtesies, idle words, joints and marks. */
function endOfLead(lattice: Lattice): number {
  for (let at = 0; ;) {
    // "No class on the 23rd" declines nothing.
    if ((lattice.absences[at] ?? []).some(({ to }) => !lattice.isMark(to))) return at;
    const said = lattice.chart.longest(courtesy, at)?.end ?? 0;
    const mark = at < lattice.length && lattice.isMark(at) ? at + 1 : 0;
    const end = Math.max(said, lattice.idle[at] ?? 0, lattice.joints[at] ?? 0, mark);
    if (end <= at) return at;
    at = end;
  }
}
