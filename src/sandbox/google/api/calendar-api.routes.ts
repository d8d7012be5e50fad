import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isJsonObject, jsonBody } from '../http/request-body.js';
import { requestUrl } from '../http/request-body.js';
import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import type { ApiAnswer, ApiMethod } from './api-method.js';
import { identify } from './caller.js';
import { selectFields } from './fields-mask.js';
import { Query } from './query.js';

const BASE = '/calendar/v3';

/** Serves Calendar methods under `/calendar/v3`: authorization, scopes, parameters, etags, the write log. */
export function calendarApiRoutes(
  app: FastifyInstance,
  world: World,
  methods: readonly ApiMethod[],
  admit: Admission,
): void {
  for (const method of methods) {
    app.route({
      method: method.http,
      url: BASE + method.path,
      handler: async (request, reply) => {
        const { user, clientId } = identify(world, request, method);
        admit(user.email, clientId, method.writes === true);
        return answer(world, method, user, request, reply);
      },
    });
  }
}

/** Counts a call against the quotas, and refuses it when a quota is used up. */
export type Admission = (user: string, clientId: string, writes: boolean) => void;

function answer(
  world: World,
  method: ApiMethod,
  user: SimulatedUser,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const query = new Query(request.url, method.parameters);
  const body = method.http === 'GET' || method.http === 'DELETE' ? {} : jsonBody(request);
  const params = pathParameters(request);
  const ifMatch = request.headers['if-match'];
  const result = method.run({ world, user, query, params, body, ifMatch });
  if (method.writes) logWrite(world, user, request, query, params, body, result);
  return send(request, reply, query, result, method.http === 'GET');
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  query: Query,
  result: ApiAnswer,
  readable: boolean,
): FastifyReply {
  void reply
    .header('cache-control', 'private, max-age=0, must-revalidate, no-transform')
    .header('vary', 'Origin, X-Origin, Referer');
  if (result.etag) void reply.header('etag', result.etag);
  const asked = request.headers['if-none-match'];
  if (readable && result.etag && asked?.split(/\s*,\s*/).includes(result.etag)) return reply.code(304).send();
  if (!result.body) return reply.code(204).send();
  const selected =
    query.text('fields') === undefined ? result.body : selectFields(result.body, query.text('fields') ?? '*');
  return reply.type('application/json; charset=UTF-8').send(JSON.stringify(selected));
}

function pathParameters(request: FastifyRequest): Record<string, string> {
  if (!isJsonObject(request.params)) return {};
  return Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
}

function logWrite(
  world: World,
  user: SimulatedUser,
  request: FastifyRequest,
  query: Query,
  params: Record<string, string>,
  body: Record<string, unknown>,
  result: ApiAnswer,
): void {
  const made = result.body && 'id' in result.body && params['eventId'] === undefined && request.url.includes('/events');
  world.journal.writes.push({
    at: new Date(world.clock.now()).toISOString(),
    user: user.email,
    method: request.method,
    path: requestUrl(request).pathname,
    calendarId:
      params['calendarId'] === undefined
        ? null
        : (world.calendarFor(user, params['calendarId'])?.id ?? params['calendarId']),
    eventId: params['eventId'] ?? (made ? String(Reflect.get(result.body ?? {}, 'id')) : null),
    body: Object.keys(body).length === 0 ? null : body,
    sendUpdates: query.text('sendUpdates') ?? (query.flag('sendNotifications') ? 'all' : null),
  });
}
