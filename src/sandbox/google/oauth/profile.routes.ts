import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formBody } from '../http/request-body.js';
import { requestUrl } from '../http/request-body.js';
import type { World } from '../world/world.js';
import { OAuthError } from './oauth-error.js';
import type { SigningKeys } from './signing-keys.js';
import { buildClaims } from './token.routes.js';

const KEY_LIFE_SECONDS = 19_800;

/** Keys, discovery document, userinfo and tokeninfo. */
export function profileRoutes(app: FastifyInstance, world: World, keys: SigningKeys, issuer: () => string): void {
  const cached = `public, max-age=${KEY_LIFE_SECONDS}, must-revalidate, no-transform`;
  app.get('/oauth2/v3/certs', (_request, reply) => reply.header('cache-control', cached).send(keys.publicKeys()));
  app.get('/oauth2/v1/certs', (_request, reply) => reply.header('cache-control', cached).send(keys.publicPems()));
  app.get('/.well-known/openid-configuration', () => discovery(issuer()));
  for (const path of ['/v1/userinfo', '/oauth2/v2/userinfo', '/oauth2/v3/userinfo'])
    app.get(path, (request) => userInfo(world, request));
  for (const path of ['/tokeninfo', '/oauth2/v3/tokeninfo'])
    app.route({ method: ['GET', 'POST'], url: path, handler: (request) => tokenInfo(world, request) });
}

function discovery(base: string): object {
  return {
    issuer: base,
    authorization_endpoint: `${base}/o/oauth2/v2/auth`,
    token_endpoint: `${base}/token`,
    userinfo_endpoint: `${base}/v1/userinfo`,
    revocation_endpoint: `${base}/revoke`,
    jwks_uri: `${base}/oauth2/v3/certs`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile'],
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
  };
}

function userInfo(world: World, request: FastifyRequest): object {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const issued = world.grants.liveAccess(bearer);
  const user = issued && world.users.get(issued.email);
  if (!issued || !user) throw new OAuthError(401, 'invalid_request', 'Invalid Credentials');
  const claims = buildClaims(user, issued.scopes);
  return { ...claims, ...(claims.email && { email_verified: true }) };
}

/** Access tokens are looked up; ID tokens are decoded without verification, because this server issued them or the caller verifies them. */
function tokenInfo(world: World, request: FastifyRequest): object {
  const query = requestUrl(request).searchParams;
  const form = formBody(request);
  const given = (name: string) => query.get(name) ?? form.get(name);
  const accessToken = given('access_token') ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (accessToken) return accessTokenInfo(world, accessToken);
  const idToken = given('id_token');
  if (!idToken) throw new OAuthError(400, 'invalid_token', 'Invalid Value');
  try {
    return Object.fromEntries(Object.entries(decodeClaims(idToken)).map(([name, value]) => [name, String(value)]));
  } catch {
    // Not a token.
    throw new OAuthError(400, 'invalid_token', 'Invalid Value');
  }
}

/** @throws SyntaxError or TypeError when the text is no JWT. */
function decodeClaims(idToken: string): object {
  const claims: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
  if (typeof claims !== 'object' || claims === null) throw new TypeError('The claims of a token are an object');
  return claims;
}

function accessTokenInfo(world: World, token: string): object {
  const issued = world.grants.liveAccess(token);
  const user = issued && world.users.get(issued.email);
  if (!issued || !user) throw new OAuthError(400, 'invalid_token', 'Invalid Value');
  return {
    azp: issued.clientId,
    aud: issued.clientId,
    sub: user.sub,
    scope: issued.scopes.join(' '),
    exp: String(Math.floor(issued.expiresAt / 1000)),
    expires_in: String(Math.max(0, Math.floor((issued.expiresAt - world.clock.now()) / 1000))),
    email: user.email,
    email_verified: 'true',
    access_type: world.grants.hasRefreshToken(user.email, issued.clientId) ? 'offline' : 'online',
  };
}
