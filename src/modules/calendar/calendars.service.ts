import { Injectable } from '@nestjs/common';
import { type CurrentUser } from '../auth/current-user.decorator.js';
import type { CalendarPage, ListCalendarsQuery } from './dto/calendar-entry.dto.js';
import { GoogleCalendar } from './google/google-calendar.service.js';

const DEFAULT_PAGE = 250;

/** Reads the user's list of calendars. */
@Injectable()
export class CalendarsService {
  constructor(private readonly google: GoogleCalendar) {}

  /** A page of the calendars on the user's list. */
  async list(user: CurrentUser, query: Partial<ListCalendarsQuery> = {}): Promise<CalendarPage> {
    return this.google
      .open(user)
      .listCalendars({ showHidden: false, ...query, maxResults: query.maxResults ?? DEFAULT_PAGE });
  }
}
