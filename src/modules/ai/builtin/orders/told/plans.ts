import { mergeWhen } from '../../time/merge/merge.js';
import type { Creation, Marker } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';
import { attitude, coming, finite, noTitle, self } from '../grammar/phrases.js';
import { isName } from '../fills/name-fills.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { findImplausible } from '../trust/plausibility.js';
import type { Clause } from '../reading/clause.js';
import type { TextReading } from '../reading/read-text.js';
import { isSentence, isTold, wordTold } from '../sentences/sentences.js';
import { capitalize, trimMarks } from '../creation/clean-title.js';
import { findEventTold } from './event-told.js';
import { titleTold, withTitleTold } from './title-told.js';
import { ordersAt } from '../sentences/talk.js';
import type { WishRead } from '../wishes/wish-read.js';

/** What says where somebody comes from: "aus der Schule". */
const LEAVING = new Set<Marker>(['from', 'off']);

/** Makes new events of what somebody does where an order behind it says so, or where it is a visit: "the plumber comes on Friday at 9". */
export function withPlans(reads: readonly WishRead[], { clauses, lattice }: TextReading): WishRead[] {
  return reads.map((read) => {
    const when = findTime(read);
    const isPut = clauses[clauses.findIndex(({ from }) => from === read.clause.from) + 1]?.confirms === true;
    const isConfirmed = isPut || hasReminder(read);
    const stated = isConfirmed ? (nameAnnounced(read, when) ?? asStated(read, lattice)) : undefined;
    if (stated) return stated;
    if (!when || !isPlan(read, when, isConfirmed, lattice)) return withTitleTold(read, isPut, lattice);
    const wanted = isPut ? findEventTold(lattice, read.clause.from, read.clause.to) : undefined;
    const named = wanted ?? titleOrdered(read, lattice) ?? titleTold(read, lattice);
    const title = named ?? titlePlan(read, lattice);
    // "Quiere verme el lunes a las 12, apúntalo": what somebody wants is no name.
    if (isConfirmed && named === undefined && holdsSentence(title, read.clause, lattice)) return read;
    return { ...read, wish: { ...withoutNames(read), when, title }, leftOut: [], isPlan: true };
  });
}

/** "Plumber comes at 8, remind me an hour before": what one is to be reminded of is to be entered. */
function hasReminder({ wish }: WishRead): boolean {
  return wish.kind === 'create' && wish.details.some(({ is }) => is === 'reminder');
}

/** "Remind me 30 min before, and book a taxi": the verb of another order is none of the words of a title. */
function titleOrdered({ wish, reading: { unused } }: WishRead, lattice: Lattice): string | undefined {
  return wish.kind === 'create' && unused.some((at) => ordersAt(lattice, at)) ? wish.title : undefined;
}

/** Whether a name of what was told holds words that stand in sentences only. */
function holdsSentence(title: string, { from, to }: Clause, lattice: Lattice): boolean {
  const { chart, tokens } = lattice;
  const words = new Set(title.toLowerCase().split(/\s+/));
  // "I promised Grandpa I'd ring him".
  const subjects = tokens.slice(from, to).filter((_token, index) => lattice.isSubject(from + index));
  if (subjects.length > 1) return true;
  // "We finally got tickets for the play".
  const isOwn =
    lattice.isSubject(lattice.behindIdle(from)) &&
    tokens.some((_token, at) => at > from && at < to && chart.longest(finite, at));
  if (isOwn) return true;
  return tokens.some(({ text }, at) => words.has(text.toLowerCase()) && chart.longest(noTitle, at) !== undefined);
}

function isPlan(read: WishRead, when: NonNullable<Creation['when']>, isConfirmed: boolean, lattice: Lattice): boolean {
  if (read.reading.head) return false;
  const isTelling = isOnlyTold(read, lattice);
  if (isConfirmed) return isTelling || readsBadly(read, lattice);
  return isOwnPlan(read.clause, when, lattice) || (isTelling && isVisit(read.clause, when, lattice));
}

/** "My cousin arrives at 6, put down "Fetch Lea"": an order behind what somebody does takes its time from there, as far as it has none. */
export function withToldTimes(reads: readonly WishRead[], lattice: Lattice): WishRead[] {
  const all: WishRead[] = [];
  for (const read of reads) {
    const last = all.at(-1);
    const isOfLast =
      last !== undefined &&
      (isOnlyTold(last, lattice) ||
        (namesIt(read, lattice) && isStated(last)) ||
        (isForThen(read, lattice) && isStated(last) && !isAttendedAlone(last, lattice)));
    const when = isOfLast && isOrderedWithName(read) ? mergeTimes(last, read) : undefined;
    if (when && read.wish.kind === 'create') all.splice(-1, 1, { ...read, wish: { ...read.wish, when } });
    else all.push(read);
  }
  return all;
}

/** "I'm covering for Priya from 8 till 12, put that in as Front desk": what the user has is what the order behind it names. */
function isStated({ wish, reading: { head } }: WishRead): boolean {
  return wish.kind === 'create' && (head === undefined || STATES.has(head.form.sense));
}

/** "Put that in as Front desk": what was told before gets its name. */
function namesIt({ wish, reading: { head } }: WishRead, { pronouns }: Lattice): boolean {
  const isOnIt = head !== undefined && (head.form.pointsBack === true || (pronouns[head.to] ?? 0) > head.to);
  return isOnIt && wish.kind === 'create' && wish.title !== undefined && !wish.when;
}

/** "There's a showing at 8:40, so put cinema in for then". */
function isForThen({ wish, clause: { from, to } }: WishRead, { sameTimes }: Lattice): boolean {
  const isPointing = sameTimes.some((end, at) => at >= from && at < to && end > at);
  return isPointing && wish.kind === 'create' && !wish.when;
}

/** "Lunch on Friday at 1, and at the same time a call": what one attends, by its name and its time, is an event of its own. */
function isAttendedAlone({ reading: { head, slots } }: WishRead, { occasions }: Lattice): boolean {
  return head === undefined && slots.some(({ role, from }) => role === 'title' && (occasions[from] ?? 0) > from);
}

function isOnlyTold(read: WishRead, lattice: Lattice): boolean {
  return !read.isPlan && !read.reading.head && (isTold(read, lattice) || isSentence(read, lattice));
}

/** "It's Dad's 70th on the 19th, put that in": what is named is new. */
function nameAnnounced(read: WishRead, when: Creation['when']): WishRead | undefined {
  const { wish, reading } = read;
  const { name } = wish.kind === 'update' ? wish.target : {};
  if (!when || !name || reading.head?.form.pointsBack !== true) return undefined;
  return {
    ...read,
    wish: { kind: 'create', people: [], details: [], when, title: capitalize(name.words) },
    isPlan: true,
  };
}

/** "The retirement do is on the 5th at 3 in the Oak Room, put that down": what is said to be at a time, as its clause names it. */
function asStated(read: WishRead, { copulas }: Lattice): WishRead | undefined {
  const { wish, reading } = read;
  if (reading.head || wish.kind !== 'create' || !wish.title || reading.unused.length > 0) return undefined;
  const [name, ...more] = [reading.values['title'] ?? []].flat().filter(isName);
  const isSaid = name && !name.isQuoted && copulas.some((end, at) => at > name.from && end === name.to);
  if (!isSaid || more.length > 0) return undefined;
  const { isStated: _stated, isKnown: _known, ...plain } = wish;
  return { ...read, wish: plain, isPlan: true };
}

/** "My aunt's coach gets in at 6": what reads like no name of a new event. */
function readsBadly(read: WishRead, lattice: Lattice): boolean {
  const { reading, wish } = read;
  if (reading.head || wish.kind !== 'create') return false;
  return findImplausible(read, lattice) !== undefined || reading.unused.some((at) => !lattice.isMark(at));
}

function isOrderedWithName({ wish, reading: { head, isInherited } }: WishRead): boolean {
  return wish.kind === 'create' && wish.title !== undefined && head?.form.sense === 'add' && !isInherited;
}

function mergeTimes(told: WishRead, ordered: WishRead): Creation['when'] {
  const [known, own] = [findTime(told), findTime(ordered)];
  if (!known || !own) return own ?? known;
  return own.date || own.fromNow ? own : (mergeWhen(known, own) ?? own);
}

function findTime({ wish }: WishRead): Creation['when'] {
  if (wish.kind === 'update') return wish.changes.when;
  return wish.kind === 'create' ? wish.when : undefined;
}

/** Who comes, and where to, is told in the title. */
function withoutNames({ wish }: WishRead): Creation {
  const { details, length } = wish.kind === 'create' ? wish : {};
  return { kind: 'create', people: [], details: details ?? [], ...(length ? { length } : {}) };
}

/** "Mein Onkel kommt am Freitag um 9": somebody with an article comes at a time of a day, and from nowhere in particular. */
function isVisit({ from, to }: Clause, when: NonNullable<Creation['when']>, lattice: Lattice): boolean {
  if (!when.clock || !(when.date ?? when.fromNow) || when.repeats || lattice.endsInQuestion(to)) return false;
  const at = findComing(lattice, from, to);
  if (at === undefined || leaves(lattice, from, to)) return false;
  const first = behindLead(lattice, from, to);
  return (lattice.definite[at > first ? first : behindTimes(lattice, endOfComing(lattice, at))] ?? 0) > first;
}

/** "On dîne avec Paul samedi à 20h": what the user does at a time of a day, and not how the user is. */
function isOwnPlan({ from, to }: Clause, when: NonNullable<Creation['when']>, lattice: Lattice): boolean {
  if (!lattice.tellsPlans || !when.clock || lattice.endsInQuestion(to)) return false;
  if (!(when.date ?? when.fromNow ?? when.repeats)) return false;
  const { chart, auxiliaries, copulas, pronouns, verbs } = lattice;
  let at = from;
  for (let next = at; at < to; at = next) {
    const behind = chart.longest(self, at)?.end;
    if (behind !== undefined)
      return (
        Math.max(auxiliaries[behind] ?? 0, copulas[behind] ?? 0, pronouns[behind] ?? 0) <= behind &&
        chart.longest(attitude, behind) === undefined &&
        (verbs[at] ?? []).length === 0
      );
    next = Math.max(lattice.idle[at] ?? 0, behindTimes(lattice, at), lattice.isMark(at) ? at + 1 : 0);
    if (next <= at) return false;
  }
  return false;
}

/** The verb of a visit; nothing where none stands in the clause. */
function findComing(lattice: Lattice, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) if (endOfComing(lattice, at) > at && !lattice.isCapital(at)) return at;
  return undefined;
}

function endOfComing({ chart }: Lattice, at: number): number {
  return chart.longest(coming, at)?.end ?? at;
}

function behindTimes({ times }: Lattice, at: number): number {
  return Math.max(at, longestEnd(times[at]));
}

/** Behind the idle words and the time that a clause begins with. */
function behindLead(lattice: Lattice, from: number, to: number): number {
  let at = from;
  for (let next = at; next < to; at = next) {
    next = Math.max(lattice.idle[at] ?? 0, behindTimes(lattice, at));
    if (next <= at) return at;
  }
  return at;
}

function leaves({ markers, times }: Lattice, from: number, to: number): boolean {
  let timed = from;
  for (let at = from; at < to; at += 1) {
    timed = Math.max(timed, longestEnd(times[at]));
    const values = (markers[at] ?? []).map(({ value }) => value);
    if (at >= timed && !values.includes('of') && values.some((value) => LEAVING.has(value))) return true;
  }
  return false;
}

/** "Elektriker": who comes, wherever the verb stands; "Mein Bruder kommt zu Besuch" says more. */
function titlePlan({ clause, reading }: WishRead, lattice: Lattice): string {
  const word = (from: number, to = clause.to): string =>
    trimMarks(capitalize(wordTold({ clause: { ...clause, from, to }, reading }, lattice)));
  const lead = behindLead(lattice, clause.from, clause.to);
  const start = behindTimes(lattice, endOfComing(lattice, lead));
  const verb = findComing(lattice, start, clause.to);
  const isLast = verb !== undefined && word(verb) === word(verb, endOfComing(lattice, verb));
  if (isLast) return word(lattice.behindDeterminer(start), verb);
  return word(start > lead ? lattice.behindDeterminer(start) : clause.from);
}
