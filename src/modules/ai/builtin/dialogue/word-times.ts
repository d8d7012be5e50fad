import type { EventSeen } from './tool-results.js';
import type { Turn } from './step.js';

/** Words a wall-clock time, or a day, in the user's locale. */
export function wordTime(local: string, locale: string): string {
  const clocked = local.length > 10;
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(clocked ? { hour: 'numeric', minute: '2-digit' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${clocked ? local.slice(0, 16) : `${local}T00:00`}:00Z`));
}

/** Words a stretch of time, naming the day once. */
export function wordStretch(start: string, end: string, locale: string): string {
  if (start.length === 10) return wordTime(start, locale);
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${wordTime(start, locale)}–${sameDay ? wordClock(end, locale) : wordTime(end, locale)}`;
}

function wordClock(local: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(`${local.slice(0, 16)}:00Z`));
}

/** One line about an event. */
export function wordEvent(
  { summary, start, end, location }: Pick<EventSeen, 'summary' | 'start' | 'end' | 'location'>,
  { locale, language }: Turn,
): string {
  const time =
    start.length === 10 ? `${wordTime(start, locale)}, ${language.dialogue.wholeDay}` : wordStretch(start, end, locale);
  return `${summary}: ${time}${location ? ` (${location})` : ''}`;
}
