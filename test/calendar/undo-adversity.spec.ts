import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import type { Undone, WriteList } from '../../src/modules/calendar/undo/write.dto.js';
import { readConfig } from '../../src/shared/config/read-config.js';
import { Keyring } from '../../src/shared/crypto/keyring.js';
import { Sealer } from '../../src/shared/crypto/sealer.service.js';
import { TestGoogle } from '../support/google.js';
import { describeWithRedisServer } from '../support/redis.js';
import { RedisServer } from '../support/redis-server.js';
import { environment, TestServer } from '../support/server.js';
import { ANNA, anEvent, BEN } from './calendar-world.js';

const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

let google: TestGoogle;
let redis: RedisServer;
let server: TestServer;
let anna: NewSession;
let ben: NewSession;

async function serverWith(...secrets: string[]): Promise<TestServer> {
  const started = await TestServer.start(google, { REDIS_URL: redis.url, APP_SECRETS: secrets.join(',') });
  return started;
}

/** Makes an event as Anna; answers its id and that of the write. */
async function made(summary = 'Dentist'): Promise<{ id: string; writeId: string }> {
  const { body, headers } = await server.call<CalendarEvent>('POST', '/calendar/events', {
    token: anna.accessToken,
    body: anEvent({ summary }),
  });
  return { id: body.id, writeId: headers.get('write-id') ?? '' };
}

const undo = async (writeId: string, { accessToken: token }: NewSession = anna, on = server) =>
  on.call<Undone & { code?: string }>('POST', `/calendar/writes/${writeId}/undo`, { token });
const listed = async (on = server) =>
  (await on.call<WriteList>('GET', '/calendar/writes', { token: anna.accessToken })).body.items;
const statusOf = async (id: string) =>
  (await server.call('GET', `/calendar/events/${id}`, { token: anna.accessToken })).status;

describeWithRedisServer('undo in adversity', () => {
  beforeAll(async () => {
    google = await TestGoogle.start();
    redis = await RedisServer.start();
    await google.seed({ email: ANNA }, { email: BEN });
    server = await serverWith(OLD);
  });

  beforeEach(async () => {
    [anna, ben] = [await server.signIn(ANNA, { prompt: 'consent' }), await server.signIn(BEN, { prompt: 'consent' })];
  });

  afterAll(async () => {
    await server.close();
    await redis.kill();
    await google.close();
  });

  it('neither shows nor undoes writes of another user', async () => {
    const { id, writeId } = await made('Secret');

    const refused = await undo(writeId, ben);
    const { body } = await server.call<WriteList>('GET', '/calendar/writes', { token: ben.accessToken });

    expect([refused.status, refused.body.code]).toEqual([404, 'not_found']);
    expect(body.items).toEqual([]);
    expect(await statusOf(id)).toBe(200);
  });

  it('asks a session that has ended to sign in again, and lets a later one of the same user undo', async () => {
    const { id, writeId } = await made();
    const other = await server.signIn(ANNA, { prompt: 'consent' });
    await server.call('POST', '/auth/logout', { body: { refreshToken: anna.refreshToken } });

    const refused = await undo(writeId);
    anna = other;
    const done = await undo(writeId);

    expect([refused.status, done.status]).toEqual([401, 200]);
    expect(await statusOf(id)).toBe(404);
  });

  it('holds no word of an event in the clear', async () => {
    await made('Extraordinary secret');

    const keys = await redis.admin.keys('c2c:write*');
    const values = await Promise.all(keys.map(async (key) => redis.admin.get(key)));

    expect(keys.length).toBeGreaterThan(1);
    expect(values.join()).not.toContain('Extraordinary');
  });

  it('reads records of a former secret while it is there, and counts them as expired after that', async () => {
    const [one, two] = [await made(), await made()];
    const during = await serverWith(NEW, OLD);

    const kept = await undo(one.writeId, anna, during);
    const after = await serverWith(NEW);
    const later = await after.signIn(ANNA, { prompt: 'consent' });
    const lost = await undo(two.writeId, later, after);

    expect([kept.status, lost.status, lost.body.code]).toEqual([200, 410, 'undo_expired']);
    await Promise.all([during.close(), after.close()]);
    anna = await server.signIn(ANNA, { prompt: 'consent' });
    expect(await statusOf(two.id)).toBe(200);
  });

  it('leaves a record of a newer version alone', async () => {
    const { id, writeId } = await made();
    const place = `write:${anna.user.id}:${writeId}`;
    const sealer = new Sealer(new Keyring(readConfig(environment(google, { APP_SECRETS: OLD }))));
    const opened = sealer.open((await redis.admin.get(`c2c:${place}`)) ?? '', place) ?? '{}';
    const newer = sealer.seal(JSON.stringify({ v: 2, of: opened }), place);
    await redis.admin.set(`c2c:${place}`, newer, 'KEEPTTL');

    const refused = await undo(writeId);

    expect([refused.status, refused.body.code]).toEqual([410, 'undo_expired']);
    expect((await listed()).map((write) => write.id)).not.toContain(writeId);
    expect(await redis.admin.get(`c2c:${place}`)).toBe(newer);
    expect(await statusOf(id)).toBe(200);
  });

  it('loses the journal with the store, and no more than that', async () => {
    const { id, writeId } = await made();
    await redis.admin.del(...(await redis.admin.keys('c2c:write*')));

    const refused = await undo(writeId);

    expect([refused.status, refused.body.code]).toEqual([410, 'undo_expired']);
    expect(await listed()).toEqual([]);
    expect(await statusOf(id)).toBe(200);
  });

  it('makes a write whose record cannot be kept', async () => {
    const { id } = await made();
    // Whatever would grow is refused.
    await redis.admin.config('SET', 'maxmemory', '1');

    const { status, headers } = await server.call('DELETE', `/calendar/events/${id}`, { token: anna.accessToken });
    await redis.admin.config('SET', 'maxmemory', '0');

    expect(status).toBe(204);
    expect((await undo(headers.get('write-id') ?? '')).body.code).toBe('undo_expired');
  });
});
