import { ADDITION_RULES } from '../rules/additions.js';
import { FURTHER_TIME } from '../rules/create.js';
import { FRAGMENT_RULES } from '../rules/fragments.js';
import { RULES } from '../rules/rules.js';
import { COST, SEARCH } from '../grammar/costs.js';
import type { Content, Frame } from '../grammar/frame.js';
import type { Marker, Update } from '../grammar/order.js';
import { ASKING, CHANGING, type Form, type Sense, STATES } from '../grammar/senses.js';
import { countWords, isJoined } from '../lattice/clause-bounds.js';
import { Fills } from '../fills/fills.js';
import type { Lattice } from '../lattice/lattice.js';
import type { When } from '../../time/expressions.js';
import { findParticleEnd, mayOpen } from '../search/search-state.js';
import { tellsNoVisit } from '../sentences/statements.js';
import { isRemarkAsEvent } from './remark-as-event.js';
import { ClauseReader, type ClauseReading } from './read-clause.js';
import type { Head } from '../search/search-state.js';
import { Steps } from '../search/steps.js';

const BY_SENSE = new Map<Sense, Frame[]>();
for (const rule of RULES) for (const sense of rule.senses) BY_SENSE.set(sense, [...(BY_SENSE.get(sense) ?? []), rule]);
const STATED = RULES.filter(({ senses, kind }) => senses.length === 0 && kind !== 'mention' && kind !== 'fragment');
const MENTIONS = RULES.filter(({ kind }) => kind === 'mention');
/** Beside another time, a length or a day is none of the event. */
const BESIDE = new Set<Marker>(['before', 'after']);
/** The most words of a detail that nothing explains. */
const MOST_OTHERS = 2;
/** Roles of what says that a day is left out. */
const LEAVING_OUT = new Set(['except', 'absence']);
/** The most that the reading of a change as a new event may cost. */
const MOST_AS_NEW = 2;
const ARROW = /^[-=→>]/;
/** Runners-up are kept within this of the best. */
const MARGIN = 0.3;
/** What a change needs that it tells by a measure. */
const GOALS = new Set<Content>(['time', 'amount', 'shift']);
/** Roles that say by a name what is meant. */
const NAMING = new Set(['event', 'named', 'host', 'people']);
/** What is read as one clause, and how. */
export interface Stretch {
  from: number;
  to: number;
  /** No reading that costs more is of use. */
  bound: number;
  onlyQuestions: boolean;
  /** Whether an aside before it spoke of an event. */
  hasTopic: boolean;
  /** The reading of the clause before it, whose verb may go on. */
  former: ClauseReading | undefined;
}

/** A stretch as it was read, and what was found. */
interface KnownStretch {
  stretch: Stretch;
  found: ClauseReading[];
}

/** Verbs that put something somewhere. */
const PLACING = new Set<Sense>(['add', 'put', 'move']);

/** Reads clauses by all frames that their verbs open. */
export class ClauseReadings {
  /** Steps of the searches so far. */
  work = 0;
  private limit: number;
  private readonly budget: number;
  /** By the end of a clause. */
  private readonly steps: Steps[];
  /** By the beginning and the end of a clause, the stretch read last and what was found. */
  private readonly known: Map<number, KnownStretch>;

  /** Takes over what was found in an earlier reading of the same text. */
  constructor(
    private readonly lattice: Lattice,
    former?: ClauseReadings,
  ) {
    this.budget = lattice.known.isEmpty ? SEARCH.budget : SEARCH.budgetAgain;
    this.limit = this.budget;
    this.steps = former?.steps ?? [];
    this.known = former?.known ?? new Map<number, KnownStretch>();
  }

  /** Reads within a few steps; what takes more is dropped as if it had not been tried. */
  attempt<T>(read: () => T): T | undefined {
    const before = this.work;
    this.limit = before + SEARCH.attempt;
    const found = read();
    const isDone = this.work <= this.limit;
    this.limit = this.budget;
    if (!isDone) this.work = before;
    return isDone ? found : undefined;
  }

  /** Most clauses have a cheap reading, and looking for cheap ones costs little. */
  readCheaply(stretch: Stretch): ClauseReading[] {
    const { bound } = stretch;
    const cheap = this.readAll({ ...stretch, bound: Math.min(bound, SEARCH.likely) });
    return cheap.length > 0 || bound <= SEARCH.likely ? cheap : this.readAll(stretch);
  }

  /** Every reading within the bound, the cheapest first; a stretch that was read within a higher one is not read again. */
  readAll(stretch: Stretch): ClauseReading[] {
    const key = stretch.from * (this.lattice.length + 1) + stretch.to;
    const known = this.known.get(key);
    if (known && covers(known.stretch, stretch)) return known.found.filter(({ cost }) => cost <= stretch.bound);
    const found = this.findReadings(stretch);
    if (this.work <= this.limit) this.known.set(key, { stretch, found });
    return found;
  }

  private findReadings({ from, to: told, bound, onlyQuestions, hasTopic, former }: Stretch): ClauseReading[] {
    const to = former?.head ? this.beforeParticle(former.head, told) : told;
    const reader = this.buildReader(from, to);
    reader.bound = bound;
    reader.most = bound;
    // "Did you move it", "do I have to go": an inverted clause asks.
    const first = this.lattice.behindIdle(from);
    const inverted = this.lattice.inversions[first] ?? 0;
    // "Est-ce qu'on peut supprimer le dentiste": a polite order. "Estoy de vacaciones": a statement.
    const isAsked = this.lattice.endsInQuestion(to);
    const isOrder = (this.lattice.verbs[first] ?? []).some(
      ({ to: end, value: { sense } }) => end > inverted && (CHANGING.has(sense) || (!isAsked && STATES.has(sense))),
    );
    const isInverted = inverted > 0 && !isOrder;
    // What is in the calendar is not made.
    const isThere = this.lattice.known.overlaps(from, to);
    const isPointed = pointsToTime(this.lattice, from, to);
    const allowed = ({ kind, meets }: Frame, form?: Form): boolean =>
      (kind === 'question' || !(onlyQuestions || isInverted)) &&
      (!form || !meets || form.meets === true) &&
      !((isThere || (!form && isPointed)) && kind === 'create');
    const found: ClauseReading[] = [];
    const add = (reading: ClauseReading | undefined): void => {
      if (!reading || reading.cost > reader.bound) return;
      found.push(reading);
      reader.bound = Math.min(reader.bound, reading.cost + MARGIN);
      reader.most = reader.bound;
    };
    for (const { head, sense } of this.findHeads(from, to))
      for (const rule of BY_SENSE.get(sense) ?? [])
        if (allowed(rule, head.form)) add(reader.read(rule, { head, hasTopic }));
    const isIntroduced = this.introduces(from, to);
    const asks = isIntroduced || this.lattice.blocks[this.lattice.behindIdle(from)] === 'question';
    for (const rule of STATED) if (allowed(rule) && !(asks && rule.kind === 'create')) add(reader.read(rule));
    for (const reading of this.inherited(reader, { from, to, onlyQuestions, hasTopic, former }))
      if (allowed(reading.frame)) add(reading);
    this.work += reader.work;
    return found
      .filter((reading) => reading.cost <= bound && this.fitsEvents(reading, from, to))
      .toSorted((one, other) => one.cost - other.cost);
  }

  /** "Nimm Ben aus dem Review und der Budgetrunde raus": where a clause ends that is followed by the particle of the verb before it. */
  private beforeParticle({ at, form }: Head, to: number): number {
    const isParticle = ({ particle, stand }: Form): boolean =>
      particle !== undefined && stand === 'first' && findParticleEnd(this.lattice, to - 1, particle) === to;
    const isOpen =
      form.particle === undefined &&
      form.stand === 'first' &&
      (this.lattice.verbs[at] ?? []).some(({ value }) => isParticle(value));
    return isOpen ? to - 1 : to;
  }

  /** The verbs that may open a clause, each with the sense it has there. */
  private findHeads(from: number, to: number): { head: Head; sense: Sense }[] {
    const heads: { head: Head; sense: Sense }[] = [];
    let told = from;
    for (let at = from; at < to; at += 1) {
      // "…, it takes an hour", "los geht's am Montag": told of an order, and no verb of its own.
      const { leads, times } = this.lattice;
      for (const edge of times[at] ?? []) if (edge.when.starting) told = Math.max(told, edge.to);
      if (at > from) told = Math.max(told, leads[at] ?? 0);
      for (const { to: end, value: form } of this.lattice.verbs[at] ?? []) {
        if (
          end > to ||
          (ASKING.has(form.sense) && this.isWithinTime(at, end)) ||
          (form.isLoose && !this.isFirst(from, at)) ||
          this.isOutdone(at, end, form) ||
          this.isDenied(at, end)
        )
          continue;
        if (at < told || (form.stand === 'first' && this.isNoun(at, end)) || this.losesParticle(at, end, form))
          continue;
        const head: Head = { at, to: end, form };
        if (!mayOpen(this.lattice, head, to)) continue;
        heads.push({ head, sense: this.isAsked(head, from, to) ? 'list' : form.sense });
      }
    }
    return heads;
  }

  /** "La semana que viene" asks for nothing. */
  private isWithinTime(from: number, to: number): boolean {
    return this.lattice.times.some(
      (edges, at) => at < from && edges.some((edge) => edge.to >= to && edge.cost === COST.time),
    );
  }

  /** "With Marta and his skip", "my move", "a call I have to make": behind an article or a possessive, a word that could order is a noun; elsewhere, "den absagen". */
  private isNoun(at: number, end: number): boolean {
    const { definite, indefinite, pronouns, infinitives, copulas } = this.lattice;
    // "Start is at the town hall".
    if ((copulas[end] ?? 0) > end) return true;
    const isBehindArticle = definite[at - 1] === at || indefinite[at - 1] === at;
    return infinitives.length === 0 && isBehindArticle && (pronouns[at - 1] ?? 0) < at;
  }

  /** "Don't let me forget": a word within a longer order that begins with a negation orders nothing. */
  private isDenied(at: number, end: number): boolean {
    const { blocks, verbs } = this.lattice;
    return blocks.some(
      (block, from) => block === 'negation' && from < at && (verbs[from] ?? []).some(({ to }) => to >= end),
    );
  }

  /** "I need to move the dentist" changes an event, "I need to know" asks: neither makes one of that name. */
  private isOutdone(at: number, end: number, { sense }: Form): boolean {
    const { verbs, definite, indefinite, pronouns } = this.lattice;
    if (!STATES.has(sense)) return false;
    return (verbs[at] ?? []).some(
      ({ to, value }) =>
        to > end &&
        ((CHANGING.has(value.sense) &&
          (this.lattice.isCapital(to) || Math.max(definite[to] ?? 0, indefinite[to] ?? 0, pronouns[to] ?? 0) > to)) ||
          value.sense === 'list' ||
          (value.sense === 'add' && Math.max(definite[to] ?? 0, indefinite[to] ?? 0) > to)),
    );
  }

  /** "Put in the vet for Rex": right behind the verb and before an article, "in" belongs to the verb, and begins no place. */
  private losesParticle(at: number, end: number, { particle: own, sense: told }: Form): boolean {
    const { verbs, times, calendars } = this.lattice;
    const isOwn = own !== undefined && findParticleEnd(this.lattice, end, own) !== undefined;
    if (isOwn || !PLACING.has(told) || (times[end] ?? []).some(({ when }) => when.part !== undefined)) return false;
    return (verbs[at] ?? []).some(({ to, value: { sense } }) => {
      const noun = this.lattice.behindDeterminer(to);
      const isApart = sense === 'add' && to > end && noun > to;
      return isApart && [to, noun].every((from) => (calendars[from] ?? []).length === 0);
    });
  }

  /** "Tell me if I have ...", "Tengo ... ?": the statement is a question. A wish that ends in a question mark stays a wish. */
  private isAsked({ at, form: { sense } }: Head, from: number, to: number): boolean {
    if (!STATES.has(sense) && sense !== 'attend') return false;
    if (this.introduces(from, at) || this.asksWhat(from, at)) return true;
    return (sense === 'have' || sense === 'attend') && this.lattice.endsInQuestion(to);
  }

  /** "What do I need for the trip" wishes for nothing, but "what I need is …" does. */
  private asksWhat(from: number, to: number): boolean {
    const { blocks, blockEnds } = this.lattice;
    const first = this.lattice.behindIdle(from);
    return first < to && blocks[first] === 'question' && !this.lattice.isSubject(blockEnds[first] ?? first);
  }

  private introduces(from: number, to: number): boolean {
    return this.lattice.asking.slice(from, to).some((end) => end > 0);
  }

  /** "And dinner with Anna at 7": the verb is that of the clause before. */
  private inherited(reader: ClauseReader, { from, to, former }: Omit<Stretch, 'bound'>): ClauseReading[] {
    if (!former || (former.frame.kind === 'delete' && this.tellsOtherwise(from, to))) return [];
    const { frame, head } = former;
    // "Run me through today, I only just woke up" asks about nothing more, nor does what tells something behind a question mark.
    const first = this.lattice.behindIdle(from);
    const isTimed = [from, first].some((at) => (this.lattice.times[at] ?? []).length > 0);
    const isTold = this.lattice.tokens[from - 1]?.text === '?' && !isTimed && !this.lattice.endsInQuestion(to);
    if (frame.kind === 'question' && (isTold || this.lattice.isSubject(first))) return [];
    // "…, her train is at noon" tells, and adds nothing more.
    if (frame.kind === 'create' && tellsNoVisit(this.lattice, from, to)) return [];
    const isMore = frame.kind === 'create' && isJoined(this.lattice, from);
    const goesOn = tellDirection(former) ?? head?.form.sense;
    return [frame, ...(isMore ? [FURTHER_TIME] : []), ...listSiblings(frame, goesOn)].flatMap((rule) => {
      const again = reader.read(rule, { isInherited: true, goesOn });
      return again && !this.leavesGoal(again) && !isRemarkAsEvent(again, from, this.lattice)
        ? [{ ...again, cost: again.cost + COST.inherited, ...(head ? { head } : {}) }]
        : [];
    });
  }

  /** "Cancel the dentist, and gym at 5 instead", "…, piano then at 6": behind a deletion, something else takes its place, or is at another time. */
  private tellsOtherwise(from: number, to: number): boolean {
    const { signs, preferences, times } = this.lattice;
    const isOther = (at: number): boolean =>
      this.lattice.courtesyAt(at) === 'instead' ||
      (preferences[at] ?? 0) > at ||
      (signs[at] ?? []).some(({ value }) => value === 'changed');
    const isTimed = times.slice(from, to).some((edges) => edges.some(({ when }) => when.clock !== undefined));
    return (
      this.lattice.courtesyAt(from) === 'instead' ||
      (isTimed && times.slice(from, to).some((_edges, index) => isOther(from + index)))
    );
  }

  /** "Cancel the dentist and the call to Friday": a new time is nothing to cancel. */
  private leavesGoal({ frame, unused }: ClauseReading): boolean {
    const { markers, times } = this.lattice;
    const isGoal = (at: number): boolean =>
      (markers[at] ?? []).some(({ to, value }) => value === 'to' && (times[to]?.length ?? 0) > 0);
    return frame.kind === 'delete' && unused.some(isGoal);
  }

  /** A clause as the name and the time of a new event, whatever it orders. */
  readStated(from: number, to: number): ClauseReading | undefined {
    const reader = this.buildReader(from, to);
    reader.bound = SEARCH.likely + COST.stated;
    const created = STATED.filter(({ kind }) => kind === 'create').flatMap((rule) => reader.read(rule) ?? []);
    this.work += reader.work;
    return created.toSorted((one, other) => one.cost - other.cost)[0];
  }

  /** The new event that the words of a change tell of, whose verb makes events too: "mets le match", "pack das Gespräch". */
  readAsNew({ frame, head, pointsBack }: ClauseReading, from: number, to: number): ClauseReading | undefined {
    if (frame.kind !== 'update' || !head || pointsBack) return undefined;
    const heads = this.findHeads(from, to).filter((one) => one.head.at === head.at && one.sense === 'add');
    if (heads.length === 0) return undefined;
    const reader = this.buildReader(from, to);
    reader.bound = MOST_AS_NEW;
    const rules = (BY_SENSE.get('add') ?? []).filter(({ kind }) => kind === 'create');
    const readings = heads.flatMap((one) => rules.flatMap((rule) => reader.read(rule, { head: one.head }) ?? []));
    this.work += reader.work;
    return readings.filter(({ unused }) => unused.length === 0).toSorted((one, other) => one.cost - other.cost)[0];
  }

  /** Beside an event that is there, what a clause tells is told of it, and "remove him" is about a person. */
  private fitsEvents({ unused, frame, slots, head }: ClauseReading, from: number, to: number): boolean {
    if (head?.form.named && !slots.some(({ role }) => NAMING.has(role))) return false;
    const { persons, idle, particles } = this.lattice;
    const isAlone = (end: number): boolean =>
      end >= to || this.lattice.isMark(end) || (idle[end] ?? 0) > end || particles[end] === true;
    const isFree = (at: number): boolean => slots.every((slot) => at < slot.from || at >= slot.to);
    const isPerson = persons.some((end, at) => at >= from && at < to && end > 0 && isAlone(end) && isFree(at));
    return !this.passesKnown(unused) && !(frame.kind === 'delete' && isPerson);
  }

  /** Whether an event that is there was left out: what a clause tells is told of it. */
  private passesKnown(unused: readonly number[]): boolean {
    const { known } = this.lattice;
    return !known.isEmpty && unused.some((at) => known.overlaps(at, at + 1));
  }

  /** What a clause speaks of, where it orders and asks nothing. */
  readMention(from: number, to: number): ClauseReading | undefined {
    const reader = this.buildReader(from, to);
    const [best] = MENTIONS.flatMap((rule) => reader.read(rule) ?? [])
      .filter(({ unused }) => !this.passesKnown(unused))
      .toSorted((one, other) => one.cost - other.cost);
    this.work += reader.work;
    return best;
  }

  /** "Else in two days": nothing but another time. */
  readOtherwise(from: number, to: number): When | undefined {
    if (this.lattice.courtesyAt(from) !== 'else') return undefined;
    const reader = new ClauseReader(
      this.lattice,
      from,
      to,
      this.limit - this.work,
      new Steps(this.lattice, new Fills(this.lattice, to, true), to),
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

  /** What a clause tells of the order before it, if it tells nothing else. */
  readAddition(from: number, to: number): ClauseReading | undefined {
    const reader = this.buildReader(from, to);
    const readings = ADDITION_RULES.flatMap((rule) => {
      reader.bound = COST.addition - rule.cost;
      if (rule.senses.length === 0) return reader.read(rule) ?? [];
      const heads = this.findHeads(from, to).filter(({ sense }) => rule.senses.includes(sense));
      return heads.flatMap(({ head }) => reader.read(rule, { head }) ?? []);
    });
    this.work += reader.work;
    return readings
      .filter(
        (reading) => tellsOnly(reading, this.lattice) && !this.denies(reading, from, to) && !this.isOrder(reading),
      )
      .toSorted((one, other) => one.cost - other.cost)[0];
  }

  /** "Add the place": an order is no name of a place, nor a note. */
  private isOrder({ slots }: ClauseReading): boolean {
    const names = slots.filter(({ role }) => role === 'words' || role === 'at' || role === 'place');
    return names.some(({ from, to }) => (this.lattice.verbs[from] ?? []).some((verb) => verb.to === to));
  }

  /** "Not private", "no hace falta enlace": only a day is left out by a negation. */
  private denies({ slots }: ClauseReading, from: number, to: number): boolean {
    const { blocks, ties } = this.lattice;
    const isTied = (at: number): boolean => ties.some((end, start) => start <= at && at < end && end > start + 1);
    const isExcept = (at: number): boolean =>
      slots.some(({ role, from: start, to: end }) => LEAVING_OUT.has(role) && start <= at && at < end);
    for (let at = from; at < to; at += 1)
      if ((blocks[at] === 'negation' || this.lattice.courtesyAt(at) === 'no') && !isExcept(at) && !isTied(at))
        return true;
    return false;
  }

  private buildReader(from: number, to: number): ClauseReader {
    const steps = (this.steps[to] ??= new Steps(this.lattice, new Fills(this.lattice, to), to));
    return new ClauseReader(this.lattice, from, to, this.limit - this.work, steps);
  }

  /** Whether only idle words stand before this place. */
  private isFirst(from: number, at: number): boolean {
    return countWords(this.lattice, from, at) === 0;
  }
}

/** "Push the dentist back half an hour and the call by an hour": other changes by the same verb, each with something new that it tells. */
function listSiblings(frame: Frame, sense: Sense | undefined): Frame[] {
  if (frame.kind !== 'update' || sense === undefined) return [];
  return (BY_SENSE.get(sense) ?? []).filter(
    (rule) => rule !== frame && rule.kind === 'update' && rule.needed.some(({ content }) => GOALS.has(content)),
  );
}

/** "Bring the dentist forward by 15 minutes and the call by 30": the direction of a shift goes on. */
function tellDirection({ frame, meaning }: ClauseReading): Sense | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the frame of an update builds one
  const shift = frame.kind === 'update' ? (meaning as Update).changes.shift : undefined;
  if (shift?.lengthens) return shift.sign < 0 ? 'shorten' : 'lengthen';
  return shift && (shift.sign < 0 ? 'earlier' : 'later');
}

/** Whether all readings of a stretch are among those of the other one. */
function covers(known: Stretch, { bound, onlyQuestions, hasTopic, former }: Stretch): boolean {
  const isSame = known.onlyQuestions === onlyQuestions && known.hasTopic === hasTopic && known.former === former;
  return isSame && bound <= known.bound;
}

/** Whether a clause tells nothing but details: words such as "needs" may stand beside those that are not told otherwise. */
function tellsOnly({ unused, slots }: ClauseReading, { markers }: Lattice): boolean {
  const others = unused.filter((at) => !(markers[at] ?? []).some(({ value }) => !BESIDE.has(value)));
  const isPlain = slots.length > 0 && slots.every(({ role }) => role === 'own' || role === 'details');
  return others.length === 0 || (isPlain && others.length <= MOST_OTHERS);
}

/** "Hairdresser -> 4pm": an arrow to a time moves what is there. */
function pointsToTime({ markers, times, tokens }: Lattice, from: number, to: number): boolean {
  return markers.some(
    (edges, at) =>
      at > from &&
      at < to &&
      ARROW.test(tokens[at]?.text ?? '') &&
      edges.some((edge) => edge.value === 'to' && (times[edge.to] ?? []).length > 0),
  );
}
