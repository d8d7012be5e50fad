import { Temporal } from 'temporal-polyfill';
import { findTimeGrammar } from '../builtin/languages/time-languages.js';
import { isCertain } from '../builtin/time/certainty.js';
import { buildTimeContext } from '../builtin/time/context.js';
import { readTime } from '../builtin/time/read-time.js';
import { readTimes } from '../builtin/time/readings.js';
import { wordedTime } from '../wording/worded-time.js';
import { findWording } from '../wording/wordings.js';
import { dayBefore, isDay, laterBy, minutesBetween, toEventTime } from './local-time.js';

const LONGEST_MESSAGE = 2000;

/** Times as a model understood them, with the words it took them from. */
export interface PhrasedTimes {
  start?: string;
  end?: string;
  durationMinutes?: number;
  when?: string;
  timeZone?: string;
}

/** The context for reading a phrase. */
export interface PhraseContext {
  /** Where the phrase must stand to count: what the user just wrote. */
  message: string;
  /** An instant, or wall-clock time of the zone. */
  now: string;
  timeZone: string;
  locale: string;
  /** Whether a range of times is one event's beginning and end, rather than where it moves from and to. */
  ranges: boolean;
}

/**
 * Holds the times a model understood against our own reading of the quoted phrase; where ours is certain and differs, it wins, the
 * length is kept, and the assumption says so.
 */
export function checkPhrase<T extends PhrasedTimes>(
  input: T,
  context: PhraseContext,
): { input: T; assumptions: string[] } {
  const when = input.when ?? phraseIn(input, context);
  const read = certainTimes({ ...input, ...(when !== undefined && { when }) }, context);
  if (!read || (read.start === input.start && (read.end === undefined || read.end === input.end))) {
    return { input, assumptions: [] };
  }
  const time = wordedTime(toEventTime(read.start, context.timeZone), context.timeZone, context.locale);
  const corrected = { ...input, start: read.start, ...computeEnd(input, read, context.timeZone) };
  const moved = read.start !== input.start;
  return {
    input: corrected,
    assumptions: moved ? [findWording(context.locale).readAs(when ?? '', time ?? read.start)] : [],
  };
}

interface Read {
  start: string;
  end?: string | undefined;
}

/** The one time of the message, unless past as well, where a model gave a new event a past day without the words it took it from. */
function phraseIn(
  { start }: PhrasedTimes,
  { message, now, timeZone, locale, ranges }: PhraseContext,
): string | undefined {
  const reference = buildTimeContext(now, timeZone, locale);
  if (!ranges || start === undefined || start.slice(0, 10) >= reference.now.toPlainDate().toString()) return undefined;
  const [only, ...others] = readTimes(message.slice(0, LONGEST_MESSAGE), findTimeGrammar(locale), reference);
  const day = only?.meaning?.days?.start;
  if (!only || !day || others.length > 0) return undefined;
  // "Make it last 4 hours" is no time for an event, although "last 4 hours" is one.
  const begins = readTime(only.text, { reference: now, timeZone, locale })?.start ?? `${day.toString()}T24:00`;
  return begins >= reference.now.toString().slice(0, 16) ? only.text : undefined;
}

function certainTimes(input: PhrasedTimes, context: PhraseContext): Read | undefined {
  const { start, end, when, timeZone: itsZone } = input;
  const { message, now, timeZone, locale, ranges } = context;
  if (start === undefined || when === undefined || (itsZone ?? timeZone) !== timeZone) return undefined;
  if (!folded(message).includes(folded(when))) return undefined;
  const read = readTime(when, { reference: now, timeZone, locale });
  if (!read) return dayRead(start, when, context);
  if (!ranges && read.end !== undefined) return undefined;
  if (read.start !== undefined) return { start: read.start, end: read.end };
  // People count the last day in: "7 to 9 December" ends on the 9th.
  const isLastDay = isDay(start) && start === read.date && end !== undefined && end === dayBefore(read.endDate);
  if (isLastDay && end !== start) return { start, end: read.endDate };
  // A phrase that names only days leaves the clock to the model.
  const within = start.slice(0, 10) >= read.date && start.slice(0, 10) < read.endDate;
  return within ? undefined : { start: read.date + start.slice(10) };
}

/** The day of a phrase whose other parts can be read two ways: a certain date wins, and so do the weekday and the year that are said. */
function dayRead(start: string, when: string, { now, timeZone, locale }: PhraseContext): Read | undefined {
  const [reading, ...others] = readTimes(when, findTimeGrammar(locale), buildTimeContext(now, timeZone, locale));
  const { date, to } = reading?.when ?? {};
  const days = reading?.meaning?.dated ? reading.meaning.days : undefined;
  if (!date || !days || to || others.length > 0 || reading?.repetition) return undefined;
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  const [first, past] = [days.start.toString(), days.end.toString()];
  if (day.toString() >= first && day.toString() < past) return undefined;
  const saysOther =
    isCertain({ date }) ||
    ('year' in date && date.year !== undefined && date.year !== day.year) ||
    (date.kind === 'weekday' && !date.days.some((weekday) => weekday === day.dayOfWeek));
  return saysOther ? { start: first + start.slice(10) } : undefined;
}

function computeEnd({ start, end }: PhrasedTimes, read: Read, timeZone: string): PhrasedTimes {
  if (read.end !== undefined) return { end: read.end };
  if (start === undefined || end === undefined) return {};
  if (isDay(start) !== isDay(end) || isDay(start) !== isDay(read.start)) return { end: undefined };
  return { end: laterBy(read.start, minutesBetween(start, end, timeZone), timeZone, 'start') };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
