import { findRemarks } from '../sentences/remarks.js';
import type { Understanding } from '../wishes/wish-read.js';

/** "Driving test Monday 8:10, wish me luck": a doubtful text up to a remark, where that much is a whole new event; the remark is named as left out. */
export function readWithoutRemark(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  for (const at of findRemarks(lattice)) {
    const known = read(lattice.text.slice(0, lattice.tokens[at]?.start).trimEnd());
    if (!isWhole(known) || isDoubtful(known)) continue;
    const clause = { from: at, to: at, cost: 0, runnersUp: [], why: 'nothing fits' as const };
    return { ...known, asides: [{ clause, words: lattice.words(at + 1, lattice.length) }] };
  }
  return undefined;
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
