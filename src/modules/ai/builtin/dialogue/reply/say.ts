import { Temporal } from 'temporal-polyfill';
import { getDateFormat } from '../../../../../shared/formats.js';
import { readLanguageCode } from '../../languages/detect.js';
import type { LanguagePackage } from '../../languages/language.js';
import type { Replies } from '../../languages/replies.js';
import type { Clock } from '../../time/expressions.js';
import type { TimeProblem } from '../../time/resolve/problems.js';
import { resolveUsualTime } from '../../time/resolve/resolve-clock.js';
import type { EventSeen } from '../state/tool-results.js';
import { hasClock } from '../state/state.js';

/** A stretch of wall-clock time, `YYYY-MM-DDTHH:MM`, `to` exclusive. */
export interface LocalInterval {
  from: string;
  to: string;
}

type EventSaid = Pick<EventSeen, 'summary' | 'start' | 'end' | 'location' | 'calendar'>;

const REGIONS: Record<string, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };
/** Days near enough to be called by their relation to today. */
const NEAR = 2;

/** Words dates, lists and events in the language of the conversation. */
export class Say {
  readonly replies: Replies;
  readonly locale: string;

  constructor(
    readonly language: LanguagePackage,
    userLocale: string,
    private readonly now: Temporal.PlainDateTime,
  ) {
    this.replies = language.replies;
    const isTheirs = readLanguageCode(userLocale) === language.code;
    this.locale = isTheirs ? userLocale : (REGIONS[language.code] ?? language.code);
  }

  /** A day as a sentence goes on with it: "tomorrow", "on Fri 27 Nov", with the year where it is not this one. */
  onDay(date: string): string {
    const day = Temporal.PlainDate.from(date.slice(0, 10));
    const away = this.now.toPlainDate().until(day).days;
    if (Math.abs(away) <= NEAR) {
      const said = new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(away, 'day');
      // "In 2 days" is what languages say that have no word for it; there the date is clearer.
      if (!/\d/.test(said)) return said;
    }
    return this.replies.onDate(this.time(date.slice(0, 10)));
  }

  /** A wall-clock time, or a day, as the lines of a list show it. */
  time(local: string): string {
    const clocked = hasClock(local);
    const isThisYear = local.slice(0, 4) === String(this.now.year);
    const format = getDateFormat(this.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
      ...(clocked ? { hour: 'numeric', minute: '2-digit' } : {}),
      timeZone: 'UTC',
    });
    return format.format(new Date(`${clocked ? local.slice(0, 16) : `${local}T00:00`}:00Z`));
  }

  /** Asks about a time that does not exist or could be several, naming it. */
  problem(problem: TimeProblem): string {
    const { replies } = this;
    switch (problem.is) {
      case 'noDate':
        return replies.noSuchDate(this.dayNumber(problem));
      case 'noClock':
        return replies.noSuchClock(`${problem.hour}:${String(problem.minute).padStart(2, '0')}`);
      case 'skipped':
        return replies.skippedTime(
          this.time(problem.at),
          problem.nearest.map((at) => this.clock(at)),
        );
      case 'whoseClocks':
        return replies.whoseClocks;
      case 'timesADay':
        return replies.whichTimes(problem.count);
      case 'severalClocks':
        return replies.oneOf(problem.clocks.map((clock) => this.clockTime(clock)));
      case 'severalDays':
        return replies.oneOf(problem.days.map((day) => this.time(day)));
      case 'past':
        return replies.inThePast(this.time(problem.at));
      case 'tooManyExceptions':
        return replies.tooManyExceptions(problem.most);
      case 'notInSeries':
        return replies.notInSeries(this.time(problem.date));
      case 'weekday': {
        // 1 January 2024 was a Monday.
        const said = `${this.formatWeekday(`2024-01-0${problem.weekday}`)} ${Number(problem.date.slice(8, 10))}`;
        return replies.weekdayMismatch(said, this.formatWeekday(problem.date));
      }
      default:
        throw new TypeError('no such problem');
    }
  }

  /** A time of day as it is usually meant. */
  clockTime(clock: Clock): string {
    const minutes = Math.floor(resolveUsualTime(clock) / 60);
    const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    return this.clock(`2024-01-01T${parts.join(':')}`);
  }

  /** A day of a month as the language writes it, whether there is such a day or not. */
  private dayNumber({ day, month, year }: Extract<TimeProblem, { is: 'noDate' }>): string {
    if (month > 12) return [day, month, ...(year === undefined ? [] : [year])].join('/');
    const format = getDateFormat(this.locale, {
      day: 'numeric',
      month: 'long',
      ...(year === undefined ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    });
    const parts = format.formatToParts(Date.UTC(year ?? this.now.year, month - 1, 2));
    return parts.map(({ type, value }) => (type === 'day' ? String(day) : value)).join('');
  }

  formatWeekday(date: string): string {
    return getDateFormat(this.locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
  }

  clock(local: string): string {
    const format = getDateFormat(this.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    return format.format(new Date(`${local.slice(0, 16)}:00Z`));
  }

  /** A stretch of time, its day named once; whole days by their first and last. */
  stretch(start: string, end: string): string {
    if (!hasClock(start)) {
      const last = lastDay(end);
      return last > start ? `${this.time(start)} – ${this.time(last)}` : this.time(start);
    }
    const isOneDay = start.slice(0, 10) === end.slice(0, 10);
    return `${this.time(start)}–${isOneDay ? this.clock(end) : this.time(end)}`;
  }

  /** When a span is, as a sentence goes on with it: "on Fri 27 Nov from 17:00 to 18:00", "from Mon 30 Nov to Fri 4 Dec". */
  during({ from, to }: LocalInterval): string {
    const { replies } = this;
    const isWhole = isWholeDays({ from, to });
    const day = this.onlyDay({ from, to });
    if (day !== undefined)
      return isWhole
        ? this.onDay(day)
        : `${this.onDay(day)} ${replies.betweenClocks(this.clock(from), this.clock(to))}`;
    const [first, last] = isWhole ? [from.slice(0, 10), lastDay(to)] : [from, to];
    return replies.betweenDays(this.time(first), this.time(last));
  }

  /** The day of a span, undefined when it covers more than one. */
  onlyDay({ from, to }: LocalInterval): string | undefined {
    const day = from.slice(0, 10);
    return day === (isWholeDays({ from, to }) ? lastDay(to) : to.slice(0, 10)) ? day : undefined;
  }

  /**
   * One line about an event, with its place, and with its calendar unless that is the usual one. An event within `day`, the day that the
   * list names already, shows its clock only.
   */
  event({ summary, start, end, location, calendar }: EventSaid, day?: string): string {
    const isWholeDay = !hasClock(start);
    const isWithin = start.slice(0, 10) === day && (isWholeDay ? lastDay(end) : end.slice(0, 10)) === day;
    const when = isWithin && !isWholeDay ? `${this.clock(start)}–${this.clock(end)}` : this.stretch(start, end);
    const time = isWholeDay ? [...(isWithin ? [] : [when]), this.replies.wholeDay].join(', ') : when;
    const where = [location, calendar].filter(Boolean).join(', ');
    return `${this.replies.titled(summary, time)}${where ? ` (${where})` : ''}`;
  }

  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names);
  }

  /** A length in hours and minutes. */
  length(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [
      ...(hours > 0 ? [this.amount(hours, 'hour')] : []),
      ...(rest > 0 || hours === 0 ? [this.amount(rest, 'minute')] : []),
    ].join(' ');
  }

  /** How long it is until a local date or time: in days, and on the same day in hours and minutes; nothing is left of what has begun. */
  until(start: string): string {
    const day = Temporal.PlainDate.from(start.slice(0, 10));
    const days = this.now.toPlainDate().until(day, { largestUnit: 'days' }).days;
    if (days !== 0 || !hasClock(start)) return this.amount(Math.max(0, days), 'day');
    const minutes = this.now.until(Temporal.PlainDateTime.from(start.slice(0, 16))).total('minutes');
    return this.length(Math.max(0, Math.round(minutes)));
  }

  private amount(value: number, unit: 'day' | 'hour' | 'minute'): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  }
}

/** The last day of whole days that end before `end`. */
function lastDay(end: string): string {
  return Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 }).toString();
}

function isWholeDays({ from, to }: LocalInterval): boolean {
  return [from, to].every((at) => !hasClock(at) || at.endsWith('T00:00'));
}
