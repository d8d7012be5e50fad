import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { readRefreshToken } from '../../src/modules/auth/sessions/refresh-token.js';
import type { Answer } from '../support/api-client.js';
import { describeWithRedis } from '../support/redis.js';
import { until } from '../support/patience.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { Replicas } from './replicas.js';

const ANNA = 'anna@example.com';
const BEN = 'ben@example.com';
const CLEO = 'cleo@example.com';

let replicas: Replicas;

beforeAll(async () => {
  replicas = await Replicas.start();
  await replicas.google.seed({ email: ANNA }, { email: BEN }, { email: CLEO });
});

afterAll(async () => {
  await replicas.close();
});

const times = <T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));

const refreshAt = async (index: number, refreshToken: string): Promise<Answer<RefreshedSession & Problem>> =>
  replicas.at(index).call('POST', '/auth/refresh', { body: { refreshToken } });

const meAt = async (index: number, token: string): Promise<number> =>
  (await replicas.at(index).call('GET', '/auth/me', { token })).status;

/** How often each value occurs. */
function tally(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describeWithRedis('three servers on one Redis', () => {
  it('give 200 parallel refreshes one and the same successor', async () => {
    const { refreshToken } = await replicas.at(0).signIn(ANNA);

    const answers = await times(200, async (index) => refreshAt(index, refreshToken));

    const successors = answers.filter(({ status }) => status === 200).map(({ body }) => body.refreshToken);
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 21, 429: 179 });
    expect(new Set(successors).size).toBe(1);
    expect(readRefreshToken(successors[0] ?? '')?.counter).toBe((readRefreshToken(refreshToken)?.counter ?? 0) + 1);
    expect((await refreshAt(1, successors[0] ?? '')).status).toBe(200);
  });

  it('let no token work once a logout has answered, in 1000 races with a refresh', async () => {
    const worked: string[] = [];
    const outcomes: string[] = [];
    const race = async (index: number): Promise<void> => {
      const { refreshToken, accessToken } = await replicas.at(index).signIn(index % 2 === 0 ? ANNA : BEN);
      const refreshing = sleep(Math.random() * 6).then(async () => refreshAt(index + 1, refreshToken));
      const loggingOut = sleep(Math.random() * 6).then(async () =>
        replicas.at(index + 2).call('POST', '/auth/logout', { body: { refreshToken } }),
      );
      const [refreshed, left] = await Promise.all([refreshing, loggingOut]);
      outcomes.push(`refresh ${refreshed.status}, logout ${left.status}`);
      const minted = refreshed.status === 200 ? refreshed.body : { accessToken, refreshToken };
      const statuses = [await meAt(index, minted.accessToken), (await refreshAt(index, minted.refreshToken)).status];
      if (statuses.some((status) => status !== 401)) worked.push(`${index}: ${statuses.join()}`);
    };

    // One session of each stays, since the last logout also ends what Google gave; and fewer at a time than the ten a user
    // may have, so that only logouts end them.
    await Promise.all([ANNA, BEN].map(async (user) => replicas.at(0).signIn(user)));
    for (let done = 0; done < 1000; done += 10) await times(10, async (index) => race(done + index));

    expect(worked).toEqual([]);
    const counts = tally(outcomes);
    expect(Object.keys(counts).every((outcome) => /refresh (200|401), logout 204/.test(outcome))).toBe(true);
    expect(counts['refresh 200, logout 204']).toBeGreaterThan(0);
    expect(counts['refresh 401, logout 204']).toBeGreaterThan(0);
  });

  it('refuse an access token everywhere, once one of them has logged it out', async () => {
    const { accessToken, refreshToken } = await replicas.at(0).signIn(ANNA);
    const before = await times(3, async (index) => meAt(index, accessToken));

    await replicas.at(1).call('POST', '/auth/logout', { body: { refreshToken } });

    expect(before).toEqual([200, 200, 200]);
    expect(await times(3, async (index) => meAt(index, accessToken))).toEqual([401, 401, 401]);
  });

  it('exchange a code once, wherever it is posted', async () => {
    await replicas.google.clearLogs();
    const { code } = await nativeCode();

    const answers = await times(18, async (index) =>
      replicas.at(index).call('POST', '/auth/google', { body: { code } }),
    );

    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 400: 17 });
    expect(await replicas.google.countOf(/^\/token$/)).toBe(1);
  });

  it('refresh an expired Google token once for 3 x 100 calls', async () => {
    const { accessToken } = await replicas.at(0).signIn(ANNA, { prompt: 'consent' });
    await replicas.google.expireTokens(ANNA);
    await replicas.google.clearLogs();

    const statuses = await times(300, async (index) => {
      const { status } = await replicas.at(index).call('GET', '/calendar/calendars', { token: accessToken });
      return status;
    });

    expect(tally(statuses)).toEqual({ 200: 300 });
    expect(await replicas.google.countOf(/^\/token$/)).toBe(1);
  });

  it('refresh once for each of two users, and cross no tokens', async () => {
    const [anna, ben] = [
      await replicas.at(0).signIn(ANNA, { prompt: 'consent' }),
      await replicas.at(1).signIn(BEN, { prompt: 'consent' }),
    ];
    for (const email of [ANNA, BEN]) await replicas.google.expireTokens(email);
    await replicas.google.clearLogs();

    const answers = await times(100, async (index) => {
      const { accessToken } = index % 2 === 0 ? anna : ben;
      return replicas.at(index).call<{ items: { id: string }[] }>('GET', '/calendar/calendars', { token: accessToken });
    });

    expect(answers.every(({ body }, index) => body.items[0]?.id === (index % 2 === 0 ? ANNA : BEN))).toBe(true);
    expect(await replicas.google.countOf(/^\/token$/)).toBe(2);
  });

  it('keep the cap when sign-ins come to all of them at once', async () => {
    const sessions = await times(15, async (index) => replicas.at(index).signIn(BEN));

    const statuses = await times(15, async (index) => meAt(index, sessions[index]?.accessToken ?? ''));

    expect(tally(statuses)).toEqual({ 200: 10, 401: 5 });
  });

  it('let exactly as many through as the limit says, and tell when to come back', async () => {
    const env = environment(replicas.google, {
      LOG_LEVEL: 'info',
      REDIS_URL: replicas.redis.url,
      RATE_LIMIT_AUTH: '100/30d',
    });
    const limited = await Promise.all([
      ServerProcess.start(replicas.google, env),
      ServerProcess.start(replicas.google, env),
    ]);
    await Promise.all(limited.map(async (server) => server.ready()));

    const answers = await times(1000, async (index) =>
      (limited[index % 2] ?? limited[0]).call('POST', '/auth/refresh', { body: { refreshToken: 'nonsense' } }),
    );
    await Promise.all(limited.map(async (server) => server.stop()));

    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.length - refused.length, refused.length]).toEqual([100, 900]);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
  });

  it('let a token of an ended session use up nothing of its user’s limit but one request each', async () => {
    const env = environment(replicas.google, { REDIS_URL: replicas.redis.url, RATE_LIMIT_ACCOUNT: '12/30d' });
    const [one, other] = await Promise.all([
      ServerProcess.start(replicas.google, env),
      ServerProcess.start(replicas.google, env),
    ]);
    await Promise.all([one.ready(), other.ready()]);
    const [ended, living] = [await one.signIn(CLEO), await one.signIn(CLEO)];
    const meAgain = async ({ accessToken: token }: { accessToken: string }): Promise<number> =>
      (await other.call('GET', '/auth/me', { token })).status;
    const before = await meAgain(ended);
    await one.call('POST', '/auth/logout', { body: { refreshToken: ended.refreshToken } });

    const refused: number[] = [];
    for (let index = 0; index < 30; index += 1) refused.push(await meAgain(ended));
    const answered = await times(5, async () => meAgain(living));
    await Promise.all([one, other].map(async (server) => server.stop()));

    expect(before).toBe(200);
    expect(tally(refused)).toEqual({ 401: 30 });
    expect(tally(answered)).toEqual({ 200: 5 });
  });

  it('put neither a token nor an error into their logs', async () => {
    const { accessToken, refreshToken } = await replicas.at(0).signIn(ANNA);
    const { sid } = decodeJwt(accessToken);
    await replicas.at(0).call('POST', '/auth/logout', { body: { refreshToken } });

    const lines = (): string[] => replicas.servers.flatMap(({ output }) => output);
    await until(async () => lines().some((line) => line.includes('"signed_out"') && line.includes(String(sid))));

    expect(lines().filter((line) => /eyJ[\w-]+\.|ya29\.|1\/\/0|4\/0|"v1\.|"level":(50|60)/.test(line))).toEqual([]);
  });
});

async function nativeCode(): Promise<{ code: string }> {
  const scope = 'openid email profile https://www.googleapis.com/auth/calendar.events';
  return { code: await replicas.google.code({ email: ANNA, redirectUri: '', scope, prompt: 'consent' }) };
}
