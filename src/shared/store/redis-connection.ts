import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

/** How long a single command may take, in milliseconds. */
const COMMAND_TIMEOUT = 500;

/** One connection to Redis that fails a command at once when Redis is away, and comes back by itself. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis;
  private readonly logger = new Logger('Redis');
  private reachable = true;

  constructor(url: string) {
    this.client = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      autoResendUnfulfilledCommands: false,
      commandTimeout: COMMAND_TIMEOUT,
      connectTimeout: 2000,
      retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1000),
      reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
    });
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

function errorName(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
