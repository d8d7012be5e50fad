import type { Description } from '../commands/command.js';

/** The words to search the calendar for: what the event is called, and else the person it is with. */
export function searchOf({ title, people }: Description): string | undefined {
  return title ?? people[0]?.email ?? people[0]?.displayName;
}
