import { Temporal } from 'temporal-polyfill';
import { wordedTime } from '../../wording/worded-time.js';
import { findWording } from '../../wording/wordings.js';
import { toEventTime } from '../local-time.js';
import type { EventArguments } from '../arguments/event-arguments.js';
import type { TurnContext } from '../tool.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Moves the start of a weekly series to the first of its weekdays, because Google makes any start an instance; the length stays. */
export function onFirstWeekday<T extends EventArguments & { start: string }>(
  input: T,
  { timeZone, locale }: Pick<TurnContext, 'timeZone' | 'locale'>,
): { input: T; assumptions: string[] } {
  const days = readWeekdays(input.recurrence ?? []);
  const { dayOfWeek } = Temporal.PlainDate.from(input.start.slice(0, 10));
  const later = days.map((day) => (day - dayOfWeek + 7) % 7).toSorted((one, other) => one - other)[0] ?? 0;
  if (later === 0) return { input, assumptions: [] };
  const start = moved(input.start, later);
  const time = wordedTime(toEventTime(start, input.timeZone ?? timeZone), timeZone, locale);
  return {
    input: {
      ...input,
      start,
      ...(input.end !== undefined && { end: moved(input.end, later) }),
      ...(input.lastDay !== undefined && { lastDay: moved(input.lastDay, later) }),
    },
    assumptions: [findWording(locale).firstOfSeries(time ?? start)],
  };
}

function moved(local: string, days: number): string {
  return Temporal.PlainDate.from(local.slice(0, 10)).add({ days }).toString() + local.slice(10);
}

/** The weekdays of a weekly rule as numbers from Monday; empty for other rules. */
function readWeekdays(lines: readonly string[]): number[] {
  const rule = lines.find((line) => /^RRULE:.*FREQ=WEEKLY/i.test(line))?.toUpperCase();
  const days = /BYDAY=([A-Z,]+)(?:;|$)/.exec(rule ?? '')?.[1]?.split(',') ?? [];
  return days.map((day) => WEEKDAYS.indexOf(day) + 1).filter((day) => day > 0);
}
