import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConsentUrl, Me, RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import { EVENTS_SCOPE, LOGIN_SCOPES } from '../../src/modules/auth/grants/scopes.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { pkce } from '../support/google.js';
import { ANNA, AuthWorld, REDIRECT_URI } from './auth-world.js';

let world: AuthWorld;

const urlOf = async (parameters: Record<string, string>) =>
  world.server.call<ConsentUrl & Problem>('GET', `/auth/google/url?${new URLSearchParams(parameters).toString()}`);

beforeAll(async () => {
  world = await AuthWorld.start();
});

beforeEach(async () => {
  await world.google.clearLogs();
});

afterEach(async () => {
  await world.google.clearFaults();
});

afterAll(async () => {
  await world.close();
});

describe('GET /auth/google/url', () => {
  const query = { redirectUri: REDIRECT_URI, codeChallenge: pkce().codeChallenge, state: 'state-1' };

  it('answers the consent page with PKCE, offline access and the least scopes', async () => {
    const { status, body } = await urlOf({ ...query, nonce: 'n-1', loginHint: ANNA, forceConsent: 'true' });

    expect(status).toBe(200);
    const { origin, pathname, searchParams } = new URL(body.url);
    expect(origin + pathname).toBe(`${world.google.url}/o/oauth2/v2/auth`);
    expect(Object.fromEntries(searchParams)).toEqual({
      access_type: 'offline',
      include_granted_scopes: 'true',
      scope: LOGIN_SCOPES.join(' '),
      redirect_uri: REDIRECT_URI,
      code_challenge: query.codeChallenge,
      code_challenge_method: 'S256',
      state: 'state-1',
      nonce: 'n-1',
      login_hint: ANNA,
      prompt: 'consent',
      response_type: 'code',
      client_id: expect.any(String),
    });
  });

  it.each([
    ['a challenge that is not S256', { ...query, codeChallenge: 'plain' }, 'codeChallenge'],
    ['no state', { redirectUri: query.redirectUri, codeChallenge: query.codeChallenge }, 'state'],
    ['a flag in words', { ...query, forceConsent: 'yes' }, 'forceConsent'],
    ['an unknown parameter', { ...query, scope: 'everything' }, 'scope'],
  ])('refuses %s', async (_case, parameters, field) => {
    const { status, body } = await urlOf(parameters);

    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('refuses a redirect URI that is not configured', async () => {
    const { status, body } = await urlOf({ ...query, redirectUri: 'https://evil.example/callback' });

    expect([status, body.code]).toEqual([400, 'redirect_uri_not_allowed']);
  });

  it('answers while Google is down, because it does not call Google', async () => {
    await world.google.fault({ match: {}, status: 503 });

    expect((await urlOf(query)).status).toBe(200);
    expect(await world.google.requests()).toEqual([]);
  });
});

describe('POST /auth/google', () => {
  it('trades a code for a session', async () => {
    const { status, body } = await world.post('/auth/google', await world.loginBody());

    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      tokenType: 'Bearer',
      expiresIn: 600,
      refreshToken: expect.stringMatching(/^v1\.[\w-]+$/),
      refreshExpiresIn: expect.any(Number),
      user: { id: expect.stringMatching(/^\d+$/), email: ANNA, name: 'Anna', picture: expect.any(String) },
      calendarConnected: true,
      grantedScopes: expect.arrayContaining([EVENTS_SCOPE]),
    });
  });

  it('trades a native server auth code, sent alone', async () => {
    const { code } = await world.loginBody({ redirectUri: '', codeChallenge: undefined });

    const { status, body } = await world.post('/auth/google', { code });

    expect([status, body.user.email]).toEqual([200, ANNA]);
  });

  it.each([
    ['no code', {}, 'code'],
    ['a code that is no text', { code: 7 }, 'code'],
    ['a short verifier', { code: 'c', codeVerifier: 'short', redirectUri: REDIRECT_URI }, 'codeVerifier'],
    ['a redirect URI without a verifier', { code: 'c', redirectUri: REDIRECT_URI }, 'codeVerifier'],
    ['a verifier without a redirect URI', { code: 'c', codeVerifier: 'v'.repeat(43) }, 'redirectUri'],
    ['an unknown field', { code: 'c', email: ANNA }, 'email'],
  ])('refuses %s, before any upstream call', async (_case, body, field) => {
    const answer = await world.post<Problem>('/auth/google', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
    expect(await world.google.requests()).toEqual([]);
  });

  it('refuses a code Google does not know', async () => {
    const body = { code: '4/0unknown', codeVerifier: 'v'.repeat(43), redirectUri: REDIRECT_URI };

    const answer = await world.post<Problem>('/auth/google', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_grant_code']);
  });

  it('asks the client to begin again when Google fails', async () => {
    await world.google.fault({ match: { path: '^/token' }, status: 500 });

    const { status, body } = await world.post<Problem>('/auth/google', await world.loginBody());

    expect([status, body.code, body.retryable]).toEqual([502, 'login_retry', false]);
  });
});

describe('POST /auth/refresh', () => {
  it('trades a refresh token for the next pair', async () => {
    const { refreshToken, accessToken } = await world.server.signIn(ANNA);

    const { status, body } = await world.post<RefreshedSession>('/auth/refresh', { refreshToken });

    expect(status).toBe(200);
    expect(body.refreshToken).not.toBe(refreshToken);
    expect(body.accessToken).not.toBe(accessToken);
    expect(Object.keys(body).toSorted()).toEqual([
      'accessToken',
      'calendarConnected',
      'expiresIn',
      'grantedScopes',
      'refreshExpiresIn',
      'refreshToken',
      'tokenType',
    ]);
    expect(await world.meStatus(body.accessToken)).toBe(200);
  });

  it.each([
    ['words that are no token', 'nonsense', 'session_expired'],
    ['a token of no session', `v1.${'A'.repeat(50)}AA`, 'session_expired'],
  ])('answers 401 to %s', async (_case, refreshToken, code) => {
    const { status, body } = await world.post<Problem>('/auth/refresh', { refreshToken });

    expect([status, body.code]).toEqual([401, code]);
  });

  it.each([
    ['no token', {}, 'refreshToken'],
    ['a token that is no text', { refreshToken: ['v1.x'] }, 'refreshToken'],
    ['an unknown field', { refreshToken: 'v1.x', sub: '1' }, 'sub'],
  ])('refuses %s', async (_case, body, field) => {
    const answer = await world.post<Problem>('/auth/refresh', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
  });

  it('goes on while Google is away', async () => {
    const { refreshToken } = await world.server.signIn(ANNA);
    await world.google.fault({ match: {}, status: 503 });

    expect((await world.post('/auth/refresh', { refreshToken })).status).toBe(200);
  });
});

describe('POST /auth/logout', () => {
  it('ends the session of a refresh token', async () => {
    const { accessToken, refreshToken } = await world.server.signIn(ANNA);

    const { status, body } = await world.post<string>('/auth/logout', { refreshToken });

    expect([status, body]).toEqual([204, '']);
    expect(await world.meStatus(accessToken)).toBe(401);
    expect((await world.post('/auth/refresh', { refreshToken })).status).toBe(401);
  });

  it('ends the session of a bearer, without a body', async () => {
    const { accessToken } = await world.server.signIn(ANNA);

    const { status } = await world.server.call('POST', '/auth/logout', { token: accessToken });

    expect(status).toBe(204);
    expect(await world.meStatus(accessToken)).toBe(401);
  });

  it('answers 401 to the end of all sessions without a signed-in user', async () => {
    const { status, body } = await world.post<Problem>('/auth/logout', { all: true });

    expect([status, body.code]).toEqual([401, 'token_missing']);
  });

  it.each([
    ['a flag in words', { all: 'true' }, 'all'],
    ['a token that is no text', { refreshToken: 5 }, 'refreshToken'],
    ['an unknown field', { everyone: true }, 'everyone'],
  ])('refuses %s', async (_case, body, field) => {
    const answer = await world.post<Problem>('/auth/logout', body);

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
  });

  it('ends the session though Google fails to revoke', async () => {
    const { accessToken, refreshToken } = await world.server.signIn(ANNA, { prompt: 'consent' });
    await world.google.fault({ match: { path: '^/revoke' }, status: 500 });

    expect((await world.post('/auth/logout', { refreshToken })).status).toBe(204);
    expect(await world.meStatus(accessToken)).toBe(401);
  });
});

describe('GET /auth/me', () => {
  it('tells who is signed in and what may be done', async () => {
    const { accessToken, user } = await world.server.signIn(ANNA, { prompt: 'consent' });

    const { status, body } = await world.server.call<Me>('GET', '/auth/me', { token: accessToken });

    expect(status).toBe(200);
    expect(body).toEqual({
      ...user,
      timeZone: 'Europe/Kyiv',
      calendarConnected: true,
      grantedScopes: expect.arrayContaining([EVENTS_SCOPE]),
      session: { id: expect.any(String), createdAt: expect.any(String), expiresAt: expect.any(String) },
    });
  });

  it('answers 401 without a token, and says how to authenticate', async () => {
    const { status, body, headers } = await world.server.call('GET', '/auth/me');

    expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'token_missing', 'Bearer']);
  });

  it('knows no time zone while Google fails', async () => {
    await world.google.seed({ email: 'cleo@example.com' });
    const { accessToken } = await world.server.signIn('cleo@example.com');
    await world.google.fault({ match: { path: '^/calendar' }, status: 500 });

    const { status, body } = await world.server.call<Me>('GET', '/auth/me', { token: accessToken });

    expect([status, body.timeZone]).toEqual([200, null]);
  });
});
