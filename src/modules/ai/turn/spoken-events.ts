import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { foldText } from '../search/text-words.js';

const MAX_LOOKED_AT = 500;
const MAX_EVENTS = 50;
const FALLBACK = 'en-US';

/** The locale and time zone of a text. */
export interface ListenerContext {
  locale: string;
  timeZone: string;
}

/**
 * The events that a text names by their titles, without duplicates. Of several events with one title, those whose day, or else whose clock
 * time, the text also names; all of them when it names none.
 */
export function findSpokenEvents<E extends CalendarEvent>(
  text: string,
  events: readonly E[],
  where: ListenerContext,
): E[] {
  const said = wordsIn(text);
  const known = withoutRepetition(events);
  const titles = Map.groupBy(known, ({ summary = '' }) => wordsIn(summary));
  const named = new Set(titlesNamed(said, [...titles.keys()]));
  const spoken = new Set(
    [...titles].flatMap(([title, alike]) => (named.has(title) ? mostExact(alike, said, where) : [])),
  );
  return known.filter((event) => spoken.has(event)).slice(0, MAX_EVENTS);
}

/** The first events that were read, without duplicates. */
export function distinctEvents<E extends CalendarEvent>(events: readonly E[]): E[] {
  return withoutRepetition(events).slice(0, MAX_EVENTS);
}

function withoutRepetition<E extends CalendarEvent>(events: readonly E[]): E[] {
  return [...new Map(events.slice(-MAX_LOOKED_AT).map((event) => [`${event.calendarId} ${event.id}`, event])).values()];
}

/** Longer titles are matched first: "Sync with Bob" does not name the event "Sync". */
function titlesNamed(said: string, titles: readonly string[]): string[] {
  let rest = said;
  const sorted = titles.filter((title) => title.trim() !== '').toSorted((one, other) => other.length - one.length);
  return sorted.filter((title) => {
    if (!rest.includes(title)) return false;
    rest = rest.replaceAll(title, ' | ');
    return true;
  });
}

function mostExact<E extends CalendarEvent>(alike: readonly E[], said: string, where: ListenerContext): E[] {
  if (alike.length === 1) return [...alike];
  const scores = alike.map((event) => scoreEvent(event, said, where));
  const best = Math.max(...scores);
  return alike.filter((_event, index) => scores[index] === best);
}

/** How exactly a text names the time of an event: by date, by weekday, by clock time, or not at all. */
function scoreEvent({ start }: CalendarEvent, said: string, { locale, timeZone }: ListenerContext): number {
  const moment = start?.dateTime ?? start?.date;
  if (moment === undefined) return 0;
  const local =
    start?.dateTime === undefined
      ? Temporal.PlainDate.from(moment).toPlainDateTime()
      : Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const says = (options: Intl.DateTimeFormatOptions): boolean => names(said, local, locale, options);
  if (says({ day: 'numeric', month: 'long' }) || says({ day: 'numeric', month: 'short' })) return 3;
  if (said.includes(wordsIn(local.toPlainDate().toString()))) return 3;
  if (says({ weekday: 'long' }) || says({ weekday: 'short' })) return 2;
  return start?.dateTime !== undefined && says({ hour: 'numeric', minute: '2-digit' }) ? 1 : 0;
}

/** The day may precede or follow its month. */
function names(
  said: string,
  local: Temporal.PlainDateTime,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): boolean {
  return [locale, FALLBACK, 'en-GB'].some((each) =>
    said.includes(wordsIn(local.toLocaleString([each, FALLBACK], options))),
  );
}

/** The words and numbers of a text, folded, separated by spaces. */
function wordsIn(text: string): string {
  return ` ${foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}
