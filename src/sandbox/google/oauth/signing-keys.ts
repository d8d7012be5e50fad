import { createHash, generateKeyPair, type JsonWebKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
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
  publicKeys(): { keys: JsonWebKey[] } {
    return { keys: this.keys.map(toJwk) };
  }

  /** Key id to PEM, as `/oauth2/v1/certs`; a bare public key where Google wraps it in a certificate. */
  publicPems(): Record<string, string> {
    return Object.fromEntries(
      this.keys.map(({ kid, publicKey }) => [kid, publicKey.export({ type: 'spki', format: 'pem' }).toString()]),
    );
  }

  /** An ID token signed as Google signs it; `nowMs` is the simulated time. */
  idToken(claims: IdClaims, issuer: string, audience: string, accessToken: string, nowMs: number): string {
    const [key] = this.keys;
    if (!key) throw new Error('There is always a signing key');
    const issuedAt = Math.floor(nowMs / 1000);
    const header = { alg: 'RS256', kid: key.kid, typ: 'JWT' };
    const payload = {
      azp: audience,
      ...claims,
      ...(claims.email && { email_verified: true }),
      at_hash: hashHalf(accessToken),
      iss: issuer,
      aud: audience,
      iat: issuedAt,
      exp: issuedAt + 3600,
    };
    const signed = `${toBase64Url(header)}.${toBase64Url(payload)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
  }
}

async function newKey(): Promise<SigningKey> {
  return { kid: randomBytes(20).toString('hex'), ...(await generate('rsa', { modulusLength: 2048 })) };
}

function toJwk({ kid, publicKey }: SigningKey): JsonWebKey {
  return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}

function toBase64Url(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** OpenID Connect's `at_hash`: the left half of the token's SHA-256. */
function hashHalf(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
}
