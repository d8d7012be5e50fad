import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../support/free-port.js';

const PASSWORD = 'a-password-of-the-tests';

/** A Redis as the compose file runs it: with a password, an append-only file and no eviction. */
export class DurableRedis {
  private child: ChildProcess | undefined;
  /** For commands of the test's own. */
  readonly admin: Redis;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {
    this.admin = new Redis({ port, password: PASSWORD, retryStrategy: () => 20, maxRetriesPerRequest: null });
    this.admin.on('error', () => undefined);
  }

  static async start(): Promise<DurableRedis> {
    const redis = new DurableRedis(await freePort(), mkdtempSync(join(tmpdir(), 'redis-')));
    await redis.launch();
    return redis;
  }

  get url(): string {
    return `redis://:${PASSWORD}@127.0.0.1:${this.port}`;
  }

  /** Starts it, with what the file holds. */
  async launch(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--requirepass', PASSWORD];
    const durable = [
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--maxmemory-policy',
      'noeviction',
    ];
    this.child = spawn('redis-server', [...args, ...durable], { stdio: 'ignore' });
    await this.admin.ping();
  }

  /** Holds it still, with its connections open, or lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal);
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Lets in only who knows another password, and cuts off who is connected; undefined is the right one again. */
  async changePassword(password: string = PASSWORD): Promise<void> {
    await this.admin.config('SET', 'requirepass', password);
    await this.admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  }

  async stop(): Promise<void> {
    this.admin.disconnect();
    await this.kill();
  }
}
