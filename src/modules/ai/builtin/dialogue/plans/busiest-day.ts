import { Temporal } from 'temporal-polyfill';
import type { LocalInterval } from '../reply/say.js';
import type { Situation } from '../state/situation.js';
import { countMinutes } from '../state/state.js';
import type { EventSeen } from '../state/tool-results.js';
import { formatList } from '../../languages/replies.js';
import { listLines } from './answer-words.js';
import type { Plan } from './plan.js';

/** Tells the day of a span on which events take the most or the least time, and what it holds. */
export function tellDay(
  asks: 'busiest' | 'quietest',
  events: readonly EventSeen[],
  span: LocalInterval,
  { say, context }: Situation,
): Plan {
  const days = listDays(span, context.now.toPlainDate()).map((day) => ({ day, ...gather(day, events) }));
  const sign = asks === 'busiest' ? -1 : 1;
  const [found] = days.toSorted((one, other) => sign * (one.minutes - other.minutes));
  if (!found) return { kind: 'say', words: say.replies.noEvents(say.during(span)), events: [] };
  const { day, minutes, own } = found;
  const words = say.replies[asks](say.time(day), say.length(minutes), say.during(span));
  const [most = found] = days.toSorted((one, other) => other.own.length - one.own.length);
  const isOther = asks === 'busiest' && most.own.length > own.length;
  const also = isOther ? ` ${say.replies.mostEvents(say.time(most.day), most.own.length)}` : '';
  return { kind: 'say', words: `${words}${also}\n${formatList(listLines(own, say, day))}`.trim(), events: own };
}

/** The events of a day, and how long those with a time take. */
function gather(day: string, events: readonly EventSeen[]): { own: EventSeen[]; minutes: number } {
  const own = events.filter(({ start }) => start.slice(0, 10) === day);
  const timed = own.filter(({ start }) => start.length > 10);
  return { own, minutes: timed.reduce((sum, event) => sum + countMinutes(event), 0) };
}

/** The days of a span that are not over. */
function listDays({ from, to }: LocalInterval, today: Temporal.PlainDate): string[] {
  const first = Temporal.PlainDate.from(from.slice(0, 10));
  const start = Temporal.PlainDate.compare(first, today) < 0 ? today : first;
  const count = start.until(Temporal.PlainDateTime.from(to), { largestUnit: 'days' }).days;
  return Array.from({ length: Math.max(1, count) }, (_day, index) => start.add({ days: index }).toString());
}
