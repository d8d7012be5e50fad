import { Temporal } from 'temporal-polyfill';
import { resolveStretch } from '../../orders/completion/stretches.js';
import type { When } from '../../time/expressions.js';
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

/** The days of an event, from midnight to midnight. */
export function toDaySpan({ start, end }: EventSeen): LocalInterval {
  const last = Temporal.PlainDate.from(end.slice(0, 10)).add({ days: 1 }).toString();
  return { from: `${start.slice(0, 10)}T00:00`, to: `${last}T00:00` };
}

/** What was really searched, where the answer says so. */
export function findSearchedRange({ from, to }: Pick<EventsFound, 'from' | 'to'>, span: LocalInterval): LocalInterval {
  return from && to ? { from, to } : span;
}
