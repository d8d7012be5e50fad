import type { Command } from '../commands/command.js';
import { stretchOf } from '../commands/ranges.js';
import type { Turn } from './step.js';
import type { Outcome } from './tool-results.js';
import { wordStretch, wordTime } from './word-times.js';

/** A stretch of wall-clock time, `YYYY-MM-DDTHH:MM`. */
export interface Span {
  from: string;
  to: string;
}

/** The newest outcome of a kind since the user last spoke. */
export function latest<K extends Outcome['kind']>(turn: Turn, kind: K): Extract<Outcome, { kind: K }> | undefined {
  const isWanted = (outcome: Outcome): outcome is Extract<Outcome, { kind: K }> => outcome.kind === kind;
  return turn.request.fresh.map(({ outcome }) => outcome).findLast(isWanted);
}

/** The time a question is about; so many days from now where it names none. */
export function spanOf({ about }: Command, { context }: Turn, daysAhead: number): Span {
  const { from, to } = stretchOf(about.when, context);
  const start = from ?? context.now;
  const end = to ?? start.add({ days: daysAhead });
  return { from: start.toString().slice(0, 16), to: end.toString().slice(0, 16) };
}

/** Words a span, in days where it is whole days. */
export function wordSpan({ from, to }: Span, { locale }: Turn): string {
  const wholeDays = from.endsWith('T00:00') && to.endsWith('T00:00');
  if (!wholeDays) return wordStretch(from, to, locale);
  const last = new Date(Date.parse(`${to}:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const first = from.slice(0, 10);
  return first === last ? wordTime(first, locale) : `${wordTime(first, locale)} – ${wordTime(last, locale)}`;
}

/** The people whose calendars are to be looked at. */
export function addresses({ about }: Command): { attendees?: string[] } {
  const attendees = about.people.flatMap(({ email }) => email ?? []);
  return attendees.length > 0 ? { attendees } : {};
}

/** People without an address, whose calendars cannot be looked at. */
export function nameless({ about }: Command): string[] {
  return about.people.flatMap(({ email, displayName }) => (email ? [] : (displayName ?? [])));
}

/** What is said, and whose calendars could not be seen. */
export function withUnknown(said: string, unknown: readonly string[], { language }: Turn): string {
  return unknown.length > 0 ? `${said} ${language.dialogue.unknown(unknown)}` : said;
}
