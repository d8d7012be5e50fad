import type { Wish } from '../../orders/grammar/order.js';
import { newsAuxiliary, wish as wished } from '../../orders/grammar/phrases.js';
import { isOfEvent } from '../../orders/sentences/talk.js';
import { beginsStatement } from '../../orders/sentences/statements.js';
import { CHANGING, type Sense } from '../../orders/grammar/senses.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import { longestEnd } from '../../orders/lattice/edges.js';
import type { When } from '../../time/expressions.js';
import type { MessageReading, WishesRead } from '../message/message-reading.js';
import type { Seam } from '../../orders/sentences/seams.js';

/** A part of a message, as it reads alone. */
export interface PartRead {
  reading: MessageReading;
  lattice: Lattice;
}

type Unclear = Extract<MessageReading, { kind: 'unclear' }>;

/** More words behind "with" or "at" are no name. */
const LONGEST_DETAIL = 6;

/** Verbs that tell how something is. */
const TOLD = new Set<Sense>(['be', 'end', 'have', 'need']);

/** What is said so is no remark beside a change: it changes what the change means, or is meant for somebody else. */
const DECISIVE = new Set<Unclear['why']>(['condition', 'elsewhere', 'too long']);

/**
 * Whether a part of a message behind something open is talk, as it reads alone: it orders and asks nothing, and gives nothing that what is open
 * could get. What tells of somebody is talk with its times; what is not understood is talk only where it holds none, and not where it is to be
 * told for sure (`isStrict`).
 */
export function isTalkBesideChange({ reading, lattice }: PartRead, by: Seam['by'], isStrict: boolean): boolean {
  if (lattice.endsInQuestion() || lattice.blocks[behindTime(lattice)] === 'condition') return false;
  const isTaken =
    reading.kind === 'wishes' && isToldOf(reading, lattice) && listTimes(lattice).some(({ clock }) => clock);
  const isMust = by === 'maybeReason' && lattice.chart.longest(wished, behindTime(lattice)) !== undefined;
  if (tellsOfSomebody(lattice) || by === 'reason' || isTaken || isMust) return !isOfOpenEvent(lattice);
  if (isStrict || by === 'maybeReason' || holdsDetail(lattice)) return false;
  if (reading.kind === 'wishes') return reading.wishes.every(isDoubted) || isToldOf(reading, lattice);
  if (reading.kind !== 'unclear' || DECISIVE.has(reading.why) || (reading.withdraws?.length ?? 0) > 0) return false;
  if (reading.why !== 'nothing fits') return true;
  // "… and Tom" is no talk.
  return by !== 'joint' && holdsNothing(lattice);
}

/** What is told of the event itself with a time is no talk, and no address is: "it starts at 9", "the workshop is at Garden Street 12". */
function isOfOpenEvent(lattice: Lattice): boolean {
  const first = behindTime(lattice);
  const isPlace = !lattice.isSubject(first) && [...lattice.addresses, ...lattice.venues].some((end) => end > 0);
  return isPlace || (isOfEvent(lattice, first) && listTimes(lattice).length > 0);
}

/** Whether a part of what was said is worth to be named where it is left out: it holds a time, a number, an order or a kind of event. */
export function isWorthNaming(lattice: Lattice): boolean {
  return lattice.tokens.some(
    ({ digits }, at) =>
      digits ||
      (lattice.times[at] ?? []).length > 0 ||
      (lattice.kinds[at] ?? 0) > at ||
      (lattice.verbs[at] ?? []).some(({ value: { sense } }) => CHANGING.has(sense)),
  );
}

/** A new event that would be asked about, or has no time. */
function isDoubted(wish: Wish): boolean {
  return isStated(wish) || (wish.kind === 'create' && (wish.unsure ?? wish.told) !== undefined);
}

/** A new event that no verb ordered may be the rest of a remark. */
export function isStated(wish: Wish): boolean {
  return wish.kind === 'create' && wish.isStated === true && wish.replaces === undefined;
}

/** "His shift ends at 6:15": what is so, behind what it is said of. */
function isToldOf({ understood }: WishesRead, lattice: Lattice): boolean {
  const wishes = understood?.wishes ?? [];
  return (
    wishes.length > 0 &&
    wishes.every(({ reading: { head } }) => head && TOLD.has(head.form.sense) && head.at > lattice.behindIdle(0))
  );
}

/** What may be meant for the event is left out of none: "private", an address. */
function holdsDetail({ details, ownDetails, addresses, quotes }: Lattice): boolean {
  const isHeld = [...details, ...ownDetails].some(({ length }) => length > 0);
  return isHeld || [...addresses, ...quotes].some((end) => end > 0);
}

/** "He …", "no, at 3 my train gets in": a clause with a subject before its verb, and no question. */
function tellsOfSomebody(lattice: Lattice): boolean {
  const first = behindTime(lattice);
  if (lattice.endsInQuestion() || (lattice.inversions[first] ?? 0) > first) return false;
  if (beginsStatement(lattice, first) || pointsOut(lattice, first)) return true;
  const { copulas, auxiliaries, perfects, idle, chart } = lattice;
  const verb = lattice.tokens.findIndex(
    (_token, at) =>
      Math.max(copulas[at] ?? 0, auxiliaries[at] ?? 0, perfects[at] ?? 0) > at ||
      ((idle[at] ?? 0) <= at && chart.longest(newsAuxiliary, at) !== undefined),
  );
  return verb > first && (lattice.verbs[first] ?? []).every(({ value: { stand } }) => stand !== 'first');
}

/** "That's when …", "c'est quand …". */
function pointsOut({ verbs }: Lattice, first: number): boolean {
  return verbs
    .slice(0, first + 1)
    .some((edges, at) => edges.some(({ to, value: { sense } }) => sense === 'be' && to > Math.max(at + 1, first)));
}

/** Where a clause goes on behind politeness, marks, and a time that it begins with. */
function behindTime(lattice: Lattice): number {
  let at = 0;
  for (let isTimed = false; ;) {
    const passed = Math.max(lattice.behindIdle(at), lattice.courtesies[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    const timed: number = isTimed ? 0 : longestEnd(lattice.times[at]);
    if (Math.max(passed, timed) <= at) return at;
    isTimed ||= timed >= passed;
    at = Math.max(passed, timed);
  }
}

/** Whether words hold no time, number, order or detail: "hmm", "change of plan", "cake with that lot goes on forever". */
function holdsNothing(lattice: Lattice): boolean {
  const { tokens, times, minutes, verbs, markers } = lattice;
  const first = lattice.behindIdle(0);
  const isDetail = (markers[first] ?? []).some(({ value }) => value === 'with' || value === 'at');
  return (
    (!isDetail || tokens.length > LONGEST_DETAIL) &&
    tokens.every(
      ({ digits }, at) =>
        !digits &&
        (times[at] ?? []).length + (minutes[at] ?? []).length === 0 &&
        (verbs[at] ?? []).every(({ value: { sense, stand } }) =>
          stand === 'first' ? at !== first : !CHANGING.has(sense),
        ),
    )
  );
}

/** The times that a remark tells, each as long as it is. */
export function listTimes({ times }: Lattice): When[] {
  const told: When[] = [];
  for (let at = 0; at < times.length; at += 1) {
    const [longest] = (times[at] ?? []).toSorted((one, other) => other.to - one.to);
    if (!longest) continue;
    told.push(longest.when);
    at = longest.to - 1;
  }
  return told;
}
