import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { parseRule, type RuleParts } from '../../calendar/series/supported-rules.js';
import { parseSeries, type SeriesParts, seriesStarts, wallAt, wallMs } from '../../calendar/series/series.js';
import { readStamp } from '../../calendar/series/stamp.js';
import type { WordedFrequency } from './repetition-words.js';
import type { Speech } from './speech.js';

type Series = Pick<CalendarEvent, 'start' | 'recurrence'>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = 'MO,TU,WE,TH,FR';
const LISTED_DATES = 6;
const NEXT_DATES = 3;

/** A repetition in words; undefined for an event that does not repeat. A rule for which there are no words is said to be one. */
export function wordRepetition(series: Series, speech: Speech, allDates = false): string | undefined {
  if (!series.recurrence || series.recurrence.length === 0) return undefined;
  const parts = readParts(series);
  if (!parts) return speech.words.repetition.unworded;
  const rule = parts.rule === undefined ? undefined : wordRule(parts.rule, parts, speech);
  return [rule, ...wordDates(parts, speech, allDates ? Infinity : LISTED_DATES)]
    .filter((each) => each !== undefined)
    .join(', ');
}

function readParts(series: Series): SeriesParts | undefined {
  try {
    return parseSeries(series);
  } catch (error) {
    // Other programs write series that this one cannot take apart.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function wordDates({ rule, first, added, excluded: left }: SeriesParts, speech: Speech, most: number): string[] {
  const { also, except, onlyOn } = speech.words.repetition;
  const extra = rule === undefined ? [first, ...added] : added;
  return [
    ...(extra.length > 0 ? [(rule === undefined ? onlyOn : also)(datesIn(extra, speech, most))] : []),
    ...(left.length > 0 ? [except(datesIn(left, speech, most))] : []),
  ];
}

function datesIn(walls: readonly Temporal.PlainDateTime[], speech: Speech, most: number): string[] {
  const { listedDate, more } = speech.words.repetition;
  const dates = new Map(walls.map((wall) => [wall.toPlainDate().toString(), wall.toPlainDate()]));
  const sorted = [...dates.values()].toSorted((one, other) => Temporal.PlainDate.compare(one, other));
  const shown = sorted.slice(0, most).map((date) => listedDate(speech.date(date)));
  return sorted.length > most ? [...shown, more(sorted.length - most)] : shown;
}

function wordNextDates(parts: SeriesParts, speech: Speech): string {
  const { unworded, next } = speech.words.repetition;
  const now = Temporal.Instant.from(speech.listener.now).toZonedDateTimeISO(parts.zone).toPlainDateTime();
  const coming = nextStarts(parts, now);
  return coming.length === 0 ? unworded : `${unworded} (${next(datesIn(coming, speech, NEXT_DATES))})`;
}

function nextStarts(parts: SeriesParts, now: Temporal.PlainDateTime): Temporal.PlainDateTime[] {
  return Array.from(seriesStarts(parts, wallMs(now)).take(NEXT_DATES), wallAt);
}

/** What a worder needs to know of a rule. */
interface Rule {
  parts: RuleParts;
  interval: number;
  first: Temporal.PlainDateTime;
}

function wordRule(text: string, series: SeriesParts, speech: Speech): string {
  const parts = readRule(text);
  const frequency = parts?.get('FREQ');
  if (!parts || !isFrequency(frequency)) return wordNextDates(series, speech);
  const rule = { parts, interval: Number(parts.get('INTERVAL') ?? 1), first: series.first };
  return wordEnd(WORDERS[frequency](rule, speech) ?? wordNextDates(series, speech), parts, series, speech);
}

function readRule(text: string): RuleParts | undefined {
  try {
    return parseRule(text, 'recurrence');
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function wordEnd(days: string, parts: RuleParts, { zone }: SeriesParts, speech: Speech): string {
  const { times, until } = speech.words.repetition;
  const count = parts.get('COUNT');
  if (count !== undefined) return `${days}, ${times(Number(count))}`;
  const last = readStamp(parts.get('UNTIL') ?? '', zone, zone);
  return last ? `${days} ${until(speech.date(last.toPlainDate()))}` : days;
}

const WORDERS: Record<WordedFrequency, (rule: Rule, speech: Speech) => string | undefined> = {
  DAILY: wordDaily,
  WEEKLY: wordWeekly,
  MONTHLY: wordMonthly,
  YEARLY: wordYearly,
};

function isFrequency(text: string | undefined): text is WordedFrequency {
  return text !== undefined && Object.hasOwn(WORDERS, text);
}

function wordDaily(rule: Rule, speech: Speech): string | undefined {
  const { parts, interval } = rule;
  if (hasOther(parts, ['BYDAY', 'BYMONTH'])) return undefined;
  const weekdays = parts.get('BYDAY')?.split(',');
  if (!weekdays) return withMonths(speech.words.repetition.every.DAILY(interval), parts, speech);
  return interval === 1 ? withMonths(wordWeekdays(weekdays, 1, speech), parts, speech) : undefined;
}

function wordWeekly({ parts, interval, first }: Rule, speech: Speech): string | undefined {
  if (hasOther(parts, ['BYDAY', 'BYMONTH'])) return undefined;
  const weekdays = parts.get('BYDAY')?.split(',') ?? [WEEKDAYS[first.dayOfWeek - 1] ?? ''];
  return withMonths(wordWeekdays(weekdays, interval, speech), parts, speech);
}

function wordWeekdays(codes: readonly string[], interval: number, speech: Speech): string | undefined {
  const { every, everyWeekday, onWeekdays, workdays } = speech.words.repetition;
  const sorted = WEEKDAYS.filter((code) => codes.includes(code));
  if (sorted.length !== new Set(codes).size) return undefined;
  if (interval === 1 && sorted.length === WEEKDAYS.length) return every.DAILY(1);
  if (interval === 1 && sorted.join(',') === WORKDAYS) return workdays;
  const names = sorted.map((code) => speech.weekday(WEEKDAYS.indexOf(code) + 1));
  return interval === 1 ? everyWeekday(names) : `${every.WEEKLY(interval)} ${onWeekdays(names)}`;
}

function wordMonthly(rule: Rule, speech: Speech): string | undefined {
  if (hasOther(rule.parts, ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH'])) return undefined;
  const days = wordDaysOfMonth(rule, speech);
  const { every, on } = speech.words.repetition;
  return days && withMonths(`${every.MONTHLY(rule.interval)} ${on(days)}`, rule.parts, speech);
}

function wordYearly(rule: Rule, speech: Speech): string | undefined {
  const { parts, interval, first } = rule;
  if (hasOther(parts, ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH'])) return undefined;
  const { every, listedDate, on, onDates } = speech.words.repetition;
  const months = parts.get('BYMONTH')?.split(',').map(Number);
  const monthDays = parts.get('BYMONTHDAY')?.split(',').map(Number);
  if (!parts.has('BYDAY') && (monthDays ?? [1]).every((day) => day > 0)) {
    if (monthDays && !months) return undefined;
    const dates = (months ?? [first.month]).flatMap((month) =>
      (monthDays ?? [first.day]).map((day) => ({ month, day })),
    );
    return `${every.YEARLY(interval)} ${onDates(dates.map(({ month, day }) => listedDate(speech.dayOfYear(month, day))))}`;
  }
  const days = months && wordDaysOfMonth(rule, speech);
  return days && withMonths(`${every.YEARLY(interval)} ${on(days)}`, parts, speech);
}

/** The days of a month a rule names; its first day's where it names none. */
function wordDaysOfMonth({ parts, first }: Rule, speech: Speech): string[] | undefined {
  const { lastDay, monthDay } = speech.words.repetition;
  const [byDay, byMonthDay, position] = [parts.get('BYDAY'), parts.get('BYMONTHDAY'), parts.get('BYSETPOS')];
  if (byDay !== undefined && byMonthDay !== undefined) return undefined;
  if (byDay !== undefined) return wordNthDays(byDay.split(','), position, speech);
  if (position !== undefined) return undefined;
  const days = byMonthDay?.split(',').map(Number) ?? [first.day];
  return days.every((day) => day >= -1) ? days.map((day) => (day === -1 ? lastDay : monthDay(day))) : undefined;
}

function wordNthDays(codes: readonly string[], position: string | undefined, speech: Speech): string[] | undefined {
  const { nthWeekday, nthWorkday, lastDay, monthDay } = speech.words.repetition;
  const days = codes.map((code) => /^([+-]?\d+)?(\w\w)$/.exec(code)).map((match) => [match?.[1], match?.[2] ?? '']);
  if (position === undefined) {
    const named = days.map(([nth, day = '']) => ({ nth: Number(nth ?? 0), day }));
    if (!named.every(({ nth }) => isSayable(nth))) return undefined;
    return named.map(({ nth, day }) => nthWeekday(nth, speech.weekday(WEEKDAYS.indexOf(day) + 1)));
  }
  const nth = Number(position);
  if (!/^[+-]?\d+$/.test(position) || !isSayable(nth) || days.some(([own]) => own !== undefined)) return undefined;
  const set = WEEKDAYS.filter((code) => codes.includes(code));
  const [only, ...others] = set;
  if (only !== undefined && others.length === 0) return [nthWeekday(nth, speech.weekday(WEEKDAYS.indexOf(only) + 1))];
  if (set.join(',') === WORKDAYS) return [nthWorkday(nth)];
  if (set.length !== WEEKDAYS.length || nth < -1) return undefined;
  return [nth === -1 ? lastDay : monthDay(nth)];
}

/** There are words from the first to the fifth, and for the last and the last but one. */
function isSayable(position: number): boolean {
  return (position >= 1 && position <= 5) || position === -1 || position === -2;
}

function withMonths(days: string | undefined, parts: RuleParts, speech: Speech): string | undefined {
  const months = parts.get('BYMONTH')?.split(',').map(Number);
  if (days === undefined || !months) return days;
  return `${days} ${speech.words.repetition.inMonths(months.map((month) => speech.month(month)))}`;
}

const ALWAYS: ReadonlySet<string> = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']);

function hasOther(parts: RuleParts, worded: readonly string[]): boolean {
  return [...parts.keys()].some((name) => !ALWAYS.has(name) && !worded.includes(name));
}
