import { ASKING, STATES } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Part } from '../reading/clause.js';
import type { ClauseReading } from '../reading/read-clause.js';
import { tellsNoVisit } from './statements.js';
import { isTalk } from './talk.js';

/**
 * Whether what no verb of a clause orders is only told beside the order before it: it has a time of day that is another one than that of
 * the order, or goes on with what was told before "and" ("…, she leaves at 10 and her train is at noon").
 */
export function isToldBeside({ head, isInherited, frame }: ClauseReading, part: Part, lattice: Lattice): boolean {
  if (frame.kind === 'question' || (head && !isInherited)) return false;
  const { why } = part.before.at(-1) ?? {};
  const goesOn =
    (why === 'statement' || why === 'reason' || why === 'told') && lattice.joints[part.from - 1] === part.from;
  return (goesOn && tellsNoVisit(lattice, part.from, part.to)) || isBesideOrder(part, lattice);
}

/** "Add coffee on Monday at 10:30, her train leaves at noon": whether a clause behind an order with its time of day tells something of that day. */
export function isBesideOrder({ from, to, before }: Part, lattice: Lattice): boolean {
  const order = before.at(-1);
  const { head, isInherited } = order?.reading ?? {};
  if (!order || !head || isInherited || STATES.has(head.form.sense) || ASKING.has(head.form.sense)) return false;
  const isTimed =
    lattice.times.slice(order.from, order.to).some((edges) => edges.some(({ when }) => when.clock)) ||
    Object.values(order.reading?.values ?? {})
      .flat()
      .some(isClock);
  return isTimed && isTalk(lattice, from, to) && tellsNoVisit(lattice, from, to);
}

/** "To 3": whether a role holds a time of day. */
function isClock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'clock' in value && value.clock !== undefined;
}
