import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair, type JWTPayload } from 'jose';
import type { Me, NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Answer } from '../support/api-client.js';
import { TestServer } from '../support/server.js';
import { onlyDateIsFake } from '../support/clock.js';
import { ForgedGoogle } from './forged-google.js';

const KEYS = /^\/oauth2\/v3\/certs$/;

let forged: ForgedGoogle;
let server: TestServer;

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let codes = 0;

/** Signs in with a code for which Google answers this ID token. */
async function loginWith(idToken: string, at = server): Promise<Answer<NewSession & { code?: string }>> {
  await forged.answerWith(idToken);
  codes += 1;
  return at.call('POST', '/auth/google', { body: { code: `4/0native-${codes}` } });
}

beforeAll(async () => {
  forged = await ForgedGoogle.start();
});

beforeEach(async () => {
  await forged.publish();
  await forged.google.clearLogs();
});

afterAll(async () => {
  await forged.google.close();
});

describe('ID tokens', () => {
  beforeAll(async () => {
    server = await TestServer.start(forged.google);
  });

  afterAll(async () => {
    await server.close();
  });

  it('accepts a valid token', async () => {
    const { status, body } = await loginWith(await forged.sign(forged.claims()));

    expect([status, body.user.id]).toEqual([200, '1000']);
  });

  it.each<[string, JWTPayload]>([
    ['made for another client', { aud: 'another.apps.googleusercontent.com' }],
    ['made by another issuer', { iss: 'https://accounts.google.evil' }],
    ['expired', { exp: Math.floor(Date.now() / 1000) - 120 }],
    ['not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }],
    ['from the future', { iat: Math.floor(Date.now() / 1000) + 600 }],
    ['from long ago, whatever its expiry says', { iat: Math.floor(Date.now() / 1000) - 7200 }],
    ['from the beginning of time', { iat: 0 }],
    ['without an expiry', { exp: undefined }],
    ['without a time of issue', { iat: undefined }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a broken or hostile issuer may write
    ['with a number as its subject', { sub: 1000 as unknown as string }],
    ['without an audience', { aud: undefined }],
    ['without an email', { email: undefined }],
  ])('refuses one that is %s', async (_case, overrides) => {
    const { status, body } = await loginWith(await forged.sign(forged.claims(overrides)));

    expect([status, body.code]).toEqual([400, 'invalid_grant_code']);
  });

  it('believes one whose clock is a little ahead', async () => {
    const { status } = await loginWith(await forged.sign(forged.claims({ iat: Math.floor(Date.now() / 1000) + 30 })));

    expect(status).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['alg none', () => `${base64url({ alg: 'none', kid: 'published' })}.${base64url(forged.claims())}.`],
    [
      'HS256 with the public key as secret',
      () => {
        const signed = `${base64url({ alg: 'HS256', kid: 'published' })}.${base64url(forged.claims())}`;
        return `${signed}.${createHmac('sha256', forged.publicPem).update(signed).digest('base64url')}`;
      },
    ],
    [
      'a key of its own in the header',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return forged.sign(forged.claims(), { jwk: forged.jwk }, privateKey);
      },
    ],
    [
      'the address of keys in the header',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return forged.sign(forged.claims(), { kid: 'theirs', jku: `${forged.google.url}/evil-keys` }, privateKey);
      },
    ],
    ['a key id that is a path', async () => forged.sign(forged.claims(), { kid: '../../etc/passwd' })],
    [
      'a header extension that must be understood',
      async () => forged.sign(forged.claims(), { crit: ['b64'], b64: true }),
    ],
    ['nothing of a token', () => 'not-a-token'],
    ['a payload that is no JSON', () => `${base64url({ alg: 'RS256', kid: 'published', typ: 'JWT' })}.eyJ.c2ln`],
  ])('refuses one with %s, and fetches no key it names', async (_case, write) => {
    const { status, body } = await loginWith(await write());

    expect([status, body.code]).toEqual([400, 'invalid_grant_code']);
    expect(await forged.google.countOf(/evil/)).toBe(0);
    expect(JSON.stringify(body)).not.toContain('eyJ');
  });

  it('knows users by their sub, not by their address', async () => {
    const first = await loginWith(await forged.sign(forged.claims({ sub: '2001' })));
    const second = await loginWith(await forged.sign(forged.claims({ sub: '2002' })));

    const { body } = await server.call<Me>('GET', '/auth/me', { token: second.body.accessToken });
    await server.call('POST', '/auth/logout', { token: second.body.accessToken, body: { all: true } });

    expect([body.id, body.email]).toEqual(['2002', 'anna@example.com']);
    expect((await server.call('GET', '/auth/me', { token: first.body.accessToken })).status).toBe(200);
  });
});

describe('Google’s keys', () => {
  let fresh: TestServer;

  beforeEach(async () => {
    fresh = await TestServer.start(forged.google);
  });

  const login = async (header: Record<string, unknown> = {}) =>
    loginWith(await forged.sign(forged.claims(), header), fresh);

  it('are fetched once for many sign-ins', async () => {
    await login();
    await login();

    expect(await forged.google.countOf(KEYS)).toBe(1);
    await fresh.close();
  });

  it('are fetched at most once a minute, for any key ids', async () => {
    await login();
    const statuses = [];
    for (let index = 0; index < 50; index += 1) statuses.push((await login({ kid: `random-${index}` })).status);

    expect(new Set(statuses)).toEqual(new Set([400]));
    expect(await forged.google.countOf(KEYS)).toBe(1);
    await fresh.close();
  });

  it('are fetched again for a new key after a minute', async () => {
    await login();
    forged.jwk.kid = 'rotated';
    await forged.publish();
    onlyDateIsFake(Date.now() + 61_000);

    const { status } = await login({ kid: 'rotated' });

    expect(status).toBe(200);
    expect(await forged.google.countOf(KEYS)).toBe(2);
    jest.useRealTimers();
    forged.jwk.kid = 'published';
    await fresh.close();
  });

  it('serve on while Google’s answer fails, long after they went stale', async () => {
    await login();
    await forged.google.clearFaults();
    await forged.google.fault({ match: { path: KEYS.source }, status: 500 });
    onlyDateIsFake(Date.now() + 7_200_000);

    const { status } = await login();

    expect(status).toBe(200);
    expect(await forged.google.countOf(KEYS)).toBe(2);
    jest.useRealTimers();
    await fresh.close();
  });

  it('honour Cache-Control', async () => {
    await forged.publish('public, max-age=120');
    await login();
    onlyDateIsFake(Date.now() + 119_000);
    await login();
    const before = await forged.google.countOf(KEYS);
    onlyDateIsFake(Date.now() + 2000);

    await login();

    expect([before, await forged.google.countOf(KEYS)]).toEqual([1, 2]);
    jest.useRealTimers();
    await fresh.close();
  });

  it('let the sign-in begin again when they never could be fetched', async () => {
    await forged.google.clearFaults();
    await forged.google.fault({ match: { path: KEYS.source }, status: 500 });

    const { status, body } = await login();

    expect([status, body.code]).toEqual([502, 'login_retry']);
    await fresh.close();
  });
});
