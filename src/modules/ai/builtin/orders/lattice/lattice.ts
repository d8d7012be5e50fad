import type { Phrase } from '../../grammar/grammar.js';
import type { Duration } from '../../time/expressions.js';
import { when as whenPhrase } from '../../time/phrases.js';
import { isAttended } from './attended.js';
import { findAnchors } from './anchors.js';
import { COST } from '../grammar/costs.js';
import { type Edge, type Edges, NONE, spread } from './edges.js';
import { type TimeEdge, TimeFinder } from './find-times.js';
import type { Block, Courtesy, Detail, Marker, OpenTime, Pick } from '../grammar/order.js';
import { ASKING, type Form } from '../grammar/senses.js';
import type { Span } from './known-spans.js';
import { findLeads } from './passed/leads.js';
import { findOpenTimes } from './open-times.js';
import { findVenues } from './find-venues.js';
import { sumNameCosts } from './name-costs.js';
import { lacksEnding, passKept } from './passed/kept.js';
import { passParticles, passRecalls } from './passed/recalls.js';
import { splitParticles } from './particles.js';
import { passEntries, passWishes } from './passed/wishes.js';
import { markCausals } from './passed/causals.js';
import { findAround } from './passed/around.js';
import { markPremise } from './passed/premises.js';
import { passDuties, passRelatives } from './passed/relatives.js';
import { markTitles } from './passed/titles.js';
import { passRefusals } from './passed/refusals.js';
import { findAddresses, findHouses, findQuotes, isHung, buildBareTest, buildPastTest } from './spans.js';
import type { VenueTests } from '../grammar/compile-venues.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import {
  block,
  closing,
  courtesy,
  definite,
  detail,
  idle,
  indefinite,
  marker,
  opening,
  orderSign,
  pronoun,
  room,
  scope,
  signature,
  toldLead,
  verb,
  entering,
  wish,
} from '../grammar/phrases.js';
import { PlainWords } from './plain-words.js';

/** What begins at each token of a text: times, words of the vocabulary, addresses, quotes. */
export class Lattice extends PlainWords {
  readonly times: TimeEdge[][];
  readonly openTimes: Edges<OpenTime>;
  /** Lengths that stand right before "before" or "after". */
  readonly distances: Edges<Duration>;
  readonly verbs: (readonly Edge<Form>[])[];
  readonly markers: Edges<Marker>;
  /** Those that the text holds anywhere. */
  readonly markersHeld: ReadonlySet<Marker>;
  readonly details: Edges<Detail>;
  readonly blocks: (Block | undefined)[];
  readonly blockEnds: number[];
  /** The ends of the longest of the idle words, 0 where there is none. */
  readonly idle: number[];
  /** The ends of what stands before a question, up to the word that asks: "tell me" before "if". */
  readonly recalls: number[] = [];
  /** The ends of what leads over to what is told of the order before. */
  readonly leads: number[];
  /** Whether a place begins here without a word before it: "Raum 3". */
  readonly rooms: boolean[];
  /** The ends of the places that stand without a word before them, behind a pause or as an address. */
  readonly venues: number[];
  readonly quotes: number[];
  readonly addresses: number[];
  readonly particles: boolean[];
  /** What is said at each token beside orders and questions. */
  private readonly said: (Courtesy | undefined)[];
  /** Whether a name may end before this token. */
  readonly anchors: boolean[];
  /** What it costs a name to hold the tokens before each place. */
  private readonly held: Float64Array;
  /** Where tags end with their question mark: "…, okay?". */
  private readonly tagEnds = new Set<number>();
  private readonly orderEndings: readonly string[];
  readonly infinitives: readonly string[];
  readonly withWord: string;
  readonly venueTests: OrderGrammar['venues'];
  private readonly conjugations: OrderGrammar['conjugations'];
  readonly infinitive: OrderGrammar['infinitive'];
  private readonly plainInfinitives: OrderGrammar['plainInfinitives'];
  readonly tellsPlans: boolean;
  private readonly plurals: readonly string[];
  readonly participles: OrderGrammar['participles'];
  readonly sayings: ReadonlySet<string>;
  readonly tellsPersons: boolean;

  constructor(text: string, words: OrderGrammar, known: readonly Span[] = []) {
    super(text, words, known);
    const { orderEndings, infinitives, conjugations, plurals, accented } = words;
    this.orderEndings = orderEndings;
    this.infinitives = infinitives;
    this.withWord = words.withWord;
    this.venueTests = words.venues;
    this.conjugations = conjugations;
    this.infinitive = words.infinitive;
    this.plainInfinitives = words.plainInfinitives;
    this.tellsPlans = words.tellsPlans;
    this.plurals = plurals;
    this.participles = words.participles;
    this.sayings = words.sayings;
    this.tellsPersons = words.tellsPersons;
    this.addresses = findAddresses(text, this.tokens);
    this.quotes = findQuotes(this.tokens);
    this.said = this.edges(courtesy).map(([longest], at) => (isHung(this.tokens, at) ? undefined : longest?.value));
    const isPast = buildPastTest(words, this.tokens);
    // "Note que le plombier passe": what introduces a statement orders nothing by itself.
    const leads = this.ends(toldLead);
    const verbs = this.edges(verb).map((edges, at) => ((leads[at] ?? 0) > at ? NONE : edges));
    // "Die Taufe ist um 11" orders nothing, but "that I have" tells something.
    const determined = new Set([...this.definite, ...this.indefinite]);
    const isNoun = (at: number): boolean => at > 0 && this.isCapital(at) && determined.has(at) && !this.isSubject(at);
    const polite = this.ends(idle).map((end, at) =>
      isHung(this.tokens, at) && this.chart.longest(courtesy, at) ? 0 : end,
    );
    const courteous = new Set(polite);
    this.verbs = verbs.map((edges, at) =>
      edges.length === 0 || this.isGlued(at) || isNoun(at)
        ? NONE
        : spread(edges).filter(
            ({ to, value }) =>
              !this.isHyphened(to) &&
              (to > at + 1 || !isPast(at)) &&
              !lacksEnding(this.tokens, to, value) &&
              (!value.determined || this.pointsAt(to) || (value.sense === 'have' && isAttended(this.chart, to))) &&
              (!value.polite || (at > 0 && courteous.has(at))) &&
              !((ASKING.has(value.sense) || (at > 1 && this.isCapital(at - 1))) && this.isTitled(at)),
          ),
    );
    // "Me llamó la gestora".
    const opensClause = (at: number): boolean => at === 0 || this.isMark(at - 1) || (courteous.has(at) && at < 2);
    // "Ran 10k this morning", "heute früh 10 km gelaufen".
    const isReport = (at: number): boolean => {
      const end = this.reports[at] ?? 0;
      return end > at && !this.isHyphened(end) && (opensClause(at) || end === this.length || this.isMark(end));
    };
    const tellsPast = (at: number): boolean =>
      isReport(at) ||
      (isPast(at) &&
        this.verbs[at]?.length === 0 &&
        ((verbs[at]?.length ?? 0) > 0 || (opensClause(at) && this.tokens[at]?.text.endsWith('ó') === true)));
    const isBare = buildBareTest(accented, this.tokens, text);
    // A text that writes "à" means it so everywhere.
    const isAccented = this.tokens.some((one) => accented.includes(one.word) && one.text.toLowerCase() !== one.word);
    this.markers = this.edges(marker).map((edges, at) =>
      edges.length === 0 || this.isInner(at) || (isBare(at) && (isAccented || !this.isPlaced(at + 1)))
        ? NONE
        : // "Por favor" calls nothing so.
          dropPlaces(spread(edges)).filter(
            // "La llamada" is a noun.
            ({ to, value }) =>
              value !== 'called' ||
              ((polite[at] ?? 0) <= to && !(determined.has(at) && (this.occasions[at] ?? 0) > at)),
          ),
    );
    // "Online-Kurs" is one word.
    this.details = this.edges(detail).map((edges) => edges.filter(({ to }) => !this.isHyphened(to)));
    const [blocks, blockEnds] = [this.edges(block), this.ends(block)];
    // "Ich bin am Freitag nicht da" denies nothing.
    const isState = (at: number): boolean => (this.states[at] ?? []).length > 0;
    this.blocks = this.tokens.map((_token, at) =>
      isState(at) ? undefined : (blocks[at]?.[0]?.value ?? (tellsPast(at) ? 'past' : undefined)),
    );
    this.blockEnds = this.tokens.map((_token, at) => Math.max(blockEnds[at] ?? 0, tellsPast(at) ? at + 1 : 0));
    // "Instead of" is no "instead".
    this.idle = polite.map((end, at) =>
      Math.max(leads[at] ?? 0, this.markers[at]?.some(({ to }) => to > end) ? 0 : end),
    );
    this.times = this.findTimes(words.venues);
    this.markers = markTitles(this);
    this.openTimes = findOpenTimes(this);
    this.distances = this.amounts.map((edges) =>
      edges.filter(({ to }) => this.markers[to]?.some(({ value }) => value === 'before' || value === 'after')),
    );
    this.markersHeld = new Set(this.markers.flatMap((edges) => edges.map(({ value }) => value)));
    this.passAround();
    passRefusals(this);
    passWishes(this, this.ends(wish));
    passEntries(this, this.ends(entering));
    passRecalls(this);
    passParticles(this);
    passRelatives(this);
    passDuties(this);
    markPremise(this);
    markCausals(this);
    passKept(this);
    this.passSameDays();
    this.leads = findLeads(this);
    this.rooms = this.ends(room).map((end, at) => end > at && this.isRoom(at, end));
    this.venues = findVenues(this, words.venues);
    this.particles = this.findParticles();
    this.anchors = findAnchors(this);
    this.held = sumNameCosts(this);
  }

  courtesyAt(at: number): Courtesy | undefined {
    return this.said[at];
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

  /** "Watch When Harry Met Sally", "at Kwik Fit": a word with a capital within a sentence asks nothing, and behind another one orders nothing. */
  private isTitled(at: number): boolean {
    const before = this.tokens[at - 1]?.text ?? '';
    return /\p{Ll}/u.test(before) && this.isCapital(at) && (this.tokens[at]?.text.length ?? 0) > 1;
  }

  /** Whether nothing but marks stands behind this word. */
  isLast(at: number): boolean {
    let end = at + 1;
    while (end < this.length && this.isMark(end)) end += 1;
    return end >= this.length;
  }

  /** Whether a question mark stands before this place that belongs to no tag: "…, okay?" asks nothing. */
  endsInQuestion(to = this.length): boolean {
    return this.tokens[to - 1]?.text === '?' && !this.tagEnds.has(to);
  }

  costWithin(from: number, to: number): number {
    return (this.held[to] ?? 0) - (this.held[from] ?? 0);
  }

  /** The infinitive of a verb as it stands behind "il faut que je"; the verb itself where none is known. */
  toInfinitive(form: string): string {
    return this.findInfinitive(form) ?? form;
  }

  /** "Die Bank anzurufen" as one writes it into a calendar: "Bank anrufen". */
  withPlainInfinitive(words: string): string {
    return this.plainInfinitives.reduce((text, [within, alone]) => text.replace(within, alone), words);
  }

  findInfinitive(form: string): string | undefined {
    const written = form.toLowerCase();
    const found = this.conjugations.find(([ending]) => `^${written}` === ending || written.endsWith(ending));
    if (!found) return undefined;
    const [ending, infinitive] = found;
    return ending.startsWith('^') ? infinitive : `${written.slice(0, written.length - ending.length)}${infinitive}`;
  }

  /** "Bob takes the kids": an article behind a word that neither announces a name nor is an infinitive. */
  hasObject(from: number, to: number): boolean {
    const ends = (word: string): boolean => this.infinitives.some((ending) => word.endsWith(ending));
    if (this.infinitives.length === 0 || ends(this.tokens[from]?.word ?? '')) return false;
    for (let at = from + 1; at < to - 1; at += 1) {
      const isAnnounced =
        this.isCapital(at - 1) || this.isMark(at - 1) || this.joints.includes(at) || this.definite.includes(at);
      const isMarked = this.markers.some(
        (edges, start) => start >= from && edges.some(({ to: end }) => end >= at && start <= at),
      );
      if ((this.definite[at] ?? 0) > at && !isAnnounced && !isMarked) return true;
    }
    return false;
  }

  /** "Hau mal", "cale-moi", "apúntame": a word with the sign of an order. */
  isOrderLike(at: number): boolean {
    const word = this.tokens[at]?.word ?? '';
    return (
      this.chart.longest(orderSign, at + 1) !== undefined || this.orderEndings.some((ending) => word.endsWith(ending))
    );
  }

  /** Makes what only surrounds what is said idle, so that it means nothing else. */
  private passAround(): void {
    const around = { openings: this.ends(opening), closings: this.edges(closing), signatures: this.ends(signature) };
    for (const { from, to } of findAround(this, around)) {
      this.idle[from] = Math.max(this.idle[from] ?? 0, to);
      if (from > 0) this.tagEnds.add(to);
      for (let at = from; at < to; at += 1) {
        this.verbs[at] = NONE;
        this.times[at] = [];
        this.blocks[at] = undefined;
        this.blockEnds[at] = 0;
        this.said[at] = undefined;
        this.elsewhere[at] = 0;
        this.topics[at] = 0;
      }
    }
  }

  /** "Cancel piano that day": what only points at the day told before is part of no name, but the goal in "move it to that day". */
  private passSameDays(): void {
    const goals = new Set(
      this.markers.flatMap((edges) => edges.flatMap(({ to, value }) => (value === 'to' ? to : []))),
    );
    this.sameDays.forEach((end, at) => {
      if (end <= at || goals.has(at)) return;
      // The morning of "that morning" is told.
      const part = this.times.findIndex((edges, from) => from > at && from < end && edges.length > 0);
      this.idle[at] = Math.max(this.idle[at] ?? 0, part > at ? part : end);
    });
  }

  /** Whether a pronoun means several: "move them", "muévelos". */
  pointsAtSeveral(): boolean {
    return this.tokens.some(({ word }, at) => {
      const holdsIt = (this.verbs[at] ?? []).some(({ value }) => value.pointsBack);
      return this.plurals.some((one) => word === one || (holdsIt && word.endsWith(one)));
    });
  }

  /** The first place from here on that is no idle word. */
  behindIdle(at: number): number {
    let place = at;
    while ((this.idle[place] ?? 0) > place) place = this.idle[place] ?? place;
    return place;
  }

  /** "Dump the call", "axe it", "kill all my calls", but "Chuck's party": whether a word that points at something stands here. */
  private pointsAt(at: number): boolean {
    if ((this.quotes[at] ?? 0) > 0) return true;
    const words: Phrase<unknown>[] = [definite, indefinite, pronoun, scope];
    return !this.isMark(at) && words.some((word) => this.chart.longest(word, at) !== undefined);
  }

  /** Whether a time, an article or a name begins here. */
  private isPlaced(at: number): boolean {
    const { chart, tokens } = this;
    return (
      tokens[at]?.digits === true ||
      this.isCapital(at) ||
      chart.longest(definite, at) !== undefined ||
      chart.longest(whenPhrase, at) !== undefined
    );
  }

  private isRoom(at: number, end: number): boolean {
    const isBehindMarker = this.markers.some((edges) => edges.some(({ to }) => to === at));
    return !isBehindMarker && (this.tokens[end]?.digits === true || this.isCapital(end));
  }

  /** By token, whether the particle of a verb of this text begins there. */
  private findParticles(): boolean[] {
    const firstWords = new Set<string>();
    for (const { value } of this.verbs.flat()) {
      if (value.particle) addFirstWords(value.particle, firstWords);
      if (value.unless) addFirstWords(value.unless, firstWords);
    }
    if (firstWords.size === 0) return [];
    return this.tokens.map(
      ({ word }, at) => firstWords.has(word) && !this.isGlued(at) && !this.known.overlaps(at, at + 1),
    );
  }

  /** "The Wednesday one" is at no clock time, and "ce jour-là" not today. */
  private findTimes(venues: VenueTests): TimeEdge[][] {
    const isWhole = ({ to: end }: TimeEdge): boolean => this.sameDays.every((to, from) => from >= end || end >= to);
    const houses = findHouses(this.tokens, this.markers, venues);
    const all = new TimeFinder(this.chart, this.tokens, this.markers, this.addresses, houses)
      .find()
      .map((edges) =>
        edges.every(isWhole) ? edges : edges.filter(isWhole).map((edge) => ({ ...edge, cost: COST.time })),
      );
    // "Raum 2.04": a room is numbered so, and is at no time.
    const rooms = this.ends(room);
    const isRoomNumber = (at: number): boolean =>
      rooms.includes(at) && at > 0 && this.tokens[at + 1]?.text === '.' && this.tokens[at + 2]?.spaced === false;
    const free = all.map((edges, at) => (isRoomNumber(at) ? [] : edges.filter(({ to }) => !houses.has(to - 1))));
    const found = this.known.isEmpty ? free : free.map((edges, at) => this.apart(at, edges));
    const isPick = (at: number, end: number): boolean =>
      (this.picks[at] ?? []).some(({ to, value }) => value === 'one' && to === end);
    return found.map((known, at) => {
      // "A third one next Monday" is at no clock time.
      const isOne = this.another.some((end, from) => end === at + 1 && from < at - 1);
      // "Alle Stunden": of lessons, where they are called like the hour.
      const isOfKind = (this.kinds[at + 1] ?? 0) > at + 1;
      const edges = known.filter(
        ({ when }) => !(isOfKind && when.repeats?.frequency === 'HOURLY') && !(isOne && when.clock),
      );
      if (this.definite[at - 1] !== at) return edges;
      return edges.flatMap((edge) => {
        const { to } = edge;
        if (to === at + 1 || !isPick(to - 1, to)) return [edge];
        const day = this.chart.find(whenPhrase, at).find(({ end }) => end === to - 1);
        return day ? [{ ...edge, to: to - 1, when: day.meaning }] : [];
      });
    });
  }
}

/** "En lo de Nacho": at somebody's, which no place is told by that begins like it. */
function dropPlaces(edges: readonly Edge<Marker>[]): readonly Edge<Marker>[] {
  const host = Math.max(0, ...edges.map(({ to, value }) => (value === 'host' ? to : 0)));
  return host > 0 ? edges.filter(({ to, value }) => value !== 'at' || to >= host) : edges;
}

/** Of particles listed with `|`, the first words. */
function addFirstWords(listed: string, words: Set<string>): void {
  for (const [first = ''] of splitParticles(listed)) words.add(first);
}
