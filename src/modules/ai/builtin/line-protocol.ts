import { languageTime } from './languages/time-languages.js';
import { parseRequest } from './parse-request.js';
import { timeContext } from './time/context.js';
import { TimeLine, toTimeLine } from './time/protocol.js';
import { TimeReading, readTimes } from './time/readings.js';

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

function readingsOf({ text, reference, timeZone, locale }: Task): TimeReading[] {
  return readTimes(text, languageTime(locale), timeContext(reference, timeZone, locale));
}

/** The first expression found; one that names a time goes before a bare length. */
function readDatetime(task: Task): TimeLine {
  const readings = readingsOf(task);
  const found = readings.find(({ seconds, when }) => seconds === undefined && !when.wholeDay) ?? readings[0];
  return found ? toTimeLine(found, timeContext(task.reference, task.timeZone, task.locale)) : {};
}

function readRecurrence(task: Task): { rrule?: string; time?: string } {
  const readings = readingsOf(task);
  const repeating = readings.find(({ repetition }) => repetition !== undefined);
  if (!repeating?.repetition) return {};
  const clocked = [repeating, ...readings].find(({ when, meaning }) => when.clock && meaning?.start);
  const time = clocked?.meaning?.start?.toString().slice(11, 16);
  return { rrule: repeating.repetition.rrule, ...(time ? { time } : {}) };
}

function readRequest({ text, reference, timeZone, locale }: Task): ReturnType<typeof parseRequest> {
  return parseRequest(text, { referenceTime: reference, timeZone, locale });
}
