import type { ChainableCommander, Cluster, Redis } from 'ioredis';
import { AppError } from '../errors/app-error.js';
import type { RedisConnection, WaitingRedisConnection } from './redis-connection.js';
import { StateStore } from './state-store.js';

const PREFIX = 'c2c:';
const UNREACHABLE = 'The server cannot reach its session store at the moment.';

const COMPARE_AND_SWAP = `if redis.call('get', KEYS[1]) == ARGV[1] then
  redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 end return 0`;
const COMPARE_AND_DELETE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
const INCREMENT = `local value = redis.call('incrby', KEYS[1], ARGV[1])
  if redis.call('pttl', KEYS[1]) < 0 then redis.call('pexpire', KEYS[1], ARGV[2]) end return value`;

const TOUCH = `local ttl = redis.call('pttl', KEYS[1]) if ttl > 0 then redis.call('pexpire', KEYS[1], ttl) end return ttl`;
/** How long a replica has to acknowledge a write, in milliseconds. */
const REPLICA_TIMEOUT = 100;

/** A store shared through Redis; every operation touches one key, so that it works on a cluster too. */
export class RedisStateStore extends StateStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly waiting: WaitingRedisConnection,
  ) {
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

  /**
   * `WAIT` counts the writes of its own connection, and blocks it: so it has one to itself, on which the record is
   * written as it is. Without a connected replica it would block in vain, so they are counted first. It is no strong
   * consistency (https://redis.io/docs/latest/commands/wait/), but one replica has the record when this succeeds.
   */
  async confirm(key: string): Promise<void> {
    const [, replication] = await this.pipeline((redis) => redis.eval(TOUCH, 1, PREFIX + key).info('replication'));
    if (!/^slave\d+:.*state=online/m.test(String(replication))) return;
    // The key leads a cluster to the node that has it.
    const [, acknowledged] = await this.pipeline((redis) => redis.exists(PREFIX + key).wait(1, REPLICA_TIMEOUT));
    if (Number(acknowledged) < 1) throw unavailable('No replica has this yet; send it again.');
  }

  async ping(): Promise<void> {
    await Promise.all([this.redis, this.waiting].map((each) => this.attempt((redis) => redis.ping(), each)));
  }

  private script(lua: string, key: string, ...args: (string | number)[]): Promise<unknown> {
    return this.attempt((redis) => redis.eval(lua, 1, PREFIX + key, ...args));
  }

  /** Sends commands for one key together, on the connection that may wait; answers what came of each. */
  private async pipeline(fill: (pipeline: ChainableCommander) => ChainableCommander): Promise<unknown[]> {
    const results = await this.attempt((redis) => fill(redis.pipeline()).exec(), this.waiting);
    return (results ?? []).map(([error, result]) => {
      if (error) throw unavailable(UNREACHABLE, error);
      return result;
    });
  }

  private async attempt<T>(send: (redis: Redis | Cluster) => Promise<T>, connection = this.redis): Promise<T> {
    try {
      return await connection.run(send);
    } catch (cause) {
      throw unavailable(UNREACHABLE, cause);
    }
  }
}

function unavailable(detail: string, cause?: unknown): AppError {
  return new AppError('store_unavailable', detail, { cause });
}
