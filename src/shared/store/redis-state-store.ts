import { Logger } from '@nestjs/common';
import type { ChainableCommander, Cluster, Redis } from 'ioredis';
import { AppError } from '../errors/app-error.js';
import type { RedisConnection, WaitingRedisConnection } from './redis-connection.js';
import { describeTrouble } from './redis-trouble.js';
import { type Count, StateStore } from './state-store.js';

const PREFIX = 'c2c:';
const UNREACHABLE = 'The server cannot reach its session store at the moment.';

const COMPARE_AND_SWAP = `if redis.call('get', KEYS[1]) == ARGV[1] then
  redis.call('set', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 end return 0`;
const COMPARE_AND_DELETE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
const INCREMENT = `if not tonumber(redis.call('get', KEYS[1]) or 0) then redis.call('del', KEYS[1]) end
  local value = redis.call('incrby', KEYS[1], ARGV[1])
  if redis.call('pttl', KEYS[1]) < 0 then redis.call('pexpire', KEYS[1], ARGV[2]) end
  return {value, redis.call('pttl', KEYS[1])}`;
const SET_ASIDE = `if string.find('none string', redis.call('type', KEYS[1]).ok) then return 0 end
  redis.call('rename', KEYS[1], KEYS[2]) return redis.call('pexpire', KEYS[2], ARGV[1])`;
const TOUCH = `local ttl = redis.call('pttl', KEYS[1]) if ttl > 0 then redis.call('pexpire', KEYS[1], ttl) end return ttl`;
/** The part of `REDIS_TIMEOUT` that a replica may take to acknowledge a write. */
const REPLICA_SHARE = 1 / 4;
const PROBE_MS = 10_000;
const ASIDE_MS = 30 * 86_400_000;

/** A store shared through Redis; each operation touches one key, so it also works on a cluster. */
export class RedisStateStore extends StateStore {
  readonly isRemote = true;
  private readonly logger = new Logger('Redis');

  constructor(
    private readonly redis: RedisConnection,
    private readonly waiting: WaitingRedisConnection,
  ) {
    super();
  }

  async get(key: string): Promise<string | undefined> {
    const value = await this.attempt('get', key, (redis, name) => redis.get(name));
    return value ?? undefined;
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await this.attempt('set', key, (redis, name) => redis.set(name, value, 'PX', Math.ceil(ttlMs)));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.attempt('del', key, (redis, name) => redis.del(name))) === 1;
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    const send = (redis: Redis | Cluster, name: string) => redis.set(name, value, 'PX', Math.ceil(ttlMs), 'NX');
    return (await this.attempt('set', key, send)) === 'OK';
  }

  async compareAndSwap(key: string, expected: string, next: string, ttlMs: number): Promise<boolean> {
    return (await this.script(COMPARE_AND_SWAP, key, expected, next, Math.ceil(ttlMs))) === 1;
  }

  async compareAndDelete(key: string, expected: string): Promise<boolean> {
    return (await this.script(COMPARE_AND_DELETE, key, expected)) === 1;
  }

  async increment(key: string, by: number, ttlMs: number): Promise<Count> {
    const [value, left] = [await this.script(INCREMENT, key, by, Math.ceil(ttlMs))].flat();
    return { value: Number(value), ttlMs: Number(left) };
  }

  /**
   * `WAIT` counts the writes of its own connection and blocks it, so it has a connection of its own, on which the record is
   * written again unchanged. Without a connected replica `WAIT` would block in vain, so the replicas are counted first. This is no
   * strong consistency (https://redis.io/docs/latest/commands/wait/), but one replica has the record when this succeeds.
   */
  async confirm(key: string): Promise<void> {
    const [, replication] = await this.pipeline(key, (redis) => redis.eval(TOUCH, 1, PREFIX + key).info('replication'));
    if (!/^slave\d+:.*state=online/m.test(String(replication))) return;
    const waitMs = Math.ceil(this.waiting.timeoutMs * REPLICA_SHARE);
    // A cluster routes the command by its key.
    const [, acknowledged] = await this.pipeline(key, (redis) => redis.exists(PREFIX + key).wait(1, waitMs));
    if (Number(acknowledged) < 1) throw unavailable('No replica has this yet; send it again.');
  }

  async ping(): Promise<void> {
    try {
      await Promise.all([
        this.redis.run('set', 'ready', (redis) => redis.set(`${PREFIX}ready`, '1', 'PX', PROBE_MS)),
        this.waiting.run('ping', 'ready', (redis) => redis.ping()),
      ]);
    } catch (cause) {
      throw unavailable(`${this.redis.trouble ?? describeTrouble(cause)}.`, cause);
    }
  }

  private script(lua: string, key: string, ...args: (string | number)[]): Promise<unknown> {
    return this.attempt('eval', key, (redis, name) => redis.eval(lua, 1, name, ...args));
  }

  /** Sends commands for one key together, on the connection for WAIT; returns their results. */
  private async pipeline(key: string, fill: (pipeline: ChainableCommander) => ChainableCommander): Promise<unknown[]> {
    const results = await this.send('pipeline', key, (redis) => fill(redis.pipeline()).exec(), this.waiting);
    return (results ?? []).map(([error, result]) => {
      if (error) throw unavailable(UNREACHABLE, error);
      return result;
    });
  }

  /** Runs a command on a key of this server; runs it again after moving a value of a wrong type aside. */
  private async attempt<T>(
    operation: string,
    key: string,
    send: (redis: Redis | Cluster, name: string) => Promise<T>,
  ): Promise<T> {
    const run = async (): Promise<T> => this.send(operation, key, (redis) => send(redis, PREFIX + key));
    try {
      return await run();
    } catch (error) {
      if (!isWrongType(error)) throw error;
      await this.setAside(key);
      return run();
    }
  }

  private async setAside(key: string): Promise<void> {
    const name = PREFIX + key;
    // The braces put both keys on one node of a cluster.
    await this.send('eval', key, (redis) => redis.eval(SET_ASIDE, 2, name, `${PREFIX}aside:{${name}}`, ASIDE_MS));
    this.logger.error({ kind: readKind(key) }, 'Under a key of ours lay what is no record; it was set aside');
  }

  private async send<T>(
    operation: string,
    key: string,
    send: (redis: Redis | Cluster) => Promise<T>,
    connection = this.redis,
  ): Promise<T> {
    try {
      return await connection.run(operation, readKind(key), send);
    } catch (cause) {
      throw unavailable(UNREACHABLE, cause);
    }
  }
}

/** What a key holds: its first word, which is none of a user's. */
function readKind(key: string): string {
  return key.split(':', 1)[0] ?? '';
}

function isWrongType(error: unknown): boolean {
  return error instanceof AppError && error.cause instanceof Error && error.cause.message.includes('WRONGTYPE');
}

function unavailable(detail: string, cause?: unknown): AppError {
  return new AppError('store_unavailable', detail, { cause });
}
