import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError, invalidField } from '../../../shared/errors/app-error.js';
import { StateStore } from '../../../shared/store/state-store.js';
import { type CodeExchange, type ConsentRequest, GoogleOAuth, type GoogleTokens } from './google-oauth.service.js';
import { type GoogleIdentity, IdTokenVerifier } from './id-token.verifier.js';

/** Longer than the lifetime of Google's authorization codes. */
const CODE_MEMORY_MS = 3_600_000;

/** Exchanges an authorization code for a verified identity and its tokens, each code once. */
@Injectable()
export class GoogleLogin {
  constructor(
    private readonly config: AppConfig,
    private readonly oauth: GoogleOAuth,
    private readonly verifier: IdTokenVerifier,
    private readonly store: StateStore,
  ) {}

  /** The URL of Google's consent page for a client. @throws AppError `redirect_uri_not_allowed`. */
  consentUrl(request: ConsentRequest): string {
    this.checkRedirectUri(request.redirectUri);
    return this.oauth.consentUrl(request);
  }

  /** @throws AppError `invalid_request`, `redirect_uri_not_allowed`, `invalid_grant_code`, `login_retry` or `upstream_unavailable`. */
  async complete(
    login: CodeExchange & { nonce?: string | undefined },
  ): Promise<{ identity: GoogleIdentity; tokens: GoogleTokens }> {
    this.checkShape(login);
    await this.claim(login.code);
    const tokens = await this.oauth.exchange(login).catch(async (error: unknown) => {
      // Google has not seen the code: it stays good for another try.
      if (error instanceof AppError && error.code === 'upstream_unavailable') await this.release(login.code);
      throw error;
    });
    return { identity: await this.verifier.verify(tokens.idToken, login.nonce), tokens };
  }

  private checkShape({ codeVerifier, redirectUri }: CodeExchange): void {
    if (redirectUri !== undefined) this.checkRedirectUri(redirectUri);
    if (redirectUri !== undefined && codeVerifier === undefined)
      throw invalidField('codeVerifier', 'is required with redirectUri');
    if (redirectUri === undefined && codeVerifier !== undefined)
      throw invalidField('redirectUri', 'is required with codeVerifier');
  }

  private checkRedirectUri(redirectUri: string): void {
    if (this.config.GOOGLE_REDIRECT_URIS.includes(redirectUri)) return;
    throw new AppError('redirect_uri_not_allowed', 'redirectUri must be exactly one of the configured redirect URIs.');
  }

  private async claim(code: string): Promise<void> {
    if (await this.store.setIfAbsent(toStoreKey(code), 'used', CODE_MEMORY_MS)) return;
    throw new AppError('invalid_grant_code', 'This code was used before; begin the sign-in again.');
  }

  private async release(code: string): Promise<void> {
    await this.store.delete(toStoreKey(code));
  }
}

function toStoreKey(code: string): string {
  return `code:${createHash('sha256').update(code).digest('base64url')}`;
}
