import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/errors/app-error.js';
import { parseQuality } from '../../shared/http/request-head.js';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { AiService } from './ai.service.js';
import { ChatInput, ChatReply, ParseInput } from './dto/chat.dto.js';
import { ParsedRequest } from './dto/parsed-request.dto.js';
import { EVENT_STREAM, EventStreams } from './turn/event-streams.service.js';
import { TurnSetup } from './turn/turn-setup.service.js';
import { RequestParser } from './parsing/request-parser.service.js';

/** Calendar requests in plain words. */
@ApiTags('ai')
@ApiBearerAuth()
@Controller('ai')
export class AiController {
  constructor(
    private readonly ai: AiService,
    private readonly openings: TurnSetup,
    private readonly parser: RequestParser,
    private readonly streams: EventStreams,
  ) {}

  /**
   * Reads a sentence into a structured request; nothing is looked up and nothing is written. What the model at hand cannot read as one is
   * 422 `unreadable_request`.
   */
  @Post('parse-request')
  @HttpCode(200)
  parse(
    @CurrentUser() user: AuthenticatedUser,
    @Body() input: ParseInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParsedRequest> {
    return this.parser.parse(user, input, abortOnHangUp(reply));
  }

  /**
   * Answers a message. Reads happen at once, writes become proposed actions. With `Accept: text/event-stream` the answer
   * comes as the events `text`, `tool`, `action`, `question`, `error` and at last `done`, which holds the whole reply.
   */
  @Post('chat')
  @HttpCode(200)
  @ApiOkResponse({ type: ChatReply })
  @ApiProduces('application/json', EVENT_STREAM)
  async chat(
    @CurrentUser() user: AuthenticatedUser,
    @Body() input: ChatInput,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gone = abortOnHangUp(reply);
    const opening = await this.openings.open(user, input);
    if (wantsStream(request.headers.accept)) {
      const events = this.streams.open(this.ai.stream(opening, gone), request.id);
      await reply.headers({ 'content-type': EVENT_STREAM, 'x-accel-buffering': 'no' }).send(events);
    } else {
      await reply.send(await this.ai.answer(opening, gone));
    }
  }
}

/** With equal weights the stream wins, because a client names it only to get it; a client that accepts anything gets JSON. */
function wantsStream(accept: string | undefined): boolean {
  const named = accept?.toLowerCase().includes('text/') === true;
  const quality = parseQuality(accept, EVENT_STREAM);
  return named && quality > 0 && quality >= parseQuality(accept, 'application/json');
}

/** Aborts once the client no longer waits for this reply; that is no fault of ours. */
function abortOnHangUp({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new AppError('client_gone', 'The client hung up.'));
  });
  return gone.signal;
}
