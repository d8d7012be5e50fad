import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { type SealedCollection, SealedRecords } from '../../shared/store/sealed-records.service.js';
import type { GoogleIdentity } from './google/id-token.verifier.js';

/** The most sessions a user may have; a new session beyond it ends the oldest. */
const MAX_SESSIONS = 10;

/** The stored record of a user: the Google profile, and the ids of the sessions, oldest first. */
export interface UserRecord {
  email: string;
  name: string;
  picture: string | null;
  sessionIds: string[];
}

/** Stores user records. */
@Injectable()
export class Users {
  private readonly records: SealedCollection<UserRecord>;

  constructor(sealed: SealedRecords, config: AppConfig) {
    this.records = sealed.hotCollection(
      'user',
      () => config.SESSION_MAX_AGE,
      (userId) => ({ account: userId, essential: true }),
    );
  }

  async find(userId: string): Promise<UserRecord | undefined> {
    return this.records.get(userId);
  }

  /** Adds a session and updates the profile; returns the sessions beyond the limit. */
  async addSession({ id, email, name, picture }: GoogleIdentity, sessionId: string): Promise<string[]> {
    let surplus: string[] = [];
    await this.records.update(id, (current) => {
      const sessionIds = [...(current?.sessionIds ?? []), sessionId];
      surplus = sessionIds.slice(0, -MAX_SESSIONS);
      return { ...current, email, name, picture, sessionIds: sessionIds.slice(-MAX_SESSIONS) };
    });
    return surplus;
  }

  /** Removes a session; returns the others, including expired ones. */
  async removeSession(userId: string, sessionId: string): Promise<string[]> {
    const record = await this.records.update(
      userId,
      (current) => current && { ...current, sessionIds: current.sessionIds.filter((each) => each !== sessionId) },
    );
    return record?.sessionIds ?? [];
  }
}
