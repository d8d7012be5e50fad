import type { When } from '../../time/expressions.js';
import { looseClock, looseDate } from '../../time/phrases.js';
import { COST, SEARCH } from '../grammar/costs.js';
import type { Fill } from './fill.js';
import type { Content, Contents, Role } from '../grammar/frame.js';
import type { Edge } from './edges.js';
import type { Span } from './known-spans.js';
import type { Lattice } from './lattice.js';
import { behindDeterminers, readArticle, trailingCost } from './name-edges.js';
import type { Marker, Name } from '../grammar/order.js';
import { PeopleFills } from './people-fills.js';

const NAME_END = /^[^\p{L}\p{N}'@#]$/u;
/** Behind these stands a new name, which holds no time of its event. */
const NEW_NAMES = new Set<Marker>(['called', 'becoming']);
const NONE: readonly Fill[] = [];
/** The most words before an hour: "de cette semaine à vendredi". */
const LONGEST_LEAD = 8;
/** Behind these stands a title. */
const TITLING = new Set<Marker>(['called', 'named']);

/** Finds what can fill the roles of a clause, and remembers it. */
export class Fills {
  /** By the number of a filling, what was found at each place. */
  private readonly known: ((readonly Fill[] | undefined)[] | undefined)[] = [];
  /** The names that begin at each place. */
  private readonly named: (readonly Fill[] | undefined)[] = [];
  private readonly people: PeopleFills;

  constructor(
    private readonly lattice: Lattice,
    private readonly end: number,
    /** Whether a bare number is a time, as in an answer. */
    private readonly isLoose = false,
  ) {
    this.people = new PeopleFills(lattice, end);
  }

  /** Every way to fill the role with words that begin at this token. */
  from({ content, marker, filling }: Role, at: number): readonly Fill[] {
    const places = (this.known[filling] ??= []);
    return (places[at] ??= this.fillsAt(content, marker, at));
  }

  /** Whether any words of a clause that begins here can fill the role. */
  hasAny(role: Role, from: number): boolean {
    for (let at = from; at < this.end; at += 1) if (this.from(role, at).length > 0) return true;
    return false;
  }

  private fillsAt(content: Content, marker: Marker | undefined, at: number): readonly Fill[] {
    if (marker === 'at' && content === 'name' && this.lattice.rooms[at]) return this.names(at);
    if (marker === 'except' && content === 'time')
      return [...this.skippedDays(at), ...this.behindMarker(content, marker, at)];
    if (marker && (this.lattice.markers[at]?.length ?? 0) === 0) return NONE;
    const fills = marker ? this.behindMarker(content, marker, at) : this.bare(content, at);
    return fills.length > 0 ? fills.filter(({ to }) => to <= this.end) : NONE;
  }

  private behindMarker(content: Content, marker: Marker, at: number): Fill[] {
    return (
      (this.lattice.markers[at] ?? [])
        .filter(({ value, to }) => value === marker && !(content === 'name' && this.isClock(at, to)))
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

  /** "Am 29. nicht": a day of which it is said behind it, at the end of the clause, that it is left out. */
  private skippedDays(at: number): Fill[] {
    const { times, skips } = this.lattice;
    return (times[at] ?? []).flatMap(({ to, when, cost }) => {
      const end = skips[to] ?? 0;
      const isLast = end > to && (end >= this.end || this.lattice.isMark(end));
      const isDay = when.date !== undefined && !when.clock && !when.repeats && !when.to;
      return isLast && isDay ? [{ to: end, cost: cost + COST.marker - COST.exceptWords, value: when }] : [];
    });
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
    if (content !== 'time') return fills;
    // "the meeting of Thursday".
    return [
      ...fills,
      ...this.behindMarker('time', 'of', at).filter(({ value }) => !isFeast(value)),
      ...this.behindMarker('time', 'for', at),
    ];
  }

  private at(content: Content, at: number, marker?: Marker): readonly Fill[] {
    const { lattice } = this;
    switch (content) {
      case 'name':
        if (marker === 'becoming') return this.newNames(at);
        return marker && marker !== 'at' && !NEW_NAMES.has(marker)
          ? [...this.names(at), ...this.timedNames(at)]
          : this.names(at);
      case 'people':
        return this.people.from(at, marker !== undefined);
      case 'named':
        return this.people
          .from(at, marker !== undefined)
          .filter(({ to }) => lattice.persons.slice(at, to).every((end) => end === 0));
      case 'time':
        return [
          ...(lattice.times[at] ?? []).map(({ to, when, cost }) => ({ to, cost, value: when })),
          ...(this.isLoose ? this.looseTimes(at) : []),
        ];
      case 'amount':
        // "Raccourcis-la à 1h" may be a length all the same.
        return [
          ...edgeFills(lattice.amounts[at]?.filter(({ to }) => marker === 'to' || !this.endsClock(at, to, !marker))),
          ...this.lengths(at),
        ];
      case 'calendar':
        return this.calendar(at);
      case 'shift':
        return edgeFills(lattice.shifts[at]);
      case 'scope':
        return edgeFills(lattice.scopes[at]);
      case 'pick':
        return edgeFills(lattice.picks[at]);
      case 'detail':
        return edgeFills(lattice.details[at]);
      case 'minutes':
        return edgeFills(lattice.minutes[at]);
      case 'ownDetail':
        return edgeFills(lattice.ownDetails[at]);
      case 'beginning':
        return leadFills(lattice.beginnings, at);
      case 'ending':
        return leadFills(lattice.endings, at);
      case 'placeLead':
        return leadFills(lattice.placeLeads, at);
      case 'count':
        return edgeFills(lattice.sessionCounts[at]);
      case 'another':
        return leadFills(lattice.another, at);
      case 'adjacent':
        return this.adjacent(at);
      case 'aspect':
        return edgeFills(lattice.aspects[at]);
      case 'colour':
        return edgeFills(lattice.colours[at]);
      case 'known':
        return this.knownEvents(at);
      case 'sign':
        return edgeFills(lattice.signs[at]);
      default:
        return [];
    }
  }

  /** "Right after", and not "right after the dentist"; in some languages its words are joints, too. */
  private adjacent(at: number): Fill[] {
    const { adjacent, markers } = this.lattice;
    return edgeFills(adjacent[at])
      .filter(({ to }) => (markers[at] ?? []).every((marker) => marker.to <= to))
      .map((fill) => ({ ...fill, cost: 0 }));
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

  /** "For an hour" is a length as well as a time that holds one. */
  private lengths(at: number): Fill[] {
    return (this.lattice.times[at] ?? []).flatMap(({ to, when, cost }) =>
      when.length !== undefined && isBareLength(when) ? [{ to, cost, value: when.length }] : [],
    );
  }

  private calendar(at: number): Fill[] {
    const start = this.lattice.behindDeterminer(at);
    const edges = [...(this.lattice.calendars[at] ?? []), ...(start > at ? (this.lattice.calendars[start] ?? []) : [])];
    return edges.map(({ to, value }) => ({ to, cost: value === 'day' ? COST.marker : COST.idle, value }));
  }

  /** The names that begin here or behind a determiner; several roles take them. */
  private names(start: number): readonly Fill[] {
    return (this.named[start] ??= this.findNames(start));
  }

  private findNames(start: number): Fill[] {
    const { lattice } = this;
    const quoted = this.quoted(start) ?? this.knownName(start);
    if (quoted) return [quoted];
    const from = behindDeterminers(this.lattice, start, this.end);
    const longest = Math.min(this.end, from + SEARCH.longestName, lattice.known.nextFrom(from));
    // A word that is written out has tokens without a text of their own.
    const { text = '' } = lattice.tokens[from] ?? {};
    if (from >= this.end || text === '' || NAME_END.test(text)) return [];
    const article = readArticle(lattice, start, from);
    const fills: Fill[] = [];
    for (let to = from + 1; to <= longest; to += 1) {
      if (to < this.end && !lattice.anchors[to]) continue;
      const full = lattice.words(this.determinerBefore(from), to);
      const name: Name = { words: lattice.words(from, to), full, from, to, ...(article ? { article } : {}) };
      const isPronoun = (lattice.pronouns[from] ?? 0) > from && (lattice.definite[from] ?? 0) === 0;
      const isPointing = (lattice.markers[from] ?? []).some((marker) => (lattice.pronouns[marker.to] ?? 0) === to);
      // "In my calendar visa appointment": what stands behind the calendar is no part of its name.
      const isCalendar = (lattice.calendars[from] ?? []).some((edge) => edge.value === 'calendar' && edge.to < to);
      const isNumber = to === from + 1 && lattice.tokens[from]?.digits === true;
      const pronoun =
        isPronoun ||
        isPointing ||
        isCalendar ||
        isNumber ||
        (to === lattice.length && to === from + 1 && lattice.particles[from] === true) ||
        lattice.isSubject(from) ||
        (lattice.joints[from] ?? 0) > 0 ||
        lattice.pronouns[from] === to
          ? COST.pronounAsName
          : 0;
      fills.push({
        to,
        cost: COST.name + lattice.costWithin(from, to) + trailingCost(lattice, from, to) + pronoun,
        value: name,
      });
    }
    return fills;
  }

  /** A name that an event is to get: it holds whatever follows. */
  private newNames(start: number): readonly Fill[] {
    return this.names(start).map((fill) => {
      const { value, to } = fill;
      if (!isName(value)) return fill;
      const plain = COST.nameToken * (to - value.from);
      return { ...fill, cost: fill.cost - this.lattice.costWithin(value.from, to) + plain };
    });
  }

  /** "To the Monday review": a time before the name it belongs to. */
  private timedNames(start: number): Fill[] {
    const from = behindDeterminers(this.lattice, start, this.end);
    // "At 4, half an hour is enough": behind a pause, no name goes on.
    const times = (this.lattice.times[from] ?? []).filter(({ to }) => !this.holdsComma(from, to));
    return times.flatMap(({ to, when, cost }) =>
      this.names(to).flatMap((fill): Fill[] => {
        const { value } = fill;
        const article = readArticle(this.lattice, start, from);
        return isName(value)
          ? [
              {
                ...fill,
                cost: fill.cost + cost + COST.mark,
                value: { ...value, when, ...(article ? { article } : {}) },
              },
            ]
          : [];
      }),
    );
  }

  private holdsComma(from: number, to: number): boolean {
    return this.lattice.tokens.slice(from, to).some(({ text }) => text === ',');
  }

  /** Where the determiner of a name begins, or the name itself. */
  private determinerBefore(from: number): number {
    const { definite, indefinite, markers } = this.lattice;
    // "A la calle Mayor": the marker of a destination is no part of the name.
    const isMarker =
      (markers[from - 1] ?? []).some(({ to, value }) => value === 'to' && to === from) ||
      // "In der Goethestraße": the article belongs to the marker.
      (markers[from - 2] ?? []).some(({ to, value }) => value === 'at' && to === from);
    const isDeterminer = definite[from - 1] === from || indefinite[from - 1] === from;
    return from > 0 && isDeterminer && !isMarker ? from - 1 : from;
  }

  /** The name of an event that is there, whole. */
  private knownName(start: number): Fill | undefined {
    const { lattice } = this;
    if (lattice.known.isEmpty) return undefined;
    const from = behindDeterminers(lattice, start, this.end);
    const to = lattice.known.endAt(from);
    return to === undefined || to > this.end ? undefined : this.toKnown({ from, to });
  }

  private toKnown({ from, to }: Span): Fill<'known'> {
    const { lattice } = this;
    const full = lattice.words(this.determinerBefore(from), to);
    const value: Name = { words: lattice.words(from, to), full, from, to, article: 'definite', isKnown: true };
    return { to, cost: COST.marker, value };
  }

  /** The name of an event that is there, behind whatever announces it: "to the", "of my". */
  private knownEvents(at: number): Fill[] {
    const { lattice } = this;
    if (lattice.known.isEmpty) return [];
    const starts = [at, ...(lattice.markers[at] ?? []).map(({ to }) => to)];
    return [...[...new Set(starts)].flatMap((start) => this.knownName(start) ?? []), ...this.knownAgain(at)];
  }

  /** A pronoun for the event named before it. */
  private knownAgain(at: number): Fill[] {
    const { known, signs } = this.lattice;
    const span = known.lastBefore(at);
    const its = (signs[at] ?? []).filter(({ value }) => value === 'it');
    return span ? its.map(({ to }) => ({ ...this.toKnown(span), to })) : [];
  }

  private quoted(start: number): Fill | undefined {
    const { lattice } = this;
    const open = (lattice.quotes[start] ?? 0) > 0 ? start : lattice.behindDeterminer(start);
    const to = lattice.quotes[open] ?? 0;
    if (to === 0 || to > this.end) return undefined;
    const words = lattice.words(open + 1, to - 1).trim();
    return {
      to,
      cost: COST.marker,
      value: { words, full: lattice.words(open, to), from: open + 1, to: to - 1, isQuoted: true },
    };
  }
}

function edgeFills<V extends Contents[Content]>(edges: readonly Edge<V>[] | undefined): readonly Fill[] {
  if (!edges || edges.length === 0) return NONE;
  return edges.map(({ to, value }) => ({ to, cost: COST.marker, value }));
}

function leadFills(ends: readonly number[], at: number): Fill[] {
  const to = ends[at] ?? 0;
  return to > at ? [{ to, cost: COST.idle, value: true }] : [];
}

/** "La fête de Noël": a feast behind "of" belongs to a name. */
function isFeast(value: Fill['value']): boolean {
  return typeof value === 'object' && 'date' in value && value.date?.kind === 'yearly';
}

/** Whether an exception is told in several words: "but not", "pero no". */
function isExcept(marker: Marker, at: number, end: number): boolean {
  return marker === 'except' && end > at + 1;
}

/** Whether a role is filled by a name. */
export function isName(value: unknown): value is Name {
  return typeof value === 'object' && value !== null && 'words' in value;
}

/** Whether an expression of time says nothing but how long. */
export function isBareLength({ length, ...rest }: When): boolean {
  return length !== undefined && Object.values(rest).every((value) => value === undefined);
}
