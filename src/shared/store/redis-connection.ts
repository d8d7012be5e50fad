import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisAddress } from '../config/redis-url.js';

/** How long a single command may take, in milliseconds. */
const COMMAND_TIMEOUT = 500;
/** A server that is silent for so long while it owes an answer is given up, so that later commands fail at once. */
const SILENCE_TIMEOUT = 400;

const backoff = (attempt: number): number => Math.min(50 * 2 ** Math.min(attempt, 5), 1000);

/** One connection to Redis that fails a command at once when Redis is away, and comes back by itself. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | Cluster;
  private readonly logger = new Logger('Redis');
  private reachable = true;

  constructor(address: RedisAddress) {
    this.client = connect(address);
    this.client.on('error', (error: Error) => this.lost(error));
    this.client.on('ready', () => this.found());
  }

  async onApplicationShutdown(): Promise<void> {
    this.client.disconnect();
  }

  private lost(error: Error): void {
    if (this.reachable)
      this.logger.error(`Redis cannot be reached (${errorName(error)}); requests that need it get 503`);
    this.reachable = false;
  }

  private found(): void {
    if (!this.reachable) this.logger.log('Redis is back');
    this.reachable = true;
  }
}

function connect({ kind, nodes, tls, username, password, db, master }: RedisAddress): Redis | Cluster {
  const options: RedisOptions = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false,
    commandTimeout: COMMAND_TIMEOUT,
    socketTimeout: SILENCE_TIMEOUT,
    connectTimeout: 2000,
    retryStrategy: backoff,
    // A demoted master: reconnect, to whichever server is the master now.
    reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  };
  if (kind === 'cluster') {
    return new Cluster([...nodes], {
      redisOptions: options,
      enableOfflineQueue: false,
      maxRedirections: 4,
      clusterRetryStrategy: backoff,
    });
  }
  if (kind === 'sentinel') {
    return new Redis({
      ...options,
      db,
      sentinels: [...nodes],
      name: master,
      sentinelRetryStrategy: backoff,
      sentinelCommandTimeout: COMMAND_TIMEOUT,
      enableTLSForSentinelMode: tls,
      ...(tls && { sentinelTLS: {} }),
    });
  }
  return new Redis({ ...options, ...nodes[0], db });
}

function errorName(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
