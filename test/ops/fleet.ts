import { ApiClient } from '../support/api-client.js';
import { TestGoogle } from '../support/google.js';
import { ModelServer } from '../support/model-server.js';
import { until } from '../support/patience.js';
import { freePort } from '../support/free-port.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { DurableRedis } from './durable-redis.js';
import { Proxy } from './proxies.js';

type Env = Record<string, string | undefined>;

/** Three built servers behind nginx, with a Redis, a simulated Google and a scripted model. */
export class Fleet {
  private readonly servers: ServerProcess[] = [];

  private constructor(
    readonly google: TestGoogle,
    readonly redis: DurableRedis,
    readonly model: ModelServer,
    readonly ports: readonly number[],
    private env: Env,
  ) {}

  /** Starts all but the proxy; `proxied` adds it. */
  static async start(overrides: Env = {}): Promise<Fleet> {
    const [google, redis, model] = await Promise.all([TestGoogle.start(), DurableRedis.start(), ModelServer.start()]);
    const ports = [await freePort(), await freePort(), await freePort()];
    const env = environment(google, {
      REDIS_URL: redis.url,
      REPLICAS: '3',
      TRUST_PROXY: '127.0.0.1',
      REDIS_TIMEOUT: '2s',
      SHUTDOWN_DRAIN: '5s',
      LOG_LEVEL: 'info',
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'key-of-the-tests',
      ...overrides,
    });
    const fleet = new Fleet(google, redis, model, ports, env);
    await Promise.all(ports.map(async (_port, index) => fleet.launch(index)));
    return fleet;
  }

  /** One client of the servers, through a proxy in front of them. */
  async proxied(kind: 'nginx' | 'caddy'): Promise<{ client: ApiClient; proxy: Proxy }> {
    const proxy = await (kind === 'nginx' ? Proxy.startNginx(this.ports) : Proxy.startCaddy(this.ports));
    return { client: new ApiClient(proxy.url, this.google), proxy };
  }

  /** One of the servers, spoken to without the proxy. */
  at(index: number): ServerProcess {
    const server = this.servers[index];
    if (!server) throw new Error(`there is no server ${index}`);
    return server;
  }

  /** Replaces the servers one after the other, as an upgrade does: the next one only when the last is ready. */
  async roll(changes: Env = {}): Promise<(number | null)[]> {
    this.env = { ...this.env, ...changes };
    const codes: (number | null)[] = [];
    for (const index of this.ports.keys()) {
      codes.push(await this.at(index).stop('SIGTERM'));
      await this.launch(index);
    }
    return codes;
  }

  async kill(index: number): Promise<void> {
    await this.at(index).stop('SIGKILL');
  }

  /** Starts a server that ended, and waits until it is ready. */
  async launch(index: number): Promise<void> {
    const server = await ServerProcess.start(this.google, { ...this.env, PORT: String(this.ports[index]) });
    this.servers[index] = server;
    await this.ready(server);
  }

  /** Waits until a server, or each, is ready. */
  async ready(...servers: ServerProcess[]): Promise<void> {
    for (const server of servers.length > 0 ? servers : this.servers) {
      await until(async () => (await server.call('GET', '/health/ready')).status === 200);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map(async (server) => server.stop('SIGKILL')));
    await Promise.all([this.redis.stop(), this.model.close()]);
    await this.google.close();
  }
}
