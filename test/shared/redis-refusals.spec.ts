import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { describeWithRedisServer } from '../support/redis.js';
import { until } from '../support/patience.js';
import { RedisServer } from '../support/redis-server.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

let google: TestGoogle;

beforeAll(async () => {
  google = await TestGoogle.start();
});

afterAll(async () => {
  await google.close();
});

/** Makes Redis refuse a server, and says under which name. */
const CASES: [string, (redis: RedisServer) => Promise<string>][] = [
  [
    'NOAUTH',
    async (redis) => {
      await redis.admin.config('SET', 'requirepass', 'secret');
      return redis.url;
    },
  ],
  [
    'WRONGPASS',
    async (redis) => {
      await redis.admin.config('SET', 'requirepass', 'secret');
      return redis.url.replace('//', '//:another@');
    },
  ],
  [
    'OOM',
    async (redis) => {
      await redis.admin.config('SET', 'maxmemory', '1');
      return redis.url;
    },
  ],
];

describeWithRedisServer('Redis that refuses commands', () => {
  it.each(CASES)('names %s in readiness and once in the log', async (name, refuse) => {
    const redis = await RedisServer.start();
    const server = await ServerProcess.start(google, environment(google, { REDIS_URL: await refuse(redis) }));

    await until(async () => (await server.call('GET', '/health/ready')).body.detail.includes(`(${name})`));
    const ready = await server.call('GET', '/health/ready');
    const live = await server.call('GET', '/health/live');
    await server.stop();
    await redis.kill();

    expect([ready.status, ready.body.code, live.status]).toEqual([503, 'store_unavailable', 200]);
    // Each of the two connections to Redis says it once at most.
    const lines = server.output.filter((line) => line.includes(`(${name})`) && line.includes('requests that need it'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(3);
    expect(server.output.join('\n')).not.toContain('another');
  });

  it('is ready again once it takes writes', async () => {
    const redis = await RedisServer.start();
    await redis.admin.config('SET', 'maxmemory', '1');
    const server = await ServerProcess.start(google, environment(google, { REDIS_URL: redis.url }));
    const ready = () => server.call('GET', '/health/ready');

    // Until the connection stands, readiness fails without a refusal.
    await until(async () => (await ready()).body.detail.includes('(OOM)'));
    await redis.admin.config('SET', 'maxmemory', '0');
    await until(async () => (await ready()).status === 200);

    await server.stop();
    await redis.kill();
    expect(server.output.some((line) => line.includes('Redis is back'))).toBe(true);
  });
});
