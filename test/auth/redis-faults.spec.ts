import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { NewSession, RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { TestGoogle } from '../support/google.js';
import { freePort } from '../support/free-port.js';
import { describeWithRedisServer } from '../support/redis.js';
import { PATIENCE_MS, until } from '../support/patience.js';
import { RedisServer } from '../support/redis-server.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { Load } from './load.js';

const ANNA = 'anna@example.com';

let google: TestGoogle;
let redis: RedisServer;
let server: ServerProcess;
let session: NewSession;

const startServer = async (url: string, overrides: Record<string, string> = {}) =>
  ServerProcess.start(google, environment(google, { REDIS_URL: url, REDIS_TIMEOUT: '2s', ...overrides }));
const me = async (token = session.accessToken) => server.call('GET', '/auth/me', { token });
const refresh = async (refreshToken: string) =>
  server.call<RefreshedSession & Problem>('POST', '/auth/refresh', { body: { refreshToken } });
const isReady = async () => (await server.call('GET', '/health/ready')).status === 200;
const sessionKey = (): string => `c2c:session:${String(decodeJwt(session.accessToken)['sid'])}`;

beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
});

afterAll(async () => {
  await google.close();
});

describeWithRedisServer('a Redis that fails', () => {
  beforeAll(async () => {
    redis = await RedisServer.start();
    server = await startServer(redis.url);
    await until(isReady);
  });

  beforeEach(async () => {
    session = await server.signIn(ANNA, { prompt: 'consent' });
  });

  afterAll(async () => {
    await Promise.all([server.stop('SIGKILL'), redis.kill()]);
  });

  it('killed under load: 503 until it is back, then 401, and no request is let in', async () => {
    const load = await Load.start(server, session);
    await redis.kill();
    await load.sees(503);
    const answer = await me();
    // One that is back before it was missed is no news to the operator.
    await until(async () => server.output.some((line) => line.includes('Redis cannot be reached')));
    redis = await RedisServer.start(redis.port);
    await until(isReady);
    await load.sees(401);

    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'store_unavailable',
      '2',
    ]);
    expect(Object.keys(await load.stop()).toSorted()).toEqual(['200', '401', '503']);
    expect(load.letIn).toBe(0);
  });

  it('paused under load: 503, and its records are valid again when it continues', async () => {
    const load = await Load.start(server, session);
    redis.pause();
    await load.sees(503);
    const { status } = await refresh(session.refreshToken);
    redis.resume();
    await until(isReady);
    await load.sees(200);

    expect(status).toBe(503);
    expect(Object.keys(await load.stop()).toSorted()).toEqual(['200', '503']);
    expect(load.letIn).toBe(0);
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  it('flushed under load: old tokens answer 401, and signing in works with new consent', async () => {
    const load = await Load.start(server, session);
    await redis.admin.flushall();
    await load.sees(401);

    expect(Object.keys(await load.stop()).toSorted()).toEqual(['200', '401']);
    expect(load.letIn).toBe(0);
    expect((await refresh(session.refreshToken)).body.code).toBe('session_expired');
    expect((await server.login(ANNA)).status).toBe(409);
    expect((await server.login(ANNA, { prompt: 'consent' })).status).toBe(200);
  });

  it('a session that lost a refresh in a failover is repaired by the client’s next refresh', async () => {
    const key = sessionKey();
    const before = (await redis.admin.get(key)) ?? '';
    const { body: second } = await refresh(session.refreshToken);
    await redis.admin.set(key, before, 'KEEPTTL');

    const { status, body: third } = await refresh(second.refreshToken);

    expect(status).toBe(200);
    expect((await refresh(third.refreshToken)).status).toBe(200);
    await until(async () => server.output.filter((line) => line.includes('"rollback_repaired"')).length === 1);
  });

  it('demoted to a replica reports no write as done, and recovers when it is master again', async () => {
    await redis.admin.replicaof('127.0.0.1', 1);

    const refused = await refresh(session.refreshToken);
    const login = await server.login(ANNA);
    await redis.admin.replicaof('NO', 'ONE');
    await until(isReady);

    expect([refused.status, login.status]).toEqual([503, 503]);
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  it('full answers 503 to what must be written, and recovers', async () => {
    await redis.admin.config('SET', 'maxmemory', '1');

    const refused = await refresh(session.refreshToken);
    await redis.admin.config('SET', 'maxmemory', '0');

    expect([refused.status, refused.body.code]).toEqual([503, 'store_unavailable']);
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  it.each([
    ['words', 'garbage'],
    ['plain JSON', '{"userId":"1","counter":1,"expiresAt":99999999999999}'],
    ['a version of another time', 'v0.AAAA.BBBB.CCCC.DDDD'],
    ['nothing', ''],
  ])('answers 401, and not 500, where a session record holds %s', async (_case, value) => {
    await redis.admin.set(sessionKey(), value);

    expect([(await me()).status, (await refresh(session.refreshToken)).status]).toEqual([401, 401]);
    expect((await server.signIn(ANNA)).calendarConnected).toBe(true);
  });

  it('goes on where the user record is spoilt, and asks for new consent where the grant is', async () => {
    for (const kind of ['user', 'grant']) await redis.admin.set(`c2c:${kind}:${session.user.id}`, 'garbage');

    const events = await server.call('GET', '/calendar/events', { token: session.accessToken });

    expect([events.status, events.body.code]).toEqual([403, 'google_reauth_required']);
    expect((await me()).status).toBe(401);
    expect((await server.login(ANNA)).status).toBe(409);
    expect((await server.login(ANNA, { prompt: 'consent' })).status).toBe(200);
  });

  it('keeps refreshing after its scripts were forgotten', async () => {
    await redis.admin.script('FLUSH');

    const { status, body } = await refresh(session.refreshToken);

    expect(status).toBe(200);
    expect((await refresh(body.refreshToken)).status).toBe(200);
  });

  it('through all of this, leaves the server alive, with no promise forgotten', async () => {
    await until(async () => server.output.some((line) => line.includes('Redis is back')));

    expect(server.alive).toBe(true);
    expect(server.output.filter((line) => /A promise failed|"level":60/.test(line))).toEqual([]);
  });

  it('holds no grant that opens for another user, and no token in the clear', async () => {
    await google.seed({ email: 'ben@example.com' });
    const ben = await server.signIn('ben@example.com', { prompt: 'consent' });
    const [annas, bens] = [`c2c:grant:${session.user.id}`, `c2c:grant:${ben.user.id}`];
    await redis.admin.copy(annas, bens, 'REPLACE');

    const { status, body } = await server.call('GET', '/calendar/events', { token: ben.accessToken });

    expect([status, body.code]).toEqual([403, 'google_reauth_required']);
    const values = await Promise.all((await redis.admin.keys('*')).map(async (key) => redis.admin.get(key)));
    expect(values.length).toBeGreaterThan(4);
    expect(values.join(' ')).not.toMatch(/ya29|1\/\/0|anna@|ben@/);
  });
});

describeWithRedisServer('a Redis that is not there at the start', () => {
  it('keeps the server up but not ready, and is found without a restart', async () => {
    const port = await freePort();
    server = await startServer(`redis://127.0.0.1:${port}`);
    const [live, ready, login] = [
      await server.call('GET', '/health/live'),
      await server.call('GET', '/health/ready'),
      await server.login(ANNA),
    ];

    redis = await RedisServer.start(port);
    await until(isReady);

    expect([live.status, ready.status, login.status]).toEqual([200, 503, 503]);
    expect((await server.signIn(ANNA, { prompt: 'consent' })).calendarConnected).toBe(true);
    expect(await redis.admin.dbsize()).toBeGreaterThan(0);
    await Promise.all([server.stop('SIGKILL'), redis.kill()]);
  });

  it('leaves the limits on, counted by each server for itself', async () => {
    server = await startServer(`redis://127.0.0.1:${await freePort()}`, { RATE_LIMIT_AUTH: '5/30d' });
    const statuses: number[] = [];

    for (let count = 0; count < 8; count += 1) statuses.push((await refresh('nonsense')).status);

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    await server.stop('SIGKILL');
  });
});

describeWithRedisServer('a Redis with a replica and a sentinel', () => {
  it('failed over under load: 503 meanwhile, sessions go on, and no unauthorized request is let in', async () => {
    redis = await RedisServer.start(undefined, '--repl-diskless-sync-delay', '0');
    const replica = await RedisServer.start(undefined, '--replicaof', '127.0.0.1', String(redis.port));
    const sentinel = await RedisServer.startSentinel(redis);
    await until(async () => (await sentinel.admin.info()).includes('slaves=1'));
    await until(async () => (await redis.admin.info('replication')).includes('state=online'));
    server = await startServer(`redis+sentinel://127.0.0.1:${sentinel.port}/main`);
    await until(isReady);
    session = await server.signIn(ANNA, { prompt: 'consent' });
    const load = await Load.start(server, session);
    expect(await redis.admin.wait(1, PATIENCE_MS)).toBe(1);

    await redis.kill();
    await load.sees(503);
    await until(isReady);
    await load.sees(200);

    const counts = await load.stop();
    expect(Object.keys(counts).toSorted()).toEqual(['200', '503']);
    expect(load.letIn).toBe(0);
    expect((await refresh(session.refreshToken)).status).toBe(200);
    expect(await replica.admin.info('replication')).toContain('role:master');
    await Promise.all([server.stop('SIGKILL'), replica.kill(), sentinel.kill()]);
  });
});
