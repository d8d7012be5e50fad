import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { PRIMARY } from '../tools/calendar-names.js';
import type { TurnContext } from '../tools/tool.js';
import { UserCalendars } from '../tools/user-calendars.service.js';
import type { ProposedRequest } from './action-request.js';

/** Checks before a proposal whether the user may write to its calendar. */
@Injectable()
export class CalendarPermissions {
  constructor(private readonly calendars: UserCalendars) {}

  /** @throws AppError `forbidden` for a read-only calendar; an answer to an invitation needs no write access. */
  async check(turn: TurnContext, request: ProposedRequest): Promise<void> {
    const written = [request.calendarId, ...(request.kind === 'move_event' ? [request.destination] : [])];
    // Every user owns their primary calendar.
    const others = written.filter((id) => id !== PRIMARY);
    if (others.length === 0 || request.kind === 'rsvp') return;
    const all = await this.calendars.all(turn);
    const closed = all.some(({ id, writable }) => others.includes(id) && !writable);
    if (closed) throw new AppError('forbidden', 'The user can read this calendar, but not write to it.');
  }
}
