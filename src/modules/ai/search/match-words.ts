import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { QueryWords } from './query-words.js';
import { findNamingWords, splitWords } from './text-words.js';

const MAX_TEXT = 500;
const MAX_PEOPLE = 100;

/** How well an event fits a search. */
export interface Match {
  /** `full`: title, place and people have all distinguishing words; `description`: together with the description they do. */
  kind: 'full' | 'description' | 'partial' | 'none';
  /** Words of the search that the event lacks. */
  missing: string[];
  /** How many words it has; the best partial matches have most. */
  found: number;
}

/** Looks for the words of a search in an event's title, place and people, and then in its description. */
export function matchEvent(event: CalendarEvent, { distinguishing, activities }: QueryWords): Match {
  const title = splitWords(cut(event.summary));
  const people = peopleIn(event);
  const words = [
    ...title,
    ...splitWords(cut(event.location)),
    ...people.flatMap(({ name, email }) => splitWords(`${name} ${email}`)),
  ];
  const has = (said: string): boolean =>
    said.includes('@') ? people.some(({ email }) => email === said) : words.some((word) => isSame(word, said));
  const absent = withoutJoined(
    distinguishing.filter((said) => !has(said)),
    distinguishing,
    words,
  );
  const present = distinguishing.filter((said) => !absent.includes(said));
  if (absent.length === 0) {
    const lacking = activities.filter((said) => !has(said));
    const isNamedElse = lacking.length > 0 && namesMore(event, [...present, ...activities]);
    return { kind: isNamedElse ? 'partial' : 'full', missing: isNamedElse ? lacking : [], found: present.length };
  }
  const described = splitWords(cut(event.description));
  if (absent.every((said) => described.some((word) => isSame(word, said))))
    return { kind: 'description', missing: [], found: present.length };
  const near = absent.filter((said) => words.some((word) => isMisspelt(word, said)));
  // A number alone is no match: "1 May" does not mean "1:1".
  const telling = [...present, ...near].filter((said) => /\p{L}{2}/u.test(said));
  return { kind: telling.length > 0 ? 'partial' : 'none', missing: absent, found: present.length + near.length / 2 };
}

/** Whether the user is invited and has not answered. */
export function isUnanswered({ attendees, status }: CalendarEvent): boolean {
  const own = attendees?.find(({ self }) => self);
  return status !== 'cancelled' && own?.responseStatus === 'needsAction' && own.organizer !== true;
}

/** "Standup" is found in "Stand-up", and "stand-up" in "Standup". */
function withoutJoined(absent: readonly string[], said: readonly string[], words: readonly string[]): string[] {
  const joinedWords = joinPairs(words);
  const joinedSaid = new Map(said.slice(1).map((word, index) => [`${said[index] ?? ''}${word}`, [said[index], word]]));
  const found = new Set(
    [...joinedSaid].filter(([joined]) => words.some((word) => isInflected(word, joined))).flatMap(([, two]) => two),
  );
  return absent.filter((word) => !found.has(word) && !joinedWords.some((joined) => isInflected(joined, word)));
}

function joinPairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`);
}

/** Whether a title has naming words beyond those of the search. */
function namesMore({ summary }: CalendarEvent, said: readonly string[]): boolean {
  return findNamingWords(cut(summary)).some((word) => !said.some((one) => isSame(word, one)));
}

function peopleIn({ attendees = [], organizer }: CalendarEvent): { name: string; email: string }[] {
  const all = [...attendees.slice(0, MAX_PEOPLE), ...(organizer ? [organizer] : [])];
  return all
    .filter(({ self }) => !self)
    .map(({ displayName = '', email = '' }) => ({ name: cut(displayName), email: email.toLowerCase() }));
}

/** Whether two words are the same, or one begins or ends a compound with the other. */
function isSame(word: string, said: string): boolean {
  if (isInflected(word, said)) return true;
  const [short, long] = word.length < said.length ? [word, said] : [said, word];
  return short.length >= 5 && (long.startsWith(short) || (long.length - short.length >= 3 && long.endsWith(short)));
}

/** Whether two words are the same up to a short ending. */
function isInflected(word: string, said: string): boolean {
  const [short, long] = word.length < said.length ? [word, said] : [said, word];
  return word === said || (short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short));
}

/** Whether one letter after the first is wrong, missing or added, or two neighbours are swapped. */
function isMisspelt(word: string, said: string): boolean {
  if (said.length < 5 || word[0] !== said[0] || Math.abs(word.length - said.length) > 1) return false;
  let start = 0;
  while (start < said.length && word[start] === said[start]) start += 1;
  const [rest, other] = [word.slice(start), said.slice(start)];
  const swapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return swapped || rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other;
}

function cut(text = ''): string {
  return text.slice(0, MAX_TEXT);
}
