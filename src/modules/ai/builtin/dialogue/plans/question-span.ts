import { Temporal } from 'temporal-polyfill';
import { resolveStretch } from '../../orders/completion/stretches.js';
import type { Clock, When } from '../../time/expressions.js';
import type { EventSeen, EventsFound } from '../state/tool-results.js';
import type { LocalInterval } from '../reply/say.js';
import type { Situation } from '../state/situation.js';

/** Days looked ahead where none are named; a search by words may look farther, and one for the last time so far back. */
export const DAYS = { list: 30, search: 60, past: 365, slots: 7, free: 1, conflicts: 14 };

/** The time a question is about; the given number of days from now when it names none. */
export function toSpan(when: When | undefined, { context }: Situation, days: number): LocalInterval {
  const { from, to } = resolveStretch(when, context);
  const start = from ?? context.now;
  const end = to ?? Temporal.PlainDateTime.from(start).add({ days });
  return { from: start.toString().slice(0, 16), to: end.toString().slice(0, 16) };
}

/** The given number of days until now. */
export function toPastSpan({ context: { now } }: Situation, days: number): LocalInterval {
  return { from: now.subtract({ days }).toString().slice(0, 16), to: now.toString().slice(0, 16) };
}

/** Hours of each day, as `find_slots` takes them. */
interface DailyHours {
  dayStart: string;
  dayEnd: string;
}

/** "Evenings this week", "next week between 5 and 7pm": the days, and the hours of each that are meant; nothing where they are no more than one day. */
export function splitDaily({ part, clock, to, ...days }: When): { days: When; hours: DailyHours } | undefined {
  const kind = days.date?.kind;
  const isLong = kind === 'month' || kind === 'rolling' || kind === 'period';
  if (!isLong || to?.date) return undefined;
  if (clock && to?.clock) {
    const [from, end] = completeHours(clock, to.clock);
    return { days, hours: { dayStart: toHour(from), dayEnd: toHour(end) } };
  }
  return part && !clock && !to ? { days, hours: { dayStart: toHour(part.from), dayEnd: toHour(part.to) } } : undefined;
}

/** Minutes of the day from one clock time to the next, both of the half of the day that the end names. */
function completeHours(from: Clock, to: Clock): [from: number, to: number] {
  const isLate = (to.half ?? from.half) === 'pm';
  const minutes = ({ hour, minute, half }: Clock): number =>
    ((half ?? (isLate ? 'pm' : 'am')) === 'pm' && hour < 12 ? hour + 12 : hour) * 60 + minute;
  const [first, last] = [minutes(from), minutes(to)];
  return first < last ? [first, last] : [first - 12 * 60, last];
}

function toHour(minutes: number): string {
  const at = Math.min(minutes, 24 * 60 - 1);
  return [Math.floor(at / 60), at % 60].map((number) => String(number).padStart(2, '0')).join(':');
}

/** The days of an event, from midnight to midnight. */
export function toDaySpan({ start, end }: EventSeen): LocalInterval {
  const last = Temporal.PlainDate.from(end.slice(0, 10)).add({ days: 1 }).toString();
  return { from: `${start.slice(0, 10)}T00:00`, to: `${last}T00:00` };
}

/** What was really searched, where the answer says so. */
export function findSearchedRange({ from, to }: Pick<EventsFound, 'from' | 'to'>, span: LocalInterval): LocalInterval {
  return from && to ? { from, to } : span;
}
