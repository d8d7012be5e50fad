import { COST } from '../grammar/costs.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause, Part } from './clause.js';

/** "… and say I'm away", "with the note: sorry": what is to be said with the answer to an invitation that was ordered before, as it is written. */
export function readComment({ from, to, before }: Part, lattice: Lattice): Clause | undefined {
  const former = before.findLast(({ reading, why }) => reading !== undefined || why !== 'idle');
  if (former?.reading?.frame.kind !== 'respond') return undefined;
  const start = endOfSaying(lattice, from) ?? endOfSaying(lattice, lattice.behindIdle(from));
  if (start === undefined || start >= to) return undefined;
  let { marker: cost } = COST;
  for (let at = start; at < to - 1; at += 1)
    cost += lattice.isMark(at) ? COST.comment.pause : (lattice.joints[at] ?? 0) > at ? COST.comment.joint : 0;
  const comment = wordComment(lattice, start, to);
  return { from, to, cost, runnersUp: [], why: 'idle', comment };
}

/** What is to be said between two places, without the marks and quotes around it. */
export function wordComment(lattice: Lattice, from: number, to: number): string {
  let start = from;
  while (start < to - 1 && lattice.isMark(start) && lattice.quotes[start] !== to) start += 1;
  const isQuoted = (lattice.quotes[start] ?? 0) === to;
  return isQuoted ? lattice.words(start + 1, to - 1) : lattice.words(start, to);
}

/** Where the words end that lead to what is to be said; nothing where none begin here. */
export function endOfSaying({ markers }: Lattice, at: number): number | undefined {
  const ends = (markers[at] ?? []).flatMap(({ to, value }) => (value === 'saying' ? [to] : []));
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
