import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSession, RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { until } from '../support/patience.js';
import { SECRET } from '../support/server.js';
import { Fleet } from './fleet.js';
import type { Proxy } from './proxies.js';
import { note, printTable } from './table.js';
import { Traffic } from './traffic.js';

const USERS = Array.from({ length: 5 }, (_user, index) => `user${index}@example.com`);

let fleet: Fleet;
let client: ApiClient;
let proxy: Proxy;
let sessions: NewSession[];

beforeAll(async () => {
  fleet = await Fleet.start();
  await fleet.google.seed(...USERS.map((email) => ({ email })));
  ({ client, proxy } = await fleet.proxied('nginx'));
  sessions = await Promise.all(USERS.map(async (email) => client.signIn(email, { prompt: 'consent' })));
});

afterEach(async () => {
  await fleet.google.clearFaults();
  await fleet.google.clearLogs();
});

afterAll(async () => {
  await proxy.stop();
  await fleet.stop();
  printTable();
});

const tokenOf = (index: number): string => sessions[index]?.accessToken ?? '';
const me = async (token = tokenOf(0)) => client.call('GET', '/auth/me', { token });

const health = async () => fleet.at(0).call('GET', '/health/ready');
const comesBack = async (): Promise<void> => {
  await fleet.ready();
  expect((await me()).status).toBe(200);
};

describe('Three replicas behind nginx', () => {
  it('a rolling restart fails no request, loses no write and doubles none', async () => {
    const traffic = new Traffic(client, sessions);
    await sleep(500);

    const codes = await fleet.roll();
    await sleep(500);
    await traffic.end();
    const { lost, doubled } = await traffic.compare();

    const { requests, failures, created } = traffic;
    // nginx sends a reset read to another replica, but not a write.
    const resets = proxy.errors.filter((line) => line.includes('reset by peer'));
    note(
      'rolling restart',
      `${requests} requests, ${failures.length} failed, ${resets.length} connections reset; ${created.size} writes, ${lost} lost, ${doubled} doubled`,
    );
    expect(resets).toEqual([]);
    expect(codes).toEqual([0, 0, 0]);
    expect(failures).toEqual([]);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('kill -9 fails only what the killed process was at, loses no write and doubles none', async () => {
    const traffic = new Traffic(client, sessions);
    await sleep(1000);

    const killedAt = Date.now();
    await fleet.kill(1);
    // A busy machine takes a moment to end a process that was killed; until then its port accepts connections.
    const endedAt = Date.now();
    await sleep(2000);
    await fleet.launch(1);
    await traffic.end();
    const { lost, doubled } = await traffic.compare();

    const { requests, failures, created } = traffic;
    const found = `${failures.length} failed of those under way (${[...new Set(failures.map(({ outcome }) => outcome))].join('; ')})`;
    note('kill -9', `${requests} requests, ${found}; ${created.size} writes, ${lost} lost, ${doubled} doubled`);
    expect(failures.filter((failure) => failure.sentAt > endedAt || failure.endedAt < killedAt)).toEqual([]);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('half-sent requests hold no shutdown up and fail nobody', async () => {
    const traffic = new Traffic(client, sessions.slice(0, 4));
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(fleet.ports[0] ?? 0, '127.0.0.1');
      socket.on('error', () => void socket.destroy());
      socket.write(
        'POST /auth/refresh HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
      );
      return socket;
    });
    await sleep(500);

    const begun = Date.now();
    const code = await fleet.at(0).stop('SIGTERM');
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    await fleet.launch(0);
    await traffic.end();

    note(
      'shutdown with 20 half-sent requests',
      `ended with ${code} after ${seconds} s, ${traffic.failures.length} failed`,
    );
    expect(code).toBe(0);
    expect(traffic.failures).toEqual([]);
    for (const socket of sockets) socket.destroy();
  });

  it('a rotation of secrets in two rolling steps signs nobody out', async () => {
    const fresh = randomBytes(32).toString('base64');
    const rotation = { ended: false };
    const logged = proxy.errors.length;
    const statuses: number[] = [];
    const keepRefreshing = async ({ refreshToken }: NewSession, index: number): Promise<void> => {
      let current = refreshToken;
      while (!rotation.ended) {
        const { status, body } = await client.call<RefreshedSession & Problem>('POST', '/auth/refresh', {
          body: { refreshToken: current },
        });
        statuses.push(status);
        if (status === 200) {
          current = body.refreshToken;
          statuses.push((await me(body.accessToken)).status);
          Object.assign(sessions[index] ?? {}, body);
        }
        await sleep(100);
      }
    };
    const refreshing = sessions.map(async (session, index) => keepRefreshing(session, index));

    await fleet.roll({ APP_SECRETS: `${SECRET},${fresh}` });
    await fleet.roll({ APP_SECRETS: `${fresh},${SECRET}` });
    rotation.ended = true;
    await Promise.all(refreshing);

    const signedOut = statuses.filter((status) => status === 401).length;
    const others = statuses.filter((status) => status !== 200 && status !== 401);
    const failed = others.length;
    const resets = proxy.errors.slice(logged).filter((line) => line.includes('reset by peer'));
    note(
      'rotation of secrets',
      `${statuses.length} requests of refreshing sessions, ${signedOut} signed out, ${failed} failed (${others.join()}), ${resets.length} connections reset`,
    );
    expect({ signedOut, failed }).toEqual({ signedOut: 0, failed: 0 });
  });
});

describe('A Redis that fails', () => {
  it.each([
    ['killed', /reached/, async () => fleet.redis.kill(), async () => fleet.redis.launch()],
    ['held', /answer/, async () => fleet.redis.signal('SIGSTOP'), async () => fleet.redis.signal('SIGCONT')],
    [
      'of another password',
      /password/,
      async () => fleet.redis.changePassword('another'),
      async () => fleet.redis.changePassword(),
    ],
  ])('%s: 503 with a reason, and everybody is still signed in when it is back', async (name, reason, fail, repair) => {
    await fail();
    await until(async () => (await me()).status === 503);
    const begun = Date.now();
    const { status, body, headers } = await me();
    const ms = Date.now() - begun;
    await until(async () => reason.test((await health()).body.detail ?? ''));
    const { detail } = (await health()).body;
    const live = await fleet.at(0).call('GET', '/health/live');

    await repair();
    await comesBack();

    note(`Redis ${name}`, `503 ${body.code} in ${ms} ms, readiness: ${detail}; signed in again by itself`);
    expect([status, body.code, live.status]).toEqual([503, 'store_unavailable', 200]);
    expect(headers.get('retry-after')).not.toBeNull();
  });

  it('full: writes are 503 with a reason, and it goes on when there is room', async () => {
    await fleet.redis.admin.config('SET', 'maxmemory', '1mb');
    await until(async () => (await health()).status === 503);
    const { detail } = (await health()).body;
    const body = { refreshToken: sessions[1]?.refreshToken };
    const refresh = await client.call('POST', '/auth/refresh', { body });

    await fleet.redis.admin.config('SET', 'maxmemory', '0');
    await comesBack();
    const again = await client.call('POST', '/auth/refresh', { body });

    note('Redis full', `503 ${refresh.body.code}, readiness: ${detail}; refreshes again by itself`);
    expect([refresh.status, refresh.body.code, again.status]).toEqual([503, 'store_unavailable', 200]);
    expect(detail).toMatch(/memory|full|room/i);
  });
});

describe('A Google that hangs for one user', () => {
  it('opens the circuit of that user, and the others notice nothing', async () => {
    const [hanging = ''] = USERS;
    await fleet.google.fault({ match: { path: '/calendars/', user: hanging }, hang: true });
    const others = new Traffic(client, sessions.slice(1, 4));
    const list = async () => fleet.at(0).call('GET', '/calendar/events', { token: tokenOf(0) });

    let [waited, answer] = [0, await list()];
    while (answer.body.code !== 'upstream_unavailable' && waited < 10) {
      waited += 1;
      answer = await list();
    }
    const begun = Date.now();
    const { body, headers } = await list();
    const ms = Date.now() - begun;
    await others.end();

    note(
      'Google hangs for one user',
      `open after ${waited + 1} requests, then ${body.code} in ${ms} ms; others: ${others.requests} requests, ${others.failures.length} failed`,
    );
    expect(body.code).toBe('upstream_unavailable');
    expect(headers.get('retry-after')).not.toBeNull();
    expect(others.failures).toEqual([]);
  });
});

describe('Streams', () => {
  it.each(['nginx', 'caddy'] as const)('come event by event through %s', async (kind) => {
    const { client: through, proxy: own } = await fleet.proxied(kind);
    // The model says the first piece and then nothing: the event must come although the answer never ends.
    fleet.model.plays([{ text: ['Good ', 'morning.'], hang: 'after' }]);
    const abort = new AbortController();
    const response = await fetch(`${through.url}/ai/chat`, {
      method: 'POST',
      signal: abort.signal,
      headers: {
        authorization: `Bearer ${tokenOf(2)}`,
        accept: 'text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ message: 'Good morning' }),
    });
    let seen = '';
    const decoder = new TextDecoder();
    const pieces: AsyncIterable<Uint8Array> = response.body ?? new ReadableStream();
    for await (const chunk of pieces) {
      seen += decoder.decode(chunk, { stream: true });
      if (seen.includes('event: text')) break;
    }
    abort.abort();
    await own.stop();

    note(
      `stream through ${kind}`,
      seen.includes('event: text') ? 'the first event comes while the model still answers' : 'held back',
    );
    expect(response.status).toBe(200);
    expect(seen).toContain('event: text');
  });
});

describe('A limit of 100 requests', () => {
  it('is exact over three replicas', async () => {
    await fleet.roll({ RATE_LIMIT_ACCOUNT: '100/1h' });

    const answers = await Promise.all(Array.from({ length: 300 }, async () => me(tokenOf(3))));

    const passed = answers.filter(({ status }) => status === 200).length;
    const limited = answers.filter(({ status }) => status === 429).length;
    note('rate limit of 100', `300 requests at once: ${passed} passed, ${limited} refused`);
    expect([passed, limited]).toEqual([100, 200]);
  });
});
