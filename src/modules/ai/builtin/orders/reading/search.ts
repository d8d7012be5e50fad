import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { COST, SEARCH } from '../grammar/costs.js';
import type { Fill } from '../lattice/fill.js';
import { type Fills, isName } from '../lattice/fills.js';
import type { Contents, Role } from '../grammar/frame.js';
import type { Lattice } from '../lattice/lattice.js';
import { STATES } from '../grammar/order.js';
import {
  type Head,
  type Limits,
  type State,
  type ReadingTask,
  behindParticle,
  headBit,
  itBit,
  particleBit,
  tracePath,
} from './search-state.js';

/** One role that words from a token on can fill. */
interface Way {
  index: number;
  fills: readonly Fill[];
  cost: number;
  /** What it costs to fill it once more; absent where it is filled once. */
  again: number | undefined;
}

/** A way over words that fill no role. */
interface Move {
  to: number;
  cost: number;
  /** What of the verb they are. */
  bits: number;
  isUnused: boolean;
}

/** The most tokens between an auxiliary and its verb. */
const NEAR = 3;

/** The search for the best path through a clause: from token to token, for each set of filled roles the cheapest few. */
export class Search {
  /** By token, for each set of filled roles the cheapest ways there. */
  private readonly columns: (Map<number, State[]> | undefined)[] = [];
  private readonly roles: readonly Role[];
  private readonly head: number;
  private readonly particle: number;
  private readonly it: number;

  constructor(
    private readonly lattice: Lattice,
    private readonly fills: Fills,
    private readonly limits: Limits,
    private readonly task: ReadingTask,
    private readonly from: number,
    private readonly to: number,
  ) {
    const { frame } = task;
    this.roles = frame.list;
    this.head = headBit(frame);
    this.particle = particleBit(frame);
    this.it = itBit(frame);
  }

  run(): State | undefined {
    const { hasTopic, head, frame } = this.task;
    this.push(this.from, 0, 0);
    if (hasTopic && head && frame.oneOf.includes('it')) this.push(this.from, COST.topic, this.it);
    for (let at = this.from; at < this.to; at += 1) this.advance(at);
    return this.best();
  }

  private advance(at: number): void {
    const column = this.columns[at - this.from];
    if (!column) return;
    let least = Infinity;
    for (const [state] of column.values()) least = Math.min(least, state?.cost ?? Infinity);
    const [moves, ways] = [this.movesFrom(at), this.waysFrom(at)];
    for (const states of column.values())
      for (const state of states) if (state.cost <= least + SEARCH.beam) this.step(state, moves, ways);
  }

  /** The roles that words from here on can fill. */
  private waysFrom(at: number): Way[] {
    const ways: Way[] = [];
    for (const [index, role] of this.roles.entries()) {
      const fills = this.fills.from(role, at);
      if (fills.length === 0) continue;
      const isOfEvent = role.isNew === true && at > this.from && this.isDetermined(at);
      const cost = (this.isLooseMention(role, at) ? COST.unusedAside : 0) + (isOfEvent ? COST.timeOfEvent : 0);
      ways.push({ index, fills, cost, again: role.isMany ? this.againCost(role, at) : undefined });
    }
    return ways;
  }

  private step(state: State, moves: readonly Move[], ways: readonly Way[]): void {
    const { mask } = state;
    this.stepVerb(state);
    for (const { to, cost, bits, isUnused } of moves)
      this.push(to, state.cost + cost, mask | bits, state, undefined, undefined, isUnused);
    for (const { index, fills, cost, again } of ways) {
      const isFilled = (mask & (1 << index)) !== 0;
      if (isFilled && again === undefined) continue;
      const more = state.cost + cost + (isFilled ? (again ?? 0) : 0);
      for (const fill of fills) this.push(fill.to, more + fill.cost, mask | (1 << index), state, index, fill);
    }
  }

  private isDetermined(at: number): boolean {
    const { definite, indefinite } = this.lattice;
    return definite[at - 1] === at || indefinite[at - 1] === at;
  }

  /** An aside names an event by an article or a capital: "Bob is ill" is about Bob. */
  private isLooseMention({ content }: Role, at: number): boolean {
    return (
      this.task.frame.kind === 'mention' &&
      content === 'name' &&
      !this.lattice.isCapital(at) &&
      this.lattice.behindDeterminer(at) === at
    );
  }

  private stepVerb(state: State): void {
    const { head } = this.task;
    const { at, mask } = state;
    if (!head) return;
    if (at === head.at && !(mask & this.head)) {
      const it = head.form.pointsBack ? this.it : 0;
      this.move(state, head.to, this.standCost(head, state), this.head | it);
    }
    const { particle } = head.form;
    if (!particle || !(mask & this.head) || mask & this.particle) return;
    const end = behindParticle(this.lattice, at, particle);
    if (end === undefined) return;
    const isLate = this.isAtEnd(end) || this.lattice.anchors[end] === true;
    this.move(state, end, isLate ? 0 : COST.particleEarly, this.particle);
  }

  /** The ways over words from here on that fill no role, whatever was filled before. */
  private movesFrom(at: number): Move[] {
    const { lattice, task } = this;
    const moves: Move[] = [];
    const add = (to: number | undefined, cost: number, bits = 0): void => {
      if (to !== undefined && to > at) moves.push({ to, cost, bits, isUnused: false });
    };
    const isQuestion = task.frame.kind === 'question';
    // "What do I have now": the time asked about.
    const isNow = isQuestion && (lattice.times[at] ?? []).some(({ to, when }) => when.now && to === lattice.idle[at]);
    if (!isNow) add(lattice.idle[at], COST.idle);
    if (isQuestion) {
      // Words that are no part of the event: "having", "is" at the end.
      add(lattice.doing[at], COST.auxiliary);
      add(this.tailFrom(at), COST.auxiliary);
    }
    add(lattice.auxiliaries[at], COST.auxiliary);
    if (task.frame.kind === 'create') add(lattice.preferences[at], COST.idle);
    if (task.frame.kind === 'fragment') {
      for (const ends of [lattice.courtesies, lattice.linking, lattice.joints]) add(ends[at], COST.idle);
      add(lattice.pronouns[at], COST.pronoun);
    }
    // "Remove him" is about a person, and no event.
    const isEvent = (task.head ?? task.isInherited) && (lattice.persons[at] ?? 0) === 0;
    if (isEvent) add(lattice.pronouns[at], COST.pronoun, this.it);
    add(lattice.definite[at], COST.determiner);
    add(lattice.indefinite[at], COST.determiner);
    if (lattice.isMark(at)) add(at + 1, COST.mark);
    else moves.push({ to: at + 1, cost: this.unusedCost(at), bits: 0, isUnused: true });
    return moves;
  }

  private tailFrom(at: number): number | undefined {
    const { tails, times } = this.lattice;
    const end = tails[at] ?? 0;
    return end > at && (this.isAtEnd(end) || (times[end] ?? []).length > 0) ? end : undefined;
  }

  private unusedCost(at: number): number {
    if (this.task.frame.kind === 'mention') return COST.unusedAside;
    const joins = (this.lattice.markers[at]?.length ?? 0) > 0 || (this.lattice.joints[at] ?? 0) > 0;
    return joins ? COST.unusedJoint : COST.unused;
  }

  private move(state: State, to: number, cost: number, bits = 0): void {
    this.push(to, state.cost + cost, state.mask | bits, state);
  }

  // Plain arguments, because most pushed states are dropped.
  private push(
    at: number,
    cost: number,
    mask: number,
    back?: State,
    role?: number,
    fill?: Fill,
    isUnused = false,
  ): void {
    if (at > this.to || cost > this.limits.bound || !this.limits.spend()) return;
    const column = (this.columns[at - this.from] ??= new Map<number, State[]>());
    const known = column.get(mask);
    if (!known) {
      column.set(mask, [{ at, cost, mask, back, role, fill, isUnused }]);
      return;
    }
    let place = known.length;
    while (place > 0 && (known[place - 1]?.cost ?? 0) > cost) place -= 1;
    if (place === SEARCH.kept) return;
    known.splice(place, 0, { at, cost, mask, back, role, fill, isUnused });
    if (known.length > SEARCH.kept) known.pop();
  }

  private againCost({ content }: Role, at: number): number {
    if (content !== 'name') return COST.timeAgain;
    const joins = (this.lattice.markers[at]?.length ?? 0) > 0 || this.lattice.isCapital(at);
    return joins ? COST.namePiece : COST.namePieceLoose;
  }

  private best(): State | undefined {
    const { frame, head } = this.task;
    const { names } = frame;
    const bit = (name: string): number => (name === 'it' ? this.it : 1 << names.indexOf(name));
    const all = this.roles.reduce(
      (bits, { isNeeded }, index) => (isNeeded ? bits | (1 << index) : bits),
      head ? this.head : 0,
    );
    const need = head?.form.particle ? all | this.particle : all;
    const some = frame.oneOf.reduce((bits, name) => bits | bit(name), 0);
    let best: State | undefined;
    for (const states of this.columns[this.to - this.from]?.values() ?? [])
      for (const state of states) {
        if ((state.mask & need) !== need || (some !== 0 && !(state.mask & some))) continue;
        const cost = state.cost + this.clashCost(state);
        if (!best || cost < best.cost) best = { ...state, cost };
      }
    return best;
  }

  /** Times of one role that contradict each other. */
  private clashCost(state: State): number {
    const joined = new Map<number, When>();
    let cost = 0;
    for (const { role, fill } of tracePath(state)) {
      if (role === undefined || !fill || this.roles[role]?.content !== 'time') continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a role of time is filled by a time
      const when = fill.value as Contents['time'];
      const before = joined.get(role);
      const merged = before ? mergeWhen(before, when) : when;
      if (!merged) cost += COST.timeClash;
      joined.set(role, merged ?? when);
    }
    return cost;
  }

  private standCost({ form: { stand, pointsBack }, at, to }: Head, state: State): number {
    if (stand === 'any') return 0;
    if (stand === 'passive') return this.hasAuxiliary(this.from, this.to) ? COST.inPassive : COST.passive;
    if (stand === 'opening')
      return tracePath(state).every(({ isUnused, role }) => !isUnused && role === undefined) ? 0 : COST.stand;
    if (stand === 'last') return this.isAtEnd(to) ? 0 : COST.stand;
    // Idle words and times may stand before an imperative, and what its pronoun means: "el dentista pásalo al viernes".
    const isFirst = tracePath(state).every(
      ({ isUnused, role, fill }) =>
        !isUnused &&
        (role === undefined || this.roles[role]?.content === 'time' || (pointsBack && isDefinite(fill?.value))),
    );
    if (stand === 'inner') return isFirst ? COST.stand : 0;
    if (isFirst) return 0;
    return this.hasAuxiliary(Math.max(this.from, at - NEAR), at) ? COST.behindAuxiliary : COST.stand;
  }

  /** An auxiliary that is no part of "I have to", which says what the user will do. */
  private hasAuxiliary(from: number, end: number): boolean {
    const { auxiliaries, verbs } = this.lattice;
    for (let at = from; at < end; at += 1) {
      const isOwn = verbs
        .slice(this.from, at + 1)
        .some((edges) => edges.some(({ to, value: { sense } }) => STATES.has(sense) && to > at));
      if ((auxiliaries[at] ?? 0) > 0 && !isOwn) return true;
    }
    return false;
  }

  private isAtEnd(at: number): boolean {
    return at >= this.to || this.lattice.isMark(at) || (this.lattice.idle[at] ?? 0) > 0;
  }
}

/** Whether a role is filled by a name with its article. */
function isDefinite(value: unknown): boolean {
  return isName(value) && value.article === 'definite';
}
