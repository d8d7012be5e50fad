import type { When } from '../../time/expressions.js';
import { looseClock, looseDate } from '../../time/phrases.js';
import { serviceLead } from '../grammar/phrases.js';
import { COST } from '../grammar/costs.js';
import type { Fill } from './fill.js';
import { edgeFills, holdsContent, holdsMarker, isListed, listedFills } from './listed-fills.js';
import type { Content, Role } from '../grammar/frame.js';
import type { Lattice } from '../lattice/lattice.js';
import { behindRuledOut } from '../lattice/open-times.js';
import { NameFills, isName } from './name-fills.js';
import type { Marker } from '../grammar/order.js';
import { findExceptions, findSkippedDays } from './exception-fills.js';
import { findPairs } from './pair-fills.js';
import { PeopleFills } from './people-fills.js';

/** Behind these stands a new name, which holds no time of its event. */
const NEW_NAMES = new Set<Marker>(['called', 'becoming']);
const NONE: readonly Fill[] = [];
/** The most words before an hour: "de cette semaine à vendredi". */
const LONGEST_LEAD = 8;
/** The first hour that is no length where it is written so: "10h". */
const EARLIEST_WRITTEN = 6;
/** Behind these stands a title. */
const TITLING = new Set<Marker>(['called', 'named']);

/** Finds what can fill the roles of a clause, and remembers it. */
export class Fills {
  /** By the number of a filling, what was found at each place. */
  private readonly known: ((readonly Fill[] | undefined)[] | undefined)[] = [];
  /** By the same number, whether the text holds anything that may be it. */
  private readonly possible: (boolean | undefined)[] = [];
  /** By the same number, a place from which on nothing is it. */
  private readonly barren: (number | undefined)[] = [];
  private readonly names: NameFills;
  private readonly people: PeopleFills;

  constructor(
    private readonly lattice: Lattice,
    private readonly end: number,
    /** Whether a bare number is a time, as in an answer. */
    private readonly isLoose = false,
  ) {
    this.names = new NameFills(lattice, end);
    this.people = new PeopleFills(lattice, end);
  }

  /** Every way to fill the role with words that begin at this token. */
  from({ content, marker, filling }: Role, at: number): readonly Fill[] {
    const places = (this.known[filling] ??= []);
    return (places[at] ??= this.fillsAt(content, marker, at));
  }

  /** Whether the text holds what a role is filled by, or the word before it; else it need not be looked for. */
  mayFill({ content, marker, filling }: Role): boolean {
    return (this.possible[filling] ??= marker
      ? holdsMarker(this.lattice, content, marker)
      : holdsContent(this.lattice, content));
  }

  /** Whether any words of a clause that begins here can fill the role. */
  hasAny(role: Role, from: number): boolean {
    if (!this.mayFill(role)) return false;
    let at = this.barren[role.filling] ?? this.end;
    while (at > from && this.from(role, at - 1).length === 0) at -= 1;
    this.barren[role.filling] = at;
    return at > from;
  }

  private fillsAt(content: Content, marker: Marker | undefined, at: number): readonly Fill[] {
    if (marker === 'at' && content === 'name' && this.lattice.rooms[at]) return this.names.from(at);
    if (marker === 'except' && content === 'time') {
      const ruledOut = this.behindMarker(content, marker, at).map((fill) => ({
        ...fill,
        to: Math.min(this.end, behindRuledOut(this.lattice, fill.to)),
      }));
      return [...findSkippedDays(this.lattice, this.end, at), ...ruledOut];
    }
    if (marker && (this.lattice.markers[at]?.length ?? 0) === 0) return NONE;
    const fills = marker ? this.behindMarker(content, marker, at) : this.bare(content, at);
    return fills.length > 0 ? fills.filter((fill) => fill.to <= this.end && !this.isHalfClock(at, fill)) : NONE;
  }

  /** "À 19h à partir de lundi": what is a clock time together with its marker is no length behind it. */
  private isHalfClock(at: number, { to, value }: Fill): boolean {
    const holdsLength = typeof value === 'object' && 'length' in value && value.length !== undefined;
    return (
      holdsLength &&
      (this.lattice.times[at] ?? []).some(({ to: end, when }) => end === to && when.clock && when.length === undefined)
    );
  }

  private behindMarker(content: Content, marker: Marker, at: number): readonly Fill[] {
    const markers = (this.lattice.markers[at] ?? []).filter(({ value }) => value === marker);
    if (markers.length === 0) return NONE;
    return (
      markers
        .filter(({ to }) => !(content === 'name' && this.isClock(at, to)))
        // "From my calendar" names no event.
        .filter(({ to }) => !(content === 'name' && marker === 'off' && this.calendar(to).length > 0))
        .filter(({ to }) => marker !== 'to' || content !== 'time' || !this.isForRange(at, to))
        // "In der Goethestraße": the article belongs to the marker.
        .filter(({ to }, _index, all) => marker !== 'at' || content !== 'name' || all.every((edge) => edge.to <= to))
        .flatMap(({ to }) =>
          this.at(content, content === 'time' ? this.startOfTime(to) : this.startOfName(marker, to), marker).map(
            (fill) => ({
              ...fill,
              cost:
                fill.cost +
                COST.marker -
                this.titledPart(marker, fill) -
                (isExcept(marker, at, to) ? COST.exceptWords : 0),
            }),
          ),
        )
    );
  }

  /** "Move the review for Friday to Monday": the first is the day of the event, and not the beginning of a stretch. */
  private isForRange(at: number, end: number): boolean {
    const { markers, times } = this.lattice;
    const isFor = (markers[at] ?? []).some(({ to, value }) => value === 'for' && to === end);
    return isFor && (times[this.startOfTime(end)] ?? []).some(({ when: { date, to } }) => date && to?.date);
  }

  /** "A las nueve y media llamar": a marker that begins a clock time announces no name; "at 12 Park Road" may, and "at half past" never. */
  private isClock(at: number, end: number): boolean {
    if ((this.lattice.minutes[at]?.length ?? 0) > 0) return true;
    return (this.lattice.times[at] ?? []).some(({ to, when }) => end > at + 1 && to > end && when.clock !== undefined);
  }

  /** "Called, "Walk"": a comma or a colon may stand before a title in quotes. */
  private startOfName(marker: Marker, at: number): number {
    const isBeforeQuote = /^[,:]$/.test(this.lattice.tokens[at]?.text ?? '') && (this.lattice.quotes[at + 1] ?? 0) > 0;
    return TITLING.has(marker) && isBeforeQuote ? at + 1 : at;
  }

  /** "Called Morning pages": a part of the day before a word of a title belongs to it. */
  private titledPart(marker: Marker, { to, value }: Fill): number {
    if (!TITLING.has(marker) || !isName(value) || value.isQuoted) return 0;
    const isPart = (this.lattice.times[value.from] ?? []).some(
      (edge) => edge.to < to && edge.when.part !== undefined && !edge.when.date && !edge.when.clock,
    );
    return isPart ? COST.within.time : 0;
  }

  /** "To some time on Friday", "to the evening": what stands between a marker and its time. */
  private startOfTime(at: number): number {
    const { times } = this.lattice;
    if ((times[at] ?? []).length > 0) return at;
    return this.lattice.behindDeterminer(this.lattice.behindIdle(at));
  }

  private bare(content: Content, at: number): readonly Fill[] {
    const fills = this.at(content, at);
    if (content !== 'time' || (this.lattice.markers[at]?.length ?? 0) === 0) return fills;
    const isOfCalendar = (to: number): boolean =>
      (this.lattice.calendars[to] ?? []).some((edge) => edge.value === 'calendar');
    // "the meeting of Thursday", "to Saturday's calendar".
    return [
      ...fills,
      ...this.behindMarker('time', 'of', at).filter(({ value }) => !isFeast(value)),
      ...this.behindMarker('time', 'for', at),
      ...this.behindMarker('time', 'to', at).filter(({ to }) => isOfCalendar(to)),
    ];
  }

  private at(content: Content, at: number, marker?: Marker): readonly Fill[] {
    const { lattice } = this;
    if (isListed(content)) return listedFills(lattice, content, at);
    switch (content) {
      case 'name':
        if (marker === 'becoming') return this.names.newFrom(at);
        if (marker === 'called') return [...this.names.from(at), ...this.names.withLeadingTime(at)];
        return marker && marker !== 'at' && !NEW_NAMES.has(marker)
          ? [...this.names.from(at), ...this.names.timedFrom(at)]
          : this.names.from(at);
      case 'exception':
        return findExceptions(lattice, this.names, at);
      case 'pair':
        return findPairs(lattice, this.names, at, marker === 'between');
      case 'people':
        return this.people.from(at, marker !== undefined);
      case 'named':
        return this.people
          .from(at, marker !== undefined)
          .filter(({ to }) => lattice.persons.slice(at, to).every((end) => end === 0));
      case 'time':
        return [
          ...(marker === 'to' ? this.writtenHours(at) : NONE),
          ...(lattice.times[at] ?? []).map(({ to, when, cost }) => ({ to, cost, value: when })),
          // "At 3.30, not 3".
          ...(this.isLoose || marker === 'instead' ? this.looseTimes(at) : []),
        ];
      case 'amount':
        // "Raccourcis-la à 1h" may be a length all the same.
        return [
          ...edgeFills(
            lattice.amounts[at]?.filter(
              ({ to, value }) =>
                (marker === 'to' || !this.endsClock(at, to, !marker)) &&
                !(this.opensWithClock(at, to) && (value.hours ?? 0) >= EARLIEST_WRITTEN) &&
                !this.isShift(at, to) &&
                (marker !== undefined || !lattice.distances[at]?.some((edge) => edge.to === to)),
            ),
          ),
          ...this.lengths(at),
        ];
      case 'calendar':
        return this.calendar(at);
      case 'venue':
        return this.venue(at);
      case 'absence':
        return edgeFills(lattice.absences[at]?.filter(({ to, value }) => value !== 'last' || to === this.end));
      case 'adjacent':
        return this.adjacent(at);
      case 'known':
        return this.names.knownFrom(at);
      default:
        return [];
    }
  }

  /** "Right after", and not "right after the dentist"; in some languages its words are joints, too. */
  private adjacent(at: number): Fill[] {
    const { lattice } = this;
    return edgeFills(lattice.adjacent[at])
      .filter(
        ({ to }) =>
          (lattice.markers[at] ?? []).every((marker) => marker.to <= to) &&
          (lattice.markers[at] ?? []).every((marker) => marker.to < to || lattice.behindDeterminer(to) <= to),
      )
      .map((fill) => ({ ...fill, cost: 0 }));
  }

  /** "…, The Crown": with its article, and without the word before a service, or for a place. */
  private venue(at: number): Fill<'venue'>[] {
    const { lattice } = this;
    const to = lattice.venues[at] ?? 0;
    if (to <= at) return [];
    const lead = Math.max(lattice.chart.longest(serviceLead, at)?.end ?? at, lattice.placeLeads[at] ?? 0);
    const from = lattice.tokens[lead]?.text === ':' ? lead + 1 : lead;
    const words = lattice.words(from, to);
    return [{ to, cost: COST.name, value: { words, full: words, from, to } }];
  }

  /** "Move it to 10h": so many hours, written with one letter, are a time of day; "to 2h" may be a length. */
  private writtenHours(at: number): Fill[] {
    const lengths = (this.lattice.times[at] ?? []).filter(({ when }) => isBareLength(when)).map(({ to }) => to);
    if (lengths.length === 0) return [];
    return this.lattice.chart
      .find(looseClock, at)
      .filter(({ end, meaning }) => lengths.includes(end) && meaning.hour >= EARLIEST_WRITTEN)
      .map(({ end, meaning }) => ({ to: end, cost: COST.time - COST.mark, value: { clock: meaning } }));
  }

  private looseTimes(at: number): Fill[] {
    const { chart } = this.lattice;
    return [
      ...chart
        .find(looseClock, at)
        .map(({ end, meaning }) => ({ to: end, cost: COST.looseTime, value: { clock: meaning } })),
      ...chart
        .find(looseDate, at)
        .map(({ end, meaning }) => ({ to: end, cost: COST.looseTime + COST.mark, value: { date: meaning } })),
    ];
  }

  /** "A las 22h" is no 22 hours, whose words end a time of day; nor are those of "vendredi 17h", where no word makes a length of them. */
  private endsClock(at: number, end: number, isBare: boolean): boolean {
    for (let from = Math.max(0, at - LONGEST_LEAD); from < at; from += 1) {
      const isClock = (this.lattice.times[from] ?? []).some(
        ({ to, when: { clock, date, length }, cost }) =>
          to === end && clock && (isBare || !date) && !length && cost === COST.time,
      );
      if (isClock) return true;
    }
    return false;
  }

  /** "…, 11h banque": behind a pause, what is a clock time too and a word follows. */
  private opensWithClock(at: number, end: number): boolean {
    const { lattice } = this;
    const isBefore = at > 0 && lattice.isMark(at - 1) && end < this.end && !lattice.isMark(end);
    return isBefore && (lattice.times[at] ?? []).some(({ to, when }) => to === end && when.clock !== undefined);
  }

  /** "Half an hour later" is no length of an event. */
  private isShift(at: number, end: number): boolean {
    return (this.lattice.shifts[at] ?? []).some(({ to, value }) => to > end && !value.lengthens);
  }

  /** "For an hour" is a length as well as a time that holds one. */
  private lengths(at: number): Fill[] {
    return (this.lattice.times[at] ?? []).flatMap(({ to, when, cost }) =>
      when.length !== undefined && isBareLength(when) ? [{ to, cost, value: when.length }] : [],
    );
  }

  private calendar(at: number): Fill[] {
    const { calendars, pronouns, verbs } = this.lattice;
    const start = this.lattice.behindDeterminer(at);
    // "Schedule that for Friday" is an order.
    const orders = (to: number): boolean =>
      (verbs[at] ?? []).some((edge) => edge.to === to) && (pronouns[to] ?? 0) > to;
    const edges = [
      ...(calendars[at] ?? []).filter(({ to }) => !orders(to)),
      ...(start > at ? (calendars[start] ?? []) : []),
    ];
    return edges.map(({ to, value }) => ({ to, cost: value === 'day' ? COST.marker : COST.idle, value }));
  }
}

/** "La fête de Noël": a feast behind "of" belongs to a name. */
function isFeast(value: Fill['value']): boolean {
  return typeof value === 'object' && 'date' in value && value.date?.kind === 'yearly';
}

/** Whether an exception is told in several words: "but not", "pero no". */
function isExcept(marker: Marker, at: number, end: number): boolean {
  return marker === 'except' && end > at + 1;
}

/** Whether an expression of time says nothing but how long. */
export function isBareLength({ length, ...rest }: When): boolean {
  return length !== undefined && Object.values(rest).every((value) => value === undefined);
}
