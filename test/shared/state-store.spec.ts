import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/shared/config/read-config.js';
import { Metrics } from '../../src/shared/observability/metrics.service.js';
import { MemoryStateStore } from '../../src/shared/store/memory-state-store.js';
import { NO_TRACER } from '../../src/shared/observability/tracing/tracer.js';
import { WaitingRedisConnection } from '../../src/shared/store/redis-connection.js';
import { RedisStateStore } from '../../src/shared/store/redis-state-store.js';
import type { StateStore } from '../../src/shared/store/state-store.js';
import { withEnoughTime } from '../support/patience.js';
import { RedisServer } from '../support/redis-server.js';
import { describeWithRedis, describeWithRedisServer, startRedis, type TestRedis } from '../support/redis.js';
import { MINIMAL_ENV } from './minimal-env.js';

const MINUTE = 60_000;
const SHORT = 300;
/** Both stores count time to the millisecond; a record is surely gone so long after its time. */
const LATER = 200;

/** Runs steps that end within the life of a record, as long as that has to be on this machine; answers what they found and that life. */
async function withinLife<T>(steps: (life: number) => Promise<T>): Promise<{ life: number; found: T }> {
  return withEnoughTime(SHORT, async (life) => {
    const begun = performance.now();
    const found = await steps(life);
    return performance.now() - begun < life ? { life, found } : undefined;
  });
}

/** What every `StateStore` promises, whatever it rests in. */
function behavesAsPromised(store: () => StateStore): void {
  it('returns the written record, and undefined when there is none', async () => {
    await store().set('a', 'one', MINUTE);
    await store().set('a', 'two', MINUTE);

    expect([await store().get('a'), await store().get('unknown')]).toEqual(['two', undefined]);
  });

  it('keeps text as it is, the empty one too', async () => {
    const texts = ['', ' ', '0', 'Привіт 👩‍👩‍👧', '\u0000\n', 'x'.repeat(100_000)];

    for (const [index, text] of texts.entries()) await store().set(`text:${index}`, text, MINUTE);

    expect(await Promise.all(texts.map((_text, index) => store().get(`text:${index}`)))).toEqual(texts);
  });

  it('forgets a record when its time is over', async () => {
    await store().set('short', 'x', SHORT);
    await store().setIfAbsent('short too', 'x', SHORT);
    await sleep(SHORT + LATER);

    expect([await store().get('short'), await store().get('short too')]).toEqual([undefined, undefined]);
    expect(await store().setIfAbsent('short', 'y', MINUTE)).toBe(true);
  });

  it('takes times to live that are no whole milliseconds', async () => {
    await store().set('fraction', 'x', MINUTE + 0.5);
    await store().increment('fraction counter', 1, MINUTE + 0.5);

    expect(await store().get('fraction')).toBe('x');
  });

  it('deletes, and tells whether there was something', async () => {
    await store().set('d', '', MINUTE);

    expect([await store().delete('d'), await store().delete('d')]).toEqual([true, false]);
  });

  it('lets one of many writers be first', async () => {
    const tries = Array.from({ length: 20 }, async (_, index) => store().setIfAbsent('first', String(index), MINUTE));

    const won = await Promise.all(tries);

    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store().get('first')).toBe(String(won.indexOf(true)));
  });

  it('replaces only a record with the expected value', async () => {
    await store().set('swap', 'one', MINUTE);

    expect(await store().compareAndSwap('swap', 'other', 'two', MINUTE)).toBe(false);
    expect(await store().compareAndSwap('absent', '', 'two', MINUTE)).toBe(false);
    expect(await store().compareAndSwap('swap', 'one', 'two', MINUTE)).toBe(true);
    expect([await store().get('swap'), await store().get('absent')]).toEqual(['two', undefined]);
  });

  it('loses no update among swapping writers', async () => {
    await store().set('sum', '0', MINUTE);
    const addOne = async (): Promise<void> => {
      const current = (await store().get('sum')) ?? '';
      if (!(await store().compareAndSwap('sum', current, String(Number(current) + 1), MINUTE))) await addOne();
    };

    await Promise.all(Array.from({ length: 20 }, addOne));

    expect(await store().get('sum')).toBe('20');
  });

  it('begins a new time to live with a swap', async () => {
    const { life, found } = await withinLife(async (ms) => {
      await store().set('renewed', 'one', ms);
      return store().compareAndSwap('renewed', 'one', 'two', MINUTE);
    });
    await sleep(life + LATER);

    expect(found).toBe(true);
    expect(await store().get('renewed')).toBe('two');
  });

  it('removes only a record with the expected value', async () => {
    await store().set('lock', 'mine', MINUTE);

    expect(await store().compareAndDelete('lock', 'yours')).toBe(false);
    expect(await store().compareAndDelete('lock', 'mine')).toBe(true);
    expect(await store().compareAndDelete('lock', 'mine')).toBe(false);
  });

  it('counts without losing a step', async () => {
    const counts = await Promise.all(Array.from({ length: 50 }, async () => store().increment('n', 1, MINUTE)));

    const values = counts.map(({ value }) => value);
    expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect((await store().increment('n', 950, MINUTE)).value).toBe(1000);
  });

  it('counts anew where there was no number', async () => {
    await store().set('words', 'no number', MINUTE);

    expect((await store().increment('words', 2, MINUTE)).value).toBe(2);
    expect((await store().increment('words', 1, MINUTE)).value).toBe(3);
  });

  it('ends a counter after the time of its first step, and returns the remaining time', async () => {
    const { life, found } = await withinLife(async (ms) => {
      const name = `window of ${ms}`;
      const first = await store().increment(name, 1, ms);
      await sleep(20);
      return { name, first, second: await store().increment(name, 1, MINUTE) };
    });
    const { name, first, second } = found;
    await sleep(life + LATER);

    expect([first.ttlMs > life - 20, first.ttlMs <= life, second.ttlMs < life, second.ttlMs > 0]).not.toContain(false);
    expect((await store().increment(name, 1, MINUTE)).value).toBe(1);
  });

  it('confirms a record, and the absence of one, and leaves both as they are', async () => {
    const { life, found } = await withinLife(async (ms) => {
      await store().set('confirmed', 'one', ms);
      await store().confirm('confirmed');
      await store().confirm('never was');
      return [await store().get('confirmed'), await store().get('never was')];
    });

    expect(found).toEqual(['one', undefined]);
    await sleep(life + LATER);
    expect(await store().get('confirmed')).toBeUndefined();
  });

  it('answers that it is there', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
}

describe('MemoryStateStore with little room', () => {
  const LARGE = 'x'.repeat(41_000);
  const session = { account: 'ben', essential: true };

  it('keeps sessions and other accounts’ records when one account writes without end', async () => {
    const store = new MemoryStateStore();
    await store.set('session:ben', 'living', MINUTE, session);
    await store.set('idem:ben:1', 'done', MINUTE, { account: 'ben' });

    for (let count = 0; count < 6000; count += 1)
      await store.set(`idem:mallory:${count}`, LARGE, MINUTE, { account: 'mallory' });

    expect([await store.get('session:ben'), await store.get('idem:ben:1')]).toEqual(['living', 'done']);
    expect([await store.get('idem:mallory:0'), await store.get('idem:mallory:5999')]).toEqual([undefined, LARGE]);
  });

  it('keeps sessions and records of accounts when strangers send made-up codes', async () => {
    const store = new MemoryStateStore();
    await store.set('session:ben', 'living', MINUTE, session);
    await store.set('idem:ben:1', 'done', MINUTE, { account: 'ben' });

    for (let count = 0; count < 210_000; count += 1) await store.setIfAbsent(`code:${count}`, 'used', MINUTE);

    expect([await store.get('session:ben'), await store.get('idem:ben:1')]).toEqual(['living', 'done']);
    expect(await store.get('code:0')).toBeUndefined();
  });

  it('keeps the sessions of others when one account begins and ends sessions without end', async () => {
    const store = new MemoryStateStore();
    await store.set('session:ben', 'living', MINUTE, session);

    for (let count = 0; count < 5000; count += 1) {
      await store.set(`session:mallory:${count}`, LARGE, MINUTE, { account: 'mallory', essential: true });
      if (count % 2 === 0) await store.set(`session:mallory:${count}`, 'revoked', MINUTE);
    }

    expect(await store.get('session:ben')).toBe('living');
    expect(await store.get('session:mallory:4998')).toBe('revoked');
  });

  it('counts a record of an account once, however often it is written', async () => {
    const store = new MemoryStateStore();
    await store.set('idem:ben:first', 'done', MINUTE, { account: 'ben' });

    for (let count = 0; count < 5000; count += 1) await store.set('idem:ben:same', LARGE, MINUTE, { account: 'ben' });

    expect(await store.get('idem:ben:first')).toBe('done');
  });
});

describe('the state store in memory', () => {
  const store = new MemoryStateStore();

  behavesAsPromised(() => store);

  it('keeps the newest of a million keys, and no more than it may', async () => {
    const bounded = new MemoryStateStore();
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `idempotency:${index}`);
    for (const key of keys) await bounded.set(key, 'done', MINUTE);

    const found = await Promise.all(keys.map(async (key) => (await bounded.get(key)) !== undefined));

    expect(found.filter(Boolean)).toHaveLength(200_000);
    expect(found.at(-1)).toBe(true);
    expect(found[0]).toBe(false);
  });
});

/** Connects as a server does that is given this URL; one connection is enough where nothing else is done meanwhile. */
async function connect(url: string): Promise<WaitingRedisConnection> {
  const { REDIS_URL, REDIS_TIMEOUT } = readConfig({ ...MINIMAL_ENV, REDIS_URL: url, REDIS_TIMEOUT: '1m' });
  if (!REDIS_URL) throw new Error('the URL was not read');
  const connection = new WaitingRedisConnection(REDIS_URL, REDIS_TIMEOUT, new Metrics(), NO_TRACER);
  while (!(await connection.run('ping', 'test', (client) => client.ping()).catch(() => false))) await sleep(20);
  return connection;
}

describeWithRedis('the state store in Redis', () => {
  let redis: TestRedis;
  let connection: WaitingRedisConnection;

  beforeAll(async () => {
    redis = await startRedis();
    connection = await connect(redis.url);
  });

  afterAll(async () => {
    await connection.onApplicationShutdown();
    await redis.stop();
  });

  behavesAsPromised(() => new RedisStateStore(connection, connection));
});

describeWithRedisServer('the state store in a Redis Cluster', () => {
  let nodes: RedisServer[];
  let connection: WaitingRedisConnection;

  beforeAll(async () => {
    nodes = await RedisServer.startCluster(3);
    connection = await connect(`redis+cluster://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`);
  });

  afterAll(async () => {
    await connection.onApplicationShutdown();
    await Promise.all(nodes.map(async (node) => node.kill()));
  });

  behavesAsPromised(() => new RedisStateStore(connection, connection));

  it('spreads its records over all nodes', async () => {
    const store = new RedisStateStore(connection, connection);
    await Promise.all(Array.from({ length: 60 }, async (_, index) => store.set(`spread:${index}`, 'x', MINUTE)));

    const sizes = await Promise.all(nodes.map(async (node) => node.admin.dbsize()));

    expect(sizes.every((size) => size > 0)).toBe(true);
  });
});
