import type { Sighting } from './sightings.js';
import { namesTitle, type UsersWords, wroteAddress } from './users-words.js';

/**
 * Whose word it is that an address is right: `user` wrote it, the calendar has it among the people of `event:<id>`, it stands only in
 * the `event_text` somebody else may have written, or the `model` came up with it.
 */
export type Source = 'user' | `event:${string}` | 'event_text' | 'model';

/** What an address may have come from. */
export interface Origins {
  /** What the user wrote in the conversation. */
  usersWords: UsersWords;
  /** The events the conversation has shown. */
  sightings: readonly Sighting[];
}

/** Finds where an address came from; of several events, one the user named. */
export function sourceOf(email: string, { usersWords, sightings }: Origins): Source {
  if (wroteAddress(usersWords, email)) return 'user';
  const wanted = email.toLowerCase();
  const events = sightings.filter(({ people }) => people.includes(wanted));
  const event = events.find((seen) => isNamed(seen, usersWords)) ?? events[0];
  if (event) return `event:${event.id}`;
  return sightings.some(({ text }) => text.includes(wanted)) ? 'event_text' : 'model';
}

/** The addresses a conversation may speak of: those the user wrote, and those of the people of its events. */
export function knownAddresses({ usersWords, sightings }: Origins): ReadonlySet<string> {
  return new Set([...usersWords.addresses, ...sightings.flatMap(({ people }) => people)]);
}

/** Whether the user can be held to know of an address: they wrote it, or named the event of theirs it is taken from. */
export function isUsersWord(source: Source, { usersWords, sightings }: Origins): boolean {
  if (source === 'user') return true;
  return sightings.some((seen) => source === `event:${seen.id}` && isNamed(seen, usersWords));
}

/** A title somebody else chose names nothing: it may be made of words the user will say. */
function isNamed({ title, foreign }: Sighting, usersWords: UsersWords): boolean {
  return !foreign && namesTitle(usersWords, title);
}
