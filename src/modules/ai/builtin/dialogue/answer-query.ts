import type { Asked, Command } from '../commands/command.js';
import type { Turn } from './step.js';
import type { EventSeen } from './tool-results.js';
import { wordEvent } from './word-times.js';

/** Words the answer to what a question asks of the events found, the first of which is the next; nothing where the list itself is the answer. */
export function answerAbout(
  events: readonly EventSeen[],
  { asks, about, nextOnly }: Command,
  turn: Turn,
  total = events.length,
): string | undefined {
  const [next, ...others] = events;
  if (next && nextOnly && !about.title && asks !== 'count') return wordAnswer(asks ?? 'time', [next], turn);
  if (!next || !asks || (asks !== 'count' && !about.title)) return undefined;
  return wordAnswer(asks, [next, ...others], turn, total);
}

/** Words what was asked of the first of these events. */
export function wordAnswer(
  asks: Asked,
  events: readonly [EventSeen, ...EventSeen[]],
  turn: Turn,
  total = events.length,
): string {
  return ANSWERS[asks](events[0], events, turn, total);
}

type Answer = (next: EventSeen, events: readonly EventSeen[], turn: Turn, total: number) => string;

const ANSWERS: Record<Asked, Answer> = {
  guests: (next, _events, turn) => turn.language.dialogue.guests(wordEvent(next, turn), next.guests),
  place: (next, _events, turn) => turn.language.dialogue.placeOf(wordEvent(withoutPlace(next), turn), next.location),
  time: (next, _events, turn, total) => turn.language.dialogue.next(wordEvent(next, turn), total),
  count: (_next, events, turn, total) =>
    turn.language.dialogue.count(
      total,
      events.map((event) => wordEvent(event, turn)),
    ),
};

function withoutPlace({ location: _location, ...event }: EventSeen): EventSeen {
  return event;
}
