import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { GoogleOAuth, type GoogleTokens } from './google/google-oauth.service.js';
import { Grants } from './grants.service.js';
import { EVENTS_SCOPE, missingScopes, SETTINGS_SCOPE } from './scopes.js';

/** Whether we may work with a user's calendar, and what they allowed. */
export interface ConnectionStatus {
  calendarConnected: boolean;
  grantedScopes: string[];
}

/** Attaches Google's grant to a user, tells its state, and ends it. */
@Injectable()
export class GoogleConnections {
  private readonly logger = new Logger('GoogleConnections');

  constructor(
    private readonly grants: Grants,
    private readonly oauth: GoogleOAuth,
  ) {}

  /**
   * Keeps what a sign-in brought. Google may leave the refresh token out; the stored one then goes on, limited to what
   * the user allowed this time. A token from before the settings were asked for serves on without them.
   * @throws AppError `reconsent_required` when there is none that serves so much.
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

  /** Forgets the grant and tells Google so; Google being away does not keep it. */
  async disconnect(userId: string): Promise<void> {
    const grant = await this.grants.records.get(userId);
    await this.grants.records.delete(userId);
    if (grant?.state !== 'alive') return;
    try {
      await this.oauth.revoke(grant.refreshToken);
    } catch (error) {
      // The user is signed out here whatever Google says; the grant can still be withdrawn in their Google account.
      this.logger.warn(
        { code: error instanceof AppError ? error.code : 'internal' },
        'Google did not confirm a revocation',
      );
    }
  }
}
