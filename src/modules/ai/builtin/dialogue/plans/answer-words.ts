import type { Asked } from '../../orders/grammar/senses.js';
import type { EventSeen, Outcome } from '../state/tool-results.js';
import type { Situation } from '../state/situation.js';
import { countMinutes, hasClock } from '../state/state.js';

const MOST_LINES = 15;

/** Of an event itself, and not of a time, these ask. */
export const OF_ONE = new Set<Asked>(['when', 'where', 'who', 'countdown', 'length']);

/** Answers a question about one event: when it is, how long, where, or who comes. */
export function wordAnswer(
  asks: Asked,
  events: readonly EventSeen[],
  { say }: Situation,
  total = events.length,
): string {
  const [first] = events;
  if (!first) return say.replies.noSuchEvent('');
  if (asks === 'who') return say.replies.guests(say.event(first), first.guests);
  if (asks === 'where') return say.replies.placeOf(say.event({ ...first, location: '' }), first.location);
  if (asks === 'countdown') return say.replies.startsIn(say.event(first), say.until(first.start));
  const isTimed = hasClock(first.start);
  if (asks === 'length' && isTimed) return say.replies.lasts(say.event(first), say.length(countMinutes(first)));
  return say.replies.next(say.event(first), total);
}

/** The lines of a list, cut to a length that can be read at once. */
export function listLines(events: readonly EventSeen[], say: Situation['say'], day?: string): string[] {
  return events.slice(0, MOST_LINES).map((event) => say.event(event, day));
}

/** The first lines, then how many more there are: `+65`. */
export function shorten(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `+${left}`] : [...lines];
}

/** Says why nothing could be looked up. */
export function wordRefusal(outcome: Outcome, { replies }: Situation['say']): string {
  return replies.refusals[outcome.kind === 'refused' ? outcome.reason : 'other'];
}
