import type { OrderGrammar } from './vocabulary.js';
import { COST, SEARCH } from './costs.js';
import { Fills } from './fills.js';
import type { Frame } from './frame.js';
import { Lattice } from './lattice.js';
import { type Block, type Sense, STATES } from './order.js';
import { ClauseReader, type Head, type Reading } from './read-clause.js';
import type { When } from '../time/expressions.js';
import type { Draft } from './titles.js';
import { FRAGMENT_RULES } from './rules/fragments.js';
import { RULES } from './rules/rules.js';

/** A part of a text: read as an order or a question, or set aside with the reason. */
export interface Clause {
  from: number;
  to: number;
  cost: number;
  reading?: Reading;
  runnersUp: Reading[];
  why?: Block | 'nothing fits' | 'elsewhere' | 'idle';
  /** "If I'm free": the question an order depends on. */
  condition?: Reading;
  /** "Else on Monday": the other time. */
  otherwise?: When;
  /** What an aside speaks of: "I can't make yoga, please cancel it". */
  mention?: Reading;
}

/** A text as read once. */
export interface TextReading {
  lattice: Lattice;
  clauses: Clause[];
  cost: number;
  /** Steps of the search. */
  work: number;
}

interface Best {
  cost: number;
  clauses: Clause[];
}

const BY_SENSE = new Map<Sense, Frame[]>();
for (const rule of RULES) for (const sense of rule.senses) BY_SENSE.set(sense, [...(BY_SENSE.get(sense) ?? []), rule]);
const STATED = RULES.filter(({ senses, kind }) => senses.length === 0 && kind !== 'mention' && kind !== 'fragment');
const MENTIONS = RULES.filter(({ kind }) => kind === 'mention');
const MOST_RUNNERS_UP = 6;
/** Runners-up are kept within this of the best. */
const MARGIN = 0.3;
/** What may still be asked where these words stand; an order may not. */
/** Blocks that also stand in relative clauses. */
const RELATIVE = new Set<Block>(['past', 'question']);
/** Orders about an event that may be told by what became of it. */
const DESCRIBED = new Set<Sense>(['restore', 'drop', 'move', 'later', 'earlier']);
const ASKABLE = new Set<Block>(['question', 'past']);

/** Reads a text: parts it into clauses so that the fewest words stay unexplained. */
export function readText(text: string, grammar: OrderGrammar): TextReading {
  const lattice = new Lattice(text, grammar);
  return new TextReader(lattice).read();
}

class TextReader {
  private work = 0;
  /** By the end of a clause. */
  private readonly fills: Fills[] = [];

  constructor(private readonly lattice: Lattice) {}

  read(): TextReading {
    const { lattice } = this;
    const end = lattice.length;
    const bounds = findBounds(lattice);
    const best = new Map<number, Best>([[0, { cost: 0, clauses: [] }]]);
    // Short clauses first: what they cost together bounds the search in longer ones.
    for (const stop of [...bounds.map(({ at }) => at), end])
      for (const { at, after } of [{ at: 0, after: 0 }, ...bounds].toReversed()) this.extend(best, at, after, stop);
    const { clauses, cost } = best.get(end) ?? { clauses: [], cost: 0 };
    return { lattice, clauses, cost, work: this.work };
  }

  private extend(best: Map<number, Best>, at: number, after: number, stop: number): void {
    const known = best.get(at);
    if (!known || at >= stop || stop <= after || this.crossesSentence(after, stop)) return;
    const old = best.get(stop);
    const joint = known.clauses.length > 0 ? COST.clause : 0;
    const most = old ? old.cost - known.cost - joint : Infinity;
    if (most <= 0) return;
    const clause = this.clause(after, stop, known.clauses, most);
    const cost = known.cost + clause.cost + joint;
    if (!old || cost < old.cost) best.set(stop, { cost, clauses: [...known.clauses, clause] });
  }

  /** A clause ends with its sentence: at a full stop before a capital. */
  private crossesSentence(from: number, to: number): boolean {
    const { lattice } = this;
    for (let at = from; at < to - 1; at += 1) {
      const ends =
        /^[.!?]$/.test(lattice.tokens[at]?.text ?? '') && lattice.costWithin(at, at + 1) > COST.within.softMarker;
      if (ends && lattice.tokens[at + 1]?.spaced && lattice.isCapital(at + 1)) return true;
    }
    return false;
  }

  private clause(from: number, to: number, before: readonly Clause[], most: number): Clause {
    const base = { from, to, runnersUp: [] };
    const count = this.countWords(from, to);
    if (count === 0) return { ...base, cost: 0, why: 'idle' };
    if (this.isElsewhere(from, to))
      return { ...base, cost: Math.max(COST.aside, count * COST.asideWord), why: 'elsewhere' };
    const otherwise = this.otherwiseIn(from, to);
    if (otherwise) return { ...base, cost: 0, why: 'idle', otherwise };
    const block = this.blockIn(from, to);
    const lost = COST.lost + count * COST.lostWord;
    const isAskable = block !== undefined && ASKABLE.has(block);
    const bound = Math.min(lost, most, block ? Math.max(COST.aside + 1, count * COST.asideWord) : Infinity);
    const readings = block && !isAskable ? [] : this.readings(from, to, before, bound, isAskable);
    const [reading, ...runnersUp] = readings;
    if (reading && this.isOfOthers(reading, from, to))
      return { ...base, cost: Math.max(COST.aside, count * COST.asideWord), why: 'elsewhere' };
    if (reading) return { ...base, cost: reading.cost, reading, runnersUp: runnersUp.slice(0, MOST_RUNNERS_UP) };
    const mention = this.best(MENTIONS, from, to, Infinity);
    const about = mention ? { mention } : {};
    const condition =
      block === 'condition'
        ? this.readings(Math.max(from, this.lattice.blockEnds[from] ?? 0), to, [], Infinity, true).find(
            ({ frame }) => frame.name === 'ask free',
          )
        : undefined;
    if (condition) return { ...base, cost: condition.cost, why: 'condition', condition };
    if (block) return { ...base, cost: Math.max(COST.aside, count * COST.asideWord), why: block, ...about };
    return {
      ...base,
      cost: mention ? Math.max(COST.aside, Math.min(lost, mention.cost)) : lost,
      why: 'nothing fits',
      ...about,
    };
  }

  /** A request to another device; "remind me to make a pizza" is none. */
  private isElsewhere(from: number, to: number): boolean {
    const { elsewhere, verbs } = this.lattice;
    const first = this.firstWord(from, to);
    const reminds = (verbs[first] ?? []).some(({ to: end, value }) => value.sense === 'add' && end > first + 1);
    return !reminds && elsewhere.some((end, at) => end > 0 && at >= from && at < to);
  }

  /** The weather, the news or mail: a question about them, or a mere wish for them, is not for the calendar. */
  private isOfOthers({ frame, meaning, head }: Reading, from: number, to: number): boolean {
    const { topics, occasions, kinds, empty } = this.lattice;
    const holds = (ends: readonly number[]): boolean => ends.slice(from, to).some((end) => end > 0);
    if (!holds(topics) || holds(occasions)) return false;
    if (kinds.some((end, at) => at >= from && at < to && end > 0 && (empty[at] ?? 0) === 0)) return false;
    if (frame.kind === 'question') return true;
    if (frame.kind === 'create') return !isMeeting(meaning) && (!head || STATES.has(head.form.sense));
    return frame.kind === 'update' && head?.form.sense !== 'move';
  }

  private readerOf(from: number, to: number): ClauseReader {
    const fills = (this.fills[to] ??= new Fills(this.lattice, to));
    return new ClauseReader(this.lattice, from, to, SEARCH.budget - this.work, fills);
  }

  /** "Else in two days": nothing but another time. */
  private otherwiseIn(from: number, to: number): When | undefined {
    if (this.lattice.courtesyAt(from) !== 'else') return undefined;
    const reader = new ClauseReader(
      this.lattice,
      from,
      to,
      SEARCH.budget - this.work,
      new Fills(this.lattice, to, true),
    );
    reader.bound = COST.unused;
    const read = FRAGMENT_RULES.flatMap((rule) => reader.read(rule) ?? []).find(
      ({ frame, unused }) => frame.name === 'another time' && unused.length === 0,
    );
    this.work += reader.work;
    const { meaning } = read ?? {};
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fragment of time holds a time
    return typeof meaning === 'object' && meaning !== null && 'when' in meaning ? (meaning.when as When) : undefined;
  }

  private readings(
    from: number,
    to: number,
    before: readonly Clause[],
    bound: number,
    onlyQuestions: boolean,
  ): Reading[] {
    const reader = this.readerOf(from, to);
    reader.bound = bound;
    const allowed = ({ kind }: Frame): boolean => !onlyQuestions || kind === 'question';
    const hasTopic = before.some(({ reading, mention }) => reading === undefined && mention !== undefined);
    const found: Reading[] = [];
    const add = (reading: Reading | undefined): void => {
      if (!reading || reading.cost > reader.bound) return;
      found.push(reading);
      reader.bound = Math.min(reader.bound, reading.cost + MARGIN);
    };
    for (let at = from; at < to; at += 1)
      for (const { to: end, value: form } of this.lattice.verbs[at] ?? []) {
        if (end > to || (form.isLoose && !this.isFirst(from, at))) continue;
        const head: Head = { at, to: end, form };
        const sense = this.isAsked(head, from, to) ? 'list' : form.sense;
        const rules = (BY_SENSE.get(sense) ?? []).filter((rule) => allowed(rule));
        for (const rule of rules) add(reader.read(rule, { head, hasTopic }));
      }
    const isIntroduced = this.introduces(from, to);
    for (const rule of STATED) if (allowed(rule) && !(isIntroduced && rule.kind === 'create')) add(reader.read(rule));
    for (const reading of this.inherited(reader, before)) if (allowed(reading.frame)) add(reading);
    this.work += reader.work;
    return found.filter(({ cost }) => cost <= bound).toSorted((one, other) => one.cost - other.cost);
  }

  /** "Tell me if I have ...", "Tengo ... ?": what is stated is asked. A wish that ends in a question mark stays a wish. */
  private isAsked({ at, form: { sense } }: Head, from: number, to: number): boolean {
    if (!STATES.has(sense)) return false;
    if (this.introduces(from, at)) return true;
    return sense === 'have' && this.lattice.tokens[to - 1]?.text === '?';
  }

  private introduces(from: number, to: number): boolean {
    return this.lattice.asking.slice(from, to).some((end) => end > 0);
  }

  /** "And dinner with Anna at 7": the verb is that of the clause before. */
  private inherited(reader: ClauseReader, before: readonly Clause[]): Reading[] {
    const former = before.findLast(({ reading }) => reading)?.reading;
    if (!former) return [];
    const { frame } = former;
    const again = reader.read(frame, { isInherited: true });
    return again
      ? [{ ...again, cost: again.cost + COST.inherited, ...(former.head ? { head: former.head } : {}) }]
      : [];
  }

  private best(frames: readonly Frame[], from: number, to: number, bound: number): Reading | undefined {
    const reader = this.readerOf(from, to);
    reader.bound = bound;
    const [best] = frames.flatMap((rule) => reader.read(rule) ?? []).toSorted((one, other) => one.cost - other.cost);
    this.work += reader.work;
    return best;
  }

  private firstWord(from: number, to: number): number {
    let at = from;
    while (at < to && (this.lattice.idle[at] ?? 0) > at) at = this.lattice.idle[at] ?? to;
    return at;
  }

  /** Whether only idle words stand before this place. */
  private isFirst(from: number, at: number): boolean {
    return this.countWords(from, at) === 0;
  }

  private countWords(from: number, to: number): number {
    const { lattice } = this;
    let count = 0;
    for (let at = from; at < to;) {
      const end = Math.max(lattice.idle[at] ?? 0, at + 1);
      if (end === at + 1 && (lattice.idle[at] ?? 0) <= at && !lattice.isMark(at)) count += 1;
      at = end;
    }
    return count;
  }

  /** The first word that keeps the clause from being an order, outside quotes and longer expressions. */
  private blockIn(from: number, to: number): Block | undefined {
    const { lattice } = this;
    // What shall come back is told by what became of it: "restore the meeting I deleted".
    // "Delete the meeting I had": what stands behind an order only describes its event.
    const isBack = (lattice.verbs[this.firstWord(from, to)] ?? []).some(({ value }) => DESCRIBED.has(value.sense));
    let covered = 0;
    for (let at = from; at < to; at += 1) {
      if (isBack && RELATIVE.has(lattice.blocks[at] ?? 'condition')) continue;
      const verbs = (lattice.verbs[at] ?? []).map((edge) => edge.to).filter((end) => end > at + 1);
      covered = Math.max(covered, lattice.quotes[at] ?? 0, lattice.idle[at] ?? 0, ...verbs);
      const end = lattice.blockEnds[at] ?? 0;
      if (lattice.blocks[at] && (at >= covered || end > covered)) return lattice.blocks[at];
    }
    return undefined;
  }
}

/** Whether a new event has a time of day or people, and is more than a wish for a thing. */
function isMeeting(meaning: unknown): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame that creates builds a draft
  const { when, people } = meaning as Draft;
  return when?.clock !== undefined || people.length > 0;
}

interface Bound {
  at: number;
  after: number;
}

/** Where a clause may end: at marks and joints, and, for dictation, before a verb right behind a time or an idle word. */
function findBounds(lattice: Lattice): Bound[] {
  const bounds: Bound[] = [];
  let quoted = 0;
  for (let at = 1; at < lattice.length && bounds.length < SEARCH.bounds; at += 1) {
    quoted = Math.max(quoted, lattice.quotes[at] ?? 0, lattice.addresses[at] ?? 0);
    if (at < quoted) continue;
    const bound = boundAt(lattice, at);
    if (!bound || bounds.some(({ after }) => after > at)) continue;
    bounds.push(bound);
  }
  return bounds;
}

function boundAt(lattice: Lattice, at: number): Bound | undefined {
  const isInside = lattice.costWithin(at, at + 1) <= COST.within.softMarker;
  if (lattice.blocks[at] === 'condition' || lattice.courtesyAt(at) === 'else') return { at, after: at };
  const joint = lattice.joints[at] ?? 0;
  if (joint > 0) return { at, after: joint };
  const isMark =
    /^[.;!?,\n]$/.test(lattice.tokens[at]?.text ?? '') &&
    (at + 1 >= lattice.length || lattice.tokens[at + 1]?.spaced === true);
  if (isMark && !isInside) return { at, after: Math.max(lattice.joints[at + 1] ?? 0, at + 1) };
  return isRunOn(lattice, at) ? { at, after: at } : undefined;
}

function isRunOn(
  { times, idle, verbs, kinds, definite, indefinite, markers, auxiliaries }: Lattice,
  at: number,
): boolean {
  const isVerb = (verbs[at] ?? []).some(({ value: { stand } }) => stand === 'first');
  if (!isVerb || (kinds[at] ?? 0) > 0) return false;
  const isBehind = times.some((edges) => edges.some(({ to }) => to === at)) || idle.includes(at);
  const isGoverned =
    [definite, indefinite, auxiliaries].some((ends) => ends.includes(at)) ||
    markers.some((edges) => edges.some(({ to }) => to === at));
  return isBehind && !isGoverned;
}
