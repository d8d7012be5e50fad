import type { Turn } from './step.js';
import type { EventSeen } from './tool-results.js';
import { wordEvent } from './word-times.js';

/** The events an answer named, in its order; what was only looked at on the way was not shown. */
export function eventsShown(turn: Turn): EventSeen[] {
  const { shown } = turn.request;
  if (!shown) return [];
  const named = shown.events.filter(({ location: _location, calendar: _calendar, ...event }) =>
    shown.said.includes(wordEvent(event, turn)),
  );
  return named.toSorted((one, other) => one.start.localeCompare(other.start));
}
