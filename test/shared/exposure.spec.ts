import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { TestServer } from '../support/server.js';

const APP = 'https://app.example.com';

let google: TestGoogle;
let server: TestServer;

beforeAll(async () => {
  google = await TestGoogle.start();
  server = await TestServer.start(google, { CORS_ORIGINS: `${APP},http://localhost:8080` });
});

afterAll(async () => {
  await server.close();
  await google.close();
});

const preflight = async (origin: string) => {
  const asked = {
    origin,
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'authorization',
  };
  return server.call('OPTIONS', '/calendar/events/x', { headers: asked });
};

const statuses = async (at: TestServer, forwardedFor: string[]): Promise<number[]> => {
  const found = [];
  for (const address of forwardedFor) {
    const options = { body: { refreshToken: 'nonsense' }, headers: { 'x-forwarded-for': address } };
    found.push((await at.call('POST', '/auth/refresh', options)).status);
  }
  return found;
};

describe('who a request comes from', () => {
  it('is the peer’s when no proxy is trusted, whatever the headers say', async () => {
    const direct = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/30d' });

    expect(await statuses(direct, ['1.1.1.1', '2.2.2.2', '3.3.3.3'])).toEqual([401, 401, 429]);
    await direct.close();
  });

  it('is the address named by a trusted proxy, not one added by the client', async () => {
    const behind = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/30d', TRUST_PROXY: '127.0.0.0/8' });

    const named = await statuses(behind, ['1.1.1.1', '1.1.1.1', '1.1.1.1', '2.2.2.2']);
    const spoofed = await statuses(behind, ['9.9.9.1, 3.3.3.3', '9.9.9.2, 3.3.3.3', '9.9.9.3, 3.3.3.3']);

    expect([named, spoofed]).toEqual([
      [401, 401, 429, 401],
      [401, 401, 429],
    ]);
    await behind.close();
  });

  it.each([
    ['IPv4 addresses with ports', ['1.1.1.1:1000', '1.1.1.1:1001', '1.1.1.1', '2.2.2.2:1000']],
    ['IPv6 addresses with ports', ['[2001:db8::1]:80', '[2001:db8::1]:81', '2001:db8::1', '[2001:db8:0:1::1]:80']],
    [
      'addresses behind a second proxy with a port',
      ['1.1.1.1, 127.0.0.2:9', '1.1.1.1, 127.0.0.3:8', '1.1.1.1', '2.2.2.2, 127.0.0.2:9'],
    ],
  ])('is the same for %s', async (_case, addresses) => {
    const behind = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/30d', TRUST_PROXY: '127.0.0.0/8' });

    const found = await statuses(behind, addresses);

    expect(found).toEqual([401, 401, 429, 401]);
    await behind.close();
  });

  it('is the connection where a proxy names no address', async () => {
    const behind = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/30d', TRUST_PROXY: '127.0.0.0/8' });

    const found = await statuses(behind, ['unknown', '_hidden', 'x'.repeat(500), '999.1.1.1']);

    expect(found).toEqual([401, 401, 429, 429]);
    await behind.close();
  });

  it('is one network for all of an IPv6 /64', async () => {
    const behind = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/30d', TRUST_PROXY: '127.0.0.1' });

    const found = await statuses(behind, ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1']);

    expect(found).toEqual([401, 401, 429, 401]);
    await behind.close();
  });
});

describe('origins', () => {
  it.each([
    ['a configured one', APP, APP],
    ['null', 'null', null],
    ['a longer one', `${APP}.evil.example`, null],
    ['one that ends alike', 'https://evil-app.example.com', null],
    ['another scheme', 'http://app.example.com', null],
    ['another port', `${APP}:8443`, null],
    ['another case', 'https://APP.example.com', null],
  ])('%s', async (_case, origin, allowed) => {
    const { headers } = await server.call('GET', '/health/live', { headers: { origin } });

    expect(headers.get('access-control-allow-origin')).toBe(allowed);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/Origin/i);
  });

  it('a preflight names the methods, for configured origins only', async () => {
    const [ours, theirs] = [await preflight(APP), await preflight('https://evil.example')];

    expect([ours.status, ours.headers.get('access-control-allow-origin')]).toEqual([204, APP]);
    expect(ours.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the headers of every answer', () => {
  it.each([
    [
      'a success',
      'GET',
      '/auth/google/url?redirectUri=http%3A%2F%2Flocalhost%3A3000%2Fcallback&state=s&codeChallenge=' + 'c'.repeat(43),
      200,
    ],
    ['a refusal', 'GET', '/auth/me', 401],
    ['a bad request', 'POST', '/auth/refresh', 400],
    ['an unknown path', 'GET', '/nothing', 404],
    ['a wrong method', 'DELETE', '/auth/me', 405],
  ])('%s', async (_case, method, path, status) => {
    const { headers, status: answered } = await server.call(method, path);

    expect(answered).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'x-request-id': expect.any(String),
    });
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });
});

describe('limits per address', () => {
  it('name when to come back, and hold for every spelling of a path', async () => {
    const limited = await TestServer.start(google, { RATE_LIMIT_AUTH: '2/1h' });
    const post = async (path: string) => limited.call('POST', path, { body: { refreshToken: 'x' } });
    await post('/auth/refresh');

    const second = await post('/%61uth/refresh');
    const third = await post('/auth/%72efresh');

    expect([second.status, third.status, third.body.code, third.body.retryable]).toEqual([
      401,
      429,
      'rate_limited',
      true,
    ]);
    expect(second.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited.call('GET', '/health/live')).status).toBe(200);
    await limited.close();
  });

  it('last as long as they say from the first request on, wherever on the clock that falls', async () => {
    const limited = await TestServer.start(google, { RATE_LIMIT_AUTH: '1/2s' });
    const post = async () => limited.call('POST', '/auth/refresh', { body: { refreshToken: 'x' } });
    // On a slow machine the time may be over before the second request comes.
    let second = await post();
    while (second.status !== 429) second = await post();
    await sleep(Number(second.headers.get('retry-after')) * 1000);
    const third = await post();

    expect(third.status).toBe(401);
    await limited.close();
  });

  it('hold for paths and methods that do not exist', async () => {
    const limited = await TestServer.start(google, { RATE_LIMIT_DEFAULT: '3/1h' });

    const met = [];
    for (const path of ['/nowhere', '/auth/nowhere', '/calendar/slots', '/elsewhere', '/calendar/calendars']) {
      const { status, headers } = await limited.call('GET', path);
      met.push([status, headers.has('retry-after')]);
    }

    expect(met).toEqual([
      [404, false],
      [404, false],
      [405, false],
      [429, true],
      [429, true],
    ]);
    await limited.close();
  });

  it('of one account leave others at the same address alone', async () => {
    await google.seed({ email: 'anna@example.com' }, { email: 'ben@example.com' });
    const limited = await TestServer.start(google, { RATE_LIMIT_ACCOUNT: '5/30d' });
    const [anna, ben] = [await limited.signIn('anna@example.com'), await limited.signIn('ben@example.com')];
    const call = async (token: string) => (await limited.call('GET', '/auth/me', { token })).status;

    const annas = [];
    for (let count = 0; count < 6; count += 1) annas.push(await call(anna.accessToken));

    expect(annas).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await limited.call('POST', '/auth/refresh', { body: { refreshToken: anna.refreshToken } })).status).toBe(
      429,
    );
    expect(await call(ben.accessToken)).toBe(200);
    await limited.close();
  });
});

describe('a path that cannot be read', () => {
  it.each(['%zz', '%', '%e2%82', 'a'.repeat(2000)])('is refused like any request: %.20s', async (path) => {
    const { status, body, headers } = await server.call('GET', `/calendar/events/${path}`, {
      headers: { origin: APP },
    });

    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(headers.get('access-control-allow-origin')).toBe(APP);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).not.toBeNull();
  });

  it('counts against the limit', async () => {
    const limited = await TestServer.start(google, { RATE_LIMIT_DEFAULT: '2/30d' });
    const found = [];

    for (const path of ['%zz', '%', '%zz']) found.push((await limited.call('GET', `/calendar/events/${path}`)).status);
    await limited.close();

    expect(found).toEqual([400, 400, 429]);
  });
});

it('OPTIONS counts against the limit', async () => {
  const limited = await TestServer.start(google, { RATE_LIMIT_DEFAULT: '2/30d', CORS_ORIGINS: APP });
  const asked = { origin: APP, 'access-control-request-method': 'PATCH' };
  const found = [];

  for (let count = 0; count < 3; count += 1)
    found.push((await limited.call('OPTIONS', '/calendar/events/x', { headers: asked })).status);
  await limited.close();

  expect(found).toEqual([204, 204, 429]);
});
