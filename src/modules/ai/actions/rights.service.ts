import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import { CalendarsService } from '../../calendar/calendars.service.js';
import type { ActionRequest } from './action-request.js';

const READ_ONLY: ReadonlySet<string> = new Set(['freeBusyReader', 'reader']);
const MAX_CALENDARS = 250;

/** Tells before anything is proposed whether the user may write where it would be written. */
@Injectable()
export class Rights {
  constructor(private readonly calendars: CalendarsService) {}

  /** @throws AppError `forbidden` for a calendar the user can only read; an answer to an invitation needs no more. */
  async check(user: CurrentUser, request: ActionRequest): Promise<void> {
    const written = [request.calendarId, ...(request.kind === 'move_event' ? [request.destination] : [])];
    // Everybody owns their primary calendar.
    const others = written.filter((id) => id !== 'primary');
    if (others.length === 0 || request.kind === 'rsvp') return;
    const { items } = await this.calendars.list(user, { showHidden: true, maxResults: MAX_CALENDARS });
    const closed = items.find(({ id, accessRole }) => others.includes(id) && READ_ONLY.has(accessRole ?? ''));
    if (closed) throw new AppError('forbidden', 'The user can read this calendar, but not write to it.');
  }
}
