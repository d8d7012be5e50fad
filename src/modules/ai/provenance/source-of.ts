import { mentionsAddress } from './addresses.js';
import type { Sighting } from './sightings.js';

/**
 * Whose word it is that an address is right: `user` wrote it, the calendar has it among the people of `event:<id>`, it stands only in
 * the `event_text` somebody else may have written, or the `model` came up with it.
 */
export type Source = 'user' | `event:${string}` | 'event_text' | 'model';

/** What an address may have come from. */
export interface Origins {
  /** Everything the user wrote in the conversation. */
  userText: string;
  /** The events the conversation has shown. */
  sightings: readonly Sighting[];
}

/** Finds where an address came from; of several events, one the user named. */
export function sourceOf(email: string, { userText, sightings }: Origins): Source {
  if (mentionsAddress(userText, email)) return 'user';
  const wanted = email.toLowerCase();
  const events = sightings.filter(({ people }) => people.includes(wanted));
  const event = events.find((seen) => isNamed(seen, userText)) ?? events[0];
  if (event) return `event:${event.id}`;
  return sightings.some(({ text }) => text.includes(wanted)) ? 'event_text' : 'model';
}

/** Whether the user can be held to know of an address: they wrote it, or named the event it is taken from. */
export function isUsersWord(source: Source, { userText, sightings }: Origins): boolean {
  if (source === 'user') return true;
  return sightings.some((seen) => source === `event:${seen.id}` && isNamed(seen, userText));
}

/** An event is named by most of the words of its title. */
function isNamed({ title }: Sighting, userText: string): boolean {
  const words = wordsOf(title);
  const said = new Set(wordsOf(userText));
  return words.length > 0 && words.filter((word) => said.has(word)).length * 2 > words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
