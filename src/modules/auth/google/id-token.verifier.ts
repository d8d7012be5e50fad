import { Injectable } from '@nestjs/common';
import { JsonWebTokenError, JwtService, NotBeforeError, TokenExpiredError } from '@nestjs/jwt';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { ClockSkew } from '../../../shared/observability/clock-skew.service.js';
import { readJwtHeader } from '../jwt-header.js';
import { SecurityLog } from '../security-log.service.js';
import { googleEndpoints } from './google-endpoints.js';
import { GoogleKeys, KeysUnreachableError } from './google-keys.service.js';

/** The identity of a Google account; `id` is the `sub`, the only identifier that is never reassigned. */
export interface GoogleIdentity {
  id: string;
  email: string;
  name: string;
  picture: string | null;
}

/** Google's ID tokens expire after an hour. */
const MAX_AGE_SECONDS = 3600;
const TOLERANCE_SECONDS = 60;
/** A clock that is off by more checks no tokens. */
const MAX_SKEW_MS = 600_000;

/** Verifies ID tokens (https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken). */
@Injectable()
export class IdTokenVerifier {
  constructor(
    private readonly config: AppConfig,
    private readonly keys: GoogleKeys,
    private readonly skew: ClockSkew,
    private readonly jwt: JwtService,
    private readonly securityLog: SecurityLog,
  ) {}

  /**
   * @throws AppError `invalid_grant_code` for an invalid token, `login_retry` when Google's keys cannot be fetched, and `internal`
   * when our own clock is too far off to tell.
   */
  async verify(idToken: string, nonce: string | undefined): Promise<GoogleIdentity> {
    const payload = await this.verifyPayload(idToken);
    if (nonce !== undefined && payload.nonce !== nonce) throw refused();
    const { sub, email, name, picture } = payload;
    if (typeof sub !== 'string' || sub === '' || typeof email !== 'string') throw refused();
    return {
      id: sub,
      email,
      name: typeof name === 'string' ? name : email,
      picture: typeof picture === 'string' ? picture : null,
    };
  }

  private async verifyPayload(idToken: string): Promise<Record<string, unknown>> {
    try {
      const key = await this.findKey(idToken);
      return await this.check(idToken, key, Date.now()).catch(async (error: unknown) => {
        // Our clock may be wrong, because the times in the token come from Google's clock.
        if (!isUntimely(error) || !this.skew.isNotable) throw error;
        if (Math.abs(this.skew.ms) > MAX_SKEW_MS) throw clockIsWrong();
        return this.check(idToken, key, Date.now() - this.skew.ms);
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
      // The library's messages may quote the token, so only the name of the error is kept.
      this.securityLog.write('id_token_refused', { code: error instanceof Error ? error.name : 'unknown' });
      if (!(error instanceof KeysUnreachableError)) throw refused();
      throw new AppError('login_retry', 'Google’s keys cannot be reached; begin the sign-in again.');
    }
  }

  private async findKey(idToken: string): Promise<string> {
    const { kid, crit } = readJwtHeader(this.jwt, idToken);
    // The library ignores `crit`, which lists extensions that a recipient must understand (RFC 7515 §4.1.11).
    const key = typeof kid === 'string' && crit === undefined ? await this.keys.find(kid) : undefined;
    if (key === undefined) throw new JsonWebTokenError('no key of Google signed it');
    return key;
  }

  private async check(idToken: string, publicKey: string, nowMs: number): Promise<Record<string, unknown>> {
    const clockTimestamp = Math.floor(nowMs / 1000);
    const payload = await this.jwt.verifyAsync<Record<string, unknown>>(idToken, {
      publicKey,
      algorithms: ['RS256'],
      issuer: googleEndpoints(this.config).issuers,
      audience: this.config.GOOGLE_CLIENT_ID,
      clockTimestamp,
      clockTolerance: TOLERANCE_SECONDS,
    });
    checkAge(payload, clockTimestamp);
    return payload;
  }
}

/** The library accepts tokens without an expiry and tokens issued in the future. */
function checkAge({ iat, exp }: Record<string, unknown>, now: number): void {
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new JsonWebTokenError('it has no times');
  if (iat - TOLERANCE_SECONDS > now) throw new NotBeforeError('it was issued in the future', new Date(iat * 1000));
  const oldest = now - MAX_AGE_SECONDS - TOLERANCE_SECONDS;
  if (iat < oldest) throw new TokenExpiredError('it is too old', new Date(exp * 1000));
}

/** Whether a token was refused for its times alone. */
function isUntimely(error: unknown): boolean {
  return error instanceof TokenExpiredError || error instanceof NotBeforeError;
}

function clockIsWrong(): AppError {
  return new AppError(
    'internal',
    'The clock of this server is wrong, so no sign-in can be checked; its operator must set it.',
  );
}

function refused(): AppError {
  return new AppError('invalid_grant_code', 'Google’s answer does not belong to this sign-in.');
}
