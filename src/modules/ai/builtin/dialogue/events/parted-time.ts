import { Temporal } from 'temporal-polyfill';
import { withLateAfternoon } from '../../orders/completion/stretches.js';
import { findFirstOccurrence, mayHappenOn } from '../../time/resolve/first-occurrence.js';
import type { DateExpr, When } from '../../time/expressions.js';
import { resolveUsualTime } from '../../time/resolve/resolve-clock.js';
import type { EventSeen } from '../state/tool-results.js';
import { hasClock } from '../state/state.js';

/** Kinds of dates that hold several days. */
const STRETCHES = new Set<DateExpr['kind']>(['period', 'portion', 'month', 'rolling', 'quarter']);
const MINUTES_A_DAY = 24 * 60;

/** Days that come again, "what do I have on Mondays", or hours of several days, in two parts: where to look, and which of the events there are meant. */
export interface PartedTime {
  /** The stretch of days they are in, if one is named. */
  within?: When;
  isMeant: (event: EventSeen) => boolean;
}

/** Parts a time that comes again on some days, or is told for each of several days; nothing where it is neither. */
export function partTime(when: When | undefined): PartedTime | undefined {
  const told = withLateAfternoon(when);
  return told && (partRepetition(told) ?? partHours(told));
}

function partRepetition({ repeats, part, clock }: When): PartedTime | undefined {
  if (!repeats) return undefined;
  const minute = clock && resolveUsualTime(clock) / 60;
  const hours = minute === undefined ? part : { from: minute, to: minute + 1 };
  const within = repeats.starting && repeats.isWithin ? repeats.starting : undefined;
  return {
    ...(within ? { within } : {}),
    isMeant: (event) =>
      mayHappenOn(repeats, Temporal.PlainDate.from(event.start.slice(0, 10))) && (!hours || overlaps(event, hours)),
  };
}

/** "Before 9 this week", "in the evenings next week". */
function partHours({ clock, part, bound, to, ...within }: When): PartedTime | undefined {
  if (!within.date || !isStretch(within.date) || to) return undefined;
  const minute = clock && bound ? resolveUsualTime(clock) / 60 : undefined;
  if (minute === undefined)
    return part && !clock && !bound ? { within, isMeant: (event) => overlaps(event, part) } : undefined;
  const hours = bound === 'before' ? { from: 0, to: minute } : { from: minute, to: MINUTES_A_DAY };
  return { within, isMeant: (event) => overlaps(event, hours) };
}

/** Whether a date is a week, a month or another stretch of several days. */
export function isStretch(date: DateExpr): boolean {
  return STRETCHES.has(date.kind) && !(date.kind === 'period' && date.unit === 'day');
}

/** The next of the days that come again, at the same time: where one is looked for, it is looked for there. */
export function toNextDay({ repeats, ...when }: When, today: Temporal.PlainDate): When {
  if (!repeats) return when;
  const { year, month, day } = findFirstOccurrence(repeats, today);
  return { ...when, date: { kind: 'monthDay', year, month, day } };
}

/** Whether an event takes up some minutes of its day; one of a whole day takes up none. */
function overlaps({ start, end }: EventSeen, hours: { from: number; to: number }): boolean {
  if (!hasClock(start)) return false;
  const first = toMinutes(start);
  const last = end.slice(0, 10) === start.slice(0, 10) ? toMinutes(end) : MINUTES_A_DAY;
  return first < hours.to && last > hours.from;
}

function toMinutes(moment: string): number {
  const { hour, minute } = Temporal.PlainTime.from(moment.slice(11, 16));
  return hour * 60 + minute;
}
