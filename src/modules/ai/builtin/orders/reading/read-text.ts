import { findBlock, hasNegatedVerb, isAskable, isElsewhere, isOfOthers } from './asides.js';
import { countWords, findBounds } from '../lattice/clause-bounds.js';
import type { OrderGrammar } from '../grammar/vocabulary.js';
import { COST, SEARCH } from '../grammar/costs.js';
import { Fills } from '../lattice/fills.js';
import type { Frame } from '../grammar/frame.js';
import { Lattice } from '../lattice/lattice.js';
import { type Block, type Form, type Sense, STATES } from '../grammar/order.js';
import { ClauseReader, type ClauseReading } from './read-clause.js';
import type { Head } from './search-state.js';
import type { When } from '../../time/expressions.js';
import { FRAGMENT_RULES } from '../rules/fragments.js';
import { RULES } from '../rules/rules.js';

/** A part of a text: read as an order or a question, or set aside with the reason. */
export interface Clause {
  from: number;
  to: number;
  cost: number;
  reading?: ClauseReading;
  runnersUp: ClauseReading[];
  why?: Block | 'nothing fits' | 'elsewhere' | 'idle';
  /** "If I'm free": the question an order depends on. */
  condition?: ClauseReading;
  /** "Else on Monday": the other time. */
  otherwise?: When;
  /** What an aside speaks of: "I can't make yoga, please cancel it". */
  mention?: ClauseReading;
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
/** Orders about an event that is there. */
const CHANGING = new Set<Sense>([
  'drop',
  'take',
  'move',
  'later',
  'earlier',
  'lengthen',
  'shorten',
  'rename',
  'uninvite',
]);

/** Reads a text: parts it into clauses so that the fewest words stay unexplained. */
export function readClauses(text: string, grammar: OrderGrammar): TextReading {
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
    const { lattice } = this;
    const base = { from, to, runnersUp: [] };
    const count = countWords(lattice, from, to);
    if (count === 0) return { ...base, cost: 0, why: 'idle' };
    if (isElsewhere(lattice, from, to))
      return { ...base, cost: Math.max(COST.aside, count * COST.asideWord), why: 'elsewhere' };
    const otherwise = this.otherwiseIn(from, to);
    if (otherwise) return { ...base, cost: 0, why: 'idle', otherwise };
    const block = findBlock(lattice, from, to);
    if (block === 'reason' && lattice.blocks[from] === 'reason') return { ...base, cost: COST.reason, why: 'reason' };
    const lost = COST.lost + count * COST.lostWord;
    const canAsk = block !== undefined && isAskable(lattice, block, from);
    const bound = Math.min(lost, most, block ? Math.max(COST.aside + 1, count * COST.asideWord) : Infinity);
    const all = block && !canAsk ? [] : this.cheapReadings(from, to, before, bound, canAsk);
    const readings = hasNegatedVerb(lattice, from, to)
      ? all.filter(({ head }) => head?.form.particle !== undefined)
      : all;
    const [reading, ...runnersUp] = readings;
    if (reading && isOfOthers(reading, lattice, from, to))
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

  private buildReader(from: number, to: number): ClauseReader {
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

  /** Most clauses have a cheap reading, and looking for cheap ones costs little. */
  private cheapReadings(
    from: number,
    to: number,
    before: readonly Clause[],
    bound: number,
    onlyQuestions: boolean,
  ): ClauseReading[] {
    const cheap = this.readings(from, to, before, Math.min(bound, SEARCH.likely), onlyQuestions);
    return cheap.length > 0 || bound <= SEARCH.likely ? cheap : this.readings(from, to, before, bound, onlyQuestions);
  }

  private readings(
    from: number,
    to: number,
    before: readonly Clause[],
    bound: number,
    onlyQuestions: boolean,
  ): ClauseReading[] {
    const reader = this.buildReader(from, to);
    reader.bound = bound;
    // "Did you move it", "do I have to go": an inverted clause asks.
    const isInverted = (this.lattice.inversions[this.lattice.behindIdle(from)] ?? 0) > 0;
    const allowed = ({ kind }: Frame): boolean => !(onlyQuestions || isInverted) || kind === 'question';
    const hasTopic = before.some(({ reading, mention }) => reading === undefined && mention !== undefined);
    const found: ClauseReading[] = [];
    const add = (reading: ClauseReading | undefined): void => {
      if (!reading || reading.cost > reader.bound) return;
      found.push(reading);
      reader.bound = Math.min(reader.bound, reading.cost + MARGIN);
    };
    for (let at = from; at < to; at += 1)
      for (const { to: end, value: form } of this.lattice.verbs[at] ?? []) {
        if (end > to || (form.isLoose && !this.isFirst(from, at)) || this.isOutdone(at, end, form)) continue;
        const head: Head = { at, to: end, form };
        const sense = this.isAsked(head, from, to) ? 'list' : form.sense;
        const rules = (BY_SENSE.get(sense) ?? []).filter((rule) => allowed(rule) && (!rule.meets || form.meets));
        for (const rule of rules) add(reader.read(rule, { head, hasTopic }));
      }
    const isIntroduced = this.introduces(from, to);
    const asks = isIntroduced || this.lattice.blocks[this.lattice.behindIdle(from)] === 'question';
    for (const rule of STATED) if (allowed(rule) && !(asks && rule.kind === 'create')) add(reader.read(rule));
    for (const reading of this.inherited(reader, before)) if (allowed(reading.frame)) add(reading);
    this.work += reader.work;
    return found.filter(({ cost }) => cost <= bound).toSorted((one, other) => one.cost - other.cost);
  }

  /** "I need to move the dentist" changes an event and makes none of that name. */
  private isOutdone(at: number, end: number, { sense }: Form): boolean {
    const { verbs, definite, indefinite, pronouns } = this.lattice;
    if (!STATES.has(sense)) return false;
    return (verbs[at] ?? []).some(
      ({ to, value }) =>
        to > end &&
        ((CHANGING.has(value.sense) &&
          (this.lattice.isCapital(to) || Math.max(definite[to] ?? 0, indefinite[to] ?? 0, pronouns[to] ?? 0) > to)) ||
          (value.sense === 'add' && Math.max(definite[to] ?? 0, indefinite[to] ?? 0) > to)),
    );
  }

  /** "Tell me if I have ...", "Tengo ... ?": the statement is a question. A wish that ends in a question mark stays a wish. */
  private isAsked({ at, form: { sense } }: Head, from: number, to: number): boolean {
    if (!STATES.has(sense)) return false;
    if (this.introduces(from, at)) return true;
    return sense === 'have' && this.lattice.tokens[to - 1]?.text === '?';
  }

  private introduces(from: number, to: number): boolean {
    return this.lattice.asking.slice(from, to).some((end) => end > 0);
  }

  /** "And dinner with Anna at 7": the verb is that of the clause before. */
  private inherited(reader: ClauseReader, before: readonly Clause[]): ClauseReading[] {
    const former = before.findLast(({ reading }) => reading)?.reading;
    if (!former) return [];
    const { frame } = former;
    const again = reader.read(frame, { isInherited: true });
    return again
      ? [{ ...again, cost: again.cost + COST.inherited, ...(former.head ? { head: former.head } : {}) }]
      : [];
  }

  private best(frames: readonly Frame[], from: number, to: number, bound: number): ClauseReading | undefined {
    const reader = this.buildReader(from, to);
    reader.bound = bound;
    const [best] = frames.flatMap((rule) => reader.read(rule) ?? []).toSorted((one, other) => one.cost - other.cost);
    this.work += reader.work;
    return best;
  }

  /** Whether only idle words stand before this place. */
  private isFirst(from: number, at: number): boolean {
    return countWords(this.lattice, from, at) === 0;
  }
}
