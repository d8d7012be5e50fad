import type { Lattice } from '../lattice/lattice.js';

/** The words of a note that a clause begins: "and write in the notes that …"; nothing where it begins none. */
export function readNote(lattice: Lattice, from: number, to: number): string | undefined {
  let at = from;
  for (;;) {
    const note = lattice.notes[at] ?? 0;
    if (note > at) return note < to && !pointsBack(lattice, note, to) ? wordsFrom(lattice, note, to) : undefined;
    const next = Math.max(lattice.idle[at] ?? 0, lattice.ties[at] ?? 0, lattice.joints[at] ?? 0);
    if (next <= at || next >= to) return undefined;
    at = next;
  }
}

/** "Note-le": nothing but a pronoun is no note. */
function pointsBack(lattice: Lattice, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const next = Math.max(lattice.pronouns[at] ?? 0, lattice.idle[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) return false;
    at = next;
  }
  return true;
}

/** What stands behind the words that begin a note, without a mark at either end. */
function wordsFrom(lattice: Lattice, from: number, to: number): string | undefined {
  let start = from;
  while (start < to && lattice.isMark(start) && lattice.quotes[start] !== to) start += 1;
  const isQuoted = (lattice.quotes[start] ?? 0) === to;
  const last = lattice.tokens[to - 1]?.text;
  if (isQuoted) return lattice.words(start + 1, to - 1);
  return start < to ? lattice.words(start, last === '.' || last === ',' ? to - 1 : to) : undefined;
}
