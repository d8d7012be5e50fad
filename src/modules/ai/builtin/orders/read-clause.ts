import type { When } from '../time/expressions.js';
import { mergeWhen } from '../time/merge.js';
import { COST, SEARCH } from './costs.js';
import { type Fill, Fills, isName } from './fills.js';
import type { Contents, Frame, Role } from './frame.js';
import type { Lattice } from './lattice.js';
import { type Form, STATES, type Sense } from './order.js';

/** A verb at its place. */
export interface Head {
  at: number;
  to: number;
  form: Form;
}

/** A filled role, for the explanation and for what was left out. */
export interface Slot {
  role: string;
  from: number;
  to: number;
}

/** A clause read by a frame. */
export interface Reading {
  frame: Frame;
  meaning: unknown;
  cost: number;
  slots: Slot[];
  unused: number[];
  values: Record<string, unknown>;
  head?: Head;
  pointsBack: boolean;
  isInherited: boolean;
}

interface State {
  cost: number;
  /** The roles filled so far, and the parts of the verb. */
  mask: number;
  at: number;
  back: State | undefined;
  role: number | undefined;
  fill: Fill | undefined;
  /** Whether the token before was left unexplained. */
  isUnused: boolean;
}

/** How a clause is read: with which verb, and whether something stands before it that "it" can mean. */
interface Task {
  frame: Frame;
  head?: Head;
  isInherited: boolean;
  hasTopic: boolean;
}

/** Senses of verbs that also make an event. */
const PUTTING = new Set<Sense>(['put', 'add', 'make', 'include']);

/** Reads one clause of a text: the cheapest way to explain its words by a frame. */
export class ClauseReader {
  work = 0;
  /** No reading that costs more is of use. */
  bound = Infinity;

  constructor(
    private readonly lattice: Lattice,
    private readonly from: number,
    private readonly to: number,
    private readonly budget: number,
    /** What the words up to the clause's end can fill; clauses of one end share it. */
    private readonly fills: Fills = new Fills(lattice, to),
  ) {}

  /** The best reading by this frame; nothing where it does not fit, or costs more than the bound. */
  read(
    frame: Frame,
    { head, isInherited = false, hasTopic = false }: Partial<Omit<Task, 'frame'>> = {},
  ): Reading | undefined {
    const task: Task = { frame, isInherited, hasTopic, ...(head ? { head } : {}) };
    if (!this.isFeasible(task)) return undefined;
    const best = new Search(this.lattice, this.fills, this, task, this.from, this.to).run();
    return best && this.finish(task, best);
  }

  /** Counts a step; false where the budget is spent. */
  spend(): boolean {
    this.work += 1;
    return this.work <= this.budget;
  }

  private isFeasible({ frame, head }: Task): boolean {
    const particle = head?.form.particle;
    if (
      particle &&
      !this.someToken((at) => at > (head?.at ?? 0) && behindParticle(this.lattice, at, particle) !== undefined)
    )
      return false;
    return Object.values(frame.roles).every((role) => !role.isNeeded || this.fills.hasAny(role, this.from));
  }

  /** "Put the match on my calendar": what is put there is new. */
  private isPutOnCalendar({ frame, head }: Task): boolean {
    if (frame.kind !== 'update' || !head || !PUTTING.has(head.form.sense)) return false;
    const { calendars, markers } = this.lattice;
    const isBehindMarker = (at: number): boolean =>
      markers.slice(this.from, at).some((edges) => edges.some(({ to }) => to === at));
    return this.someToken(
      (at) => (calendars[at] ?? []).some(({ value }) => value === 'calendar') && isBehindMarker(at),
    );
  }

  private someToken(test: (at: number) => boolean): boolean {
    for (let at = this.from; at < this.to; at += 1) if (test(at)) return true;
    return false;
  }

  private finish(task: Task, best: State): Reading | undefined {
    const { frame, head, isInherited } = task;
    const names = Object.keys(frame.roles);
    const values: Record<string, unknown> = {};
    const lists = new Map<string, unknown[]>();
    const slots: Slot[] = [];
    const unused: number[] = [];
    for (const state of pathOf(best)) {
      if (state.isUnused) unused.push(state.back?.at ?? 0);
      const name = state.role === undefined ? undefined : names[state.role];
      if (name === undefined || !state.fill) continue;
      slots.push({ role: name, from: state.back?.at ?? 0, to: state.at });
      lists.set(name, [...(lists.get(name) ?? []), state.fill.value]);
    }
    for (const [name, role] of Object.entries(frame.roles))
      values[name] = role.isMany ? (lists.get(name) ?? []) : lists.get(name)?.[0];
    const pointsBack = (best.mask & itBit(frame)) !== 0;
    const said = {
      sense: head?.form.sense,
      pointsBack,
      isAll: head?.form.isAll ?? false,
      fills: head?.form.fills ?? false,
      hasObject: head?.form.pointsBack ?? false,
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame's builder is typed by its own roles
    const meaning = frame.build(values as never, said);
    if (meaning === undefined) return undefined;
    const loose = head?.form.isLoose ? COST.looseQuestion : 0;
    const placed = !pointsBack && this.isPutOnCalendar(task) ? COST.changeOnCalendar : 0;
    const cost =
      best.cost + frame.cost + articleCost(frame, values) + loose + placed + (head || isInherited ? 0 : COST.stated);
    return { frame, meaning, cost, slots, unused, values, pointsBack, isInherited, ...(head ? { head } : {}) };
  }
}

function pathOf(best: State): State[] {
  const path: State[] = [];
  for (let state: State | undefined = best; state; state = state.back) path.push(state);
  return path.toReversed();
}

const headBit = ({ roles }: Frame): number => 1 << Object.keys(roles).length;
const particleBit = (frame: Frame): number => headBit(frame) << 1;
const itBit = (frame: Frame): number => headBit(frame) << 2;

/** Where a particle that begins here ends; nothing where none does. */
function behindParticle({ particles, chart }: Lattice, at: number, particle: string): number | undefined {
  if (!particles[at]) return undefined;
  const found = particle
    .split('|')
    .map((words) => words.split(' '))
    .filter((words) => words.every((word, index) => chart.tokens[at + index]?.word === word));
  return found.length > 0 ? at + Math.max(...found.map(({ length }) => length)) : undefined;
}

/** A new event is rarely "the X", and an event that is there is rarely "a X". */
function articleCost({ kind }: Frame, values: Record<string, unknown>): number {
  const [first] = [values['title'] ?? values['event']].flat();
  const article = isName(first) ? first.article : undefined;
  const into = isName(values['to']) && values['to'].article === 'definite' ? COST.createInto : 0;
  if (kind === 'create') return (article === 'definite' ? COST.createDefinite : 0) + into;
  return article === 'indefinite' && kind !== 'question' ? COST.changeIndefinite : 0;
}

/** One role that words from a token on can fill. */
interface Way {
  index: number;
  fills: readonly Fill[];
  cost: number;
  /** What it costs to fill it once more; absent where it is filled once. */
  again: number | undefined;
}

/** An auxiliary governs a verb at most so many tokens behind it. */
const NEAR = 3;

/** The search for the best path through a clause: from token to token, for each set of filled roles the cheapest few. */
class Search {
  /** By token, for each set of filled roles the cheapest ways there. */
  private readonly columns: (Map<number, State[]> | undefined)[] = [];
  private readonly roles: readonly Role[];
  private readonly head: number;
  private readonly particle: number;
  private readonly it: number;

  constructor(
    private readonly lattice: Lattice,
    private readonly fills: Fills,
    private readonly reader: ClauseReader,
    private readonly task: Task,
    private readonly from: number,
    private readonly to: number,
  ) {
    const { frame } = task;
    this.roles = Object.values(frame.roles);
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
    const ways = this.waysFrom(at);
    for (const states of column.values())
      for (const state of states) if (state.cost <= least + SEARCH.beam) this.step(state, ways);
  }

  /** The roles that words from here on can fill. */
  private waysFrom(at: number): Way[] {
    const ways: Way[] = [];
    for (const [index, role] of this.roles.entries()) {
      const fills = this.fills.from(role, at);
      if (fills.length === 0) continue;
      const cost = this.isLooseMention(role, at) ? COST.unusedAside : 0;
      ways.push({ index, fills, cost, again: role.isMany ? this.againCost(role, at) : undefined });
    }
    return ways;
  }

  private step(state: State, ways: readonly Way[]): void {
    const { mask } = state;
    this.stepVerb(state);
    this.stepIdle(state);
    for (const { index, fills, cost, again } of ways) {
      const isFilled = (mask & (1 << index)) !== 0;
      if (isFilled && again === undefined) continue;
      const more = state.cost + cost + (isFilled ? (again ?? 0) : 0);
      for (const fill of fills) this.push(fill.to, more + fill.cost, mask | (1 << index), state, index, fill);
    }
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

  private stepIdle(state: State): void {
    const { lattice, task } = this;
    const { at } = state;
    this.moveTo(state, lattice.idle[at], COST.idle);
    this.moveTo(state, lattice.auxiliaries[at], COST.auxiliary);
    if (task.frame.kind === 'fragment') {
      this.moveTo(state, lattice.courtesies[at], COST.idle);
      this.moveTo(state, lattice.linking[at], COST.idle);
      this.moveTo(state, lattice.joints[at], COST.idle);
      this.moveTo(state, lattice.pronouns[at], COST.pronoun);
    }
    if (task.head || task.isInherited) this.moveTo(state, lattice.pronouns[at], COST.pronoun, this.it);
    this.moveTo(state, lattice.definite[at], COST.determiner);
    this.moveTo(state, lattice.indefinite[at], COST.determiner);
    if (lattice.isMark(at)) this.move(state, at + 1, COST.mark);
    else this.push(at + 1, state.cost + this.unusedCost(at), state.mask, state, undefined, undefined, true);
  }

  private unusedCost(at: number): number {
    if (this.task.frame.kind === 'mention') return COST.unusedAside;
    const joins = (this.lattice.markers[at]?.length ?? 0) > 0 || (this.lattice.joints[at] ?? 0) > 0;
    return joins ? COST.unusedJoint : COST.unused;
  }

  private moveTo(state: State, to: number | undefined, cost: number, bits = 0): void {
    if (to !== undefined && to > state.at) this.move(state, to, cost, bits);
  }

  private move(state: State, to: number, cost: number, bits = 0): void {
    this.push(to, state.cost + cost, state.mask | bits, state);
  }

  // Plain arguments, since most of what is pushed is not kept.
  private push(
    at: number,
    cost: number,
    mask: number,
    back?: State,
    role?: number,
    fill?: Fill,
    isUnused = false,
  ): void {
    if (at > this.to || cost > this.reader.bound || !this.reader.spend()) return;
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
    const names = Object.keys(frame.roles);
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
    for (const { role, fill } of pathOf(state)) {
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

  private standCost({ form: { stand }, at, to }: Head, state: State): number {
    if (stand === 'any') return 0;
    if (stand === 'passive') return this.hasAuxiliary(this.from, this.to) ? COST.inPassive : COST.passive;
    if (stand === 'last') return this.isAtEnd(to) ? 0 : COST.stand;
    // Idle words and times may stand before an imperative.
    const isFirst = pathOf(state).every(
      ({ isUnused, role }) => !isUnused && (role === undefined || this.roles[role]?.content === 'time'),
    );
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
