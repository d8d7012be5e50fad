import type { Lattice } from '../lattice/lattice.js';
import { subordinator, wish } from '../grammar/phrases.js';
import type { ClauseReading } from '../reading/read-clause.js';
import type { Head } from '../search/search-state.js';

/** A clause as far as another one can depend on it. */
interface Part<W> {
  from: number;
  to: number;
  reading?: ClauseReading;
  why?: W;
}

/** Why an order that depends on the clause before it is none: that clause only tells something. */
export function findGoverning<W extends string>(
  { head, frame }: ClauseReading,
  from: number,
  before: readonly Part<W>[],
  lattice: Lattice,
): W | undefined {
  const last = before.at(-1);
  if (!head || frame.kind === 'question' || !last || last.reading || last.why === 'idle') return undefined;
  return isDependent(lattice, head, from) || isRunningOn(lattice, from, last) ? last.why : undefined;
}

/**
 * "It isn't needed that you cancel it", "es ist nicht nötig, den Zahnarzt abzusagen": whether an order depends on the clause before it,
 * by its form or by a word between them.
 */
function isDependent({ chart, tokens, idle }: Lattice, { at, form }: Head, from: number): boolean {
  const isPart = (place: number): boolean => idle.some((end, start) => start < place && end > place);
  const endsAt = (place: number): boolean =>
    [place - 1, place - 2].some(
      (start) => !isPart(start) && chart.find(subordinator, start).some(({ end }) => end === place),
    );
  if (form.depends || (at > from && endsAt(at)) || chart.longest(subordinator, from)) return true;
  const isParted = /^[.,;:!?]$/.test(tokens[from - 1]?.text ?? '');
  return !isParted && (endsAt(from) || idle.some((end, start) => end === from && chart.longest(subordinator, start)));
}

/** "L'appel de 13h | bouge pas": whether a mere name is the subject of what is denied right behind it. */
export function isDeniedBehind({ reading, to }: Part<string>, next: Part<string> | undefined): boolean {
  return reading?.frame.kind === 'create' && !reading.head && next?.why === 'negation' && next.from === to;
}

/** "Why did you move it", "Ben debería cancelar …", "je déteste qu'on me colle …": without a pause, the verb belongs to the question, or to the one who does it. */
function isRunningOn(lattice: Lattice, from: number, { why, to }: Part<string>): boolean {
  const { tokens, chart, joints } = lattice;
  if (to !== from || /^[.,;:!?]$/.test(tokens[from - 1]?.text ?? '') || joints.includes(from)) return false;
  const isWished = [1, 2, 3].some((length) => chart.find(wish, from - length).some(({ end }) => end === from));
  return why === 'question' || (why === 'nothing fits' && isWished) || isBehindSubject(lattice, from);
}

/** "Qu'on me colle": whether somebody does what stands here, with only idle words between. */
function isBehindSubject(lattice: Lattice, from: number): boolean {
  let end = from;
  for (let start = end; start >= 0; start = lattice.idle.findIndex((to, at) => to === end && at < end)) end = start;
  return lattice.isSubject(end - 1);
}
