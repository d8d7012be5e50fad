import type { Command, Description, Person } from '../commands/command.js';
import { stretchOf } from '../commands/ranges.js';
import type { When } from '../time/expressions.js';
import { possibleTimes } from '../time/resolve-clock.js';
import { fold } from '../grammar/tokens.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import { matchEvent } from '../../search/match-event.js';
import { readQuery } from '../../search/query-words.js';
import type { Turn } from './step.js';
import type { EventSeen } from './tool-results.js';

/** The events a description fits, best first; of a recurring event only the next instance. */
export function candidatesOf(events: readonly EventSeen[], { about }: Command, turn: Turn): EventSeen[] {
  const { context } = turn;
  if (isAnyDay(about.when)) return atClockTime(events, about, turn);
  const { from, to } = stretchOf(about.when, context);
  const first = from?.toString().slice(0, 16) ?? context.now.toString().slice(0, 10);
  const last = to?.toString().slice(0, 16) ?? '9999';
  const clocked = about.when?.clock !== undefined && !about.when.bound;
  return bestOf(
    events.filter(({ start, end }) => (clocked ? start >= first : end > first) && start < last),
    about,
  );
}

/** A clock time without a day, "my 9 o'clock", may be any day's. */
export function isAnyDay(when: When | undefined): boolean {
  return when?.clock !== undefined && !when.date && !when.fromNow && !when.bound;
}

function atClockTime(events: readonly EventSeen[], about: Description, turn: Turn): EventSeen[] {
  const { now } = turn.context;
  const times = about.when?.clock ? possibleTimes(about.when.clock) : [];
  const today = now.toString().slice(0, 10);
  const clocks = new Set(times.map((seconds) => new Date(seconds * 1000).toISOString().slice(11, 16)));
  return bestOf(
    events.filter(({ start }) => start >= today && clocks.has(start.slice(11, 16))),
    about,
  );
}

function bestOf(events: readonly EventSeen[], { title, people }: Description): EventSeen[] {
  const withThem = events.filter((event) => involves(event, people));
  if (!title) return onePerSeries(withThem);
  const words = readQuery(title);
  const named = withThem.filter((event) => matchEvent(toEvent(event), words).kind === 'full');
  // Where only the kind was said, as in "my appointment", any of them may be meant.
  const fitting = named.length === 0 && words.anyKind ? withThem : named;
  const scores = fitting.map(({ summary }) => similarity(title, summary));
  const best = Math.max(...scores);
  return onePerSeries(fitting.filter((_event, index) => scores[index] === best));
}

/** The words of an event as the search takes them. */
function toEvent({ id, summary, location, guests }: EventSeen): CalendarEvent {
  const attendees = guests.map(({ name, email, self }) => ({ email, displayName: name, self }));
  return { id, summary, attendees, ...(location === undefined ? {} : { location }) };
}

/** Whether an event names these people, in its title or among its guests. */
export function involves(event: EventSeen, people: readonly Person[]): boolean {
  return people.every(({ email, displayName }) => knows(event, email ?? displayName ?? ''));
}

function knows({ summary, people }: EventSeen, name: string): boolean {
  const words = name.toLowerCase();
  return summary.toLowerCase().includes(words) || people.some((person) => person.includes(words));
}

/** How much of what was said stands in a title: 2 when it is the title, else the share of its words found. */
export function similarity(said: string, title: string): number {
  const wanted = wordsOf(said);
  const found = wordsOf(title);
  if (wanted.join(' ') === found.join(' ')) return 2;
  if (wanted.length === 0) return 0;
  return (
    wanted.filter((word) => found.some((other) => other === word || stem(other) === stem(word))).length / wanted.length
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(fold);
}

/** Plural and possessive endings do not make another event. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}

function onePerSeries(events: readonly EventSeen[]): EventSeen[] {
  const seen = new Set<string>();
  return events.filter(({ recurringEventId }) => {
    if (!recurringEventId) return true;
    if (seen.has(recurringEventId)) return false;
    return seen.add(recurringEventId);
  });
}
