import type { Command } from '../commands/command.js';
import { stretchOf } from '../commands/ranges.js';
import { fold } from '../time/tokens.js';
import type { TimeContext } from '../time/context.js';
import type { EventSeen } from './tool-results.js';

/** The events a description fits, best first; of a recurring event only the next instance. */
export function candidatesOf(events: readonly EventSeen[], { about }: Command, context: TimeContext): EventSeen[] {
  const { from, to } = stretchOf(about.when, context);
  const first = from?.toString().slice(0, 16) ?? context.now.toString().slice(0, 10);
  const last = to?.toString().slice(0, 16) ?? '9999';
  const clocked = about.when?.clock !== undefined && !about.when.bound;
  const fitting = events
    .filter(({ start, end }) => (clocked ? start >= first : end > first) && start < last)
    .filter((event) => about.people.every((person) => knows(event, person.email ?? person.displayName ?? '')))
    .map((event) => ({ event, score: about.title ? similarity(about.title, event.summary) : 1 }))
    .filter(({ score }) => score >= 0.5);
  const best = Math.max(...fitting.map(({ score }) => score));
  return onePerSeries(fitting.filter(({ score }) => score === best).map(({ event }) => event));
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
