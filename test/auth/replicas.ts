import { TestGoogle } from '../support/google.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

/** Three built servers (`npm run build`) that share one Redis and one simulated Google. */
export class Replicas {
  private constructor(
    readonly google: TestGoogle,
    readonly redis: TestRedis,
    readonly servers: readonly [ServerProcess, ServerProcess, ServerProcess],
  ) {}

  static async start(overrides: Record<string, string | undefined> = {}): Promise<Replicas> {
    const [google, redis] = await Promise.all([TestGoogle.start(), startRedis()]);
    const env = environment(google, { REDIS_URL: redis.url, REPLICAS: '3', ...overrides });
    const start = async () => ServerProcess.start(google, env);
    const servers = await Promise.all([start(), start(), start()]);
    await Promise.all(servers.map(async (server) => server.ready()));
    return new Replicas(google, redis, servers);
  }

  /** The servers in turn. */
  at(index: number): ServerProcess {
    const [first] = this.servers;
    return this.servers[index % this.servers.length] ?? first;
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map(async (server) => server.stop()));
    await this.redis.stop();
    await this.google.close();
  }
}
