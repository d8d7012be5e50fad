import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import { LOGIN_SCOPES } from '../../src/modules/auth/grants/scopes.js';
import type { Problem } from '../../src/shared/errors/problem.dto.js';
import { pkce, TestGoogle } from './google.js';
import { PATIENCE_MS, until } from './patience.js';
import { secretWatch } from './secret-watch.js';

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

/** How a user consents at Google: to everything, unless the test says otherwise. */
export interface SignInOptions {
  scopes?: readonly string[];
  prompt?: string;
}

/** Speaks to one server of ours over HTTP; an answer that holds a secret fails the call. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly google: TestGoogle,
  ) {}

  async call<T = Problem>(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    secretWatch.answer(method, path, response, text);
    secretWatch.verify();
    const isJson = text !== '' && (response.headers.get('content-type') ?? '').includes('json');
    const read: unknown = isJson ? JSON.parse(text) : text;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names the shape and asserts on it
    return { status: response.status, headers: response.headers, body: read as T };
  }

  /** Waits until the server can serve: it listens before it has reached its Redis. */
  async ready(): Promise<void> {
    await until(async () => (await this.call('GET', '/health/ready')).status === 200);
  }

  /** Takes a user through Google's consent and signs them in, as a web client with PKCE would. */
  async signIn(email: string, options: SignInOptions = {}): Promise<NewSession> {
    const { body, status } = await this.login(email, options);
    if (status !== 200) throw new Error(`sign-in of ${email} failed: ${JSON.stringify(body)}`);
    return body;
  }

  async login(email: string, options: SignInOptions = {}): Promise<Answer<NewSession>> {
    const send = await this.openLogin(email, options);
    return send();
  }

  /** Takes a user through Google's consent; what it answers signs them in, with the same code each time. */
  async openLogin(
    email: string,
    { scopes = LOGIN_SCOPES, prompt }: SignInOptions = {},
  ): Promise<() => Promise<Answer<NewSession>>> {
    const { codeVerifier, codeChallenge } = pkce();
    const consent = { email, redirectUri: REDIRECT_URI, scope: scopes.join(' '), codeChallenge };
    const code = await this.google.code({ ...consent, ...(prompt !== undefined && { prompt }) });
    return async () => this.call('POST', '/auth/google', { body: { code, codeVerifier, redirectUri: REDIRECT_URI } });
  }
}
