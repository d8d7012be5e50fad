import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { until } from './patience.js';
import { freePort } from './free-port.js';

const SLOTS = 16_384;

/** A `redis-server` of a test's own, which it may stop, kill and bring back on the same port. */
export class RedisServer {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    /** For commands of the test's own. */
    readonly admin: Redis,
    private readonly folder: string,
  ) {}

  /** Starts an empty server, on a free port unless one is named. */
  static async start(port?: number, ...args: string[]): Promise<RedisServer> {
    return RedisServer.launch(port ?? (await freePort()), ['--save', '', '--appendonly', 'no', ...args]);
  }

  /** Starts a sentinel that watches one master, named `main`, and fails over after half a second. */
  static async startSentinel(master: RedisServer): Promise<RedisServer> {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'sentinel-'));
    const file = join(folder, 'sentinel.conf');
    const watch = ['monitor main 127.0.0.1', `${master.port} 1\nsentinel down-after-milliseconds main 500`];
    await writeFile(file, `sentinel ${watch.join(' ')}\nsentinel failover-timeout main 3000\n`);
    return RedisServer.launch(port, [], [file, '--sentinel'], folder);
  }

  /** Starts masters that share the slots of one cluster evenly. */
  static async startCluster(size: number): Promise<RedisServer[]> {
    const nodes = await Promise.all(
      Array.from({ length: size }, async () => RedisServer.start(undefined, '--cluster-enabled', 'yes')),
    );
    const share = Math.ceil(SLOTS / size);
    for (const [index, { admin }] of nodes.entries()) {
      await admin.call('CLUSTER', 'ADDSLOTSRANGE', index * share, Math.min((index + 1) * share, SLOTS) - 1);
      for (const { port } of nodes) await admin.cluster('MEET', '127.0.0.1', port);
    }
    for (const { admin } of nodes) {
      await until(async () => (await admin.cluster('INFO')).includes('cluster_state:ok'));
      await until(
        async () =>
          String(await admin.cluster('NODES'))
            .trim()
            .split('\n').length === size,
      );
    }
    return nodes;
  }

  private static async launch(port: number, args: string[], first: string[] = [], folder?: string) {
    const dir = folder ?? (await mkdtemp(join(tmpdir(), 'redis-')));
    const all = [...first, '--port', String(port), '--bind', '127.0.0.1', '--dir', dir, ...args];
    const child = spawn('redis-server', all, { stdio: 'ignore' });
    const admin = new Redis({ port, retryStrategy: () => 20, maxRetriesPerRequest: null });
    admin.on('error', () => undefined);
    await admin.ping();
    return new RedisServer(port, child, admin, dir);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Holds it still, with its connections open, until `resume`. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  /** Ends it at once, with everything it knew. */
  async kill(): Promise<void> {
    this.admin.disconnect();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    await rm(this.folder, { recursive: true, force: true });
  }
}
