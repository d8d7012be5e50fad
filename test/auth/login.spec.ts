import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Me, NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { EVENTS_SCOPE, LOGIN_SCOPES, SETTINGS_SCOPE } from '../../src/modules/auth/grants/scopes.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { pkce } from '../support/google.js';
import { TestServer } from '../support/server.js';
import { ANNA, AuthWorld, BEN, REDIRECT_URI } from './auth-world.js';

let world: AuthWorld;

const IDENTITY_ONLY = ['openid', 'email', 'profile'];
const EXCHANGES = /^\/token$/;
const CALENDAR = /^\/calendar\//;

beforeAll(async () => {
  world = await AuthWorld.start();
});

beforeEach(async () => {
  await world.google.clearLogs();
});

afterEach(async () => {
  await world.google.clearFaults();
  await world.google.consentOf(ANNA, { scopes: 'all' });
  await world.google.revokeGrants(ANNA);
});

afterAll(async () => {
  await world.close();
});

const login = async <T = Problem>(body: unknown) => world.post<T>('/auth/google', body);

describe('signing in', () => {
  it.each([
    ['a wrong verifier', () => ({ codeVerifier: pkce().codeVerifier }), 400, 'invalid_grant_code', 1],
    ['no verifier', () => ({ codeVerifier: undefined }), 400, 'invalid_request', 0],
    ['a verifier of 42 characters', () => ({ codeVerifier: 'v'.repeat(42) }), 400, 'invalid_request', 0],
    ['a verifier of 129 characters', () => ({ codeVerifier: 'v'.repeat(129) }), 400, 'invalid_request', 0],
    ['a verifier with other characters', () => ({ codeVerifier: `${'v'.repeat(43)}!` }), 400, 'invalid_request', 0],
  ])('refuses %s', async (_case, change, status, code, exchanges) => {
    const body = { ...(await world.loginBody()), ...change() };

    const answer = await login(body);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await world.google.countOf(EXCHANGES)).toBe(exchanges);
  });

  it('refuses a plain challenge', async () => {
    const { codeVerifier } = pkce();
    const body = { ...(await world.loginBody({ codeChallenge: codeVerifier })), codeVerifier };

    expect((await login(body)).body.code).toBe('invalid_grant_code');
  });

  it('refuses the code of a web client sent alone, without its verifier', async () => {
    const { code } = await world.loginBody();

    expect((await login({ code })).status).toBe(400);
  });

  it.each(['before', 'after'] as const)('exchanges once when the line is cut %s the answer', async (reset) => {
    const body = await world.loginBody();
    await world.google.fault({ match: { path: '^/token' }, reset });

    const answer = await login(body);

    expect([answer.status, answer.body.code]).toEqual([502, 'login_retry']);
    expect(await world.google.countOf(EXCHANGES)).toBe(1);
  });

  it('does not exchange a code again that may have been taken', async () => {
    const body = await world.loginBody();
    await world.google.fault({ match: { path: '^/token' }, times: 1, reset: 'after' });
    await login(body);

    const again = await login(body);

    expect([again.status, again.body.code]).toEqual([400, 'invalid_grant_code']);
    expect(await world.google.countOf(EXCHANGES)).toBe(1);
  });

  it('lets one of twenty through with the same code', async () => {
    const body = await world.loginBody();

    const answers = await Promise.all(Array.from({ length: 20 }, async () => login<NewSession & Problem>(body)));

    const [winner, ...others] = answers.toSorted((a, b) => a.status - b.status);
    expect(winner?.status).toBe(200);
    expect(new Set(others.map(({ status, body: { code } }) => `${status} ${code}`))).toEqual(
      new Set(['400 invalid_grant_code']),
    );
    expect(await world.google.countOf(EXCHANGES)).toBe(1);
    // The one session is the last one, too: with it goes the grant.
    await world.post('/auth/logout', { refreshToken: winner?.body.refreshToken });
    expect(await world.google.countOf(/^\/revoke$/)).toBe(1);
  });

  it.each([
    'https://app.example.evil/callback',
    `${REDIRECT_URI}/`,
    `${REDIRECT_URI}?next=1`,
    REDIRECT_URI.replace('callback', 'Callback'),
    REDIRECT_URI.replace('localhost', 'LOCALHOST'),
    REDIRECT_URI.replace('http:', 'https:'),
    'postmessage',
    '',
  ])('refuses the redirect URI %j without asking Google', async (redirectUri) => {
    const answer = await login({ ...(await world.loginBody()), redirectUri });

    expect([answer.status, answer.body.code]).toEqual([400, 'redirect_uri_not_allowed']);
    expect(await world.google.countOf(EXCHANGES)).toBe(0);
  });

  it('binds the nonce', async () => {
    const own = await login({ ...(await world.loginBody({ nonce: 'mine' })), nonce: 'mine' });
    const other = await login({ ...(await world.loginBody({ nonce: 'theirs' })), nonce: 'mine' });
    const none = await login({ ...(await world.loginBody()), nonce: 'mine' });

    expect([own, other, none].map(({ status }) => status)).toEqual([200, 400, 400]);
    expect([other.body.code, none.body.code]).toEqual(['invalid_grant_code', 'invalid_grant_code']);
  });

  it.each(['email', 'sub', 'id', 'user'])('takes no identity from the client: %s', async (field) => {
    const { status, body } = await login({ ...(await world.loginBody()), [field]: BEN });

    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('signs in without the calendar, and then asks Google for none', async () => {
    await world.google.consentOf(ANNA, { scopes: [] });

    const { accessToken, calendarConnected } = await world.server.signIn(ANNA);

    expect(calendarConnected).toBe(false);
    const { status, body } = await world.server.call<Problem & { missingScopes: string[] }>('GET', '/calendar/events', {
      token: accessToken,
    });
    expect([status, body.code, body.missingScopes]).toEqual([403, 'scope_missing', [EVENTS_SCOPE]]);
    expect(await world.google.countOf(CALENDAR)).toBe(0);
  });

  it('asks for new consent when a later sign-in allows more than the refresh token was given for', async () => {
    await world.google.consentOf(ANNA, { scopes: [] });
    await world.server.signIn(ANNA);
    await world.google.consentOf(ANNA, { scopes: 'all' });

    const more = await world.server.login(ANNA);
    const consented = await world.server.signIn(ANNA, { prompt: 'consent' });

    expect([more.status, consented.calendarConnected]).toEqual([409, true]);
  });

  it('goes on with a refresh token from before the settings were asked for, without them', async () => {
    const earlier = LOGIN_SCOPES.filter((scope) => scope !== SETTINGS_SCOPE);
    await world.server.signIn(ANNA, { scopes: earlier });

    const { accessToken, calendarConnected } = await world.server.signIn(ANNA);

    const { body } = await world.server.call<Me>('GET', '/auth/me', { token: accessToken });
    expect([calendarConnected, body.calendarConnected]).toEqual([true, true]);
    expect(body.grantedScopes).not.toContain(SETTINGS_SCOPE);
    await world.google.expireTokens(ANNA);
    expect((await world.server.call('GET', '/calendar/events', { token: accessToken })).status).toBe(200);
  });

  it('goes on with the grant it has when Google gives no refresh token', async () => {
    await world.server.signIn(ANNA);
    await world.google.consentOf(ANNA, { scopes: 'all', refreshToken: 'never' });

    const { accessToken, calendarConnected } = await world.server.signIn(ANNA);

    expect(calendarConnected).toBe(true);
    await world.google.expireTokens(ANNA);
    expect((await world.server.call('GET', '/calendar/events', { token: accessToken })).status).toBe(200);
  });

  it('asks for new consent when it has no grant, and leaves no session behind', async () => {
    const forgetful = await TestServer.start(world.google);
    await world.server.signIn(ANNA);

    const { status, body } = await forgetful.login(ANNA);

    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'reconsent_required' })]);
    expect(body).not.toHaveProperty('accessToken');
    const { calendarConnected } = await forgetful.signIn(ANNA, { prompt: 'consent' });
    expect(calendarConnected).toBe(true);
    await forgetful.close();
  });

  it('does not use an older, wider grant after a narrower sign-in', async () => {
    await world.server.signIn(ANNA);

    const { accessToken, calendarConnected } = await world.server.signIn(ANNA, { scopes: IDENTITY_ONLY });

    expect(calendarConnected).toBe(false);
    expect((await world.server.call('GET', '/calendar/events', { token: accessToken })).body.code).toBe(
      'scope_missing',
    );
    expect(await world.google.countOf(CALENDAR)).toBe(0);
    expect((await world.server.signIn(ANNA, { scopes: LOGIN_SCOPES })).calendarConnected).toBe(true);
  });

  it('refuses an attacker’s code without the attacker’s verifier', async () => {
    const attack = await world.loginBody({ email: BEN });
    const victim = await world.loginBody();

    const answer = await login({ ...victim, code: attack.code });

    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_grant_code']);
  });

  it('puts no token into a URL or a header', async () => {
    const { accessToken } = await world.server.signIn(ANNA);

    const { headers, body } = await world.server.call<Me>('GET', '/auth/me', { token: accessToken });

    expect(JSON.stringify([...headers, body])).not.toMatch(/eyJ[\w-]+\.|ya29\.|1\/\/0|v1\./);
    const queries = (await world.google.requests()).map(({ path }) => path);
    expect(queries.join(' ')).not.toMatch(/eyJ[\w-]+\.|ya29\.|1\/\/0|4\/0/);
  });
});
