import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidField } from '../../../shared/errors/app-error.js';
import type { CalendarEvent } from '../dto/event.dto.js';
import type { RecordedAnswer } from '../undo/journal/journal.service.js';

const ENTITY_TAG = /^(?:W\/)?("[!#-~]*")$/;

/** The etag of `If-Match`; undefined without the header, or for `*`, which matches any version. A proxy may have weakened the etag. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const given = readHeader(context, 'if-match');
  if (given === undefined || given === '*') return undefined;
  const [, etag] = ENTITY_TAG.exec(given) ?? [];
  if (etag === undefined) throw invalidField('If-Match', 'must be one etag in double quotes, or *');
  return etag;
});

/** The etags of `If-None-Match`, compared weakly as RFC 9110 §13.1.2 requires. */
export const IfNoneMatch = createParamDecorator((_data: unknown, context: ExecutionContext): string[] => {
  const given = readHeader(context, 'if-none-match');
  return given === undefined ? [] : given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
});

/** The caller's `Idempotency-Key`: 1 to 255 visible characters. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const given = readHeader(context, 'idempotency-key');
  if (given === undefined) return undefined;
  if (!/^[!-~]{1,255}$/.test(given)) {
    throw invalidField('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
  }
  return given;
});

/** Documents `If-Match`. */
export const TakesIfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag the event must still have; else 412 `event_changed`.',
  });

/** Documents `Idempotency-Key`. */
export const TakesIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: [
      'Makes the request exactly-once: a repetition with the same key and body has the same answer,',
      'with another body it is 422 `idempotency_key_reused`, while the first still runs it is 409 `duplicate_request`.',
      'Kept for 24 hours.',
    ].join(' '),
  });

/** Sends an event with its etag. */
export function withEtag(reply: FastifyReply, event: CalendarEvent): CalendarEvent {
  if (event.etag !== undefined) reply.header('etag', event.etag);
  return event;
}

/** Adds the id of the write, which can undo it for a day. */
export function withWriteId(reply: FastifyReply, writeId: string | undefined): void {
  if (writeId !== undefined) reply.header('write-id', writeId);
}

/** Sends the written event with its etag and the id of the write. */
export function withWrite(reply: FastifyReply, { answer, writeId }: RecordedAnswer<CalendarEvent>): CalendarEvent {
  withWriteId(reply, writeId);
  return withEtag(reply, answer);
}

function readHeader(context: ExecutionContext, name: string): string | undefined {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers[name];
  return typeof given === 'string' ? given : given?.join(', ');
}
