import type { Lattice } from '../lattice/lattice.js';
import { type Head, behindParticle } from './search-state.js';

/** Whether what a verb needs, or must not have, stands behind it in its clause. */
export function mayOpen(lattice: Lattice, head: Head, end: number): boolean {
  const { particle, unless, before } = head.form;
  if (before && !isBefore(lattice, head, before)) return false;
  if (particle && !isBehind(lattice, head, end, particle)) return false;
  return !unless || !isBehind(lattice, head, end, unless);
}

/** "I'm picking up": the word behind ends so, and is no part of a longer verb. */
function isBefore({ verbs, tokens }: Lattice, { at, to }: Head, ending: string): boolean {
  const isLongest = (verbs[at] ?? []).every((edge) => edge.to <= to);
  return isLongest && tokens[to]?.word.endsWith(ending) === true;
}

/** Whether one of these words stands behind a verb. */
function isBehind(lattice: Lattice, head: Head, end: number, words: string): boolean {
  for (let at = head.at + 1; at < end; at += 1) if (behindParticle(lattice, at, words) !== undefined) return true;
  return false;
}
