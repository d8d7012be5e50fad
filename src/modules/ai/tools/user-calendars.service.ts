import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { CalendarsService } from '../../calendar/calendars.service.js';
import type { CalendarEntry } from '../../calendar/dto/calendar-entry.dto.js';
import { plainText } from '../plain-text.js';
import { calendarsNamed, findLabel, PRIMARY, type UserCalendar } from './calendar-names.js';
import type { Turn, TurnContext } from './tool.js';

const NAME = 200;
const MAX_PAGES = 4;
const READ_ONLY: ReadonlySet<string> = new Set(['freeBusyReader', 'reader']);
/** Every user has this calendar, so the list need not be read. */
const OWN: UserCalendar = { id: PRIMARY, name: PRIMARY, shown: true, writable: true };

/** The calendars that a question covers. */
export interface Covered {
  calendars: UserCalendar[];
  /** Words for a model that name the omitted calendars. */
  unlisted: string[];
}

/** An event as a tool call names it. */
interface EventNamed {
  eventId: string;
  calendarId?: string;
}

/** The calendars of a turn's user, read at most once per turn. */
@Injectable()
export class UserCalendars {
  private readonly lists = new WeakMap<TurnContext, Promise<UserCalendar[]>>();

  constructor(private readonly calendars: CalendarsService) {}

  /** All calendars of the list, hidden ones too: the user's own first, then those they may write to. */
  async all(turn: TurnContext): Promise<UserCalendar[]> {
    const list = this.lists.get(turn) ?? this.read(turn);
    this.lists.set(turn, list);
    try {
      return await list;
    } catch (error) {
      // A failed read is not cached: the next tool call tries again.
      this.lists.delete(turn);
      throw error;
    }
  }

  /**
   * The calendars that a question covers: the named one, or else the default one of the chat, the user's own, and all they show.
   * Without the scope to list calendars, `unlisted` names the rest. @throws as `resolve`.
   */
  async covered(turn: TurnContext, named?: string): Promise<Covered> {
    if (named !== undefined) return { calendars: [await this.resolve(turn, named)], unlisted: [] };
    try {
      const all = await this.all(turn);
      const home = homeIn(all, turn);
      const others = all.filter(({ id, shown }) => id !== home.id && (shown || id === PRIMARY));
      return { calendars: [home, ...others], unlisted: [] };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'scope_missing') throw error;
      return { calendars: [homeIn([], turn)], unlisted: ['all other calendars'] };
    }
  }

  /**
   * Resolves a calendar by its id, by `primary`, or by its name in any case, without accents or in part; without a name it is the
   * default one of the chat. @throws AppError `not_found` with all names, `invalid_request` with those that fit when several do.
   */
  async resolve(turn: TurnContext, named?: string): Promise<UserCalendar> {
    if ((named ?? turn.calendarId) === PRIMARY) return OWN;
    const all = await this.all(turn);
    if (named === undefined) return homeIn(all, turn);
    const fitting = calendarsNamed(all, named);
    const [found, ...others] = fitting;
    if (found && others.length === 0) return found;
    throw refusal(named, found ? fitting : [], all);
  }

  /** Resolves the calendar of an event: the named one, or else the calendar in which the conversation showed it. @throws as `resolve`. */
  async resolveFor(turn: Turn, { eventId, calendarId }: EventNamed): Promise<UserCalendar> {
    // The id of a series is the beginning of the ids of its instances.
    const seen = turn.seenEvents.findLast(({ id }) => id === eventId || id.startsWith(`${eventId}_`));
    return this.resolve(turn, calendarId ?? seen?.calendar);
  }

  /** The label of a calendar for a model; undefined for the default one of the chat. */
  async findLabelFor(turn: TurnContext, calendar: UserCalendar): Promise<string | undefined> {
    const home = await this.resolve(turn);
    return calendar.id === home.id ? undefined : findLabel(calendar, await this.all(turn));
  }

  private async read({ user }: TurnContext): Promise<UserCalendar[]> {
    const entries: CalendarEntry[] = [];
    let pageToken: string | undefined;
    for (let pages = 0; pages < MAX_PAGES && (pages === 0 || pageToken !== undefined); pages += 1) {
      const page = await this.calendars.list(user, { showHidden: true, ...(pageToken !== undefined && { pageToken }) });
      entries.push(...page.items);
      pageToken = page.nextPageToken;
    }
    return entries.map(toUserCalendar).toSorted((one, other) => computeRank(one) - computeRank(other));
  }
}

function toUserCalendar(entry: CalendarEntry): UserCalendar {
  const { id, summary, summaryOverride, primary, hidden, selected, accessRole, timeZone } = entry;
  return {
    id: primary ? PRIMARY : id,
    ...(primary && { address: id }),
    name: plainText(summaryOverride ?? summary ?? id, NAME),
    shown: selected === true && hidden !== true,
    writable: !READ_ONLY.has(accessRole ?? ''),
    ...(timeZone !== undefined && { timeZone }),
  };
}

function computeRank({ id, writable }: UserCalendar): number {
  return id === PRIMARY ? 0 : writable ? 1 : 2;
}

/** The default calendar of the chat, which may be missing from the list when the client chose it. */
function homeIn(all: readonly UserCalendar[], { calendarId }: TurnContext): UserCalendar {
  const known = all.find(({ id, address }) => id === calendarId || address === calendarId);
  if (known) return known;
  return calendarId === PRIMARY ? OWN : { id: calendarId, name: calendarId, shown: true, writable: true };
}

function refusal(named: string, fitting: readonly UserCalendar[], all: readonly UserCalendar[]): AppError {
  const isOpen = fitting.length > 0;
  const calendars = (isOpen ? fitting : all).map((calendar) => findLabel(calendar, all));
  const problem = isOpen ? 'fits several calendars' : 'is no calendar of the user';
  const message = `“${plainText(named, NAME)}” ${problem}; there are: ${calendars.join(', ')}`;
  return new AppError(isOpen ? 'invalid_request' : 'not_found', `${message}.`, {
    details: { errors: [{ field: 'calendarId', message }], facts: { calendars } },
  });
}
