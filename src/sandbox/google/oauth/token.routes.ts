import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formBody } from '../http/request-body.js';
import { requestUrl } from '../http/request-body.js';
import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import { invalidGrant, invalidRequest, OAuthError } from './oauth-error.js';
import { ACCESS_LIFE_MS, type AuthorizationCode } from './grant-book.js';
import type { OAuthClient } from './oauth-client.js';
import type { IdClaims, SigningKeys } from './signing-keys.js';

interface TokenContext {
  world: World;
  keys: SigningKeys;
  issuer: () => string;
  clients: readonly OAuthClient[];
}

/** `POST /token` and `POST /revoke`, as Google's OAuth server answers them. */
export function tokenRoutes(app: FastifyInstance, context: TokenContext): void {
  app.post('/token', async (request, reply) => {
    void reply.header('cache-control', 'no-cache, no-store, max-age=0, must-revalidate').header('pragma', 'no-cache');
    const form = formBody(request);
    const grantType = form.get('grant_type');
    if (grantType === null) throw invalidRequest('Missing required parameter: grant_type');
    const client = authenticate(request, form, context.clients);
    if (grantType === 'authorization_code') return exchangeCode(context, client, form);
    if (grantType === 'refresh_token') return refresh(context, client, form);
    throw new OAuthError(400, 'unsupported_grant_type', `Invalid grant_type: ${grantType}`);
  });

  app.post('/revoke', (request) => {
    const token = formBody(request).get('token') ?? requestUrl(request).searchParams.get('token');
    if (!token) throw invalidRequest('Missing required parameter: token');
    const { grants } = context.world;
    const issued = grants.liveRefresh(token) ?? grants.liveAccess(token);
    if (!issued) throw new OAuthError(400, 'invalid_token', 'Token expired or revoked');
    grants.revoke(issued.email, issued.clientId);
    return {};
  });
}

function authenticate(request: FastifyRequest, form: URLSearchParams, clients: readonly OAuthClient[]): OAuthClient {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const pair = basic === undefined ? [] : Buffer.from(basic, 'base64').toString().split(':').map(decoded);
  const clientId = pair[0] ?? form.get('client_id');
  const secret = pair[1] ?? form.get('client_secret') ?? '';
  if (!clientId) throw invalidRequest('Could not determine client ID from request.');
  const client = clients.find((known) => known.clientId === clientId);
  if (!client) throw new OAuthError(401, 'invalid_client', 'The OAuth client was not found.');
  if (client.clientSecret && secret === '') throw invalidRequest('client_secret is missing.');
  if (!sameText(client.clientSecret, secret))
    throw new OAuthError(401, 'invalid_client', 'The provided client secret is invalid.');
  return client;
}

/** RFC 6749 section 2.3.1 requires form-encoded credentials; others are used as they are. */
function decoded(text: string): string {
  return new URLSearchParams(`value=${text}`).get('value') ?? text;
}

async function exchangeCode(context: TokenContext, client: OAuthClient, form: URLSearchParams): Promise<object> {
  const text = form.get('code');
  if (!text) throw invalidRequest('Missing required parameter: code');
  const { grants, users } = context.world;
  const code = grants.code(text);
  if (!code || code.clientId !== client.clientId) throw invalidGrant('Malformed auth code.');
  // A native app's server auth code has no redirect URI, and is exchanged with an empty one or none.
  if (code.redirectUri !== (form.get('redirect_uri') ?? ''))
    throw new OAuthError(400, 'redirect_uri_mismatch', 'Bad Request');
  checkVerifier(code, form.get('code_verifier'));
  if (!grants.redeem(code)) throw invalidGrant();
  const user = users.get(code.email);
  if (!user) throw invalidGrant();
  const issued = code.issueRefreshToken ? grants.issueRefresh(user.email, client.clientId, code.scopes) : undefined;
  const answer = await tokenAnswer(context, user, client, code.scopes, code.nonce);
  if (!issued) return answer;
  const untilDeath = Number.isFinite(issued.expiresAt) && {
    refresh_token_expires_in: (issued.expiresAt - issued.issuedAt) / 1000,
  };
  return { ...answer, refresh_token: issued.token, ...untilDeath };
}

async function refresh(context: TokenContext, client: OAuthClient, form: URLSearchParams): Promise<object> {
  const text = form.get('refresh_token');
  if (!text) throw invalidRequest('Missing required parameter: refresh_token');
  const issued = context.world.grants.liveRefresh(text);
  const user = issued && context.world.users.get(issued.email);
  if (!issued || !user) throw invalidGrant('Token has been expired or revoked.');
  if (issued.clientId !== client.clientId) throw new OAuthError(401, 'unauthorized_client', 'Unauthorized');
  const narrowed = form.get('scope')?.split(' ').filter(Boolean);
  if (narrowed?.some((scope) => !issued.scopes.includes(scope)))
    throw new OAuthError(400, 'invalid_scope', 'Bad Request');
  return tokenAnswer(context, user, client, narrowed ?? issued.scopes);
}

async function tokenAnswer(
  context: TokenContext,
  user: SimulatedUser,
  client: OAuthClient,
  scopes: string[],
  nonce?: string,
): Promise<object> {
  const { token } = context.world.grants.issueAccess(user.email, client.clientId, scopes);
  const answer = {
    access_token: token,
    expires_in: ACCESS_LIFE_MS / 1000,
    scope: scopes.join(' '),
    token_type: 'Bearer',
  };
  if (!scopes.includes('openid')) return answer;
  const claims = buildClaims(user, scopes, nonce);
  const idToken = context.keys.idToken(claims, context.issuer(), client.clientId, token, context.world.clock.now());
  return { ...answer, id_token: idToken };
}

/** The claims that the granted scopes reveal to an application. */
export function buildClaims(user: SimulatedUser, scopes: readonly string[], nonce?: string): IdClaims {
  const knows = (name: string) => scopes.some((scope) => scope.endsWith(name));
  return {
    sub: user.sub,
    ...(knows('email') && { email: user.email }),
    ...(knows('profile') && { name: user.name, picture: `https://lh3.googleusercontent.com/a/${user.sub}=s96-c` }),
    ...(nonce !== undefined && { nonce }),
  };
}

function checkVerifier(code: AuthorizationCode, verifier: string | null): void {
  if (code.codeChallenge === undefined) return;
  if (!verifier) throw invalidGrant('Missing code verifier.');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier) || !sameText(challenge, code.codeChallenge))
    throw invalidGrant('Invalid code verifier.');
}

function sameText(expected: string, given: string): boolean {
  const [a, b] = [expected, given].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
