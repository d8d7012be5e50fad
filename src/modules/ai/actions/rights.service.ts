import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import { CalendarsService } from '../../calendar/calendars.service.js';
import type { CalendarEntry } from '../../calendar/dto/calendar-entry.dto.js';
import type { ActionRequest } from './action-request.js';

const READ_ONLY: ReadonlySet<string> = new Set(['freeBusyReader', 'reader']);
const MAX_CALENDARS = 250;
const PRIMARY = 'primary';

/** Tells before anything is proposed which calendar is meant, and whether the user may write to it. */
@Injectable()
export class Rights {
  constructor(private readonly calendars: CalendarsService) {}

  /** The id of a calendar as we know it: the user's own address stands for their primary one. */
  async calendarOf(user: CurrentUser, calendarId: string): Promise<string> {
    if (calendarId === PRIMARY) return PRIMARY;
    const entries = await this.entries(user);
    return entries.some(({ id, primary }) => primary && id === calendarId) ? PRIMARY : calendarId;
  }

  /** @throws AppError `forbidden` for a calendar the user can only read; an answer to an invitation needs no more. */
  async check(user: CurrentUser, request: ActionRequest): Promise<void> {
    const written = [request.calendarId, ...(request.kind === 'move_event' ? [request.destination] : [])];
    // Everybody owns their primary calendar.
    const others = written.filter((id) => id !== PRIMARY);
    if (others.length === 0 || request.kind === 'rsvp') return;
    const entries = await this.entries(user);
    const closed = entries.find(({ id, accessRole }) => others.includes(id) && READ_ONLY.has(accessRole ?? ''));
    if (closed) throw new AppError('forbidden', 'The user can read this calendar, but not write to it.');
  }

  private async entries(user: CurrentUser): Promise<CalendarEntry[]> {
    const { items } = await this.calendars.list(user, { showHidden: true, maxResults: MAX_CALENDARS });
    return items;
  }
}
