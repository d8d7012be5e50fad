/**
 * A Google of fixed answers: calendar calls get bytes made once for each URL, everything else goes to the simulator. With `--gzip` it
 * compresses for those who ask for it, as Google does. Prints its address.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { startGoogleSimulator as StartGoogleSimulator } from '../../../src/sandbox/google/simulator.js';
import { addressOf } from './address.ts';
import { builtModule } from './built-module.ts';
import { anEvent, answerGet } from './google-answers.ts';

const MAX_KNOWN = 1000;
const COMPRESSES = process.argv.includes('--gzip');
const { startGoogleSimulator } = await builtModule<{ startGoogleSimulator: typeof StartGoogleSimulator }>(
  'sandbox/google/simulator.js',
);

interface Body {
  plain: Buffer;
  packed: Buffer | undefined;
}

const known = new Map<string, Body | undefined>();

function bodyFor(url: string): Body | undefined {
  if (known.has(url)) return known.get(url);
  const answer = answerGet(new URL(url, 'http://google'));
  const plain = answer && Buffer.from(JSON.stringify(answer));
  const body = plain && { plain, packed: COMPRESSES ? gzipSync(plain) : undefined };
  if (known.size < MAX_KNOWN) known.set(url, body);
  return body;
}

function send(request: IncomingMessage, response: ServerResponse, { plain, packed }: Body): void {
  const isPacked = packed !== undefined && (request.headers['accept-encoding'] ?? '').includes('gzip');
  const bytes = isPacked ? packed : plain;
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': bytes.length,
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
  response.end(bytes);
}

/** Answers a new event with what was sent, in the fields Google adds. */
async function insert(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent: unknown = JSON.parse(await text(request));
  const event = { ...anEvent(7), ...(sent instanceof Object && sent) };
  send(request, response, { plain: Buffer.from(JSON.stringify(event)), packed: undefined });
}

async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const answer = await fetch(`http://127.0.0.1:${simulatorPort}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
    ...(body !== '' && { body }),
  });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
  response.end(await answer.text());
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request;
  const body = method === 'GET' && url.startsWith('/calendar/') ? bodyFor(url) : undefined;
  if (body) send(request, response, body);
  else if (method === 'POST' && url.startsWith('/calendar/v3/calendars/primary/events'))
    await insert(request, response);
  else await forward(request, response);
}

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const publicUrl = addressOf(server);
// It signs its ID tokens as the address that it is reached by.
const { port: simulatorPort } = await startGoogleSimulator({ seed: 'empty', publicUrl });
process.stdout.write(`${publicUrl}\n`);
