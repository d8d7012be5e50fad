import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';

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
    // A bad percent-encoding has one meaning.
    return false;
  }
}
