import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { NewSession, RefreshedSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { ANNA, AuthWorld, BEN } from './auth-world.js';
import { onlyDateIsFake } from '../support/clock.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

let world: AuthWorld;

beforeAll(async () => {
  world = await AuthWorld.start();
});

beforeEach(async () => {
  await world.google.clearLogs();
});

afterEach(async () => {
  jest.useRealTimers();
  await world.google.clearFaults();
  await world.google.revokeGrants(ANNA);
});

afterAll(async () => {
  await world.close();
});

const refresh = async (refreshToken: string) =>
  world.post<RefreshedSession & Problem>('/auth/refresh', { refreshToken });
const use = async ({ accessToken }: { accessToken: string }) => world.meStatus(accessToken);
const signOutEverywhere = async (email: string): Promise<void> => {
  const { accessToken } = await world.server.signIn(email, { prompt: 'consent' });
  await world.server.call('POST', '/auth/logout', { token: accessToken, body: { all: true } });
};
const passTime = (milliseconds: number): void => onlyDateIsFake(Date.now() + milliseconds);

describe('refresh tokens', () => {
  it('answer 401 with any of their bits flipped', async () => {
    const { refreshToken } = await world.server.signIn(ANNA);
    const bytes = Buffer.from(refreshToken.slice(3), 'base64url');
    const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const copy = Buffer.from(bytes);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return `v1.${copy.toString('base64url')}`;
    });

    const statuses = await Promise.all(flipped.map(async (token) => (await refresh(token)).status));

    expect([statuses.length, new Set(statuses)]).toEqual([304, new Set([401])]);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it.each([
    ['with the version of another time', (token: string) => token.replace('v1.', 'v2.')],
    ['with white space', (token: string) => ` ${token}`],
    ['with padding', (token: string) => `${token}=`],
    ['with something behind', (token: string) => `${token}.x`],
    ['cut short', (token: string) => token.slice(0, -4)],
    ['in another alphabet', (token: string) => `v1.${Buffer.from(token.slice(3), 'base64url').toString('hex')}`],
  ])('answer 401 %s', async (_case, change) => {
    const { refreshToken } = await world.server.signIn(ANNA);

    expect((await refresh(change(refreshToken))).status).toBe(401);
  });

  it('end the whole session when an old one comes again', async () => {
    const first = await world.server.signIn(ANNA);
    const { body: second } = await refresh(first.refreshToken);
    const { body: third } = await refresh(second.refreshToken);
    await use(third);

    const replay = await refresh(first.refreshToken);

    expect([replay.status, replay.body.code]).toEqual([401, 'session_revoked']);
    expect((await refresh(third.refreshToken)).body.code).toBe('session_revoked');
    expect([await use(first), await use(second), await use(third)]).toEqual([401, 401, 401]);
  });

  it('leave the other sessions of the user alone when one is replayed', async () => {
    const other = await world.server.signIn(ANNA);
    const first = await world.server.signIn(ANNA);
    const { body: second } = await refresh(first.refreshToken);
    await refresh(second.refreshToken);

    await refresh(first.refreshToken);

    expect(await use(other)).toBe(200);
  });

  it('give the same successor again when the answer was lost', async () => {
    const { refreshToken } = await world.server.signIn(ANNA);
    const { body: lost } = await refresh(refreshToken);

    const { status, body: again } = await refresh(refreshToken);

    expect([status, again.refreshToken]).toEqual([200, lost.refreshToken]);
    expect(await use(again)).toBe(200);
    expect((await refresh(again.refreshToken)).status).toBe(200);
  });

  it('end the session when the grandparent comes, however soon', async () => {
    const first = await world.server.signIn(ANNA);
    const { body: second } = await refresh(first.refreshToken);
    await refresh(second.refreshToken);

    expect((await refresh(first.refreshToken)).body.code).toBe('session_revoked');
  });

  it.each([
    ['within the grace, though the successor is in use', 60 * SECOND, true, 200],
    ['after the grace, once the successor is in use', 61 * SECOND, true, 401],
    ['after the grace, while the successor was never used', 61 * SECOND, false, 200],
    ['after weeks, while the successor was never used', 20 * DAY, false, 200],
  ])('take the parent %s', async (_case, wait, used, status) => {
    onlyDateIsFake(Date.now());
    const { refreshToken } = await world.server.signIn(ANNA);
    const { body: successor } = await refresh(refreshToken);
    if (used) await use(successor);
    passTime(wait);

    const again = await refresh(refreshToken);

    expect(again.status).toBe(status);
    expect(again.body.refreshToken).toBe(status === 200 ? successor.refreshToken : undefined);
  });

  it('ask a client to slow down, and keep its session, when the parent comes too often', async () => {
    const { refreshToken } = await world.server.signIn(ANNA);

    const answers = await Promise.all(Array.from({ length: 30 }, async () => refresh(refreshToken)));

    const refused = answers.filter(({ status }) => status === 429);
    expect([refused.length, answers.length - refused.length]).toEqual([9, 21]);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    const successor = answers.find(({ status }) => status === 200)?.body.refreshToken ?? '';
    expect((await refresh(successor)).status).toBe(200);
  });

  it('detect a replay within the same millisecond', async () => {
    onlyDateIsFake(Date.now());
    const first = await world.server.signIn(ANNA);
    const { body: second } = await refresh(first.refreshToken);
    await refresh(second.refreshToken);

    expect((await refresh(first.refreshToken)).body.code).toBe('session_revoked');
  });

  it('end with the absolute lifetime, though refreshed every day', async () => {
    onlyDateIsFake(Date.now());
    let { refreshToken } = await world.server.signIn(ANNA);
    let days = 0;
    for (let status = 200; status === 200; days += 1) {
      passTime(DAY);
      const answer = await refresh(refreshToken);
      ({ status } = answer);
      ({ refreshToken } = answer.body);
    }

    expect(days).toBe(180);
  });

  it('end when left alone for the idle lifetime, and not before', async () => {
    onlyDateIsFake(Date.now());
    const { refreshToken } = await world.server.signIn(ANNA);
    passTime(30 * DAY - SECOND);
    const { status, body } = await refresh(refreshToken);
    passTime(30 * DAY);

    expect([status, (await refresh(body.refreshToken)).body.code]).toEqual([200, 'session_expired']);
  });
});

describe('logging out', () => {
  it.each<[string, (session: NewSession) => Record<string, unknown>]>([
    ['an unknown token', () => ({ refreshToken: `v1.${'A'.repeat(50)}AA` })],
    ['words', () => ({ refreshToken: 'nonsense' })],
    ['nothing', () => ({})],
    ['a token twice', ({ refreshToken }) => ({ refreshToken })],
  ])('answers the same for %s', async (_case, bodyOf) => {
    const session = await world.server.signIn(BEN, { prompt: 'consent' });
    await world.post('/auth/logout', { refreshToken: session.refreshToken });

    const { status, body } = await world.post<string>('/auth/logout', bodyOf(session));

    expect([status, body]).toEqual([204, '']);
  });

  it('answers the same for a token of another user and for an expired one', async () => {
    const anna = await world.server.signIn(ANNA);
    const ben = await world.server.signIn(BEN, { prompt: 'consent' });
    const options = { token: anna.accessToken, body: { refreshToken: ben.refreshToken } };

    const others = await world.server.call<string>('POST', '/auth/logout', options);
    passTime(181 * DAY);
    const expired = await world.post<string>('/auth/logout', { refreshToken: anna.refreshToken });

    expect([others.status, others.body, expired.status, expired.body]).toEqual([204, '', 204, '']);
  });

  it('the eleventh sign-in ends the oldest session, of this user only', async () => {
    const ben = await world.server.signIn(BEN, { prompt: 'consent' });
    const sessions = [];
    for (let count = 0; count < 11; count += 1) sessions.push(await world.server.signIn(ANNA));

    const statuses = await Promise.all(sessions.map(use));

    expect(statuses).toEqual([401, ...Array.from({ length: 10 }, () => 200)]);
    expect(await use(ben)).toBe(200);
  });

  it('everywhere ends every session and the grant, and revokes once', async () => {
    const sessions = [
      await world.server.signIn(ANNA),
      await world.server.signIn(ANNA),
      await world.server.signIn(ANNA),
    ];
    const ben = await world.server.signIn(BEN, { prompt: 'consent' });
    await world.google.clearLogs();

    const { status } = await world.server.call('POST', '/auth/logout', {
      token: sessions[0]?.accessToken ?? '',
      body: { all: true },
    });

    expect(status).toBe(204);
    expect(await Promise.all(sessions.map(use))).toEqual([401, 401, 401]);
    expect(await use(ben)).toBe(200);
    expect(await world.google.countOf(/^\/revoke$/)).toBe(1);
    expect((await world.server.login(ANNA)).status).toBe(200);
  });

  it('of one device leaves the grant alone, of the last one revokes it', async () => {
    await signOutEverywhere(ANNA);
    const [phone, laptop] = [await world.server.signIn(ANNA), await world.server.signIn(ANNA)];
    await world.google.clearLogs();

    await world.post('/auth/logout', { refreshToken: phone.refreshToken });
    const afterOne = await world.google.countOf(/^\/revoke$/);
    await world.post('/auth/logout', { refreshToken: laptop.refreshToken });

    expect([afterOne, await world.google.countOf(/^\/revoke$/)]).toEqual([0, 1]);
  });

  it('of the last living session revokes the grant, though others ran out before', async () => {
    onlyDateIsFake(Date.now());
    await signOutEverywhere(ANNA);
    await world.server.signIn(ANNA);
    passTime(31 * DAY);
    const { refreshToken } = await world.server.signIn(ANNA);
    await world.google.clearLogs();

    await world.post('/auth/logout', { refreshToken });

    expect(await world.google.countOf(/^\/revoke$/)).toBe(1);
  });

  it('everywhere is done here even when Google fails to revoke', async () => {
    const session = await world.server.signIn(ANNA);
    await world.google.fault({ match: { path: '^/revoke' }, status: 500 });

    const { status } = await world.server.call('POST', '/auth/logout', {
      token: session.accessToken,
      body: { all: true },
    });

    expect([status, await use(session)]).toEqual([204, 401]);
  });

  it('leaves no pending action that could still be confirmed', async () => {
    const session = await world.server.signIn(ANNA);
    const chat = await world.server.call<ChatReply>('POST', '/ai/chat', {
      token: session.accessToken,
      body: { message: 'lunch with Ben tomorrow at noon' },
    });
    const [action] = chat.body.proposedActions;
    await world.post('/auth/logout', { refreshToken: session.refreshToken });
    const next = await world.server.signIn(ANNA);

    const { status } = await world.server.call('POST', `/ai/actions/${action?.id}/confirm`, {
      token: next.accessToken,
      body: { hash: action?.hash },
    });

    expect(action?.status).toBe('proposed');
    expect(status).toBe(404);
    expect(await world.google.writes()).toEqual([]);
  });
});
