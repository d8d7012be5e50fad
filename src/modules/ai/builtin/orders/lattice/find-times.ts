import type { Chart, FoundPhrase } from '../../grammar/chart.js';
import type { Phrase } from '../../grammar/grammar.js';
import type { Token } from '../../grammar/tokens.js';
import { type Expression, findExpressions, findLongestFrom } from '../../time/merge/assemble.js';
import type { DateExpr, When } from '../../time/expressions.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { daysListed, splitDates } from '../../time/merge/lists.js';
import { continued, dayListing, looseClock, looseDate, when as whenPhrase } from '../../time/phrases.js';
import { COST } from '../grammar/costs.js';
import type { Edges } from './edges.js';
import type { Marker } from '../grammar/order.js';
import type { Sense } from '../grammar/senses.js';
import { isHung, isMark } from './spans.js';
import { isBeforeLetter, isContradicted, isListed, onDaysTold, putRight } from './time-tests.js';
import { courtesy, definite, idle, indefinite, joint, pronoun, tie, verb } from '../grammar/phrases.js';

/** An expression of time, and what it costs. */
export interface TimeEdge {
  to: number;
  when: When;
  cost: number;
}

/** Markers behind which a bare number is a time. */
const BEFORE_TIMES = new Set<Marker>(['to', 'from', 'instead', 'for', 'until', 'except']);

/** Orders that give an event another time. */
const MOVING = new Set<Sense>(['move', 'later', 'earlier']);

/** The most words that tie something to an order. */
const LONGEST_TIE = 4;

/** Words that end no name. */
const NO_NAME: readonly Phrase<unknown>[] = [definite, indefinite, idle, joint, pronoun, verb];

/** Finds the expressions of time of a text. */
export class TimeFinder {
  /** Where a part of the day begins that belongs to a name. */
  private readonly nameParts = new Set<number>();

  constructor(
    private readonly chart: Chart,
    private readonly tokens: readonly Token[],
    private readonly markers: Edges<Marker>,
    private readonly addresses: readonly number[],
    private readonly houses: ReadonlySet<number>,
  ) {}

  /** The expressions of time that begin at each token. */
  find(): TimeEdge[][] {
    const times: TimeEdge[][] = Array.from({ length: this.tokens.length + 1 }, () => []);
    for (const found of findExpressions(this.chart)) {
      const expression = this.withoutNamePart(this.behindPronoun(found) ?? this.beforeHouse(found));
      if (!expression) continue;
      const { from, end, when, pieces } = expression;
      if (
        isBeforeLetter(expression, this.tokens) ||
        this.isAge(from, when) ||
        this.isInAddress(from) ||
        this.isAdjective(from, end, when) ||
        this.isMeal(times, from, end, when) ||
        this.isOrdinal(from, end, when)
      )
        continue;
      const isLosing = this.losesWords(expression) || isContradicted(when, pieces);
      if (!isLosing) times[from]?.push({ to: end, when, cost: COST.time });
      this.addBeginning(times, from, end, when);
      this.addBeforePause(times, expression);
      for (let at = from; at < end; at += 1)
        this.addPieces(times, { at, from, end }, isLosing ? COST.time : COST.timePiece);
    }
    for (let at = 0; at < this.tokens.length; at += 1) this.addMarked(times, at);
    for (let at = this.tokens.length - 1; at >= 0; at -= 1) this.addCorrected(times, at);
    for (let at = 1; at < this.tokens.length; at += 1) this.addJoined(times, at);
    return onDaysTold(times);
  }

  /** "Um drei oder vier": a bare number joined to a clock time is one too. */
  private addJoined(times: TimeEdge[][], at: number): void {
    const next = this.chart.longest(joint, at)?.end;
    if (next === undefined || (times[next]?.length ?? 0) > 0) return;
    const isBehindClock = times.some(
      (edges, from) => from < at && edges.some(({ to, when }) => to === at && when.clock),
    );
    if (!isBehindClock) return;
    for (const { end, meaning } of this.chart.find(looseClock, next))
      times[next]?.push({ to: end, when: { clock: meaning }, cost: COST.timePiece });
  }

  /** "Um acht, nein, um neun": the time that puts right the one before it. */
  private addCorrected(times: TimeEdge[][], at: number): void {
    const [first] = (times[at] ?? [])
      .filter(({ cost }) => cost === COST.time)
      .toSorted((one, other) => other.to - one.to);
    const next = first && this.behindCorrection(first.to);
    if (!first || next === undefined || this.isDenied(at)) return;
    const told = (times[next] ?? []).filter(({ cost }) => cost <= COST.time);
    const bare = first.when.clock
      ? this.chart.find(looseClock, next).map(({ end, meaning }) => ({ to: end, when: { clock: meaning } }))
      : [];
    for (const { to, when } of [...told, ...bare])
      times[at]?.push({ to, when: putRight(first.when, when), cost: COST.time });
  }

  /** "Not at 8, but at 9": the first time is denied already. */
  private isDenied(at: number): boolean {
    return this.markers.some(
      (edges, start) => start < at && edges.some(({ to, value }) => value === 'instead' && to === at),
    );
  }

  /** Where a time stands behind words that take back the one before; nothing where none do. */
  private behindCorrection(from: number): number | undefined {
    let isTakenBack = false;
    let at = from;
    while (at < this.tokens.length) {
      const said = this.chart.longest(courtesy, at);
      const denies = said?.meaning === 'no' || said?.meaning === 'instead';
      // "At 5, not at 6" denies what comes, "at 5, no sorry" what came.
      const isContrast = this.markers[at]?.some(
        ({ to, value }) => value === 'instead' && to >= (said?.end ?? to) && !isMark(this.tokens[to]),
      );
      if (denies && isContrast) return undefined;
      const end = denies ? said.end : isMark(this.tokens[at]) ? at + 1 : (this.chart.longest(idle, at)?.end ?? at);
      if (end <= at) return isTakenBack ? at : undefined;
      isTakenBack ||= denies;
      at = end;
    }
    return undefined;
  }

  /** "Déplace-le vendredi": what hangs on a verb is no article of a day, which begins behind it. */
  private behindPronoun({ from }: Expression): Expression | undefined {
    const isPronoun = isHung(this.tokens, from) && this.chart.longest(definite, from) !== undefined;
    const found = isPronoun ? findLongestFrom(this.chart, from + 1) : undefined;
    return found && { from: from + 1, ...found };
  }

  /** "Samedi à 20h au 5 avenue du Parc": the number of a house is no part of a time. */
  private beforeHouse(found: Expression): Expression {
    const house = [...this.houses].find((at) => at > found.from + 1 && at < found.end);
    const before = house === undefined ? undefined : findLongestFrom(this.chart, found.from, {}, house - 1);
    return before ? { from: found.from, ...before } : found;
  }

  /** Whether words that tie what is told to an order end here. */
  private isTied(end: number): boolean {
    return this.tokens.slice(Math.max(0, end - LONGEST_TIE), end).some((_token, index, { length }) => {
      return this.chart.find(tie, end - length + index).some((found) => found.end === end);
    });
  }

  /** "12 Uhr Mittag mit Tobi": right behind a clock time, a word that is one too is what takes place then. */
  private isMeal(times: TimeEdge[][], from: number, end: number, { clock, ...rest }: When): boolean {
    const isWord = clock !== undefined && end === from + 1 && Object.keys(rest).length === 0;
    return (
      isWord &&
      this.tokens[from]?.digits !== true &&
      times.slice(0, from).some((edges) => edges.some(({ to, when }) => to === from && when.clock !== undefined))
    );
  }

  /** "Erste Chorprobe": a single word that counts what stands behind it is no day. */
  private isOrdinal(from: number, end: number, { date, ...rest }: When): boolean {
    const [word, next] = [this.tokens[from], this.tokens[end]];
    if (date?.kind !== 'dayOfMonth' || end !== from + 1 || word?.digits === true) return false;
    const isNoun = next !== undefined && /^\p{L}/u.test(next.text) && (this.markers[end]?.length ?? 0) === 0;
    return Object.keys(rest).length === 0 && isNoun && this.chart.longest(whenPhrase, end) === undefined;
  }

  /** "The weekly report": how often it is, is part of its name. */
  private isAdjective(from: number, end: number, { repeats, ...rest }: When): boolean {
    if (!repeats || repeats.weekdays || end !== from + 1 || Object.keys(rest).length > 0) return false;
    // "Annual checkup on Friday": an event of such a distance is rarely told as a series.
    const { frequency, interval } = repeats;
    const isRare = frequency === 'YEARLY' || frequency === 'QUARTERLY' || (frequency === 'MONTHLY' && interval > 1);
    const isDetermined = isRare || (from > 0 && this.chart.longest(definite, from - 1)?.end === from);
    // "Bilan annuel avec Karine": behind its noun, but "it comes up annually".
    const isBehindNoun = isRare && this.isBehindName(from) && !this.isTied(from);
    const isBeforeNoun =
      end < this.tokens.length && !isMark(this.tokens[end]) && (this.markers[end]?.length ?? 0) === 0;
    return isDetermined && (isBeforeNoun || isBehindNoun);
  }

  /** "Game evening on Friday at 7": a part of the day right behind a word of a name belongs to it, where the time is told besides. */
  private withoutNamePart(found: Expression): Expression | undefined {
    const { from, end, pieces } = found;
    const target = this.findTarget(found);
    if (target) return target;
    const [first] = pieces;
    // "Déjeuner avec Sam demain": a name that looks like a short weekday.
    if (first?.end === from + 1 && this.isShortName(from)) return end > from + 1 ? this.apartFrom(from) : undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pieces of an expression of time are times
    const { part, ...rest } = (first?.meaning ?? {}) as When;
    // "Entretien annuel mardi à 15h".
    const isYearly = rest.repeats?.frequency === 'YEARLY' && first?.end === from + 1 && first.end < end;
    if (isYearly && Object.keys(rest).length === 1 && this.isBehindName(from)) return this.apartFrom(from);
    // "Service du soir samedi à 17h30".
    const isOf = (this.markers[from] ?? []).some(({ to, value }) => value === 'of' && to === from + 1);
    const last = isOf && first?.end === from + 2 ? from + 1 : from;
    const isLone = first?.end === last + 1 && Object.values(rest).every((value) => value === undefined);
    if (!part || !isLone || !this.isBehindName(from) || !this.isTimed(last + 1)) return found;
    if (last > from) this.nameParts.add(from);
    return end > last + 1 ? this.apartFrom(last) : undefined;
  }

  private isShortName(at: number): boolean {
    const { text = '' } = this.tokens[at] ?? {};
    const isBehindWith = (this.markers[at - 1] ?? []).some(({ to, value }) => value === 'with' && to === at);
    return isBehindWith && /^\p{Lu}\p{Ll}{2}$/u.test(text);
  }

  /** "Adelanta la fiesta de Navidad al jueves 10": a feast that belongs to the name of what is moved begins no range. */
  private findTarget({ from, end, when: { date, to } }: Expression): Expression | undefined {
    const isFeast = date?.kind === 'yearly' && to?.date !== undefined && this.isBehindName(from);
    if (!isFeast || !this.movesBefore(from)) return undefined;
    for (let at = from + 1; at < end; at += 1) {
      const other = this.markers[at]?.some(({ value }) => value === 'to') ? findLongestFrom(this.chart, at) : undefined;
      if (other) return { from: at, ...other };
    }
    return undefined;
  }

  private movesBefore(end: number): boolean {
    for (let at = 0; at < end; at += 1)
      if (this.chart.find(verb, at).some(({ meaning }) => meaning.some(({ sense }) => MOVING.has(sense)))) return true;
    return false;
  }

  /** The time that begins behind a word. */
  private apartFrom(at: number): Expression | undefined {
    const other = findLongestFrom(this.chart, at + 1);
    return other && { from: at + 1, ...other };
  }

  private isBehindName(at: number): boolean {
    const before = this.tokens[at - 1];
    if (!before || !/^\p{L}/u.test(before.text) || this.tokens[at]?.spaced !== true) return false;
    return (this.markers[at - 1]?.length ?? 0) === 0 && !NO_NAME.some((kind) => this.chart.longest(kind, at - 1));
  }

  /** Whether a time of day is told from here on. */
  private isTimed(from: number): boolean {
    for (let at = from; at < this.tokens.length; at += 1) {
      if (this.chart.find(whenPhrase, at).some(({ meaning }) => meaning.clock !== undefined)) return true;
      const isBehind = (this.markers[at] ?? []).some(
        ({ to, value }) => value === 'from' && this.chart.longest(looseClock, to),
      );
      if (isBehind) return true;
    }
    return false;
  }

  /** "At 3 today to 4": a range, or the old time and the new one. */
  private addBeginning(times: TimeEdge[][], from: number, end: number, { to, ...first }: When): void {
    if (!to || first.repeats) return;
    for (let at = from + 1; at < end; at += 1) {
      const markers = this.markers[at] ?? [];
      const isNew = markers.some(({ value }) => value === 'to') && !markers.some(({ value }) => value === 'until');
      if (!isNew) continue;
      // "From this week to Friday at 6": the hour is that of the new time.
      const { clock, ...day } = first;
      const isOwn = clock === undefined || !first.date || this.holdsClock(from, at);
      times[from]?.push({ to: at, when: isOwn ? first : day, cost: COST.timeBefore });
    }
  }

  private holdsClock(from: number, end: number): boolean {
    for (let at = from; at < end; at += 1)
      if (this.chart.find(whenPhrase, at).some((piece) => piece.end <= end && piece.meaning.clock)) return true;
    return false;
  }

  /** "Saturday at 4, half an hour": what stands before a comma may be all of the time. */
  private addBeforePause(times: TimeEdge[][], { from, end, when: all, pieces }: Expression): void {
    // "At 1 p.m. Address: …": the dot may end a sentence.
    if (end - 1 > from && this.tokens[end - 1]?.text === '.')
      times[from]?.push({ to: end - 1, when: all, cost: COST.time + COST.mark });
    let joined: When | undefined;
    for (const piece of pieces) {
      if (piece.end >= end) return;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pieces of an expression of time are times
      const when = piece.meaning as When;
      joined = joined ? mergeWhen(joined, when) : when;
      if (!joined) return;
      if (this.tokens[piece.end]?.text === ',') times[from]?.push({ to: piece.end, when: joined, cost: COST.time });
    }
  }

  private addPieces(times: TimeEdge[][], { at, from, end }: Record<'at' | 'from' | 'end', number>, cost: number): void {
    for (const piece of this.chart.find(whenPhrase, at)) {
      const isWhole = at === from && piece.end === end;
      if (piece.end <= end && !isWhole) times[at]?.push({ to: piece.end, when: piece.meaning, cost });
    }
  }

  /** Whether an expression joins days of which its meaning keeps only one: "tomorrow and Thursday". */
  private losesWords({
    when: { date, to, repeats, length, bound, alsoAt },
    pieces,
  }: Omit<Expression, 'from'>): boolean {
    const keepsAll = alsoAt ?? to ?? repeats ?? length ?? bound ?? (date && splitDates(date).length > 1);
    // "A las nueve y media": what joins the words of one piece says something.
    return !keepsAll && pieces.slice(0, -1).some(({ end }) => this.chart.longest(joint, end) !== undefined);
  }

  /** Behind "to" or "from", a bare number is a time. */
  private addMarked(times: TimeEdge[][], at: number): void {
    if (this.nameParts.has(at)) return;
    for (const { to, value } of this.markers[at] ?? []) {
      if (!BEFORE_TIMES.has(value)) continue;
      const isFor = value === 'to' && this.markers[at]?.some((edge) => edge.value === 'for');
      const add = (end: number, when: When, extra: number): void => {
        if (isBeforeLetter({ end, when }, this.tokens)) return;
        // "For next week to 4 June": from one time to another, and no range.
        const more = isFor && when.to?.date ? extra + COST.timePiece : extra;
        const known = times[to]?.find((edge) => edge.to === end && !isListed(edge.when));
        if (known && !isListed(when)) known.cost = Math.min(known.cost, COST.time + more);
        else times[to]?.push({ to: end, when, cost: COST.time + more });
      };
      for (const { end, meaning } of value === 'except' ? this.chart.find(dayListing, to) : []) {
        const date = daysListed(meaning) ?? meaning[0];
        if (date && isListed({ date })) add(end, { date }, -0.01);
      }
      const whole = findLongestFrom(this.chart, to);
      if (whole && !this.losesWords(whole)) add(whole.end, whole.when, 0);
      for (const { end, meaning } of this.chart.find(whenPhrase, to)) add(end, meaning, 0.01);
      // "Au 3": behind its article, a number is a day.
      const dated = value === 'to' ? this.findNumberedDays(at, to) : [];
      for (const { end, meaning } of dated) add(end, { date: meaning }, 0);
      for (const { end, meaning } of this.chart.find(looseDate, to)) add(end, { date: meaning }, 0.01);
      for (const { end, meaning } of this.chart.find(looseClock, to))
        if (dated.every((day) => day.end !== end)) add(end, { clock: meaning }, 0.02);
      for (const { end, meaning } of this.chart.find(continued, to))
        add(end, value === 'to' ? this.withBothClocks(to, end, meaning) : meaning, 0.02);
    }
  }

  /** Days told by their number alone, with the marker before them as their article; no word goes on behind them: "au 12 rue Monge". */
  private findNumberedDays(at: number, to: number): FoundPhrase<DateExpr>[] {
    const isOver = (end: number): boolean =>
      end >= this.tokens.length || isMark(this.tokens[end]) || (this.markers[end] ?? []).length > 0;
    return this.chart
      .find(looseDate, at)
      .filter(({ end, meaning }) => end === to + 1 && meaning.kind === 'dayOfMonth' && isOver(end));
  }

  /** "To 7 and 19": two times, and no range. */
  private withBothClocks(from: number, end: number, when: When): When {
    const { to, ...first } = when;
    if (!to?.clock || !first.clock) return when;
    for (let at = from; at < end; at += 1) if (this.chart.longest(joint, at)) return { ...first, alsoAt: [to.clock] };
    return when;
  }

  /** "Les 40 ans de Cédric": an age with its article. */
  private isAge(from: number, { length, ...rest }: When): boolean {
    const isYears = length?.years !== undefined && Object.values(rest).every((value) => value === undefined);
    return isYears && from > 0 && this.chart.longest(definite, from - 1)?.end === from;
  }

  private isInAddress(at: number): boolean {
    return this.addresses.some((end, from) => end > 0 && from <= at && at < end);
  }
}
