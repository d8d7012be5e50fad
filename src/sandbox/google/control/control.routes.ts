import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badRequest, notFound } from '../http/api-error.js';
import { jsonBody } from '../http/request-body.js';
import { allow, canonicalScopes, tickedScopes } from '../oauth/consent.js';
import { OAuthError } from '../oauth/oauth-error.js';
import type { OAuthClient } from '../oauth/oauth-client.js';
import type { SigningKeys } from '../oauth/signing-keys.js';
import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import { readFault, type FaultScript } from './fault-script.js';
import { readSeed, seed } from './seed.js';

interface ControlContext {
  world: World;
  faults: FaultScript;
  keys: SigningKeys;
  clients: readonly OAuthClient[];
  reset: (empty: boolean) => void;
}

/** Large enough for seeds of many events and for oversized fault bodies. */
const LARGE = 256 * 1_048_576;

/** The `/__control` API: lets a test or a launcher change the simulated world. */
export function controlRoutes(app: FastifyInstance, context: ControlContext): void {
  worldRoutes(app, context);
  consentRoutes(app, context);
  journalRoutes(app, context);
  faultRoutes(app, context.faults);
}

function worldRoutes(app: FastifyInstance, { world, reset, keys }: ControlContext): void {
  app.post('/__control/reset', (request) => {
    reset(jsonBody(request)['empty'] === true);
    return {};
  });
  app.post('/__control/seed', { bodyLimit: LARGE }, (request) => {
    seed(world, readSeed(jsonBody(request)));
    return {};
  });
  app.get('/__control/clock', () => world.clock.read());
  app.put('/__control/clock', (request) => {
    const { now, frozen } = jsonBody(request);
    if (now === null) world.clock.release();
    else
      world.clock.set({
        ...(now !== undefined && { now: parseInstant(now) }),
        ...(typeof frozen === 'boolean' && { frozen }),
      });
    return world.clock.read();
  });
  app.post('/__control/keys/rotate', async () => {
    await keys.rotate();
    return keys.publicKeys();
  });
}

function consentRoutes(app: FastifyInstance, { world, clients }: ControlContext): void {
  app.put('/__control/users/:email/consent', (request) => {
    const user = userNamed(world, readParam(request, 'email'));
    user.consent = readConsent(jsonBody(request), user);
    return user.consent;
  });
  app.post('/__control/consent', (request) => {
    const body = jsonBody(request);
    const user = userNamed(world, readText(body, 'email'));
    const client = clients.find(({ clientId }) => clientId === body['clientId']);
    if (!client) throw new OAuthError(400, 'invalid_client', 'The OAuth client was not found.');
    const redirectUri = typeof body['redirectUri'] === 'string' ? body['redirectUri'] : '';
    // An empty URI belongs to a native app's server auth code, `postmessage` to Google's own sign-in button.
    if (redirectUri !== '' && redirectUri !== 'postmessage' && !client.redirectUris.includes(redirectUri))
      throw new OAuthError(400, 'redirect_uri_mismatch', 'Bad Request');
    const scopes = canonicalScopes(readText(body, 'scope'));
    const asked = {
      clientId: client.clientId,
      redirectUri,
      scopes,
      codeChallenge: typeof body['codeChallenge'] === 'string' ? body['codeChallenge'] : undefined,
      nonce: typeof body['nonce'] === 'string' ? body['nonce'] : undefined,
      prompt: typeof body['prompt'] === 'string' ? body['prompt'] : '',
      offline: true,
      includeGranted: false,
    };
    return { code: allow(world, user, asked, tickedScopes(user, scopes)) };
  });
  app.post('/__control/tokens/expire', (request) => {
    world.grants.expireAccess(userNamed(world, readText(jsonBody(request), 'email')).email);
    return {};
  });
  app.post('/__control/grants/revoke', (request) => {
    world.grants.revoke(userNamed(world, readText(jsonBody(request), 'email')).email);
    return {};
  });
}

function journalRoutes(app: FastifyInstance, { world: { journal } }: ControlContext): void {
  for (const name of ['writes', 'requests', 'outbox'] as const) {
    app.get(`/__control/${name}`, () => ({ items: journal[name] }));
    app.delete(`/__control/${name}`, () => {
      journal[name] = [];
      return {};
    });
  }
}

function faultRoutes(app: FastifyInstance, faults: FaultScript): void {
  app.post('/__control/faults', { bodyLimit: LARGE }, (request) => faults.add(readFault(jsonBody(request))));
  app.get('/__control/faults', () => ({ items: faults.list() }));
  app.delete('/__control/faults', () => {
    faults.clear();
    return {};
  });
  app.delete('/__control/faults/:id', (request) => {
    faults.clear(readParam(request, 'id'));
    return {};
  });
}

function readConsent(body: Record<string, unknown>, user: SimulatedUser): SimulatedUser['consent'] {
  const { scopes = user.consent.scopes, deny = false, refreshToken = user.consent.refreshToken } = body;
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
  if (scopes !== 'all' && !isList) throw badRequest('invalid', 'Invalid consent: scopes');
  if (refreshToken !== 'first' && refreshToken !== 'always' && refreshToken !== 'never')
    throw badRequest('invalid', 'Invalid consent: refreshToken');
  return { scopes, deny: deny === true, refreshToken };
}

function userNamed(world: World, email: string): SimulatedUser {
  const user = world.users.get(email.toLowerCase());
  if (!user) throw notFound();
  return user;
}

function readText(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw badRequest('invalid', `Missing ${name}`);
  return value;
}

function parseInstant(value: unknown): number {
  const instant = typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : Number.NaN;
  if (!Number.isFinite(instant)) throw badRequest('invalid', 'Invalid clock: now');
  return instant;
}

function readParam(request: FastifyRequest, name: string): string {
  const { params } = request;
  return typeof params === 'object' && params !== null ? String(Reflect.get(params, name)) : '';
}
