import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';

const WELL_FORMED = /^[\w.:-]{8,128}$/;

/** The caller's `X-Request-Id` when it is 8 to 128 plain characters, else a new UUID. */
export function readRequestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** The weight of a content type in an `Accept` header, from 0 to 1 (RFC 9110 §12.5.1); 1 without the header. */
export function parseQuality(accept: string | undefined, type: string): number {
  if (accept === undefined || accept.trim() === '') return 1;
  const [family = ''] = type.split('/');
  const wanted = accept.toLowerCase().split(',').map(readRange);
  // The most exact range counts, in any order.
  const range = [type, `${family}/*`, '*/*'].map((name) => wanted.find((each) => each.name === name)).find(Boolean);
  return range?.quality ?? 0;
}

function readRange(text: string): { name: string; quality: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** Google's event ids may be 1,024 characters long. */
const MAX_SEGMENT = 1100;

const UNREADABLE = new WeakSet<IncomingMessage>();

/**
 * The URL to route a request by. The framework answers a path that it cannot read before any hook runs, so such a request is routed to
 * nowhere instead, and refused by `refuseUnreadablePath` once headers are set and the request is counted.
 */
export function toReadablePath(request: IncomingMessage): string {
  const url = request.url ?? '/';
  if (isReadable(url.split('?', 1)[0] ?? '')) return url;
  UNREADABLE.add(request);
  return '/';
}

/** @throws AppError `invalid_request` for a request whose path could not be read. */
export function refuseUnreadablePath({ raw }: FastifyRequest): void {
  if (UNREADABLE.has(raw)) throw new AppError('invalid_request', 'The path of this request is not well formed.');
}

function isReadable(path: string): boolean {
  if (path.split('/').some((segment) => segment.length > MAX_SEGMENT)) return false;
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    // Thrown for an invalid percent-encoding only.
    return false;
  }
}
