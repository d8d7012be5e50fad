import type { Wish } from '../../orders/grammar/order.js';
import { newsAuxiliary } from '../../orders/grammar/phrases.js';
import { CHANGING, type Sense } from '../../orders/grammar/senses.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { When } from '../../time/expressions.js';
import { isAt } from '../events/pick-event.js';
import type { Surroundings } from '../state/situation.js';
import type { MessageReading, WishesRead } from '../message/message-reading.js';
import type { Seam } from '../message/seams.js';

/** A part of a message, as it reads alone. */
export interface PartRead {
  reading: MessageReading;
  lattice: Lattice;
}

type Unclear = Extract<MessageReading, { kind: 'unclear' }>;

/** Verbs that tell how something is. */
const TOLD = new Set<Sense>(['be', 'end', 'have', 'need']);

/** What is said so is no remark beside a change: it changes what the change means, or is meant for somebody else. */
export const DECISIVE = new Set<Unclear['why']>(['condition', 'elsewhere', 'too long']);

/** Whether a part of a message only remarks on something, and orders and asks nothing: "he is late", "my train gets in at 12:50". */
export function isRemark({ reading, lattice }: PartRead, by: Seam['by'], isStrict: boolean): boolean {
  if (holdsDetail(lattice)) return false;
  if (isStrict) return tellsOfSomebody(lattice);
  if (reading.kind === 'wishes')
    return tellsOfSomebody(lattice) || reading.wishes.every(isStated) || isToldOf(reading, lattice);
  if (reading.kind !== 'unclear' || DECISIVE.has(reading.why) || (reading.withdraws?.length ?? 0) > 0) return false;
  if (by === 'reason' || reading.why !== 'nothing fits' || tellsOfSomebody(lattice)) return true;
  // "… and Tom" is no remark.
  return by !== 'joint' && isEmpty(lattice);
}

/**
 * Whether a part of a message only tells why something is to be otherwise: "I've got physio until 10". Where no word says that the rest
 * follows from it, it has to tell of somebody, or of a time that is taken.
 */
export function tellsReason({ reading, lattice }: PartRead, isConcluded: boolean): boolean {
  if (reading.kind === 'courtesy' || holdsDetail(lattice) || lattice.endsInQuestion()) return false;
  if (reading.kind === 'unclear')
    return !DECISIVE.has(reading.why) && (isConcluded || reading.why !== 'nothing fits' || tellsOfSomebody(lattice));
  const { isRelated, withdraws, wishes, understood } = reading;
  // "No, at 3 I have the review" takes back nothing for the review.
  if ((isRelated && !withdraws) || wishes.length === 0) return false;
  if (tellsOfSomebody(lattice) || (isConcluded && wishes.every(isStated))) return true;
  const heads = understood?.wishes.map(({ reading: { head } }) => head) ?? [];
  const isTold = heads.length > 0 && heads.every((head) => head && TOLD.has(head.form.sense));
  return isTold && (isConcluded || lattice.times.some((edges) => edges.some(({ when }) => when.clock)));
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
  if (lattice.isSubject(first) || ['reason', 'statement'].includes(lattice.blocks[first] ?? '')) return true;
  const { copulas, auxiliaries, perfects, idle, chart } = lattice;
  const verb = lattice.tokens.findIndex(
    (_token, at) =>
      Math.max(copulas[at] ?? 0, auxiliaries[at] ?? 0, perfects[at] ?? 0) > at ||
      ((idle[at] ?? 0) <= at && chart.longest(newsAuxiliary, at) !== undefined),
  );
  return verb > first && (lattice.verbs[first] ?? []).every(({ value: { stand } }) => stand !== 'first');
}

/** Where a clause goes on behind politeness, marks, and a time that it begins with. */
function behindTime(lattice: Lattice): number {
  let at = 0;
  for (let isTimed = false; ;) {
    const passed = Math.max(lattice.behindIdle(at), lattice.courtesies[at] ?? 0, lattice.isMark(at) ? at + 1 : 0);
    const timed: number = isTimed ? 0 : Math.max(0, ...(lattice.times[at] ?? []).map(({ to }) => to));
    if (Math.max(passed, timed) <= at) return at;
    isTimed ||= timed >= passed;
    at = Math.max(passed, timed);
  }
}

/** Whether words say nothing of an event: "hmm", "change of plan", "danach ziehe ich um". */
function isEmpty(lattice: Lattice): boolean {
  const { tokens, times, verbs, markers } = lattice;
  const first = lattice.behindIdle(0);
  return tokens.every(
    ({ digits }, at) =>
      !digits &&
      (times[at] ?? []).length === 0 &&
      (verbs[at] ?? []).every(({ value: { sense, stand } }) =>
        stand === 'first' ? at !== first : !CHANGING.has(sense),
      ) &&
      (at === 0 || !lattice.isCapital(at)) &&
      !(markers[at] ?? []).some(({ value }) => value === 'with' || value === 'at'),
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

/** Whether a remark may say more of the time than the changes beside it do, so that it cannot be left out. */
export function tellsOtherTime(lattice: Lattice, wishes: readonly Wish[], { state, context }: Surroundings): boolean {
  const start = state.topic?.event.start;
  const isKnown = (when: When): boolean => start !== undefined && isAt(start, when, context);
  const open = state.open?.wishes[state.open.index];
  const known = new Set(
    [state.creation?.wish, open].flatMap((wish) => (wish?.kind === 'create' ? (wish.when ?? []) : [])),
  );
  const changed = wishes.map(readTime).filter((when) => when !== undefined && !known.has(when));
  const isDated = changed.some((when) => when?.date !== undefined);
  return listTimes(lattice).some((when) => {
    if (when.bound !== undefined || when.length !== undefined || isKnown(when)) return false;
    return changed.length === 0 || (when.date !== undefined && !isDated && !isKnown({ date: when.date }));
  });
}

/** The time that a wish tells, as far as it changes one. */
function readTime(wish: Wish): When | undefined {
  if (wish.kind === 'create') return wish.when ?? {};
  if (wish.kind !== 'update' && wish.kind !== 'copy') return undefined;
  const { when, endsAt, shift } = wish.changes;
  return when ?? endsAt ?? (shift ? {} : undefined);
}
