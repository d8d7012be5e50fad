import { Injectable, Logger } from '@nestjs/common';
import { CodeChallengeMethod, type Credentials, gaxios, OAuth2Client } from 'google-auth-library';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { type CallPolicy, callUpstream } from '../../../shared/resilience/call-upstream.js';
import type { Verdict } from '../../../shared/resilience/circuit.js';
import { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { Upstreams } from '../../../shared/resilience/upstreams.service.js';
import { LOGIN_SCOPES } from '../grants/scopes.js';
import { googleEndpoints } from './google-endpoints.js';
import { GuardedTransport } from './guarded-transport.js';
import { watchedAdapter } from './watched-adapter.js';

/** The parameters of Google's consent page that a client chooses. */
export interface ConsentRequest {
  redirectUri: string;
  codeChallenge: string;
  state: string;
  nonce?: string | undefined;
  loginHint?: string | undefined;
  forceConsent?: boolean | undefined;
}

/** An authorization code as a client received it from Google. */
export interface CodeExchange {
  code: string;
  codeVerifier?: string | undefined;
  redirectUri?: string | undefined;
}

/** An access token of Google and its expiry, in epoch milliseconds. */
export interface GoogleAccessToken {
  accessToken: string;
  expiresAt: number;
}

/** Google's answer to an authorization code. */
export interface GoogleTokens extends GoogleAccessToken {
  idToken: string;
  refreshToken: string | undefined;
  scopes: string[];
}

/** A code is single-use, so its exchange is never retried. */
const EXCHANGE: CallPolicy = { deadlineMs: 10_000, maxAttempts: 1, retryOn: new Set() };
/** Google does not rotate refresh tokens, so refreshing twice is harmless. */
const REFRESH: CallPolicy = {
  deadlineMs: 8000,
  maxAttempts: 3,
  retryOn: new Set(['upstream_failed', 'upstream_rate_limited']),
};
/** A call that waits for a token must not repeat these retries. */
const RETRY_AFTER_SECONDS = 30;
/** The user of a sign-in is not known yet, so the circuit counts all sign-ins as one user. */
const SIGN_INS = 'sign-ins';
const REVOKE: CallPolicy = { deadlineMs: 3000, maxAttempts: 1, retryOn: new Set() };

/** Google's OAuth endpoints: consent URLs, codes, refreshes and revocations. */
@Injectable()
export class GoogleOAuth {
  private readonly logger = new Logger('GoogleOAuth');
  private readonly transporter: GuardedTransport;

  constructor(
    private readonly config: AppConfig,
    private readonly upstreams: Upstreams,
    watch: UpstreamWatch,
  ) {
    this.transporter = new GuardedTransport({ timeout: 10_000, adapter: watchedAdapter(watch, 'google_oauth') });
  }

  /** The URL of Google's consent page (https://developers.google.com/identity/protocols/oauth2/web-server). */
  consentUrl({ redirectUri, codeChallenge, state, nonce, loginHint, forceConsent }: ConsentRequest): string {
    return this.newClient().generateAuthUrl({
      access_type: 'offline',
      include_granted_scopes: true,
      scope: [...LOGIN_SCOPES],
      redirect_uri: redirectUri,
      code_challenge: codeChallenge,
      code_challenge_method: CodeChallengeMethod.S256,
      state,
      ...(nonce !== undefined && { nonce }),
      ...(loginHint !== undefined && { login_hint: loginHint }),
      ...(forceConsent && { prompt: 'consent' }),
    });
  }

  /**
   * @throws AppError `invalid_grant_code`, `redirect_uri_not_allowed`, `login_retry` when Google did not answer, or
   * `upstream_unavailable` when it was not asked, so that the code is still good.
   */
  async exchange({ code, codeVerifier, redirectUri }: CodeExchange): Promise<GoogleTokens> {
    const request = { code, redirect_uri: redirectUri ?? '', ...(codeVerifier !== undefined && { codeVerifier }) };
    const ask = async (): Promise<Credentials> => {
      try {
        return (await this.newClient().getToken(request)).tokens;
      } catch (error) {
        throw this.exchangeError(error);
      }
    };
    const tokens = await this.guarded(SIGN_INS, EXCHANGE, ask).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'upstream_timeout' ? loginRetry(error) : error;
    });
    const { id_token: idToken, access_token: accessToken, refresh_token: refreshToken, scope } = tokens;
    if (!idToken || !accessToken) throw loginRetry();
    const scopes = (scope ?? '').split(' ').filter((each) => each !== '');
    return { idToken, accessToken, expiresAt: toExpiry(tokens), refreshToken: refreshToken ?? undefined, scopes };
  }

  /** @throws AppError `google_reauth_required` when the grant is dead; any other failure leaves it alive. */
  async refresh(userId: string, refreshToken: string): Promise<GoogleAccessToken> {
    const client = this.newClient();
    client.setCredentials({ refresh_token: refreshToken });
    const ask = async (): Promise<GoogleAccessToken> => {
      try {
        const { credentials } = await client.refreshAccessToken();
        if (!credentials.access_token) throw new Error('Google answered a refresh without an access token');
        return { accessToken: credentials.access_token, expiresAt: toExpiry(credentials) };
      } catch (error) {
        throw this.refreshError(error);
      }
    };
    return this.guarded(userId, REFRESH, ask).catch((error: unknown) => {
      throw afterAllTries(error);
    });
  }

  /** Revokes the grant at Google, on every device. */
  async revoke(token: string): Promise<void> {
    await callUpstream(REVOKE, () =>
      this.newClient()
        .revokeToken(token)
        .catch((error: unknown) => {
          throw new AppError('upstream_failed', 'Google could not revoke the grant.', { cause: error });
        }),
    );
  }

  private async guarded<T>(userId: string, policy: CallPolicy, ask: () => Promise<T>): Promise<T> {
    const run = (sent: () => void): Promise<T> =>
      callUpstream(policy, () => {
        sent();
        return ask();
      });
    return this.upstreams.oauth.run(userId, run, judgeRefusal);
  }

  /** One client a call: the library keeps what it received in the client, and users must not share it. */
  private newClient(): OAuth2Client {
    const { authorize, token, revoke } = googleEndpoints(this.config);
    return new OAuth2Client({
      clientId: this.config.GOOGLE_CLIENT_ID,
      clientSecret: this.config.GOOGLE_CLIENT_SECRET,
      endpoints: { oauth2AuthBaseUrl: authorize, oauth2TokenUrl: token, oauth2RevokeUrl: revoke },
      transporter: this.transporter,
    });
  }

  private exchangeError(error: unknown): AppError {
    const reason = findReason(error);
    if (reason === 'invalid_grant') {
      return new AppError(
        'invalid_grant_code',
        'Google does not take this code: it was used, has expired, or is not yours.',
      );
    }
    if (reason === 'redirect_uri_mismatch') {
      return new AppError('redirect_uri_not_allowed', 'Google does not know this redirect URI.');
    }
    this.alarm(reason);
    return loginRetry(error);
  }

  private refreshError(error: unknown): AppError {
    const reason = findReason(error);
    if (reason === 'invalid_grant') {
      return new AppError(
        'google_reauth_required',
        'Google no longer accepts this account’s grant; sign in with Google again.',
      );
    }
    this.alarm(reason);
    const status = findStatus(error);
    const code = status === 429 ? 'upstream_rate_limited' : 'upstream_failed';
    return new AppError(code, 'Google’s sign-in service failed.', { cause: error });
  }

  private alarm(reason: string | undefined): void {
    if (reason === 'invalid_client' || reason === 'unauthorized_client') {
      this.logger.error(
        { reason },
        'Google refuses this server’s own credentials: check GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET',
      );
    }
  }
}

function afterAllTries(error: unknown): unknown {
  if (!(error instanceof AppError) || !REFRESH.retryOn.has(error.code)) return error;
  return new AppError(error.code, error.message, {
    cause: error,
    details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  });
}

function loginRetry(cause?: unknown): AppError {
  return new AppError('login_retry', 'Google did not complete the sign-in; begin it again.', { cause });
}

function toExpiry({ expiry_date: expiresAt }: { expiry_date?: number | null }): number {
  return expiresAt ?? Date.now() + 300_000;
}

function findReason(error: unknown): string | undefined {
  const body: unknown = error instanceof gaxios.GaxiosError ? error.response?.data : undefined;
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}

/** Any other refusal than those with a code of their own concerns the one account, such as a rule of its organization. */
function judgeRefusal(error: unknown): Verdict | undefined {
  const status = error instanceof AppError ? findStatus(error.cause) : undefined;
  return status !== undefined && status < 500 && status >= 400 && status !== 429 ? 'refused' : undefined;
}

function findStatus(error: unknown): number | undefined {
  return error instanceof gaxios.GaxiosError ? error.response?.status : undefined;
}
