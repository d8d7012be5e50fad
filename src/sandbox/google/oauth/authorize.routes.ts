import type { FastifyInstance, FastifyReply } from 'fastify';
import { formBody } from '../http/request-body.js';
import { requestUrl } from '../http/request-body.js';
import type { World } from '../world/world.js';
import { allow, canonicalScopes, isIdentityScope, tickedScopes, type PendingConsent } from './consent.js';
import { consentPage, errorPage } from './consent-page.html.js';
import type { OAuthClient } from './oauth-client.js';
import { invalidRequest, OAuthError } from './oauth-error.js';

/** `GET /o/oauth2/v2/auth`: the consent page, and the form it sends back. */
export function authorizeRoutes(app: FastifyInstance, world: World, clients: readonly OAuthClient[]): void {
  app.get('/o/oauth2/v2/auth', (request, reply) => {
    const query = requestUrl(request).searchParams;
    return answer(reply, query, clients, (asked) => {
      if (query.get('prompt') === 'none') return silently(world, query, asked);
      void reply.type('text/html; charset=utf-8');
      return reply.send(consentPage([...world.users.values()], query, asked.scopes));
    });
  });

  app.post('/o/oauth2/v2/auth/consent', (request, reply) => {
    const form = formBody(request);
    const query = new URLSearchParams(form.get('request') ?? '');
    return answer(reply, query, clients, (asked) => {
      const user = world.users.get(form.get('email') ?? '');
      if (!user || form.get('decision') !== 'allow')
        throw new OAuthError(403, 'access_denied', 'The user denied the request.');
      const ticked = new Set(form.getAll('scope'));
      return allow(
        world,
        user,
        asked,
        asked.scopes.filter((scope) => isIdentityScope(scope) || ticked.has(scope)),
      );
    });
  });
}

/** Sends the outcome: an error page when the client is not trustworthy, else a redirect back to the client. */
function answer(
  reply: FastifyReply,
  query: URLSearchParams,
  clients: readonly OAuthClient[],
  decide: (asked: PendingConsent) => string | FastifyReply,
): FastifyReply {
  const client = clients.find((known) => known.clientId === query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client)
    return reply
      .code(401)
      .type('text/html')
      .send(errorPage(401, 'invalid_client', 'The OAuth client was not found.'));
  if (!client.redirectUris.includes(redirectUri))
    return reply
      .code(400)
      .type('text/html')
      .send(errorPage(400, 'redirect_uri_mismatch', `redirect_uri=${redirectUri}`));
  const back = new URL(redirectUri);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  try {
    const code = decide(readRequest(query, redirectUri));
    if (typeof code !== 'string') return code;
    back.searchParams.set('code', code);
    back.searchParams.set('scope', query.get('scope') ?? '');
    back.searchParams.set('authuser', '0');
    back.searchParams.set('prompt', query.get('prompt') ?? 'consent');
  } catch (thrown) {
    // RFC 6749 section 4.1.2.1: errors of a known client are sent to the client.
    if (!(thrown instanceof OAuthError)) throw thrown;
    back.searchParams.set('error', thrown.error);
    if (thrown.error !== 'access_denied') back.searchParams.set('error_description', thrown.description);
  }
  return reply.redirect(back.href, 302);
}

function readRequest(query: URLSearchParams, redirectUri: string): PendingConsent {
  if (query.get('response_type') !== 'code')
    throw new OAuthError(400, 'unsupported_response_type', 'Only response_type=code is simulated.');
  const scopes = canonicalScopes(query.get('scope') ?? '');
  if (scopes.length === 0) throw invalidRequest('Missing required parameter: scope');
  const codeChallenge = query.get('code_challenge') ?? undefined;
  // Google also accepts `plain`; the simulator refuses it, because no client should send it.
  if (codeChallenge !== undefined && query.get('code_challenge_method') !== 'S256')
    throw invalidRequest('Only code_challenge_method=S256 is allowed.');
  if (codeChallenge !== undefined && !/^[A-Za-z0-9_-]{43}$/.test(codeChallenge))
    throw invalidRequest('Invalid code_challenge.');
  return {
    clientId: query.get('client_id') ?? '',
    redirectUri,
    scopes,
    codeChallenge,
    nonce: query.get('nonce') ?? undefined,
    prompt: query.get('prompt') ?? '',
    offline: query.get('access_type') === 'offline',
    includeGranted: query.get('include_granted_scopes') === 'true',
  };
}

/** `prompt=none`: a code at once when the hinted user has already consented to all scopes, else `interaction_required`. */
function silently(world: World, query: URLSearchParams, asked: PendingConsent): string {
  const user = world.users.get((query.get('login_hint') ?? '').toLowerCase());
  if (!user) throw new OAuthError(400, 'login_required', 'The user is not known.');
  const given = world.grants.consented(user.email, asked.clientId);
  if (!asked.scopes.every((scope) => given.has(scope)))
    throw new OAuthError(400, 'interaction_required', 'The user has not consented to these scopes.');
  return allow(world, user, asked, tickedScopes(user, asked.scopes));
}
