import { foldText, findNamingWords } from '../search/text-words.js';

/** The id of every user's own calendar in calls and actions. */
export const PRIMARY = 'primary';

/** A calendar of the user's list as a chat speaks of it. */
export interface UserCalendar {
  /** `primary` for the user's own, whatever Google calls it. */
  id: string;
  /** Google's id of the user's own calendar. */
  address?: string;
  name: string;
  /** Whether its events stand in the user's view: selected, and not hidden. */
  shown: boolean;
  writable: boolean;
  timeZone?: string;
}

/** Folded words for any calendar. */
const KIND: ReadonlySet<string> = new Set(['calendar', 'calendars', 'kalender', 'calendrier', 'agenda', 'calendario']);
/** Names of the user's own calendar. */
const OWN_NAMES: ReadonlySet<string> = new Set([PRIMARY, 'default', 'main']);

type Rule = (calendar: UserCalendar, named: string) => boolean;

/** The ways a name can fit, the most exact first. */
const RULES: Rule[] = [
  ({ id, address }, named) => id === named || address === named,
  ({ id, address }, named) =>
    id === PRIMARY && (OWN_NAMES.has(foldText(named)) || address?.toLowerCase() === named.toLowerCase()),
  ({ name }, named) => foldText(name) === foldText(named.trim()),
  ({ name }, named) =>
    hasWords(named, name, (word, said) => word === said) && hasWords(name, named, (word, said) => word === said),
  ({ name }, named) => hasWords(named, name, (word, said) => word === said),
  ({ name }, named) => hasWords(named, name, (word, said) => word.startsWith(said)),
];

/** Finds the calendars that fit a name by the most exact rule. A calendar the user shows goes before hidden ones. */
export function calendarsNamed(all: readonly UserCalendar[], named: string): UserCalendar[] {
  for (const rule of RULES) {
    const fitting = all.filter((calendar) => rule(calendar, named));
    const shown = fitting.filter((calendar) => calendar.shown);
    if (fitting.length > 0) return shown.length > 0 ? shown : fitting;
  }
  return [];
}

/** A label that `calendarsNamed` resolves to this calendar alone: its name, or its id when the name fits others too. */
export function findLabel({ id, name }: UserCalendar, all: readonly UserCalendar[]): string {
  const [found, ...others] = calendarsNamed(all, name);
  return found?.id === id && others.length === 0 ? name : id;
}

function hasWords(said: string, name: string, equal: (word: string, said: string) => boolean): boolean {
  const [wanted, words] = [distinctive(said), distinctive(name)];
  return wanted.length > 0 && wanted.every((one) => words.some((word) => equal(word, one)));
}

function distinctive(text: string): string[] {
  const words = findNamingWords(text);
  const named = words.filter((word) => !KIND.has(word));
  return named.length > 0 ? named : words;
}
