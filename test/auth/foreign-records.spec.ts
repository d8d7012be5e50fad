import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ChatReply } from '../../src/modules/ai/dto/chat.dto.js';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { readConfig } from '../../src/shared/config/read-config.js';
import { Keyring } from '../../src/shared/crypto/keyring.js';
import { Sealer } from '../../src/shared/crypto/sealer.service.js';
import { TestGoogle } from '../support/google.js';
import { describeWithRedisServer } from '../support/redis.js';
import { until } from '../support/patience.js';
import { RedisServer } from '../support/redis-server.js';
import { environment, TestServer } from '../support/server.js';

const ANNA = 'anna@example.com';
const EVENT = { summary: 'Gym', start: { dateTime: '2026-11-25T18:00' } };
const KEYED = { 'idempotency-key': 'once-only' };
/** Every record there is after a sign-in, a keyed write and a proposal. */
const KINDS = [
  'session',
  'user',
  'grant',
  'zone',
  'locale',
  'idem',
  'conversation',
  'user-actions',
  'action',
  'rate',
  'write',
  'writes',
];

let google: TestGoogle;
let redis: RedisServer;
let server: TestServer;
let session: NewSession;
let chat: ChatReply;
let writeId: string;

const token = (): { token: string } => ({ token: session.accessToken });
const keysOf = async (kind: string): Promise<string[]> => redis.admin.keys(`c2c:${kind}:*`);
const say = async (message: string, conversationId?: string) =>
  server.call<ChatReply>('POST', '/ai/chat', { ...token(), body: { message, conversationId } });

/** What a client does that needs a record of this kind; answers the status. */
const USE: Record<string, () => Promise<number>> = {
  session: async () => (await server.call('GET', '/auth/me', token())).status,
  user: async () => (await server.login(ANNA, { prompt: 'consent' })).status,
  grant: async () => (await server.call('GET', '/calendar/events', token())).status,
  zone: async () => (await server.call('GET', '/auth/me', token())).status,
  locale: async () => (await say('what is on tomorrow')).status,
  idem: async () => (await server.call('POST', '/calendar/events', { ...token(), body: EVENT, headers: KEYED })).status,
  conversation: async () => (await say('what is on tomorrow', chat.conversationId)).status,
  'user-actions': async () => (await say('create tennis on Friday at 5pm')).status,
  action: async () => {
    const [action] = chat.proposedActions;
    const body = { hash: action?.hash };
    return (await server.call('POST', `/ai/actions/${action?.id}/confirm`, { ...token(), body })).status;
  },
  write: async () => (await server.call('POST', `/calendar/writes/${writeId}/undo`, token())).status,
  writes: async () => (await server.call('GET', '/calendar/writes', token())).status,
  rate: async () => (await say('what is on tomorrow')).status,
};
const use = async (kind: string): Promise<number> => (await USE[kind]?.()) ?? 0;

describeWithRedisServer('records that this version did not write', () => {
  let sealer: Sealer;

  beforeAll(async () => {
    google = await TestGoogle.start();
    redis = await RedisServer.start();
    sealer = new Sealer(new Keyring(readConfig(environment(google))));
    server = await TestServer.start(google, { REDIS_URL: redis.url });
  });

  beforeEach(async () => {
    await redis.admin.flushall();
    await google.seed({ email: ANNA });
    session = await server.signIn(ANNA, { prompt: 'consent' });
    for (const kind of ['zone', 'idem']) await use(kind);
    const made = await server.call('POST', '/calendar/events', { ...token(), body: EVENT });
    writeId = made.headers.get('write-id') ?? '';
    chat = (await say('create dinner tomorrow at 7pm')).body;
    await google.clearLogs();
  });

  afterAll(async () => {
    await server.close();
    await redis.kill();
    await google.close();
  });

  it.each([
    ['session', 401, 401],
    ['user', 200, 200],
    ['grant', 403, 403],
    ['zone', 200, 200],
    ['locale', 200, 200],
    ['idem', 409, 201],
    ['conversation', 404, 404],
    ['user-actions', 200, 200],
    ['action', 404, 404],
    ['rate', 200, 200],
    ['writes', 200, 200],
  ])(
    'somebody’s list under a %s key is set aside: %i, then %i, and the user can go on',
    async (kind, first, second) => {
      const keys = await keysOf(kind);
      for (const key of keys) await redis.admin.multi().del(key).lpush(key, 'not ours').exec();

      expect(keys).not.toEqual([]);
      expect([await use(kind), await use(kind)]).toEqual([first, second]);
      session = await server.signIn(ANNA, { prompt: 'consent' });
      expect([await use('session'), await use('grant')]).toEqual([200, 200]);
      expect(await google.writes()).toEqual([]);
      const aside = await redis.admin.keys('c2c:aside:*');
      expect(aside).toHaveLength(keys.length);
      for (const key of aside) expect(await redis.admin.lrange(key, 0, -1)).toEqual(['not ours']);
    },
  );

  it.each([
    ['session', 401],
    ['grant', 403],
    ['conversation', 404],
    ['action', 404],
    ['write', 410],
  ])('a %s record of an unknown version is refused with %i and stays as it is', async (kind, status) => {
    const [key = ''] = await keysOf(kind);
    const newer = ((await redis.admin.get(key)) ?? '').replace(/^v1/, 'v9');
    await redis.admin.set(key, newer, 'KEEPTTL');

    expect([await use(kind), await use(kind)]).toEqual([status, status]);
    expect(await redis.admin.get(key)).toBe(newer);
  });

  it.each([
    ['user', 200],
    ['user-actions', 200],
  ])('a %s record of an unknown version is kept aside when another must take its place', async (kind, status) => {
    const [key = ''] = await keysOf(kind);
    const newer = ((await redis.admin.get(key)) ?? '').replace(/^v1/, 'v9');
    await redis.admin.set(key, newer, 'KEEPTTL');

    expect(await use(kind)).toBe(status);
    expect(await redis.admin.get(key.replace('c2c:', 'c2c:aside:'))).toBe(newer);
  });

  it('a keyed write whose record is of an unknown version is not done again', async () => {
    const [key = ''] = await keysOf('idem');
    await redis.admin.set(key, ((await redis.admin.get(key)) ?? '').replace(/^v1/, 'v9'), 'KEEPTTL');

    expect(await use('idem')).toBe(201);
    expect(await google.writes()).toEqual([]);
  });

  it.each([
    ['session', async () => server.call('POST', '/auth/refresh', { body: { refreshToken: session.refreshToken } })],
    ['user', async () => server.login(ANNA)],
    ['grant', async () => google.expireTokens(ANNA)],
    ['conversation', async () => undefined],
    ['action', async () => undefined],
  ])('a %s record keeps what a newer version added to it', async (kind, change) => {
    const [key = ''] = await keysOf(kind);
    const place = key.replace('c2c:', '');
    const read = async (): Promise<Record<string, unknown>> =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by the server under test
      JSON.parse(sealer.open((await redis.admin.get(key)) ?? '', place) ?? '{}') as Record<string, unknown>;
    const before = await read();
    const sealed = sealer.seal(JSON.stringify({ ...before, future: { kept: true } }), place);
    await redis.admin.set(key, sealed, 'KEEPTTL');

    await change();
    const status = await use(kind);

    expect([status, before['future']]).toEqual([200, undefined]);
    expect((await read())['future']).toEqual({ kept: true });
    expect(await redis.admin.get(key)).not.toBe(sealed);
  });

  it('an abandoned lock delays a refresh, but not forever', async () => {
    await google.expireTokens(ANNA);
    await redis.admin.lpush(`c2c:lock:grant:${session.user.id}`, 'not ours');

    expect(await use('grant')).toBe(504);
    await until(async () => (await use('grant')) === 200);
  });

  it('knows every kind of record there is', async () => {
    const kinds = (await redis.admin.keys('c2c:*')).map((key) => key.split(':')[1] ?? '');

    expect(new Set(kinds)).toEqual(new Set([...KINDS, 'code']));
  });
});
