import type { Command } from '../commands/command.js';
import { Span, addresses, latest, nameless, spanOf, withUnknown, wordSpan } from './spans.js';
import type { Step, Turn } from './step.js';
import type { EventSeen, Outcome } from './tool-results.js';
import { wordEvent, wordStretch } from './word-times.js';

/** Days looked at where none are named. */
const DAYS_AHEAD = 1;

type Availability = Extract<Outcome, { kind: 'free' }>;
type Busy = Availability['busy'][number];

/** Plans the question whether a time is free; what is in the way is named where it is the user's own. */
export function planAvailability(command: Command, turn: Turn): Step {
  const outcome = latest(turn, 'free');
  const span = spanOf(command, turn, DAYS_AHEAD);
  const asked = addresses(command);
  if (!outcome) return { calls: [{ name: 'check_availability', arguments: { ...span, ...asked } }] };
  const others = new Set(asked.attendees);
  const own = outcome.busy.filter(({ who }) => !others.has(who ?? ''));
  const listed = latest(turn, 'events');
  if (own.length > 0 && !listed && !latest(turn, 'refused'))
    return { calls: [{ name: 'list_events', arguments: { ...span } }] };
  const foreign = outcome.busy.filter((busy) => !own.includes(busy));
  const lines = [
    ...ownLines(own, listed?.events ?? [], turn),
    ...foreign.map(({ start, end, who }) => `${wordStretch(start, end, turn.locale)} (${who ?? ''})`),
  ];
  const said = wordFree(outcome, lines, isPartly(command, outcome, span), wordSpan(span, turn), turn);
  return { say: withUnknown(said, [...outcome.unknown, ...nameless(command)], turn) };
}

function wordFree(
  { free, busy }: Availability,
  lines: readonly string[],
  partly: boolean,
  when: string,
  { language: { dialogue } }: Turn,
): string {
  if (free || busy.length === 0) return dialogue.free(when);
  return partly ? dialogue.partlyBusy(when, lines) : dialogue.busy(when, lines);
}

/** A moment asked for is free or is not; of a longer time, a part may be. */
function isPartly({ about }: Command, { busy }: Availability, { from, to }: Span): boolean {
  if (about.when?.clock && !about.when.to) return false;
  let covered = from;
  for (const { start, end } of busy.toSorted((one, other) => one.start.localeCompare(other.start))) {
    if (start > covered) return true;
    if (end > covered) covered = end;
  }
  return covered < to;
}

/** Each busy stretch by the events in it, where they are known. */
function ownLines(busy: readonly Busy[], events: readonly EventSeen[], turn: Turn): string[] {
  return busy.flatMap(({ start, end }) => {
    const inside = events.filter((event) => event.start.length > 10 && event.start < end && event.end > start);
    return inside.length > 0 ? inside.map((event) => wordEvent(event, turn)) : [wordStretch(start, end, turn.locale)];
  });
}
