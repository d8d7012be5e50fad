import { Temporal } from 'temporal-polyfill';
import type { LocalInterval } from '../reply/say.js';
import type { Situation } from '../state/situation.js';
import type { EventSeen } from '../state/tool-results.js';
import { formatList } from '../../languages/replies.js';
import { listLines } from './answer-words.js';
import { hasClock } from '../state/state.js';

/** A day, the events that it holds, and how many of its minutes those with a time take. */
interface Day {
  day: string;
  own: EventSeen[];
  minutes: number;
}

/** The day of a span on which events take the most or the least time, in words, and what it holds. */
export function tellDay(
  asks: 'busiest' | 'quietest',
  events: readonly EventSeen[],
  span: LocalInterval,
  { say, context }: Situation,
): { words: string; events: EventSeen[] } {
  const days = listDays(span, context.now.toPlainDate()).map((day) => gather(day, events));
  const sign = asks === 'busiest' ? -1 : 1;
  // Of two days without appointments, the one that nothing fills as a whole is quieter.
  const [found] = days.toSorted(
    (one, other) => sign * (one.minutes - other.minutes || one.own.length - other.own.length),
  );
  if (!found) return { words: say.replies.noEvents(say.during(span)), events: [] };
  const { day, minutes, own } = found;
  const words = say.replies[asks](say.time(day), say.length(minutes), say.during(span));
  const [most = found] = days.toSorted((one, other) => other.own.length - one.own.length);
  const isOther = asks === 'busiest' && most.own.length > own.length;
  const also = isOther ? ` ${say.replies.mostEvents(say.time(most.day), most.own.length)}` : '';
  return { words: `${words}${also}\n${formatList(listLines(own, say, day))}`.trim(), events: own };
}

function gather(day: string, events: readonly EventSeen[]): Day {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const own = events.filter(({ start, end }) => start < next && end > day && !end.startsWith(`${day}T00:00`));
  const timed = own.filter(({ start }) => hasClock(start));
  return { day, own, minutes: timed.reduce((sum, event) => sum + countWithin(event, day, next), 0) };
}

/** The minutes of an event between two midnights. */
function countWithin({ start, end }: EventSeen, day: string, next: string): number {
  const [from, to] = [start > day ? start : day, end < next ? end : next].map((at) =>
    Temporal.PlainDateTime.from(at.slice(0, 16)),
  );
  return from && to ? from.until(to).total('minutes') : 0;
}

/** The whole days of a span that are not over, or all of them where all are. */
function listDays({ from, to }: LocalInterval, today: Temporal.PlainDate): string[] {
  const [first, end] = [Temporal.PlainDate.from(from.slice(0, 10)), Temporal.PlainDateTime.from(to)];
  const isRunning =
    Temporal.PlainDate.compare(first, today) < 0 && Temporal.PlainDateTime.compare(today.toPlainDateTime(), end) < 0;
  const start = isRunning ? today : first;
  const { days } = start.until(end, { largestUnit: 'days' });
  return Array.from({ length: Math.max(1, days) }, (_day, index) => start.add({ days: index }).toString());
}
