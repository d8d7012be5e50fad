import type { TimeContext } from '../time/context.js';
import type { When } from '../time/expressions.js';
import { type TimeProblem, findTimeProblem } from '../time/problems.js';
import type { Wish } from './order.js';

/** A time of a wish that does not exist, and which part of the wish it belongs to. */
export interface WishProblem {
  field: 'start' | 'target';
  problem: TimeProblem;
}

/** Finds the first time of a wish that no clock and no calendar has: it is asked about, never moved. */
export function findWishProblem(wish: Wish, context: TimeContext): WishProblem | undefined {
  const { becomes, is } = timesIn(wish);
  const ahead = firstProblem(becomes, context, true);
  if (ahead) return { field: 'start', problem: ahead };
  const problem = firstProblem(is, context, false);
  return problem && { field: 'target', problem };
}

/** The wish without the times that were asked about. */
export function withoutTimes(wish: Wish, { field }: WishProblem): Wish {
  if (wish.kind === 'create') return wish;
  const { when: _when, ...target } = wish.target;
  if (field === 'target') return { ...wish, target };
  if (wish.kind !== 'update' && wish.kind !== 'copy') return wish;
  const { when: _told, endsAt: _end, until: _until, ...changes } = wish.changes;
  return { ...wish, changes };
}

/** The times an event is to have, and those it has. */
function timesIn(wish: Wish): Record<'becomes' | 'is', (When | undefined)[]> {
  if (wish.kind === 'create') return { becomes: [wish.when, ...(wish.except ?? [])], is: [] };
  const changes = wish.kind === 'update' || wish.kind === 'copy' ? wish.changes : {};
  return { becomes: [changes.when, changes.endsAt, changes.until], is: [wish.target.when] };
}

function firstProblem(
  times: readonly (When | undefined)[],
  context: TimeContext,
  isAhead: boolean,
): TimeProblem | undefined {
  for (const when of times) {
    const problem = when && findTimeProblem(when, context, { isAhead });
    if (problem) return problem;
  }
  return undefined;
}
