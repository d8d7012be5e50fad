import { createHash, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

/** The claims of an ID token, except the times. */
export interface IdClaims {
  sub: string;
  email?: string;
  name?: string;
  picture?: string;
  nonce?: string;
}

/** The keys that sign ID tokens: the newest signs, the previous one stays published. */
export class SigningKeys {
  private constructor(private keys: SigningKey[]) {}

  /** A fresh pair of published keys. */
  static async create(): Promise<SigningKeys> {
    return new SigningKeys([await newKey()]);
  }

  /** Adds a new signing key and withdraws the one before the previous. */
  async rotate(): Promise<void> {
    this.keys = [await newKey(), ...this.keys].slice(0, 2);
  }

  /** The key set, as `/oauth2/v3/certs` publishes it. */
  publicKeys(): { keys: JWK[] } {
    return { keys: this.keys.map(({ jwk }) => jwk) };
  }

  /** Key id to PEM, as `/oauth2/v1/certs`; a bare public key where Google wraps it in a certificate. */
  publicPems(): Record<string, string> {
    return Object.fromEntries(
      this.keys.map(({ kid, jwk }) => [kid, toPem(createPublicKey({ key: { ...jwk }, format: 'jwk' }))]),
    );
  }

  /** An ID token signed as Google signs it; `nowMs` is the simulated time. */
  async idToken(
    claims: IdClaims,
    issuer: string,
    audience: string,
    accessToken: string,
    nowMs: number,
  ): Promise<string> {
    const [key] = this.keys;
    if (!key) throw new Error('There is always a signing key');
    const issuedAt = Math.floor(nowMs / 1000);
    return new SignJWT({
      azp: audience,
      ...claims,
      ...(claims.email && { email_verified: true }),
      at_hash: hashHalf(accessToken),
    })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 3600)
      .sign(key.privateKey);
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = randomBytes(20).toString('hex');
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

function toPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** OpenID Connect's `at_hash`: the left half of the token's SHA-256. */
function hashHalf(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
}
