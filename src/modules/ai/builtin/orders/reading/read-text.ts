import { findBlock, hasNegatedVerb, isAskable, isDenied, isElsewhere, isOfOthers, isSupposed } from './asides.js';
import { readAnnouncedTime, isAnnouncement } from '../sentences/announcements.js';
import { holdsVerb, isTalk } from '../sentences/talk.js';
import { isBesideOrder, isToldBeside } from '../sentences/beside-order.js';
import {
  type Bound,
  beginsRemark,
  countWords,
  asksBehind,
  endsSentence,
  findBounds,
} from '../lattice/clause-bounds.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import { COST, ROUNDING, SEARCH } from '../grammar/costs.js';
import { verb } from '../grammar/phrases.js';
import type { Form } from '../grammar/senses.js';
import { Lattice } from '../lattice/lattice.js';
import { isNews } from '../sentences/news.js';
import { endOfPremise } from '../lattice/passed/premises.js';
import { isOnlyRemark, ordersAt } from '../sentences/remarks.js';
import { findTelegramStops } from '../sentences/telegram.js';
import type { Addition, Block, Name, Target } from '../grammar/order.js';
import { isName } from '../fills/name-fills.js';
import { ClauseReadings } from './clause-readings.js';
import { findGoverning, isDeniedBehind } from '../sentences/governed-orders.js';
import { CHANGING, isConfirmation } from '../sentences/confirmations.js';
import type { Span } from '../lattice/known-spans.js';
import { readNote } from './read-note.js';
import type { ClauseReading } from './read-clause.js';
import type { When } from '../../time/expressions.js';

/** A part of a text: read as an order or a question, or set aside with the reason. */
export interface Clause {
  from: number;
  to: number;
  cost: number;
  reading?: ClauseReading;
  runnersUp: ClauseReading[];
  why?: Block | 'nothing fits' | 'elsewhere' | 'idle' | 'kept' | 'told';
  /** "If I'm free": the question an order depends on. */
  condition?: ClauseReading;
  /** "Else on Monday": the other time. */
  otherwise?: When;
  /** "My plan for tomorrow: …": the time it names for the orders behind it. */
  announced?: When;
  /** The event it leaves as it is. */
  kept?: Name;
  /** What it tells of the order before it. */
  addition?: Addition;
  /** "Put that down": the event told before it is to be entered. */
  confirms?: true;
  /** What it says of a new event, if no event is there that its order means. */
  stated?: ClauseReading;
  /** What an aside speaks of: "I can't make yoga, please cancel it". */
  mention?: ClauseReading;
}

/** A text as read once. */
export interface TextReading {
  lattice: Lattice;
  /** What its clauses were read as, the discarded ones among them. */
  readings: ClauseReadings;
  clauses: Clause[];
  cost: number;
  /** Steps of the search. */
  work: number;
}

interface Best {
  cost: number;
  clauses: Clause[];
}

/** A part of a text behind the clauses before it. */
interface Part {
  from: number;
  to: number;
  before: readonly Clause[];
}

/** What a clause may cost to be of use in the whole text, and beside the other ways to its end. */
interface Limits {
  useful: number;
  most: number;
  /** Whether nothing but a reading counts. */
  isAttempt?: true;
}

/** Why a part is not read, how many words it holds, and what it costs to lose them. */
interface Unread {
  block: Block | undefined;
  count: number;
  lost: number;
}

const MOST_RUNNERS_UP = 6;

/** Reads a text: parts it into clauses so that the fewest words stay unexplained. */
export function readClauses(text: string, grammar: OrderGrammar, known: readonly Span[] = []): TextReading {
  const lattice = new Lattice(text, grammar, known);
  const lostWord = lattice.known.isEmpty ? COST.lostWord : COST.lostWordBeside;
  return new TextReader(lattice, lostWord, new ClauseReadings(lattice)).read();
}

/** Reads a text once more, where words that fit nothing rather are a clause of their own than part of an order. */
export function readLeniently({ lattice, readings }: TextReading): TextReading {
  return new TextReader(lattice, COST.lostWordAgain, new ClauseReadings(lattice, readings)).read();
}

class TextReader {
  private readonly telegramStops: ReadonlySet<number>;
  /** What the text costs as a single clause, where that is little: no way to part it that costs more is of use. */
  private most = Infinity;

  constructor(
    private readonly lattice: Lattice,
    private readonly lostWord: number,
    private readonly readings: ClauseReadings,
  ) {
    this.telegramStops = findTelegramStops(lattice);
  }

  read(): TextReading {
    const { lattice, readings } = this;
    const end = lattice.length;
    const bounds = findBounds(lattice);
    const best = new Map<number, Best>([[0, { cost: 0, clauses: [] }]]);
    if (bounds.length > 0) this.most = this.rateWhole();
    // Short clauses first: what they cost together bounds the search in longer ones.
    for (const stop of [...bounds.map(({ at }) => at), end])
      for (const bound of [{ at: 0, after: 0 }, ...bounds].toReversed()) this.extend(best, bound, stop);
    const { clauses: all, cost } = best.get(end) ?? { clauses: [], cost: 0 };
    const clauses = all.map((clause, at) => {
      const { reading: _denied, ...unread } = clause;
      return isDeniedBehind(clause, all[at + 1]) ? { ...unread, why: 'negation' as const } : this.withStated(clause);
    });
    return { lattice, readings, clauses, cost, work: readings.work };
  }

  private rateWhole(): number {
    const end = this.lattice.length;
    if (this.crossesSentence(0, end)) return Infinity;
    const limits = { useful: SEARCH.likely, most: SEARCH.likely, isAttempt: true } as const;
    const whole = this.readings.attempt(() => this.clause({ from: 0, to: end, before: [] }, limits));
    return whole?.reading ? whole.cost + ROUNDING : Infinity;
  }

  private extend(best: Map<number, Best>, { at, after, isContrast }: Bound, stop: number): void {
    const known = best.get(at);
    if (!known || at >= stop || stop <= after || this.crossesSentence(after, stop)) return;
    const old = best.get(stop);
    const joint = known.clauses.length > 0 ? COST.clause : 0;
    const most = old ? old.cost - known.cost - joint : Infinity;
    if (most <= 0) return;
    // What follows is a clause more.
    const further = stop < this.lattice.length ? COST.clause : 0;
    const useful = Math.min(most, this.most - known.cost - joint - further);
    const part = { from: after, to: stop, before: known.clauses };
    const clause = isContrast ? this.addition(part) : this.clause(part, { useful, most });
    if (!clause || clause.cost > useful) return;
    const cost = known.cost + clause.cost + joint;
    if (!old || cost < old.cost) best.set(stop, { cost, clauses: [...known.clauses, clause] });
  }

  /** A clause ends with its sentence: at a full stop before a capital. */
  private crossesSentence(from: number, to: number): boolean {
    const { lattice } = this;
    for (let at = from; at < to - 1; at += 1) {
      if (this.telegramStops.has(at)) continue;
      const ends =
        lattice.isMark(at) &&
        /^[.!?]$/.test(lattice.tokens[at]?.text ?? '') &&
        lattice.costWithin(at, at + 1) > COST.within.softMarker;
      if (ends && lattice.tokens[at + 1]?.spaced && lattice.isCapital(at + 1)) return true;
      if (endsSentence(lattice, at, from) || asksBehind(lattice, at, to)) return true;
    }
    return false;
  }

  /** A part of the text as a clause; nothing where it would cost more than is useful. */
  private clause(part: Part, { useful, most, isAttempt }: Limits): Clause | undefined {
    const { lattice } = this;
    const { from, to, before } = part;
    const base = { from, to, runnersUp: [] };
    const count = countWords(lattice, from, to);
    const passed = this.passClause(part, count);
    if (passed) return passed;
    const block = findBlock(lattice, from, to);
    if (block === 'reason' && this.isReason(from, to)) return { ...base, cost: COST.reason, why: 'reason' };
    if (isNews(lattice, from, to)) return { ...base, cost: COST.marker, why: 'reason', ...this.readTopic(from, to) };
    // "…, else the bank closes": what happens otherwise.
    if (lattice.courtesyAt(from) === 'else' && this.isTimeless(from, to))
      return { ...base, cost: COST.reason, why: 'reason' };
    const loss = COST.lost + count * this.lostWord;
    const isRemark = beginsRemark(lattice, from) && isOnlyRemark(lattice, from, to);
    const lost = isRemark ? Math.min(loss, COST.remark) : loss;
    const canAsk = block !== undefined && isAskable(lattice, block, from);
    const bound = Math.min(lost, block ? Math.max(COST.aside + 1, count * COST.asideWord) : Infinity);
    const hasTopic = before.some((clause) => clause.reading === undefined && clause.mention !== undefined);
    const former = before.findLast((clause) => clause.reading)?.reading;
    const readWithin = (limit: number): ClauseReading[] => {
      const stretch = { from, to, bound: Math.min(bound, limit), onlyQuestions: canAsk, hasTopic, former };
      return block && !canAsk ? [] : this.readings.readCheaply(stretch);
    };
    const useless = isAttempt ?? (block !== 'condition' && Math.min(lost, COST.aside) > useful);
    const found = readWithin(useful);
    const isTold =
      former !== undefined && lattice.isMark(from - 1) && holdsVerb(lattice, from, to) && isTalk(lattice, from, to);
    if (found.length === 0 && useless && !isTold) return undefined;
    // What stands for a clause that is read as nothing may cost less than its reading; the reading counts.
    const all = found.length === 0 && useful < most ? readWithin(most) : found;
    const meant = hasNegatedVerb(lattice, from, to) ? all.filter(({ head }) => head?.form.particle !== undefined) : all;
    const [reading, ...runnersUp] = meant.filter(
      ({ head, frame }) => !head || frame.kind === 'question' || !isDenied(lattice, head.at),
    );
    const aside = rateAside(count);
    if (meant.length > 0 && !reading) return { ...base, cost: aside, why: 'negation' };
    const governing = reading && findGoverning(reading, from, before, lattice);
    if (governing) return { ...base, cost: aside, why: governing };
    if (reading && isToldBeside(reading, part, lattice))
      return { ...base, cost: Math.min(aside, reading.cost), why: 'told' };
    const isWhole = reading && reading.unused.length === 0 && !reading.isInherited;
    // What somebody tells with a number may have been meant for the event, and is named.
    if (isTold && !isWhole) return { ...base, cost: COST.reason, why: this.isTimeless(from, to) ? 'reason' : 'told' };
    const except = reading && (this.readException(reading, from) ?? this.readFurtherException(reading, part));
    if (except) return { ...base, cost: reading.cost, why: 'kept', kept: except };
    if (reading?.frame.kind === 'kept') {
      const { event } = reading.values;
      return { ...base, cost: reading.cost, why: 'kept', ...(isName(event) ? { kept: event } : {}) };
    }
    if (reading && isOfOthers(reading, lattice, from, to))
      return {
        ...base,
        cost: aside,
        why: former && isRemarkOn(reading, lattice.behindIdle(from)) ? 'nothing fits' : 'elsewhere',
      };
    if (reading) return { ...base, cost: reading.cost, reading, runnersUp: runnersUp.slice(0, MOST_RUNNERS_UP) };
    return this.leaveUnread(part, { block, count, lost });
  }

  /** A part of the text that no frame reads: an aside, with what it speaks of. */
  private leaveUnread({ from, to, before }: Part, { block, count, lost }: Unread): Clause {
    const base = { from, to, runnersUp: [] };
    const mention = this.readings.readMention(from, to);
    const about = mention ? { mention } : {};
    const isBeside = isBesideOrder({ from, to, before }, this.lattice);
    const condition = block === 'condition' ? this.readCondition(from, to) : undefined;
    if (condition) return { ...base, cost: condition.cost, why: 'condition', condition };
    if (block) return { ...base, cost: rateAside(count), why: block, ...about };
    return {
      ...base,
      // An aside about an event that is there takes in no order on it.
      cost: mention && this.lattice.known.isEmpty ? Math.min(lost, Math.max(COST.aside, mention.cost)) : lost,
      why: this.isOwnReason(from, to) ? 'reason' : isBeside ? 'told' : 'nothing fits',
      ...about,
    };
  }

  /** A part of the text that neither orders nor asks, as its words tell without a search. */
  private passClause(part: Part, count: number): Clause | undefined {
    const { lattice } = this;
    const { from, to } = part;
    const base = { from, to, runnersUp: [] };
    if (count === 0) return { ...base, cost: 0, why: 'idle' };
    if (isAnnouncement(lattice, from, to)) {
      const announced = readAnnouncedTime(lattice, from, to);
      return { ...base, cost: COST.mark, why: 'idle', ...(announced ? { announced } : {}) };
    }
    if (this.isConfirming(from, to, part.before)) return { ...base, cost: COST.marker, why: 'idle', confirms: true };
    const addition = this.addition(part);
    if (addition) return addition;
    if (isElsewhere(lattice, from, to)) return { ...base, cost: rateAside(count), why: 'elsewhere' };
    if (isSupposed(lattice, from, to)) return { ...base, cost: rateAside(count), why: 'condition' };
    const otherwise = this.readings.readOtherwise(from, to);
    return otherwise && { ...base, cost: 0, why: 'idle', otherwise };
  }

  /** What a clause tells of an order before it: a note, or details and nothing else. */
  private addition({ from, to, before }: Part): Clause | undefined {
    const former = before.findLast(({ reading }) => reading && reading.frame.kind !== 'question')?.reading;
    const kind = former?.frame.kind;
    if (kind !== 'create' && kind !== 'update') return undefined;
    // "… or am I busy?" asks.
    if (this.lattice.tokens[to - 1]?.text === '?' && (this.lattice.inversions[this.lattice.behindIdle(from)] ?? 0) > 0)
      return undefined;
    const base = { from, to, runnersUp: [], why: 'idle' as const };
    const note = readNote(this.lattice, from, to);
    if (note) return { ...base, cost: COST.marker, addition: { people: [], details: [], except: [], note } };
    const reading = this.readings.readAddition(from, to);
    // "Put it in" enters what was told, and changes no event.
    if (kind === 'update' && reading && isPutting(reading)) return undefined;
    // "Add in Kim": the marker is the particle of a verb, and Kim is no place.
    const start = this.lattice.behindIdle(from);
    const verbEnd = Math.max(0, ...(this.lattice.verbs[start] ?? []).map((edge) => edge.to));
    if (reading?.slots.some(({ role, from: at }) => role === 'at' && at > start && at < verbEnd)) return undefined;
    if (!reading) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules of additions build additions
    const addition = reading.meaning as Addition;
    // "Block Friday morning, Tom is coming", "move it to 5, Tom is coming": why.
    const isReason = reading.values['comes'] !== undefined && (kind === 'update' || !former || !namesEvent(former));
    if (isReason) return undefined;
    return { ...base, cost: reading.cost, addition, ...(addition.puts ? { confirms: true as const } : {}) };
  }

  /** Whether a clause only orders that the event told before it be entered. */
  private isConfirming(from: number, to: number, before: readonly Clause[]): boolean {
    // "Yoga is at the gym, change that".
    if (!this.lattice.known.isEmpty) return isConfirmation(this.lattice, from, to, CHANGING);
    const last = before.findLast(({ reading }) => reading)?.reading;
    // "It's Dad's 70th on the 19th, stick that in".
    const isNamed =
      last?.frame.kind === 'update' && last.head?.form.sense === 'be' && last.values['event'] !== undefined;
    return (last?.frame.kind === 'create' || isNamed) && isConfirmation(this.lattice, from, to);
  }

  /** "Stretch class on Friday at 6", "the inspection has been set for Monday", "mets le match vendredi à 20h": what may be a new event as well as an order. */
  private withStated(clause: Clause): Clause {
    const { reading, from, to } = clause;
    const { frame, head } = reading ?? {};
    if (!head || (frame?.kind !== 'update' && frame?.kind !== 'delete')) return clause;
    const isTold = head.at > this.lattice.behindIdle(from) && (head.form.sense === 'put' || head.form.sense === 'be');
    const isActivity = head.form.isActivity && !this.namesNewDay(head.to, to);
    // "It's Amir's leaving do on Friday at 5": behind it, what may be new.
    const isAnnounced = head.form.sense === 'be' && head.form.pointsBack === true && reading?.values['event'];
    const start = isAnnounced ? head.to : from;
    const told = isActivity || isTold || isAnnounced ? this.readings.readStated(start, to) : undefined;
    const stated = told ?? (reading && this.readings.readAsNew(reading, from, to));
    return stated ? { ...clause, stated } : clause;
  }

  /** "Cambiar el dentista al viernes": an event gets another day. */
  private namesNewDay(from: number, to: number): boolean {
    const { markers, times } = this.lattice;
    return markers
      .slice(from, to)
      .some((edges) =>
        edges.some((edge) => edge.value === 'to' && (times[edge.to] ?? []).some(({ when }) => when.date !== undefined)),
      );
  }

  /** "I'm at home with a cold": what somebody tells without a time is no part of an order. */
  private isOwnReason(from: number, to: number): boolean {
    const { lattice } = this;
    return lattice.isSubject(lattice.behindIdle(from)) && this.isTimeless(from, to);
  }

  private isTimeless(from: number, to: number): boolean {
    const { times, tokens } = this.lattice;
    return !tokens.slice(from, to).some(({ digits }, at) => digits || (times[from + at] ?? []).length > 0);
  }

  /** "The hairdresser has called": what an order behind it may be about, but no guest of it. */
  private readTopic(from: number, to: number): Pick<Clause, 'mention'> {
    const mention = this.readings.readMention(from, to);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of a mention builds a target
    return mention ? { mention: { ...mention, meaning: { ...(mention.meaning as Target), people: [] } } } : {};
  }

  /** Whether a clause is a reason; one that the text begins with ends at its comma. */
  private isReason(from: number, to: number): boolean {
    const { lattice } = this;
    if (lattice.blocks[from] !== 'reason') return false;
    const isFirst = countWords(lattice, 0, from) === 0;
    if (isFirst) return to <= (endOfPremise(lattice, from) ?? to);
    // "…, and since everybody can see it, keep it private", "because we're away, and add Ben to the call".
    return lattice.tokens.slice(from, to - 1).every(({ text }, index) => {
      const next = from + index + 1;
      return text !== ',' || !ordersAt(lattice, lattice.behindIdle(Math.max(next, lattice.joints[next] ?? 0)));
    });
  }

  /** "Cancel everything tomorrow. Except yoga", "…. Keep yoga": the event that an order on all leaves out in a sentence of its own. */
  private readException({ isInherited, values: { event } }: ClauseReading, from: number): Name | undefined {
    const { markers, chart } = this.lattice;
    const start = Math.max(
      0,
      ...(markers[from] ?? []).map(({ to, value }) => (value === 'except' ? to : 0)),
      ...chart.find(verb, from).map(({ end, meaning }) => (keeps(meaning) ? end : 0)),
    );
    if (!isInherited || start <= from || !isName(event) || event.to <= start) return undefined;
    return { ...event, from: start, words: this.lattice.words(start, event.to) };
  }

  /** "Everything except yoga and the review", "…, but not yoga or the review": what a word joins to an event that is left out. */
  private readFurtherException(
    { isInherited, frame, values }: ClauseReading,
    { from, before }: Part,
  ): Name | undefined {
    const { event, when } = values;
    const last = before.at(-1);
    const isBehind =
      last?.kept !== undefined ||
      last?.reading?.values['except'] !== undefined ||
      (last?.why === 'negation' && last.mention);
    const isBare = isInherited && frame.kind === 'delete' && [when ?? []].flat().length === 0;
    const isJoined = this.lattice.joints[from - 1] === from || this.lattice.courtesyAt(from - 1) === 'or';
    return isBehind && isBare && isJoined && isName(event) ? event : undefined;
  }

  /** "If I'm free": the question that an order depends on. */
  private readCondition(from: number, to: number): ClauseReading | undefined {
    const start = Math.max(from, this.lattice.blockEnds[from] ?? 0);
    const asked = { from: start, to, bound: Infinity, onlyQuestions: true, hasTopic: false, former: undefined };
    return this.readings.readAll(asked).find(({ frame }) => frame.name === 'ask free');
  }
}

function keeps(forms: readonly Form[]): boolean {
  return forms.some(({ sense }) => sense === 'keep');
}

/** The roles that name a new event. */
const NAMING = ['title', 'called', 'for', 'to', 'host', 'about'] as const;

/** Whether a clause behind a new event orders to enter it. */
function isPutting({ meaning }: ClauseReading): boolean {
  return typeof meaning === 'object' && meaning !== null && 'puts' in meaning;
}

/** Whether a reading tells what an event is called, or what it is for. */
function namesEvent({ values }: ClauseReading): boolean {
  return NAMING.some((role) => [values[role]].flat()[0] !== undefined);
}

/** "…, the teacher is stuck in traffic": behind an order, what no verb orders asks no other service for anything. */
function isRemarkOn({ frame, head }: ClauseReading, first: number): boolean {
  return frame.kind === 'question' ? head !== undefined && head.at > first : head === undefined;
}

/** What an aside of so many words costs. */
function rateAside(count: number): number {
  return Math.max(COST.aside, count * COST.asideWord);
}
