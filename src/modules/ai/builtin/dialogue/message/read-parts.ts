import { preference } from '../../orders/grammar/phrases.js';
import type { Wish } from '../../orders/grammar/order.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { isOnlyPointing } from '../../orders/wishes/changes-of-it.js';
import { isAsked } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';
import { type ChangePart, joinChanges } from '../changes/join-changes.js';
import type { MessageReading, WishesRead } from './message-reading.js';
import { type PartRead, isStated, isTalk, isWorthNaming, listTimes } from '../beside-calendar/remark.js';
import { type Seam, listSeams } from './seams.js';

/** Reads a part of a message as one of its own. */
export type ReadPart = (part: string, around: Surroundings) => PartRead;

/** What a part is to the whole: a change of what is open, or an order of its own; words of politeness; talk. */
type Part = { words: string; lattice: Lattice } & (
  { is: 'change' | 'order'; reading: WishesRead; isConsequence: boolean } | { is: 'polite' | 'refusal' | 'talk' }
);

/** What the parts have to hold; beside a told change, the others have to tell of somebody. */
type Needed = 'change' | 'order' | 'told change';

interface Parted {
  cost: number;
  parts: Part[];
}

/** Talk is left out, so that it is to be short, and as few parts as possible are best. */
const COST = { part: 0.1, order: 0.6, talk: 1, word: 0.1 };

/** Longer parts, in tokens, are neither a clear change nor talk, and cost too much to read. */
const LONGEST_PART = 60;

/**
 * Reads a message by its parts where something is open: "I sleep in on Sundays. 2pm please". The parts that alone are clear changes of what
 * is open count, and are one; the others are talk, of which is named what holds a time, an order or a kind of event. Where the message makes
 * sense as a whole (`isSensible`), the talk has to tell of somebody. Undefined when its parts make no more sense.
 */
export function readParts(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  readAnew: ReadPart,
  isSensible: boolean,
): WishesRead | undefined {
  const { state, isWaiting } = around;
  const isOpen = isWaiting || state.open !== undefined || state.topic !== undefined || state.shown.length > 0;
  // Where a name is asked for, any words may be one.
  const isNameAsked = isAsked(state) && (state.open?.field === 'summary' || state.open?.field === 'title');
  if (!isOpen || isNameAsked || lattice.isTooLong) return undefined;
  const read = readOnce(readAnew);
  const parts = partTold(whole, lattice, around, read, isSensible);
  const changes = parts.flatMap((one) => (one.is === 'change' || one.is === 'order' ? [one] : []));
  const talk = parts.filter(({ is }) => is === 'talk');
  const isAbout = changes.every(({ is }) => is === 'change');
  // "No" before what is told instead refuses nothing more.
  const isRefused = parts.some(({ is }, at) => is === 'refusal' && (at > 0 || !isAbout));
  if (changes.length === 0 || isRefused || (!isAbout && changes.length > 1)) return undefined;
  const isRelated = whole.kind === 'wishes' && whole.isRelated === true && !whole.withdraws;
  const isOther = talk.length > 0 || (!isRelated && changes.some(({ isConsequence }) => isConsequence));
  if (isSensible && (!isOther || isPremise(parts, changes))) return undefined;
  const joined = joinChanges(changes, around, (words, within) => read(words, within).reading);
  if (!joined) return undefined;
  const named = talk.filter((one) => isWorthNaming(one.lattice)).map(({ words }) => words);
  return withRefused({ ...joined, leftOut: [...joined.leftOut, ...named] }, whole);
}

/** The parts of a message, with talk that tells of somebody where there are such, and else, unless it makes sense as a whole, with any talk. */
function partTold(
  whole: MessageReading,
  lattice: Lattice,
  around: Surroundings,
  read: ReadPart,
  isSensible: boolean,
): Part[] {
  const told = part(lattice, around, read, 'told change');
  if (told) return told;
  const isEvent = whole.kind === 'wishes' && whole.wishes.every(({ kind }) => kind === 'create');
  const isDoubted = whole.kind === 'wishes' && whole.wishes.every((wish) => wish.kind === 'create' && wish.told);
  if (!isEvent && isSensible) return [];
  const changed = part(lattice, around, read, 'change') ?? [];
  // "At 4, cake with Jo" is rather an event than talk, but not "make that 4, cake with that lot goes on forever".
  if (isEvent) return isDoubted || changed.some(ordersIt) ? changed : [];
  return changed.length > 0 ? changed : (part(lattice, around, read, 'order') ?? []);
}

/** "Make that 4": whether a part orders a change of what it points at. */
function ordersIt({ is, lattice }: Part): boolean {
  const { verbs, pronouns } = lattice;
  const orders = (at: number): boolean =>
    (verbs[at] ?? []).some(
      ({ to, value: { stand, pointsBack } }) => stand === 'first' && (pointsBack === true || (pronouns[to] ?? 0) > to),
    );
  return is === 'change' && lattice.tokens.some((_token, at) => orders(at));
}

/** "The plumber comes on Friday at 9, remind me an hour before": a detail behind a time that is told belongs to what is at that time. */
function isPremise([first]: readonly Part[], changes: readonly ChangePart[]): boolean {
  const isTimed = first?.is === 'talk' && listTimes(first.lattice).length > 0;
  return isTimed && !changes.some(({ reading }) => reading.wishes.some(tellsTime));
}

function tellsTime(wish: Wish): boolean {
  if (wish.kind === 'create') return wish.when !== undefined;
  if (wish.kind !== 'update') return false;
  const { when, shift, endsAt } = wish.changes;
  return (when ?? shift ?? endsAt) !== undefined;
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

/** The parts that explain a message best, at least one of them a change, or an order; nothing where a part is neither that nor talk. */
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
      const isSwallowing = listInner(begins, ends, from, place).some(([start, inner, end]) =>
        isToldOnly(lattice.words(start, end), inner, read, around),
      );
      const whole = toPart(words, seam, read(words, around), around, needs);
      const one = whole?.is === 'change' && isSwallowing ? undefined : whole;
      const cost = one ? known.cost + costOf(one) : Infinity;
      if (one && cost < (found?.cost ?? Infinity)) found = { cost, parts: [...known.parts, one] };
    }
    best.push(found);
  }
  const parts = best.at(-1)?.parts;
  return parts?.some(({ is }) => is === 'change' || is === 'order') ? parts : undefined;
}

/** The stretches behind pauses within a part, with what begins them. */
function listInner(
  begins: readonly Seam[],
  ends: readonly number[],
  from: number,
  place: number,
): [number, Seam, number][] {
  return begins.slice(from + 1, place + 1).flatMap((seam, index) => {
    const end = ends[from + 1 + index] ?? 0;
    return seam.by === 'joint' || seam.next >= end ? [] : [[seam.next, seam, end] as [number, Seam, number]];
  });
}

/** "…, we lost 4-0 on Saturday": whether words behind a pause tell of somebody, and change nothing. */
function isToldOnly(words: string, { by }: Seam, read: ReadPart, around: Surroundings): boolean {
  const told = read(words, around);
  return readOrder(told.reading, around) !== 'change' && isTalk(told, by, true);
}

function toPart(words: string, { by }: Seam, read: PartRead, around: Surroundings, needs: Needed): Part | undefined {
  const { reading, lattice } = read;
  const told = { words, lattice };
  if (reading.kind === 'courtesy')
    return { ...told, is: reading.says === 'no' || reading.says === 'neverMind' ? 'refusal' : 'polite' };
  const is = readOrder(reading, around);
  if ((is === 'change' || is === needs) && reading.kind === 'wishes')
    return { ...told, is, reading, isConsequence: by === 'consequence' || (by !== 'joint' && isPreferred(lattice)) };
  return isTalk(read, by, needs === 'told change') ? { ...told, is: 'talk' } : undefined;
}

/** "…, rather 4:30", "…, lieber um 11". */
function isPreferred(lattice: Lattice): boolean {
  return lattice.courtesyAt(0) === 'instead' || lattice.chart.longest(preference, 0) !== undefined;
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
  if (is === 'talk') return COST.part + COST.talk + COST.word * lattice.length;
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
