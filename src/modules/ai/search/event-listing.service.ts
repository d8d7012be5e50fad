import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { type EventView, type ViewOptions, toEventView } from '../tools/event-view.js';
import { localAt } from '../tools/local-time.js';
import type { ListEventsArguments } from '../tools/arguments/read-arguments.js';
import type { Turn } from '../tools/tool.js';
import { UserCalendars } from '../tools/user-calendars.service.js';
import type { FactsContext } from './day-facts.js';
import { type EventFacts, computeFacts } from './event-facts.js';
import { EventSearch, type MatchedEvent, type SearchResult } from './event-search.service.js';

const MAX_EVENTS = 100;
const MAX_CHARACTERS = 45_000;

/** The answer of `list_events`. */
export interface EventList {
  timeZone: string;
  /** The range that was searched, in local time. */
  from: string;
  to: string;
  /** Whether the search covered less than the range asked for, or found more events than are shown. */
  truncated: boolean;
  /** How many events were found; absent when all are shown. */
  total?: number;
  calendars: string[];
  /** Calendars that could not be read. */
  unread?: string[];
  /** Set when no event has all words of the search; each of these lacks some. */
  match?: 'partial';
  /** Set when no event lies ahead and these are past. */
  past?: true;
  facts?: EventFacts;
  events: EventView[];
}

/** Lists events for a model, with computed facts and the range and calendars that were searched. */
@Injectable()
export class EventListing {
  constructor(
    private readonly search: EventSearch,
    private readonly calendars: UserCalendars,
  ) {}

  /** @throws AppError as `EventSearch.find` does. */
  async list({ facts, descriptions, ...query }: ListEventsArguments, turn: Turn): Promise<EventList> {
    const result = await this.search.find(turn, { ...query, facts });
    const labels = await this.findLabels(result, turn);
    const views = result.events.map((one) => toEventView(one.event, optionsFor(one, turn, labels, descriptions)));
    const shown = fitting(views, result.backwards);
    turn.events.push(...pickEvents(result, shown));
    const total = result.found.length;
    return {
      timeZone: turn.timeZone,
      from: localAt(result.from, turn.timeZone),
      to: localAt(result.to, turn.timeZone),
      truncated: result.cut || shown.length < views.length,
      ...(shown.length < total && { total }),
      calendars: result.calendars.map(({ name }) => name),
      ...(result.unread.length > 0 && { unread: result.unread }),
      ...(result.isPartial && { match: 'partial' }),
      ...(result.isPast && { past: true }),
      ...(facts && !result.isPartial && { facts: computeFacts(result.found, toFactsContext(result, turn)) }),
      events: shown,
    };
  }

  private async findLabels({ events }: SearchResult, turn: Turn): Promise<ReadonlyMap<string, string | undefined>> {
    const found = new Map(events.map(({ calendar }) => [calendar.id, calendar]));
    const labels = [...found].map(
      async ([id, calendar]) => [id, await this.calendars.findLabelFor(turn, calendar)] as const,
    );
    return new Map(await Promise.all(labels));
  }
}

function optionsFor(
  { calendar, missing }: MatchedEvent,
  { timeZone }: Turn,
  labels: ReadonlyMap<string, string | undefined>,
  descriptions: boolean | undefined,
): ViewOptions {
  return { timeZone, descriptions, missing, calendar: labels.get(calendar.id) };
}

/** At most 100 events within the size limit: the first, or the latest of a search backwards. */
function fitting(views: readonly EventView[], latest: boolean): EventView[] {
  const ordered = latest ? views.toReversed() : views;
  let left = MAX_CHARACTERS;
  const beyond = ordered.findIndex((view) => (left -= JSON.stringify(view).length) < 0);
  const shown = ordered.slice(0, beyond < 0 ? MAX_EVENTS : Math.min(beyond, MAX_EVENTS));
  return latest ? shown.toReversed() : shown;
}

/** The events shown in the form of the REST API, with their calendars. */
function pickEvents({ events }: SearchResult, shown: readonly EventView[]): CalendarEvent[] {
  const ids = new Set(shown.map(({ id }) => id));
  return events
    .filter(({ event }) => ids.has(event.id))
    .map(({ event, calendar }) => ({ ...event, calendarId: calendar.id }));
}

function toFactsContext({ from, to }: SearchResult, { timeZone, now }: Turn): FactsContext {
  return { range: { from, to }, timeZone, now: Date.parse(now) };
}
