import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { TestGoogle } from '../support/google.js';
import { describeWithRedisServer } from '../support/redis.js';
import { until } from '../support/patience.js';
import { RedisServer } from '../support/redis-server.js';
import { TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';

let google: TestGoogle;
let master: RedisServer;
let replica: RedisServer;
let server: TestServer;

const signIn = async (): Promise<NewSession> => server.signIn(ANNA, { prompt: 'consent' });
const recordOf = async (redis: RedisServer, { accessToken }: NewSession): Promise<string | null> =>
  redis.admin.get(`c2c:session:${String(decodeJwt(accessToken)['sid'])}`);

describeWithRedisServer('a logout, with a Redis that has a replica', () => {
  beforeAll(async () => {
    google = await TestGoogle.start();
    await google.seed({ email: ANNA });
    master = await RedisServer.start(undefined, '--repl-diskless-sync-delay', '0');
    replica = await RedisServer.start(undefined, '--replicaof', '127.0.0.1', String(master.port));
    await until(async () => (await master.admin.info('replication')).includes('state=online'));
    server = await TestServer.start(google, { REDIS_URL: master.url, REDIS_TIMEOUT: '4s' });
  });

  afterAll(async () => {
    await server.close();
    await Promise.all([master.kill(), replica.kill()]);
    await google.close();
  });

  it('is done once the replica has it', async () => {
    const session = await signIn();
    const before = await recordOf(master, session);

    // A busy machine's replica may take longer than it has, and then a client repeats.
    await until(
      async () =>
        (await server.call('POST', '/auth/logout', { body: { refreshToken: session.refreshToken } })).status === 204,
    );

    const after = await recordOf(replica, session);
    expect(after).not.toBe(before);
    expect(after).toBe(await recordOf(master, session));
  });

  it.each([
    ['a refresh token', ({ refreshToken }: NewSession) => ({ body: { refreshToken } })],
    ['a bearer', ({ accessToken: token }: NewSession) => ({ token, body: {} })],
  ])('by %s is a 503 while the replica is silent, counts here, and is certain when repeated', async (_case, by) => {
    const session = await signIn();
    const before = await recordOf(replica, session);
    const logOut = async () => server.call('POST', '/auth/logout', by(session));

    replica.pause();
    const refused = await logOut();
    const again = await logOut();
    const { status: meanwhile } = await server.call('GET', '/auth/me', { token: session.accessToken });
    replica.resume();
    await until(async () => (await logOut()).status === 204);

    expect([refused.status, refused.body.code, again.status, meanwhile]).toEqual([503, 'store_unavailable', 503, 401]);
    expect(refused.headers.get('retry-after')).toBe('2');
    const after = await recordOf(replica, session);
    expect(after).not.toBe(before);
    expect(after).toBe(await recordOf(master, session));
  });

  it('everywhere is a 503 while the replica is silent, and when repeated certain, though the bearer is over', async () => {
    const sessions = [await signIn(), await signIn()];
    const [{ accessToken: token } = { accessToken: '' }] = sessions;
    const logOut = async () => server.call('POST', '/auth/logout', { token, body: { all: true } });

    replica.pause();
    const [refused, again] = [await logOut(), await logOut()];
    replica.resume();
    await until(async () => (await logOut()).body.code === 'session_revoked');

    expect([refused.status, again.status]).toEqual([503, 503]);
    const read = async (redis: RedisServer) => Promise.all(sessions.map(async (session) => recordOf(redis, session)));
    expect(await read(replica)).toEqual(await read(master));
  });

  it('that waits for a silent replica delays no other request', async () => {
    const [staying, ...leaving] = await Promise.all(Array.from({ length: 8 }, signIn));

    replica.pause();
    const logouts = leaving.map(async ({ refreshToken }) =>
      server.call('POST', '/auth/logout', { body: { refreshToken } }),
    );
    const calls = Array.from({ length: 40 }, async () =>
      server.call('GET', '/auth/me', { token: staying?.accessToken ?? '' }),
    );
    const met = (await Promise.all(calls)).map(({ status }) => status);
    const ended = (await Promise.all(logouts)).map(({ status }) => status);
    replica.resume();

    expect(met).toEqual(met.map(() => 200));
    expect(ended).toEqual(ended.map(() => 503));
  });

  it('by an old refresh token, which ends the session, reaches the replica too', async () => {
    const session = await signIn();
    const refresh = async (refreshToken: string) =>
      server.call<NewSession>('POST', '/auth/refresh', { body: { refreshToken } });
    const { body: second } = await refresh(session.refreshToken);
    const { body: third } = await refresh(second.refreshToken);
    await server.call('GET', '/auth/me', { token: third.accessToken });
    const before = await recordOf(replica, session);

    const { status } = await refresh(session.refreshToken);

    const after = await recordOf(replica, session);
    expect([status, after === before]).toEqual([401, false]);
    expect(after).toBe(await recordOf(master, session));
  });

  it('is done at once when no replica is connected any more', async () => {
    const { refreshToken } = await signIn();
    await replica.kill();
    await until(async () => (await master.admin.info('replication')).includes('connected_slaves:0'));

    const { status } = await server.call('POST', '/auth/logout', { body: { refreshToken } });

    expect(status).toBe(204);
  });
});
