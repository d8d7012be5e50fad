import { looksLikePlace } from '../creation/place-words.js';
import { arePlain } from '../fills/trailing-words.js';
import type { Lattice } from '../lattice/lattice.js';
import { findRemarks } from '../sentences/remarks.js';
import type { Understanding } from '../wishes/wish-read.js';

/** The most words of a place behind its article. */
const MOST_OF_PLACE = 3;

/**
 * "Driving test Monday 8:10, wish me luck": a doubtful text up to a remark, where that much is a whole new event; the remark is named as
 * left out. "Drinks tonight at 8, the Crown": a place with its article is none.
 */
export function readWithoutRemark(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  for (const at of findRemarks(lattice)) {
    const known = read(lattice.text.slice(0, lattice.tokens[at]?.start).trimEnd());
    const [first] = known.wishes;
    if (!first || !isWhole(known) || isDoubtful(known)) continue;
    const place = first.wish.kind === 'create' && !first.wish.place ? findPlace(lattice, at + 1) : undefined;
    if (place && first.wish.kind === 'create')
      return { ...known, wishes: [{ ...first, wish: { ...first.wish, place } }] };
    const clause = { from: at, to: at, cost: 0, runnersUp: [], why: 'nothing fits' as const };
    return { ...known, asides: [{ clause, words: lattice.words(at + 1, lattice.length) }] };
  }
  return undefined;
}

/** The place that stands behind the pause, with its article, and nothing else. */
function findPlace(lattice: Lattice, from: number): string | undefined {
  const start = lattice.definite[from] ?? 0;
  const end = lattice.isMark(lattice.length - 1) ? lattice.length - 1 : lattice.length;
  const isFree = lattice.tokens[from - 1]?.text === ',';
  if (!isFree || start <= from || end - start > MOST_OF_PLACE || !arePlain(lattice, start, end)) return undefined;
  return looksLikePlace({ from: start, to: end }, lattice) ? lattice.words(from, end) : undefined;
}

/** Whether a text is one new event with its name, its day and its time, and nothing else. */
function isWhole({ wishes: [first, ...others], asides }: Understanding): boolean {
  if (!first || others.length > 0 || asides.length > 0 || first.wish.kind !== 'create') return false;
  const { title, when, unsure, told } = first.wish;
  const isDated = (when?.date ?? when?.fromNow ?? when?.repeats) !== undefined;
  return (
    title !== undefined &&
    isDated &&
    when?.clock !== undefined &&
    (unsure ?? told) === undefined &&
    first.leftOut.length === 0
  );
}
