import { Temporal } from 'temporal-polyfill';
import type { Meaning } from './resolve-when.js';
import { TimeReading, formatMoment } from './readings.js';

/** One expression as evaluators want it: dates `YYYY-MM-DD`, times `THH:MM:SS`, both joined; the last day of a range is included. */
export interface TimeLine {
  start?: string;
  end?: string;
  seconds?: number;
}

/** Words a reading for an evaluator. */
export function toTimeLine({ when, meaning, seconds }: TimeReading): TimeLine {
  if (seconds !== undefined) return { seconds };
  if (!meaning) return {};
  if (when.bound) return boundLine(meaning, when.bound);
  if (meaning.start) return momentLine(meaning.start, meaning.end, meaning.dated);
  if (when.part) return partLine(meaning, when.part.from, when.part.to);
  return meaning.days ? daysLine(meaning.days.start, meaning.days.end.subtract({ days: 1 })) : {};
}

function boundLine(meaning: Meaning, bound: 'after' | 'before'): TimeLine {
  const said = meaning.start ? point(meaning.start, meaning.dated) : meaning.days?.start.toString();
  if (said === undefined) return {};
  return bound === 'after' ? { start: said } : { end: said };
}

function momentLine(start: Temporal.PlainDateTime, end: Temporal.PlainDateTime | undefined, dated: boolean): TimeLine {
  return { start: point(start, dated), ...(end ? { end: point(end, dated) } : {}) };
}

function point(moment: Temporal.PlainDateTime, dated: boolean): string {
  const text = formatMoment(moment);
  return dated ? text : text.slice(10);
}

function partLine({ days, dated }: Meaning, from: number, to: number): TimeLine {
  if (!days) return {};
  const midnight = days.start.toPlainDateTime();
  return momentLine(midnight.add({ minutes: from }), midnight.add({ minutes: to }), dated);
}

function daysLine(first: Temporal.PlainDate, last: Temporal.PlainDate): TimeLine {
  const single = Temporal.PlainDate.compare(first, last) === 0;
  return { start: first.toString(), ...(single ? {} : { end: last.toString() }) };
}
