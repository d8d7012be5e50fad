import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { Authentication } from './authentication.service.js';
import type { LogoutInput } from './dto/login.dto.js';
import { GoogleConnections } from './google-connections.service.js';
import { readRefreshToken } from './refresh-token.js';
import { securityEvent } from './security-events.js';
import { SessionRecords } from './session-records.service.js';
import { Sessions } from './sessions.service.js';

/** Ends sessions, at once and on every replica; with a user's last one, also their grant at Google. */
@Injectable()
export class LogoutService {
  constructor(
    private readonly authentication: Authentication,
    private readonly sessions: Sessions,
    private readonly records: SessionRecords,
    private readonly connections: GoogleConnections,
  ) {}

  /**
   * Tells nothing of tokens it does not know, be they made up, run out or spent: not even by what it asks of the store.
   * @throws AppError 401 only when `all` comes without a valid bearer, and `store_unavailable` when an end might not outlive a
   * failover of the store: the same request again makes it certain.
   */
  async logout({ refreshToken, all }: LogoutInput, authorization: string | undefined): Promise<void> {
    if (all) return this.endAll(await this.bearerOf(authorization));
    const named = refreshToken === undefined ? undefined : readRefreshToken(refreshToken)?.sessionId;
    if (refreshToken !== undefined && named !== undefined)
      await this.endOne(named, this.sessions.ownerOf(refreshToken));
    const claims = authorization === undefined ? undefined : await quietly(this.authentication.claimsOf(authorization));
    if (claims) await this.endOne(claims.sessionId, this.records.get(claims.sessionId));
  }

  /** Ends one of a user's own sessions. @throws AppError `not_found` for any other, and `store_unavailable` as `logout` does. */
  async endOwn(userId: string, sessionId: string): Promise<void> {
    const session = await this.records.find(sessionId);
    if (session?.userId !== userId) throw new AppError('not_found', 'This account has no such session.');
    await this.endOne(sessionId, Promise.resolve(session));
  }

  /** Ends a session where its owner is certain. One that is over already is confirmed too, since that may have failed. */
  private async endOne(sessionId: string, owner: Promise<{ userId: string }>): Promise<void> {
    const living = await quietly(owner);
    if (living) {
      securityEvent('signed_out', { userId: living.userId, sessionId });
      const left = await this.sessions.end(living.userId, sessionId);
      if (left === 0) await this.connections.disconnect(living.userId);
    }
    await this.records.confirmEnd(sessionId);
  }

  /** Whose bearer this is. One that was ended before is confirmed, as in `endOne`, and stays a 401. */
  private async bearerOf(authorization: string | undefined): Promise<string> {
    try {
      return (await this.authentication.authenticate(authorization)).id;
    } catch (error) {
      if (error instanceof AppError && error.code === 'session_revoked') {
        await this.records.confirmEnd((await this.authentication.claimsOf(authorization)).sessionId);
      }
      throw error;
    }
  }

  private async endAll(userId: string): Promise<void> {
    securityEvent('signed_out_everywhere', { userId });
    const sessionIds = await this.sessions.idsOf(userId);
    for (const sessionId of sessionIds) await this.sessions.end(userId, sessionId);
    await this.connections.disconnect(userId);
    for (const sessionId of sessionIds) await this.records.confirmEnd(sessionId);
  }
}

/** An unknown or dead token is nothing to log out; a store out of reach still is a failure. */
async function quietly<T>(owner: Promise<T>): Promise<T | undefined> {
  try {
    return await owner;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'store_unavailable') return undefined;
    throw error;
  }
}
