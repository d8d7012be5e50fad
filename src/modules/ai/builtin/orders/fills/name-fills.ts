import { COST, SEARCH } from '../grammar/costs.js';
import type { When } from '../../time/expressions.js';
import type { Name } from '../grammar/order.js';
import type { Fill } from './fill.js';
import { isNameless } from './nameless.js';
import type { Span } from '../lattice/known-spans.js';
import type { Lattice } from '../lattice/lattice.js';
import { skipDeterminers, readArticle, rateTrailingWords } from './name-edges.js';

const NAME_END = /^[^\p{L}\p{N}'@#]$/u;

/** Finds the names of events that can fill a role, and remembers them. */
export class NameFills {
  /** The names that begin at each place. */
  private readonly found: (readonly Fill[] | undefined)[] = [];

  /** By the place of a word within a quote, the end of that. */
  private readonly quoteEnds: number[] = [];

  constructor(
    private readonly lattice: Lattice,
    private readonly end: number,
  ) {
    for (const [open, close] of lattice.quotes.entries())
      for (let at = open + 1; at < close; at += 1) this.quoteEnds[at] = close;
  }

  /** The names that begin here or behind a determiner; several roles take them. */
  from(start: number): readonly Fill[] {
    return (this.found[start] ??= this.findNames(start));
  }

  private findNames(start: number): Fill[] {
    const { lattice } = this;
    const quoted = this.quoted(start);
    if (quoted) return [quoted, ...this.behindQuote(quoted)];
    const known = this.knownName(start);
    if (known) return [known];
    const from = skipDeterminers(this.lattice, start, this.end);
    const longest = Math.min(this.end, from + SEARCH.longestName, lattice.known.nextFrom(from));
    // A word that is written out has tokens without a text of their own.
    const { text = '' } = lattice.tokens[from] ?? {};
    if (from >= this.end || text === '' || NAME_END.test(text)) return [];
    const article = readArticle(lattice, start, from);
    const determiner = this.determinerBefore(from);
    const isPronoun =
      ((lattice.pronouns[from] ?? 0) > from && (lattice.definite[from] ?? 0) === 0) ||
      lattice.isSubject(from) ||
      (lattice.joints[from] ?? 0) > 0;
    const fills: Fill[] = [];
    for (let to = from + 1; to <= longest; to += 1) {
      if ((to < this.end && !lattice.anchors[to]) || this.cutsQuote(from, to)) continue;
      const words = lattice.words(from, to);
      const full = determiner === from ? words : lattice.words(determiner, to);
      const name: Name = article ? { words, full, from, to, article } : { words, full, from, to };
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
        lattice.pronouns[from] === to ||
        isNameless(lattice, from, to)
          ? COST.pronounAsName
          : 0;
      fills.push({
        to,
        cost: COST.name + lattice.costWithin(from, to) + rateTrailingWords(lattice, from, to) + pronoun,
        value: name,
      });
    }
    return fills;
  }

  /** Whether a name begins or ends within a quote, and goes beyond it. */
  private cutsQuote(from: number, to: number): boolean {
    if (this.quoteEnds.length === 0) return false;
    const around = this.quoteEnds[from] ?? 0;
    return (around > 0 && to >= around) || this.lattice.quotes.slice(from, to).some((end) => end > to);
  }

  /** "“Emma” reading group": a name that begins with a quote. */
  private behindQuote({ to: end, value }: Fill): Fill[] {
    const { lattice } = this;
    if (!isName(value) || (lattice.isMark(end) && !lattice.isHyphened(end))) return [];
    const from = value.from - 1;
    const fills: Fill[] = [];
    for (let to = end + 1; to <= Math.min(this.end, from + SEARCH.longestName); to += 1) {
      if ((to < this.end && !lattice.anchors[to]) || this.cutsQuote(end, to)) continue;
      const words = lattice.words(from, to);
      const cost = COST.name + lattice.costWithin(end, to) + rateTrailingWords(lattice, end, to);
      fills.push({ to, cost, value: { words, full: words, from, to } });
    }
    return fills;
  }

  /** A name that an event is to get: it holds whatever follows, also the time of day that it tells. */
  newFrom(start: number): readonly Fill[] {
    return this.from(start).map((fill) => {
      const { value, to } = fill;
      if (!isName(value)) return fill;
      const plain = COST.nameToken * (to - value.from);
      const cost = fill.cost - this.lattice.costWithin(value.from, to) + plain;
      const when = this.findClock(value.from, to);
      return { ...fill, cost, value: when ? { ...value, when } : value };
    });
  }

  /** "Called 24-hour run": a time that a name begins with is part of it. */
  withLeadingTime(start: number): readonly Fill[] {
    const time = (this.lattice.times[start] ?? []).find(({ cost }) => cost === COST.time);
    if (!time) return [];
    const saved = this.lattice.costWithin(start, time.to) - COST.nameToken * (time.to - start);
    return this.from(start)
      .filter(({ to, value }) => to > time.to && isName(value) && value.from === start)
      .map((fill) => ({ ...fill, cost: fill.cost - saved }));
  }

  private findClock(from: number, end: number): When | undefined {
    const inner = this.lattice.times.slice(from, end).flat();
    return inner.find(({ to, when }) => to <= end && when.clock !== undefined)?.when;
  }

  /** "To the Monday review": a time before the name it belongs to. */
  timedFrom(start: number): Fill[] {
    const from = skipDeterminers(this.lattice, start, this.end);
    // "At 4, half an hour is enough": behind a pause, no name goes on.
    const times = (this.lattice.times[from] ?? []).filter(({ to }) => !this.holdsComma(from, to));
    return times.flatMap(({ to, when, cost }) =>
      this.from(to).flatMap((fill): Fill[] => {
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
    const from = skipDeterminers(lattice, start, this.end);
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
  knownFrom(at: number): Fill[] {
    const { lattice } = this;
    if (lattice.known.isEmpty) return [];
    const markers = (lattice.markers[at] ?? []).filter(({ value }) => value !== 'except');
    const starts = [at, ...markers.map(({ to }) => to)];
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

/** Whether a role is filled by a name. */
export function isName(value: unknown): value is Name {
  return typeof value === 'object' && value !== null && 'words' in value;
}
