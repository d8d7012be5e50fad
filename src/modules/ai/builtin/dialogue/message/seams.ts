import { consequence, maybeReason } from '../../orders/grammar/phrases.js';
import type { Lattice } from '../../orders/lattice/lattice.js';

/** The most places at which a message is parted. */
const MOST_SEAMS = 8;

/** A place where a message may be parted. */
export interface Seam {
  /** The end of the part before, and where the next one begins. */
  end: number;
  next: number;
  /**
   * What parts them: a pause, a reason, what may begin one ("since"), a word such as "and", or "so", behind which stands what follows from
   * the part before.
   */
  by: 'pause' | 'reason' | 'maybeReason' | 'joint' | 'consequence';
}

/** Where a message may be parted: at marks, at words that join clauses or lead from a reason to its consequence, and before a reason. */
export function listSeams(lattice: Lattice): Seam[] {
  const seams: Seam[] = [];
  const inner = findInner(lattice);
  let from = 0;
  for (let at = 1; at < lattice.length - 1 && seams.length < MOST_SEAMS; at += 1) {
    const seam = at < from || inner.has(at) ? undefined : readSeam(lattice, at);
    if (!seam || seam.next >= lattice.length) continue;
    seams.push(seam);
    from = seam.next + 1;
  }
  return seams;
}

function readSeam(lattice: Lattice, at: number): Seam | undefined {
  const isMark = lattice.isMark(at) && lattice.tokens[at + 1]?.spaced === true;
  const from = isMark ? at + 1 : at;
  const follows = lattice.chart.longest(consequence, from)?.end ?? 0;
  if (follows > from) return { end: at, next: follows, by: 'consequence' };
  const joint = Math.max(lattice.joints[from] ?? 0, lattice.contrasts[from] ?? 0);
  if (joint > from) return { end: at, next: joint, by: isMark ? 'pause' : 'joint' };
  if (isMark) return { end: at, next: from, by: 'pause' };
  if (lattice.blocks[at] === 'reason') return { end: at, next: at, by: 'reason' };
  const reason = lattice.chart.longest(maybeReason, at)?.end;
  return reason ? { end: at, next: reason, by: 'maybeReason' } : undefined;
}

/**
 * The places within a time or an idle expression that part nothing: the dot of "7. Januar", the "and" of "half past two and a bit", "by the way";
 * at a comma, there may be two times.
 */
function findInner({ times, tokens, idle }: Lattice): Set<number> {
  const inner = new Set<number>();
  let [time, passed] = [0, 0];
  for (const [at, edges] of times.entries()) {
    if ((at < time && tokens[at]?.text !== ',') || at < passed) inner.add(at);
    time = Math.max(time, ...edges.map(({ to }) => to));
    passed = Math.max(passed, idle[at] ?? 0);
  }
  return inner;
}
