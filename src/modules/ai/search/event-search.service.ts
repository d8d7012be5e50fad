import { Injectable } from '@nestjs/common';
import type { UserCalendar } from '../tools/calendar-names.js';
import type { TurnContext } from '../tools/tool.js';
import { UserCalendars } from '../tools/user-calendars.service.js';
import { readRange } from './asked-range.js';
import { CalendarReader, type FoundEvent } from './calendar-reader.service.js';
import { isUnanswered, type Match, matchEvent } from './match-words.js';
import { type QueryWords, readQuery } from './query-words.js';
import { type AskedRange, planSearch, type SearchPlan, type SearchWindow } from './search-windows.js';

const FAR_LIMIT = 250;
const MAX_PARTIAL = 5;
/** The most instances of one series in the result of a search without a range. */
const INSTANCES_SHOWN = 5;

/** A search for events; its times are local. */
export interface EventQuery {
  from?: string | undefined;
  to?: string | undefined;
  query?: string | undefined;
  /** Only invitations the user has not answered. */
  unanswered?: boolean | undefined;
  calendarId?: string | undefined;
  /** Whether facts are computed from the result, which needs all events and covers a year at most. */
  facts?: boolean | undefined;
}

/** An event and the words of the search that it lacks. */
export type MatchedEvent = FoundEvent & { missing: string[] };

/** The result of a search, and the range and calendars it covered. */
export interface SearchResult {
  /** All events found, sorted by start. */
  found: MatchedEvent[];
  /** The events to show; a search without a range shows only a few of each series. */
  events: MatchedEvent[];
  /** The range that was searched, in milliseconds. */
  from: number;
  to: number;
  /** Whether that is less than the range asked for. */
  cut: boolean;
  /** Whether every event found lacks words of the search. */
  isPartial: boolean;
  /** Whether no event lies ahead and the events found are past. */
  isPast: boolean;
  /** Whether the search went back in time. */
  backwards: boolean;
  calendars: UserCalendar[];
  unread: string[];
}

interface Search {
  turn: TurnContext;
  calendars: UserCalendar[];
  words: QueryWords | undefined;
  unanswered: boolean;
}

interface Gathered {
  full: FoundEvent[];
  described: FoundEvent[];
  partial: { found: FoundEvent; match: Match }[];
  from: number;
  to: number;
  cut: boolean;
  unread: Set<string>;
}

/** Finds events in every calendar the user shows, as far ahead or back as needed, by all the words that tell them apart. */
@Injectable()
export class EventSearch {
  constructor(
    private readonly calendars: UserCalendars,
    private readonly reader: CalendarReader,
  ) {}

  /** @throws AppError for an unknown calendar, a bad time, or when Google refuses to list the events. */
  async find(turn: TurnContext, query: EventQuery): Promise<SearchResult> {
    const { calendars, unlisted } = await this.calendars.covered(turn, query.calendarId);
    const words = query.query === undefined ? undefined : readQuery(query.query);
    const search: Search = {
      turn,
      calendars,
      words: words && words.distinguishing.length > 0 ? words : undefined,
      unanswered: query.unanswered ?? false,
    };
    const asked = askedBy(search, query);
    const plan = planSearch(asked);
    const found = await this.gather(search, plan);
    const isOpen = asked.from === undefined && asked.to === undefined;
    if (isOpen && search.words && !hasAny(found)) return this.lookBack(search, asked, found, unlisted);
    return buildResult(search, plan, found, unlisted);
  }

  /** Searches the past for words that no event ahead has. */
  private async lookBack(search: Search, asked: AskedRange, ahead: Gathered, unlisted: readonly string[]) {
    const plan = planSearch({ ...asked, to: asked.now });
    const behind = await this.gather(search, plan);
    const all = {
      ...behind,
      partial: [...ahead.partial, ...behind.partial],
      to: ahead.to,
      unread: new Set([...ahead.unread, ...behind.unread]),
    };
    return { ...buildResult(search, plan, all, unlisted), isPast: hasAny(behind) };
  }

  private async gather(search: Search, plan: SearchPlan): Promise<Gathered> {
    const first = plan.windows[0]?.from ?? 0;
    const gathered: Gathered = {
      full: [],
      described: [],
      partial: [],
      from: first,
      to: first,
      cut: plan.cut,
      unread: new Set(),
    };
    if (plan.backwards) gathered.from = gathered.to = plan.windows[0]?.to ?? 0;
    for (const window of plan.windows) {
      const { events, readTo, unread } = await this.readWindow(search, window);
      for (const { name } of unread) gathered.unread.add(name);
      for (const found of events) sortIn(gathered, found, search);
      gathered.from = Math.min(gathered.from, window.from);
      gathered.to = Math.max(gathered.to, readTo);
      if (readTo < window.to) {
        gathered.cut ||= !plan.untilFound || gathered.full.length === 0;
        break;
      }
      if (plan.untilFound && gathered.full.length > 0) break;
    }
    return gathered;
  }

  private async readWindow({ turn, calendars, words }: Search, window: SearchWindow) {
    const q = words?.distinguishing.join(' ');
    const options = window.far ? { limit: FAR_LIMIT, ...(q !== undefined && { words: q }) } : {};
    return this.reader.read(turn, calendars, window, options);
  }
}

function askedBy({ turn: { timeZone, now }, words, unanswered }: Search, query: EventQuery): AskedRange {
  const hasQuery = words !== undefined || unanswered;
  return { ...readRange(query, timeZone), now: Date.parse(now), timeZone, hasQuery, yearOnly: query.facts ?? false };
}

function hasAny({ full, described }: Gathered): boolean {
  return full.length + described.length > 0;
}

function sortIn(gathered: Gathered, found: FoundEvent, { words, unanswered }: Search): void {
  if (unanswered && !isUnanswered(found.event)) return;
  if (!words) {
    gathered.full.push(found);
    return;
  }
  const match = matchEvent(found.event, words);
  if (match.kind === 'full') gathered.full.push(found);
  else if (match.kind === 'description') gathered.described.push(found);
  else if (match.kind === 'partial' || words.anyKind) gathered.partial.push({ found, match });
}

function buildResult(search: Search, plan: SearchPlan, gathered: Gathered, unlisted: readonly string[]): SearchResult {
  const { from, to, cut, unread } = gathered;
  const found = gathered.full.length > 0 ? gathered.full : gathered.described;
  const isPartial = found.length === 0 && gathered.partial.length > 0;
  const events = isPartial ? pickBest(gathered, search) : found.map((one) => ({ ...one, missing: [] }));
  const sorted = events.toSorted((one, other) => one.from - other.from);
  const isSelective = search.words !== undefined || search.unanswered;
  const shown = plan.untilFound && isSelective ? fewOfEachSeries(sorted, plan.backwards) : sorted;
  return {
    found: sorted,
    events: shown,
    from,
    to,
    cut,
    isPartial,
    isPast: false,
    backwards: plan.backwards,
    calendars: search.calendars,
    unread: [...unlisted, ...unread],
  };
}

/** The events with the most words of the search, one of each series. All events when the search names only a kind of event. */
function pickBest({ partial }: Gathered, { words }: Search): MatchedEvent[] {
  const most = Math.max(...partial.map(({ match }) => match.found));
  const best = partial.filter(({ match }) => match.found === most);
  const events = best.map(({ found, match }) => ({ ...found, missing: match.missing }));
  return words?.anyKind ? events : fewOfEachSeries(events, false, 1).slice(0, MAX_PARTIAL);
}

function fewOfEachSeries(events: readonly MatchedEvent[], latest: boolean, most = INSTANCES_SHOWN): MatchedEvent[] {
  const counts = new Map<string, number>();
  const kept = (latest ? events.toReversed() : events).filter(({ event }) => {
    const count = (counts.get(event.recurringEventId ?? event.id) ?? 0) + 1;
    counts.set(event.recurringEventId ?? event.id, count);
    return count <= most;
  });
  return latest ? kept.toReversed() : kept;
}
