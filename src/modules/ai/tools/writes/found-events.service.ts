import { Injectable } from '@nestjs/common';
import { AppError, invalidField } from '../../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import type { Scope } from '../../../calendar/dto/event-queries.dto.js';
import { EventsService } from '../../../calendar/events.service.js';
import { isSeries } from '../../../calendar/events/event-target.js';
import type { Turn } from '../tool.js';
import { UserCalendars } from '../user-calendars.service.js';

/** How a call names an event. */
export interface NamedEvent {
  eventId: string;
  calendarId?: string;
  scope?: Scope;
}

/** An event named by a call. */
export interface LocatedEvent {
  event: CalendarEvent;
  calendarId: string;
}

/** The event to change, and its series when more than this instance is meant. */
export interface FoundTarget extends LocatedEvent {
  series?: CalendarEvent;
}

/** Finds the events that tool calls name. */
@Injectable()
export class FoundEvents {
  constructor(
    private readonly events: EventsService,
    private readonly calendars: UserCalendars,
  ) {}

  /**
   * The event with an id: in the named calendar, in the one where the conversation showed it, or in the default one of the chat.
   * @throws AppError `not_found` naming `field`.
   */
  async find(turn: Turn, { eventId, calendarId }: NamedEvent, field = 'eventId'): Promise<LocatedEvent> {
    // A model that names the wrong calendar still means the event it was shown.
    const places = calendarId === undefined ? [{ eventId }] : [{ eventId, calendarId }, { eventId }];
    for (const place of places) {
      const { id } = await this.calendars.resolveFor(turn, place);
      const event = await this.read(turn, id, eventId);
      if (event) return { event, calendarId: id };
    }
    throw noSuchEvent(turn, eventId, field);
  }

  /** The event to change. A change of a series from now on starts at its next instance. */
  async target(turn: Turn, named: NamedEvent): Promise<FoundTarget> {
    const found = await this.find(turn, named);
    const { event, calendarId } = found;
    if (isSeries(event)) {
      if (named.scope === 'this') throw invalidField('scope', 'needs the id of one instance, from list_events');
      const from = named.scope === 'following' ? await this.nextInstance(turn, found) : event;
      return { event: from, calendarId, series: event };
    }
    if (named.scope === undefined || named.scope === 'this') return found;
    return { ...found, ...(await this.findSeries(turn, found)) };
  }

  /** The series of an instance; nothing for a single event. */
  async findSeries(turn: Turn, { event, calendarId }: LocatedEvent): Promise<Pick<FoundTarget, 'series'>> {
    if (isSeries(event)) return { series: event };
    if (event.recurringEventId === undefined) return {};
    return { series: await this.events.get(turn.user, calendarId, event.recurringEventId) };
  }

  private async nextInstance(turn: Turn, { event, calendarId }: LocatedEvent): Promise<CalendarEvent> {
    const query = { timeMin: turn.now, maxResults: 1 };
    const [next] = (await this.events.instances(turn.user, calendarId, event.id, query)).items;
    if (!next) throw invalidField('scope', 'cannot be following: nothing of the series lies ahead');
    return next;
  }

  private async read(turn: Turn, calendarId: string, eventId: string): Promise<CalendarEvent | undefined> {
    try {
      return await this.events.get(turn.user, calendarId, eventId);
    } catch (error) {
      // It may be in another calendar; the caller reports when it is in none.
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }
}

/** The hint for a model that uses a title as an id. */
function noSuchEvent(turn: Turn, eventId: string, field: string): AppError {
  const titled = turn.seenEvents.findLast(({ title }) => title !== '' && title.toLowerCase() === eventId.toLowerCase());
  const hint = titled ? `, here ${titled.id}` : '; find it with list_events';
  const message = `must be the id of an event of this calendar${hint}`;
  return new AppError('not_found', `There is no such calendar or event: ${field} ${message}.`, {
    details: { errors: [{ field, message }] },
  });
}
