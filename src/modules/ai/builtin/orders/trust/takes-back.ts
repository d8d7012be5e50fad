import { meaning } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/clause.js';
import type { Understanding } from '../wishes/wish-read.js';

const PAUSE = /^[,;–-]$/;

/** "…, actually no, I'll go", "…, I mean piano", "…, but I won't": whether what stands behind an order refuses or corrects it. */
export function isTakenBack({ asides, text: { lattice } }: Understanding): boolean {
  return (
    asides.some(
      ({ clause }) => deniesBehindContrast(clause, lattice) || refuses(clause, lattice) || deniesAll(clause, lattice),
    ) ||
    corrects(lattice) ||
    endsRefused(lattice)
  );
}

/** "Delete the dentist, hm, actually no". */
function endsRefused(lattice: Lattice): boolean {
  const pause = lattice.tokens.findLastIndex(
    ({ text }, at) => PAUSE.test(text) && lattice.tokens[at + 1]?.spaced === true,
  );
  const part = { from: pause + 1, to: lattice.length };
  return pause > 0 && lattice.tokens.at(-1)?.text !== '?' && refuses(part, lattice);
}

/** "I wanted to cancel yoga, but I won't": a denial behind a contrast that names nothing. */
function deniesBehindContrast({ why, mention, from, to }: Clause, { contrasts, times }: Lattice): boolean {
  const isContrary = contrasts.some((end, at) => end > at && at >= from - 1 && at < to);
  return (
    why === 'negation' &&
    isContrary &&
    mention?.values['event'] === undefined &&
    times.slice(from, to).every((edges) => edges.length === 0)
  );
}

/** "Clear out Thursday, well, not all of it": which of all is meant is open. */
function deniesAll({ why, from, to }: Clause, { blocks, blockEnds, scopes, picks }: Lattice): boolean {
  if (why !== 'negation') return false;
  for (let at = from; at < to; at += 1) {
    const end = blocks[at] === 'negation' ? (blockEnds[at] ?? 0) : 0;
    const isAll = [...(scopes[end] ?? []), ...(picks[end] ?? [])].some(({ value }) => value === 'all');
    if (end > at && isAll) return true;
  }
  return false;
}

/** What shows that a "no" before it is over. */
const REFUSALS = new Set(['no', 'neverMind']);

/** A "no" that nothing but politeness stands before, and that ends there or before somebody. */
function refuses({ from, to }: Pick<Clause, 'from' | 'to'>, lattice: Lattice): boolean {
  if (from === 0) return false;
  for (let at = from; at < to;) {
    const said = lattice.courtesyAt(at);
    const end = lattice.courtesies[at] ?? 0;
    const isOver =
      end >= to || lattice.isMark(end) || lattice.isSubject(end) || REFUSALS.has(lattice.courtesyAt(end) ?? '');
    if (said === 'no' && isOver) return true;
    const next = Math.max(lattice.isMark(at) ? at + 1 : 0, (lattice.idle[at] ?? 0) > at ? at + 1 : 0);
    if (next <= at) return false;
    at = next;
  }
  return false;
}

/** "I mean the other one", behind a pause. */
function corrects(lattice: Lattice): boolean {
  return lattice.tokens.some((_token, at) => {
    const end = lattice.isMark(at - 1) ? (lattice.chart.longest(meaning, at)?.end ?? 0) : 0;
    return end > at && end < lattice.length;
  });
}
