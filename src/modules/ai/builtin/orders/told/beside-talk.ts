import { ASKING } from '../grammar/senses.js';
import { countWords } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { type Seam, listPauses } from '../sentences/seams.js';
import { LOOSE, holdsVerb, isTalk } from '../sentences/talk.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';
import { leaveOut } from './told-beside.js';

/** The most ways to leave out talk that are read. */
const MOST = 6;
/** So few tokens before "so" are no clause. */
const SHORTEST = 3;

/** A part of a text that may be talk. */
interface Stretch {
  from: number;
  to: number;
}

/** Stretches of a text that are talk, and the text without them. */
export interface WithoutTalk {
  talk: Stretch[];
  kept: string;
  /** Whether no pause parts them, so that only an order shows where the talk begins. */
  isRunOn: boolean;
}

/**
 * "Driving test Monday 8:10, wish me luck", "my knee is still bad. Cancel yoga": a text without the talk before, between or behind its orders, where
 * what is left says all that is wished. As little as possible is taken for talk.
 */
export function readBesideTalk(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  for (const way of listWays(lattice)) {
    const known = read(way.kept);
    if (known.asides.length === 0 && standAlone(known.wishes, way, lattice) && !isDoubtful(known))
      return { ...known, asides: listNamed(way, lattice).map(({ from, to }) => leaveOut(lattice, from, to)) };
  }
  return undefined;
}

/** The talk that is named as left out: what holds a time, or where nobody does anything, may have been meant for an event. */
export function listNamed({ talk }: WithoutTalk, lattice: Lattice): Stretch[] {
  return talk.filter(({ from, to }) => holdsTime(lattice, from, to) || !holdsVerb(lattice, from, to));
}

/** Whether what is wished beside talk needs nothing of it. */
export function standAlone(wishes: readonly WishRead[], { talk, isRunOn }: WithoutTalk, lattice: Lattice): boolean {
  const isTimed = talk.some(({ from, to }) => holdsTime(lattice, from, to));
  // "Bathroom fit at the Wilsons' 1 to 3 May, Lime Street 9": what stands first, and tells of nobody who does something, is rather the name.
  const isName = talk.some(({ from, to }) => from === 0 && !holdsVerb(lattice, from, to));
  return (
    wishes.length > 0 &&
    wishes.every(
      (one) =>
        isWholeWish(one) &&
        (!isTimed || saysWhen(one)) &&
        (!isRunOn || isOrdered(one)) &&
        !(isName && one.wish.kind === 'create' && one.wish.isStated),
    )
  );
}

/** Whether a name was taken from talk beside the order it belongs to: "wipe Thursday morning, my knee's playing up". */
export function swallowsTalk({ wishes, text: { lattice } }: Understanding): boolean {
  return listParts(lattice).some(({ from, to, isApart }) => {
    const isNamedIn = wishes.some(({ wish, reading: { slots, head } }) => {
      const holdsOrder = head !== undefined && head.at >= from && head.at < to;
      // "The hairdresser rang, move it": what is spoken of first is meant.
      const isMeant = holdsOrder || (from === 0 && wish.kind !== 'create');
      return !isMeant && slots.some((slot) => slot.from < to && from < slot.to);
    });
    return isNamedIn && (isApart || holdsVerb(lattice, from, to)) && isTalk(lattice, from, to);
  });
}

/** The parts of a text between its pauses, and whether more than a comma sets one apart from an order. */
function listParts(lattice: Lattice): (Stretch & { isApart: boolean })[] {
  const seams = listPauses(lattice);
  const isStrong = (seam: Seam | undefined): boolean =>
    seam !== undefined && (seam.by === 'consequence' || /^[.!?…–—-]$/.test(lattice.tokens[seam.end]?.text ?? ''));
  return [0, ...seams.map(({ next }) => next)].map((from, at) => ({
    from,
    to: seams[at]?.end ?? lattice.length,
    isApart: isStrong(seams[at - 1]) || (at === 0 && isStrong(seams[0])),
  }));
}

/** The ways to part talk from what is left of a text, the least talk first. */
export function listWays(lattice: Lattice): WithoutTalk[] {
  const seams = listPauses(lattice);
  const begin = { end: 0, next: 0, by: 'pause' as const };
  const end = { end: lattice.length, next: lattice.length, by: 'pause' as const };
  // Each pair of seams parts talk between them from what stands before and behind it.
  const single = [begin, ...seams].flatMap((opening, at) =>
    [...seams.slice(at), end].flatMap((closing) => {
      const talk = { from: opening.next, to: closing.end };
      // "I'm so tired" has no consequence.
      const isCut = closing.by === 'consequence' && !lattice.isMark(closing.end) && talk.to - talk.from <= SHORTEST;
      const isAll = opening === begin && closing === end;
      return isAll || isCut || talk.from >= talk.to || !isTalk(lattice, talk.from, talk.to, opening.by === 'nothing')
        ? []
        : [{ opening, closing, talk }];
    }),
  );
  const leads = single.filter(({ opening }) => opening === begin);
  const tails = single.filter(({ closing }) => closing === end);
  const both = leads.flatMap((lead) =>
    tails.filter(({ opening }) => opening.end > lead.closing.next).map((tail) => [lead, tail]),
  );
  const countTalk = (cuts: typeof single): number =>
    cuts.reduce((sum, { talk: { from, to } }) => sum + countWords(lattice, from, to), 0);
  return [...single.map((one) => [one]), ...both]
    .toSorted((one, other) => countTalk(one) - countTalk(other))
    .slice(0, MOST)
    .map((cuts) => ({
      talk: cuts.map(({ talk }) => talk),
      kept: joinKept(lattice, cuts),
      isRunOn: cuts.some(({ opening, closing }) => opening.by === 'nothing' || closing.by === 'nothing'),
    }));
}

/** What stands before, between and behind what is cut out of a text. */
function joinKept(lattice: Lattice, cuts: readonly { opening: Seam; closing: Seam }[]): string {
  const ends = [...cuts.map(({ opening }) => opening.end), lattice.length];
  const starts = [0, ...cuts.map(({ closing }) => closing.next)];
  return starts.flatMap((from, at) => (from < (ends[at] ?? 0) ? [lattice.words(from, ends[at] ?? 0)] : [])).join(', ');
}

/** Whether a wish says by itself all that is needed. */
function isWholeWish({ wish, reading, leftOut }: WishRead): boolean {
  if (leftOut.length > 0 || wish.kind === 'undo' || reading.head?.form.depends) return false;
  if (wish.kind === 'create') {
    const { title, people, when, unsure, told, contrary } = wish;
    const isSure = when?.clock ?? when?.repeats ?? when?.fromNow ?? when?.to ?? when?.whole;
    // "(I'm so) tired today" orders nothing.
    const isTimed = (isSure ?? (wish.isStated ? undefined : when?.date)) !== undefined;
    return (title !== undefined || people.length > 0) && isTimed && (unsure ?? told ?? contrary) === undefined;
  }
  if (wish.kind === 'question') return reading.head?.form.isLoose !== true;
  if (wish.target.pointsBack) return false;
  return wish.kind !== 'update' || Object.keys(wish.changes).length > 0;
}

/** Whether an order needs no time that is told beside it. */
function saysWhen({ wish }: WishRead): boolean {
  if (wish.kind === 'question' || wish.kind === 'undo') return false;
  if (wish.kind !== 'create') return wish.target.name !== undefined;
  const { when } = wish;
  return (when?.date ?? when?.fromNow ?? when?.repeats) !== undefined && when?.clock !== undefined;
}

function holdsTime({ times }: Lattice, from: number, to: number): boolean {
  return times.slice(from, to).some((edges) => edges.length > 0);
}

/** Whether a verb orders what is wished. */
function isOrdered({ reading: { head } }: WishRead): boolean {
  return head !== undefined && !LOOSE.has(head.form.sense) && !ASKING.has(head.form.sense);
}
