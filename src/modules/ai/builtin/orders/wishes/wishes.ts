import type { OrderGrammar } from '../grammar/vocabulary.js';
import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { isBareLength } from '../lattice/fills.js';
import { merge, withShared } from './merge-wishes.js';
import type { WishRead } from './wish-read.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Creation, Name, NamedPerson, QuestionWish, Target, Wish } from '../grammar/order.js';
import type { ClauseReading } from '../reading/read-clause.js';
import { type Clause, type TextReading, readClauses } from '../reading/read-text.js';
import { type Draft, isKind, toCreation } from './titles.js';

/** A text as what it wishes, and why the rest wishes nothing. */
export interface Understanding {
  text: TextReading;
  wishes: WishRead[];
  /** Clauses that ask nothing, with the words of each. */
  asides: { clause: Clause; words: string }[];
  /** What the text said of an event in an aside. */
  mention?: Target;
}

/** Reads a text as wishes: titles are put together, pronouns get what stands before them, orders that mean one event become one. */
export function readWishes(text: string, grammar: OrderGrammar): Understanding {
  const read = readClauses(text, grammar);
  const { lattice } = read;
  const comments = new Set(read.clauses.filter((clause, index) => isComment(clause, read.clauses[index - 1], lattice)));
  const asides = read.clauses
    .filter((clause) => !clause.reading && clause.why !== 'idle' && !comments.has(clause))
    .map((clause) => ({ clause, words: lattice.words(clause.from, clause.to) }));
  const [mention] = asides.flatMap(({ clause }) => (clause.mention ? [readMention(clause.mention.meaning)] : []));
  const wishes: WishRead[] = [];
  let topic: Target | undefined = mention;
  for (const clause of read.clauses) {
    if (comments.has(clause)) addComment(wishes, readComment(clause, lattice));
    if (!clause.reading || comments.has(clause)) continue;
    const own = withNameBefore(finish(clause.reading, lattice, topic), clause.reading, lattice, topic);
    const wish = pickOne(addMentionedPeople(mention, own), clause.reading, lattice);
    const contrary = findContradicting(clause.reading, lattice);
    const contradicting = [...contrary.map(({ words }) => words), ...findIdleRelation(wish, clause.reading, lattice)];
    const leftOut = [...findLeftOut(clause.reading, lattice), ...contradicting];
    wishes.push({ wish: withContrary(wish, contrary), reading: clause.reading, clause, leftOut, contradicting });
    topic = 'target' in wish ? wish.target : topic;
  }
  return {
    text: read,
    wishes: withCondition(withShared(merge(withoutEmpty(wishes))), read.clauses),
    asides,
    ...(mention ? { mention } : {}),
  };
}

/** "Decline the demo and say I'm away": what is to be said with the answer. */
function isComment({ from }: Clause, before: Clause | undefined, { markers }: Lattice): boolean {
  const isAnswer = before?.reading?.frame.kind === 'respond';
  return isAnswer && (markers[from] ?? []).some(({ value }) => value === 'saying');
}

function readComment({ from, to }: Clause, lattice: Lattice): string {
  const start = Math.max(...(lattice.markers[from] ?? []).map((marker) => marker.to));
  return lattice.words(start, to);
}

function addComment(reads: WishRead[], comment: string): void {
  const last = reads.at(-1);
  if (last?.wish.kind === 'respond' && comment) reads.splice(-1, 1, { ...last, wish: { ...last.wish, comment } });
}

/** "What do I have tomorrow? Can you check?" asks once. */
function withoutEmpty(reads: readonly WishRead[]): WishRead[] {
  const full = reads.filter(
    ({ wish, reading }) => wish.kind !== 'question' || wish.asks !== 'list' || reading.slots.length > 0,
  );
  return full.length > 0 ? full : [...reads];
}

/** The most words of a marker and an article before a name. */
const LONGEST_LEAD = 4;

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
  const beside = withNeighbour(wish, lattice);
  const asked = wish.kind === 'question' ? withoutVerbs(beside, lattice) : beside;
  const target = withPerson(withRepetition(withoutKind(asked, lattice), lattice), lattice, topic);
  return { ...wish, target: withTopic(target, topic) };
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
  return isNamed || isDetermined ? wish : { ...wish, target: { ...target, name: topic.name } };
}

/** "The Wednesday one" is one of those spoken of. */
function pickOne(wish: Wish, { slots }: ClauseReading, { picks }: Lattice): Wish {
  if (wish.kind === 'create' || wish.target.pick || wish.target.name || !wish.target.when) return wish;
  const isOne = slots.some(({ role, to }) => role === 'when' && picks[to]?.some(({ value }) => value === 'one'));
  return isOne ? { ...wish, target: { ...wish.target, pick: 'one' } } : wish;
}

/** "Catch up with Nadia is due. Schedule lunch on Friday": with Nadia. */
function addMentionedPeople(mention: Target | undefined, wish: Wish): Wish {
  if (wish.kind !== 'create' || wish.people.length > 0 || !mention || mention.people.length === 0) return wish;
  return { ...wish, people: mention.people };
}

function readMention(meaning: unknown): Target {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of a mention builds a target
  return meaning as Target;
}

/** "The meeting before the dentist", "anything after the call": another event tells which. */
function withNeighbour({ kind, target }: Exclude<Wish, Creation>, lattice: Lattice): Target {
  const { name, ...rest } = target;
  if (!name || name.isQuoted) return target;
  const first = kind === 'question' || kind === 'delete' ? Math.max(0, name.from - LONGEST_LEAD) : name.from + 1;
  for (let at = first; at < name.to; at += 1) {
    const found = (lattice.markers[at] ?? []).find(({ value }) => value === 'before' || value === 'after');
    const from = found && lattice.behindDeterminer(found.to);
    if (!found || from === undefined || from === found.to || from >= name.to) continue;
    // "The flight after the holidays" may be called so; "the meeting" is no name.
    const lead = { ...name, words: lattice.words(name.from, at), to: at };
    const isOwn = at < name.from ? from === name.from : isKind(lead, lattice);
    const side = found.value === 'before' ? ('before' as const) : ('after' as const);
    if (isOwn) return { ...rest, beside: { side, event: { ...name, words: lattice.words(from, name.to), from } } };
  }
  return target;
}

/** "My meeting with Ben": what says only that it is an event names none. */
function withoutKind(target: Target, lattice: Lattice): Target {
  const { name, ...rest } = target;
  if (!name) return target;
  return isKind(name, lattice) ? rest : { ...target, name: withoutTail(withoutLead(name, lattice), lattice) };
}

/** "Getting drinks", "my dinner is": what only says that one takes part, or when it is. */
function withoutVerbs(target: Target, lattice: Lattice): Target {
  const { name, ...rest } = target;
  if (!name || name.isQuoted) return target;
  let { from, to } = name;
  while (from < to && (lattice.doing[from] ?? 0) > from) from = lattice.doing[from] ?? from;
  for (let at = to - 1; at > from; at -= 1) if ((lattice.tails[at] ?? 0) >= to) to = at;
  if (from >= to) return rest;
  from = Math.min(lattice.behindDeterminer(from), to - 1);
  return from === name.from && to === name.to
    ? target
    : { ...target, name: { ...name, words: lattice.words(from, to), from, to } };
}

/** "My event for the review", "the event to read": what it is for names it. */
function withoutLead(name: Name, lattice: Lattice): Name {
  const kindEnd = lattice.empty[name.from] ?? 0;
  if (name.isQuoted || kindEnd <= name.from) return name;
  const marker = (lattice.markers[kindEnd] ?? []).find(
    ({ value }) => value === 'for' || value === 'named' || value === 'to',
  );
  const from = marker && lattice.behindDeterminer(marker.to);
  return from === undefined || from >= name.to ? name : { ...name, words: lattice.words(from, name.to), from };
}

/** "The dinner event", "the golf I had": what says no more than that it is an event. */
function withoutTail(name: Name, lattice: Lattice): Name {
  if (name.isQuoted) return name;
  const { empty, idle, auxiliaries, definite } = lattice;
  let { to } = name;
  for (let at = to - 1; at > name.from; at -= 1)
    if (Math.max(empty[at] ?? 0, idle[at] ?? 0, auxiliaries[at] ?? 0, definite[at] ?? 0) >= to) to = at;
  return to === name.to ? name : { ...name, words: lattice.words(name.from, to), to };
}

/** "The weekly sync": how often it is stands in its name, and says nothing about when. */
function withRepetition(target: Target, lattice: Lattice): Target {
  const { name, when } = target;
  const edge = name && (lattice.times[name.from - 1] ?? []).find(({ to }) => to === name.from);
  if (!name || !edge?.when.repeats || edge.when.repeats.weekdays) return target;
  const { repeats: _repeats, ...rest } = when ?? {};
  const { when: _when, ...others } = target;
  const named = { ...name, words: lattice.words(name.from - 1, name.to), from: name.from - 1 };
  return { ...others, name: named, ...(Object.keys(rest).length > 0 ? { when: rest } : {}) };
}

/** "My meeting with them": those spoken of before. */
function withPerson(target: Target, lattice: Lattice, topic: Target | undefined): Target {
  const isPronoun = ({ displayName = '' }: NamedPerson): boolean =>
    lattice.tokens.some(({ text }, at) => text === displayName && (lattice.pronouns[at] ?? 0) > at);
  if (!target.people.some(isPronoun) || !topic) return target;
  const meant = topic.people.length > 0 ? topic.people : topic.name ? [{ displayName: topic.name.words }] : [];
  return { ...target, people: [...target.people.filter((person) => !isPronoun(person)), ...meant] };
}

function withTopic(target: Target, topic: Target | undefined): Target {
  const { pointsBack, ...rest } = target;
  const isOpen = !target.name && target.people.length === 0;
  return pointsBack && isOpen && topic ? { ...topic, ...rest, people: topic.people } : target;
}

function findLeftOut({ unused }: ClauseReading, lattice: Lattice): string[] {
  const content = unused.filter((at) => (lattice.markers[at]?.length ?? 0) === 0 && (lattice.joints[at] ?? 0) === 0);
  const spans: [number, number][] = [];
  for (const at of content) {
    const last = spans.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans.map(([from, to]) => lattice.words(from, to));
}

/** A time that another one of its clause leaves no room for. */
interface Contrary {
  words: string;
  when: When;
}

/** A new event that was told two times: the user is asked for the right one. */
function withContrary(wish: Wish, [first]: readonly Contrary[]): Wish {
  return wish.kind === 'create' && first ? { ...wish, contrary: first.when } : wish;
}

/** The times of a role that its first ones leave no room for: "at 9 … at 11". */
function findContradicting({ frame, slots, values }: ClauseReading, lattice: Lattice): Contrary[] {
  return Object.entries(frame.roles).flatMap(([name, { content, isMany, marker }]) => {
    // Each exception stands for itself.
    if (content !== 'time' || !isMany || marker === 'except') return [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a role of many times holds times
    const whens = values[name] as When[];
    let joined: When | undefined;
    let length: When | undefined;
    return slots
      .filter(({ role }) => role === name)
      .flatMap(({ from, to }, index) => {
        const when = whens[index];
        if (!when) return [];
        if (isBareLength(when)) {
          const isSecond = length !== undefined;
          length ??= when;
          return isSecond ? [{ words: lattice.words(from, to), when }] : [];
        }
        const both = joined ? mergeWhen(joined, when) : when;
        joined = both ?? joined;
        return both ? [] : [{ words: lattice.words(from, to), when }];
      });
  });
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

/** Marks an order that cannot depend on a condition. */
export const CONDITIONAL = '\u0000';

/** The words of a name. */
export function readWords(name: Name | undefined): string | undefined {
  return name?.words;
}
