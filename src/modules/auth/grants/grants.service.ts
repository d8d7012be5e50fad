import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import type { GoogleAccessToken } from '../google/google-oauth.service.js';

/** A user's permission at Google. A revoked grant waits for the user to consent again. */
export interface Grant {
  state: 'alive' | 'dead';
  refreshToken: string;
  /** The scopes the refresh token was issued for. */
  refreshScopes: string[];
  /** The scopes the user granted at the last sign-in. */
  scopes: string[];
  access?: GoogleAccessToken | undefined;
}

/** Stores one grant per user; a record that cannot be decrypted counts as absent. */
@Injectable()
export class Grants {
  readonly records: SealedCollection<Grant>;

  constructor(sealed: SealedRecords, config: AppConfig) {
    this.records = sealed.hotCollection(
      'grant',
      () => config.SESSION_MAX_AGE,
      (userId) => ({ account: userId, essential: true }),
    );
  }

  /** Changes the existing grant and returns the result; when `change` returns undefined, the grant stays as it is. */
  async change(userId: string, change: (grant: Grant) => Grant | undefined): Promise<Grant | undefined> {
    return this.records.update(userId, (grant) => grant && change(grant));
  }
}
