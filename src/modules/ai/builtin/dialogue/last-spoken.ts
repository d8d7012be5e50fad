import type { ModelMessage, ToolCall } from '../../language-model.js';
import { fieldsOf, itemsOf, parsedIfJson, textOf } from '../../unknown-json.js';
import type { Call } from './call.js';
import { EventSeen, readOutcome } from './tool-results.js';

const CHANGES = new Set(['update_event', 'delete_event', 'move_event', 'respond_to_invite']);

/** The one event a conversation last spoke of. */
export interface Spoken {
  /** Missing where the event was only proposed so far. */
  id?: string;
  title: string;
  start: string;
  /** Its guests, in lower case, to be searched. */
  people: string[];
  /** The proposal made about it, if one was, and the id it was given. */
  proposal?: Call;
  proposalId?: string;
}

/** Finds the one event last proposed, changed or shown; nothing where the last answer showed several. */
export function lastSpoken(messages: readonly ModelMessage[]): Spoken | undefined {
  const seen = new Map(messages.flatMap(eventsIn).map((event) => [event.id, event]));
  const ids = new Map(messages.flatMap(proposalIdIn));
  const proposed: Spoken[] = [];
  for (const message of messages.toReversed()) {
    // What one turn proposed in several steps is several events.
    if (message.role === 'user' && proposed.length > 0) break;
    const calls = message.role === 'assistant' ? message.toolCalls : [];
    proposed.push(...calls.flatMap((call) => proposalIn(call, seen).map((spoken) => withId(spoken, ids.get(call.id)))));
    const shown = proposed.length > 0 ? [] : eventsIn(message);
    if (shown.length > 0) return onlyShown(shown);
  }
  return only(proposed);
}

function eventsIn(message: ModelMessage): EventSeen[] {
  if (message.role !== 'tool') return [];
  const outcome = readOutcome(message.content);
  return outcome.kind === 'events' ? outcome.events : [];
}

function proposalIdIn(message: ModelMessage): [string, string][] {
  if (message.role !== 'tool') return [];
  const outcome = readOutcome(message.content);
  return outcome.kind === 'proposed' ? [[message.toolCallId, outcome.id]] : [];
}

function withId(spoken: Spoken, proposalId: string | undefined): Spoken {
  return proposalId === undefined ? spoken : { ...spoken, proposalId };
}

function proposalIn({ name, arguments: json }: ToolCall, seen: ReadonlyMap<string, EventSeen>): Spoken[] {
  const values = fieldsOf(parsedIfJson(json));
  const { eventId, summary, start, attendees } = values;
  const proposal = { name, arguments: values };
  if (name === 'create_event' && typeof summary === 'string' && typeof start === 'string')
    return [
      { title: summary, start, people: itemsOf(attendees).map((email) => textOf(email).toLowerCase()), proposal },
    ];
  if (!CHANGES.has(name)) return [];
  const event = typeof eventId === 'string' ? seen.get(eventId) : undefined;
  return event ? [{ ...toSpoken(event), proposal }] : [];
}

function onlyShown(events: readonly EventSeen[]): Spoken | undefined {
  const [first, ...rest] = events;
  const series = first?.recurringEventId;
  // Of a series, the next one was spoken of.
  const isOne = series === undefined ? rest.length === 0 : rest.every((event) => event.recurringEventId === series);
  return first && isOne ? toSpoken(first) : undefined;
}

function only(spoken: readonly Spoken[]): Spoken | undefined {
  return spoken.length === 1 ? spoken[0] : undefined;
}

/** The event as the one spoken of. */
export function toSpoken({ id, summary, start, people }: EventSeen): Spoken {
  return { id, title: summary, start, people };
}
