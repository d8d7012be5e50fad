import type { Phrase } from '../../grammar/grammar.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { courtesy } from '../../orders/grammar/phrases.js';

/** The one meaning of a phrase that a message, or the rest of it, consists of, beside politeness, words that tie it to those before it, and what `passes`. */
export function readWhole<V extends string>(
  lattice: Lattice,
  phrase: Phrase<V>,
  passes: (at: number) => number = () => 0,
  from = 0,
  to = lattice.length,
): V | undefined {
  const said = new Set<V>();
  for (let at = from; at < to;) {
    const found = lattice.chart.longest(phrase, at);
    const passed = Math.max(endOfTie(lattice, at), passes(at));
    const end = Math.max(found?.end ?? 0, passed);
    if (end <= at) return undefined;
    if (found && found.end >= passed) said.add(found.meaning);
    at = end;
  }
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

/** Whether a message consists of politeness, words that tie it to those before it, and what `passes`. */
export function isWholly(lattice: Lattice, passes: (at: number) => number): boolean {
  for (let at = 0; at < lattice.length;) {
    const end = Math.max(endOfTie(lattice, at), passes(at));
    if (end <= at) return false;
    at = end;
  }
  return true;
}

/** The end of politeness, or of words that tie a message to those before it; 0 where there are none. */
export function endOfTie(lattice: Lattice, at: number): number {
  const { idle, linking, joints, pronouns } = lattice;
  return Math.max(
    lattice.chart.longest(courtesy, at)?.end ?? 0,
    idle[at] ?? 0,
    linking[at] ?? 0,
    joints[at] ?? 0,
    pronouns[at] ?? 0,
    lattice.isMark(at) ? at + 1 : 0,
  );
}
