import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisAddress } from '../config/redis-url.js';
import type { Metrics } from '../observability/metrics.service.js';
import type { SpanFacts, Tracer } from '../observability/tracing/tracer.js';
import { describeTrouble, redisRefusal } from './redis-trouble.js';

/** A connection that is silent for so many times `REDIS_TIMEOUT` while a command waits is closed and opened again. */
const SILENCE_FACTOR = 5;

const backoff = (attempt: number): number => Math.min(50 * 2 ** Math.min(attempt, 5), 1000);

/** One connection to Redis. A command fails at once while Redis is away or silent; the connection reconnects by itself. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  private readonly client: Redis | Cluster;
  private readonly logger = new Logger('Redis');
  /** Why commands fail now; undefined while they succeed. */
  trouble: string | undefined;
  /** While a command waits in vain, later commands fail without waiting until this time. */
  private silentUntil = 0;

  constructor(
    address: RedisAddress,
    /** How long a command may take. */
    readonly timeoutMs: number,
    private readonly metrics: Metrics,
    private readonly tracer: Tracer,
  ) {
    this.client = connect(address, timeoutMs);
    this.client.on('error', (error: Error) => this.failed(error));
    this.client.on('ready', () => {
      this.silentUntil = 0;
    });
  }

  /** Sends a command and waits at most `REDIS_TIMEOUT` for its answer; `record` is the kind of what it touches. */
  async run<T>(operation: string, record: string, send: (client: Redis | Cluster) => Promise<T>): Promise<T> {
    const facts: SpanFacts = {
      'db.system.name': 'redis',
      'db.operation.name': operation,
      'chat2calendar.record': record,
    };
    return this.tracer.trace(`redis ${operation}`, 'client', facts, async () => this.send(send));
  }

  private async send<T>(send: (client: Redis | Cluster) => Promise<T>): Promise<T> {
    if (Date.now() < this.silentUntil) throw new Error('Redis owes an answer');
    this.gatherCommands();
    const command = send(this.client);
    const sentAt = performance.now();
    return this.measured(
      sentAt,
      new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => void this.giveUp(command).catch(reject), this.timeoutMs);
        const succeed = (answer: T): void => {
          this.recovered();
          resolve(answer);
        };
        const fail = (error: Error): void => {
          // A refusal does not close the connection, so no event reports it.
          if (redisRefusal(error) !== undefined) this.failed(error);
          reject(error);
        };
        command.then(succeed, fail).finally(() => clearTimeout(timer));
      }),
    );
  }

  /** Lets the commands of one turn of the event loop leave in one write, since each write costs more than making its command. */
  private gatherCommands(): void {
    const socket = this.client instanceof Redis ? this.client.stream : undefined;
    if (!socket || socket.writableCorked > 0) return;
    socket.cork();
    setImmediate(() => socket.uncork());
  }

  private async measured<T>(sentAt: number, command: Promise<T>): Promise<T> {
    let outcome = 'ok';
    try {
      return await command;
    } catch (error) {
      outcome = 'failed';
      this.metrics.storeErrors.inc({ reason: redisRefusal(error) ?? 'none' });
      throw error;
    } finally {
      this.metrics.storeCommands.observe({ outcome }, (performance.now() - sentAt) / 1000);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.client.disconnect();
  }

  /** Rejects when the command is still unanswered. */
  private async giveUp(command: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    command.then(over, over);
    // If our own event loop was blocked, the answer may already be in the socket buffer: let it be read first.
    await nextTurn();
    await nextTurn();
    if (isOver) return;
    this.silentUntil = Date.now() + this.timeoutMs * SILENCE_FACTOR;
    // Answered late or closed with the connection: no command is waiting any more.
    void command.catch(() => undefined).then(() => (this.silentUntil = 0));
    throw new Error('Redis did not answer in time');
  }

  /** Logs once why commands fail, and again when the reason changes; commands lost with a connection are not a new reason. */
  private failed(error: unknown): void {
    const trouble = describeTrouble(error);
    // After a failed sign-in, Redis answers every command with NOAUTH: only the first refusal names the cause.
    const isEcho = trouble.includes('NOAUTH') && this.trouble?.includes('WRONGPASS');
    if (this.trouble === trouble || isEcho) return;
    this.trouble = trouble;
    this.logger.error(`${trouble}; requests that need it get 503`);
  }

  private recovered(): void {
    if (this.trouble !== undefined) this.logger.log('Redis is back');
    this.trouble = undefined;
  }
}

/** A separate connection for WAIT, which blocks every later command on its connection. */
export class WaitingRedisConnection extends RedisConnection {}

function connect(
  { kind, nodes, tls, username, password, db, master }: RedisAddress,
  timeoutMs: number,
): Redis | Cluster {
  const options: RedisOptions = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    enableOfflineQueue: false,
    // The waiting commands fail with their connection.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    socketTimeout: timeoutMs * SILENCE_FACTOR,
    connectTimeout: timeoutMs * SILENCE_FACTOR,
    retryStrategy: backoff,
    // A demoted master: reconnect to the current master.
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
      sentinelCommandTimeout: timeoutMs,
      enableTLSForSentinelMode: tls,
      ...(tls && { sentinelTLS: {} }),
    });
  }
  return new Redis({ ...options, ...nodes[0], db });
}
