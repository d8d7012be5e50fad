import type { SeenEvent } from './seen-events.js';
import { namesTitle, type UsersWords, wroteAddress } from './users-words.js';

/**
 * The source of an address: the `user` wrote it, the calendar lists it among the people of `event:<id>`, it occurs only in
 * the `event_text` that somebody else may have written, or the `model` made it up.
 */
export type Source = 'user' | `event:${string}` | 'event_text' | 'model';

/** The possible sources of an address. */
export interface Origins {
  /** The user's own words in the conversation. */
  usersWords: UsersWords;
  /** The events that the conversation has shown. */
  seenEvents: readonly SeenEvent[];
}

/** Finds the source of an address; prefers an event that the user named. */
export function findSource(email: string, { usersWords, seenEvents: sightings }: Origins): Source {
  if (wroteAddress(usersWords, email)) return 'user';
  const wanted = email.toLowerCase();
  const events = sightings.filter(({ people }) => people.includes(wanted));
  const event = events.find((seen) => isNamed(seen, usersWords)) ?? events[0];
  if (event) return `event:${event.id}`;
  return sightings.some(({ text }) => text.includes(wanted)) ? 'event_text' : 'model';
}

/** The addresses that a reply may contain: those the user wrote, and those of the people of shown events. */
export function knownAddresses({ usersWords, seenEvents: sightings }: Origins): ReadonlySet<string> {
  return new Set([...usersWords.addresses, ...sightings.flatMap(({ people }) => people)]);
}

/** Whether the user knows of an address: they wrote it, or named their own event that contains it. */
export function isUsersWord(source: Source, { usersWords, seenEvents: sightings }: Origins): boolean {
  if (source === 'user') return true;
  return sightings.some((seen) => source === `event:${seen.id}` && isNamed(seen, usersWords));
}

/** A title chosen by somebody else names nothing: it may consist of words the user is likely to say. */
function isNamed({ title, foreign }: SeenEvent, usersWords: UsersWords): boolean {
  return !foreign && namesTitle(usersWords, title);
}
