import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SessionList } from '../../src/modules/auth/dto/session.dto.js';
import { ANNA, AuthWorld, BEN } from './auth-world.js';

let world: AuthWorld;

beforeAll(async () => {
  world = await AuthWorld.start();
});

afterAll(async () => world.close());

const list = async (token: string) =>
  (await world.server.call<SessionList>('GET', '/auth/sessions', { token })).body.items;
const end = async (token: string, id: string) => world.server.call('DELETE', `/auth/sessions/${id}`, { token });

it('ASVS 7.5.2: a user sees their sessions, and which one asks', async () => {
  const phone = await world.server.signIn(ANNA, { prompt: 'consent' });
  const laptop = await world.server.signIn(ANNA);
  await world.server.signIn(BEN);

  const items = await list(laptop.accessToken);

  expect(items.filter(({ current }) => current)).toHaveLength(1);
  expect(items).toHaveLength(2);
  for (const { createdAt, lastUsedAt } of items) {
    expect(new Date(createdAt).toISOString()).toBe(createdAt);
    expect(Date.parse(lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt));
  }
  const { body } = await world.server.call('POST', '/auth/logout', { token: phone.accessToken, body: { all: true } });
  expect(body).toBeFalsy();
});

it('ASVS 7.5.2: a user ends a single session, at once, and keeps the others', async () => {
  const phone = await world.server.signIn(ANNA, { prompt: 'consent' });
  const laptop = await world.server.signIn(ANNA);
  const other = (await list(laptop.accessToken)).find(({ current }) => !current);

  const { status } = await end(laptop.accessToken, other?.id ?? '');

  expect(status).toBe(204);
  expect([await world.meStatus(phone.accessToken), await world.meStatus(laptop.accessToken)]).toEqual([401, 200]);
  expect((await world.post('/auth/refresh', { refreshToken: phone.refreshToken })).body).toMatchObject({
    code: 'session_revoked',
  });
  expect((await end(laptop.accessToken, other?.id ?? '')).status).toBe(404);
  expect(await list(laptop.accessToken)).toHaveLength(1);
});

it('ASVS 7.5.2: a user ends no session of somebody else', async () => {
  const anna = await world.server.signIn(ANNA, { prompt: 'consent' });
  const ben = await world.server.signIn(BEN, { prompt: 'consent' });
  const [session] = await list(ben.accessToken);

  const { status } = await end(anna.accessToken, session?.id ?? '');

  expect(status).toBe(404);
  expect(await world.meStatus(ben.accessToken)).toBe(200);
});

it('ASVS 7.5.2: the last session takes the grant at Google with it', async () => {
  const ben = await world.server.signIn(BEN, { prompt: 'consent' });
  for (const { id, current } of await list(ben.accessToken)) if (!current) await end(ben.accessToken, id);
  const [last] = await list(ben.accessToken);
  await world.google.clearLogs();

  await end(ben.accessToken, last?.id ?? '');

  expect((await world.google.requests()).map(({ path }) => path)).toContain('/revoke');
  expect(await world.meStatus(ben.accessToken)).toBe(401);
});
