import { Temporal } from 'temporal-polyfill';
import type { TimeContext } from './context.js';
import type { DateExpr } from './expressions.js';
import type { Meaning } from './resolve/resolve-when.js';
import { TimeReading, formatMoment } from './readings.js';

/** One expression as evaluators want it: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`; the last day of a range is included. */
export interface TimeLine {
  start?: string;
  end?: string;
  seconds?: number;
}

const WHOLE: Record<string, number> = { week: 604_800, month: 2_592_000, year: 31_536_000 };

/** Words a reading for an evaluator. */
export function toTimeLine({ when, meaning, seconds }: TimeReading, context: TimeContext): TimeLine {
  if (seconds !== undefined) return { seconds };
  if (when.wholeDay && !when.date && !when.clock) return { seconds: 86_400 };
  if (!meaning) return {};
  if (when.whole && meaning.days) return wholeLine(when.date);
  if (when.bound) return boundLine(meaning, when.bound, context);
  if (meaning.start) return momentLine(meaning.start, meaning.end);
  if (when.part) return partLine(meaning, when.part.from, when.part.to);
  return meaning.days ? daysLine(meaning.days.start, meaning.lastNamed ?? meaning.days.end.subtract({ days: 1 })) : {};
}

function wholeLine(date: DateExpr | undefined): TimeLine {
  const seconds = WHOLE[date?.kind === 'period' ? date.unit : 'week'];
  return seconds === undefined ? {} : { seconds };
}

function boundLine(meaning: Meaning, bound: 'after' | 'before', context: TimeContext): TimeLine {
  const said = meaning.start ? formatMoment(meaning.start) : meaning.days?.start.toString();
  if (said === undefined) return {};
  return bound === 'after' ? { start: said } : { start: formatMoment(context.now), end: said };
}

function momentLine(start: Temporal.PlainDateTime, end: Temporal.PlainDateTime | undefined): TimeLine {
  return { start: formatMoment(start), ...(end ? { end: formatMoment(end) } : {}) };
}

function partLine({ days }: Meaning, from: number, to: number): TimeLine {
  if (!days) return {};
  const midnight = days.start.toPlainDateTime();
  return momentLine(midnight.add({ minutes: from }), midnight.add({ minutes: to }));
}

function daysLine(first: Temporal.PlainDate, last: Temporal.PlainDate): TimeLine {
  const single = Temporal.PlainDate.compare(first, last) === 0;
  return { start: first.toString(), ...(single ? {} : { end: last.toString() }) };
}
