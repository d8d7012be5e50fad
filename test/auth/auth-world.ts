import { LOGIN_SCOPES } from '../../src/modules/auth/grants/scopes.js';
import type { NewSession } from '../../src/modules/auth/dto/session.dto.js';
import type { Answer } from '../support/api-client.js';
import { type Consent, pkce, TestGoogle } from '../support/google.js';
import { TestServer } from '../support/server.js';

export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';
export const [REDIRECT_URI = ''] = TestGoogle.client.redirectUris;

/** What a web client posts to sign in. */
export interface LoginBody {
  code: string;
  codeVerifier: string;
  redirectUri: string;
}

/** A Google with two users, and our server. */
export class AuthWorld {
  private constructor(
    readonly google: TestGoogle,
    readonly server: TestServer,
  ) {}

  static async start(overrides: Record<string, string | undefined> = {}): Promise<AuthWorld> {
    const google = await TestGoogle.start();
    await google.seed({ email: ANNA, name: 'Anna', timeZone: 'Europe/Kyiv' }, { email: BEN, name: 'Ben' });
    return new AuthWorld(google, await TestServer.start(google, overrides));
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.google.close();
  }

  /** What a web client holds when its user comes back from Google. */
  async loginBody(overrides: Partial<Consent> = {}): Promise<LoginBody> {
    return loginBody(this.google, overrides);
  }

  async post<T = NewSession>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.server.call<T>('POST', path, { body, headers });
  }

  /** The status of `GET /auth/me` with this access token. */
  async meStatus(token: string): Promise<number> {
    return (await this.server.call('GET', '/auth/me', { token })).status;
  }
}

/** Consents at a simulated Google and keeps what a web client would then post. */
export async function loginBody(google: TestGoogle, overrides: Partial<Consent> = {}): Promise<LoginBody> {
  const { codeVerifier, codeChallenge } = pkce();
  const consent = { email: ANNA, redirectUri: REDIRECT_URI, scope: LOGIN_SCOPES.join(' '), codeChallenge };
  return { code: await google.code({ ...consent, ...overrides }), codeVerifier, redirectUri: REDIRECT_URI };
}
