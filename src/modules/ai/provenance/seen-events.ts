import type { ModelMessage } from '../language-model.js';
import { toFields, toArray, parsedIfJson, toText } from '../unknown-json.js';

/** An event that the model has seen: its people according to the calendar, and all its text. */
export interface SeenEvent {
  id: string;
  /** The calendar it was shown in; absent for the default calendar of the chat. */
  calendar?: string;
  title: string;
  people: string[];
  text: string;
  /** Whether somebody else may have written its text. */
  foreign: boolean;
}

/** The events that the tools returned in a conversation. Unreadable results contain none. */
export function sightingsIn(messages: readonly ModelMessage[]): SeenEvent[] {
  return messages.flatMap((message) => (message.role === 'tool' ? readSeenEvents(message.content) : []));
}

/** The events in one tool result. */
export function readSeenEvents(content: string): SeenEvent[] {
  const answer = toFields(parsedIfJson(content));
  const events: unknown[] = Array.isArray(answer['events']) ? answer['events'] : [answer];
  return events.map((event) => toFields(event)).flatMap((event) => readSeenEvent(event));
}

function readSeenEvent(event: Record<string, unknown>): SeenEvent[] {
  const { id, calendar, summary, attendees, organizer, trust } = event;
  if (typeof id !== 'string') return [];
  const people = [organizer, ...toArray(attendees).map((guest) => toFields(guest)['email'])];
  return [
    {
      id,
      ...(typeof calendar === 'string' && { calendar }),
      title: toText(summary),
      people: people.filter((email) => typeof email === 'string').map(lowered),
      text: JSON.stringify(event).toLowerCase(),
      foreign: trust === 'third_party',
    },
  ];
}

function lowered(text: string): string {
  return text.toLowerCase();
}
