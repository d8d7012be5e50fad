import { Injectable } from '@nestjs/common';
import { invalidField } from '../../shared/errors/app-error.js';
import { type AuthenticatedUser } from '../auth/current-user.decorator.js';
import type { CalendarPage, ListCalendarsQuery } from './dto/calendar-entry.dto.js';
import { GoogleCalendar } from './google/google-calendar.service.js';

const DEFAULT_PAGE = 250;

/** Reads the user's list of calendars. */
@Injectable()
export class CalendarsService {
  constructor(private readonly google: GoogleCalendar) {}

  /**
   * A page of the user's list of calendars, or of the changes since a sync token. @throws AppError
   * `sync_token_expired`; `invalid_request` for a sync token together with `minAccessRole`, a combination Google does not support.
   */
  async list(user: AuthenticatedUser, query: Partial<ListCalendarsQuery> = {}): Promise<CalendarPage> {
    const { showHidden = false, maxResults = DEFAULT_PAGE, minAccessRole, syncToken, ...rest } = query;
    if (syncToken !== undefined && minAccessRole !== undefined) {
      throw invalidField('minAccessRole', 'cannot be combined with syncToken');
    }
    // Google includes hidden calendars in every incremental answer, and refuses `showHidden=false` there.
    const wanted = syncToken === undefined ? { showHidden, minAccessRole } : { syncToken };
    const { nextSyncToken, ...page } = await this.google.open(user).listCalendars({ ...rest, ...wanted, maxResults });
    return minAccessRole === undefined && nextSyncToken !== undefined ? { ...page, nextSyncToken } : page;
  }
}
