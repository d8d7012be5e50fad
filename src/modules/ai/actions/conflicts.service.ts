import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/errors/app-error.js';
import type { EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import type { TurnContext } from '../tools/tool.js';
import type { ActionRequest } from './action-request.js';

const MAX_CONFLICTS = 10;
const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Finds what else the user has at the time an action would put an event. */
@Injectable()
export class Conflicts {
  constructor(private readonly events: EventsService) {}

  /** Other busy events at the new time; none where no time changes. */
  async of(turn: TurnContext, request: ActionRequest, event: CalendarEvent | undefined): Promise<EventSummary[]> {
    const times = newTimes(request);
    const [timeMin, timeMax] = [instant(times?.start, turn.timeZone), instant(times?.end, turn.timeZone)];
    if (timeMin === undefined || timeMax === undefined || timeMin >= timeMax) return [];
    const query = { timeMin, timeMax, timeZone: turn.timeZone, maxResults: 50 };
    try {
      const { items } = await this.events.list(turn.user, request.calendarId, query);
      return items
        .filter((other) => isBusy(other) && !isSame(other, event))
        .slice(0, MAX_CONFLICTS)
        .map(summaryOf(request.calendarId));
    } catch (error) {
      // A preview without conflicts is worth more than no preview: the write itself is checked again.
      if (error instanceof AppError) return [];
      throw error;
    }
  }
}

function newTimes(
  request: ActionRequest,
): { start?: EventTimeInput | undefined; end?: EventTimeInput | undefined } | undefined {
  if (request.kind === 'create_event') return request.input;
  return request.kind === 'update_event' ? request.patch : undefined;
}

function instant(time: EventTimeInput | null | undefined, timeZone: string): string | undefined {
  if (time?.dateTime !== undefined) {
    const moment = HAS_OFFSET.test(time.dateTime)
      ? Temporal.Instant.from(time.dateTime)
      : Temporal.PlainDateTime.from(time.dateTime)
          .toZonedDateTime(time.timeZone ?? timeZone)
          .toInstant();
    return moment.toString({ smallestUnit: 'second' });
  }
  // A whole day is a note on the day rather than a busy time.
  return undefined;
}

function isBusy({ status, transparency, start, attendees }: CalendarEvent): boolean {
  const declined = attendees?.some((guest) => guest.self && guest.responseStatus === 'declined');
  return status !== 'cancelled' && transparency !== 'transparent' && start?.dateTime !== undefined && !declined;
}

function isSame(other: CalendarEvent, event: CalendarEvent | undefined): boolean {
  if (!event) return false;
  const series = event.recurringEventId ?? event.id;
  return other.id === event.id || other.recurringEventId === series;
}

function summaryOf(calendarId: string) {
  return ({ id, summary, start, end }: CalendarEvent): EventSummary => ({
    id,
    calendarId,
    ...(summary !== undefined && { summary }),
    ...(start && { start }),
    ...(end && { end }),
  });
}
