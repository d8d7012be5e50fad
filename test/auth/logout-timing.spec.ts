import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { writeRefreshToken } from '../../src/modules/auth/sessions/refresh-token.js';
import { TestGoogle } from '../support/google.js';
import { describeWithRedisServer } from '../support/redis.js';
import { RedisServer } from '../support/redis-server.js';
import { TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';
const BEN = 'ben@example.com';

let google: TestGoogle;
let redis: RedisServer;
let server: TestServer;
let monitor: Redis;
/** The commands that the server sends to Redis, in order, without those that its scripts run there. */
const commands: string[] = [];

const signIn = async (email: string): Promise<NewSession> => server.signIn(email, { prompt: 'consent' });
const logOut = async (refreshToken: string) => server.call('POST', '/auth/logout', { body: { refreshToken } });

/** What Redis was asked since the last time. */
async function seen(): Promise<string[]> {
  await redis.admin.echo('so far');
  while (!commands.includes('echo')) await sleep(5);
  return commands.splice(0).filter((command) => command !== 'echo');
}

/** What a logout with this token asks of Redis. */
async function askedBy(refreshToken: string): Promise<string[]> {
  await seen();
  expect((await logOut(refreshToken)).status).toBe(204);
  return seen();
}

/** The same token with another last character, which is part of its MAC. */
function altered(token: string): string {
  return `${token.slice(0, -2)}${token.endsWith('AA') ? 'BA' : 'AA'}`;
}

describeWithRedisServer('what a logout asks of Redis', () => {
  beforeAll(async () => {
    google = await TestGoogle.start();
    await google.seed({ email: ANNA }, { email: BEN });
    redis = await RedisServer.start();
    server = await TestServer.start(google, { REDIS_URL: redis.url });
    monitor = await redis.admin.monitor();
    monitor.on('monitor', (_time: string, args: string[], source: string) => {
      if (source !== 'lua') commands.push((args[0] ?? '').toLowerCase());
    });
  });

  afterAll(async () => {
    monitor.disconnect();
    await server.close();
    await redis.kill();
    await google.close();
  });

  it.each<[string, (session: NewSession) => Promise<string>]>([
    ['of a session that never was', async () => writeRefreshToken('A'.repeat(22), 1, Buffer.alloc(32))],
    ['of another user, altered', async () => altered((await signIn(BEN)).refreshToken)],
    ['of a living session, altered', async ({ refreshToken }) => altered(refreshToken)],
    [
      'that was logged out before',
      async ({ refreshToken }) => {
        await logOut(refreshToken);
        return refreshToken;
      },
    ],
    [
      'that has run out',
      async ({ refreshToken }) => {
        for (const key of await redis.admin.keys('c2c:session:*')) await redis.admin.del(key);
        return refreshToken;
      },
    ],
  ])('is the same for a token %s', async (_case, tokenOf) => {
    const token = await tokenOf(await signIn(ANNA));

    expect(await askedBy(token)).toEqual(['eval', 'get', 'eval', 'info']);
  });

  it('is more for a token that ends a session, which its holder knows anyway', async () => {
    const asked = await askedBy((await signIn(ANNA)).refreshToken);

    expect(asked.slice(0, 2)).toEqual(['eval', 'get']);
    expect(asked.length).toBeGreaterThan(4);
  });
});
