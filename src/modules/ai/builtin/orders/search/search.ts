import type { When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { COST, ROUNDING, SEARCH } from '../grammar/costs.js';
import type { Contents, Role } from '../grammar/frame.js';
import type { Fill } from '../fills/fill.js';
import type { Lattice } from '../lattice/lattice.js';
import { Column } from './column.js';
import {
  type Head,
  type Limits,
  type Move,
  type State,
  type ReadingTask,
  type Way,
  findParticleEnd,
  headBit,
  itBit,
  particleBit,
  tracePath,
} from './search-state.js';
import { rateStand } from './stand-cost.js';
import type { Remainder } from './remainder.js';
import type { Steps } from './steps.js';

/** The search for the best path through a clause: from token to token, for each set of filled roles the cheapest few. */
export class Search {
  /** By token. */
  private readonly columns: (Column | undefined)[] = [];
  private readonly remainder: Remainder;
  private readonly isAboutEvent: boolean;
  readonly roles: readonly Role[];
  private readonly head: number;
  private readonly particle: number;
  private readonly it: number;

  constructor(
    readonly lattice: Lattice,
    readonly steps: Steps,
    private readonly limits: Limits,
    private readonly task: ReadingTask,
    readonly from: number,
    readonly to: number,
  ) {
    const { frame, head, isInherited } = task;
    this.roles = frame.list;
    this.head = headBit(frame);
    this.particle = particleBit(frame);
    this.it = itBit(frame);
    this.remainder = steps.remainderOf(task);
    this.isAboutEvent = head !== undefined || isInherited;
  }

  run(): State | undefined {
    const { hasTopic, head, frame } = this.task;
    this.push(this.from, 0, 0);
    if (hasTopic && head && frame.oneOf.includes('it')) this.push(this.from, COST.topic, this.it);
    for (let at = this.from; at < this.to && !this.limits.isSpent; at += 1) this.advance(at);
    return this.best();
  }

  private advance(at: number): void {
    const column = this.columns[at - this.from];
    if (!column) return;
    // What begins the clause may cost less than behind an article.
    const isKnown = at > this.from || !this.steps.isDetermined(at);
    const most = Math.min(
      column.least + SEARCH.beam,
      this.task.bound - (isKnown ? this.remainder.from(at) : 0) + ROUNDING,
    );
    const moves = this.steps.movesAt(this.task.frame, this.isAboutEvent, at);
    const ways = this.waysFrom(at);
    for (let state = column.first; state; state = state.next) {
      if (state.cost <= most) this.step(state, moves, ways);
      if (state.rival && state.rival.cost <= most) this.step(state.rival, moves, ways);
    }
  }

  private waysFrom(at: number): readonly Way[] {
    const { frame } = this.task;
    // What begins the clause belongs to no event named before it.
    if (at === this.from && this.steps.isDetermined(at)) return this.steps.findWays(frame, at, true);
    return this.steps.waysAt(frame, at);
  }

  private step(state: State, moves: readonly Move[], ways: readonly Way[]): void {
    const { mask, cost: before } = state;
    this.stepVerb(state);
    for (const { to, cost, pointsBack, isUnused } of moves)
      this.push(to, before + cost, pointsBack ? mask | this.it : mask, state, undefined, undefined, isUnused);
    for (const { index, fills, cost, again } of ways) {
      const isFilled = (mask & (1 << index)) !== 0;
      if (isFilled && again === undefined) continue;
      const more = before + cost + (isFilled ? (again ?? 0) : 0);
      for (const fill of fills) this.push(fill.to, more + fill.cost, mask | (1 << index), state, index, fill);
    }
  }

  private stepVerb(state: State): void {
    const { head } = this.task;
    if (!head) return;
    const { at, mask } = state;
    if (at === head.at && !(mask & this.head)) this.stepHead(state, head);
    const { particle } = head.form;
    if (!particle || !(mask & this.head) || mask & this.particle) return;
    const end = findParticleEnd(this.lattice, at, particle);
    if (end === undefined) return;
    const isLate = this.steps.isAtEnd(end) || this.lattice.anchors[end] === true;
    this.push(end, state.cost + (isLate ? 0 : COST.particleEarly), mask | this.particle, state);
  }

  private stepHead(state: State, head: Head): void {
    const bits = head.form.pointsBack ? this.head | this.it : this.head;
    this.push(head.to, state.cost + rateStand(this, head, state), state.mask | bits, state);
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
    if (at > this.to || cost > this.task.bound || !this.limits.spend()) return;
    (this.columns[at - this.from] ??= new Column()).add(at, cost, mask, back, role, fill, isUnused);
  }

  private best(): State | undefined {
    const column = this.columns[this.to - this.from];
    if (!column) return undefined;
    const need = this.neededBits();
    const some = this.someBits();
    let best: State | undefined;
    for (let first = column.first; first; first = first.next) {
      if ((first.mask & need) !== need || (some !== 0 && !(first.mask & some))) continue;
      for (let state: State | undefined = first; state; state = state.rival) {
        const cost = state.cost + this.clashCost(state);
        if (!best || cost < best.cost) best = { ...state, cost };
      }
    }
    return best;
  }

  /** The roles that must be filled, and the parts of the verb. */
  private neededBits(): number {
    const { head } = this.task;
    let bits = head ? this.head : 0;
    for (let index = 0; index < this.roles.length; index += 1) if (this.roles[index]?.isNeeded) bits |= 1 << index;
    return head?.form.particle ? bits | this.particle : bits;
  }

  /** The roles of which one must be filled. */
  private someBits(): number {
    const { names, oneOf } = this.task.frame;
    let bits = 0;
    for (const name of oneOf) bits |= name === 'it' ? this.it : 1 << names.indexOf(name);
    return bits;
  }

  /** Times of one role that contradict each other. */
  private clashCost(state: State): number {
    if (!this.hasTimes(state)) return 0;
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

  /** Whether a way fills roles with two times or more. */
  private hasTimes(last: State): boolean {
    let count = 0;
    for (let state: State | undefined = last; state; state = state.back)
      if (state.role !== undefined && this.roles[state.role]?.content === 'time') count += 1;
    return count > 1;
  }
}
