import { Temporal } from 'temporal-polyfill';
import { resolveStretch, withLateAfternoon } from '../../orders/completion/stretches.js';
import { findFirstOccurrence, mayHappenOn } from '../../time/resolve/first-occurrence.js';
import type { TimeContext } from '../../time/context.js';
import type { DateExpr, When } from '../../time/expressions.js';
import { splitDates } from '../../time/merge/lists.js';
import { readWhen } from '../../time/readings.js';
import { resolveUsualTime } from '../../time/resolve/resolve-clock.js';
import type { EventSeen } from '../state/tool-results.js';
import { hasClock } from '../state/state.js';
import { readMoment } from './read-moment.js';

/** Kinds of dates that hold several days. */
const STRETCHES = new Set<DateExpr['kind']>(['period', 'portion', 'month', 'rolling', 'quarter']);
const MINUTES_A_DAY = 24 * 60;

/** Days that come again, several days, or hours of several days, in two parts: where to look, and which of the events there are meant. */
export interface PartedTime {
  /** The stretch of days they are in, if one is named. */
  within?: When;
  isMeant: (event: EventSeen) => boolean;
}

/** Parts a time that comes again on some days, names several days, or is told for each day of a stretch; nothing where it is none of these. */
export function partTime(when: When | undefined, context: TimeContext): PartedTime | undefined {
  const told = withLateAfternoon(when);
  return told && (partRepetition(told) ?? partDays(told, context) ?? partHours(told, context));
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

/** "On Monday and Thursday", "on Monday and Thursday evening". */
function partDays(when: When, context: TimeContext): PartedTime | undefined {
  const days = (when.date && !when.to?.date ? splitDates(when.date) : []).flatMap(
    (date) => readWhen({ date }, context)?.meaning?.days?.start.toString() ?? [],
  );
  const [first, ...others] = days.toSorted();
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const hours = readHours(when, context);
  const isOn = ({ start, end, lastDay }: EventSeen): boolean =>
    days.some((day) => start.slice(0, 10) <= day && day <= (hasClock(start) ? end : (lastDay ?? start)).slice(0, 10));
  return {
    within: { ...readMoment(first), to: readMoment(last) },
    isMeant: (event) => isOn(event) && (!hours || overlaps(event, hours)),
  };
}

/** "Before 9 this week", "in the evenings next week", "between 5 and 7 this week". */
function partHours(when: When, context: TimeContext): PartedTime | undefined {
  const daily = splitDaily(when, context);
  return daily && { within: daily.days, isMeant: (event) => overlaps(event, daily.hours) };
}

/** Minutes of a day. */
export interface Hours {
  from: number;
  to: number;
}

/** The days of a stretch, and the hours of each that are meant; nothing where it is no stretch, or no hours are told. */
export function splitDaily(when: When, context: TimeContext): { days: When; hours: Hours } | undefined {
  const { date: first, part: _part, clock, to: end, bound: _bound, ...rest } = when;
  // In "between 5 and 7 next week", the days are told with the end.
  const date = first ?? (clock ? end?.date : undefined);
  const isRange = first !== undefined && end?.date !== undefined;
  if (!date || !(isRange ? !end.clock && !clock : isStretch(date))) return undefined;
  const hours = readHours(when, context);
  return hours && { days: { ...rest, date, ...(isRange ? { to: { date: end.date } } : {}) }, hours };
}

const TOMORROW: DateExpr = { kind: 'offset', days: 1 };

/** The hours that a time tells, on any day that has not begun. */
function readHours({ part, clock, to, bound }: When, context: TimeContext): Hours | undefined {
  if (!(clock ?? part)) return undefined;
  const { date: _day, ...end } = to ?? {};
  const stretch = resolveStretch(
    {
      date: TOMORROW,
      ...(part ? { part } : {}),
      ...(clock ? { clock } : {}),
      ...(bound ? { bound } : {}),
      ...(end.clock ? { to: end } : {}),
    },
    context,
  );
  if (!stretch.from || !stretch.to) return undefined;
  const isPastMidnight = Temporal.PlainDate.compare(stretch.from, stretch.to) < 0;
  return { from: minutesOf(stretch.from), to: isPastMidnight ? MINUTES_A_DAY : minutesOf(stretch.to) };
}

function minutesOf({ hour, minute }: Temporal.PlainDateTime): number {
  return hour * 60 + minute;
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
function overlaps({ start, end }: EventSeen, hours: Hours): boolean {
  if (!hasClock(start)) return false;
  const first = toMinutes(start);
  const last = end.slice(0, 10) === start.slice(0, 10) ? toMinutes(end) : MINUTES_A_DAY;
  return first < hours.to && last > hours.from;
}

function toMinutes(moment: string): number {
  const { hour, minute } = Temporal.PlainTime.from(moment.slice(11, 16));
  return hour * 60 + minute;
}
