import { findTimeGrammar } from '../languages/time-languages.js';
import { isCertain } from './certainty.js';
import { buildTimeContext } from './context.js';
import { findTimeProblem } from './resolve/problems.js';
import { readTimes } from './readings.js';

/** What a phrase is read against: wall-clock time or instant, IANA zone, BCP 47 locale. */
export interface TimeReference {
  reference: string;
  timeZone: string;
  locale: string;
}

/** A time that a phrase can only mean so; wall-clock times of the zone. */
export interface CertainTime {
  /** The first day, `YYYY-MM-DD`. */
  date: string;
  /** The day after the last one. */
  endDate: string;
  /** `YYYY-MM-DDTHH:MM`, where a clock time was said. */
  start?: string;
  end?: string;
}

/** Reads a phrase such as "next Tuesday at 4pm"; nothing unless all of it is one time that can only be read one way. */
export function readTime(phrase: string, { reference, timeZone, locale }: TimeReference): CertainTime | undefined {
  const context = buildTimeContext(reference, timeZone, locale);
  const readings = readTimes(phrase, findTimeGrammar(locale), context);
  const [reading] = readings;
  if (!reading || readings.length > 1 || reading.repetition || !isWhole(phrase, reading.start, reading.end))
    return undefined;
  const { meaning, when } = reading;
  if (!meaning?.days || !meaning.dated || when.bound || !isCertain(when)) return undefined;
  if (findTimeProblem(when, context, { isAhead: false })) return undefined;
  // The answer has no zone of its own, so a time of another zone's clocks would be read as the reader's.
  if (when.elsewhere || (when.timeZone && when.timeZone !== timeZone)) return undefined;
  return {
    date: meaning.days.start.toString(),
    endDate: meaning.days.end.toString(),
    ...(meaning.start ? { start: meaning.start.toString().slice(0, 16) } : {}),
    ...(meaning.end ? { end: meaning.end.toString().slice(0, 16) } : {}),
  };
}

function isWhole(phrase: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(phrase.slice(0, start) + phrase.slice(end));
}
