import { Chart } from '../../grammar/chart.js';
import type { Phrase } from '../../grammar/grammar.js';
import { expandShorthand } from '../../grammar/shorthand.js';
import { type Token, tokenize } from '../../grammar/tokens.js';
import type { Duration } from '../../time/expressions.js';
import { amount } from '../../time/phrases.js';
import { settleZones } from '../../time/settle-zones.js';
import { withCompounds } from './compounds.js';
import { SEARCH } from '../grammar/costs.js';
import { type Edges, NONE, keepLongest, longestEnd } from './edges.js';
import type { CalendarWord } from '../grammar/frame.js';
import { KnownSpans, type Span } from './known-spans.js';
import type { Absence, Aspect, Detail, Pick, Sign, SpokenScope, TimeShift } from '../grammar/order.js';
import { isHung, isMark } from './spans.js';
import type { OrderGrammar } from '../grammar/compile-vocabulary.js';
import {
  adjacent,
  another,
  pastEvents,
  aspect,
  auxiliary,
  beginning,
  calendarWord,
  colour,
  contrast,
  copula,
  noteWord,
  endingWord,
  placeLead,
  guestLead,
  announcement,
  relative,
  sameDay,
  sameTime,
  skipped,
  ownDetail,
  sessionCount,
  absence,
  tie,
  preference,
  courtesy,
  asking,
  definite,
  doing,
  allWord,
  eachWord,
  asGuest,
  coming,
  elsewhere,
  alarm,
  empty,
  indefinite,
  joint,
  kind,
  linking,
  minutesAlone,
  check,
  inversion,
  occasion,
  perfect,
  report,
  premise,
  person,
  pickWord,
  pronoun,
  publicDay,
  scope,
  shiftWord,
  signParticiple,
  sign,
  state,
  subject,
  tail,
  topic,
  honorific,
} from '../grammar/phrases.js';

/** The tokens of a text, and what begins at each that its words alone tell, whatever stands around them. */
export class PlainWords {
  readonly tokens: readonly Token[];
  readonly chart: Chart;
  private readonly marks: readonly boolean[];
  readonly shifts: Edges<TimeShift>;
  readonly amounts: Edges<Duration>;
  readonly scopes: Edges<SpokenScope>;
  readonly picks: Edges<Pick>;
  readonly ownDetails: Edges<Detail>;
  readonly sessionCounts: Edges<number>;
  readonly absences: Edges<Absence>;
  readonly aspects: Edges<Aspect>;
  readonly minutes: Edges<number>;
  readonly colours: Edges<string>;
  readonly states: Edges<string>;
  readonly calendars: Edges<CalendarWord>;
  /** The ends of the longest of each, 0 where there is none. */
  readonly asking: number[];
  readonly definite: number[];
  readonly indefinite: number[];
  /** "Another", and not "the one". */
  readonly another: number[];
  readonly pastEvents: number[];
  readonly adjacent: Edges<'before' | 'after'>;
  readonly pronouns: number[];
  readonly persons: number[];
  readonly auxiliaries: number[];
  readonly kinds: number[];
  readonly empty: number[];
  readonly joints: number[];
  readonly courtesies: number[];
  readonly linking: number[];
  readonly elsewhere: number[];
  readonly alarms: number[];
  readonly topics: number[];
  readonly occasions: number[];
  readonly perfects: number[];
  readonly reports: number[];
  readonly premises: number[];
  readonly inversions: number[];
  readonly checks: number[];
  readonly publicDays: number[];
  readonly doing: number[];
  readonly tails: number[];
  readonly copulas: number[];
  readonly preferences: number[];
  readonly ties: number[];
  readonly contrasts: number[];
  readonly notes: number[];
  readonly shares: number[];
  /** The ends of words by which what is told holds for several events. */
  readonly sharing: number[];
  readonly endings: number[];
  readonly coming: number[];
  readonly asGuests: number[];
  readonly placeLeads: number[];
  readonly guestLeads: number[];
  readonly announcements: number[];
  readonly sameDays: number[];
  /** The ends of "for then". */
  readonly sameTimes: number[];
  /** The ends of what begins a relative clause. */
  readonly relatives: number[];
  readonly skips: number[];
  readonly beginnings: number[];
  /** What is told of events that are there, only where the text names some. */
  readonly signs: Edges<Sign>;
  /** Where the text names events that are there. */
  readonly known: KnownSpans;
  /** By token, the end of the name of such an event. */
  readonly knownEnds: number[];
  /** Whether more was written than is read. */
  readonly isTooLong: boolean;

  constructor(
    readonly text: string,
    { grammar, compounds }: OrderGrammar,
    known: readonly Span[] = [],
  ) {
    this.known = new KnownSpans(known);
    this.knownEnds = this.known.listEnds();
    const raw = tokenize(text, SEARCH.tokens + 1);
    this.isTooLong = raw.length > SEARCH.tokens;
    const cut = expandShorthand(raw.slice(0, SEARCH.tokens), grammar.shorthand);
    const tokens = grammar.spelling.correct(cut);
    this.tokens = cut;
    this.chart = new Chart(grammar, withCompounds(tokens, compounds));
    const titles = this.chart.findEnds(honorific);
    // The full stop of "Dr. Wessel" is none.
    this.marks = cut.map((token, at) => isMark(token) && !(token.text === '.' && !token.spaced && titles.includes(at)));
    settleZones(this.chart);
    this.shifts = this.edges(shiftWord);
    this.amounts = this.edges(amount);
    this.scopes = this.edges(scope);
    // "The last two" is more than "the last"; behind "the one of" and "the one", what follows differs.
    this.picks = this.edges(pickWord).map((edges) =>
      edges.filter(({ to, value }) => value === 'one' || to === longestEnd(edges)),
    );
    this.ownDetails = this.edges(ownDetail);
    this.sessionCounts = this.edges(sessionCount);
    this.absences = this.edges(absence);
    // "L'heure du" is no "l'heure" of something that begins with "du".
    this.aspects = this.edges(aspect).map(keepLongest);
    this.minutes = this.edges(minutesAlone).map(keepLongest);
    this.colours = this.edges(colour);
    this.states = this.edges(state).map(keepLongest);
    this.signs = known.length > 0 ? this.findSigns() : [];
    this.calendars = this.edges(calendarWord);
    this.asking = this.ends(asking);
    this.definite = this.ends(definite).map((end, at) => (isHung(this.tokens, at) ? 0 : end));
    this.indefinite = this.ends(indefinite);
    this.another = this.ends(another).map((end, at) => (at > 0 && this.definite.includes(at) ? 0 : end));
    this.pastEvents = this.ends(pastEvents);
    this.adjacent = this.edges(adjacent).map(keepLongest);
    this.pronouns = this.ends(pronoun);
    this.persons = this.ends(person);
    this.auxiliaries = this.ends(auxiliary);
    this.kinds = this.ends(kind);
    this.empty = this.ends(empty);
    // "Q&A" is one word.
    this.joints = this.ends(joint).map((end, at) => (this.isWithinWord(at) ? 0 : end));
    this.courtesies = this.ends(courtesy).map((end, at) => (isHung(this.tokens, at) ? 0 : end));
    this.linking = this.ends(linking);
    this.elsewhere = this.ends(elsewhere);
    this.alarms = this.ends(alarm);
    this.topics = this.ends(topic);
    this.occasions = this.ends(occasion);
    this.perfects = this.ends(perfect);
    this.reports = this.ends(report);
    this.premises = this.ends(premise);
    // "Estoy fuera el viernes" asks nothing.
    this.inversions = this.ends(inversion).map((end) => ((this.states[end] ?? []).length > 0 ? 0 : end));
    this.checks = this.ends(check);
    this.publicDays = this.ends(publicDay);
    this.doing = this.ends(doing);
    this.tails = this.ends(tail);
    this.copulas = this.ends(copula);
    this.preferences = this.ends(preference);
    this.ties = this.ends(tie);
    this.contrasts = this.ends(contrast);
    this.notes = this.ends(noteWord);
    this.shares = this.ends(eachWord);
    const all = this.ends(allWord);
    this.sharing = (all.length > 1 ? all : this.shares).map((end, at) => Math.max(end, this.shares[at] ?? 0));
    this.endings = this.ends(endingWord);
    this.coming = this.ends(coming);
    this.asGuests = this.ends(asGuest);
    this.placeLeads = this.ends(placeLead);
    this.guestLeads = this.ends(guestLead);
    this.announcements = this.ends(announcement);
    this.sameDays = this.ends(sameDay);
    this.sameTimes = this.ends(sameTime);
    this.relatives = this.ends(relative);
    this.skips = this.ends(skipped);
    this.beginnings = this.ends(beginning);
  }

  get length(): number {
    return this.tokens.length;
  }

  words(from: number, to: number): string {
    return this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  isMark(at: number): boolean {
    return this.marks[at] === true;
  }

  isCapital(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    return text !== text.toLowerCase();
  }

  /** Whether somebody is named by a pronoun who does something. */
  isSubject(at: number): boolean {
    return this.chart.longest(subject, at) !== undefined;
  }

  /** The end of a determiner here, or this place itself. */
  behindDeterminer(at: number): number {
    return Math.max(this.definite[at] ?? 0, this.indefinite[at] ?? 0, at);
  }

  /** "Drop-off": a word whose hyphen touches what follows. */
  isHyphened(at: number): boolean {
    const next = this.tokens[at + 1];
    return this.chart.tokens[at]?.word === '-' && !this.tokens[at]?.spaced && next !== undefined && !next.spaced;
  }

  /** Whether a mark stands between two words without a space. */
  private isWithinWord(at: number): boolean {
    return this.isMark(at) && this.tokens[at]?.spaced === false && this.tokens[at + 1]?.spaced === false;
  }

  protected isGlued(at: number): boolean {
    return at > 0 && this.isHyphened(at - 1);
  }

  /** Within "1:1", "w/o" or an address. */
  protected isInner(at: number): boolean {
    const next = this.tokens[at + 1];
    return (
      this.isGlued(at) ||
      (this.tokens[at]?.spaced === false && next !== undefined && !next.spaced && !this.isMark(at - 1))
    );
  }

  /** What is told of the events that are known; by a participle, of what stands before it. */
  private findSigns(): Edges<Sign> {
    const [signs, participles] = [this.edges(sign), this.edges(signParticiple)];
    return this.tokens.map((_token, at) => [
      ...(signs[at] ?? []),
      ...(this.known.lastBefore(at) ? (participles[at] ?? []) : []),
    ]);
  }

  protected edges<V>(phrase: Phrase<V>): Edges<V> {
    const all = this.chart
      .findAll(phrase)
      .map((found) => (found.length === 0 ? NONE : found.map(({ end, meaning }) => ({ to: end, value: meaning }))));
    return this.known.isEmpty ? all : all.map((edges, at) => this.apart(at, edges));
  }

  /** By token, the end of the longest that begins there; a text that holds none has no more than one 0. */
  protected ends(phrase: Phrase<unknown>): number[] {
    if (this.known.isEmpty) return this.chart.findEnds(phrase);
    const all = this.chart.findAll(phrase);
    return all.length === 0
      ? [0]
      : all.map((found, at) => found.find(({ end }) => !this.known.overlaps(at, end))?.end ?? 0);
  }

  /** Words within the name of an event that is there mean nothing else. */
  protected apart<E extends { to: number }>(at: number, edges: readonly E[]): E[] {
    return edges.filter(({ to }) => !this.known.overlaps(at, to));
  }
}
