import { Temporal } from 'temporal-polyfill';
import { getDateFormat } from '../../../shared/formats.js';
import type { EventTime } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import type { Wording } from './wording.js';
import { findWording } from './wordings.js';

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 10_080;
const TITLE = 200;
const LISTED = 10;
/** Dates and numbers in a language that ICU does not know. */
const FALLBACK = 'en-US';

/** Whom something is said to, and when and where they are. */
export interface Listener {
  locale: string;
  timeZone: string;
  /** An ISO instant. */
  now: string;
}

/** What `Intl` needs to word a time: the moments, and the zone whose clock shows them. */
interface ZonedInterval {
  from: number;
  to: number;
  timeZone: string;
}

/** Words times, lists and quotations for one listener: sentences by their language, dates by their exact locale. */
export class Speech {
  readonly words: Wording;
  private readonly locales: string[];

  constructor(readonly listener: Listener) {
    this.words = findWording(listener.locale);
    this.locales = [listener.locale, FALLBACK];
  }

  /** A text of somebody's between quotation marks, on one line, which it cannot close by itself. */
  quote(text: string, max = TITLE): string {
    const [open, close] = this.words.preview.quotes;
    const line = plainText(text.replaceAll(/\s+/g, ' ').trim(), max);
    return `${open}${line.replaceAll(open, '"').replaceAll(close, '"')}${close}`;
  }

  /** A name of somebody's, on one line. */
  name(text: string): string {
    return plainText(text.replaceAll(/\s+/g, ' ').trim(), TITLE);
  }

  title(summary: string | undefined): string {
    return summary === undefined || summary.trim() === '' ? this.words.untitled : this.quote(summary);
  }

  /** A list of up to ten items, or of all where nothing may be left out. */
  list(items: readonly string[], all = false): string {
    const { more } = this.words.preview;
    const shown = all || items.length <= LISTED ? items : [...items.slice(0, LISTED), more(items.length - LISTED)];
    return new Intl.ListFormat(this.words.language).format(shown);
  }

  /**
   * From start to end in the listener's zone, with the year where it is not this one; whole days name their last day. The event's own
   * zone is said where its clock shows another time, or when it is what matters.
   */
  span(start: EventTime | undefined, end: EventTime | undefined, zoned = false): string | undefined {
    const span = toSpan(start, end, this.listener.timeZone);
    if (!span) return undefined;
    if (start?.date !== undefined) return `${this.range(span, this.dayFormat(span))}, ${this.words.preview.wholeDay}`;
    const say = (each: ZonedInterval): string => this.range(each, { ...this.dayFormat(each), ...CLOCK });
    return this.withItsZone(span, start?.timeZone, zoned, say);
  }

  /** The clock times alone; of whole days nothing but that. */
  clock(start: EventTime | undefined, end: EventTime | undefined, zoned = false): string | undefined {
    const span = toSpan(start, end, this.listener.timeZone);
    if (!span) return undefined;
    if (start?.date !== undefined) return this.words.preview.wholeDay;
    if (span.to - span.from >= DAY_MS || this.toDay(span.from) !== this.toDay(span.to))
      return this.span(start, end, zoned);
    return this.withItsZone(span, start?.timeZone, zoned, (each) => this.range(each, CLOCK));
  }

  /** The day a time is on. */
  day(time: EventTime | undefined): string | undefined {
    const span = toSpan(time, time, this.listener.timeZone);
    return span && this.range({ ...span, to: span.from }, this.dayFormat(span));
  }

  /** A date of a rule, in the listener's words: `December 24`, with the year where it is not this one. */
  date(date: Temporal.PlainDate): string {
    const year = date.year === this.thisYear() ? {} : ({ year: 'numeric' } as const);
    return this.format(date, { day: 'numeric', month: 'long', ...year });
  }

  /** A day of every year: `December 24`. */
  dayOfYear(month: number, day: number): string {
    return this.format(new Temporal.PlainDate(2000, month, day), { day: 'numeric', month: 'long' });
  }

  /** 1 is Monday. */
  weekday(weekday: number): string {
    const monday = new Temporal.PlainDate(2024, 1, 1);
    return this.format(monday.add({ days: weekday - 1 }), { weekday: 'long' }, [this.words.language]);
  }

  month(month: number): string {
    return this.format(new Temporal.PlainDate(2000, month, 1), { month: 'long' }, [this.words.language]);
  }

  /** A length of one minute or more: `1 hour, 30 minutes`. */
  length(minutes: number): string {
    const isWeeks = minutes % WEEK_MINUTES === 0;
    const days = Math.floor(minutes / DAY_MINUTES);
    const parts = { days, hours: Math.floor((minutes % DAY_MINUTES) / 60), minutes: minutes % 60 };
    const format = new Intl.DurationFormat(this.words.language, { style: 'long' });
    return plainSpaces(format.format(isWeeks ? { weeks: minutes / WEEK_MINUTES } : parts));
  }

  private dayFormat({ from, to, timeZone }: ZonedInterval): Intl.DateTimeFormatOptions {
    const years = [from, to].map((moment) => zonedAt(moment, timeZone).year);
    return years.every((year) => year === this.thisYear()) ? DAY : { ...DAY, year: 'numeric' };
  }

  private range({ from, to, timeZone }: ZonedInterval, options: Intl.DateTimeFormatOptions): string {
    const format = getDateFormat(this.locales, { ...options, timeZone });
    return this.written(format.formatRangeToParts(new Date(from), new Date(to)));
  }

  private withItsZone(
    span: ZonedInterval,
    itsZone: string | undefined,
    zoned: boolean,
    say: (span: ZonedInterval) => string,
  ): string {
    const time = say(span);
    if (itsZone === undefined || itsZone === this.listener.timeZone || (!zoned && sameClock(span, itsZone)))
      return time;
    const there = { ...span, timeZone: itsZone };
    return this.words.preview.inItsZone(time, `${say(there)}, ${this.zone(itsZone)}`);
  }

  /** The name people give a zone: `Japan Time`. */
  zone(timeZone: string): string {
    const format = getDateFormat(this.words.language, { timeZone, timeZoneName: 'longGeneric' });
    return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  }

  private format(date: Temporal.PlainDate, options: Intl.DateTimeFormatOptions, locales = this.locales): string {
    const moment = Date.UTC(date.year, date.month - 1, date.day);
    return this.written(getDateFormat(locales, { ...options, timeZone: 'UTC' }).formatToParts(moment));
  }

  private written(parts: readonly Pick<Intl.DateTimeFormatPart, 'type' | 'value'>[]): string {
    const { dayOfMonth } = this.words;
    const said = parts.map(({ type, value }) => (type === 'day' && dayOfMonth ? dayOfMonth(value) : value));
    return plainSpaces(said.join(''));
  }

  private toDay(moment: number): string {
    return zonedAt(moment, this.listener.timeZone).toPlainDate().toString();
  }

  private thisYear(): number {
    return Temporal.Instant.from(this.listener.now).toZonedDateTimeISO(this.listener.timeZone).year;
  }
}

/** Whole days run in UTC, from the first to the last one, for they are the same everywhere. */
function toSpan(start: EventTime | undefined, end: EventTime | undefined, timeZone: string): ZonedInterval | undefined {
  if (start?.date !== undefined) {
    const from = Date.parse(start.date);
    const to = end?.date === undefined ? from : Math.max(from, Date.parse(end.date) - DAY_MS);
    return { from, to, timeZone: 'UTC' };
  }
  if (start?.dateTime === undefined) return undefined;
  const from = Date.parse(start.dateTime);
  return { from, to: end?.dateTime === undefined ? from : Date.parse(end.dateTime), timeZone };
}

function sameClock({ from, to, timeZone }: ZonedInterval, other: string): boolean {
  return [from, to].every((moment) => zonedAt(moment, timeZone).offset === zonedAt(moment, other).offset);
}

function zonedAt(moment: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
}

/** Thin and unbreakable spaces look like spaces and are none for whoever searches or compares the text. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u2009\u202F]/g, ' ');
}
