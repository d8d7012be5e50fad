import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { BatchService } from './batch.service.js';
import { BatchAnswer, BatchRequest } from './dto/batch.dto.js';
import { IdempotencyKey, TakesIdempotencyKey, withWriteId } from './http/http-headers.js';
import { newWriteId } from './undo/journal/write-record.js';

/** Many writes in one request. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/events')
export class BatchController {
  constructor(private readonly batches: BatchService) {}

  /** Makes up to fifty writes, each for itself; one that fails stops no other. */
  @Post('batch')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @TakesIdempotencyKey()
  async run(
    @CurrentUser() user: AuthenticatedUser,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Body() batch: BatchRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchAnswer> {
    const batchId = newWriteId(user.id, 'batch', idempotencyKey);
    withWriteId(reply, batchId);
    return this.batches.run(user, batch, { idempotencyKey, requestId: id, batchId });
  }
}
