import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import { findPosition } from '../../calendar/series/count-instances.js';
import { ChatAvailability } from '../search/chat-availability.service.js';
import { EventListing } from '../search/event-listing.service.js';
import { PRIMARY } from './calendar-names.js';
import { viewDetails, toEventView } from './event-view.js';
import {
  CheckAvailabilityArguments,
  FindSlotsArguments,
  ListCalendarsArguments,
  ListEventsArguments,
} from './arguments/read-arguments.js';
import { GetEventArguments } from './arguments/event-arguments.js';
import { type Tool, type Turn, typedTool } from './tool.js';
import { UserCalendars } from './user-calendars.service.js';

const MAX_CALENDARS = 100;

/** The tools that look; they run at once, and within bounds. */
@Injectable()
export class ReadTools {
  constructor(
    private readonly listing: EventListing,
    private readonly events: EventsService,
    private readonly calendars: UserCalendars,
    private readonly availability: ChatAvailability,
  ) {}

  tools(): Tool[] {
    return [
      typedTool({
        name: 'list_events',
        description:
          'Events from..to, past or future, of all shown calendars; without dates the next ones. match "partial": ask.',
        class: 'read',
        input: ListEventsArguments,
        run: (input, turn) => this.listing.list(input, turn),
      }),
      typedTool({
        name: 'get_event',
        description: 'One event in full.',
        class: 'read',
        input: GetEventArguments,
        run: (input, turn) => this.getEvent(input, turn),
      }),
      typedTool({
        name: 'check_availability',
        description: 'Whether the user, and people whose addresses they wrote, are free.',
        class: 'read',
        input: CheckAvailabilityArguments,
        run: (input, turn) => this.availability.check(input, turn),
      }),
      typedTool({
        name: 'find_slots',
        description: 'Free times, best first.',
        class: 'read',
        input: FindSlotsArguments,
        run: (input, turn) => this.availability.find(input, turn),
      }),
      typedTool({
        name: 'list_calendars',
        description: "The user's calendars.",
        class: 'read',
        input: ListCalendarsArguments,
        run: (_input, turn) => this.listCalendars(turn),
      }),
    ];
  }

  private async getEvent(input: GetEventArguments, turn: Turn) {
    const calendar = await this.calendars.resolveFor(turn, input);
    const event = await this.events.get(turn.user, calendar.id, input.eventId);
    turn.events.push({ ...event, calendarId: calendar.id });
    const label = await this.calendars.findLabelFor(turn, calendar);
    const view = toEventView(event, { timeZone: turn.timeZone, descriptions: true, calendar: label });
    return { ...view, ...viewDetails(event), ...(await this.findSeries(event, calendar.id, turn)) };
  }

  /** Where an instance stands in its series, and how that repeats; nothing of a series that cannot be read. */
  private async findSeries(event: CalendarEvent, calendarId: string, turn: Turn): Promise<object> {
    if (event.recurringEventId === undefined) return {};
    try {
      const series = await this.events.get(turn.user, calendarId, event.recurringEventId);
      return { series: { ...findPosition(series, event, turn), recurrence: series.recurrence } };
    } catch (error) {
      // The event itself can still be shown.
      if (error instanceof AppError) return {};
      throw error;
    }
  }

  private async listCalendars(turn: Turn) {
    const all = await this.calendars.all(turn);
    return {
      calendars: all.slice(0, MAX_CALENDARS).map(({ id, name, shown, writable, timeZone }) => ({
        id,
        summary: name,
        ...(id === PRIMARY && { primary: true }),
        ...(!shown && { shown }),
        ...(!writable && { writable }),
        timeZone,
      })),
    };
  }
}
