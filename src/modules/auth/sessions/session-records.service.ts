import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import type { RotationState } from './rotation.js';

/** The stored record of a session; times are epoch milliseconds. */
export interface SessionRecord extends RotationState {
  userId: string;
  /** Signs this session's refresh tokens; base64url. */
  key: string;
  createdAt: number;
  idleExpiresAt: number;
  expiresAt: number;
}

const REVOKED = 'revoked';
const REVOKED_TTL_MS = 86_400_000;

/** Stores sessions; each change is one compare-and-swap, so that a refresh and a logout cannot both succeed. */
@Injectable()
export class SessionRecords {
  private readonly records: SealedCollection<SessionRecord | typeof REVOKED>;

  constructor(sealed: SealedRecords) {
    this.records = sealed.hotCollection(
      'session',
      (record) => (record === REVOKED ? REVOKED_TTL_MS : record.idleExpiresAt - Date.now()),
      // The mark of a revoked session may expire: the session is then unknown, and its tokens are rejected as well.
      (_id, record) => (record === REVOKED ? {} : { account: record.userId, essential: true }),
    );
  }

  async add(sessionId: string, record: SessionRecord): Promise<void> {
    await this.records.set(sessionId, record);
  }

  /** @throws AppError `session_expired` or `session_revoked` when the session is over. */
  async get(sessionId: string): Promise<SessionRecord> {
    return requireActive(await this.records.get(sessionId));
  }

  /** Whether the session was active when it was last read here. */
  wasActive(sessionId: string, userId: string): boolean {
    const record = this.records.recall(sessionId);
    return isLiving(record) && record.userId === userId;
  }

  /** The session, if it is active. */
  async find(sessionId: string): Promise<SessionRecord | undefined> {
    const record = await this.records.get(sessionId);
    return isLiving(record) ? record : undefined;
  }

  /** Changes an active session and returns the result; when `change` returns undefined, the session stays as it is. */
  async update(
    sessionId: string,
    change: (record: SessionRecord) => SessionRecord | undefined,
  ): Promise<SessionRecord> {
    return requireActive(await this.records.update(sessionId, (current) => change(requireActive(current))));
  }

  /** Ends a session at once, on every replica; for a day its tokens are rejected with `session_revoked`. */
  async revoke(sessionId: string): Promise<void> {
    await this.records.set(sessionId, REVOKED);
  }

  /** Succeeds once the end of a session would survive a failover of the store. @throws AppError `store_unavailable`. */
  async confirmEnd(sessionId: string): Promise<void> {
    await this.records.confirm(sessionId);
  }
}

/** The 401 for an expired or unknown session. */
export function sessionExpired(): AppError {
  return new AppError('session_expired', 'This session has expired; sign in again.');
}

function requireActive(record: SessionRecord | typeof REVOKED | undefined): SessionRecord {
  if (record === REVOKED) throw new AppError('session_revoked', 'This session was ended; sign in again.');
  if (!isLiving(record)) throw sessionExpired();
  return record;
}

function isLiving(record: SessionRecord | typeof REVOKED | undefined): record is SessionRecord {
  return record !== undefined && record !== REVOKED && record.idleExpiresAt > Date.now();
}
