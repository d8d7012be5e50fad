import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest, GoogleApiError } from './api-error.js';

/** Google documents no limit on the body of a Calendar request; 1 MiB is far above any event. */
export const BODY_LIMIT = 1_048_576;

/** Keeps every body as text: each endpoint parses it in its own way, with its own refusals. */
export function keepBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
}

/** The text of a request's body; empty when there is none. */
export function textBody(request: FastifyRequest): string {
  return typeof request.body === 'string' ? request.body : '';
}

/** The body as a form. */
export function formBody(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(textBody(request));
}

/** The body as a JSON object; an empty body counts as `{}`. */
export function jsonBody(request: FastifyRequest): Record<string, unknown> {
  const text = textBody(request);
  if (text.trim() === '') return {};
  const parsed = parse(text);
  if (!isJsonObject(parsed)) throw badRequest('parseError', 'Parse Error');
  return parsed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Google gives no more details about an unreadable body.
    throw new GoogleApiError(400, { domain: 'global', reason: 'parseError', message: 'Parse Error' });
  }
}

/** Whether a value is a JSON object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The URL of a request, for any path it asks for. */
export function requestUrl(request: { url: string }): URL {
  // Concatenated rather than resolved: "//x" is a path here, not a host.
  return new URL(request.url.startsWith('/') ? `http://any${request.url}` : 'http://any/');
}
