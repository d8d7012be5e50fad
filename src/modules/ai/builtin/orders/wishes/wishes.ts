import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import { addTold } from './add-told.js';
import { askAboutTold } from './ask-about-told.js';
import { completeTarget, listMeant, namePeople, withoutPredicate } from './complete-target.js';
import { partContext } from './context.js';
import { findContradicting, findSecond, withContrary } from './contrary-times.js';
import { merge, withShared } from './merge-wishes.js';
import { withPlans, withToldTimes } from './plans.js';
import { withSameDay } from './same-day.js';
import { CONDITIONAL, type Understanding, type WishRead } from './wish-read.js';
import { courtesy } from '../grammar/phrases.js';
import { isName } from '../lattice/name-fills.js';
import { beginsRemark } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { COST } from '../grammar/costs.js';
import { STATES } from '../grammar/senses.js';
import type { When } from '../../time/expressions.js';
import type { Span } from '../lattice/known-spans.js';
import type { Addition, Changes, Creation, Name, QuestionWish, Target, Wish } from '../grammar/order.js';
import type { ClauseReading } from '../reading/read-clause.js';
import type { Head } from '../reading/search-state.js';
import { type Clause, type TextReading, readClauses, readLeniently } from '../reading/read-text.js';
import { findImplausible } from '../reading/plausibility.js';
import { findDoubt } from '../reading/trust.js';
import { capitalize } from './clean-title.js';
import { readInvitedEvent } from './invited-event.js';
import { readWithoutRemark } from './without-remark.js';
import { type Draft, toCreation } from './to-creation.js';

/** Reads a text as wishes: titles are put together, pronouns get what stands before them, orders that mean one event become one. */
export function readWishes(text: string, grammar: OrderGrammar): Understanding {
  const first = toWishes(readClauses(text, grammar));
  if (findDoubt(first) === undefined) return first;
  const second = maySwallow(first) ? toWishes(readLeniently(first.text)) : first;
  const isOrder = second.wishes.length > 0 && second.wishes.every(({ wish }) => wish.kind !== 'question');
  const asks = [first, second].every(({ wishes }) => wishes[0]?.wish.kind === 'question');
  if ((isOrder || asks) && findDoubt(second) === undefined) return second;
  const read = (cut: string): Understanding => toWishes(readClauses(cut, grammar));
  return readWithoutRemark(first, read, (known) => findDoubt(known) !== undefined) ?? first;
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
  const comments = new Set(read.clauses.filter((clause, index) => isComment(clause, read.clauses[index - 1], lattice)));
  const asides = read.clauses
    .filter((clause) => !clause.reading && clause.why !== 'idle' && !comments.has(clause))
    .map((clause) => ({ clause, words: lattice.words(clause.from, clause.to) }));
  const mention = asides
    .flatMap(({ clause }) =>
      clause.mention ? [withoutPredicate(readMention(clause.mention.meaning), lattice, true)] : [],
    )
    .find(({ name }) => !name || !isCourtesy(name, lattice));
  const wishes: WishRead[] = [];
  let topic: Target | undefined = mention?.name && isInNegation(mention.name, lattice) ? undefined : mention;
  for (const clause of read.clauses) {
    if (comments.has(clause)) addComment(wishes, readComment(clause, lattice));
    if (clause.addition) tellMore(wishes, clause, clause.addition, lattice);
    if (!clause.reading || comments.has(clause)) continue;
    const own = withNameBefore(finish(clause.reading, lattice, topic), clause.reading, lattice, topic);
    const told = pickOne(addMentionedPeople(mention, own, clause.reading), clause.reading, lattice);
    const known = asGuess(asQuestion(told, clause, lattice, topic), clause, lattice);
    const wish = withInfinitive(known, clause.reading, lattice);
    wishes.push(...readTimes({ wish: withOtherwise(wish, clause, lattice), reading: clause.reading, clause }, lattice));
    // "My dentist tomorrow? I'm ill. Cancel it": what was told of is meant, and not the aside.
    topic = findSpokenOf(wish);
  }
  // What is told of an event that is there makes no new one.
  const full = lattice.known.isEmpty
    ? withToldTimes(withPlans(withoutEmpty(askAboutTold(wishes, lattice)), read), lattice)
    : withoutEmpty(wishes);
  const parted = partContext(merge(full, lattice), lattice);
  const told = parted.told.map((clause) => ({ clause, words: lattice.words(clause.from, clause.to) }));
  return {
    text: read,
    wishes: withCondition(withShared(withSameDay(parted.wishes, lattice), readAnnounced(read)), read.clauses),
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
  const contradicting = [...contrary.map(({ words }) => words), ...findIdleRelation(read.wish, read.reading, lattice)];
  const leftOut = findLeftOut(read.reading, lattice);
  const second = findSecond(read.wish, contrary, lattice);
  if (second) return [read.wish, second].map((wish) => ({ ...read, wish, leftOut, contradicting: [] }));
  return [{ ...read, wish: withContrary(read.wish, contrary), leftOut: [...leftOut, ...contradicting], contradicting }];
}

/** "Decline the demo and say I'm away": what is to be said with the answer. */
function isComment({ from }: Clause, before: Clause | undefined, { markers }: Lattice): boolean {
  const isAnswer = before?.reading?.frame.kind === 'respond';
  return isAnswer && (markers[from] ?? []).some(({ value }) => value === 'saying');
}

/** "…, it takes an hour": told of the event of the order before. */
function tellMore(reads: WishRead[], { from, to }: Clause, addition: Addition, lattice: Lattice): void {
  const index = reads.findLastIndex((read) => read.wish.kind !== 'question');
  const last = reads[index];
  if (!last) return;
  const wish = addTold(last.wish, addition);
  const leftOut = [...last.leftOut, lattice.words(from, to)];
  reads.splice(index, 1, wish ? { ...last, wish } : { ...last, leftOut });
}

function readComment({ from, to }: Clause, lattice: Lattice): string {
  const start = Math.max(...(lattice.markers[from] ?? []).map((marker) => marker.to));
  return lattice.words(start, to);
}

function addComment(reads: WishRead[], comment: string): void {
  const last = reads.at(-1);
  if (last?.wish.kind === 'respond' && comment) reads.splice(-1, 1, { ...last, wish: { ...last.wish, comment } });
}

/** "Dentist on Friday?", "lunch with Ana is tomorrow, right?": what only states an event asks about it before a question mark. */
function asQuestion(wish: Wish, { reading, from, to }: Clause, lattice: Lattice, topic: Target | undefined): Wish {
  // "I forgot if the review is Monday or Tuesday".
  const isIntroduced = wish.kind === 'update' && lattice.asking.slice(from, to).some((end) => end > 0);
  if (isIntroduced && wish.target.name) return { kind: 'question', asks: 'when', target: { ...wish.target } };
  if (lattice.tokens[to - 1]?.text !== '?') return wish;
  // "The dentist is on Friday, right?"
  const isTagged = lattice.idle.some((end, at) => end === to && at < to - 1);
  const isCheck = isTagged && wish.kind === 'update' && reading?.head?.form.sense === 'be';
  if (isCheck && wish.target.name) return { kind: 'question', asks: 'when', target: wish.target };
  if (wish.kind !== 'create' || !wish.isStated) return wish;
  const name = [reading?.values['title']].flat().find(isName);
  const { people, when, place } = wish;
  // "When is Easter?" asks something else.
  const isKnown = people.length > 0 || (name && (name.article === 'definite' || isAttended(name, lattice)));
  if (!isKnown || lattice.blocks.slice(from, to).some(Boolean)) return wish;
  const target = { people, ...(name ? { name } : {}), ...(when ? { when } : {}), ...(place ? { place } : {}) };
  const question: QuestionWish = { kind: 'question', asks: 'list', target };
  return { ...question, target: completeTarget(question, lattice, topic) };
}

/** "When is my check-up": a question of any form about a name may be about an event. */
function asGuess(wish: Wish, { reading, from, to }: Clause, lattice: Lattice): Wish {
  const isLoose = reading?.head?.form.isLoose === true;
  return wish.kind === 'question' && isLoose && wish.asks === 'when' && wish.target.name
    ? { ...wish, guess: lattice.words(from, to) }
    : wish;
}

/** "Il faut que j'emmène Tom": what is to be done is called by its infinitive. */
function withInfinitive(wish: Wish, { head }: ClauseReading, lattice: Lattice): Wish {
  if (wish.kind !== 'create' || !wish.title || !head?.form.conjugates) return wish;
  const [verb = '', ...rest] = wish.title.split(' ');
  return { ...wish, title: capitalize([lattice.toInfinitive(verb), ...rest].join(' ')) };
}

/** Whether a name holds what one attends. */
function isAttended({ from, to }: Name, { occasions, kinds }: Lattice): boolean {
  for (let at = from; at < to; at += 1) if (Math.max(occasions[at] ?? 0, kinds[at] ?? 0) > at) return true;
  return false;
}

/** "What do I have tomorrow? Can you check?" asks once. */
function withoutEmpty(reads: readonly WishRead[]): WishRead[] {
  const full = reads.filter(
    ({ wish, reading }) => wish.kind !== 'question' || wish.asks !== 'list' || reading.slots.length > 0,
  );
  return full.length > 0 ? full : [...reads];
}

/** Completes what a frame built: the title of a new event, the event a pronoun means. */
export function finish(
  { meaning, frame }: Pick<ClauseReading, 'meaning' | 'frame'>,
  lattice: Lattice,
  topic?: Target,
): Wish {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- frames of these kinds build wishes, and creations as drafts
  const built = meaning as Exclude<Wish, Creation> | Draft;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame that creates builds a draft
  if (frame.kind === 'create') return toCreation(built as Draft, lattice);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every other kind has a target
  const wish = built as Exclude<Wish, Creation>;
  const target = completeTarget(wish, lattice, topic);
  return wish.kind === 'update'
    ? { ...wish, target, changes: nameGuests(wish.changes, lattice, topic) }
    : { ...wish, target };
}

/** Guests told by a pronoun, in the verb or beside it, are those spoken of before. */
function nameGuests({ removePeople, ...changes }: Changes, lattice: Lattice, topic: Target | undefined): Changes {
  const { addPeople } = changes;
  const removed = removePeople?.length === 0 ? listMeant(topic) : namePeople(removePeople ?? [], lattice, topic);
  return {
    ...changes,
    ...(addPeople ? { addPeople: namePeople(addPeople, lattice, topic) } : {}),
    ...(removed.length > 0 ? { removePeople: removed } : {}),
  };
}

/** "Cancel yoga tomorrow and on Thursday": the second time is of the same event; "and my 3pm" is another one. */
function withNameBefore(
  wish: Wish,
  { isInherited, slots }: ClauseReading,
  lattice: Lattice,
  topic: Target | undefined,
): Wish {
  const isOrder = wish.kind !== 'create' && wish.kind !== 'undo' && wish.kind !== 'question';
  if (!isInherited || !isOrder || !topic?.name) return wish;
  const { target } = wish;
  const isNamed = target.name ?? target.people[0] ?? target.pick ?? target.isAll ?? target.place;
  const isDetermined = slots.some(({ from }) => lattice.definite.includes(from) || (lattice.definite[from] ?? 0) > 0);
  return isNamed || isDetermined ? wish : { ...wish, target: { ...target, name: { ...topic.name } } };
}

/** The order with the new event it means where no event is there: "trim hedges on Sunday at 2". */
function withOtherwise(wish: Wish, clause: Clause, lattice: Lattice): Wish {
  const { stated, reading } = clause;
  if (wish.kind === 'create' && reading?.head && mayBeThere(reading, reading.head, lattice))
    return { ...wish, isKnown: true };
  const invited = wish.kind === 'update' ? readInvitedEvent(wish) : undefined;
  if (wish.kind === 'update' && invited) return { ...wish, otherwise: invited };
  if (!stated || (wish.kind !== 'update' && wish.kind !== 'delete')) return wish;
  const otherwise = finish(stated, lattice);
  const read = { wish: otherwise, reading: stated, clause, leftOut: findLeftOut(stated, lattice), contradicting: [] };
  // "Drop in clinic": the order alone is no name.
  const isNamed =
    stated.head !== undefined || stated.slots.some(({ role, from, to }) => role === 'title' && to > from + 1);
  const isPlain = isNamed && read.leftOut.length === 0 && findImplausible(read, lattice) === undefined;
  return otherwise.kind === 'create' && isTimed(otherwise, stated) && isPlain ? { ...wish, otherwise } : wish;
}

/** "Put the dentist on Friday at 3": the dentist that is there, with a verb that also moves. */
function mayBeThere({ values }: ClauseReading, { at, to, form }: Head, { verbs, calendars }: Lattice): boolean {
  const title = [values['title']].flat().find(isName);
  const alsoMoves = (verbs[at] ?? []).some(
    (edge) => edge.to === to && !edge.value.particle && (edge.value.sense === 'put' || edge.value.sense === 'move'),
  );
  const isPlain = !form.particle && calendars.every((edges) => edges.length === 0);
  return title?.article === 'definite' && alsoMoves && isPlain;
}

/** Whether a new event has its time; one that a verb makes has its day too, which a change may leave as it is. */
function isTimed({ title, when = {}, details }: Creation, { head }: ClauseReading): boolean {
  if (!head) return (when.clock ?? when.fromNow) !== undefined && when.bound === undefined;
  const isWhole = when.clock !== undefined || details.some(({ is }) => is === 'wholeDay');
  return title !== undefined && isWhole && (when.date ?? when.fromNow ?? when.repeats) !== undefined;
}

/** "The Wednesday one" is one of those spoken of. */
function pickOne(wish: Wish, { slots }: ClauseReading, { picks }: Lattice): Wish {
  if (wish.kind === 'create' || wish.target.pick || wish.target.name || !wish.target.when) return wish;
  const isOne = slots.some(({ role, to }) => role === 'when' && picks[to]?.some(({ value }) => value === 'one'));
  return isOne ? { ...wish, target: { ...wish.target, pick: 'one' } } : wish;
}

/** "Catch up with Nadia is due. Schedule lunch on Friday": with Nadia. */
function addMentionedPeople(mention: Target | undefined, wish: Wish, { head }: ClauseReading): Wish {
  // "Swapped with Carla, I've got the late shift" has nothing with her.
  const isOrdered = head !== undefined && !STATES.has(head.form.sense);
  if (wish.kind !== 'create' || wish.people.length > 0 || !isOrdered || !mention || mention.people.length === 0)
    return wish;
  return { ...wish, people: mention.people };
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

function findLeftOut({ unused }: ClauseReading, lattice: Lattice): string[] {
  const content = unused.filter(
    (at) =>
      (lattice.markers[at]?.length ?? 0) === 0 && (lattice.joints[at] ?? 0) === 0 && lattice.courtesyAt(at) !== 'only',
  );
  const spans: [number, number][] = [];
  for (const at of content) {
    const last = spans.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans.map(([from, to]) => lattice.words(from, to));
}

/** "After work at 5": the clock time tells when, and what it is beside is left out. */
function findIdleRelation(wish: Wish, { slots }: ClauseReading, lattice: Lattice): string[] {
  if (wish.kind !== 'create' || wish.nextTo) return [];
  return slots.flatMap(({ role, from, to }) =>
    role === 'after' || role === 'before' ? [lattice.words(from, to)] : [],
  );
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

/** The words of a name. */
export function readWords(name: Name | undefined): string | undefined {
  return name?.words;
}
