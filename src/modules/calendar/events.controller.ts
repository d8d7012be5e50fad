import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { CalendarEvent, EventPage } from './dto/event.dto.js';
import { EventInput } from './dto/event-input.dto.js';
import { EventParams } from './dto/event-queries.dto.js';
import { EventPatch, EventReplacement } from './dto/event-patch.dto.js';
import {
  ChangeEventQuery,
  CreateEventQuery,
  DeleteEventQuery,
  GetEventQuery,
  ListEventsQuery,
} from './dto/event-queries.dto.js';
import { EventChangesService } from './event-changes.service.js';
import { RequiredBody } from './http/required-body.guard.js';
import { EventsService } from './events.service.js';
import {
  IdempotencyKey,
  IfMatch,
  IfNoneMatch,
  TakesIdempotencyKey,
  TakesIfMatch,
  withEtag,
  withWrite,
  withWriteId,
} from './http/http-headers.js';

/** The user's events. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChangesService,
  ) {}

  /** Lists events; `nextPageToken` says that there are more. */
  @Get()
  @Header('cache-control', 'private, no-store')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: EventPage })
  async list(
    @CurrentUser() user: AuthenticatedUser,
    @Query() { calendarId, ...query }: ListEventsQuery,
  ): Promise<Buffer> {
    return this.events.listAsJson(user, calendarId, query);
  }

  /** Makes an event. */
  @Post()
  @Header('cache-control', 'private, no-store')
  @TakesIdempotencyKey()
  async create(
    @CurrentUser() user: AuthenticatedUser,
    @Query() { calendarId, ...options }: CreateEventQuery,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() input: EventInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent> {
    const written = await this.events.create(user, calendarId, input, { ...options, idempotencyKey });
    reply.header('location', buildLocation(written.answer, calendarId));
    return withWrite(reply, written);
  }

  /** Reads an event. */
  @Get(':eventId')
  @Header('cache-control', 'private, no-store')
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of the copy at hand; 304 when it is current.',
  })
  @ApiOkResponse({ type: CalendarEvent })
  @ApiResponse({ status: 304, description: 'The copy at hand is current.' })
  async get(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId, timeZone }: GetEventQuery,
    @IfNoneMatch() known: string[],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent | undefined> {
    const event = withEtag(reply, await this.events.get(user, calendarId, eventId, timeZone));
    if (event.etag === undefined || !known.includes(event.etag)) return event;
    reply.status(304);
    return undefined;
  }

  /** Gives an event new contents: what the body does not name is cleared. An event that was read can be sent back as it is. */
  @Put(':eventId')
  @Header('cache-control', 'private, no-store')
  @TakesIfMatch()
  @TakesIdempotencyKey()
  async update(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId, ...options }: ChangeEventQuery,
    @IfMatch() ifMatch: string | undefined,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() input: EventReplacement,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent> {
    return withWrite(
      reply,
      await this.changes.update(user, { calendarId, eventId }, input, { ...options, ifMatch, idempotencyKey }),
    );
  }

  /** Changes parts of an event: what the body does not name stays, null clears. */
  @Patch(':eventId')
  @UseGuards(RequiredBody)
  @Header('cache-control', 'private, no-store')
  @TakesIfMatch()
  @TakesIdempotencyKey()
  async patch(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId, ...options }: ChangeEventQuery,
    @IfMatch() ifMatch: string | undefined,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() patch: EventPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarEvent> {
    return withWrite(
      reply,
      await this.changes.patch(user, { calendarId, eventId }, patch, { ...options, ifMatch, idempotencyKey }),
    );
  }

  /** Deletes an event. */
  @Delete(':eventId')
  @HttpCode(204)
  @TakesIfMatch()
  @TakesIdempotencyKey()
  async delete(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { eventId }: EventParams,
    @Query() { calendarId, ...options }: DeleteEventQuery,
    @IfMatch() ifMatch: string | undefined,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const ref = { calendarId, eventId };
    const { writeId } = await this.changes.delete(user, ref, { ...options, ifMatch, idempotencyKey });
    withWriteId(reply, writeId);
  }
}

function buildLocation({ id }: CalendarEvent, calendarId: string): string {
  const query = calendarId === 'primary' ? '' : `?calendarId=${encodeURIComponent(calendarId)}`;
  return `/calendar/events/${encodeURIComponent(id)}${query}`;
}
