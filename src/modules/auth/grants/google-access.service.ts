import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import { StateStore } from '../../../shared/store/state-store.js';
import { GoogleOAuth } from '../google/google-oauth.service.js';
import { type Grant, Grants } from './grants.service.js';
import { SecurityLog } from '../security-log.service.js';
import { EVENTS_SCOPE, missingScopes } from './scopes.js';

/** Thrown by a call when Google rejects its access token. */
export class GoogleTokenRejected extends Error {}

/** An access token that expires within this time is refreshed first. */
const EXPIRY_MARGIN_MS = 60_000;
const LOCK_MS = 10_000;
const POLL_MS = 50;

/** Runs calls with a Google access token, and refreshes the tokens of one user once at a time, across replicas. */
@Injectable()
export class GoogleAccess {
  private readonly refreshing = new Map<string, Promise<string>>();

  constructor(
    private readonly grants: Grants,
    private readonly oauth: GoogleOAuth,
    private readonly store: StateStore,
    private readonly metrics: Metrics,
    private readonly securityLog: SecurityLog,
  ) {}

  /**
   * Runs a call with the user's access token, and once more with a fresh one when Google rejects the first.
   * @throws AppError `google_reauth_required` without an active grant, `scope_missing` with the missing scopes.
   */
  async withAccessToken<T>(userId: string, call: (accessToken: string) => Promise<T>): Promise<T> {
    const grant = await this.usable(userId);
    const token = isFresh(grant) ? grant.access.accessToken : await this.refresh(userId, grant.access?.accessToken);
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof GoogleTokenRejected)) throw error;
    }
    const renewed = await this.refresh(userId, token);
    try {
      return await call(renewed);
    } catch (error) {
      throw error instanceof GoogleTokenRejected ? reauthRequired(error) : error;
    }
  }

  private async usable(userId: string): Promise<Grant> {
    const grant = await this.grants.records.get(userId);
    if (grant?.state !== 'alive') throw reauthRequired();
    const missing = missingScopes(grant.scopes, [EVENTS_SCOPE]);
    if (missing.length === 0) return grant;
    throw new AppError('scope_missing', 'The user did not allow this app to use their calendar.', {
      details: { facts: { missingScopes: missing } },
    });
  }

  /** An access token other than `stale`; concurrent callers of one user share one refresh. */
  private refresh(userId: string, stale: string | undefined): Promise<string> {
    const running = this.refreshing.get(userId);
    if (running) return running;
    const started = this.refreshOnOneReplica(userId, stale).finally(() => {
      this.refreshing.delete(userId);
    });
    this.refreshing.set(userId, started);
    return started;
  }

  private async refreshOnOneReplica(userId: string, stale: string | undefined): Promise<string> {
    const lock = `lock:grant:${userId}`;
    const owner = randomUUID();
    // The lock only avoids a second refresh, so it expires when its owner never releases it.
    const patience = Date.now() + LOCK_MS;
    while (Date.now() < patience) {
      const grant = await this.usable(userId);
      if (isFresh(grant) && grant.access.accessToken !== stale) return grant.access.accessToken;
      if (await this.store.setIfAbsent(lock, owner, LOCK_MS)) break;
      await sleep(POLL_MS);
    }
    try {
      return await this.refreshGrant(userId, stale);
    } finally {
      await this.store.compareAndDelete(lock, owner);
    }
  }

  private async refreshGrant(userId: string, stale: string | undefined): Promise<string> {
    const grant = await this.usable(userId);
    if (isFresh(grant) && grant.access.accessToken !== stale) return grant.access.accessToken;
    const { refreshToken } = grant;
    try {
      const access = await this.oauth.refresh(userId, refreshToken);
      this.metrics.tokenRefreshes.inc({ outcome: 'ok' });
      await this.grants.change(userId, (now) => (now.refreshToken === refreshToken ? { ...now, access } : undefined));
      return access.accessToken;
    } catch (error) {
      if (error instanceof AppError) this.metrics.tokenRefreshes.inc({ outcome: error.code });
      if (error instanceof AppError && error.code === 'google_reauth_required')
        await this.deleteGrant(userId, refreshToken);
      throw error;
    }
  }

  private async deleteGrant(userId: string, refreshToken: string): Promise<void> {
    this.securityLog.write('grant_died', { userId });
    await this.grants.change(userId, (grant) =>
      grant.refreshToken === refreshToken ? { ...grant, state: 'dead', access: undefined } : undefined,
    );
  }
}

function isFresh(grant: Grant): grant is Grant & { access: NonNullable<Grant['access']> } {
  return grant.access !== undefined && grant.access.expiresAt - EXPIRY_MARGIN_MS > Date.now();
}

function reauthRequired(cause?: unknown): AppError {
  return new AppError(
    'google_reauth_required',
    'Google no longer accepts this account’s grant; sign in with Google again.',
    {
      cause,
    },
  );
}
