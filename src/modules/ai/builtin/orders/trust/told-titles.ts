import type { Name } from '../grammar/order.js';
import { coming, finite } from '../grammar/phrases.js';
import { STATES } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import type { WishRead } from '../wishes/wish-read.js';

/** "Gran is having her hip done", "visiting hours begin": behind its first word, no title of what is only told holds the verb of a statement. */
export function findStatement(
  { wish, reading: { head } }: WishRead,
  titles: readonly Name[],
  lattice: Lattice,
): string | undefined {
  const { chart, tokens } = lattice;
  // "My aunt is having her hip done, put it in": the order only points at it; "lunch is short, Maria has to get back": it stands behind.
  const isBefore = ({ from, isQuoted }: Name): boolean =>
    !isQuoted && head !== undefined && from < head.at && !opensOrder(head.at, lattice);
  const isOrdered = head && !STATES.has(head.form.sense) && !head.form.pointsBack && !titles.some(isBefore);
  if (wish.kind !== 'create' || isOrdered) return undefined;
  const title = wish.title?.toLowerCase() ?? '';
  return titles.find(({ from, to, isQuoted }) => {
    if (isQuoted) return false;
    if (chart.longest(finite, from)?.end === to && !lattice.isCapital(from)) return true;
    for (let at = from + 1; at < to; at += 1) {
      // "The electrician is coming" is a visit.
      const end = chart.longest(coming, at) ? undefined : chart.longest(finite, at)?.end;
      const isLast = end === to;
      // "The review is on Friday": its verb is left out of the title anyway.
      if (end !== undefined && (!isLast || title.endsWith(` ${tokens[at]?.text.toLowerCase()}`))) return true;
    }
    return false;
  })?.words;
}

/** Whether an order begins with this verb: behind a pause, or behind what is polite: "can you put that in". */
function opensOrder(verb: number, lattice: Lattice): boolean {
  return lattice.isMark(verb - 1) || lattice.idle.includes(verb) || lattice.joints.includes(verb);
}

/** What the reading of something that is only told may cost, at its least and for each token. */
const MOST_COST = { stated: 1.5, wished: 1, token: 0.03 };

/**
 * Whether reading something that is only told, or that the user has or needs, as a new event costs more than the number of its words
 * explains: half of such events are none, or are called otherwise.
 */
export function isCostly({ wish, reading: { head, cost }, clause: { from, to } }: WishRead): boolean {
  // One of two times is asked about.
  if (wish.kind === 'create' && wish.contrary) return false;
  if (head && !STATES.has(head.form.sense)) return false;
  return cost > (head ? MOST_COST.wished : MOST_COST.stated) + MOST_COST.token * (to - from);
}
