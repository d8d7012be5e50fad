import { Injectable } from '@nestjs/common';
import { invalidField } from '../../shared/errors/app-error.js';
import { type CurrentUser } from '../auth/current-user.decorator.js';
import type { CalendarPage, ListCalendarsQuery } from './dto/calendar-entry.dto.js';
import { GoogleCalendar } from './google/google-calendar.service.js';

const DEFAULT_PAGE = 250;

/** Reads the user's list of calendars. */
@Injectable()
export class CalendarsService {
  constructor(private readonly google: GoogleCalendar) {}

  /**
   * A page of the calendars on the user's list, or of those that changed since a sync token. @throws AppError
   * `sync_token_expired`; `invalid_request` for a sync token together with `minAccessRole`, which Google knows no answer to.
   */
  async list(user: CurrentUser, query: Partial<ListCalendarsQuery> = {}): Promise<CalendarPage> {
    const { showHidden = false, maxResults = DEFAULT_PAGE, minAccessRole, syncToken, ...rest } = query;
    if (syncToken !== undefined && minAccessRole !== undefined) {
      throw invalidField('minAccessRole', 'cannot be combined with syncToken');
    }
    // Google tells of hidden calendars whenever it is asked for changes, and refuses to be told not to.
    const wanted = syncToken === undefined ? { showHidden, minAccessRole } : { syncToken };
    const { nextSyncToken, ...page } = await this.google.open(user).listCalendars({ ...rest, ...wanted, maxResults });
    return minAccessRole === undefined && nextSyncToken !== undefined ? { ...page, nextSyncToken } : page;
  }
}
