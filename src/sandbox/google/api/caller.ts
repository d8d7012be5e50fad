import type { FastifyRequest } from 'fastify';
import { GoogleApiError } from '../http/api-error.js';
import { requestUrl } from '../http/request-body.js';
import { newUser, type SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import type { ApiMethod } from './api-method.js';
import { requireScope } from './required-scopes.js';

/** The user who calls a method, and the application that calls for them. */
export interface ApiCaller {
  user: SimulatedUser;
  clientId: string;
}

/** The caller behind an API key alone, who may read public calendars. */
const ANYBODY: SimulatedUser = newUser('', 'Anybody', 'UTC');

/** Finds the caller: a user by bearer header or `access_token` parameter, or by API key where the method allows it; else 401 in Google's words. */
export function identify(world: World, request: FastifyRequest, method: ApiMethod): ApiCaller {
  const bearer = readBearer(request);
  const key = readApiKey(request);
  if (bearer === undefined && key !== undefined && method.open) return callerByKey(world, key);
  if (bearer === undefined) throw loginRequired();
  const token = world.grants.liveAccess(bearer);
  const user = token && world.users.get(token.email);
  if (!token || !user) throw invalidCredentials();
  requireScope(method.id, token.scopes);
  return { user, clientId: token.clientId };
}

/** The access token of a request. */
export function readBearer(request: FastifyRequest): string | undefined {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return header ?? requestUrl(request).searchParams.get('access_token') ?? undefined;
}

function readApiKey(request: FastifyRequest): string | undefined {
  const header = request.headers['x-goog-api-key'];
  return requestUrl(request).searchParams.get('key') ?? (typeof header === 'string' ? header : undefined);
}

function callerByKey(world: World, key: string): ApiCaller {
  if (!world.apiKeys.has(key)) throw invalidKey();
  return { user: ANYBODY, clientId: key };
}

function invalidKey(): GoogleApiError {
  const message = 'API key not valid. Please pass a valid API key.';
  const detail = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'API_KEY_INVALID',
    domain: 'googleapis.com',
    metadata: { service: 'calendar-json.googleapis.com' },
  };
  const entry = { domain: 'global', reason: 'badRequest', message };
  return new GoogleApiError(400, entry, { status: 'INVALID_ARGUMENT', details: [detail] });
}

const CREDENTIALS_HELP =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

function loginRequired(): GoogleApiError {
  return unauthenticated('required', 'Login Required.', 'is missing required authentication credential', '');
}

function invalidCredentials(): GoogleApiError {
  const challenge = ', error="invalid_token"';
  return unauthenticated('authError', 'Invalid Credentials', 'had invalid authentication credentials', challenge);
}

function unauthenticated(reason: string, message: string, what: string, challenge: string): GoogleApiError {
  return new GoogleApiError(
    401,
    { domain: 'global', reason, message, locationType: 'header', location: 'Authorization' },
    {
      message: `Request ${what}. ${CREDENTIALS_HELP}`,
      status: 'UNAUTHENTICATED',
      headers: { 'www-authenticate': `Bearer realm="https://accounts.google.com/"${challenge}` },
    },
  );
}
