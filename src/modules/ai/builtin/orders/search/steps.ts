import { COST } from '../grammar/costs.js';
import type { Frame, Role } from '../grammar/frame.js';
import type { Fills } from '../fills/fills.js';
import type { Lattice } from '../lattice/lattice.js';
import { longestEnd } from '../lattice/edges.js';
import { isTrailing } from '../fills/trailing-words.js';
import { Remainder } from './remainder.js';
import type { Move, ReadingTask, Way } from './search-state.js';

/** The steps of searches through clauses with one end: found once for each token, whichever verb is tried. */
export class Steps {
  /** By the number of the way to pass words by, about an event or not. */
  private readonly moves: (readonly Move[] | undefined)[][] = [];
  private readonly ways = new Map<Frame, (readonly Way[] | undefined)[]>();
  private readonly remainders = new Map<Frame, Map<string, Remainder>>();
  /** By frame, the numbers of the roles that anything in the text may fill. */
  private readonly possible = new Map<Frame, readonly number[]>();

  constructor(
    private readonly lattice: Lattice,
    readonly fills: Fills,
    private readonly end: number,
  ) {}

  /** What a clause costs at least from a token on; frames share it, whichever verb is tried. */
  remainderOf({ frame, head, isInherited }: ReadingTask): Remainder {
    const isAboutEvent = head !== undefined || isInherited;
    const particle = head?.form.particle;
    const known = this.remainders.get(frame) ?? new Map<string, Remainder>();
    this.remainders.set(frame, known);
    const reading = { lattice: this.lattice, steps: this, frame, isAboutEvent, particle, end: this.end };
    const key = particle ?? String(isAboutEvent);
    const behind = known.get(key) ?? new Remainder(reading);
    known.set(key, behind);
    return head ? new Remainder(reading, { head, behind }) : behind;
  }

  /** The ways over words from here on that fill no role. */
  movesAt(frame: Frame, isAboutEvent: boolean, at: number): readonly Move[] {
    const moves = (this.moves[frame.passing * 2 + (isAboutEvent ? 1 : 0)] ??= []);
    return (moves[at] ??= this.findMoves(frame, isAboutEvent, at));
  }

  /** The roles that words from here on can fill. */
  waysAt(frame: Frame, at: number): readonly Way[] {
    const ways = this.ways.get(frame) ?? [];
    this.ways.set(frame, ways);
    return (ways[at] ??= this.findWays(frame, at, false));
  }

  /** The roles that words from here on can fill; at the beginning of a clause, no article stands before them. */
  findWays(frame: Frame, at: number, isFirst: boolean): Way[] {
    const ways: Way[] = [];
    const isDetermined = !isFirst && this.isDetermined(at);
    for (const index of this.rolesOf(frame)) {
      const role = frame.list[index];
      const fills = role ? this.fills.from(role, at) : [];
      if (!role || fills.length === 0 || this.isTeller(frame, role, at)) continue;
      const aside = this.isLooseMention(frame, role, at) ? COST.unusedAside : 0;
      const cost = aside + (isDetermined && role.isNew === true ? COST.timeOfEvent : 0);
      ways.push({ index, fills, cost, again: role.isMany ? this.againCost(role, at) : undefined });
    }
    return ways;
  }

  private rolesOf(frame: Frame): readonly number[] {
    const known = this.possible.get(frame);
    if (known) return known;
    const possible = frame.list.flatMap((role, index) => (this.fills.mayFill(role) ? [index] : []));
    this.possible.set(frame, possible);
    return possible;
  }

  /** Whether an article ends right before this place. */
  isDetermined(at: number): boolean {
    const { definite, indefinite } = this.lattice;
    return definite[at - 1] === at || indefinite[at - 1] === at;
  }

  /** "I quit piano": who tells something is no event. */
  private isTeller({ kind }: Frame, { content }: Role, at: number): boolean {
    return kind === 'mention' && content === 'name' && this.lattice.isSubject(at);
  }

  /** An aside names an event by an article or a capital: "Bob is ill" is about Bob. */
  private isLooseMention({ kind }: Frame, { content }: Role, at: number): boolean {
    return (
      kind === 'mention' &&
      content === 'name' &&
      !this.lattice.isCapital(at) &&
      this.lattice.behindDeterminer(at) === at
    );
  }

  private againCost({ content }: Role, at: number): number {
    // "All day, in blue" are two details, and none is more.
    if (content === 'detail' || content === 'ownDetail' || content === 'sign') return 0;
    if (content !== 'name') return COST.timeAgain;
    // "Cinema “Dune”".
    const isQuoted = (this.lattice.quotes[at] ?? 0) > at;
    const joins = isQuoted || (this.lattice.markers[at]?.length ?? 0) > 0 || this.lattice.isCapital(at);
    if (joins) return COST.namePiece;
    return isTrailing(this.lattice, at, this.end) ? COST.namePieceBehind : COST.namePieceLoose;
  }

  private findMoves(frame: Frame, isAboutEvent: boolean, at: number): Move[] {
    const { lattice } = this;
    const { kind } = frame;
    const moves: Move[] = [];
    const isQuestion = kind === 'question';
    // "What do I have now": the time asked about.
    const isNow = isQuestion && (lattice.times[at] ?? []).some(({ to, when }) => when.now && to === lattice.idle[at]);
    if (!isNow) add(moves, at, lattice.idle[at], COST.idle);
    if (isQuestion) {
      add(moves, at, lattice.recalls[at], COST.idle);
      // Words that are no part of the event: "having", "is" at the end.
      add(moves, at, lattice.doing[at], COST.auxiliary);
      add(moves, at, this.tailFrom(at), COST.auxiliary);
    }
    add(moves, at, lattice.auxiliaries[at], COST.auxiliary);
    if (kind === 'create') {
      add(moves, at, lattice.preferences[at], COST.idle);
      add(moves, at, lattice.shares[at], COST.idle);
      // "That evening" is on the same day, and in the evening.
      if (!this.holdsTime(at, lattice.sameDays[at] ?? 0)) add(moves, at, lattice.sameDays[at], COST.idle);
      add(moves, at, lattice.sameTimes[at], COST.idle);
    }
    if (kind === 'addition') {
      // "Make that an all-day entry".
      add(moves, at, lattice.empty[at], COST.idle);
      add(moves, at, lattice.ties[at], COST.idle);
      add(moves, at, lattice.joints[at], COST.idle);
      add(moves, at, lattice.copulas[at], COST.idle);
      add(moves, at, lattice.pronouns[at], COST.pronoun);
    }
    if (kind === 'fragment') {
      // "Pero no el 3": within a longer word of exception, a refusal is none.
      const isExcepting = (lattice.markers[at - 1] ?? []).some(({ to, value }) => value === 'except' && to > at);
      if (!isExcepting) add(moves, at, lattice.courtesies[at], COST.idle);
      add(moves, at, lattice.linking[at], COST.idle);
      add(moves, at, lattice.joints[at], COST.idle);
      add(moves, at, lattice.pronouns[at], COST.pronoun);
    }
    if (frame.isOfKnown) {
      // Which event is meant is known, so that only what is told of it counts.
      for (const { to, value } of lattice.markers[at] ?? []) if (value !== 'except') add(moves, at, to, COST.marker);
      add(moves, at, lattice.linking[at], COST.auxiliary);
      add(moves, at, lattice.copulas[at], COST.auxiliary);
      add(moves, at, lattice.pronouns[at], COST.pronoun);
      add(moves, at, lattice.knownEnds[at], COST.pronoun);
      add(moves, at, lattice.preferences[at], COST.idle);
    }
    // "Remove him" is about a person, and no event.
    const isEvent = isAboutEvent && (lattice.persons[at] ?? 0) === 0;
    if (isEvent) add(moves, at, lattice.pronouns[at], COST.pronoun, true);
    add(moves, at, lattice.definite[at], COST.determiner);
    add(moves, at, lattice.indefinite[at], COST.determiner);
    if (lattice.isMark(at)) add(moves, at, at + 1, this.mayEndSentence(at) ? COST.clause : COST.mark);
    else moves.push({ to: at + 1, cost: this.unusedCost(kind, at), pointsBack: false, isUnused: true });
    return frame.isOfKnown ? this.withoutSigns(moves, at) : moves;
  }

  /** What is told of an event that is there is not passed by. */
  private withoutSigns(moves: readonly Move[], at: number): Move[] {
    const end = longestEnd(this.lattice.signs[at]);
    return moves.filter(({ to, isUnused }) => isUnused || to > end);
  }

  /** "… à 10h. l'appel": a full stop that is no part of an abbreviation, before a small letter. */
  private mayEndSentence(at: number): boolean {
    const { tokens } = this.lattice;
    const next = tokens[at + 1];
    const isStop = tokens[at]?.text === '.' && next?.spaced === true && at + 1 < this.end;
    return isStop && /^\p{Ll}/u.test(next.text) && this.lattice.costWithin(at, at + 1) > COST.within.softMarker;
  }

  private holdsTime(from: number, to: number): boolean {
    return this.lattice.times.slice(from, Math.max(from, to)).some((edges) => edges.length > 0);
  }

  private tailFrom(at: number): number | undefined {
    const { tails, times } = this.lattice;
    const end = tails[at] ?? 0;
    return end > at && (this.isAtEnd(end) || (times[end] ?? []).length > 0) ? end : undefined;
  }

  private unusedCost(kind: Frame['kind'], at: number): number {
    if (kind === 'mention') return COST.unusedAside;
    const joins = (this.lattice.markers[at]?.length ?? 0) > 0 || (this.lattice.joints[at] ?? 0) > 0;
    return joins ? COST.unusedJoint : COST.unused;
  }

  /** Whether nothing that belongs to the clause follows at once. */
  isAtEnd(at: number): boolean {
    return at >= this.end || this.lattice.isMark(at) || (this.lattice.idle[at] ?? 0) > 0;
  }
}

function add(moves: Move[], at: number, to: number | undefined, cost: number, pointsBack = false): void {
  if (to !== undefined && to > at) moves.push({ to, cost, pointsBack, isUnused: false });
}
