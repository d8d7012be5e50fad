import type { Cluster, Redis } from 'ioredis';
import { AppError } from '../errors/app-error.js';
import type { RedisConnection } from './redis-connection.js';
import { StateStore } from './state-store.js';

const PREFIX = 'c2c:';

const COMPARE_AND_SWAP = `if redis.call('get', KEYS[1]) == ARGV[1] then
  redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 end return 0`;
const COMPARE_AND_DELETE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
const INCREMENT = `local value = redis.call('incrby', KEYS[1], ARGV[1])
  if redis.call('pttl', KEYS[1]) < 0 then redis.call('pexpire', KEYS[1], ARGV[2]) end return value`;

/** A store shared through Redis; every operation touches one key, so that it works on a cluster too. */
export class RedisStateStore extends StateStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  async get(key: string): Promise<string | undefined> {
    const value = await this.attempt((redis) => redis.get(PREFIX + key));
    return value ?? undefined;
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await this.attempt((redis) => redis.set(PREFIX + key, value, 'PX', Math.ceil(ttlMs)));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.attempt((redis) => redis.del(PREFIX + key))) === 1;
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    return (await this.attempt((redis) => redis.set(PREFIX + key, value, 'PX', Math.ceil(ttlMs), 'NX'))) === 'OK';
  }

  async compareAndSwap(key: string, expected: string, next: string, ttlMs: number): Promise<boolean> {
    return (await this.script(COMPARE_AND_SWAP, key, expected, next, Math.ceil(ttlMs))) === 1;
  }

  async compareAndDelete(key: string, expected: string): Promise<boolean> {
    return (await this.script(COMPARE_AND_DELETE, key, expected)) === 1;
  }

  async increment(key: string, by: number, ttlMs: number): Promise<number> {
    return Number(await this.script(INCREMENT, key, by, Math.ceil(ttlMs)));
  }

  async ping(): Promise<void> {
    await this.attempt((redis) => redis.ping());
  }

  private script(lua: string, key: string, ...args: (string | number)[]): Promise<unknown> {
    return this.attempt((redis) => redis.eval(lua, 1, PREFIX + key, ...args));
  }

  private async attempt<T>(send: (redis: Redis | Cluster) => Promise<T>): Promise<T> {
    try {
      return await this.redis.run(send);
    } catch (cause) {
      throw new AppError('store_unavailable', 'The server cannot reach its session store at the moment.', { cause });
    }
  }
}
