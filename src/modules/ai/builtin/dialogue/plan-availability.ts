import type { Command } from '../commands/command.js';
import { addresses, latest, nameless, spanOf, withUnknown, wordSpan } from './spans.js';
import type { Step, Turn } from './step.js';
import type { BusyStretch, EventSeen, FreeFound } from './tool-results.js';
import { wordEvent, wordStretch } from './word-times.js';

/** Days looked at where none are named. */
const DAYS_AHEAD = 1;

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
  const said = wordFree(outcome, lines, isPartly(command, outcome), wordSpan(outcome, turn), turn);
  const looked = outcome.truncated ? `\n${turn.language.dialogue.lookedAt(wordSpan(outcome, turn))}` : '';
  return { say: withUnknown(said + looked, [...outcome.unknown, ...nameless(command)], turn) };
}

function wordFree(
  { free, busy }: FreeFound,
  lines: readonly string[],
  partly: boolean,
  when: string,
  { language: { dialogue } }: Turn,
): string {
  if (free || busy.length === 0) return dialogue.free(when);
  return partly ? dialogue.partlyBusy(when, lines) : dialogue.busy(when, lines);
}

/** A moment asked for is free or is not; of a longer time, a part may be. */
function isPartly({ about }: Command, { busy, from, to }: FreeFound): boolean {
  if (about.when?.clock && !about.when.to) return false;
  let covered = from;
  for (const { start, end } of busy.toSorted((one, other) => one.start.localeCompare(other.start))) {
    if (start > covered) return true;
    if (end > covered) covered = end;
  }
  return covered < to;
}

/** Each busy stretch by the events in it, where they are known. */
function ownLines(busy: readonly BusyStretch[], events: readonly EventSeen[], turn: Turn): string[] {
  return busy.flatMap(({ start, end }) => {
    const inside = events.filter((event) => event.start.length > 10 && event.start < end && event.end > start);
    const named = inside.map((event) => wordEvent(event, turn));
    return named.length > 0 ? named : [wordStretch(start, end, turn.locale)];
  });
}
