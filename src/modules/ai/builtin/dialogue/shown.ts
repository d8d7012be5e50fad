import type { ModelMessage } from '../../language-model.js';
import { type EventSeen, readOutcome } from './tool-results.js';

/** What an earlier answer showed. */
export interface Shown {
  events: EventSeen[];
  slots: { start: string; end: string }[];
  /** The words of that answer. */
  said: string;
  /** Where in the conversation the user was shown it. */
  at: number;
}

/** So many turns back something shown can still be pointed at. */
const TURNS_BACK = 3;

/** Finds the latest list of events or of free times. */
export function lastShown(messages: readonly ModelMessage[]): Shown | undefined {
  const turns = messages.flatMap(({ role }, index) => (role === 'user' ? [index] : []));
  for (const [place, at] of [...turns.entries()].slice(-TURNS_BACK).toReversed()) {
    const shown = shownIn(messages.slice(at, turns[place + 1]), at);
    if (shown) return shown;
  }
  return undefined;
}

/** What was only looked up for a proposal was not shown; a single event is the one spoken of. */
function shownIn(turn: readonly ModelMessage[], at: number): Shown | undefined {
  const outcomes = turn.flatMap((message) => (message.role === 'tool' ? [readOutcome(message.content)] : []));
  if (outcomes.some(({ kind }) => kind === 'proposed')) return undefined;
  const found = outcomes.findLast(({ kind }) => kind === 'events' || kind === 'slots');
  const said = turn.findLast(({ role }) => role === 'assistant')?.content ?? '';
  if (found?.kind === 'events' && found.events.length > 1) return { events: found.events, slots: [], said, at };
  return found?.kind === 'slots' && found.slots.length > 0 ? { events: [], slots: found.slots, said, at } : undefined;
}
