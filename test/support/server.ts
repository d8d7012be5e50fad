import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.setup.js';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { LOGIN_SCOPES } from '../../src/modules/auth/scopes.js';
import type { Problem } from '../../src/shared/errors/problem.js';
import { pkce, TestGoogle } from './google.js';

export const SECRET = randomBytes(32).toString('base64');
const [REDIRECT_URI = ''] = TestGoogle.client.redirectUris;

/** An answer of our API; its body is a problem unless the test says otherwise. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

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
    LOG_LEVEL: 'silent',
    RATE_LIMIT_DEFAULT: '1000000/1m',
    RATE_LIMIT_AUTH: '1000000/1m',
    RATE_LIMIT_AI: '1000000/1m',
    ...overrides,
  };
}

/** The whole server on a free port, spoken to over HTTP. */
export class TestServer {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly google: TestGoogle,
  ) {}

  static async start(google: TestGoogle, overrides: Record<string, string | undefined> = {}): Promise<TestServer> {
    const app = await createApp(environment(google, overrides));
    await app.listen(0, '127.0.0.1');
    return new TestServer(app, await app.getUrl(), google);
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  async call<T = Problem>(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names the shape and asserts on it
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  }

  /** Takes a user through Google's consent and signs them in, as a web client with PKCE would. */
  async signIn(email: string, options: { scopes?: readonly string[]; prompt?: string } = {}): Promise<NewSession> {
    const { body, status } = await this.login(email, options);
    if (status !== 200) throw new Error(`sign-in of ${email} failed: ${JSON.stringify(body)}`);
    return body;
  }

  async login(
    email: string,
    { scopes = LOGIN_SCOPES, prompt }: { scopes?: readonly string[]; prompt?: string } = {},
  ): Promise<Answer<NewSession>> {
    const { codeVerifier, codeChallenge } = pkce();
    const consent = { email, redirectUri: REDIRECT_URI, scope: scopes.join(' '), codeChallenge };
    const code = await this.google.code({ ...consent, ...(prompt !== undefined && { prompt }) });
    return this.call('POST', '/auth/google', { body: { code, codeVerifier, redirectUri: REDIRECT_URI } });
  }
}
