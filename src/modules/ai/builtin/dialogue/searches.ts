import type { Description } from '../commands/command.js';
import type { Language } from '../languages/languages.js';

/** The texts to search the calendar for, one after the other until something is found: the words said, then the same without words of kind. */
export function searchesOf({ title, people }: Description, language: Language): string[] {
  const query = title ?? people[0]?.displayName ?? people[0]?.email;
  if (!query) return [];
  const core = coreOf(query, language);
  return core && core !== query ? [query, core] : [query];
}

/** What a title says besides the kind of event: "dentist" of "dentist appointment"; empty when it says no more. */
export function coreOf(title: string, { commands }: Language): string {
  return title
    .split(/\s+/u)
    .filter((word) => !commands.kindWords.test(word.toLowerCase()))
    .join(' ');
}
