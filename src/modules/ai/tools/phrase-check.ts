import { readTime } from '../builtin/time/read-time.js';
import { wordedTime } from '../wording/worded-time.js';
import { wordingOf } from '../wording/wordings.js';
import { isDay, laterBy, minutesBetween, toEventTime } from './local-time.js';

/** Times as a model understood them, with the words it took them from. */
export interface PhrasedTimes {
  start?: string;
  end?: string;
  durationMinutes?: number;
  when?: string;
  timeZone?: string;
}

/** What a phrase is read against. */
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
  const read = certainTimes(input, context);
  if (!read || (read.start === input.start && (read.end === undefined || read.end === input.end))) {
    return { input, assumptions: [] };
  }
  const time = wordedTime(toEventTime(read.start, context.timeZone), context.timeZone, context.locale);
  const corrected = { ...input, start: read.start, ...endOf(input, read, context.timeZone) };
  const moved = read.start !== input.start;
  return {
    input: corrected,
    assumptions: moved ? [wordingOf(context.locale).readAs(input.when ?? '', time ?? read.start)] : [],
  };
}

interface Read {
  start: string;
  end?: string | undefined;
}

function certainTimes({ start, when, timeZone: itsZone }: PhrasedTimes, context: PhraseContext): Read | undefined {
  const { message, now, timeZone, locale, ranges } = context;
  if (start === undefined || when === undefined || (itsZone ?? timeZone) !== timeZone) return undefined;
  if (!folded(message).includes(folded(when))) return undefined;
  const read = readTime(when, { reference: now, timeZone, locale });
  if (!read || (!ranges && read.end !== undefined)) return undefined;
  if (read.start !== undefined) return { start: read.start, end: read.end };
  // A phrase that names only days leaves the clock to the model.
  const within = start.slice(0, 10) >= read.date && start.slice(0, 10) < read.endDate;
  return within ? undefined : { start: read.date + start.slice(10) };
}

function endOf({ start, end }: PhrasedTimes, read: Read, timeZone: string): PhrasedTimes {
  if (read.end !== undefined) return { end: read.end };
  if (start === undefined || end === undefined) return {};
  if (isDay(start) !== isDay(end) || isDay(start) !== isDay(read.start)) return { end: undefined };
  return { end: laterBy(read.start, minutesBetween(start, end, timeZone), timeZone, 'start') };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
