import { COST } from '../grammar/costs.js';
import { noTitle } from '../grammar/phrases.js';
import type { Lattice } from '../lattice/lattice.js';

/** The most words behind a time that may belong to the name before it. */
const MOST_BEHIND = 3;

/** Whether these words say nothing but a name: no order, no time, no detail, nothing that somebody does. */
export function arePlain(lattice: Lattice, from: number, to: number, isList = false): boolean {
  for (let at = from; at < to; at += 1)
    if ((!(isList && lattice.tokens[at]?.text === ',') && !isPlain(lattice, at)) || orders(lattice, from, at))
      return false;
  return to > from;
}

/** Whether a verb stands where it orders: first, or before what it is about. "Early shift" orders nothing. */
function orders({ verbs, definite, indefinite, pronouns }: Lattice, from: number, at: number): boolean {
  return (verbs[at] ?? []).some(
    ({ to }) => at === from || [definite, indefinite, pronouns].some((ends) => (ends[to] ?? 0) > to),
  );
}

function isPlain(lattice: Lattice, at: number): boolean {
  const { markers, times, details, scopes, blocks, idle, auxiliaries, copulas, pronouns, joints, shares } = lattice;
  const isTime = (times[at] ?? []).some(({ cost }) => cost === COST.time);
  const isSaid = [markers, details, scopes].some((edges) => (edges[at] ?? []).length > 0);
  const isOther = [idle, auxiliaries, copulas, pronouns, joints, shares].some((ends) => (ends[at] ?? 0) > at);
  return (
    !isTime &&
    !isSaid &&
    !isOther &&
    blocks[at] === undefined &&
    lattice.courtesyAt(at) === undefined &&
    !lattice.isMark(at) &&
    !lattice.isSubject(at) &&
    lattice.chart.longest(noTitle, at) === undefined
  );
}

/** "Late shift Thursday 1.30pm till 9.30 ward 6": whether a few words right behind a time end the clause, and say only more of the name. */
export function isTrailing(lattice: Lattice, from: number, end: number): boolean {
  let to = end;
  while (to > from && (lattice.isMark(to - 1) || lattice.idle.some((last, at) => last === to && at === to - 1)))
    to -= 1;
  if (to <= from || to - from > MOST_BEHIND) return false;
  const before = lattice.isMark(from - 1) ? from - 1 : from;
  // Where a verb may end the sentence ("… ist um 8 gesperrt"), only a number, or what is to be done, is told from one.
  const isTold = isNumbered(lattice, from, to) || (!lattice.isMark(from - 1) && isInfinitive(lattice, to - 1));
  if (lattice.infinitives.length > 0 && !isTold) return false;
  const isBehindTime = lattice.times.some((edges) => edges.some((edge) => edge.to === before));
  return isBehindTime && arePlain(lattice, from, to, before < from);
}

function isNumbered({ tokens }: Lattice, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ digits }) => digits);
}

/** "Müll Freitag um 6 rausbringen". */
function isInfinitive(lattice: Lattice, at: number): boolean {
  const { tokens, infinitives, occasions } = lattice;
  const word = tokens[at]?.word ?? '';
  return !lattice.isCapital(at) && (occasions[at] ?? 0) <= at && infinitives.some((ending) => word.endsWith(ending));
}
