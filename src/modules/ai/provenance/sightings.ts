import type { ModelMessage } from '../language-model.js';
import { fieldsOf, itemsOf, parsedIfJson, textOf } from '../unknown-json.js';

/** An event as the model was shown it: who is in it by the calendar's own word, and all its text. */
export interface Sighting {
  id: string;
  /** The calendar it was said to be in; none for the one the chat is about. */
  calendar?: string;
  title: string;
  people: string[];
  text: string;
  /** Whether somebody else may have written it. */
  foreign: boolean;
}

/** The events the tools showed in a conversation. What cannot be read as a tool's answer showed none. */
export function sightingsIn(messages: readonly ModelMessage[]): Sighting[] {
  return messages.flatMap((message) => (message.role === 'tool' ? sightingsOf(message.content) : []));
}

/** The events one tool result shows. */
export function sightingsOf(content: string): Sighting[] {
  const answer = fieldsOf(parsedIfJson(content));
  const events: unknown[] = Array.isArray(answer['events']) ? answer['events'] : [answer];
  return events.map((event) => fieldsOf(event)).flatMap((event) => sightingOf(event));
}

function sightingOf(event: Record<string, unknown>): Sighting[] {
  const { id, calendar, summary, attendees, organizer, trust } = event;
  if (typeof id !== 'string') return [];
  const people = [organizer, ...itemsOf(attendees).map((guest) => fieldsOf(guest)['email'])];
  return [
    {
      id,
      ...(typeof calendar === 'string' && { calendar }),
      title: textOf(summary),
      people: people.filter((email) => typeof email === 'string').map(lowered),
      text: JSON.stringify(event).toLowerCase(),
      foreign: trust === 'third_party',
    },
  ];
}

function lowered(text: string): string {
  return text.toLowerCase();
}
