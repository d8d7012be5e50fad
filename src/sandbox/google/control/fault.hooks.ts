import { readBearer } from '../api/caller.js';
import { formBody } from '../http/request-body.js';
import type { SimulatedUser } from '../world/user.js';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestUrl } from '../http/request-body.js';
import type { RequestEntry } from '../world/journal.js';
import type { World } from '../world/world.js';
import type { FaultScript, FaultSpec, StruckFault } from './fault-script.js';

interface Exchange {
  entry: RequestEntry;
  fault?: StruckFault | undefined;
}

const LOGGED_HEADERS = [
  'if-match',
  'if-none-match',
  'content-type',
  'user-agent',
  'accept-encoding',
  'x-goog-api-client',
  'traceparent',
];

/** Logs every request outside `/__control`, and applies scripted faults. */
export function faultHooks(app: FastifyInstance, world: World, faults: FaultScript): void {
  const exchanges = new WeakMap<FastifyRequest, Exchange>();

  app.addHook('onRequest', async (request) => {
    if (!isControl(request)) exchanges.set(request, { entry: logRequest(world, request) });
  });

  app.addHook('preHandler', async (request, reply) => {
    const exchange = exchanges.get(request);
    if (!exchange) return undefined;
    const caller = findCaller(world, request);
    exchange.entry.user = caller?.email ?? null;
    exchange.entry.subject = caller?.sub ?? null;
    exchange.fault = faults.strike(request.method, exchange.entry.path, caller?.email);
    if (!exchange.fault) return undefined;
    exchange.entry.fault = true;
    return strikeBefore(request, reply, exchange.fault);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const exchange = exchanges.get(request);
    if (!exchange) return payload;
    if (exchange.fault?.reset === 'after') {
      cut(request);
      return payload;
    }
    exchange.entry.status = reply.statusCode;
    if (reply.getHeader('date') === undefined) void reply.header('date', new Date(world.clock.now()).toUTCString());
    return exchange.fault ? strikeAfter(request, reply, exchange.fault, payload) : payload;
  });
}

const isControl = (request: FastifyRequest): boolean => request.url.startsWith('/__control');

function logRequest(world: World, request: FastifyRequest): RequestEntry {
  const url = requestUrl(request);
  const entry: RequestEntry = {
    at: new Date(world.clock.now()).toISOString(),
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1).replaceAll(/(access_token|token)=[^&]*/g, '$1=…'),
    status: null,
    user: null,
    subject: null,
    fault: false,
    headers: Object.fromEntries(
      LOGGED_HEADERS.flatMap((name) =>
        request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]],
      ),
    ),
  };
  world.journal.requests.push(entry);
  return entry;
}

/** Faults before the handler: a wait, no answer, a closed connection, another answer. */
async function strikeBefore(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: StruckFault,
): Promise<FastifyReply | undefined> {
  if (fault.hold) await fault.removed;
  if (fault.delayMs) await sleep(fault.delayMs, undefined, { ref: false });
  if (fault.reset === 'before') {
    cut(request);
    return reply.hijack();
  }
  if (fault.hang) return reply.hijack();
  for (const [name, value] of Object.entries(fault.headers ?? {})) void reply.header(name, value);
  if (fault.status === undefined) return undefined;
  return reply.code(fault.status).send(faultBody(reply, fault));
}

function faultBody(reply: FastifyReply, { status = 500, body }: FaultSpec): string {
  if (typeof body === 'string') return body;
  if (reply.getHeader('content-type') === undefined) void reply.type('application/json; charset=UTF-8');
  return JSON.stringify(
    body ?? {
      error: {
        errors: [{ domain: 'global', reason: 'backendError', message: 'Backend Error' }],
        code: status,
        message: 'Backend Error',
      },
    },
  );
}

/** Faults of the answer: cut short, or sent slowly. */
function strikeAfter(request: FastifyRequest, reply: FastifyReply, fault: FaultSpec, payload: unknown): unknown {
  if (fault.truncate === undefined && fault.drip === undefined) return payload;
  const bytes = Buffer.isBuffer(payload) ? payload : Buffer.from(typeof payload === 'string' ? payload : '');
  // The header announces the full length, whatever is then sent.
  void reply.header('content-length', bytes.length);
  return Readable.from(drops(request, bytes, fault));
}

async function* drops(request: FastifyRequest, bytes: Buffer, fault: FaultSpec): AsyncGenerator<Buffer> {
  const end = fault.truncate === undefined ? bytes.length : Math.min(fault.truncate, bytes.length);
  const rate = fault.drip ?? 0;
  const step = rate > 0 ? Math.max(1, Math.ceil(rate / 50)) : end;
  for (let at = 0; at < end; at += step) {
    yield bytes.subarray(at, Math.min(at + step, end));
    if (rate > 0) await sleep((1000 * step) / rate, undefined, { ref: false });
  }
  if (end < bytes.length) {
    // Flush the bytes that were written, then close without a reset that could overtake them.
    await sleep(20);
    request.raw.socket.destroy();
  }
}

function cut(request: FastifyRequest): void {
  const { socket } = request.raw;
  if (socket.writableLength > 0) socket.destroy();
  else socket.resetAndDestroy();
}

/** The user of a request: by bearer token, or by the code or refresh token in a form; expired tokens count too. */
export function findCaller(world: World, request: FastifyRequest): SimulatedUser | undefined {
  const bearer = readBearer(request);
  if (bearer !== undefined) return world.users.get(world.grants.holder(bearer) ?? '');
  if (request.method !== 'POST' || !/^\/(?:token|revoke)\b/.test(request.url)) return undefined;
  const form = formBody(request);
  const token = form.get('refresh_token') ?? form.get('code') ?? form.get('token');
  return token === null ? undefined : world.users.get(world.grants.holder(token) ?? '');
}
