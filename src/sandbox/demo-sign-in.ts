import { createHash, randomBytes } from 'node:crypto';
import { DEMO_CLIENT, DEMO_USER_EMAIL } from './google/demo/demo-seed.js';

/** The tokens of the demo user's session. */
export interface DemoTokens {
  accessToken: string;
  refreshToken: string;
}

/** Signs the demo user in over HTTP as a web client does, and consents for them. */
export async function signIn(apiUrl: string, googleUrl: string): Promise<DemoTokens> {
  const [redirectUri = ''] = DEMO_CLIENT.redirectUris;
  const codeVerifier = randomBytes(32).toString('base64url');
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const query = new URLSearchParams({ redirectUri, codeChallenge, state: 'sandbox' });
  const consentPage = await json(await fetch(`${apiUrl}/auth/google/url?${query.toString()}`));
  const scope = new URL(readText(consentPage, 'url')).searchParams.get('scope');
  const consent = { email: DEMO_USER_EMAIL, clientId: DEMO_CLIENT.clientId, redirectUri, scope, codeChallenge };
  const consented = await json(await post(`${googleUrl}/__control/consent`, consent));
  const login = { code: readText(consented, 'code'), codeVerifier, redirectUri };
  const session = await json(await post(`${apiUrl}/auth/google`, login));
  return { accessToken: readText(session, 'accessToken'), refreshToken: readText(session, 'refreshToken') };
}

function post(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

async function json(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  throw new Error(`The demo sign-in failed with ${response.status}: ${await response.text()}`);
}

function readText(body: unknown, name: string): string {
  const fields: [string, unknown][] = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const value = new Map(fields).get(name);
  if (typeof value === 'string') return value;
  throw new Error(`The demo sign-in got no ${name}`);
}
