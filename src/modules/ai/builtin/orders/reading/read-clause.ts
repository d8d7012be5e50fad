import { COST, ROUNDING } from '../grammar/costs.js';
import { Fills } from '../fills/fills.js';
import { isNameless } from '../fills/nameless.js';
import { isName } from '../fills/name-fills.js';
import type { Frame } from '../grammar/frame.js';
import type { Lattice } from '../lattice/lattice.js';
import type { Sense } from '../grammar/senses.js';
import { Search } from '../search/search.js';
import { Steps } from '../search/steps.js';
import { type Head, type Limits, type State, type ReadingTask, itBit, tracePath } from '../search/search-state.js';

/** A filled role, for the explanation and for what was left out. */
export interface ClauseSlot {
  role: string;
  from: number;
  to: number;
}

/** A clause read by a frame. */
export interface ClauseReading {
  frame: Frame;
  meaning: unknown;
  cost: number;
  slots: ClauseSlot[];
  unused: number[];
  values: Record<string, unknown>;
  head?: Head;
  pointsBack: boolean;
  isInherited: boolean;
}

/** Senses of verbs that also make an event. */
const PUTTING = new Set<Sense>(['put', 'add', 'make', 'include']);

/** Reads one clause of a text: the cheapest way to explain its words by a frame. */
export class ClauseReader implements Limits {
  work = 0;
  /** No way through the words that costs more is of use. */
  bound = Infinity;
  /** The same of the whole reading, with what its frame costs. */
  most = Infinity;

  constructor(
    private readonly lattice: Lattice,
    private readonly from: number,
    private readonly to: number,
    private readonly budget: number,
    /** What the words up to the clause's end can fill; clauses of one end share it. */
    private readonly steps: Steps = new Steps(lattice, new Fills(lattice, to), to),
  ) {}

  /** The best reading by this frame; nothing where it does not fit, or costs more than the bound. */
  read(
    frame: Frame,
    { head, isInherited = false, goesOn, hasTopic = false }: Partial<Omit<ReadingTask, 'frame' | 'bound'>> = {},
  ): ClauseReading | undefined {
    if (this.isSpent || !this.isFeasible(frame)) return undefined;
    const most = this.most - frame.cost - rateLoose(head) - rateVerbless(frame, isInherited, head) + ROUNDING;
    if (most < 0) return undefined;
    const task: ReadingTask = { frame, isInherited, goesOn, hasTopic, head, bound: Math.min(this.bound, most) };
    const best = new Search(this.lattice, this.steps, this, task, this.from, this.to).run();
    return best && best.cost <= most ? this.finish(task, best) : undefined;
  }

  get isSpent(): boolean {
    return this.work > this.budget;
  }

  /** Counts a step; false where the budget is spent. */
  spend(): boolean {
    this.work += 1;
    return !this.isSpent;
  }

  /** Whether the words can fill all the roles that a frame needs, and one of those it has to choose from. */
  private isFeasible({ needed, choices }: Frame): boolean {
    const { fills } = this.steps;
    for (const role of needed) if (!fills.hasAny(role, this.from)) return false;
    for (const role of choices) if (fills.hasAny(role, this.from)) return true;
    return choices.length === 0;
  }

  /** "Put the match on my calendar" makes a new event. */
  private isPutOnCalendar({ frame, head }: ReadingTask, slots: readonly ClauseSlot[]): boolean {
    if (frame.kind !== 'update' || !head || !PUTTING.has(head.form.sense)) return false;
    const { calendars, markers } = this.lattice;
    const isBehindMarker = (at: number): boolean =>
      markers.slice(this.from, at).some((edges) => edges.some(({ to }) => to === at));
    // "Add Ben to the guest list of the review".
    const isInEvent = (at: number, end: number): boolean =>
      slots.some(({ role, from, to }) => role === 'event' && from < at && end < to);
    for (let at = this.from; at < this.to; at += 1) {
      const isCalendar = (calendars[at] ?? []).some(({ value, to }) => value === 'calendar' && !isInEvent(at, to));
      if (isCalendar && isBehindMarker(at)) return true;
    }
    return false;
  }

  /** "Switch a call at 4 to 5": behind a verb that makes no event, what has a time and gets another one is there, whatever its article. */
  private tellsOldAndNew({ frame, head }: ReadingTask, values: Record<string, unknown>): boolean {
    const isMoved = frame.kind === 'update' && hasClock(values['to']) && [values['when']].flat().some(hasClock);
    const edges = head && isMoved ? (this.lattice.verbs[head.at] ?? []) : [];
    return edges.length > 0 && edges.every(({ value: { sense } }) => sense !== 'add' && sense !== 'put');
  }

  /** Whether a title holds nothing but words that name nothing. */
  private isUnnamed(title: unknown): boolean {
    return [title]
      .flat()
      .some((name) => isName(name) && !name.isQuoted && isNameless(this.lattice, name.from, name.to));
  }

  /** "When do we land", "where does it start": who or what asks or is meant by a pronoun is no event. */
  private isNobody(event: unknown): boolean {
    if (!isName(event) || event.isQuoted) return false;
    const { blocks, blockEnds, kinds } = this.lattice;
    const { from, to } = event;
    // "Gibt's was am Samstag" asks for something.
    const asks = blocks[from] === 'question' && blockEnds[from] === to && kinds[from] !== to;
    return asks || (to === from + 1 && this.lattice.isSubject(from));
  }

  private finish(task: ReadingTask, best: State): ClauseReading | undefined {
    const { frame, head, isInherited, goesOn } = task;
    const values: Record<string, unknown> = {};
    for (const [index, name] of frame.names.entries()) values[name] = frame.list[index]?.isMany ? [] : undefined;
    const slots: ClauseSlot[] = [];
    const unused: number[] = [];
    for (const state of tracePath(best)) {
      if (state.isUnused) unused.push(state.back?.at ?? 0);
      const name = state.role === undefined ? undefined : frame.names[state.role];
      if (name === undefined || !state.fill) continue;
      slots.push({ role: name, from: state.back?.at ?? 0, to: state.at });
      const many = values[name];
      if (Array.isArray(many)) many.push(state.fill.value);
      else values[name] ??= state.fill.value;
    }
    const pointsBack = (best.mask & itBit(frame)) !== 0;
    const said = {
      sense: head?.form.sense ?? goesOn,
      pointsBack,
      isAll: head?.form.isAll ?? false,
      fills: head?.form.fills ?? false,
      hasObject: head?.form.pointsBack ?? false,
      proposes: head?.form.proposes ?? false,
      isOpen: head?.form.isOpen ?? false,
      isPast: head?.form.isPast ?? false,
      asksFor: head?.form.asksFor,
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a frame's builder is typed by its own roles
    const meaning = frame.build(values as never, said);
    if (meaning === undefined || (frame.kind === 'create' && this.isUnnamed(values['title']))) return undefined;
    if (frame.kind === 'question' && this.isNobody(values['event'])) return undefined;
    // "Vienen a medir las ventanas": who comes stands before the verb.
    const isAhead = slots.some(({ role, from }) => role === 'who' && head !== undefined && from > head.at);
    if (head?.form.sense === 'together' && isAhead) return undefined;
    const placed = !pointsBack && this.isPutOnCalendar(task, slots) ? COST.changeOnCalendar : 0;
    const cost =
      best.cost +
      frame.cost +
      (this.tellsOldAndNew(task, values) ? 0 : articleCost(frame, values)) +
      rateLoose(head) +
      placed +
      rateVerbless(frame, isInherited, head);
    return { frame, meaning, cost, slots, unused, values, pointsBack, isInherited, ...(head ? { head } : {}) };
  }
}

/** Whether what fills a role is a time of day. */
export function hasClock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'clock' in value;
}

function rateLoose(head: Head | undefined): number {
  return head?.form.isLoose ? COST.looseQuestion : 0;
}

function rateVerbless({ kind }: Frame, isInherited: boolean, head: Head | undefined): number {
  return head || isInherited || kind === 'addition' ? 0 : COST.stated;
}

/** A new event is rarely "the X", and an event that is there is rarely "a X". */
function articleCost({ kind }: Frame, values: Record<string, unknown>): number {
  const [first] = [values['title'] ?? values['event']].flat();
  const article = isName(first) ? first.article : undefined;
  // "Add Jo to design review": without a time, it is hardly new.
  const isTimeless = kind === 'create' && Array.isArray(values['when']) && values['when'].length === 0;
  const to = isName(values['to']) ? values['to'] : undefined;
  const into = to && (to.article === 'definite' || isTimeless) ? COST.createInto : 0;
  if (kind === 'create') return (article === 'definite' ? COST.createDefinite : 0) + into;
  // "L'heure du coiffeur": an event with parts exists already.
  const isNew = article === 'indefinite' && kind !== 'question' && values['aspect'] === undefined;
  return isNew ? COST.changeIndefinite : 0;
}
