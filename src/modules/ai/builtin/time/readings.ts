import { Temporal } from 'temporal-polyfill';
import { findExpressions } from './merge/assemble.js';
import { countSeconds } from './resolve/calendar.js';
import { Chart } from '../grammar/chart.js';
import type { CompiledGrammar } from '../grammar/compiled-grammar.js';
import type { TimeContext } from './context.js';
import type { When } from './expressions.js';
import { isImpossibleClock } from './resolve/problems.js';
import { Meaning, resolveWhen } from './resolve/resolve-when.js';
import { RepetitionMeaning, resolveRepetition } from './resolve/rrule.js';
import { settleZones } from './settle-zones.js';
import { expandShorthand } from '../grammar/shorthand.js';
import { Token, tokenize } from '../grammar/tokens.js';

/** One expression of time in a text, read against its context. */
export interface TimeReading {
  /** The words it was read from, and where they stand. */
  text: string;
  start: number;
  end: number;
  /** The same place in tokens. */
  fromToken: number;
  endToken: number;
  /** What it says, unresolved, so that it can be joined with another. */
  when: When;
  /** What it means; missing for a bare length of time. */
  meaning?: Meaning;
  repetition?: RepetitionMeaning;
  /** A bare length of time, in seconds. */
  seconds?: number;
}

/** Finds and reads every expression of time in a text. */
export function readTimes(
  text: string,
  grammar: CompiledGrammar,
  context: TimeContext,
  written: readonly Token[] = tokenize(text),
): TimeReading[] {
  const tokens = expandShorthand(written, grammar.shorthand);
  const chart = new Chart(grammar, grammar.spelling.correct(tokens));
  settleZones(chart);
  return findExpressions(chart).flatMap(({ from, end, when }) => {
    const start = tokens[from]?.start ?? 0;
    const stop = tokens[end - 1]?.end ?? start;
    const place = { text: text.slice(start, stop), start, end: stop, fromToken: from, endToken: end };
    const read = readWhen(when, context);
    return read ? [{ ...place, when, ...read }] : [];
  });
}

type WhenRead = Pick<TimeReading, 'meaning' | 'repetition' | 'seconds'> | undefined;

/** By what was said, what it means in a context: an answer asks for the same time several times. */
const KNOWN = new WeakMap<TimeContext, Map<string, WhenRead>>();

/** Reads one expression; nothing when it names a time that does not exist. */
export function readWhen(said: When, context: TimeContext): WhenRead {
  const known = KNOWN.get(context) ?? new Map<string, WhenRead>();
  KNOWN.set(context, known);
  const key = JSON.stringify(said);
  if (known.has(key)) return known.get(key);
  const read = computeWhen(said, context);
  known.set(key, read);
  return read;
}

function computeWhen(said: When, context: TimeContext): WhenRead {
  const when = said.starting && !said.repeats ? { ...said, ...said.starting } : said;
  if ([when.clock, when.to?.clock, ...(when.alsoAt ?? [])].some((clock) => clock && isImpossibleClock(clock)))
    return undefined;
  try {
    if (when.repeats) return readRepeating(when, context);
    if (isBareLength(when)) return { seconds: countSeconds(when.length) };
    const meaning = resolveWhen(when, context);
    return meaning && { meaning };
  } catch (error) {
    // Years that no calendar reaches: such an expression names no time.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isBareLength(when: When): when is When & { length: NonNullable<When['length']> } {
  const { length, ...rest } = when;
  return length !== undefined && Object.values(rest).every((value) => value === undefined);
}

function readRepeating(when: When, context: TimeContext): Pick<TimeReading, 'meaning' | 'repetition'> | undefined {
  const { repeats, ...once } = when;
  if (!repeats) return undefined;
  const repetition = resolveRepetition(repeats, context);
  const meaning = once.clock || once.part ? resolveWhen(once, context) : undefined;
  return { repetition, ...(meaning ? { meaning } : {}) };
}

/** A local moment as `YYYY-MM-DDTHH:MM:SS`. */
export function formatMoment(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: 'second' });
}
