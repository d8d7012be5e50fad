import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { type SealedCollection, SealedRecords } from '../../shared/store/sealed-records.service.js';
import type { GoogleIdentity } from './google/id-token.verifier.js';

/** How many sessions a user may have; the oldest ends when one more begins. */
const MAX_SESSIONS = 10;

/** What we keep of a user: who Google says they are, and which sessions they have, oldest first. */
export interface UserRecord {
  email: string;
  name: string;
  picture: string | null;
  sessionIds: string[];
}

/** Keeps user records. */
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

  /** Notes a new session and the newest profile; answers the sessions that are now too many. */
  async addSession({ id, email, name, picture }: GoogleIdentity, sessionId: string): Promise<string[]> {
    let surplus: string[] = [];
    await this.records.update(id, (current) => {
      const sessionIds = [...(current?.sessionIds ?? []), sessionId];
      surplus = sessionIds.slice(0, -MAX_SESSIONS);
      return { ...current, email, name, picture, sessionIds: sessionIds.slice(-MAX_SESSIONS) };
    });
    return surplus;
  }

  /** Forgets a session; answers the others, some of which may have run out. */
  async removeSession(userId: string, sessionId: string): Promise<string[]> {
    const record = await this.records.update(
      userId,
      (current) => current && { ...current, sessionIds: current.sessionIds.filter((each) => each !== sessionId) },
    );
    return record?.sessionIds ?? [];
  }
}
