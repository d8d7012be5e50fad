import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import { Authentication } from './authentication.service.js';
import type { LogoutInput } from './dto/login.dto.js';
import { GoogleConnections } from './google-connections.service.js';
import { securityEvent } from './security-events.js';
import { Sessions } from './sessions.service.js';
import { Users } from './users.service.js';

/** Ends sessions, at once and on every replica; with a user's last one, also their grant at Google. */
@Injectable()
export class LogoutService {
  constructor(
    private readonly authentication: Authentication,
    private readonly sessions: Sessions,
    private readonly users: Users,
    private readonly connections: GoogleConnections,
  ) {}

  /** Tells nothing of tokens it does not know. @throws AppError 401 only when `all` comes without a valid bearer. */
  async logout({ refreshToken, all }: LogoutInput, authorization: string | undefined): Promise<void> {
    if (all) return this.endAll((await this.authentication.authenticate(authorization)).id);
    const owners = await Promise.all([
      refreshToken === undefined ? undefined : quietly(this.sessions.ownerOf(refreshToken)),
      authorization === undefined ? undefined : quietly(this.bearer(authorization)),
    ]);
    const sessions = new Map(owners.flatMap((owner) => (owner ? [[owner.sessionId, owner.userId] as const] : [])));
    for (const [sessionId, userId] of sessions) await this.endOne(userId, sessionId);
  }

  private async bearer(authorization: string): Promise<{ userId: string; sessionId: string }> {
    const { id, sessionId } = await this.authentication.authenticate(authorization);
    return { userId: id, sessionId };
  }

  private async endOne(userId: string, sessionId: string): Promise<void> {
    securityEvent('signed_out', { userId, sessionId });
    const left = await this.sessions.end(userId, sessionId);
    if (left === 0) await this.connections.disconnect(userId);
  }

  private async endAll(userId: string): Promise<void> {
    securityEvent('signed_out_everywhere', { userId });
    const user = await this.users.find(userId);
    for (const sessionId of user?.sessionIds ?? []) await this.sessions.end(userId, sessionId);
    await this.connections.disconnect(userId);
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
