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

/** One line about an event: its days or hours, its place, and its calendar where that is not the usual one. */
export function wordEvent(
  { summary, start, end, lastDay, location, calendar }: Worded,
  { locale, language }: Pick<Turn, 'locale' | 'language'>,
): string {
  const days =
    lastDay === undefined ? wordTime(start, locale) : `${wordTime(start, locale)} – ${wordTime(lastDay, locale)}`;
  const time = start.length === 10 ? `${days}, ${language.dialogue.wholeDay}` : wordStretch(start, end, locale);
  const where = [location, calendar].filter(Boolean).join(', ');
  return `${summary}: ${time}${where ? ` (${where})` : ''}`;
}

type Worded = Pick<EventSeen, 'summary' | 'start' | 'end' | 'lastDay' | 'location' | 'calendar'>;
