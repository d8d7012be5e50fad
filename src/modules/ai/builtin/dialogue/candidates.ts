import type { Command, Description, Person } from '../commands/command.js';
import { stretchOf } from '../commands/ranges.js';
import type { When } from '../time/expressions.js';
import { possibleTimes } from '../time/resolve-clock.js';
import { fold } from '../grammar/tokens.js';
import type { Language } from '../languages/languages.js';
import { coreOf } from './searches.js';
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
    turn,
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
    turn,
  );
}

function bestOf(events: readonly EventSeen[], about: Description, { language }: Turn): EventSeen[] {
  const fitting = events
    .filter((event) => involves(event, about.people))
    .map((event) => ({ event, score: scoreOf(event, about, language) }))
    .filter(({ score }) => score >= 0.5);
  const best = Math.max(...fitting.map(({ score }) => score));
  return onePerSeries(fitting.filter(({ score }) => score === best).map(({ event }) => event));
}

/** Words of kind alone make no event the one meant, but of two that fit, the one that has them too fits better. */
function scoreOf({ summary }: EventSeen, { title }: Description, language: Language): number {
  if (!title) return 1;
  const whole = similarity(title, summary);
  const core = coreOf(title, language);
  if (!core || core === title) return whole;
  const share = similarity(core, summary);
  return share >= 0.5 ? share + whole : 0;
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
