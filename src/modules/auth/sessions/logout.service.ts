import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { Authentication } from './authentication.service.js';
import type { LogoutInput } from '../dto/login.dto.js';
import { GoogleGrants } from '../grants/google-grants.service.js';
import { readRefreshToken } from './refresh-token.js';
import { SecurityLog } from '../security-log.service.js';
import { SessionRecords } from './session-records.service.js';
import { Sessions } from './sessions.service.js';

/** Ends sessions at once and on every replica; the end of a user's last session also revokes their grant at Google. */
@Injectable()
export class LogoutService {
  constructor(
    private readonly authentication: Authentication,
    private readonly sessions: Sessions,
    private readonly records: SessionRecords,
    private readonly googleGrants: GoogleGrants,
    private readonly securityLog: SecurityLog,
  ) {}

  /**
   * Behaves identically for unknown, expired and used tokens, including its calls to the store.
   * @throws AppError 401 only when `all` comes without a valid bearer token, and `store_unavailable` when the end might not survive a
   * failover of the store: repeating the request is safe.
   */
  async logout({ refreshToken, all }: LogoutInput, authorization: string | undefined): Promise<void> {
    if (all) return this.endAll(await this.findBearerSession(authorization));
    const named = refreshToken === undefined ? undefined : readRefreshToken(refreshToken)?.sessionId;
    if (refreshToken !== undefined && named !== undefined)
      await this.endOne(named, this.sessions.findOwner(refreshToken));
    const claims =
      authorization === undefined ? undefined : await quietly(this.authentication.readClaims(authorization));
    if (claims) await this.endOne(claims.sessionId, this.records.get(claims.sessionId));
  }

  /** Ends one of the user's own sessions. @throws AppError `not_found` for any other session, and `store_unavailable` as `logout` does. */
  async endOwn(userId: string, sessionId: string): Promise<void> {
    const session = await this.records.find(sessionId);
    if (session?.userId !== userId) throw new AppError('not_found', 'This account has no such session.');
    await this.endOne(sessionId, Promise.resolve(session));
  }

  /** Ends a session whose owner is known. A session that is over already is written again, because its first write may have failed. */
  private async endOne(sessionId: string, owner: Promise<{ userId: string }>): Promise<void> {
    const living = await quietly(owner);
    if (living) {
      this.securityLog.write('signed_out', { userId: living.userId, sessionId });
      const left = await this.sessions.end(living.userId, sessionId);
      if (left === 0) await this.googleGrants.disconnect(living.userId);
    }
    await this.records.confirmEnd(sessionId);
  }

  /** The session of a bearer token. The end of a session that is over already is confirmed, as in `endOne`, and the answer stays a 401. */
  private async findBearerSession(authorization: string | undefined): Promise<string> {
    try {
      return (await this.authentication.authenticate(await this.authentication.readClaims(authorization))).id;
    } catch (error) {
      if (error instanceof AppError && error.code === 'session_revoked') {
        await this.records.confirmEnd((await this.authentication.readClaims(authorization)).sessionId);
      }
      throw error;
    }
  }

  private async endAll(userId: string): Promise<void> {
    this.securityLog.write('signed_out_everywhere', { userId });
    const sessionIds = await this.sessions.listIds(userId);
    for (const sessionId of sessionIds) await this.sessions.end(userId, sessionId);
    await this.googleGrants.disconnect(userId);
    for (const sessionId of sessionIds) await this.records.confirmEnd(sessionId);
  }
}

/** An unknown or revoked token needs no logout; an unreachable store is still a failure. */
async function quietly<T>(owner: Promise<T>): Promise<T | undefined> {
  try {
    return await owner;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'store_unavailable') return undefined;
    throw error;
  }
}
