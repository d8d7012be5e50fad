import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { AccessTokens } from './access-tokens.service.js';
import type { ListedSession, SessionInfo, UserProfile } from '../dto/session.dto.js';
import type { GoogleIdentity } from '../google/id-token.verifier.js';
import { isAuthentic, readRefreshToken, type RefreshToken, writeRefreshToken } from './refresh-token.js';
import { rotate, type RotationOutcome } from './rotation.js';
import { SecurityLog } from '../security-log.service.js';
import { sessionExpired, type SessionRecord, SessionRecords } from './session-records.service.js';
import { Users } from '../users.service.js';

/** The two tokens of a session and their lifetimes, in seconds. */
export interface TokenPair {
  accessToken: string;
  tokenType: 'Bearer';
  expiresIn: number;
  refreshToken: string;
  refreshExpiresIn: number;
}

/** Creates, refreshes and ends sessions; `rotate` decides how refresh tokens rotate. */
@Injectable()
export class Sessions {
  constructor(
    private readonly records: SessionRecords,
    private readonly users: Users,
    private readonly accessTokens: AccessTokens,
    private readonly config: AppConfig,
    private readonly securityLog: SecurityLog,
  ) {}

  /** Creates a session; when the user has too many, the oldest one ends. */
  async begin(identity: GoogleIdentity): Promise<TokenPair> {
    const sessionId = randomBytes(16).toString('base64url');
    const record = this.newRecord(identity.id);
    await this.records.add(sessionId, record);
    this.securityLog.write('signed_in', { userId: identity.id, sessionId });
    for (const surplus of await this.users.addSession(identity, sessionId)) {
      this.securityLog.write('session_cap_reached', { userId: identity.id, sessionId: surplus });
      await this.records.revoke(surplus);
    }
    return this.issueTokens(sessionId, record);
  }

  /** @throws AppError `session_expired`, `session_revoked`, or `rate_limited` when one parent token is used too often. */
  async refresh(token: string): Promise<{ userId: string; tokens: TokenPair }> {
    const parsed = await this.authenticate(token);
    const { sessionId } = parsed;
    let outcome: RotationOutcome = { kind: 'replayed' };
    const record = await this.records.update(sessionId, (current) => {
      outcome = rotate(current, parsed.counter, Date.now());
      return 'state' in outcome ? this.prolong({ ...current, ...outcome.state }) : undefined;
    });
    await this.refuse(outcome, record.userId, sessionId);
    return { userId: record.userId, tokens: await this.issueTokens(sessionId, record) };
  }

  /** Ends one session and returns how many active sessions the user has left. */
  async end(userId: string, sessionId: string): Promise<number> {
    await this.records.revoke(sessionId);
    const others = await this.users.removeSession(userId, sessionId);
    const living = await Promise.all(others.map((other) => this.records.find(other)));
    return living.filter((record) => record !== undefined).length;
  }

  /** The user and the session of a refresh token of any age. @throws AppError when there is no such session. */
  async findOwner(token: string): Promise<{ userId: string; sessionId: string }> {
    const { sessionId } = await this.authenticate(token);
    return { userId: (await this.records.get(sessionId)).userId, sessionId };
  }

  /** The ids of a user's sessions, including expired ones. */
  async listIds(userId: string): Promise<string[]> {
    return (await this.users.find(userId))?.sessionIds ?? [];
  }

  /** The active sessions of a user, newest first; `currentId` marks the session of the request. */
  async list(userId: string, currentId: string): Promise<ListedSession[]> {
    const ids = await this.listIds(userId);
    const records = await Promise.all(ids.map(async (id) => ({ id, record: await this.records.find(id) })));
    return records
      .flatMap(({ id, record }) => (record ? [describeSession(id, record, currentId)] : []))
      .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  }

  /** The user of a session, when it was created and when it expires at the latest. */
  async describe(sessionId: string): Promise<UserProfile & { session: SessionInfo }> {
    const { userId, createdAt, expiresAt } = await this.records.get(sessionId);
    const user = await this.users.find(userId);
    if (!user) throw sessionExpired();
    const { email, name, picture } = user;
    const times = { createdAt: new Date(createdAt).toISOString(), expiresAt: new Date(expiresAt).toISOString() };
    return { id: userId, email, name, picture, session: { id: sessionId, ...times } };
  }

  private newRecord(userId: string): SessionRecord {
    const now = Date.now();
    const expiresAt = now + this.config.SESSION_MAX_AGE;
    const rotation = { counter: 1, rotatedAt: now, graceUses: 0, usedCounter: 0 };
    return this.prolong({
      ...rotation,
      userId,
      key: randomBytes(32).toString('base64url'),
      createdAt: now,
      idleExpiresAt: expiresAt,
      expiresAt,
    });
  }

  private async authenticate(token: string): Promise<RefreshToken> {
    const parsed = readRefreshToken(token);
    if (!parsed) throw sessionExpired();
    const { key } = await this.records.get(parsed.sessionId);
    if (!isAuthentic(parsed, Buffer.from(key, 'base64url'))) throw sessionExpired();
    return parsed;
  }

  private prolong(record: SessionRecord): SessionRecord {
    return { ...record, idleExpiresAt: Math.min(Date.now() + this.config.REFRESH_TOKEN_IDLE_TTL, record.expiresAt) };
  }

  private async refuse(outcome: RotationOutcome, userId: string, sessionId: string): Promise<void> {
    if (outcome.kind === 'rollback_repaired') this.securityLog.write('rollback_repaired', { userId, sessionId });
    if (outcome.kind === 'too_many') {
      throw new AppError('rate_limited', 'This refresh token comes too often.', { details: { retryAfterSeconds: 60 } });
    }
    if (outcome.kind !== 'replayed') return;
    this.securityLog.write('refresh_token_replayed', { userId, sessionId });
    await this.end(userId, sessionId);
    await this.records.confirmEnd(sessionId);
    throw new AppError(
      'session_revoked',
      'This refresh token was used before, so its session was ended; sign in again.',
    );
  }

  private async issueTokens(sessionId: string, record: SessionRecord): Promise<TokenPair> {
    const { userId, counter, key } = record;
    return {
      accessToken: await this.accessTokens.issue({ userId, sessionId, counter }),
      tokenType: 'Bearer',
      expiresIn: Math.floor(this.config.ACCESS_TOKEN_TTL / 1000),
      refreshToken: writeRefreshToken(sessionId, counter, Buffer.from(key, 'base64url')),
      refreshExpiresIn: Math.floor((record.idleExpiresAt - Date.now()) / 1000),
    };
  }
}

function describeSession(id: string, { createdAt, rotatedAt }: SessionRecord, currentId: string): ListedSession {
  const times = { createdAt: new Date(createdAt).toISOString(), lastUsedAt: new Date(rotatedAt).toISOString() };
  return { id, ...times, current: id === currentId };
}
