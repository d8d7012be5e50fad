import { findTimeGrammar } from './languages/time-languages.js';
import { parseRequest } from './parse-request.js';
import { TimeContext, buildTimeContext } from './time/context.js';
import type { When } from './time/expressions.js';
import { mergeWhen } from './time/merge/merge.js';
import { TimeLine, toTimeLine } from './time/protocol.js';
import { TimeReading, readTimes, readWhen } from './time/readings.js';

/** One line of work for an evaluator; the reference is wall-clock time of the zone. */
export interface Task {
  id?: unknown;
  text: string;
  reference: string;
  timeZone: string;
  locale: string;
}

/** A locale that says nothing about a region: months before days, weeks from Monday. */
const DEFAULT_LOCALE = 'en';

/** What can be asked of a line. */
export const MODES = { datetime: readDatetime, recurrence: readRecurrence, request: readRequest } as const;
export type Mode = keyof typeof MODES;

/** Answers one line of JSON with one line of JSON; a line that cannot be read is answered with what is wrong with it. */
export function answerLine(mode: Mode, line: string): string {
  try {
    const task = toTask(JSON.parse(line));
    return JSON.stringify({ id: task.id, ...MODES[mode](task) });
  } catch (error) {
    // A line-by-line protocol goes on after a bad line.
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}

function toTask(json: unknown): Task {
  const fields: Record<string, unknown> = typeof json === 'object' && json !== null ? { ...json } : {};
  const { id, text, reference, timeZone, locale } = fields;
  if (typeof text !== 'string' || typeof reference !== 'string')
    throw new TypeError('text and reference must be strings');
  return {
    id,
    text,
    reference,
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    locale: typeof locale === 'string' ? locale : DEFAULT_LOCALE,
  };
}

function listReadings({ text, reference, timeZone, locale }: Task): TimeReading[] {
  return readTimes(text, findTimeGrammar(locale), buildTimeContext(reference, timeZone, locale));
}

/** The first expression found, with the clock time of its day where it stands apart; one that names a time goes before a bare length. */
function readDatetime(task: Task): TimeLine {
  const readings = listReadings(task);
  const found = readings.find(({ seconds, when }) => seconds === undefined && !when.wholeDay) ?? readings[0];
  const context = buildTimeContext(task.reference, task.timeZone, task.locale);
  return found ? toTimeLine(withOther(found, readings, context), context) : {};
}

/** "Friday's call at 2": a day and a clock time, and no other, are one moment. */
function withOther(found: TimeReading, readings: readonly TimeReading[], context: TimeContext): TimeReading {
  const rest = readings.filter((reading) => reading !== found && reading.seconds === undefined);
  const [other, more] = rest;
  if (!other || more || !isHalf(found.when, other.when)) return found;
  const when = mergeWhen(found.when, other.when);
  const read = when && readWhen(when, context);
  return when && read ? { ...found, when, ...read } : found;
}

function isDay({ date, clock, to }: When): boolean {
  return date !== undefined && !clock && !to;
}

function isClock({ date, clock, fromNow }: When): boolean {
  return clock !== undefined && !date && !fromNow;
}

function isHalf(one: When, other: When): boolean {
  return (isDay(one) && isClock(other)) || (isClock(one) && isDay(other));
}

/** The first repetition found, with what the rest of the text says about it. */
function readRecurrence(task: Task): { rrule?: string; time?: string } {
  const readings = listReadings(task);
  const repeating = readings.find(({ repetition }) => repetition !== undefined);
  if (!repeating) return {};
  const others = readings.filter((reading) => reading !== repeating);
  const when = others.reduce((joined, other) => mergeWhen(joined, other.when) ?? joined, repeating.when);
  const { repetition, meaning } =
    readWhen(when, buildTimeContext(task.reference, task.timeZone, task.locale)) ?? repeating;
  const time = when.clock ? meaning?.start?.toString().slice(11, 16) : undefined;
  return { ...(repetition ? { rrule: repetition.rrule } : {}), ...(time ? { time } : {}) };
}

function readRequest({ text, reference, timeZone, locale }: Task): ReturnType<typeof parseRequest> {
  return parseRequest(text, { referenceTime: reference, timeZone, locale });
}
