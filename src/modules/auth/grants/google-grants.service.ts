import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { GoogleOAuth, type GoogleTokens } from '../google/google-oauth.service.js';
import { Grants } from './grants.service.js';
import { EVENTS_SCOPE, missingScopes, SETTINGS_SCOPE } from './scopes.js';

/** Whether the server may use a user's calendar, and the granted scopes. */
export interface ConnectionStatus {
  calendarConnected: boolean;
  grantedScopes: string[];
}

/** Stores, describes and revokes a user's grant at Google. */
@Injectable()
export class GoogleGrants {
  private readonly logger = new Logger('GoogleConnections');

  constructor(
    private readonly grants: Grants,
    private readonly oauth: GoogleOAuth,
  ) {}

  /**
   * Stores the grant of a sign-in. Google may omit the refresh token; then the stored one stays in use, limited to the scopes
   * of this sign-in. A token issued before the settings scope was requested stays in use without it.
   * @throws AppError `reconsent_required` when no stored token covers these scopes.
   */
  async connect(userId: string, tokens: GoogleTokens): Promise<void> {
    const { accessToken, expiresAt, scopes } = tokens;
    const access = { accessToken, expiresAt };
    if (tokens.refreshToken !== undefined) {
      const { refreshToken } = tokens;
      await this.grants.records.set(userId, { state: 'alive', refreshToken, refreshScopes: scopes, scopes, access });
      return;
    }
    let serves = false;
    await this.grants.change(userId, (grant) => {
      const unserved = missingScopes(grant.refreshScopes, scopes);
      serves = grant.state === 'alive' && unserved.every((scope) => scope === SETTINGS_SCOPE);
      return serves ? { ...grant, scopes: scopes.filter((scope) => !unserved.includes(scope)), access } : undefined;
    });
    if (serves) return;
    throw new AppError('reconsent_required', 'Google gave no lasting permission: ask again with forceConsent.');
  }

  async status(userId: string): Promise<ConnectionStatus> {
    const grant = await this.grants.records.get(userId);
    if (grant?.state !== 'alive') return { calendarConnected: false, grantedScopes: [] };
    return { calendarConnected: missingScopes(grant.scopes, [EVENTS_SCOPE]).length === 0, grantedScopes: grant.scopes };
  }

  /** Deletes the grant and revokes it at Google; an outage of Google does not prevent the deletion. */
  async disconnect(userId: string): Promise<void> {
    const grant = await this.grants.records.get(userId);
    await this.grants.records.delete(userId);
    if (grant?.state !== 'alive') return;
    try {
      await this.oauth.revoke(grant.refreshToken);
    } catch (error) {
      // The user is signed out here in any case; they can still revoke the grant in their Google account.
      this.logger.warn(
        { code: error instanceof AppError ? error.code : 'internal' },
        'Google did not confirm a revocation',
      );
    }
  }
}
