import { Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { ClockSkew } from '../../../shared/observability/clock-skew.service.js';
import { securityEvent } from '../security-events.js';
import { googleEndpoints } from './google-endpoints.js';
import { GoogleKeys } from './google-keys.service.js';

/** The identity of a Google account; `id` is the `sub`, the only identifier that is never reassigned. */
export interface GoogleIdentity {
  id: string;
  email: string;
  name: string;
  picture: string | null;
}

const MAX_AGE_SECONDS = 3600;
/** A clock that is off by more checks no tokens. */
const MAX_SKEW_MS = 600_000;

/** Verifies ID tokens (https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken). */
@Injectable()
export class IdTokenVerifier {
  constructor(
    private readonly config: AppConfig,
    private readonly keys: GoogleKeys,
    private readonly skew: ClockSkew,
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

  private async verifyPayload(idToken: string): Promise<JWTPayload> {
    try {
      return await this.check(idToken, new Date()).catch(async (error: unknown) => {
        // Our clock may be the one that is wrong: the token is of Google's time.
        if (!isUntimely(error) || !this.skew.isNotable) throw error;
        if (Math.abs(this.skew.ms) > MAX_SKEW_MS) throw clockIsWrong();
        return this.check(idToken, new Date(Date.now() - this.skew.ms));
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
      // The library's messages may quote the token, so only their code is kept.
      const code = error instanceof errors.JOSEError ? error.code : 'unreachable';
      securityEvent('id_token_refused', { code });
      if (/^ERR_J(WT|WS|WKS_NO_MATCHING_KEY|OSE_ALG)/.test(code)) throw refused();
      throw new AppError('login_retry', 'Google’s keys cannot be reached; begin the sign-in again.');
    }
  }

  private async check(idToken: string, currentDate: Date): Promise<JWTPayload> {
    const { payload } = await jwtVerify(idToken, (header, token) => this.keys.find(header, token), {
      currentDate,
      algorithms: ['RS256'],
      issuer: googleEndpoints(this.config).issuers,
      audience: this.config.GOOGLE_CLIENT_ID,
      requiredClaims: ['sub', 'exp', 'iat'],
      // With an age limit, jose also rejects tokens issued in the future. Google's ID tokens expire after an hour.
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: 60,
    });
    return payload;
  }
}

/** Whether a token was refused for its times alone. */
function isUntimely(error: unknown): boolean {
  if (error instanceof errors.JWTExpired) return true;
  return error instanceof errors.JWTClaimValidationFailed && ['iat', 'exp', 'nbf'].includes(error.claim);
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
