import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CodeChallengeMethod } from 'google-auth-library';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { DEMO_CLIENT } from '../../src/sandbox/google/demo/demo-seed.js';
import { isJsonObject } from '../../src/sandbox/google/http/request-body.js';
import { CALENDAR_SCOPE, refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const REDIRECT = DEMO_CLIENT.redirectUris[0] ?? '';

const google = SimulatedGoogle.shared();

beforeEach(() => google.reset([{ email: MIA, name: 'Mia' }], new Date().toISOString()));

function pkce(): { codeVerifier: string; codeChallenge: string } {
  const codeVerifier = randomBytes(32).toString('base64url');
  return { codeVerifier, codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url') };
}

async function token(form: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }> {
  const { clientId, clientSecret } = DEMO_CLIENT;
  const answer = await fetch(`${google.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form }),
  });
  const body: unknown = await answer.json();
  return { status: answer.status, body: isJsonObject(body) ? body : {} };
}

const exchange = (code: string, form: Record<string, string> = {}) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, ...form });

describe('POST /token with a code', () => {
  it('gives Google’s own client tokens it can verify', async () => {
    const { codeVerifier, codeChallenge } = pkce();
    const code = await google.code(MIA, { codeChallenge, nonce: 'n-1' });
    const client = google.oauthClient();

    const { tokens } = await client.getToken({ code, codeVerifier });
    const ticket = await client.verifyIdToken({ idToken: tokens.id_token ?? '', audience: DEMO_CLIENT.clientId });
    const info = await client.getTokenInfo(tokens.access_token ?? '');

    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: expect.stringContaining(CALENDAR_SCOPE) });
    expect(ticket.getPayload()).toMatchObject({
      email: MIA,
      email_verified: true,
      name: 'Mia',
      nonce: 'n-1',
      iss: google.url,
    });
    expect(info).toMatchObject({ email: MIA, aud: DEMO_CLIENT.clientId });
  });

  it('signs ID tokens with a published key, and binds them to the access token', async () => {
    const { body } = await exchange(await google.code(MIA));
    const idToken = String(body['id_token']);
    const keys = createRemoteJWKSet(new URL(`${google.url}/oauth2/v3/certs`));

    const { payload } = await jwtVerify(idToken, keys, {
      issuer: google.url,
      audience: DEMO_CLIENT.clientId,
      algorithms: ['RS256'],
    });

    const half = createHash('sha256')
      .update(String(body['access_token']))
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    expect(payload).toMatchObject({ at_hash: half, azp: DEMO_CLIENT.clientId });
    expect(payload.sub).toMatch(/^\d{21}$/);
  });

  it('keeps old keys published for one rotation', async () => {
    const { body } = await exchange(await google.code(MIA));
    const { kid } = decodeProtectedHeader(String(body['id_token']));
    const published = async () => {
      const answer = await fetch(`${google.url}/oauth2/v3/certs`);
      expect(answer.headers.get('cache-control')).toContain('max-age=');
      return JSON.stringify(await answer.json()).includes(String(kid));
    };

    await google.control('POST', 'keys/rotate');
    const after = await published();
    await google.control('POST', 'keys/rotate');

    expect([after, await published()]).toEqual([true, false]);
  });

  it('takes a code once, and for ten minutes', async () => {
    const [used, old] = [await google.code(MIA), await google.code(MIA)];
    const first = await exchange(used);
    const second = await exchange(used);
    await google.control('PUT', 'clock', { now: new Date(Date.now() + 600_000).toISOString() });
    const late = await exchange(old);

    expect([first.status, second.body['error'], late.body['error']]).toEqual([200, 'invalid_grant', 'invalid_grant']);
  });

  it.each([
    ['a wrong verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['no verifier', {}, 'invalid_grant'],
    ['another redirect URI', { redirect_uri: `${REDIRECT}/` }, 'redirect_uri_mismatch'],
    ['a wrong secret', { client_secret: 'guess' }, 'invalid_client'],
    ['an unknown client', { client_id: 'stranger' }, 'invalid_client'],
    ['an unknown grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a made-up code', { code: '4/0made-up' }, 'invalid_grant'],
  ])('refuses %s', async (_case, form, error) => {
    const code = await google.code(MIA, { codeChallenge: pkce().codeChallenge });

    const { status, body } = await exchange(code, form);

    expect(body['error']).toBe(error);
    expect(status).toBe(error === 'invalid_client' ? 401 : 400);
  });

  it('swaps a native app’s server auth code without a redirect URI', async () => {
    const code = await google.code(MIA, { redirectUri: '' });

    expect((await exchange(code, { redirect_uri: '' })).status).toBe(200);
  });

  it('gives a refresh token the first time, and again only with prompt=consent', async () => {
    const first = await exchange(await google.code(MIA));
    const again = await exchange(await google.code(MIA));
    const forced = await exchange(await google.code(MIA, { prompt: 'consent' }));

    expect([first, again, forced].map(({ body }) => typeof body['refresh_token'])).toEqual([
      'string',
      'undefined',
      'string',
    ]);
  });

  it.each([
    ['always', 'string'],
    ['never', 'undefined'],
  ])('gives refresh tokens %s when told to', async (refreshToken, expected) => {
    await google.control('PUT', `users/${MIA}/consent`, { scopes: 'all', refreshToken });
    await exchange(await google.code(MIA));

    const { body } = await exchange(await google.code(MIA));

    expect(typeof body['refresh_token']).toBe(expected);
  });

  it('grants only the scopes the user ticks', async () => {
    await google.control('PUT', `users/${MIA}/consent`, { scopes: ['openid', 'email'], refreshToken: 'first' });

    const { body } = await exchange(await google.code(MIA));

    expect(body['scope']).not.toContain(CALENDAR_SCOPE);
  });
});

describe('POST /token with a refresh token', () => {
  it('gives new access tokens until the grant dies', async () => {
    const { body } = await exchange(await google.code(MIA));
    const refresh = () => token({ grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) });

    const alive = await refresh();
    await google.control('POST', 'grants/revoke', { email: MIA });
    const dead = await refresh();

    expect(alive.body).toMatchObject({ access_token: expect.any(String), expires_in: 3599 });
    expect(dead).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('dies after a week in test mode', async () => {
    await google.control('PUT', 'limits', { testMode: true });
    const { body } = await exchange(await google.code(MIA));
    const refresh = () => token({ grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) });

    const alive = await refresh();
    await google.control('PUT', 'clock', { now: new Date(Date.now() + 7 * 86_400_000).toISOString() });

    expect(body['refresh_token_expires_in']).toBe(604_800);
    expect([alive.status, (await refresh()).body['error']]).toEqual([200, 'invalid_grant']);
  });

  it('is one of a hundred: the oldest ends without a word', async () => {
    await google.control('PUT', `users/${MIA}/consent`, { scopes: 'all', refreshToken: 'always' });
    const refreshTokens: string[] = [];
    for (let count = 0; count < 101; count += 1)
      refreshTokens.push(String((await exchange(await google.code(MIA))).body['refresh_token']));
    const refresh = (at: number) => token({ grant_type: 'refresh_token', refresh_token: refreshTokens[at] ?? '' });

    expect([(await refresh(0)).status, (await refresh(1)).status, (await refresh(100)).status]).toEqual([
      400, 200, 200,
    ]);
  });
});

const outcome = (call: Promise<{ status: number }>): Promise<string> =>
  call.then(({ status }) => String(status)).catch(() => refusal(call));

describe('access tokens', () => {
  it('die when told to, while the refresh token lives', async () => {
    const client = google.oauthClient();
    client.setCredentials((await client.getToken(await google.code(MIA))).tokens);
    const userInfo = () => client.request({ url: `${google.url}/v1/userinfo`, retry: false });
    await google.control('POST', 'tokens/expire', { email: MIA });

    const dead = await refusal(userInfo());
    await client.refreshAccessToken();

    expect([dead, (await userInfo()).status]).toEqual(['401 invalid_request', 200]);
  });

  it.each([
    ['no token', undefined, '"required"'],
    ['a token that never was', 'Bearer ya29.guess', '"authError"'],
  ])('are asked for: %s is 401', async (_case, authorization, reason) => {
    const answer = await fetch(`${google.url}/calendar/v3/colors`, {
      headers: { ...(authorization && { authorization }) },
    });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer realm=');
    expect(await answer.text()).toContain(reason);
  });

  it.each([
    ['https://www.googleapis.com/auth/calendar.events', '200', '403 insufficientPermissions'],
    ['https://www.googleapis.com/auth/calendar.readonly', '200', '200'],
    ['https://www.googleapis.com/auth/calendar.freebusy', '403 insufficientPermissions', '200'],
  ])('open what their scope opens: %s', async (scope, events, freebusy) => {
    const calendar = await google.calendarOf(MIA, scope);

    expect(await outcome(calendar.events.list({ calendarId: 'primary' }))).toBe(events);
    expect(
      await outcome(
        calendar.freebusy.query({
          requestBody: { timeMin: '2026-03-03T00:00:00Z', timeMax: '2026-03-04T00:00:00Z', items: [] },
        }),
      ),
    ).toBe(freebusy);
  });

  it.each([
    ['calendar.settings.readonly', '200'],
    ['calendar.events', '403 insufficientPermissions'],
  ])('open the settings if their scope does: %s', async (scope, expected) => {
    const calendar = await google.calendarOf(MIA, `https://www.googleapis.com/auth/${scope}`);

    expect(await outcome(calendar.settings.list())).toBe(expected);
    expect(await outcome(calendar.settings.get({ setting: 'locale' }))).toBe(expected);
  });

  it('end with the grant when they are revoked', async () => {
    const client = google.oauthClient();
    const { tokens } = await client.getToken(await google.code(MIA));

    await client.revokeToken(tokens.access_token ?? '');

    expect(
      (await token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' })).body['error'],
    ).toBe('invalid_grant');
    expect(await refusal(client.revokeToken('made-up'))).toBe('400 invalid_token');
  });

  it('open userinfo', async () => {
    const authorization = `Bearer ${await google.accessToken(MIA, 'openid email profile')}`;

    const answer = await fetch(`${google.url}/v1/userinfo`, { headers: { authorization } });

    expect(await answer.json()).toMatchObject({ email: MIA, name: 'Mia', email_verified: true });
  });
});

function authorizeUrl(extras: Record<string, string> = {}): string {
  return google.oauthClient().generateAuthUrl({
    access_type: 'offline',
    scope: ['openid', 'email', CALENDAR_SCOPE],
    state: 's-1',
    code_challenge: pkce().codeChallenge,
    code_challenge_method: CodeChallengeMethod.S256,
    ...extras,
  });
}

describe('GET /o/oauth2/v2/auth', () => {
  async function press(decision: string, scopes: string[]): Promise<URLSearchParams> {
    const request = authorizeUrl().split('?')[1] ?? '';
    const body = new URLSearchParams({ request, email: MIA, decision });
    for (const scope of scopes) body.append('scope', scope);
    const answer = await fetch(`${google.url}/o/oauth2/v2/auth/consent`, { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(302);
    return new URL(answer.headers.get('location') ?? '').searchParams;
  }

  it('is a page with the accounts and the scopes', async () => {
    const answer = await fetch(authorizeUrl());
    const page = await answer.text();

    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(page).toContain(`value="${MIA}"`);
    expect(page).toContain(`value="${CALENDAR_SCOPE}"`);
  });

  it('goes back with a code and the state when the user allows', async () => {
    const back = await press('allow', [CALENDAR_SCOPE]);

    expect(back.get('state')).toBe('s-1');
    expect(back.get('code')).toMatch(/^4\/0/);
  });

  it('goes back with access_denied when the user denies', async () => {
    const back = await press('deny', []);

    expect([back.get('error'), back.get('code')]).toEqual(['access_denied', null]);
  });

  it.each([
    ['an unknown client', { client_id: 'stranger' }, 401, 'invalid_client'],
    [
      'a redirect URI that is not exactly a registered one',
      { redirect_uri: `${REDIRECT}?x=1` },
      400,
      'redirect_uri_mismatch',
    ],
  ])('shows a page and redirects nowhere for %s', async (_case, extras, status, error) => {
    const answer = await fetch(authorizeUrl(extras), { redirect: 'manual' });

    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(error);
  });

  it.each([
    ['PKCE in plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a token right away', { response_type: 'token' }, 'unsupported_response_type'],
    ['silence before any consent', { prompt: 'none', login_hint: MIA }, 'interaction_required'],
    ['silence for nobody', { prompt: 'none' }, 'login_required'],
  ])('goes back with an error for %s', async (_case, extras, error) => {
    const answer = await fetch(authorizeUrl(extras), { redirect: 'manual' });

    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe(error);
  });

  it('adds the scopes granted earlier when the client asks for them', async () => {
    const { codeVerifier, codeChallenge } = pkce();
    const url = authorizeUrl({ scope: 'openid email', include_granted_scopes: 'true', code_challenge: codeChallenge });
    await exchange(await google.code(MIA));

    const body = new URLSearchParams({ request: url.split('?')[1] ?? '', email: MIA, decision: 'allow' });
    const answer = await fetch(`${google.url}/o/oauth2/v2/auth/consent`, { method: 'POST', body, redirect: 'manual' });
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';

    expect((await exchange(code, { code_verifier: codeVerifier })).body['scope']).toContain(CALENDAR_SCOPE);
  });

  it('is silent for a user who consented before', async () => {
    await exchange(await google.code(MIA));

    const answer = await fetch(authorizeUrl({ prompt: 'none', login_hint: MIA }), { redirect: 'manual' });

    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('code')).toMatch(/^4\/0/);
  });
});
