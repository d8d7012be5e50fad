import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { Interval } from '../../calendar/availability/interval.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { instantIn } from '../../calendar/events/event-list.js';
import { EventsService } from '../../calendar/events.service.js';
import type { UserCalendar } from '../tools/calendar-names.js';
import type { TurnContext } from '../tools/tool.js';

const AT_ONCE = 6;
const PAGE = 2500;
const MAX_PAGES = 4;

/** An event and the calendar it was found in. */
export interface FoundEvent {
  event: CalendarEvent;
  calendar: UserCalendar;
  /** Milliseconds; whole days by the midnights of the user's zone. */
  from: number;
  to: number;
}

/** The events of several calendars. */
export interface CalendarsRead {
  events: FoundEvent[];
  /** The end of the time that was read, in milliseconds; earlier than asked when a calendar has too many events. */
  readTo: number;
  unread: UserCalendar[];
}

/** Reads events out of several calendars as one list. */
@Injectable()
export class CalendarReader {
  constructor(private readonly events: EventsService) {}

  /**
   * Returns the events of a range sorted by start, without the copies that other calendars have of them. Lists in `unread` each
   * calendar that Google refuses. @throws AppError when Google refuses the first calendar.
   */
  async read(
    turn: TurnContext,
    calendars: readonly UserCalendar[],
    range: Interval,
    { words, limit = PAGE * MAX_PAGES }: { words?: string; limit?: number } = {},
  ): Promise<CalendarsRead> {
    const parts = await inTurns(calendars, (calendar) => this.readOne(turn, calendar, range, words, limit));
    const [first] = parts;
    if (first?.failure) throw first.failure;
    const readTo = Math.min(range.to, ...parts.map((part) => part.readTo));
    const events = withoutCopies(parts.flatMap((part) => part.events));
    return {
      events: events.filter(({ from }) => from < readTo).toSorted((one, other) => one.from - other.from),
      readTo,
      unread: calendars.filter((_calendar, index) => parts[index]?.failure),
    };
  }

  private async readOne(
    turn: TurnContext,
    calendar: UserCalendar,
    range: Interval,
    words: string | undefined,
    limit: number,
  ) {
    const events: FoundEvent[] = [];
    let pageToken: string | undefined;
    try {
      do {
        const page = await this.events.list(turn.user, calendar.id, {
          timeMin: new Date(range.from).toISOString(),
          timeMax: new Date(range.to).toISOString(),
          timeZone: turn.timeZone,
          maxResults: Math.min(PAGE, limit - events.length),
          orderBy: 'startTime',
          ...(words !== undefined && { q: words }),
          ...(pageToken !== undefined && { pageToken }),
        });
        events.push(...page.items.map((event) => placed(event, calendar, turn.timeZone)));
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined && events.length < limit);
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure;
      return { events: [], readTo: range.to, failure };
    }
    const readTo = pageToken === undefined ? range.to : Math.max(range.from, events.at(-1)?.from ?? range.from);
    return { events: events.filter(({ from, to }) => to > range.from && from < range.to), readTo };
  }
}

function placed(event: CalendarEvent, calendar: UserCalendar, timeZone: string): FoundEvent {
  const from = instantIn(event.start, timeZone);
  // An event without a length still counts at its moment.
  return { event, calendar, from, to: Math.max(instantIn(event.end, timeZone), from + 1) };
}

/** Keeps one copy of an event that several calendars have: the copy of the calendar named first. */
function withoutCopies(events: readonly FoundEvent[]): FoundEvent[] {
  const seen = new Set<string>();
  return events.filter(({ event, from }) => {
    const planned = event.originalStartTime?.dateTime ?? event.originalStartTime?.date ?? from;
    const key = event.iCalUID === undefined ? event.id : `${event.iCalUID} ${planned}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Runs a few calls at a time and keeps the order of their results. */
async function inTurns<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
  return results;
}
