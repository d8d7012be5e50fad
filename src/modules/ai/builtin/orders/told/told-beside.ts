import type { Expression } from '../../time/merge/assemble.js';
import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { COST } from '../grammar/costs.js';
import { countWords } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/clause.js';

/** The one time that these expressions tell together; "contrary" where they contradict each other. */
export function joinTold(expressions: readonly Pick<Expression, 'when'>[]): When | 'contrary' | undefined {
  const [first, ...others] = expressions;
  let joined = first?.when;
  for (const { when } of others) {
    joined = joined && mergeWhen(joined, when);
    if (!joined) return 'contrary';
  }
  return joined;
}

/** What was told beside an order for nothing, as it is named. */
export function leaveOut(lattice: Lattice, from: number, to: number): { clause: Clause; words: string } {
  const clause = { from: 0, to: 0, cost: 0, runnersUp: [], why: 'told' as const };
  return { clause, words: lattice.words(from, to).replace(/[\s,;:.!]+$/, '') };
}

/** What it costs to leave these stretches to what was told beside an order. */
export function rateToldBeside(lattice: Lattice, stretches: readonly { from: number; to: number }[]): number {
  const words = stretches.reduce((sum, { from, to }) => sum + countWords(lattice, from, to), 0);
  return COST.aside + words * COST.asideWord;
}
