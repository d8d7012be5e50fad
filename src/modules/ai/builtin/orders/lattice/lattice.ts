import { Chart } from '../../grammar/chart.js';
import type { Phrase } from '../../grammar/grammar.js';
import { expandShorthand } from '../../grammar/shorthand.js';
import { type Token, tokenize } from '../../grammar/tokens.js';
import type { Duration } from '../../time/expressions.js';
import { amount, when as whenPhrase } from '../../time/phrases.js';
import { withCompounds } from './compounds.js';
import { SEARCH } from '../grammar/costs.js';
import { findAnchors } from './anchors.js';
import { type Edges, keepLongest, spread } from './edges.js';
import { type TimeEdge, TimeFinder } from './find-times.js';
import type { CalendarWord } from '../grammar/frame.js';
import type { Aspect, Block, Courtesy, Detail, Marker, Pick, SpokenScope, TimeShift } from '../grammar/order.js';
import type { Form } from '../grammar/senses.js';
import { findLeads } from './leads.js';
import { sumNameCosts } from './name-costs.js';
import { passWishes } from './passed-wishes.js';
import { passRefusals } from './passed-refusals.js';
import { findAddresses, findQuotes, buildBareTest, buildPastTest, isMark } from './spans.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import {
  aspect,
  auxiliary,
  beginning,
  block,
  calendarWord,
  colour,
  contrast,
  copula,
  noteWord,
  endingWord,
  placeLead,
  announcement,
  sameDay,
  ownDetail,
  sessionCount,
  tie,
  preference,
  courtesy,
  asking,
  definite,
  detail,
  doing,
  eachWord,
  elsewhere,
  empty,
  idle,
  indefinite,
  joint,
  kind,
  linking,
  marker,
  minutesAlone,
  inversion,
  occasion,
  orderSign,
  perfect,
  person,
  pickWord,
  pronoun,
  publicDay,
  room,
  scope,
  shiftWord,
  subject,
  tail,
  topic,
  verb,
  wish,
} from '../grammar/phrases.js';

/** Where nothing begins. */
const NONE: readonly never[] = [];

/** What begins at each token of a text: times, words of the vocabulary, addresses, quotes. */
export class Lattice {
  readonly tokens: readonly Token[];
  readonly chart: Chart;
  readonly times: TimeEdge[][];
  readonly verbs: Edges<Form>;
  readonly markers: Edges<Marker>;
  readonly shifts: Edges<TimeShift>;
  readonly amounts: Edges<Duration>;
  readonly scopes: Edges<SpokenScope>;
  readonly picks: Edges<Pick>;
  readonly details: Edges<Detail>;
  readonly ownDetails: Edges<Detail>;
  readonly sessionCounts: Edges<number>;
  readonly aspects: Edges<Aspect>;
  readonly minutes: Edges<number>;
  readonly colours: Edges<string>;
  readonly blocks: (Block | undefined)[];
  readonly blockEnds: number[];
  /** The ends of the longest of each, 0 where there is none. */
  readonly idle: number[];
  readonly asking: number[];
  readonly definite: number[];
  readonly indefinite: number[];
  readonly pronouns: number[];
  readonly persons: number[];
  readonly auxiliaries: number[];
  readonly calendars: Edges<CalendarWord>;
  readonly kinds: number[];
  readonly empty: number[];
  readonly joints: number[];
  readonly courtesies: number[];
  readonly linking: number[];
  readonly elsewhere: number[];
  readonly topics: number[];
  readonly occasions: number[];
  readonly perfects: number[];
  readonly inversions: number[];
  readonly publicDays: number[];
  readonly doing: number[];
  readonly tails: number[];
  readonly copulas: number[];
  readonly preferences: number[];
  readonly ties: number[];
  readonly contrasts: number[];
  readonly notes: number[];
  /** The ends of what leads over to what is told of the order before. */
  readonly leads: number[];
  readonly shares: number[];
  readonly endings: number[];
  readonly placeLeads: number[];
  readonly announcements: number[];
  readonly sameDays: number[];
  readonly beginnings: number[];
  /** Whether a place begins here without a word before it: "Raum 3". */
  readonly rooms: boolean[];
  readonly quotes: number[];
  readonly addresses: number[];
  readonly particles: boolean[];
  private readonly marks: readonly boolean[];
  /** What is said at each token beside orders and questions. */
  private readonly said: readonly (Courtesy | undefined)[];
  /** Whether a name may end before this token. */
  readonly anchors: boolean[];
  /** What it costs a name to hold the tokens before each place. */
  private readonly held: Float64Array;
  private readonly orderEndings: readonly string[];
  readonly infinitives: readonly string[];
  private readonly plurals: readonly string[];
  /** Whether more was written than is read. */
  readonly isTooLong: boolean;

  constructor(
    readonly text: string,
    { grammar, compounds, orderEndings, infinitives, plurals, accented, pastEndings }: OrderGrammar,
  ) {
    this.orderEndings = orderEndings;
    this.infinitives = infinitives;
    this.plurals = plurals;
    const raw = tokenize(text, SEARCH.tokens + 1);
    this.isTooLong = raw.length > SEARCH.tokens;
    const cut = expandShorthand(raw.slice(0, SEARCH.tokens), grammar.shorthand);
    const tokens = grammar.spelling.correct(cut);
    this.tokens = cut;
    this.marks = cut.map(isMark);
    this.chart = new Chart(grammar, withCompounds(tokens, compounds));
    this.addresses = findAddresses(text, this.tokens);
    this.quotes = findQuotes(this.tokens);
    this.said = this.chart.findAll(courtesy).map(([longest]) => longest?.meaning);
    const isPast = buildPastTest(pastEndings, this.tokens);
    const verbs = this.edges(verb);
    this.verbs = verbs.map((edges, at) =>
      edges.length === 0 || this.isGlued(at)
        ? NONE
        : spread(edges).filter(
            ({ to, value }) =>
              !this.isHyphened(to) && (to > at + 1 || !isPast(at)) && (!value.determined || this.pointsAt(to)),
          ),
    );
    const tellsPast = (at: number): boolean =>
      (verbs[at]?.length ?? 0) > 0 && this.verbs[at]?.length === 0 && isPast(at);
    const isBare = buildBareTest(accented, this.tokens, text);
    this.markers = this.edges(marker).map((edges, at) =>
      edges.length === 0 || this.isInner(at) || (isBare(at) && !this.isPlaced(at + 1)) ? NONE : spread(edges),
    );
    this.shifts = this.edges(shiftWord);
    this.amounts = this.edges(amount);
    this.scopes = this.edges(scope);
    this.picks = this.edges(pickWord);
    // "Online-Kurs" is one word.
    this.details = this.edges(detail).map((edges) => edges.filter(({ to }) => !this.isHyphened(to)));
    this.ownDetails = this.edges(ownDetail);
    this.sessionCounts = this.edges(sessionCount);
    // "L'heure du" is no "l'heure" of something that begins with "du".
    this.aspects = this.edges(aspect).map(keepLongest);
    this.minutes = this.edges(minutesAlone).map(keepLongest);
    this.colours = this.edges(colour);
    const [blocks, blockEnds] = [this.chart.findAll(block), this.ends(block)];
    this.blocks = cut.map((_token, at) => blocks[at]?.[0]?.meaning ?? (tellsPast(at) ? 'past' : undefined));
    this.blockEnds = cut.map((_token, at) => Math.max(blockEnds[at] ?? 0, tellsPast(at) ? at + 1 : 0));
    // "Instead of" is no "instead".
    this.idle = this.ends(idle).map((end, at) => (this.markers[at]?.some(({ to }) => to > end) ? 0 : end));
    this.asking = this.ends(asking);
    this.definite = this.ends(definite);
    this.times = this.findTimes();
    this.indefinite = this.ends(indefinite);
    this.pronouns = this.ends(pronoun);
    this.persons = this.ends(person);
    this.auxiliaries = this.ends(auxiliary);
    this.calendars = this.edges(calendarWord);
    this.kinds = this.ends(kind);
    this.empty = this.ends(empty);
    this.joints = this.ends(joint);
    this.courtesies = this.ends(courtesy);
    passRefusals(this);
    passWishes(this, this.ends(wish));
    this.linking = this.ends(linking);
    this.elsewhere = this.ends(elsewhere);
    this.topics = this.ends(topic);
    this.occasions = this.ends(occasion);
    this.perfects = this.ends(perfect);
    this.inversions = this.ends(inversion);
    this.publicDays = this.ends(publicDay);
    this.doing = this.ends(doing);
    this.tails = this.ends(tail);
    this.copulas = this.ends(copula);
    this.preferences = this.ends(preference);
    this.ties = this.ends(tie);
    this.contrasts = this.ends(contrast);
    this.notes = this.ends(noteWord);
    this.shares = this.ends(eachWord);
    this.endings = this.ends(endingWord);
    this.placeLeads = this.ends(placeLead);
    this.announcements = this.ends(announcement);
    this.sameDays = this.ends(sameDay);
    this.beginnings = this.ends(beginning);
    this.leads = findLeads(this);
    this.rooms = this.ends(room).map((end, at) => end > at && this.isRoom(at, end));
    this.particles = this.findParticles();
    this.anchors = findAnchors(this);
    this.held = sumNameCosts(this);
  }

  get length(): number {
    return this.tokens.length;
  }

  words(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
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

  isMark(at: number): boolean {
    return this.marks[at] === true;
  }

  isCapital(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    return text !== text.toLowerCase();
  }

  costWithin(from: number, to: number): number {
    return (this.held[to] ?? 0) - (this.held[from] ?? 0);
  }

  /** Whether somebody is named by a pronoun who does something. */
  isSubject(at: number): boolean {
    return this.chart.longest(subject, at) !== undefined;
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

  /** Whether a pronoun means several: "move them", "muévelos". */
  pointsAtSeveral(): boolean {
    return this.tokens.some(({ word }, at) => {
      const holdsIt = (this.verbs[at] ?? []).some(({ value }) => value.pointsBack);
      return this.plurals.some((one) => word === one || (holdsIt && word.endsWith(one)));
    });
  }

  /** The end of a determiner here, or this place itself. */
  behindDeterminer(at: number): number {
    return Math.max(this.definite[at] ?? 0, this.indefinite[at] ?? 0, at);
  }

  /** The first place from here on that is no idle word. */
  behindIdle(at: number): number {
    let place = at;
    while ((this.idle[place] ?? 0) > place) place = this.idle[place] ?? place;
    return place;
  }

  private edges<V>(phrase: Phrase<V>): Edges<V> {
    return this.chart
      .findAll(phrase)
      .map((found) => (found.length === 0 ? NONE : found.map(({ end, meaning }) => ({ to: end, value: meaning }))));
  }

  /** By token, the end of the longest that begins there; a text that holds none has no more than one 0. */
  private ends(phrase: Phrase<unknown>): number[] {
    const all = this.chart.findAll(phrase);
    return all.length === 0 ? [0] : all.map(([longest]) => longest?.end ?? 0);
  }

  /** "Drop-off": a word whose hyphen touches what follows. */
  isHyphened(at: number): boolean {
    const next = this.tokens[at + 1];
    return this.chart.tokens[at]?.word === '-' && !this.tokens[at]?.spaced && next !== undefined && !next.spaced;
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
    return this.tokens.map(({ word }, at) => firstWords.has(word) && !this.isGlued(at));
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

  /** "The Wednesday one" is at no clock time. */
  private findTimes(): TimeEdge[][] {
    const found = new TimeFinder(this.chart, this.tokens, this.markers, this.addresses).find();
    const isPick = (at: number, end: number): boolean =>
      (this.picks[at] ?? []).some(({ to, value }) => value === 'one' && to === end);
    return found.map((edges, at) => {
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

/** Of alternatives by `|`, the first words. */
function addFirstWords(listed: string, words: Set<string>): void {
  for (const one of listed.split('|')) words.add(one.split(' ', 1)[0] ?? '');
}
