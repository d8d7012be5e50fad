import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { LOGIN_SCOPES } from '../../src/modules/auth/grants/scopes.js';
import { TestGoogle } from '../support/google.js';

/** A Google whose ID tokens a test writes itself: it publishes one key of the test's, and answers exchanges as told. */
export class ForgedGoogle {
  private constructor(
    readonly google: TestGoogle,
    private readonly privateKey: CryptoKey,
    readonly jwk: JWK,
    /** The published key as text, which an attacker knows as well. */
    readonly publicPem: string,
  ) {}

  static async start(): Promise<ForgedGoogle> {
    const google = await TestGoogle.start();
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'published', alg: 'RS256', use: 'sig' };
    const forged = new ForgedGoogle(google, privateKey, jwk, await exportSPKI(publicKey));
    await forged.publish();
    return forged;
  }

  /** Publishes the key, for as long as the header says. */
  async publish(cacheControl = 'public, max-age=3600'): Promise<void> {
    await this.google.clearFaults();
    await this.google.fault({
      match: { path: '^/oauth2/v3/certs' },
      status: 200,
      headers: { 'cache-control': cacheControl },
      body: { keys: [this.jwk] },
    });
  }

  /** What a believable ID token says. */
  claims(overrides: JWTPayload = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.google.url,
      aud: TestGoogle.client.clientId,
      sub: '1000',
      email: 'anna@example.com',
      iat: now,
      exp: now + 3600,
      ...overrides,
    };
  }

  async sign(claims: JWTPayload, header: Record<string, unknown> = {}, key = this.privateKey): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'published', ...header }).sign(key);
  }

  /** Lets the next exchange answer with this ID token. */
  async answerWith(idToken: string): Promise<void> {
    const body = {
      access_token: 'ya29.forged',
      refresh_token: `1//forged-${Math.random()}`,
      expires_in: 3599,
      scope: LOGIN_SCOPES.join(' '),
      token_type: 'Bearer',
      id_token: idToken,
    };
    await this.google.fault({ match: { path: '^/token' }, times: 1, status: 200, body });
  }
}
