import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { badRequest } from '../http/api-error.js';
import { textBody } from '../http/request-body.js';

const CALLS_AT_MOST = 50;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

interface Part {
  contentId: string | undefined;
  method: (typeof METHODS)[number];
  url: string;
  headers: Record<string, string>;
  payload: string;
}

/** `POST /batch/calendar/v3`: up to 50 calls in one `multipart/mixed` request, each with its own answer. */
export function batchRoutes(app: FastifyInstance): void {
  for (const path of ['/batch/calendar/v3', '/batch'])
    app.post(path, async (request, reply) => {
      const boundary = /boundary="?([^";]+)"?/i.exec(request.headers['content-type'] ?? '')?.[1];
      if (boundary === undefined) throw badRequest('badRequest', 'Missing multipart boundary.');
      const parts = readParts(textBody(request), boundary);
      if (parts.length > CALLS_AT_MOST)
        throw badRequest('badRequest', `The batch request contains more than ${CALLS_AT_MOST} calls.`);
      // One after the other: Google promises no order.
      const answers: string[] = [];
      for (const part of parts) answers.push(await answerPart(app, part, request.headers.authorization));
      const mark = `batch_${randomUUID()}`;
      const body = `${answers.map((answer) => `--${mark}\r\n${answer}\r\n`).join('')}--${mark}--\r\n`;
      return reply.type(`multipart/mixed; boundary=${mark}`).send(body);
    });
}

function readParts(text: string, boundary: string): Part[] {
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map(readPart);
}

function readPart(text: string): Part {
  const [outer = '', ...rest] = text.replaceAll('\r\n', '\n').trimStart().split('\n\n');
  const inner = rest.join('\n\n');
  const [head = '', ...payload] = inner.split('\n\n');
  const [requestLine = '', ...headerLines] = head.trim().split('\n');
  const [verb, url] = requestLine.split(' ');
  const method = METHODS.find((known) => known === verb);
  if (!method || !url?.startsWith('/')) throw badRequest('badRequest', 'Failed to parse batch request.');
  return {
    contentId: headersFrom(outer.split('\n'))['content-id'],
    method,
    url,
    headers: headersFrom(headerLines),
    payload: payload.join('\n\n').trim(),
  };
}

function headersFrom(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]] : [];
    }),
  );
}

async function answerPart(app: FastifyInstance, part: Part, authorization: string | undefined): Promise<string> {
  const { 'content-length': _length, ...headers } = part.headers;
  const answer = await app.inject({
    method: part.method,
    url: part.url,
    headers: { ...(authorization && { authorization }), ...headers },
    ...(part.payload && { payload: part.payload }),
  });
  const named =
    part.contentId === undefined
      ? ''
      : `Content-ID: ${part.contentId.replace(/^<?/, '<response-').replace(/>?$/, '>')}\r\n`;
  const etag = typeof answer.headers.etag === 'string' ? `ETag: ${answer.headers.etag}\r\n` : '';
  const type = answer.headers['content-type'] ?? 'application/json; charset=UTF-8';
  const length = Buffer.byteLength(answer.body);
  const outer = `Content-Type: application/http\r\n${named}\r\n`;
  const head = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${etag}Content-Type: ${type}\r\nContent-Length: ${length}\r\n`;
  return `${outer}${head}\r\n${answer.body}`;
}
