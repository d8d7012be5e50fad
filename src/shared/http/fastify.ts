import type { OutgoingHttpHeaders } from 'node:http';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import { type AppError, invalidField } from '../errors/app-error.js';
import type { Metrics } from '../observability/metrics.service.js';
import { findJsonProblem, type JsonProblem } from '../validation/json-text.js';
import { refuseInheritedName } from '../validation/validate.js';
import { trustedProxies } from './client-address.js';
import { refuseConnection } from './client-error.js';
import { hasClientLeft, findProblemCode, type ProblemFilter } from './problem.filter.js';
import { readRequestId, toReadablePath } from './request-head.js';

/** A quarter above the longest deadline a route sets itself. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than any usual reverse proxy keeps an idle connection, so that it never sends on one just closed. */
const KEEP_ALIVE_MS = 72_000;

/** How the HTTP server itself behaves: sizes, timeouts, who is believed about addresses. */
export function serverOptions(config: AppConfig, problems: ProblemFilter): FastifyServerOptions {
  return {
    genReqId: readRequestId,
    trustProxy: config.TRUST_PROXY.length > 0 && trustedProxies(config.TRUST_PROXY),
    rewriteUrl: toReadablePath,
    bodyLimit: 1_048_576,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Longer than any path: a parameter that is too long is refused as an unreadable path.
    routerOptions: { maxParamLength: 65_536 },
    clientErrorHandler: refuseConnection,
    // closeGracefully answers with a problem instead.
    return503OnClosing: false,
    // What Fastify finds before any hook runs.
    frameworkErrors: (error, request: FastifyRequest, reply: FastifyReply) => {
      markAnswer(request, reply);
      problems.write(error, request, reply);
    },
  };
}

/** Security headers, nothing cached, and the request id in every answer. */
export async function secure(instance: FastifyInstance): Promise<void> {
  const headers = await securityHeaders();
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    markAnswer(request, reply);
    done();
  });
}

/** Helmet's headers. They are the same for every request, so they are computed once, on an instance that never listens. */
async function securityHeaders(): Promise<OutgoingHttpHeaders> {
  const asked = Fastify();
  await asked.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  let headers: OutgoingHttpHeaders = {};
  asked.setNotFoundHandler(async (_request, { raw }) => {
    headers = raw.getHeaders();
    return '';
  });
  await asked.inject('/');
  await asked.close();
  return { ...headers };
}

/** Lets the configured origins in, and no others. */
export async function allowOrigins(instance: FastifyInstance, config: AppConfig): Promise<void> {
  await instance.register(cors, {
    origin: [...config.CORS_ORIGINS],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'ETag',
      'Location',
      'Retry-After',
      'Write-Id',
      'WWW-Authenticate',
      'X-Request-Id',
      'API-Version',
      'Idempotency-Replayed',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
    ],
    maxAge: 600,
    // An OPTIONS that is no preflight gets the same 204.
    strictPreflight: false,
  });
}

function markAnswer(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id).header('cache-control', 'no-store');
}

/**
 * Takes JSON bodies only, and an empty one as none, since many clients send the content type with no body. What parsers
 * disagree about, in bodies and queries, is refused.
 */
export function readJsonOnly(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    const problem = findJsonProblem(text);
    if (problem) done(refuseJson(problem));
    else if (text === '') done(null);
    else void parse(request, text, done);
  });
  instance.addHook('onRequest', ({ url }, _reply, done) => {
    if (url.includes('?')) checkQuery(url);
    done();
  });
}

function refuseJson(problem: JsonProblem): AppError {
  if (problem.kind === 'duplicate_key') return invalidField(problem.key, 'is given twice');
  return invalidField('', problem.kind === 'too_deep' ? 'is nested too deeply' : 'has too many fields');
}

/** Parameters that hold a list, which clients may repeat, as Google's take them. */
const LISTS: ReadonlySet<string> = new Set(['eventTypes']);

/** @throws AppError `invalid_request` for a parameter that is given twice but holds no list, or that reaches for a prototype. */
function checkQuery(url: string): void {
  const seen = new Set<string>();
  for (const name of new URLSearchParams(url.split('?', 2)[1] ?? '').keys()) {
    refuseInheritedName(name);
    if (seen.has(name) && !LISTS.has(name)) throw invalidField(name, 'is given twice');
    seen.add(name);
  }
}

/** What a request counts as whose client left before its answer (nginx's number for it). */
const CLIENT_LEFT = '499';

/** Times every request by its route, and counts what came of it. */
export function measure(instance: FastifyInstance, metrics: Metrics): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: hasClientLeft(reply) ? CLIENT_LEFT : String(reply.statusCode),
    };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    const code = findProblemCode(reply);
    if (code) metrics.problems.inc({ code });
    if (labels.route === '/auth/google' && labels.method === 'POST') metrics.signIns.inc({ outcome: code ?? 'ok' });
    if (reply.hasHeader('idempotency-replayed')) metrics.replays.inc();
    done();
  });
}
