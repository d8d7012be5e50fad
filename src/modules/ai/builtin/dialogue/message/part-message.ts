import { preference } from '../../orders/grammar/phrases.js';
import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import type { Surroundings } from '../state/situation.js';
import type { MessageReading, WishesRead } from './message-reading.js';
import { type PartRead, isStated, isTalkBesideChange } from '../beside-calendar/remark.js';
import { type Seam, listSeams } from '../../orders/sentences/seams.js';
import { isPlacedFirst, listPlaces, listValues } from './told-values.js';

/** Reads a part of a message as one of its own. */
export type ReadPart = (part: string, around: Surroundings) => PartRead;

/** What a part is to the whole: a change of what is open, or an order of its own; words of politeness; talk. */
export type Part = { words: string; lattice: Lattice; by: Seam['by'] } & (
  { is: 'change' | 'order'; reading: WishesRead; isConsequence: boolean } | { is: 'polite' | 'refusal' | 'talk' }
);

/** What the parts have to hold; beside a told change, the others have to tell of somebody. */
type Needed = 'change' | 'order' | 'told change';

/** Talk is left out, so that it is to be short, and as few parts as possible are best. */
const COST = { part: 0.1, order: 0.6, talk: 1, word: 0.1 };

/** Longer parts, in tokens, are neither a clear change nor talk, and cost too much to read. */
const LONGEST_PART = 60;

/** The parts that explain a message best, at least one of them a change, or an order; nothing where a part is neither that nor talk. */
export function partMessage(lattice: Lattice, around: Surroundings, read: ReadPart, needs: Needed): Part[] | undefined {
  const seams = listSeams(lattice);
  const begins: Seam[] = [{ end: 0, next: 0, by: 'pause' }, ...seams];
  const ends = [...seams.map(({ end }) => end), lattice.length];
  const best: ({ cost: number; parts: Part[] } | undefined)[] = [{ cost: 0, parts: [] }];
  for (const [place, to] of ends.entries()) {
    let found: (typeof best)[number];
    for (const [from, seam] of begins.slice(0, place + 1).entries()) {
      const known = best[from];
      const isWhole = from === 0 && place === ends.length - 1;
      if (!known || isWhole || seam.next >= to || to - seam.next > LONGEST_PART) continue;
      const words = lattice.words(seam.next, to);
      const inner = listInner(begins, ends, from, place);
      const one = toPart(words, seam, read(words, around), around, needs);
      const isOwn = one?.is !== 'change' || !swallows(one, { lattice, from: seam.next, inner, read, around });
      const cost = one && isOwn ? known.cost + costOf(one) : Infinity;
      if (one && cost < (found?.cost ?? Infinity)) found = { cost, parts: [...known.parts, one] };
    }
    best.push(found);
  }
  const parts = best.at(-1)?.parts.map((one, index, all) => (isOfTalk(one, all.slice(0, index)) ? toTalk(one) : one));
  return parts?.some(({ is }) => is === 'change' || is === 'order') ? parts : undefined;
}

/** A stretch behind a pause within a part. */
interface Inner {
  from: number;
  to: number;
  seam: Seam;
}

function listInner(begins: readonly Seam[], ends: readonly number[], from: number, place: number): Inner[] {
  return begins.slice(from + 1, place + 1).flatMap((seam, index) => {
    const to = ends[from + 1 + index] ?? 0;
    return seam.by === 'joint' || seam.next >= to ? [] : [{ from: seam.next, to, seam }];
  });
}

/**
 * Whether a change takes in what is none of it: "…, we lost 4-0 on Saturday" tells of somebody, and a name goes on behind a pause where what stands
 * before it is a change by itself: "the hairdresser. Choir politics, …".
 */
function swallows(
  { reading }: Extract<Part, { is: 'change' | 'order' }>,
  {
    lattice,
    from,
    inner,
    read,
    around,
  }: { lattice: Lattice; from: number; inner: readonly Inner[]; read: ReadPart; around: Surroundings },
): boolean {
  const values = listValues(reading.wishes);
  return inner.some((one) => {
    const told = read(lattice.words(one.from, one.to), around);
    if (readOrder(told.reading, around) === 'change') return false;
    if (isTalkBesideChange(told, one.seam.by, true)) return true;
    const across = lattice.words(one.seam.end - 1, one.from + 1);
    const before = read(lattice.words(from, one.seam.end), around);
    return values.some((value) => value.includes(across)) && readOrder(before.reading, around) === 'change';
  });
}

/**
 * "Forget it, the ferry only runs once a day, at 6:40", "we're having pizza afterwards, at 7:30": a mere time behind talk that stands behind a
 * change, or tells what is beside what was spoken of, is part of the talk.
 */
function isOfTalk(one: Part, before: readonly Part[]): boolean {
  const told = before.at(-1);
  if (one.is !== 'change' || one.isConsequence || told?.is !== 'talk') return false;
  const isTime = (one.lattice.times[0] ?? []).some(({ to }) => to === one.lattice.length);
  return isTime && (endsBeside(told.lattice) || before.some(({ is }) => is === 'change'));
}

/** "… afterwards". */
function endsBeside({ adjacent, length }: Lattice): boolean {
  return adjacent.some((edges) => edges.some(({ to }) => to === length));
}

function toTalk({ words, lattice, by }: Part): Part {
  return { words, lattice, by, is: 'talk' };
}

function toPart(words: string, { by }: Seam, read: PartRead, around: Surroundings, needs: Needed): Part | undefined {
  const { reading, lattice } = read;
  const told = { words, lattice, by };
  if (reading.kind === 'courtesy')
    return { ...told, is: reading.says === 'no' || reading.says === 'neverMind' ? 'refusal' : 'polite' };
  if (reading.kind === 'wishes' && reading.wishes.length > 0 && reading.wishes.every(changesNothing))
    return { ...told, is: 'polite' };
  const is = by === 'reason' || by === 'maybeReason' ? undefined : readOrder(reading, around);
  const isClear = reading.kind === 'wishes' && listPlaces(reading.wishes).every((one) => isPlacedFirst(one, lattice));
  if ((is === 'change' || is === needs) && isClear)
    return { ...told, is, reading, isConsequence: by === 'consequence' || (by === 'pause' && isPreferred(lattice)) };
  return isTalkBesideChange(read, by, needs === 'told change') ? { ...told, is: 'talk' } : undefined;
}

/** "…, change it please": an order that does not say what becomes of it. */
function changesNothing(wish: Wish): boolean {
  return wish.kind === 'update' && isOnlyPointing(wish.target) && Object.keys(wish.changes).length === 0;
}

/** "…, rather 4:30", "…, lieber um 11". */
function isPreferred(lattice: Lattice): boolean {
  return lattice.courtesyAt(0) === 'instead' || lattice.chart.longest(preference, 0) !== undefined;
}

/** Whether a part is about what is open, or orders something else by itself. */
function readOrder(reading: MessageReading, { state }: Surroundings): 'change' | 'order' | undefined {
  if (reading.kind !== 'wishes' || reading.leftOut.length > 0) return undefined;
  const { wishes, isRelated } = reading;
  const isOfIt =
    state.spoken.topic !== undefined && wishes.every((wish) => 'target' in wish && isOnlyPointing(wish.target));
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
  if (is === 'talk') return COST.part + COST.talk + COST.word * lattice.length;
  return COST.part + (is === 'order' ? COST.order : 0);
}
