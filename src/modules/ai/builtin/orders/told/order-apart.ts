import { findExpressions } from '../../time/merge/assemble.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { BINDING, type Courtesy, type Creation } from '../grammar/order.js';
import { ASKING } from '../grammar/senses.js';
import { isSupposed } from '../reading/asides.js';
import { LOOSE, ordersAt } from '../sentences/talk.js';
import type { Lattice } from '../lattice/lattice.js';
import { findEventTold } from './event-told.js';
import { withPersonTold } from './person-told.js';
import { rateToldBeside, joinTold, leaveOut } from './told-beside.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';

/** The most places at which an order is looked for. */
const MOST = 4;
const REFUSING = new Set<Courtesy>(['no', 'neverMind', 'undo', 'redo', 'instead', 'or', 'else']);

/**
 * "The flat has to be shown either way, so put down a viewing on Saturday at noon": reads the order that stands by itself behind what was told
 * before it. Its time, and the event that "it" means, may be told there; what was told for nothing is named as left out.
 */
export function readOrderApart(
  { text: { lattice } }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
): Understanding | undefined {
  for (const at of findStarts(lattice)) {
    // The joining word is no part of the order.
    const from = Math.max(at, lattice.joints[at] ?? 0);
    const known = read(lattice.text.slice(lattice.tokens[from]?.start));
    const isQuestion = known.wishes.every(({ wish }) => wish.kind === 'question');
    if (!isQuestion && (changesMeaning(lattice, at) || isSupposed(lattice, 0, at))) return undefined;
    const full = withTold(withPeopleTold(known, lattice, at), lattice, at);
    if (!full.wishes.every(isWhole) || isDoubtful(full)) continue;
    const cost = known.text.cost + rateToldBeside(lattice, [{ from: 0, to: at }]);
    const isUsed = full.wishes.some(({ wish }, index) => wish !== known.wishes[index]?.wish) || isQuestion;
    return {
      ...full,
      text: { ...full.text, cost },
      asides: isUsed ? full.asides : [leaveOut(lattice, 0, at), ...full.asides],
    };
  }
  return undefined;
}

/** Where an order begins behind what is only told before it, which changes nothing of what it means. */
export function listOrderStarts(lattice: Lattice): number[] {
  return findStarts(lattice).filter((at) => !changesMeaning(lattice, at) && !isSupposed(lattice, 0, at));
}

/** Where an order or a question may begin behind a pause or a joining word. */
function findStarts(lattice: Lattice): number[] {
  const { joints, contrasts, length } = lattice;
  const starts: number[] = [];
  for (let at = 1; at < length - 1 && starts.length < MOST; at += 1) {
    const isPaused = lattice.isMark(at - 1) && lattice.tokens[at]?.spaced === true;
    const isJoined = joints.includes(at) || contrasts.includes(at);
    if (!isPaused && !isJoined) continue;
    const first = lattice.behindIdle(at);
    if (beginsAt(lattice, first) && !starts.some((start) => lattice.behindIdle(start) === first)) starts.push(at);
  }
  return starts;
}

function beginsAt(lattice: Lattice, at: number): boolean {
  const isAsking = (lattice.verbs[at] ?? []).some(({ value: { sense } }) => ASKING.has(sense));
  return isAsking || (lattice.inversions[at] ?? 0) > at || ordersAt(lattice, at, LOOSE);
}

/** Whether what stands before this place changes what an order behind it means, refuses something, or orders by itself. */
export function changesMeaning(lattice: Lattice, end: number): boolean {
  let asked = 0;
  for (let at = 0; at < end; at += 1) {
    // A relative clause.
    if (lattice.isMark(at) && (lattice.idle[at] ?? 0) > at + 1) at = (lattice.idle[at] ?? 0) - 1;
    const block = lattice.blocks[at];
    const courtesy = lattice.courtesyAt(at);
    // "I don't know if it rains, but pencil in a run".
    asked = Math.max(asked, lattice.asking[at] ?? 0);
    // "Maria says, cancel it": somebody else's order.
    const isReported = block === 'report' && lattice.isMark(lattice.blockEnds[at] ?? 0);
    const isBound = isReported || (at >= asked && block !== undefined && BINDING.has(block));
    if (
      isBound ||
      (courtesy && REFUSING.has(courtesy) && !countsNothing(lattice, at)) ||
      (lattice.elsewhere[at] ?? 0) > at
    )
      return true;
    const begins = at === 0 || lattice.isMark(at - 1) || lattice.joints.includes(at);
    const first = lattice.behindIdle(at);
    if (begins && first < end && ordersAt(lattice, first, LOOSE)) return true;
  }
  return false;
}

/** "No visitors that day": a "no" before a noun refuses nothing. */
function countsNothing(lattice: Lattice, at: number): boolean {
  const { courtesies, joints, idle } = lattice;
  const end = courtesies[at] ?? 0;
  const isOver = end >= lattice.length || lattice.isMark(end) || Math.max(joints[end] ?? 0, idle[end] ?? 0) > end;
  return lattice.courtesyAt(at) === 'no' && !isOver && !ordersAt(lattice, end) && !lattice.isSubject(end);
}

/** Whether an order says by itself what is to be done with what, and a question asks about something. */
function isWhole({ wish, reading: { head, isInherited } }: WishRead): boolean {
  if (!head || isInherited || (wish.kind !== 'question' && LOOSE.has(head.form.sense))) return false;
  if (wish.kind === 'create') return wish.title !== undefined && wish.when !== undefined;
  if (wish.kind === 'undo' || wish.target.pointsBack) return false;
  return wish.kind === 'question' ? head.form.isLoose !== true : wish.target.name !== undefined;
}

/** "…, so add her to the budget meeting": gives pronouns the person told before. */
function withPeopleTold(known: Understanding, lattice: Lattice, end: number): Understanding {
  return { ...known, wishes: known.wishes.map((read) => ({ ...read, wish: withPersonTold(read.wish, lattice, end) })) };
}

/** Gives the only new event the time, and the name, that were told before it, where it has none. */
function withTold(known: Understanding, lattice: Lattice, end: number): Understanding {
  const [first, ...others] = known.wishes;
  if (!first || others.length > 0 || first.wish.kind !== 'create') return known;
  const timed = withTimeTold(first.wish, lattice, end);
  const named = timed.title === undefined ? findEventTold(lattice, 0, end) : undefined;
  const wish = named ? { ...timed, title: named } : timed;
  return wish === first.wish ? known : { ...known, wishes: [{ ...first, wish }] };
}

function withTimeTold(wish: Creation, lattice: Lattice, end: number): Creation {
  if (wish.when?.date ?? wish.when?.repeats ?? wish.when?.fromNow) return wish;
  const told = findExpressions(lattice.chart).filter(
    ({ end: to, when }) => to <= end && (when.date ?? when.clock ?? when.repeats ?? when.fromNow),
  );
  const joined = joinTold(told);
  if (joined === undefined || joined === 'contrary') return wish;
  const when = wish.when ? mergeWhen(joined, wish.when) : joined;
  const { dayOf: _day, ...plain } = wish;
  return when ? { ...plain, when } : wish;
}
