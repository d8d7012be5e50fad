import type { SimulatedUser } from '../world/user.js';
import type { World } from '../world/world.js';
import { OAuthError } from './oauth-error.js';

/** A request for consent from an application or a test. */
export interface PendingConsent {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  codeChallenge?: string | undefined;
  nonce?: string | undefined;
  prompt: string;
  offline: boolean;
  includeGranted: boolean;
}

const IDENTITY_SCOPES: Record<string, string> = {
  email: 'https://www.googleapis.com/auth/userinfo.email',
  profile: 'https://www.googleapis.com/auth/userinfo.profile',
};

/** Scopes as Google returns them: the short identity scopes become their long names. */
export function canonicalScopes(scope: string): string[] {
  return [
    ...new Set(
      scope
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => IDENTITY_SCOPES[name] ?? name),
    ),
  ];
}

/** Whether the user may refuse a scope; identity scopes cannot be refused (granular consent covers the others). */
export function isIdentityScope(scope: string): boolean {
  return scope === 'openid' || Object.values(IDENTITY_SCOPES).includes(scope);
}

/** The requested scopes that the user's consent policy grants. */
export function tickedScopes(user: SimulatedUser, asked: readonly string[]): string[] {
  const { scopes } = user.consent;
  if (scopes === 'all') return [...asked];
  const ticked = new Set(scopes.flatMap(canonicalScopes));
  return asked.filter((scope) => isIdentityScope(scope) || ticked.has(scope));
}

/** The result of pressing Allow: an authorization code. A refresh token follows on first consent or `prompt=consent`, as at Google. */
export function allow(world: World, user: SimulatedUser, request: PendingConsent, ticked: readonly string[]): string {
  if (user.consent.deny) throw new OAuthError(403, 'access_denied', 'The user denied the request.');
  const { grants } = world;
  const earlier = request.includeGranted ? grants.consented(user.email, request.clientId) : [];
  const first = !grants.hasRefreshToken(user.email, request.clientId);
  const policy = user.consent.refreshToken;
  const wanted =
    policy === 'always' || (policy === 'first' && (first || request.prompt.split(' ').includes('consent')));
  return grants.authorize({
    email: user.email,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    scopes: [...new Set([...ticked, ...earlier])],
    codeChallenge: request.codeChallenge,
    nonce: request.nonce,
    offline: request.offline,
    issueRefreshToken: request.offline && wanted,
  });
}
