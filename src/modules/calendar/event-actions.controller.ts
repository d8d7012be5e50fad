import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { AttendanceService } from './attendance.service.js';
import { CalendarEvent, InstancePage } from './dto/event.dto.js';
import { MoveEventInput, RsvpInput } from './dto/event-actions.dto.js';
import { EventParams } from './dto/event-queries.dto.js';
import { CalendarIdQuery, ListInstancesQuery } from './dto/event-queries.dto.js';
import { EventChangesService } from './event-changes.service.js';
import { EventsService } from './events.service.js';
import { IdempotencyKey, IfMatch, TakesIdempotencyKey, TakesIfMatch, withWrite } from './http/http-headers.js';

/** What can be done with an event beside reading and changing it. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/events/:eventId')
export class EventActionsController {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChangesService,
    private readonly attendance: AttendanceService,
  ) {}

  /** Lists the instances of a series. */
  @Get('instances')
  @Header('cache-control', 'private, no-store')
  async instances(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId, ...query }: ListInstancesQuery,
  ): Promise<InstancePage> {
    return this.events.instances(user, calendarId, eventId, query);
  }

  /** Gives an event to another calendar. */
  @Post('move')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @TakesIdempotencyKey()
  async move(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId }: CalendarIdQuery,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() { destination, sendUpdates }: MoveEventInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent> {
    return withWrite(
      reply,
      await this.changes.move(user, { calendarId, eventId }, destination, { sendUpdates, idempotencyKey }),
    );
  }

  /** Answers an invitation for the user. */
  @Post('rsvp')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @TakesIfMatch()
  @TakesIdempotencyKey()
  async rsvp(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId }: CalendarIdQuery,
    @IfMatch() ifMatch: string | undefined,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() answer: RsvpInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent> {
    const ref = { calendarId, eventId };
    return withWrite(reply, await this.attendance.rsvp(user, ref, answer, { ifMatch, idempotencyKey }));
  }
}
