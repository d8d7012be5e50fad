import { isDeniedBehind } from '../sentences/governed-orders.js';
import { type Bound, asksBehind, endsSentence, findBounds } from '../lattice/clause-bounds.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import { COST, ROUNDING, SEARCH } from '../grammar/costs.js';
import { Lattice } from '../lattice/lattice.js';
import type { Span } from '../lattice/known-spans.js';
import { findTelegramStops } from '../sentences/telegram.js';
import type { Clause } from './clause.js';
import { isName } from '../fills/name-fills.js';
import type { ClauseReading } from './read-clause.js';
import { ClauseReadings } from './clause-readings.js';
import { PartReader } from './part-reader.js';
import { readAddition } from './read-additions.js';

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
  private readonly parts: PartReader;
  private readonly telegramStops: ReadonlySet<number>;
  /** What the text costs as a single clause, where that is little: no way to part it that costs more is of use. */
  private most = Infinity;

  constructor(
    private readonly lattice: Lattice,
    lostWord: number,
    private readonly readings: ClauseReadings,
  ) {
    this.parts = new PartReader(lattice, lostWord, readings);
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
    const whole = this.readings.attempt(() => this.parts.read({ from: 0, to: end, before: [] }, limits));
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
    const clause = isContrast
      ? readAddition(part, this.lattice, this.readings)
      : this.parts.read(part, { useful, most });
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
      if (endsSentence(lattice, at, from) || asksBehind(lattice, at, from, to)) return true;
    }
    return false;
  }

  /** "Stretch class on Friday at 6", "the inspection has been set for Monday", "mets le match vendredi à 20h": what may be a new event as well as an order. */
  private withStated(clause: Clause): Clause {
    const { reading, from, to } = clause;
    const { frame, head } = reading ?? {};
    if (!head || (frame?.kind !== 'update' && frame?.kind !== 'delete')) return clause;
    const isTold = head.at > this.lattice.behindIdle(from) && (head.form.sense === 'put' || head.form.sense === 'be');
    const isActivity = this.mayBeDone(head.at, reading) && !this.namesNewDay(head.to, to);
    // "It's Amir's leaving do on Friday at 5": behind it, what may be new.
    const isAnnounced = head.form.sense === 'be' && head.form.pointsBack === true && reading?.values['event'];
    const start = isAnnounced ? head.to : from;
    const told = isActivity || isTold || isAnnounced ? this.readings.readStated(start, to) : undefined;
    const stated = told ?? (reading && this.readings.readAsNew(reading, from, to));
    return stated ? { ...clause, stated } : clause;
  }

  /** "Change winter tyres on Saturday at 9": whether a verb of orders may say what is to be done with something; with what one attends, it orders. */
  private mayBeDone(at: number, reading: ClauseReading | undefined): boolean {
    const { verbs, occasions, kinds, markers } = this.lattice;
    const names = [reading?.values['event']].flat().filter(isName);
    // "Move to the new office, 15 December 8:00".
    const isWhereto = names.length === 0 && isName(reading?.values['to']);
    if (isWhereto || names.some(({ from }) => (markers[from] ?? []).some(({ value }) => value === 'to'))) return true;
    const isAttended = names.some(({ from, to }) =>
      [occasions, kinds].some((ends) => ends.slice(from, to).some((end) => end > 0)),
    );
    return !isAttended && (verbs[at] ?? []).some(({ value: { isActivity } }) => isActivity);
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
}
