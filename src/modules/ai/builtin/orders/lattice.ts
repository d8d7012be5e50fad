import { Chart, type Found } from '../grammar/chart.js';
import type { Phrase } from '../grammar/grammar.js';
import { correctSpelling } from '../grammar/spelling.js';
import { type Token, tokenize } from '../grammar/tokens.js';
import { findExpressions, longestFrom } from '../time/assemble.js';
import type { Amount, When } from '../time/expressions.js';
import { amount, continued, looseClock, looseDate, when as whenPhrase } from '../time/phrases.js';
import { COST, SEARCH } from './costs.js';
import type { CalendarWord } from './frame.js';
import type { Aspect, Block, Courtesy, Detail, Form, Marker, Pick, Scope, Shift } from './order.js';
import {
  aspect,
  auxiliary,
  block,
  calendarWord,
  courtesy,
  definite,
  detail,
  elsewhere,
  empty,
  idle,
  indefinite,
  joint,
  kind,
  linking,
  marker,
  pick,
  pronoun,
  scope,
  shift,
  verb,
  type OrderGrammar,
} from './vocabulary.js';

/** Something that begins at a token and ends before another. */
export interface Edge<V> {
  to: number;
  value: V;
}

export interface TimeEdge {
  to: number;
  when: When;
  cost: number;
  rule: string;
}

export const MARK = /^[^\p{L}\p{N}]$/u;
const SOFT = new Set<Marker>(['of']);
/** Markers behind which a bare number is a time. */
const BEFORE_TIMES = new Set<Marker>(['to', 'from', 'instead', 'for', 'until', 'except']);
/** Marks that hold a name together. */
const GLUE = /^['’&/:-]$/;
const ADDRESS = /(?<![^\s<(",;:])[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,250}/gu;

/** What begins at each token of a text: times, words of the vocabulary, addresses, quotes. */
export class Lattice {
  readonly tokens: readonly Token[];
  readonly chart: Chart;
  readonly times: TimeEdge[][];
  readonly verbs: Edge<Form>[][];
  readonly markers: Edge<Marker>[][];
  readonly shifts: Edge<Shift>[][];
  readonly amounts: Edge<Amount>[][];
  readonly scopes: Edge<Scope>[][];
  readonly picks: Edge<Pick>[][];
  readonly details: Edge<Detail>[][];
  readonly aspects: Edge<Aspect>[][];
  readonly blocks: (Block | undefined)[];
  readonly blockEnds: number[];
  /** The ends of the longest of each, 0 where there is none. */
  readonly idle: number[];
  readonly definite: number[];
  readonly indefinite: number[];
  readonly pronouns: number[];
  readonly auxiliaries: number[];
  readonly calendars: Edge<CalendarWord>[][];
  readonly kinds: number[];
  readonly empty: number[];
  readonly joints: number[];
  readonly courtesies: number[];
  readonly linking: number[];
  readonly elsewhere: number[];
  readonly quotes: number[];
  readonly addresses: number[];
  readonly particles: boolean[];
  /** Whether a name may end before this token. */
  readonly anchors: boolean[];
  /** What it costs a name to hold the tokens before each place. */
  private readonly held: Float64Array;
  /** Whether more was written than is read. */
  readonly isTooLong: boolean;

  constructor(
    readonly text: string,
    { grammar, compounds }: OrderGrammar,
  ) {
    const raw = tokenize(text, SEARCH.tokens + 1);
    this.isTooLong = raw.length > SEARCH.tokens;
    const cut = raw.slice(0, SEARCH.tokens);
    const tokens = correctSpelling(cut, grammar.spelling);
    this.tokens = cut;
    this.chart = new Chart(grammar, withCompounds(tokens, compounds));
    this.addresses = this.findAddresses();
    this.quotes = this.findQuotes();
    this.verbs = this.each((at) =>
      this.isGlued(at)
        ? []
        : this.edges(verb, at).flatMap(({ to, value }) => value.map((form) => ({ to, value: form }))),
    ).map((edges) => edges.filter(({ to }) => !this.isHyphened(to)));
    this.markers = this.each((at) =>
      this.isInner(at) ? [] : this.edges(marker, at).flatMap(({ to, value }) => value.map((id) => ({ to, value: id }))),
    );
    this.times = this.findTimes();
    this.shifts = this.each((at) => this.edges(shift, at));
    this.amounts = this.each((at) => this.edges(amount, at));
    this.scopes = this.each((at) => this.edges(scope, at));
    this.picks = this.each((at) => this.edges(pick, at));
    this.details = this.each((at) => this.edges(detail, at));
    this.aspects = this.each((at) => this.edges(aspect, at));
    this.blocks = this.each((at) => this.chart.longest(block, at)?.meaning);
    this.blockEnds = this.ends(block);
    this.idle = this.ends(idle);
    this.definite = this.ends(definite);
    this.indefinite = this.ends(indefinite);
    this.pronouns = this.ends(pronoun);
    this.auxiliaries = this.ends(auxiliary);
    this.calendars = this.each((at) => this.edges(calendarWord, at));
    this.kinds = this.ends(kind);
    this.empty = this.ends(empty);
    this.joints = this.ends(joint);
    this.courtesies = this.ends(courtesy);
    this.linking = this.ends(linking);
    this.elsewhere = this.ends(elsewhere);
    const particles = new Set(
      this.verbs
        .flat()
        .flatMap(({ value: { particle } }) => particle?.split('|').map((words) => words.split(' ')[0]) ?? []),
    );
    this.particles = this.each((at) => particles.has(this.tokens[at]?.word ?? '') && !this.isGlued(at));
    this.anchors = this.findAnchors();
    this.held = this.sumHeld();
  }

  get length(): number {
    return this.tokens.length;
  }

  words(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  courtesyAt(at: number): Courtesy | undefined {
    return this.chart.longest(courtesy, at)?.meaning;
  }

  /** Whether a word of these points at a place in an order of time. */
  holdsPick(words: string): boolean {
    const held = new Set(words.toLowerCase().split(/\s+/));
    return this.picks.some((edges, at) => edges.length > 0 && held.has(this.tokens[at]?.word ?? ''));
  }

  /** The first place in an order of time that is named. */
  pickIn(): Pick | undefined {
    return this.picks.flat().find(({ value }) => value !== 'one')?.value;
  }

  isMark(at: number): boolean {
    return MARK.test(this.tokens[at]?.text ?? 'x');
  }

  isCapital(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    return text !== text.toLowerCase();
  }

  costWithin(from: number, to: number): number {
    return (this.held[to] ?? 0) - (this.held[from] ?? 0);
  }

  /** The end of a determiner here, or this place itself. */
  behindDeterminer(at: number): number {
    return Math.max(this.definite[at] ?? 0, this.indefinite[at] ?? 0, at);
  }

  private each<T>(make: (at: number) => T): T[] {
    return Array.from({ length: this.tokens.length + 1 }, (_item, at) => make(at));
  }

  private edges<V>(phrase: Phrase<V>, at: number): Edge<V>[] {
    return this.chart.find(phrase, at).map(({ end, meaning }) => ({ to: end, value: meaning }));
  }

  private ends(phrase: Phrase<unknown>): number[] {
    return this.each((at) => this.chart.longest(phrase, at)?.end ?? 0);
  }

  /** "Drop-off": a word whose hyphen touches what follows. */
  private isHyphened(at: number): boolean {
    const next = this.tokens[at + 1];
    return this.chart.tokens[at]?.word === '-' && !this.tokens[at]?.spaced && next !== undefined && !next.spaced;
  }

  private isGlued(at: number): boolean {
    return at > 0 && this.isHyphened(at - 1);
  }

  /** Within "1:1", "w/o" or an address. */
  private isInner(at: number): boolean {
    const next = this.tokens[at + 1];
    return (
      this.isGlued(at) ||
      (this.tokens[at]?.spaced === false && next !== undefined && !next.spaced && !this.isMark(at - 1))
    );
  }

  private findAddresses(): number[] {
    const ends = this.each(() => 0);
    for (const { index, 0: found } of this.text.includes('@') ? this.text.matchAll(ADDRESS) : []) {
      const address = found.replace(/[.]+$/, '');
      if (!address.slice(address.indexOf('@')).includes('.')) continue;
      const from = this.tokens.findIndex(({ start }) => start === index);
      const to = this.tokens.findIndex(({ end }) => end === index + address.length);
      if (from >= 0 && to >= from) ends[from] = to + 1;
    }
    return ends;
  }

  /** By the place of an opening quote, the place behind its closing one. */
  private findQuotes(): number[] {
    const ends = this.each(() => 0);
    for (let at = 0; at < this.tokens.length; at += 1) {
      const open = this.tokens[at];
      if (open?.spaced && /^["'“„«‘]$/.test(open.text)) ends[at] = this.closeOf(at);
    }
    return ends;
  }

  private closeOf(open: number): number {
    for (let at = open + 2; at < Math.min(this.tokens.length, open + SEARCH.longestName); at += 1) {
      const next = this.tokens[at + 1];
      const closes = /^["'”“»’]$/.test(this.tokens[at]?.text ?? '');
      if (closes && (!next || next.spaced || this.isMark(at + 1))) return at + 1;
    }
    return 0;
  }

  private findTimes(): TimeEdge[][] {
    const times: TimeEdge[][] = this.each(() => []);
    for (const { from, end, when, pieces } of findExpressions(this.chart)) {
      if (this.isInAddress(from) || this.isAdjective(from, end, when)) continue;
      const rule = pieces.map((piece) => piece.rule ?? '').join(' + ');
      const isLosing = this.losesWords(from, end, when) || isContradicted(when, pieces);
      if (!isLosing) times[from]?.push({ to: end, when, cost: COST.time, rule });
      for (let at = from; at < end; at += 1)
        this.addPieces(times, { at, from, end }, isLosing ? COST.time : COST.timePiece);
    }
    for (let at = 0; at < this.tokens.length; at += 1) this.addMarked(times, at);
    return times;
  }

  /** "The weekly report": how often it is, is part of its name. */
  private isAdjective(from: number, end: number, { repeats, ...rest }: When): boolean {
    if (!repeats || repeats.weekdays || end !== from + 1 || Object.keys(rest).length > 0) return false;
    const isDetermined = from > 0 && this.chart.longest(definite, from - 1)?.end === from;
    return isDetermined && end < this.tokens.length && !this.isMark(end) && (this.markers[end]?.length ?? 0) === 0;
  }

  private addPieces(times: TimeEdge[][], { at, from, end }: Record<'at' | 'from' | 'end', number>, cost: number): void {
    for (const piece of this.chart.find(whenPhrase, at)) {
      const isWhole = at === from && piece.end === end;
      if (piece.end <= end && !isWhole)
        times[at]?.push({ to: piece.end, when: piece.meaning, cost, rule: piece.rule ?? '' });
    }
  }

  /** Whether an expression joins days of which its meaning keeps only one: "tomorrow and Thursday". */
  private losesWords(from: number, end: number, { date, to, repeats, length, bound }: When): boolean {
    const keepsAll = to ?? repeats ?? length ?? bound ?? (date?.kind === 'weekday' && date.days.length > 1);
    if (keepsAll) return false;
    for (let at = from; at < end; at += 1) if (this.chart.longest(joint, at)) return true;
    return false;
  }

  /** Behind "to" or "from", a bare number is a time. */
  private addMarked(times: TimeEdge[][], at: number): void {
    for (const { to, value } of this.markers[at] ?? []) {
      if (!BEFORE_TIMES.has(value)) continue;
      const add = (end: number, when: When, more: number, rule = ''): void => {
        const known = times[to]?.find((edge) => edge.to === end);
        if (known) known.cost = Math.min(known.cost, COST.time + more);
        else times[to]?.push({ to: end, when, cost: COST.time + more, rule });
      };
      const whole = longestFrom(this.chart, to);
      if (whole && !this.losesWords(to, whole.end, whole.when)) add(whole.end, whole.when, 0, whole.pieces[0]?.rule);
      for (const { end, meaning, rule } of this.chart.find(whenPhrase, to)) add(end, meaning, 0.01, rule);
      for (const { end, meaning, rule } of this.chart.find(looseDate, to)) add(end, { date: meaning }, 0.01, rule);
      for (const { end, meaning, rule } of this.chart.find(looseClock, to)) add(end, { clock: meaning }, 0.02, rule);
      for (const { end, meaning, rule } of this.chart.find(continued, to)) add(end, meaning, 0.02, rule);
    }
  }

  private isInAddress(at: number): boolean {
    return this.addresses.some((end, from) => end > 0 && from <= at && at < end);
  }

  private findAnchors(): boolean[] {
    const lists = [
      this.times,
      this.verbs,
      this.markers,
      this.shifts,
      this.amounts,
      this.details,
      this.picks,
      this.scopes,
      this.calendars,
    ];
    const ends = [this.idle, this.joints, this.quotes, this.addresses, this.auxiliaries];
    return this.each(
      (at) =>
        at === this.tokens.length ||
        this.isMark(at) ||
        this.particles[at] === true ||
        lists.some((list) => (list[at]?.length ?? 0) > 0) ||
        ends.some((list) => (list[at] ?? 0) > 0),
    );
  }

  private sumHeld(): Float64Array {
    const sums = new Float64Array(this.tokens.length + 1);
    const inner = this.timeCover();
    for (let at = 0; at < this.tokens.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + this.heldAt(at, inner[at] ?? 0);
    return sums;
  }

  /** 2 where an expression of time begins, 1 within one. */
  private timeCover(): number[] {
    const cover = this.each(() => 0);
    this.times.forEach((edges, from) => {
      const whole = edges.find(({ cost }) => cost === COST.time);
      for (let at = from; at < (whole?.to ?? from); at += 1) cover[at] = Math.max(cover[at] ?? 0, at === from ? 2 : 1);
    });
    return cover;
  }

  private heldAt(at: number, cover: number): number {
    const { within } = COST;
    const isMark = this.isMark(at);
    if (cover === 2) return within.time;
    if (cover === 1) return isMark ? within.glue : within.timeInner;
    if ((this.details[at]?.length ?? 0) > 0) return within.detail;
    if ((this.scopes[at]?.length ?? 0) > 0) return within.scope;
    if ((this.picks[at]?.length ?? 0) > 0) return within.pick;
    if ((this.blocks[at] && this.blocks[at] !== 'question') || this.courtesyAt(at) === 'else') return within.block;
    if ((this.idle[at] ?? 0) > 0) return within.idle;
    if ((this.joints[at] ?? 0) > 0) return within.joint;
    const markers = this.markers[at] ?? [];
    if (markers.length > 0) return markers.some(({ value }) => SOFT.has(value)) ? within.softMarker : within.marker;
    if ((this.verbs[at]?.length ?? 0) > 0 || (this.auxiliaries[at] ?? 0) > 0) return within.verb;
    if (this.particles[at]) return within.marker;
    if (isMark) return GLUE.test(this.tokens[at]?.text ?? '') || this.isDotInside(at) ? within.glue : within.mark;
    return COST.nameToken;
  }

  private isDotInside(at: number): boolean {
    const before = this.tokens[at - 1];
    // "Dr. Li", "St. Anne's": a dot behind a short capitalised word.
    return (
      this.tokens[at]?.text === '.' &&
      !this.tokens[at]?.spaced &&
      before !== undefined &&
      before.text.length <= 3 &&
      before.text !== before.word
    );
  }
}

/** "The day on Thursday" is not today. */
function isContradicted({ date }: When, pieces: readonly Found<unknown>[]): boolean {
  if (date?.kind !== 'offset' || pieces.length < 2) return false;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pieces of an expression of time are times
  return pieces.some(({ meaning }) => (meaning as When).date?.kind === 'weekday');
}

/** What no rule matches: a word that only stands for itself. */
const OPAQUE = '\u0000';

/** The tokens with those of compounds made opaque, so that nothing within them is a verb or a time. */
function withCompounds(tokens: readonly Token[], compounds: OrderGrammar['compounds']): readonly Token[] {
  const opaque = new Set<number>();
  tokens.forEach(({ word }, at) => {
    const found = compounds.get(word)?.find((parts) => parts.every((part, index) => tokens[at + index]?.word === part));
    for (let index = 0; index < (found?.length ?? 0); index += 1) opaque.add(at + index);
  });
  if (opaque.size === 0) return tokens;
  return tokens.map((token, at) =>
    opaque.has(at) ? { ...token, word: `${OPAQUE}${token.word}`, digits: false } : token,
  );
}
