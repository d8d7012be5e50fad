import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode } from '../errors/app-error.js';
import { toProblem } from '../errors/problem.js';
import type { Problem } from '../errors/problem.dto.js';
import type { RouteTable } from './route-table.js';

/** What failures of the framework itself (bodies, routing, limits) are called to clients. */
const CODE_BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'rate_limited',
};

const DETAIL_BY_CODE: Partial<Record<ErrorCode, string>> = {
  invalid_request: 'The request cannot be read: its body must be valid JSON, its path and headers well formed.',
  not_found: 'There is nothing at this path.',
  method_not_allowed: 'This path does not take this method.',
  payload_too_large: 'The body is larger than this server takes.',
  unsupported_media_type: 'The body must be application/json.',
  rate_limited: 'Too many requests; come back later.',
};

const codes = new WeakMap<FastifyReply['raw'], ErrorCode>();

/** Writes every error as RFC 9457 `application/problem+json`, and logs what is our own fault once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly routes: RouteTable) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    this.write(
      thrown,
      host.switchToHttp().getRequest<FastifyRequest>(),
      host.switchToHttp().getResponse<FastifyReply>(),
    );
  }

  /** Ends a request with the problem its failure amounts to. */
  write(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.raw.headersSent) return;
    const error = this.refineNotFound(toAppError(thrown), request, reply);
    const { problem, retryAfterSeconds } = toProblem(error, request.id);
    codes.set(reply.raw, error.code);
    // A server that stops refuses on purpose.
    if (problem.status >= 500 && error.code !== 'shutting_down') this.logFailure(error, problem, hasClientLeft(reply));
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
    if (problem.status === 401) reply.header('www-authenticate', challenge(problem));
    reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  private refineNotFound(error: AppError, request: FastifyRequest, reply: FastifyReply): AppError {
    const allowed = error.code === 'not_found' && request.is404 ? this.routes.listMethods(request.url) : [];
    if (allowed.length === 0) return error;
    reply.header('allow', allowed.join(', '));
    return frameworkError('method_not_allowed');
  }

  private logFailure(error: AppError, { code, requestId }: Problem, clientLeft: boolean): void {
    const cause = findRoot(error);
    const entry = { code, requestId, cause: cause.name, at: listFrames(cause) };
    // A client that leaves takes its connection from under the request, which is no fault of ours.
    if (clientLeft) this.logger.warn(entry, `Request failed after its client left: ${code}`);
    else this.logger.error(entry, `Request failed: ${code}`);
  }
}

/** The code of the problem that a request was answered with, if it was. */
export function findProblemCode({ raw }: FastifyReply): ErrorCode | undefined {
  return codes.get(raw);
}

/** Whether the connection of a request ended before its answer was sent. */
export function hasClientLeft({ raw }: FastifyReply): boolean {
  return raw.destroyed && !raw.writableFinished;
}

/** Converts anything thrown to an AppError; an unexpected error becomes `internal` without details. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : readStatusCode(thrown);
  const code = status === undefined ? undefined : findCode(status);
  if (code) return frameworkError(code, thrown);
  return new AppError('internal', 'The server failed to answer this request.', { cause: thrown });
}

/** Any other fault the framework finds with a request is still the request's. */
function findCode(status: number): ErrorCode | undefined {
  return CODE_BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid_request' : undefined);
}

function frameworkError(code: ErrorCode, cause?: unknown): AppError {
  const retryAfterSeconds = readRetryAfter(cause);
  return new AppError(code, DETAIL_BY_CODE[code] ?? code, {
    cause,
    ...(retryAfterSeconds !== undefined && { details: { retryAfterSeconds } }),
  });
}

function readStatusCode(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : undefined;
}

function readRetryAfter(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'retryAfterSeconds' in thrown && typeof thrown.retryAfterSeconds === 'number'
    ? thrown.retryAfterSeconds
    : undefined;
}

function challenge({ code, detail }: Problem): string {
  return code === 'token_missing'
    ? 'Bearer'
    : `Bearer error="invalid_token", error_description="${detail.replaceAll('"', "'")}"`;
}

/** Names and places only: messages of libraries may hold tokens, upstream bodies or user data. */
function listFrames(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).map((line) => line.trim());
}

function findRoot(error: Error): Error {
  return error.cause instanceof Error ? findRoot(error.cause) : error;
}
