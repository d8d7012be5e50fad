import { hash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService, TokenExpiredError } from '@nestjs/jwt';
import { LRUCache } from 'lru-cache';
import { AppConfig } from '../../../shared/config/app-config.js';
import { Keyring } from '../../../shared/crypto/keyring.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { readJwtHeader } from '../jwt-header.js';

/** The verified claims of an access token. */
export interface AccessTokenClaims {
  userId: string;
  sessionId: string;
  /** The counter of the refresh token it was issued with. */
  counter: number;
}

/** Claims with their expiry, in epoch milliseconds. */
interface Verified {
  claims: AccessTokenClaims;
  expiresAt: number;
}

const MAX_VERIFIED = 10_000;
const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';
const AUDIENCE = 'chat2calendar';
/** `iat` is set this far in the past, because the clocks of replicas differ a little. */
const CLOCK_SKEW_SECONDS = 60;

/** Issues and verifies access tokens: JWTs after RFC 9068, one pinned algorithm, keys found by `kid`. */
@Injectable()
export class AccessTokens {
  /** Cache of verified claims by the SHA-256 of their token. */
  private readonly verified = new LRUCache<string, Verified>({ max: MAX_VERIFIED });

  constructor(
    private readonly jwt: JwtService,
    private readonly keyring: Keyring,
    private readonly config: AppConfig,
  ) {}

  async issue({ userId, sessionId, counter }: AccessTokenClaims): Promise<string> {
    const { kid, key } = this.keyring.newest('access-token');
    return this.jwt.signAsync(
      { sid: sessionId, ctr: counter },
      {
        secret: key.export(),
        algorithm: ALGORITHM,
        header: { alg: ALGORITHM, typ: TYPE, kid },
        issuer: this.config.PUBLIC_URL,
        audience: AUDIENCE,
        subject: userId,
        jwtid: randomUUID(),
        notBefore: -CLOCK_SKEW_SECONDS,
        expiresIn: Math.ceil(this.config.ACCESS_TOKEN_TTL / 1000),
      },
    );
  }

  /** Returns the claims of a token: the expiry is checked on each call, the signature once. @throws AppError `token_expired` or `token_invalid`. */
  async verify(token: string): Promise<AccessTokenClaims> {
    const digest = hash('sha256', token, 'base64url');
    const known = this.verified.get(digest);
    if (known && known.expiresAt > Date.now()) return known.claims;
    const verified = await this.verifyAnew(token);
    this.verified.set(digest, verified);
    return verified.claims;
  }

  private async verifyAnew(token: string): Promise<Verified> {
    const { typ, kid } = readJwtHeader(this.jwt, token);
    const found = typ === TYPE && typeof kid === 'string' ? this.keyring.find('access-token', kid) : undefined;
    if (!found) throw invalid();
    try {
      const payload = await this.jwt.verifyAsync<Record<string, unknown>>(token, {
        secret: found.key.export(),
        algorithms: [ALGORITHM],
        issuer: this.config.PUBLIC_URL,
        audience: AUDIENCE,
      });
      return readPayload(payload);
    } catch (error) {
      if (!(error instanceof TokenExpiredError)) throw invalid();
      throw new AppError('token_expired', 'The access token has expired; refresh it.');
    }
  }
}

function readPayload({ sub, sid, ctr, exp }: Record<string, unknown>): Verified {
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof ctr !== 'number' || typeof exp !== 'number')
    throw invalid();
  return { claims: { userId: sub, sessionId: sid, counter: ctr }, expiresAt: exp * 1000 };
}

function invalid(): AppError {
  return new AppError('token_invalid', 'The access token is not valid.');
}
