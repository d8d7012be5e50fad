import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.setup.js';
import { UpstreamTimes } from '../../src/shared/resilience/upstream-times.js';
import { ApiClient } from './api-client.js';
import { TestGoogle } from './google.js';
import { PATIENCE_MS } from './patience.js';
import { secretWatch } from './secret-watch.js';

export type { Answer, CallOptions } from './api-client.js';

export const SECRET = randomBytes(32).toString('base64');

/** The environment a server needs to run against a simulated Google. */
export function environment(google: TestGoogle, overrides: Record<string, string | undefined> = {}) {
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    APP_SECRETS: SECRET,
    GOOGLE_CLIENT_ID: TestGoogle.client.clientId,
    GOOGLE_CLIENT_SECRET: TestGoogle.client.clientSecret,
    GOOGLE_REDIRECT_URIS: TestGoogle.client.redirectUris.join(','),
    GOOGLE_BASE_URL: google.url,
    AI_ENGINE: 'builtin',
    LOG_LEVEL: 'trace',
    // A busy machine may be slow, and its Redis with it.
    REDIS_TIMEOUT: '1m',
    SHUTDOWN_DRAIN: '0s',
    RATE_LIMIT_DEFAULT: '1000000/1m',
    RATE_LIMIT_AUTH: '1000000/1m',
    RATE_LIMIT_AI: '1000000/1m',
    RATE_LIMIT_ACCOUNT: '1000000/1m',
    ...overrides,
  };
}

/** The whole server on a free port, used over HTTP; its log is searched for secrets. */
export class TestServer extends ApiClient {
  private constructor(
    readonly app: NestFastifyApplication,
    url: string,
    google: TestGoogle,
  ) {
    super(url, google);
  }

  static async start(google: TestGoogle, overrides: Record<string, string | undefined> = {}): Promise<TestServer> {
    const env = environment(google, overrides);
    secretWatch.guard(env);
    const app = await createApp(env, { write: (line) => secretWatch.line(line) });
    await app.listen(0, '127.0.0.1');
    const server = new TestServer(app, await app.getUrl(), google);
    // What Google would tell in milliseconds must not be given up because the machine is busy.
    Object.assign(server.times, { settingsMs: PATIENCE_MS, timeZoneMs: PATIENCE_MS });
    if (overrides['REDIS_URL']) await server.ready();
    return server;
  }

  /** The times of its requests to Google, to be changed where a test waits for their end. */
  get times(): UpstreamTimes {
    return this.app.get(UpstreamTimes);
  }

  /** Ends it. @throws Error when it gave a secret away, in an answer, a metric or a log line. */
  async close(): Promise<void> {
    try {
      await this.call('GET', '/metrics');
    } finally {
      await this.app.close();
    }
    secretWatch.verify();
  }
}
