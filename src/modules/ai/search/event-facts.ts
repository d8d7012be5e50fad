import { isBusy, isDeclined } from '../../calendar/availability/conflicts.js';
import { merged } from '../../calendar/availability/interval.js';
import { plainText } from '../plain-text.js';
import { formatLocal } from '../tools/local-time.js';
import type { FoundEvent } from './calendar-reader.service.js';
import {
  clip,
  countDays,
  type DaysSummary,
  type FactsContext,
  findGaps,
  type Gaps,
  hours,
  isTimed,
  summarizeDays,
} from './day-facts.js';
import { isUnanswered } from './match-words.js';

const MAX_OVERLAPS = 10;
const TITLE = 100;
/** An event in short, where a fact speaks of it. */
interface EventNamed {
  id: string;
  summary?: string;
  start: string;
  end: string;
}

/** Counts and sums over events, computed here because language models add up badly. */
export interface EventFacts extends DaysSummary, Gaps {
  events: number;
  past: number;
  ahead: number;
  wholeDay: number;
  /** Declined events; no other figure includes them. */
  declined: number;
  needsAnswer: number;
  /** The sum of the lengths of busy events with a clock time. */
  totalHours: number;
  /** The time they take; overlapping time counts once. */
  busyHours: number;
  first?: EventNamed;
  last?: EventNamed;
  longest?: EventNamed & { hours: number };
  /** Whole days from today to the next event that is still ahead. */
  daysUntilNext?: number;
  overlaps: [EventNamed, EventNamed][];
}

/** Computes the facts about the events of a range. Declined, cancelled and free events take no time; whole-day events take no hours. */
export function computeFacts(found: readonly FoundEvent[], context: FactsContext): EventFacts {
  const all = found.filter(({ event }) => event.status !== 'cancelled' && event.eventType !== 'workingLocation');
  const counted = all.filter(({ event }) => !isDeclined(event));
  const busy = counted.filter(({ event }) => isBusy(event));
  const timed = busy.filter(isTimed);
  const clipped = timed.map((one) => clip(one, context.range));
  const longest = timed.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
  const next = counted.find(({ from }) => from >= context.now);
  return {
    events: counted.length,
    past: counted.filter(({ to }) => to <= context.now).length,
    ahead: counted.filter(({ to }) => to > context.now).length,
    wholeDay: counted.filter((one) => !isTimed(one)).length,
    declined: all.length - counted.length,
    needsAnswer: counted.filter(({ event }) => isUnanswered(event)).length,
    totalHours: hours(clipped),
    busyHours: hours(merged(clipped)),
    ...findEdges(counted, context),
    ...(longest && { longest: { ...named(longest, context), hours: hours([longest]) } }),
    ...(next && { daysUntilNext: countDays(context.now, next.from, context.timeZone) }),
    ...summarizeDays(counted, context),
    ...findGaps(busy, context),
    overlaps: findOverlaps(timed, context),
  };
}

function named({ event }: FoundEvent, { timeZone }: FactsContext): EventNamed {
  const { id, summary, start, end } = event;
  return {
    id,
    ...(summary !== undefined && { summary: plainText(summary, TITLE) }),
    start: formatLocal(start, timeZone) ?? '',
    end: formatLocal(end, timeZone) ?? '',
  };
}

/** The event that begins first and the event that ends last; whole-day events count only when there are no others. */
function findEdges(counted: readonly FoundEvent[], context: FactsContext): Pick<EventFacts, 'first' | 'last'> {
  const timed = counted.filter(isTimed);
  const events = timed.length > 0 ? timed : counted;
  const first = events[0];
  const last = events.toSorted((one, other) => other.to - one.to)[0];
  return { ...(first && { first: named(first, context) }), ...(last && { last: named(last, context) }) };
}

/** The first pairs of events that overlap. */
function findOverlaps(timed: readonly FoundEvent[], context: FactsContext): [EventNamed, EventNamed][] {
  const pairs: [EventNamed, EventNamed][] = [];
  for (const [index, one] of timed.entries()) {
    for (const other of timed.slice(index + 1)) {
      if (other.from >= one.to || pairs.length === MAX_OVERLAPS) break;
      pairs.push([named(one, context), named(other, context)]);
    }
  }
  return pairs;
}
