import { createHmac, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { readConfig } from '../../src/shared/config/read-config.js';
import { type DerivedKey, Keyring } from '../../src/shared/crypto/keyring.js';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { environment } from '../support/server.js';
import { ANNA, AuthWorld, BEN } from './auth-world.js';

let world: AuthWorld;
let session: NewSession;
let claims: JWTPayload;
let keys: { access: DerivedKey; encryption: DerivedKey };

const MINUTE = 60;
const now = (): number => Math.floor(Date.now() / 1000);
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

beforeAll(async () => {
  world = await AuthWorld.start();
  session = await world.server.signIn(ANNA);
  claims = decodeJwt(session.accessToken);
  const keyring = new Keyring(readConfig(environment(world.google)));
  keys = { access: keyring.newest('access-token'), encryption: keyring.newest('encryption') };
});

afterAll(async () => {
  await world.close();
});

/** A token as our own server would sign it, but for what is changed. */
async function token(changes: JWTPayload = {}, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys.access.kid, ...header })
    .sign(keys.access.key);
}

/** A token put together by hand, signed by HMAC with any key. */
function handmade(header: Record<string, unknown>, key: KeyObject | string): string {
  const signed = `${base64url({ typ: 'at+jwt', kid: keys.access.kid, ...header })}.${base64url(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

const me = async (bearer: string) => world.server.call('GET', '/auth/me', { token: bearer });

describe('access tokens', () => {
  it('accepts a token that this server could have signed', async () => {
    expect((await me(await token())).status).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['alg none', () => `${base64url({ alg: 'none', typ: 'at+jwt', kid: keys.access.kid })}.${base64url(claims)}.`],
    ['alg NONE with a signature', () => handmade({ alg: 'NONE' }, keys.access.key)],
    ['no alg', () => handmade({}, keys.access.key)],
    ['HS512 by our own key', async () => token({}, { alg: 'HS512' })],
    [
      'RS256 by a key of theirs',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        const header = { alg: 'RS256', typ: 'at+jwt', kid: keys.access.kid };
        return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
      },
    ],
    ['an empty key', () => handmade({ alg: 'HS256' }, '')],
    ['the key id as key', () => handmade({ alg: 'HS256' }, keys.access.kid)],
    ['our key for another purpose', () => handmade({ alg: 'HS256', kid: keys.encryption.kid }, keys.encryption.key)],
    ['a key id that is a path', () => handmade({ alg: 'HS256', kid: '../../../dev/null' }, '')],
    ['a key id that is a property of objects', () => handmade({ alg: 'HS256', kid: '__proto__' }, '')],
    ['a key id that is no text', () => handmade({ alg: 'HS256', kid: [keys.access.kid] }, keys.access.key)],
    ['no key id', () => handmade({ alg: 'HS256', kid: undefined }, keys.access.key)],
    ['the address of keys', () => handmade({ alg: 'HS256', kid: 'x', jku: `${world.google.url}/keys` }, 'x')],
    ['a key in its header', () => handmade({ alg: 'HS256', kid: 'x', jwk: { kty: 'oct', k: 'eA' } }, 'x')],
    ['no type', async () => token({}, { typ: undefined })],
    ['the type of an ID token', async () => token({}, { typ: 'JWT' })],
    ['a foreign audience', async () => token({ aud: 'another-server' })],
    ['no audience', async () => token({ aud: undefined })],
    ['a foreign issuer', async () => token({ iss: 'https://accounts.google.com' })],
    ['no issuer', async () => token({ iss: undefined })],
    ['no expiry', async () => token({ exp: undefined })],
    [
      'an expiry that is no number',
      async () =>
        handmade({ alg: 'HS256' }, keys.access.key).replace(
          /\.[^.]*\./,
          () => `.${base64url({ ...claims, exp: 'never' })}.`,
        ),
    ],
    ['another user than its session', async () => token({ sub: '2' })],
    ['no user', async () => token({ sub: undefined })],
    ['no session', async () => token({ sid: undefined })],
    ['a session that never was', async () => token({ sid: 'A'.repeat(22) })],
    ['a counter that is text', async () => token({ ctr: '1' })],
    ['a changed payload', () => session.accessToken.replace(/\.[^.]+\./, `.${base64url({ ...claims, sub: '2' })}.`)],
    ['no signature', () => session.accessToken.replace(/[^.]+$/, '')],
    ['half a signature', () => session.accessToken.slice(0, -20)],
    ['a refresh token in its place', () => session.refreshToken],
    ['words', () => 'not-a-token'],
    ['three dots', () => '...'],
  ])('answers 401 to a token with %s', async (_case, write) => {
    const { status, body } = await me(await write());

    expect([status, body.code]).toEqual([401, expect.stringMatching(/^(token_invalid|session_expired)$/)]);
  });

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no token', 'Bearer'],
    ['two tokens', 'Bearer a b'],
    ['only a token', 'eyJ'],
  ])('answers 401 to an Authorization header with %s', async (_case, authorization) => {
    const { status, body } = await world.server.call('GET', '/auth/me', { headers: { authorization } });

    expect([status, body.code]).toEqual([401, 'token_invalid']);
  });

  it.each([
    ['31 seconds ahead', 31, 200],
    ['31 seconds behind', -31, 200],
    ['10 minutes ahead', 10 * MINUTE, 401],
    ['11 minutes behind', -11 * MINUTE, 401],
  ])('judges a token of a replica whose clock is %s', async (_case, skew, status) => {
    const times = { iat: now() + skew, nbf: now() + skew - MINUTE, exp: now() + skew + 10 * MINUTE };

    expect((await me(await token(times))).status).toBe(status);
  });

  it('tells an expired token from an invalid one, and how to go on', async () => {
    const { body, headers } = await me(await token({ exp: now() - 1 }));

    expect(body.code).toBe('token_expired');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
  });

  it('ends with its own session, not with another', async () => {
    const other = await world.server.signIn(ANNA);
    const ben = await world.server.signIn(BEN);

    await world.post('/auth/logout', { refreshToken: other.refreshToken });

    expect([await world.meStatus(other.accessToken), await world.meStatus(ben.accessToken)]).toEqual([401, 200]);
    expect(await world.meStatus(session.accessToken)).toBe(200);
  });
});
