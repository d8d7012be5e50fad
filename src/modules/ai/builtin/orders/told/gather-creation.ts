import { type Expression, findExpressions } from '../../time/merge/assemble.js';
import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { BINDING, type Addition, type Block, type Creation } from '../grammar/order.js';
import { type Sense, STATES } from '../grammar/senses.js';
import { countWords } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { isSupposed } from '../reading/asides.js';
import type { TextReading } from '../reading/read-text.js';
import { addTold } from './add-told.js';
import { rateToldBeside, joinTold, leaveOut } from './told-beside.js';
import { ordersAt } from '../sentences/talk.js';
import type { Understanding, WishRead } from '../wishes/wish-read.js';

/** The most places at which the clause that names the event is looked for, the last first. */
const MOST = 3;
/** Clauses whose times are those of nothing that is to be. */
const OVER = new Set<Block>(['negation', 'past']);
const NAMING = new Set<Sense>(['call', 'rename', 'named']);

interface Stretch {
  from: number;
  to: number;
}

/** A new event as the clause that names it was read. */
interface Named {
  wish: Creation;
  first: WishRead;
  read: Understanding;
}

/** What a text tells of a new event beside its name. */
interface Told {
  when?: When;
  additions: Addition[];
  /** Clauses that tell nothing of it. */
  others: Stretch[];
}

/**
 * "The garage can take it on Friday. They open at 8. Call it New tyres": reads one new event whose name stands in one clause and whose
 * time and details stand in others; nothing where they contradict each other or where another order stands beside them. An express name is
 * one that its clause gives to what was told: "call it", "save that as".
 */
export function gatherCreation(
  { text }: Understanding,
  read: (text: string) => Understanding,
  isDoubtful: (read: Understanding) => boolean,
  isExpress = false,
): Understanding | undefined {
  const { lattice } = text;
  const clauses = partAtPauses(lattice);
  for (const { from, to, name } of findNames(lattice, clauses, read, isExpress)) {
    if (isExpress && !isExpressName(name.first)) continue;
    const others = clauses.filter((clause) => clause.to <= from || clause.from >= to);
    const told = gather(others, text);
    const wish = told && fill(name.wish, told);
    if (!wish) continue;
    const cost = name.read.text.cost + rateToldBeside(lattice, others);
    const asides = told.others.map((clause) => leaveOut(lattice, clause.from, clause.to));
    const full = { ...name.read, text: { ...name.read.text, cost }, wishes: [{ ...name.first, wish }], asides };
    if (!isDoubtful(full)) return full;
  }
  return undefined;
}

/** What these clauses tell; nothing where one of them binds or orders, or where times contradict each other. */
function gather(clauses: readonly Stretch[], { lattice, readings }: TextReading): Told | undefined {
  const all: Told = { additions: [], others: [] };
  const expressions = findExpressions(lattice.chart);
  for (const clause of clauses) {
    const { from, to } = clause;
    if (countWords(lattice, from, to) === 0) continue;
    if (binds(lattice, from, to)) return undefined;
    const reading = readings.readAddition(from, to);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of additions build additions
    if (reading) all.additions.push(reading.meaning as Addition);
    else if (!gatherTime(all, clause, lattice, expressions)) return undefined;
  }
  return all;
}

/** Adds the time of a clause that is no addition, or the clause as one that tells nothing; false where it cannot be told beside the rest. */
function gatherTime(all: Told, clause: Stretch, lattice: Lattice, expressions: readonly Expression[]): boolean {
  const { from, to } = clause;
  const first = lattice.behindIdle(from);
  if (tellsMore(lattice, from, to) || (ordersAt(lattice, first) && !tellsTime(lattice, first, to))) return false;
  const when = isOver(lattice, from, to)
    ? undefined
    : joinTold(expressions.filter((one) => one.from >= from && one.end <= to));
  if (when === 'contrary') return false;
  if (!when) {
    all.others.push(clause);
    return !lattice.tokens.slice(from, to).some(({ digits }) => digits);
  }
  // "… until 11": the end of what another clause tells.
  if (when.bound === 'before' && all.when) {
    all.additions.push({ until: when, people: [], details: [], except: [] });
    return true;
  }
  const joined = all.when ? mergeWhen(all.when, when) : when;
  if (joined) all.when = joined;
  return joined !== undefined;
}

/** The stretches between the pauses and the joining words of a text. */
function partAtPauses(lattice: Lattice): Stretch[] {
  const parts: Stretch[] = [];
  let [from, timed] = [0, 0];
  for (let at = 0; at < lattice.length; at += 1) {
    const joint = Math.max(lattice.joints[at] ?? 0, lattice.contrasts[at] ?? 0);
    const isPause =
      lattice.isMark(at) &&
      /^[.,;:!?\n]$/.test(lattice.tokens[at]?.text ?? '') &&
      lattice.tokens[at + 1]?.spaced !== false;
    const isInTime = timed > at;
    timed = Math.max(timed, longestEnd(lattice.times[at]));
    if (isInTime || (!isPause && joint <= at)) continue;
    if (at > from) parts.push({ from, to: at });
    from = isPause ? at + 1 : joint;
  }
  return from < lattice.length ? [...parts, { from, to: lattice.length }] : parts;
}

/** Clauses that name a new event, each up to the end of its sentence and to its own: "call it X", "put in X". */
function* findNames(
  lattice: Lattice,
  clauses: readonly Stretch[],
  read: (text: string) => Understanding,
  isExpress: boolean,
): Generator<Stretch & { name: Named }> {
  const starts = clauses.filter(({ from }) => namesAt(lattice, from)).slice(-MOST);
  for (const { from } of starts.toReversed())
    for (const to of new Set([endOfSentence(lattice, from), endOfClause(clauses, from)])) {
      if (isExpress && !mayNameExpressly(lattice, from, to)) continue;
      const name = nameIn(read(textOf(lattice, from, to)));
      if (name) yield { from, to, name };
    }
}

/** Whether a stretch holds a verb of naming, or a word such as "called". */
function mayNameExpressly({ verbs, markers }: Lattice, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if ((verbs[at] ?? []).some(({ value: { sense } }) => NAMING.has(sense))) return true;
    if ((markers[at] ?? []).some(({ value }) => value === 'called')) return true;
  }
  return false;
}

/** Whether a clause begins with an order to make or to name an event. */
function namesAt(lattice: Lattice, from: number): boolean {
  const edges = lattice.verbs[lattice.behindIdle(from)] ?? [];
  return edges.some(({ value: { sense, stand } }) => stand === 'first' && (sense === 'add' || NAMING.has(sense)));
}

/** "Let's make it the 10th at 11": an order that only tells the time of what is spoken of. */
function tellsTime({ verbs, pronouns, times }: Lattice, from: number, to: number): boolean {
  const isOnIt = (verbs[from] ?? []).some((edge) => (pronouns[edge.to] ?? 0) > edge.to || edge.value.pointsBack);
  return isOnIt && times.slice(from, to).some((edges) => edges.length > 0);
}

function binds(lattice: Lattice, from: number, to: number): boolean {
  const isBlocked = lattice.blocks.slice(from, to).some((block) => block !== undefined && BINDING.has(block));
  const isExcept = lattice.markers.slice(from, to).some((edges) => edges.some(({ value }) => value === 'except'));
  const isElsewhere = lattice.elsewhere.slice(from, to).some((end) => end > 0);
  // "It starts at half past": another time, whose hour stands elsewhere.
  const isLater = lattice.minutes.slice(from, to).some((edges) => edges.length > 0);
  return isBlocked || isElsewhere || isExcept || isLater || isSupposed(lattice, from, to);
}

/** Whether a clause holds an address or a detail, which must not be lost. */
function tellsMore({ addresses, details }: Lattice, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((addresses[at] ?? 0) > at || (details[at] ?? []).length > 0) return true;
  return false;
}

function isOver({ blocks }: Lattice, from: number, to: number): boolean {
  return blocks.slice(from, to).some((block) => block !== undefined && OVER.has(block));
}

function endOfSentence(lattice: Lattice, from: number): number {
  const { tokens, length } = lattice;
  const end = tokens.findIndex(
    ({ text }, at) => at > from && lattice.isMark(at) && /^[.!?\n]$/.test(text) && tokens[at + 1]?.spaced !== false,
  );
  return end < 0 ? length : end + 1;
}

function endOfClause(clauses: readonly Stretch[], from: number): number {
  return clauses.find((clause) => clause.from === from)?.to ?? from;
}

function textOf({ text, tokens }: Lattice, from: number, to: number): string {
  return text.slice(tokens[from]?.start, to < tokens.length ? tokens[to]?.start : undefined).trim();
}

/** The one new event that a clause names, with or without its time. */
function nameIn(read: Understanding): Named | undefined {
  const {
    wishes: [first, ...others],
    asides,
  } = read;
  if (!first || others.length + asides.length + first.leftOut.length > 0) return undefined;
  const {
    wish,
    reading: { head, isInherited },
  } = first;
  if (!head || isInherited || STATES.has(head.form.sense)) return undefined;
  const isOpen = head.form.isOpen && !isExpressName(first);
  if (wish.kind === 'create') return wish.title === undefined || isOpen ? undefined : { wish, first, read };
  if (wish.kind !== 'update' || !wish.target.pointsBack || !NAMING.has(head.form.sense)) return undefined;
  const { title, ...more } = wish.changes;
  if (!title || Object.keys(more).length > 0) return undefined;
  return { wish: { kind: 'create', title, people: [], details: [] }, first, read };
}

/** "Call it X", "save that as X": the name and nothing else. */
function isExpressName({ wish, reading: { values } }: WishRead): boolean {
  return wish.kind === 'update' || values['called'] !== undefined;
}

function fill(wish: Creation, { when, additions }: Told): Creation | undefined {
  const joined = wish.when && when ? mergeWhen(when, wish.when) : (wish.when ?? when);
  if (wish.when && when && !joined) return undefined;
  const { dayOf: _day, ...plain } = wish;
  let full: Creation = { ...plain, ...(joined ? { when: joined } : {}) };
  for (const addition of additions) {
    const next = addTold(full, addition);
    if (next?.kind !== 'create') return undefined;
    full = next;
  }
  const { date, repeats, fromNow } = full.when ?? {};
  return (date ?? repeats ?? fromNow) ? full : undefined;
}
