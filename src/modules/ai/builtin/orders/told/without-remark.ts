import { STATES } from '../grammar/senses.js';
import { findRemarks, listRemarksFirst } from '../sentences/remarks.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';
import { leaveOut } from './told-beside.js';

/**
 * "Driving test Monday 8:10, wish me luck", "my knee is still bad. Cancel yoga": a doubtful text without the remark behind or before it, where
 * what is left is a whole order; the remark is named as left out.
 */
export function readWithoutRemark(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  const end = lattice.length;
  const cuts = [
    ...findRemarks(lattice).map((remark) => ({ ...remark, to: end, rest: [0, remark.end] as const })),
    ...listRemarksFirst(lattice).map((to) => ({ from: 0, to, isTold: true, rest: [to + 1, end] as const })),
  ];
  for (const { from, to, isTold, rest } of cuts) {
    const known = read(lattice.words(...rest));
    const isWhole = isWholeEvent(known) || (isTold && isWholeChange(known));
    if (isWhole && !isDoubtful(known)) return { ...known, asides: [leaveOut(lattice, from, to)] };
  }
  return undefined;
}

/** Whether a text is one new event with its name, its day and its time, and nothing else. */
function isWholeEvent(read: Understanding): boolean {
  const wish = findOnly(read)?.wish;
  if (wish?.kind !== 'create') return false;
  const { title, when, unsure, told } = wish;
  const isDated = (when?.date ?? when?.fromNow ?? when?.repeats) !== undefined;
  return title !== undefined && isDated && when?.clock !== undefined && (unsure ?? told) === undefined;
}

/** Whether a text orders one change of an event by its name, and nothing else. */
export function isWholeChange(read: Understanding): boolean {
  const { wish, reading } = findOnly(read) ?? {};
  const sense = reading?.head?.form.sense;
  if (!wish || wish.kind === 'create' || wish.kind === 'question' || wish.kind === 'undo') return false;
  return sense !== undefined && !STATES.has(sense) && wish.target.name !== undefined && !wish.target.pointsBack;
}

/** The only wish of a text that leaves nothing out. */
function findOnly({ wishes: [first, ...others], asides }: Understanding): WishRead | undefined {
  return others.length + asides.length + (first?.leftOut.length ?? 0) === 0 ? first : undefined;
}
