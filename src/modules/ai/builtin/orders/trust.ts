import type { Understanding, WishRead } from './wishes.js';

/** Asides that make a whole text tell, suppose or quote rather than order. */
const SILENCING = new Set<string>(['condition', 'report', 'elsewhere']);
/** More content words than these left unexplained mean that the text was not understood. */
const MOST_LEFT_OUT = 2;

/** Why a text is not to be acted on; nothing where it is. */
export type Doubt = 'not understood' | 'aside';

/** Decides whether what was read may become a proposal: a wrong one costs more than a question. */
export function doubtOf({ wishes, asides, text }: Understanding): Doubt | undefined {
  if (text.lattice.isTooLong || wishes.length === 0)
    return asides.length > 0 || wishes.length === 0 ? 'not understood' : undefined;
  if (asides.some(({ clause }) => SILENCING.has(clause.why ?? '') && !clause.condition)) return 'aside';
  return wishes.some((read) => isDoubtful(read)) ? 'not understood' : undefined;
}

function isDoubtful(read: WishRead): boolean {
  const { wish, leftOut } = read;
  const words = leftOut.join(' ').split(/\s+/).filter(Boolean).length;
  if (words > MOST_LEFT_OUT) return true;
  if (wish.kind === 'create' && wish.isStated) return !isTrusted(read);
  return false;
}

/** A new event that no verb ordered needs a name that looks like none of an order or a report. */
function isTrusted({ wish, leftOut }: WishRead): boolean {
  if (wish.kind !== 'create' || leftOut.length > 0) return false;
  return wish.title !== undefined || wish.people.length > 0;
}
