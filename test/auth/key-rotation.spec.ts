import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import { TestGoogle } from '../support/google.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';
const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

let google: TestGoogle;
let redis: TestRedis;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
});

afterAll(async () => {
  await google.close();
});

/** A server with these secrets on the one Redis. */
async function serverWith(...secrets: string[]): Promise<TestServer> {
  const server = await TestServer.start(google, { REDIS_URL: redis.url, APP_SECRETS: secrets.join(',') });
  return server;
}

describeWithRedis('APP_SECRETS in rotation', () => {
  it('keep sessions and grants while the old one is still there, and answer 401 after that', async () => {
    redis = await startRedis();
    const [before, during, after] = [await serverWith(OLD), await serverWith(NEW, OLD), await serverWith(NEW)];
    const { accessToken, refreshToken } = await before.signIn(ANNA, { prompt: 'consent' });

    const kept = await during.call('GET', '/calendar/calendars', { token: accessToken });
    const refused = await after.call('GET', '/auth/me', { token: accessToken });
    const renewed = await during.call<RefreshedSession>('POST', '/auth/refresh', { body: { refreshToken } });
    const old = await after.call('POST', '/auth/refresh', { body: { refreshToken: 'v1.x' } });

    expect([kept.status, refused.status, refused.body.code]).toEqual([200, 401, 'token_invalid']);
    expect([renewed.status, old.status]).toEqual([200, 401]);
    // The refresh sealed the session with the new secret, so it outlives the old one.
    const next = await after.call('POST', '/auth/refresh', { body: { refreshToken: renewed.body.refreshToken } });
    expect(next.status).toBe(200);
    await Promise.all([before, during, after].map(async (server) => server.close()));
    await redis.stop();
  });
});
