import type { VenueTests } from '../grammar/compile-venues.js';
import { COST } from '../grammar/costs.js';
import type { Block, Courtesy, Marker } from '../grammar/order.js';
import type { Form } from '../grammar/senses.js';
import { serviceLead, venueFirst, venueLead, videoService } from '../grammar/phrases.js';
import type { Edges } from './edges.js';
import type { TimeEdge } from './find-times.js';
import { holdsTogether } from './name-costs.js';
import type { PlainWords } from './plain-words.js';

/** The most tokens of a place. */
const LONGEST = 9;
/** The most words between the number of a house and the word for its street, or behind it. */
const LONGEST_STREET = 4;
const PAUSE = /^[,;:.(–—-]$/;
const END = /^[,;.!)–—]$/;
/** Markers that stand within a place: "the clinic on Park Lane", "parroquia de San Gil". */
const WITHIN = new Set<Marker>(['of', 'at']);

/** What begins at each token, as far as a place can hold it. */
interface Words extends PlainWords {
  times: readonly TimeEdge[][];
  verbs: Edges<Form>;
  markers: Edges<Marker>;
  details: Edges<unknown>;
  blocks: readonly (Block | undefined)[];
  idle: readonly number[];
  courtesyAt(at: number): Courtesy | undefined;
}

/** By token, the end of a place that stands there without a word before it: "…, The Crown", "… Lindenweg 14", "… on Zoom"; 0 where there is none. */
export function findVenues(lattice: Words, tests: VenueTests): number[] {
  const finder = new VenueFinder(lattice, tests);
  return lattice.tokens.map((_token, at) => finder.endFrom(at));
}

class VenueFinder {
  /** Whether a time begins before each token and holds it, or begins there with a word. */
  private readonly isTime: boolean[];
  /** By token, whether a time of day ends right before it, or anywhere before it. */
  private readonly isBehindClock: boolean[];
  private readonly firstClock: number;
  /** By token, whether words that only tie what follows to an order end right before it. */
  private readonly isTied: boolean[];

  constructor(
    private readonly lattice: Words,
    private readonly tests: VenueTests,
  ) {
    const { times, tokens, ties, idle, copulas } = lattice;
    this.isTime = tokens.map(() => false);
    this.isBehindClock = tokens.map(() => false);
    this.isTied = tokens.map(() => false);
    times.forEach((edges, from) => {
      for (const { to, when, cost } of edges) {
        if (when.clock) this.isBehindClock[to] = true;
        if (cost === COST.time && (to > from + 1 || tokens[from]?.digits !== true)) this.isTime.fill(true, from, to);
      }
    });
    this.firstClock = this.isBehindClock.indexOf(true);
    for (const ends of [ties, idle, copulas])
      ends.forEach((end, from) => {
        if (end > from) this.isTied[end] = true;
      });
  }

  endFrom(at: number): number {
    const { lattice } = this;
    if (lattice.isMark(at) || this.isTime[at] === true) return 0;
    const known = this.endOfAddress(at) || this.endOfService(at) || this.endOfTold(at);
    if (known > 0) return known;
    const isMarked = (lattice.markers[at] ?? []).length > 0 && !lattice.isCapital(at);
    // "…, starts at the car park".
    const isLead = (lattice.markers[lattice.ties[at] ?? 0] ?? []).some(({ value }) => value === 'at');
    if (isMarked || isLead || !this.isOpen(at)) return 0;
    const end = this.endOfName(at);
    return end > at && !this.isOther(at, end) && this.isVenue(at, end) && !this.isWhatAndWhere(at, end) ? end : 0;
  }

  /** "Hearing at the regional court, Thursday 9:15": what a text begins with may be an event and its place, where more follows. */
  private isWhatAndWhere(from: number, to: number): boolean {
    const { markers, length } = this.lattice;
    if (from > 0 || to >= length) return false;
    return markers.slice(from, to).some((edges) => edges.some(({ value }) => value === 'at'));
  }

  /** "Lad Anna ein", "it's at", "die Adresse", and "12" before "rue Pasteur": an order, a statement, a part of an event, the number of the house. */
  private isOther(from: number, to: number): boolean {
    const { verbs, aspects, tokens, pronouns } = this.lattice;
    const isOrder = (verbs[from] ?? []).some(({ value: { stand } }) => stand === 'first');
    const isAspect = [from, this.lattice.behindDeterminer(from)].some((at) =>
      (aspects[at] ?? []).some((edge) => edge.to >= to),
    );
    const isNumbered =
      tokens[from - 1]?.digits === true && tokens.slice(from, to).some(({ word }) => this.tests.isStreet(word));
    // "Resto vendredi 20h place des Fêtes": a noun of place right behind a time.
    const isPlace = this.isBehindClock[from] === true && this.isNounOfPlace(from, to);
    const isSaid = (pronouns[from] ?? 0) > from && this.lattice.behindDeterminer(from) === from;
    return (isOrder && !isPlace && !this.lattice.isCapital(from)) || isSaid || isAspect || isNumbered;
  }

  /** Behind a pause that follows a time of day, right behind such a time, or behind what ties it to an order: "it's". */
  private isOpen(at: number): boolean {
    const { tokens } = this.lattice;
    const isParted = PAUSE.test(tokens[at - 1]?.text ?? '') && tokens[at]?.spaced === true;
    const isTimed = this.firstClock >= 0 && this.firstClock <= at;
    return (
      at === 0 ||
      (isParted && (isTimed || this.isNamedByLead(at))) ||
      this.isBehindClock[at] === true ||
      this.isTied[at] === true
    );
  }

  /** Where words that say nothing but a name end; 0 where others follow. */
  private endOfName(from: number): number {
    const { lattice } = this;
    let at = lattice.behindDeterminer(from);
    while (at < lattice.length && at - from < LONGEST && this.isWithin(from, at)) at += 1;
    const ends = at >= lattice.length || END.test(lattice.tokens[at]?.text ?? '') || (lattice.idle[at] ?? 0) > at;
    return ends ? at : 0;
  }

  private isWithin(from: number, at: number): boolean {
    const { tokens, joints, markers, idle, details, blocks, auxiliaries, copulas } = this.lattice;
    if (this.lattice.isMark(at)) return holdsTogether(this.lattice, at) && tokens[at]?.text !== ':';
    // "The Fox and Hounds", "mum and dad's".
    const joint = joints[at] ?? 0;
    if (joint > at) return at > from && (this.lattice.isCapital(joint) || this.isPossessive(joint + 1));
    if (this.lattice.isCapital(at) && at > from) return true;
    // "Book club's at Ann's".
    if (this.isPossessive(at - 2) && (markers[at] ?? []).some(({ value }) => value === 'at')) return false;
    const isSaid =
      (details[at] ?? []).length > 0 || blocks[at] !== undefined || this.lattice.courtesyAt(at) !== undefined;
    const isVerb = [idle, auxiliaries, copulas].some((ends) => (ends[at] ?? 0) > at) || this.lattice.isSubject(at);
    const isOther = (markers[at] ?? []).length > 0 && (markers[at] ?? []).every(({ value }) => !WITHIN.has(value));
    return !isSaid && !isVerb && !isOther && this.isTime[at] !== true;
  }

  /** Whether words read as a place: by what begins them, what ends them, or whose they are. */
  private isVenue(from: number, to: number): boolean {
    const { tokens, markers } = this.lattice;
    const start = this.lattice.behindDeterminer(from);
    if (this.isNamedByLead(from)) return true;
    if (this.isNounOfPlace(from, to) || this.isNounOfPlace(start, to)) return true;
    const endsAt = (at: number): boolean => at >= to || (markers[at] ?? []).length > 0 || tokens[at]?.digits === true;
    for (let at = start; at < to; at += 1) {
      const { word = '' } = tokens[at] ?? {};
      if (endsAt(at + 1) && this.tests.isVenue(word)) return true;
      if (this.lattice.isCapital(at) && at > start && this.tests.isStreet(word)) return true;
      // "Mike's", "mum and dad's".
      if (at + 3 >= to && this.isPossessive(at + 1)) return true;
    }
    return false;
  }

  /** "Hotel Sol", "Praxis Weber": a word for a place before its name. */
  private isNamedByLead(at: number): boolean {
    const end = this.lattice.chart.longest(venueLead, at)?.end ?? 0;
    return end > at && this.lattice.isCapital(end);
  }

  /** "Room 14", "garaje de Dani": a noun that a name, a number or nothing follows. */
  private isNounOfPlace(from: number, to: number): boolean {
    const { chart, tokens } = this.lattice;
    const end = chart.longest(venueFirst, from)?.end ?? from;
    if (end <= from) return false;
    const isNamed = end >= to || tokens[end]?.digits === true || this.lattice.isCapital(end) || this.isOf(end);
    return isNamed || this.isTyped(from, to);
  }

  /** "Footing sam 9h parc montsouris": two words right behind the time that ends the text, all of it without a capital. */
  private isTyped(from: number, to: number): boolean {
    const { times, length, text } = this.lattice;
    const isLast = to === length && to - from === 2 && this.isBehindClock[from] === true;
    return isLast && (times[0] ?? []).length === 0 && text === text.toLowerCase();
  }

  private isOf(at: number): boolean {
    const { markers } = this.lattice;
    return (markers[at] ?? []).some(({ value }) => value === 'of') || this.lattice.behindDeterminer(at) > at;
  }

  private isPossessive(at: number): boolean {
    const { tokens } = this.lattice;
    return /^['’]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.word === 's' && !tokens[at + 1]?.spaced;
  }

  /** "Lindenweg 14", "27 Acacia Avenue", "12 rue Pasteur": where an address that begins here ends. */
  private endOfAddress(from: number): number {
    const { tokens } = this.lattice;
    const start = this.isNumber(from) ? from + 1 : from;
    for (let at = start; at < start + LONGEST_STREET && /^\p{L}/u.test(tokens[at]?.text ?? ''); at += 1) {
      const isStreet = this.tests.isStreet(tokens[at]?.word ?? '');
      if (this.isTime[at] === true || (!isStreet && !this.lattice.isCapital(at))) return 0;
      if (!isStreet) continue;
      const end = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
      const named = at === start ? this.endOfStreet(end) : end;
      if (start > from) return named > at + 1 || at > start ? named : 0;
      return this.isNumber(named) && (named > end || this.isNamed(at)) ? named + 1 : 0;
    }
    return 0;
  }

  private isNumber(at: number): boolean {
    return this.lattice.tokens[at]?.digits === true && this.isTime[at] !== true;
  }

  /** "Lindenweg", "Bridge Street": "lane" alone is no street. */
  private isNamed(at: number): boolean {
    return this.lattice.isCapital(at) || !this.tests.isStreetAlone(this.lattice.tokens[at]?.word ?? '');
  }

  /** Behind a word for a street that stands before its name, the end of the name. */
  private endOfStreet(from: number): number {
    const { length } = this.lattice;
    let at = from;
    while (
      at < length &&
      at - from < LONGEST_STREET &&
      this.isTime[at] !== true &&
      (this.lattice.isCapital(at) || this.isOf(at))
    )
      at += 1;
    return at;
  }

  /** "Location leisure centre", "Treffpunkt: Marienplatz": what stands behind a word for a place is one. */
  private endOfTold(at: number): number {
    const { placeLeads, tokens, length } = this.lattice;
    const lead = placeLeads[at] ?? 0;
    const from = tokens[lead]?.text === ':' ? lead + 1 : lead;
    return lead > at && from < length && !this.lattice.isMark(from) ? this.endOfName(from) : 0;
  }

  /** "On Zoom", and "Zoom" behind a pause or a time. */
  private endOfService(at: number): number {
    const { chart, idle } = this.lattice;
    const lead = chart.longest(serviceLead, at)?.end;
    const from = lead ?? (this.isOpen(at) && at > 0 ? at : undefined);
    const end = from === undefined ? undefined : chart.longest(videoService, from)?.end;
    if (end === undefined) return 0;
    const isLast =
      end >= this.lattice.length || this.lattice.isMark(end) || (idle[end] ?? 0) > end || this.isTime[end] === true;
    return isLast ? end : 0;
  }
}
