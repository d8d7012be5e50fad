import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AuthenticatedUser, CurrentUser } from '../../auth/current-user.decorator.js';
import { IdempotencyKey, TakesIdempotencyKey, withWriteId } from '../http/http-headers.js';
import { UndoBatches } from './undo-batches.service.js';
import { Undone, UndoQuery, WriteList, WriteParams } from './write.dto.js';

/** What this server wrote for the user in the last day, and how it is taken back. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/writes')
export class UndoController {
  constructor(private readonly undos: UndoBatches) {}

  /** Lists the writes of the last 24 hours, at most fifty, newest first. */
  @Get()
  @Header('cache-control', 'private, no-store')
  async list(@CurrentUser() user: AuthenticatedUser): Promise<WriteList> {
    return { items: await this.undos.list(user) };
  }

  /**
   * Takes a write back, once: 409 `event_changed` with the `event` when somebody changed it since, 409 `already_undone`, 409
   * `undo_unavailable` when it cannot be taken back, 410 `undo_expired` after a day. Answers that guests gave since are kept.
   */
  @Post(':id/undo')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @TakesIdempotencyKey()
  async undo(
    @CurrentUser() user: AuthenticatedUser,
    @Param() { id }: WriteParams,
    @Query() query: UndoQuery,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Req() { id: requestId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Undone> {
    const undone = await this.undos.undo(user, id, { ...query, idempotencyKey, requestId });
    withWriteId(reply, undone.undo?.writeId);
    return undone;
  }
}
