import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Surroundings } from '../state/situation.js';
import { joinChanges } from '../changes/join-changes.js';
import type { MessageReading, WishesRead } from './message-reading.js';
import { DECISIVE, type PartRead, isRemark, isStated, tellsOtherTime } from '../beside-calendar/remark.js';
import { type Seam, listSeams } from './seams.js';

/** Reads a part of a message as one of its own. */
export type ReadPart = (part: string, around: Surroundings) => PartRead;

/** What a part is to the whole: a change of what is open, or an order of its own; words of politeness; a remark on something. */
type Part = { words: string; lattice: Lattice } & (
  { is: 'change' | 'order'; reading: WishesRead; isConsequence: boolean } | { is: 'polite' | 'refusal' | 'remark' }
);

/** What the parts have to hold; beside a told change, the others have to tell of somebody, since all may be the name of an event. */
type Needed = 'change' | 'order' | 'told change';

interface Parted {
  cost: number;
  parts: Part[];
}

/** A remark is left out, so that it is to be short, and as few parts as possible are best. */
const COST = { part: 0.1, order: 0.6, remark: 1, word: 0.1 };

/** Longer parts, in tokens, are neither a clear change nor a remark, and cost too much to read. */
const LONGEST_PART = 60;

/**
 * Reads a message that came to nothing as a whole by its parts: "I sleep in on Sundays. 2pm please". The parts that alone are clear changes
 * of what is open count, and are one; a part that only remarks on something is named as left out. Undefined when its parts make no
 * more sense, or when what is left out may change the meaning.
 */
export function readParts(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  readAnew: ReadPart,
): WishesRead | undefined {
  const { state, isWaiting } = around;
  const isOpen = isWaiting || state.open !== undefined || state.topic !== undefined || state.shown.length > 0;
  if (!isOpen || (whole.kind === 'unclear' && DECISIVE.has(whole.why)) || lattice.isTooLong) return undefined;
  const read = readOnce(readAnew);
  // What could be an order about something else as well is first taken for a remark.
  const isEvent = whole.kind === 'wishes' && whole.wishes.every(isStated);
  const isDoubted = isEvent && whole.wishes.every((wish) => wish.kind === 'create' && wish.told !== undefined);
  const parts =
    part(lattice, around, read, isEvent ? 'told change' : 'change') ??
    (isDoubted ? part(lattice, around, read, 'change') : undefined) ??
    (isEvent ? undefined : part(lattice, around, read, 'order')) ??
    [];
  const changes = parts.flatMap((one) => (one.is === 'change' || one.is === 'order' ? [one] : []));
  const isAbout = changes.every(({ is }) => is === 'change');
  // "No" before what is told instead refuses nothing more.
  const isRefused = parts.some(({ is }, at) => is === 'refusal' && (at > 0 || !isAbout));
  if (changes.length === 0 || isRefused || (!isAbout && changes.length > 1)) return undefined;
  const joined = joinChanges(changes, around, (words, within) => read(words, within).reading);
  const remarks = parts.filter(({ is }) => is === 'remark');
  if (!joined || remarks.some((one) => tellsOtherTime(one.lattice, joined.wishes, around))) return undefined;
  return withRefused({ ...joined, leftOut: [...joined.leftOut, ...remarks.map(({ words }) => words)] }, whole);
}

/** Each part is read once in the same surroundings. */
function readOnce(read: ReadPart): ReadPart {
  const known = new Map<string, { around: Surroundings; part: PartRead }>();
  return (words, around) => {
    const before = known.get(words);
    if (before?.around === around) return before.part;
    const fresh = read(words, around);
    known.set(words, { around, part: fresh });
    return fresh;
  };
}

/** The parts that explain a message best, at least one of them a change, or an order; nothing where a part is neither that nor a remark. */
function part(lattice: Lattice, around: Surroundings, read: ReadPart, needs: Needed): Part[] | undefined {
  const seams = listSeams(lattice);
  const begins: Seam[] = [{ end: 0, next: 0, by: 'pause' }, ...seams];
  const ends = [...seams.map(({ end }) => end), lattice.length];
  const best: (Parted | undefined)[] = [{ cost: 0, parts: [] }];
  for (const [place, to] of ends.entries()) {
    let found: Parted | undefined;
    for (const [from, seam] of begins.slice(0, place + 1).entries()) {
      const known = best[from];
      const isWhole = from === 0 && place === ends.length - 1;
      if (!known || isWhole || seam.next >= to || to - seam.next > LONGEST_PART) continue;
      const words = lattice.words(seam.next, to);
      const one = toPart(words, seam, read(words, around), around, needs);
      const cost = one ? known.cost + costOf(one) : Infinity;
      if (one && cost < (found?.cost ?? Infinity)) found = { cost, parts: [...known.parts, one] };
    }
    best.push(found);
  }
  const parts = best.at(-1)?.parts;
  return parts?.some(({ is }) => is === 'change' || is === 'order') ? parts : undefined;
}

function toPart(words: string, { by }: Seam, read: PartRead, around: Surroundings, needs: Needed): Part | undefined {
  const { reading, lattice } = read;
  const told = { words, lattice };
  if (reading.kind === 'courtesy')
    return { ...told, is: reading.says === 'no' || reading.says === 'neverMind' ? 'refusal' : 'polite' };
  const is = readOrder(reading, around);
  if ((is === 'change' || is === needs) && reading.kind === 'wishes')
    return { ...told, is, reading, isConsequence: by === 'consequence' };
  return isRemark(read, by, needs === 'told change') ? { ...told, is: 'remark' } : undefined;
}

/** Whether a part is about what is open, or orders something else by itself. */
export function readOrder(reading: MessageReading, { state }: Surroundings): 'change' | 'order' | undefined {
  if (reading.kind !== 'wishes' || reading.leftOut.length > 0) return undefined;
  const { wishes, isRelated } = reading;
  const isOfIt = state.topic !== undefined && wishes.every((wish) => 'target' in wish && isOnlyPointing(wish.target));
  const isRefusal = wishes.length === 0 && (reading.withdraws?.length ?? 0) > 0;
  if (isRelated || isRefusal || (isOfIt && wishes.length > 0)) return 'change';
  return wishes.length > 0 && wishes.every(isOrder) ? 'order' : undefined;
}

/** Whether a wish is ordered, and says all that is needed. */
function isOrder(wish: Wish): boolean {
  if (wish.kind === 'create') return !isStated(wish) && wish.when !== undefined && !wish.told && !wish.unsure;
  return wish.kind !== 'update' || Object.keys(wish.changes).length > 0;
}

function costOf({ is, lattice }: Part): number {
  if (is === 'remark') return COST.part + COST.remark + COST.word * lattice.length;
  return COST.part + (is === 'order' ? COST.order : 0);
}

/** A refusal at the beginning holds, unless what follows changes what it refuses. */
function withRefused(read: WishesRead, whole: MessageReading): WishesRead {
  const withdraws = whole.kind === 'unclear' ? (whole.withdraws ?? []) : [];
  const isOwn = read.wishes.every((wish) => !isOfTopic(wish)) && !read.withdraws;
  return isOwn && withdraws.length > 0 ? { ...read, withdraws, forgets: true } : read;
}

/** Whether a wish is about what was spoken of, or a proposal. */
export function isOfTopic(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.replaces !== undefined;
  const { pointsBack, eventId, proposals } = wish.target;
  return pointsBack === true || eventId !== undefined || proposals !== undefined;
}
