import { isName } from '../fills/name-fills.js';
import { consequence } from '../grammar/phrases.js';
import { type Sense, STATES } from '../grammar/senses.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/clause.js';
import type { WishRead } from './wish-read.js';

/** What the user has, must do, or where he is. */
const REASONS: ReadonlySet<Sense> = new Set<Sense>([...STATES, 'attend']);

/** Parts what was only told beside an order ("cancel yoga, I've got the kids that day") from what is wished. */
export function separateContext(reads: readonly WishRead[], lattice: Lattice): { wishes: WishRead[]; told: Clause[] } {
  if (!reads.some(isComplete)) return { wishes: [...reads], told: [] };
  const isTold = (read: WishRead, index: number): boolean =>
    isContext(read, lattice) ||
    (isErrand(read) && reads.some(isWholeOrder)) ||
    (read.reading.values['state'] !== undefined && reads.some(isOfEvent)) ||
    (reads[0]?.wish.kind === 'create' && read !== reads[0] && isRemark(read)) ||
    isReason(read, reads[index - 1], lattice);
  const told = reads.flatMap((read, index) => (isTold(read, index) ? toTold(read, reads[index - 1], lattice) : []));
  return { wishes: reads.filter((read, index) => !isTold(read, index)), told };
}

/** "I'm away on Friday, cancel the dentist": beside an order about an event, where the user is not is why. */
function isOfEvent({ wish: { kind } }: WishRead): boolean {
  return kind !== 'create' && kind !== 'question';
}

/** "I need to gather the papers": what the user has to do, at no time that is told. */
function isErrand({ wish, reading: { head, values } }: WishRead): boolean {
  const [title] = [values['title']].flat();
  const isTodo = head?.form.sense === 'need' && isName(title) && title.article !== 'indefinite';
  return isTodo && wish.kind === 'create' && !wish.when && wish.length === undefined && wish.people.length === 0;
}

/** "Add the tax office on Thursday from 9 to 12". */
function isWholeOrder({ wish, reading: { head } }: WishRead): boolean {
  return (
    head?.form.sense === 'add' && wish.kind === 'create' && wish.title !== undefined && wish.when?.clock !== undefined
  );
}

/** The clause of what was only told; a reason needs not be understood, but a time is named. */
function toTold(read: WishRead, before: WishRead | undefined, lattice: Lattice): Clause {
  const { reading: _reading, ...clause } = read.clause;
  const isWhy =
    !isErrand(read) && (lattice.isSubject(lattice.behindIdle(clause.from)) || isReason(read, before, lattice));
  const isTimed = read.wish.kind === 'create' && read.wish.when !== undefined;
  return { ...clause, why: isTimed ? 'told' : isWhy ? 'reason' : 'nothing fits' };
}

/**
 * "My wife flies at 6 on Monday, so I need Airport run for 4", "I'm sick today, cancel everything": parts what no verb orders from the order that
 * follows from it, which is about the same day if it names none.
 */
export function separatePremises(reads: readonly WishRead[], lattice: Lattice): { wishes: WishRead[]; told: Clause[] } {
  const told: Clause[] = [];
  const wishes = reads.flatMap((read, index) => {
    if (isPremise(read, reads[index + 1], lattice)) {
      const { reading: _reading, ...clause } = read.clause;
      told.push({ ...clause, why: read.wish.kind === 'create' && read.wish.when?.clock ? 'told' : 'reason' });
      return [];
    }
    const before = reads[index - 1];
    return before && isPremise(before, read, lattice) ? [withDayOf(before, read)] : [read];
  });
  return { wishes, told };
}

function withDayOf({ wish: before }: WishRead, read: WishRead): WishRead {
  const { wish } = read;
  if (before.kind !== 'create' || !before.when?.date) return read;
  if (wish.kind === 'delete')
    return { ...read, wish: { ...wish, target: { ...wish.target, when: { date: before.when.date } } } };
  if (wish.kind !== 'create') return read;
  const { date, fromNow, repeats } = wish.when ?? {};
  if (wish.dayOf ?? date ?? fromNow ?? repeats) return read;
  return { ...read, wish: { ...wish, when: { ...wish.when, date: before.when.date } } };
}

/** Whether what no verb orders is followed by an order for an event with its name and time that follows from it: "so". */
function isPremise({ wish, reading }: WishRead, next: WishRead | undefined, { chart }: Lattice): boolean {
  if (wish.kind !== 'create' || (reading.head && !REASONS.has(reading.head.form.sense))) return false;
  if (next && isDeletionOfAll(next)) return wish.when?.date !== undefined && !wish.when.clock;
  if (reading.head !== undefined || next?.wish.kind !== 'create') return false;
  const follows = [next.clause.from, next.clause.from - 1].some((at) => chart.longest(consequence, at) !== undefined);
  return (
    follows && next.reading.head !== undefined && next.wish.title !== undefined && next.wish.when?.clock !== undefined
  );
}

/** "Cancel everything": on a day that is told elsewhere. */
function isDeletionOfAll({ wish }: WishRead): boolean {
  if (wish.kind !== 'delete' || !wish.target.isAll) return false;
  const { name, when, people, place, pointsBack } = wish.target;
  return (name ?? when ?? place ?? pointsBack) === undefined && people.length === 0;
}

/** An order that needs nothing more, and a question about something. */
function isComplete({ wish, reading }: WishRead): boolean {
  if (wish.kind === 'question') return reading.head !== undefined && reading.slots.length > 0;
  return wish.kind !== 'create' || wish.when !== undefined;
}

/** "Put in a fitting at 3, the trousers are too long": what is said of something else, and orders no change that could be made. */
function isRemark({ wish, reading: { head, pointsBack } }: WishRead): boolean {
  if (wish.kind !== 'update' || pointsBack || (head && head.form.stand === 'first')) return false;
  return Object.keys(wish.changes).every((change) => change === 'grows');
}

/** "Move the dentist, on Thursday at 11 I have to fetch Leo": what the user has or does then is why, and no event of its own. */
function isReason(
  { wish, reading, clause: { from } }: WishRead,
  before: WishRead | undefined,
  lattice: Lattice,
): boolean {
  const { head, isInherited } = reading;
  if (wish.kind !== 'create' || !head || isInherited || !REASONS.has(head.form.sense)) return false;
  // "When does my flight leave? I have to book the taxi".
  if (before?.wish.kind === 'question') return !wish.when;
  if (before?.wish.kind !== 'update' && before?.wish.kind !== 'delete') return false;
  if (lattice.joints[from - 1] === from || (lattice.joints[from] ?? 0) > from) return false;
  const lacksTime = before.wish.kind === 'update' && Object.keys(before.wish.changes).length === 0;
  return lacksTime || lattice.tokens[from - 1]?.text === ',';
}

/** A name without a time that no verb orders, or that the user only has, and that no word joins to the event before it. */
function isContext({ wish, reading, clause }: WishRead, lattice: Lattice): boolean {
  if (
    wish.kind !== 'create' ||
    wish.when ||
    wish.nextTo ||
    wish.details.length > 0 ||
    wish.besideIt ||
    wish.people.some(({ email }) => email)
  )
    return false;
  const isOrdered = reading.head !== undefined && !reading.isInherited && reading.head.form.sense !== 'have';
  return !isOrdered && lattice.joints[clause.from - 1] !== clause.from;
}
