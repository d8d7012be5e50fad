import type { When } from '../../time/expressions.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import { COST } from '../grammar/costs.js';
import type { Addition, Name, QuestionWish, Target, Wish } from '../grammar/order.js';
import { STATES } from '../grammar/senses.js';
import { courtesy } from '../grammar/phrases.js';
import { beginsRemark } from '../lattice/clause-bounds.js';
import type { Span } from '../lattice/known-spans.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Clause } from '../reading/clause.js';
import { type TextReading, readClauses, readLeniently } from '../reading/read-text.js';
import { findDoubt } from '../trust/trust.js';
import { addShared, addTold } from '../told/add-told.js';
import { addFurtherSeries } from './further-series.js';
import { askAboutTold } from '../told/ask-about-told.js';
import { withoutPredicate } from '../completion/complete-target.js';
import {
  finish,
  withClockBehind,
  withNameBefore,
  pickOne,
  addMentionedPeople,
  withInfinitive,
  withOnward,
} from '../completion/complete-wish.js';
import { separateContext, separatePremises } from './context.js';
import { leaveOutOfAll } from '../completion/exceptions.js';
import { findContradicting, findSecond, withContrary } from '../completion/contrary-times.js';
import { findLeftOut, findIdleRelation } from './left-out.js';
import { merge, withShared } from './merge-wishes.js';
import { withPlans, withToldTimes } from '../told/plans.js';
import { pointsAtTime, withSameDay } from './same-day.js';
import { withSharedBack } from './share-back.js';
import { gatherCreation } from '../told/gather-creation.js';
import { readOrderApart } from '../told/order-apart.js';
import { toQuestion, toGuess } from '../told/stated-questions.js';
import { CONDITIONAL, type Understanding, type WishRead } from './wish-read.js';
import { readQuestionFirst } from '../told/question-first.js';
import { withWholeTitle } from './whole-title.js';
import { splitOccasions } from './two-occasions.js';
import { toVagueChange } from './vague-change.js';
import { readReported } from '../told/reported.js';
import { withOtherwise } from './with-otherwise.js';
import { readBesideTalk, swallowsTalk } from '../told/beside-talk.js';

/** The most tokens that are read in further ways, in all. */
const MOST_READ_AGAIN = 160;

/**
 * Reads a text as wishes: titles are put together, pronouns get what stands before them, orders that mean one event become one. What is
 * not understood is read in further ways, unless it is only a part of a message that is read by its parts.
 */
export function readWishes(text: string, grammar: OrderGrammar, isPart = false): Understanding {
  const first = toWishes(readClauses(text, grammar));
  let left = isPart ? 0 : MOST_READ_AGAIN;
  const known = new Map([[text, first]]);
  const read = (cut: string): Understanding => {
    if (left <= 0) return { ...first, wishes: [], asides: [] };
    const again = known.get(cut) ?? toWishes(readClauses(cut, grammar));
    known.set(cut, again);
    left -= again.text.lattice.length;
    return again;
  };
  if (!isDoubtful(first)) {
    const bare = swallowsTalk(first) ? readBesideTalk(first, read, isDoubtful) : undefined;
    if (bare) return bare;
    const asked = isAskedBefore(first) ? readQuestionFirst(first, read, isDoubtful) : undefined;
    if (asked) return asked;
    const apart = lacksTime(first) ? readOrderApart(first, read, isDoubtful) : undefined;
    return apart ?? (lacksName(first) ? gatherCreation(first, read, isDoubtful, true) : undefined) ?? first;
  }
  const second = maySwallow(first) ? toWishes(readLeniently(first.text)) : first;
  const isOrder = second.wishes.length > 0 && second.wishes.every(({ wish }) => wish.kind !== 'question');
  const asks = [first, second].every(({ wishes }) => wishes[0]?.wish.kind === 'question');
  if ((isOrder || asks) && !isDoubtful(second)) return second;
  return (
    readQuestionFirst(first, read, isDoubtful) ??
    readReported(first, read, isDoubtful) ??
    readOrderApart(first, read, isDoubtful) ??
    readBesideTalk(first, read, isDoubtful) ??
    gatherCreation(first, read, isDoubtful) ??
    first
  );
}

function isDoubtful(known: Understanding): boolean {
  return findDoubt(known) !== undefined;
}

/** "He can fit me in on Friday at 9, so put down tyres": whether an order found no time where one is told before it. */
function lacksTime({ wishes, asides, text: { lattice } }: Understanding): boolean {
  const isTimed = (from: number, to: number): boolean =>
    lattice.times.slice(from, to).some((edges) => edges.length > 0);
  return wishes.some(
    ({ wish, clause: { from, to } }) =>
      wish.kind === 'create' &&
      !wish.when &&
      (asides.some(({ clause }) => isTimed(clause.from, clause.to)) ||
        (pointsAtTime(lattice, from, to) && isTimed(0, from))),
  );
}

/** "Anything on Friday, or can I sleep in": whether words behind a question were taken for something that has no time. */
function isAskedBefore({ wishes: [first, ...others] }: Understanding): boolean {
  return first?.wish.kind === 'question' && others.length > 0 && others.every(isTimeless);
}

function isTimeless({ wish }: WishRead): boolean {
  return wish.kind === 'create' ? wish.when === undefined : 'target' in wish && wish.target.when === undefined;
}

/** "I'm off from tomorrow until Friday. Mark that as Sick leave": whether what is told and what is named were taken for two things, or for none. */
function lacksName({ wishes, text: { clauses } }: Understanding): boolean {
  // What is told with its time is rather new than an event called so that gets another name.
  const isStated = clauses[0]?.reading?.frame.kind === 'create';
  const isNew = wishes.some((read) => read.wish.kind === 'create' || (isStated && isRenamed(read)));
  return clauses.length > 1 && !wishes.every(isWholeOrder) && isNew;
}

/** Whether an order makes an event and tells its name and its time. */
function isWholeOrder({ wish, reading: { head, isInherited } }: WishRead): boolean {
  const isOrdered = head !== undefined && !isInherited && !STATES.has(head.form.sense);
  return isOrdered && wish.kind === 'create' && wish.title !== undefined && wish.when !== undefined;
}

function isRenamed({ wish }: WishRead): boolean {
  return wish.kind === 'update' && wish.changes.title !== undefined && wish.target.when !== undefined;
}

/** "No yoga today, the teacher is ill": whether a doubtful order may hold a clause that only tells something. */
function maySwallow({ text: { lattice, clauses } }: Understanding): boolean {
  const isParted = clauses.some(({ from, to }) =>
    lattice.tokens
      .slice(from, to - 1)
      .some((_token, index) => lattice.isMark(from + index) || beginsRemark(lattice, from + index)),
  );
  return isParted;
}

/** Reads a text in which these stretches name an event that is in the calendar. */
export function readBesideKnown(text: string, grammar: OrderGrammar, known: readonly Span[]): Understanding {
  return toWishes(readClauses(text, grammar, known));
}

/** What the clauses of a text wish. */
function toWishes(read: TextReading): Understanding {
  const { lattice } = read;
  const asides = read.clauses
    .filter((clause) => !clause.reading && clause.why !== 'idle')
    .map((clause) => ({ clause, words: lattice.words(clause.from, clause.to) }));
  const mention = asides
    .flatMap(({ clause }) =>
      clause.mention ? [withoutPredicate(readMention(clause.mention.meaning), lattice, true)] : [],
    )
    .find(({ name }) => !name || !isCourtesy(name, lattice));
  const wishes: WishRead[] = [];
  let topic: Target | undefined = mention?.name && isInNegation(mention.name, lattice) ? undefined : mention;
  for (const clause of read.clauses) {
    if (clause.comment) addComment(wishes, clause.comment);
    if (clause.addition) tellMore(wishes, clause, clause.addition, lattice);
    const kept = clause.kept ?? readDenied(clause);
    if (kept) exceptKept(wishes, kept, lattice);
    if (!clause.reading) continue;
    const built = withClockBehind(finish(clause.reading, lattice, topic), clause.reading);
    const made = toVagueChange(built, clause.reading, lattice);
    const own = withNameBefore(made, { ...clause.reading, from: clause.from }, lattice, topic);
    const told = pickOne(addMentionedPeople(mention, own, clause.reading), clause.reading, lattice);
    const known = toGuess(toQuestion(told, clause, lattice, topic), clause, lattice);
    const titled = withWholeTitle(known, clause, lattice);
    const wish = withOnward(withInfinitive(titled, clause.reading, lattice), clause.reading, clause, lattice);
    const timed = readTimes({ wish: withOtherwise(wish, clause, lattice), reading: clause.reading, clause }, lattice);
    wishes.push(...timed.flatMap((one) => splitOccasions(one, lattice)));
    // "My dentist tomorrow? I'm ill. Cancel it": what was told of is meant, and not the aside.
    topic = findSpokenOf(wish);
  }
  // What is told of an event that is there makes no new one.
  const full = lattice.known.isEmpty
    ? withToldTimes(withPlans(withoutEmpty(askAboutTold(wishes, lattice)), read), lattice)
    : withoutEmpty(wishes);
  const parted = separateContext(withSharedBack(merge(full, lattice), lattice), lattice);
  const following = separatePremises(withSameDay(parted.wishes, lattice), lattice);
  const told = [...parted.told, ...following.told].map((clause) => ({
    clause,
    words: lattice.words(clause.from, clause.to),
  }));
  return {
    text: read,
    wishes: withCondition(withShared(following.wishes, readAnnounced(read)), read.clauses),
    asides: [...asides, ...told],
    ...(mention ? { mention } : {}),
  };
}

/** The time that is told before the orders: "my plan for tomorrow: …", or the day of "since school ends early on Friday, …". */
function readAnnounced({ clauses, lattice }: TextReading): When | undefined {
  const announced = clauses.find((clause) => clause.announced)?.announced;
  const first = clauses.find(({ why }) => why !== 'idle');
  if (announced || first?.why !== 'reason') return announced;
  const days = lattice.times
    .slice(first.from, first.to)
    .flatMap((edges) => edges.filter(({ cost, when }) => cost === COST.time && when.date && !when.repeats));
  return days.length === 1 && days[0]?.when.date ? { date: days[0].when.date } : undefined;
}

/** What a later pronoun means: the event, and who comes or does not come to it. */
function findSpokenOf(wish: Wish): Target | undefined {
  if (!('target' in wish)) return undefined;
  const { people } = wish.target;
  const gone = wish.kind === 'update' ? (wish.changes.removePeople ?? wish.changes.addPeople) : undefined;
  return gone && people.length === 0 ? { ...wish.target, people: gone } : wish.target;
}

/** A wish of a clause, or the two that its times tell of, with what was left out. */
function readTimes(read: Pick<WishRead, 'wish' | 'reading' | 'clause'>, lattice: Lattice): WishRead[] {
  const contrary = findContradicting(read.reading, lattice);
  const relations = findIdleRelation(read.wish, read.reading, lattice);
  const beside = saysWhen(read.wish) ? relations : [];
  const contradicting = [...contrary.map(({ words }) => words), ...(beside.length > 0 ? [] : relations)];
  const leftOut = findLeftOut(read.reading, lattice);
  const second = findSecond(read.wish, contrary, lattice);
  if (second) return [read.wish, second].map((wish) => ({ ...read, wish, leftOut, contradicting: [] }));
  const lost = [...leftOut, ...contradicting, ...beside];
  return [{ ...read, wish: withContrary(read.wish, contrary), leftOut: lost, contradicting, beside }];
}

/** Whether a new event has its day and its time of day. */
function saysWhen(wish: Wish): boolean {
  const { date, fromNow, clock } = wish.kind === 'create' ? (wish.when ?? {}) : {};
  return (date ?? fromNow) !== undefined && clock !== undefined;
}

/** "…, it takes an hour": told of the event of the order before. */
function tellMore(reads: WishRead[], { from, to }: Clause, addition: Addition, lattice: Lattice): void {
  if (addition.isShared && reads.length > 1) {
    reads.splice(0, reads.length, ...reads.map((read) => ({ ...read, wish: addShared(read.wish, addition) })));
    return;
  }
  const index = reads.findLastIndex((read) => read.wish.kind !== 'question');
  const last = reads[index];
  if (!last) return;
  const wish = addTold(last.wish, addition);
  const further = wish ? undefined : addFurtherSeries(reads, addition);
  if (further) {
    reads.splice(0, reads.length, ...further);
    return;
  }
  const leftOut = [...last.leftOut, lattice.words(from, to)];
  reads.splice(index, 1, wish ? { ...last, wish } : { ...last, leftOut });
}

/** "…, but not yoga": the event that is denied. */
function readDenied({ why, mention }: Clause): Name | undefined {
  return why === 'negation' && mention ? readMention(mention.meaning).name : undefined;
}

/** "Cancel everything on Friday, but keep the dinner": what is kept is none of all that is cancelled before it. */
function exceptKept(reads: WishRead[], kept: Name, lattice: Lattice): void {
  const last = reads.at(-1);
  if (last) reads.splice(-1, 1, { ...last, wish: leaveOutOfAll(last.wish, kept, lattice) });
}

/** "Decline the demo and say I'm away": what is to be said with the answer. */
function addComment(reads: WishRead[], comment: string): void {
  const last = reads.at(-1);
  if (last?.wish.kind === 'respond') reads.splice(-1, 1, { ...last, wish: { ...last.wish, comment } });
}

/** "What do I have tomorrow? Can you check?" asks once. */
function withoutEmpty(reads: readonly WishRead[]): WishRead[] {
  const full = reads.filter(
    ({ wish, reading }) => wish.kind !== 'question' || wish.asks !== 'list' || reading.slots.length > 0,
  );
  return full.length > 0 ? full : [...reads];
}

/** "Oh, leave it, move it to 5": what is only polite, or refuses, names no event. */
function isCourtesy({ from, to }: Name, { chart }: Lattice): boolean {
  return (chart.longest(courtesy, from)?.end ?? 0) >= to;
}

/** "I can't go, bin it": what begins within a negation is no name. */
function isInNegation({ from }: Name, { blocks, blockEnds }: Lattice): boolean {
  return blocks.some((block, at) => block === 'negation' && at <= from && (blockEnds[at] ?? 0) > from);
}

function readMention(meaning: unknown): Target {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of a mention builds a target
  return meaning as Target;
}

/** "If I'm free on Friday at noon, book lunch, else on Monday": the event takes its time from the question, if it has none. */
function withCondition(reads: readonly WishRead[], clauses: readonly Clause[]): WishRead[] {
  const condition = clauses.find((clause) => clause.condition)?.condition;
  if (!condition) return [...reads];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a condition is read by the frame of a question
  const asked = (condition.meaning as QuestionWish).target.when;
  const otherwise = clauses.find((clause) => clause.otherwise)?.otherwise;
  return reads.map((read) => {
    const { wish } = read;
    if (wish.kind !== 'create') return { ...read, leftOut: [...read.leftOut, CONDITIONAL] };
    const when = wish.when ?? asked;
    return { ...read, wish: { ...wish, ...(when ? { when } : {}), ifFree: otherwise ? { otherwise } : {} } };
  });
}
