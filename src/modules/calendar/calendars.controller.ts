import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { CalendarsService } from './calendars.service.js';
import { CalendarPage, ListCalendarsQuery } from './dto/calendar-entry.dto.js';

/** The user's calendars. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  /** Lists the calendars of the user. */
  @Get()
  @Header('cache-control', 'private, no-store')
  async list(@CurrentUser() user: AuthenticatedUser, @Query() query: ListCalendarsQuery): Promise<CalendarPage> {
    return this.calendars.list(user, query);
  }
}
