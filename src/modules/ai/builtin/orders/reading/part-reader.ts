import { findBlock, hasNegatedVerb, isAskable, isDenied, isElsewhere, isOfOthers, isSupposed } from './asides.js';
import { readAnnouncedTime, isAnnouncement } from '../sentences/announcements.js';
import { holdsVerb, isTalk } from '../sentences/talk.js';
import { isBesideOrder, isToldBeside } from '../sentences/beside-order.js';
import { CHANGING, isConfirmation } from '../sentences/confirmations.js';
import { findGoverning } from '../sentences/governed-orders.js';
import { isNews } from '../sentences/news.js';
import { isOnlyRemark, ordersAt } from '../sentences/remarks.js';
import { beginsRemark, countWords } from '../lattice/clause-bounds.js';
import type { Lattice } from '../lattice/lattice.js';
import { endOfPremise } from '../lattice/passed/premises.js';
import { COST } from '../grammar/costs.js';
import type { Block, Target } from '../grammar/order.js';
import type { Clause, Part } from './clause.js';
import type { ClauseReadings } from './clause-readings.js';
import { findKept } from './kept-events.js';
import { readComment } from './read-comment.js';
import { readAddition } from './read-additions.js';
import type { ClauseReading } from './read-clause.js';

/** What a clause may cost to be of use in the whole text, and beside the other ways to its end. */
export interface Limits {
  useful: number;
  most: number;
  /** Whether nothing but a reading counts. */
  isAttempt?: true;
}

/** A part of a text as it is judged before it is read. */
interface Judged extends Part {
  /** How many words it holds, and what it costs to lose them. */
  count: number;
  lost: number;
  /** Why it is no order; a question it may still be. */
  block: Block | undefined;
  canAsk: boolean;
  /** What an order before it was read as. */
  former: ClauseReading | undefined;
  /** Whether it only tells something beside that order. */
  isTold: boolean;
}

const MOST_RUNNERS_UP = 6;

/** Reads a part of a text as one clause: an order, a question, something told of the order before it, or an aside with its reason. */
export class PartReader {
  constructor(
    private readonly lattice: Lattice,
    private readonly lostWord: number,
    private readonly readings: ClauseReadings,
  ) {}

  /** A part of the text as a clause; nothing where it would cost more than is useful. */
  read(part: Part, limits: Limits): Clause | undefined {
    const passed = this.pass(part);
    if (passed) return passed;
    const judged = this.judge(part);
    const found = this.search(judged, limits);
    if (!found) return undefined;
    const { from, to, count } = judged;
    const { lattice } = this;
    const meant = hasNegatedVerb(lattice, from, to)
      ? found.filter(({ head }) => head?.form.particle !== undefined)
      : found;
    const [reading, ...runnersUp] = meant.filter(
      ({ head, frame }) => !head || frame.kind === 'question' || !isDenied(lattice, head.at),
    );
    if (meant.length > 0 && !reading) return { from, to, runnersUp: [], cost: rateAside(count), why: 'negation' };
    const aside = this.setAside(judged, reading);
    if (aside) return aside;
    if (!reading) return this.leaveUnread(judged);
    return { from, to, cost: reading.cost, reading, runnersUp: runnersUp.slice(0, MOST_RUNNERS_UP) };
  }

  /** A part that neither orders nor asks, as its words tell without a search. */
  private pass(part: Part): Clause | undefined {
    const { lattice } = this;
    const { from, to } = part;
    const count = countWords(lattice, from, to);
    const base = { from, to, runnersUp: [] };
    if (count === 0) return { ...base, cost: 0, why: 'idle' };
    if (isAnnouncement(lattice, from, to)) {
      const announced = readAnnouncedTime(lattice, from, to);
      return { ...base, cost: COST.mark, why: 'idle', ...(announced ? { announced } : {}) };
    }
    if (this.isConfirming(part)) return { ...base, cost: COST.marker, why: 'idle', confirms: true };
    const told = readComment(part, lattice) ?? readAddition(part, lattice, this.readings);
    if (told) return told;
    if (isElsewhere(lattice, from, to)) return { ...base, cost: rateAside(count), why: 'elsewhere' };
    if (isSupposed(lattice, from, to)) return { ...base, cost: rateAside(count), why: 'condition' };
    const otherwise = this.readings.readOtherwise(from, to);
    if (otherwise) return { ...base, cost: 0, why: 'idle', otherwise };
    if (this.isReason(from, to)) return { ...base, cost: COST.reason, why: 'reason' };
    if (isNews(lattice, from, to)) return { ...base, cost: COST.marker, why: 'reason', ...this.readTopic(from, to) };
    // "…, else the bank closes": what happens otherwise.
    if (lattice.courtesyAt(from) === 'else' && this.isTimeless(from, to))
      return { ...base, cost: COST.reason, why: 'reason' };
    return undefined;
  }

  private judge(part: Part): Judged {
    const { lattice } = this;
    const { from, to, before } = part;
    const block = findBlock(lattice, from, to);
    const count = countWords(lattice, from, to);
    const loss = COST.lost + count * this.lostWord;
    const isRemark = beginsRemark(lattice, from) && isOnlyRemark(lattice, from, to);
    const former = before.findLast((clause) => clause.reading)?.reading;
    return {
      ...part,
      count,
      lost: isRemark ? Math.min(loss, COST.remark) : loss,
      block,
      canAsk: block !== undefined && isAskable(lattice, block, from),
      former,
      isTold:
        former !== undefined && lattice.isMark(from - 1) && holdsVerb(lattice, from, to) && isTalk(lattice, from, to),
    };
  }

  /** What a part may be read as; nothing where whatever it is costs more than is useful. */
  private search(judged: Judged, { useful, most, isAttempt }: Limits): ClauseReading[] | undefined {
    const { from, to, before, count, lost, block, canAsk, former, isTold } = judged;
    const bound = Math.min(lost, block ? Math.max(COST.aside + 1, count * COST.asideWord) : Infinity);
    const hasTopic = before.some((clause) => clause.reading === undefined && clause.mention !== undefined);
    const readWithin = (limit: number): ClauseReading[] => {
      const stretch = { from, to, bound: Math.min(bound, limit), onlyQuestions: canAsk, hasTopic, former };
      return block && !canAsk ? [] : this.readings.readCheaply(stretch);
    };
    const found = readWithin(useful);
    if (found.length > 0) return found;
    const useless = isAttempt ?? (block !== 'condition' && Math.min(lost, COST.aside) > useful);
    if (useless && !isTold) return undefined;
    // What stands for a clause that is read as nothing may cost less than its reading; the reading counts.
    return useful < most ? readWithin(most) : found;
  }

  /** A part that is no order for the calendar, whatever it is read as. */
  private setAside(judged: Judged, reading: ClauseReading | undefined): Clause | undefined {
    const { lattice } = this;
    const { from, to, count, former, before, isTold } = judged;
    const base = { from, to, runnersUp: [] };
    const aside = rateAside(count);
    const governing = reading && findGoverning(reading, from, before, lattice);
    if (governing) return { ...base, cost: aside, why: governing };
    if (reading && isToldBeside(reading, judged, lattice))
      return { ...base, cost: Math.min(aside, reading.cost), why: 'told' };
    const isWhole = reading && reading.unused.length === 0 && !reading.isInherited;
    // What somebody tells with a number may have been meant for the event, and is named.
    if (isTold && !isWhole) return { ...base, cost: COST.reason, why: this.isTimeless(from, to) ? 'reason' : 'told' };
    if (!reading) return undefined;
    const kept = findKept(reading, judged, lattice);
    if (kept || reading.frame.kind === 'kept')
      return { ...base, cost: reading.cost, why: 'kept', ...(kept ? { kept } : {}) };
    if (!isOfOthers(reading, lattice, from, to)) return undefined;
    const isRemark = former && isRemarkOn(reading, lattice.behindIdle(from));
    return { ...base, cost: aside, why: isRemark ? 'nothing fits' : 'elsewhere' };
  }

  /** A part that no frame reads: an aside, with what it speaks of. */
  private leaveUnread(judged: Judged): Clause {
    const { from, to, block, count, lost } = judged;
    const base = { from, to, runnersUp: [] };
    const mention = this.readings.readMention(from, to);
    const about = mention ? { mention } : {};
    const condition = block === 'condition' ? this.readCondition(from, to) : undefined;
    if (condition) return { ...base, cost: condition.cost, why: 'condition', condition };
    if (block) return { ...base, cost: rateAside(count), why: block, ...about };
    const isBeside = isBesideOrder(judged, this.lattice);
    return {
      ...base,
      // An aside about an event that is there takes in no order on it.
      cost: mention && this.lattice.known.isEmpty ? Math.min(lost, Math.max(COST.aside, mention.cost)) : lost,
      why: this.isOwnReason(from, to) ? 'reason' : isBeside ? 'told' : 'nothing fits',
      ...about,
    };
  }

  /** Whether a clause only orders that the event told before it be entered. */
  private isConfirming({ from, to, before }: Part): boolean {
    // "Yoga is at the gym, change that".
    if (!this.lattice.known.isEmpty) return isConfirmation(this.lattice, from, to, CHANGING);
    const last = before.findLast(({ reading }) => reading)?.reading;
    // "It's Dad's 70th on the 19th, stick that in".
    const isNamed =
      last?.frame.kind === 'update' && last.head?.form.sense === 'be' && last.values['event'] !== undefined;
    return (last?.frame.kind === 'create' || isNamed) && isConfirmation(this.lattice, from, to);
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
    if (lattice.blocks[from] !== 'reason' || findBlock(lattice, from, to) !== 'reason') return false;
    const isFirst = countWords(lattice, 0, from) === 0;
    if (isFirst) return to <= (endOfPremise(lattice, from) ?? to);
    // "…, and since everybody can see it, keep it private", "because we're away, and add Ben to the call".
    return lattice.tokens.slice(from, to - 1).every(({ text }, index) => {
      const next = from + index + 1;
      return text !== ',' || !ordersAt(lattice, lattice.behindIdle(Math.max(next, lattice.joints[next] ?? 0)));
    });
  }

  /** "If I'm free": the question that an order depends on. */
  private readCondition(from: number, to: number): ClauseReading | undefined {
    const start = Math.max(from, this.lattice.blockEnds[from] ?? 0);
    const asked = { from: start, to, bound: Infinity, onlyQuestions: true, hasTopic: false, former: undefined };
    return this.readings.readAll(asked).find(({ frame }) => frame.name === 'ask free');
  }
}

/** "…, the teacher is stuck in traffic": behind an order, what no verb orders asks no other service for anything. */
function isRemarkOn({ frame, head }: ClauseReading, first: number): boolean {
  return frame.kind === 'question' ? head !== undefined && head.at > first : head === undefined;
}

/** What an aside of so many words costs. */
function rateAside(count: number): number {
  return Math.max(COST.aside, count * COST.asideWord);
}
