import { courtesy } from '../grammar/vocabulary.js';
import type { Lattice } from './lattice.js';

/** A word that refuses, and where it ends. */
export interface Refusal {
  says: 'no' | 'neverMind';
  end: number;
}

/** A word here that refuses, and is neither an order nor its negation: "stop the piano lessons", "don't cancel it". */
export function findRefusal(lattice: Lattice, at: number): Refusal | undefined {
  const found = lattice.chart.find(courtesy, at);
  const end = found[0]?.end ?? 0;
  const says = (['no', 'neverMind'] as const).find((one) =>
    found.some((said) => said.end === end && said.meaning === one),
  );
  const verbs = lattice.verbs[at] ?? [];
  if (!says || verbs.some(({ to }) => to > end)) return undefined;
  const standsAlone =
    end >= lattice.length || lattice.isMark(end) || (lattice.idle[end] ?? 0) > 0 || lattice.courtesyAt(end);
  const isOrder = verbs.length > 0 || lattice.blocks[at] === 'negation';
  return isOrder && !standsAlone ? undefined : { says, end };
}

/** "No, move it": makes a refusal before an order idle, since it is no part of it. */
export function passRefusals(lattice: Lattice): void {
  const { idle, joints } = lattice;
  const isVerb = (at: number): boolean => (lattice.verbs[at]?.length ?? 0) > 0;
  const pass = (at: number, to: number): void => {
    idle[at] = Math.max(idle[at] ?? 0, to);
  };
  for (let at = 0; at < lattice.length;) {
    const next = findRefusal(lattice, at)?.end ?? behindSecondThought(lattice, at);
    const goesOn = lattice.isMark(next) || (idle[next] ?? 0) > 0 || isVerb(next) || lattice.courtesyAt(next);
    if (next > at && goesOn) pass(at, next);
    // "And move it": what joins an order to the message before is no part of it.
    const behind = joints[at] ?? 0;
    if (behind > at && isVerb(behind)) pass(at, behind);
    const end = Math.max(idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (end <= at) return;
    at = end;
  }
}

/** "Instead, move it": the end of a second thought that no order begins with. */
function behindSecondThought({ chart, blocks, verbs }: Lattice, at: number): number {
  const said = chart.longest(courtesy, at);
  return said?.meaning === 'instead' && !blocks[at] && (verbs[at]?.length ?? 0) === 0 ? said.end : 0;
}
