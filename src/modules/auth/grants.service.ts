import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';
import { type SealedCollection, SealedRecords } from '../../shared/store/sealed-records.service.js';
import type { GoogleAccessToken } from './google/google-oauth.service.js';

/** A user's standing permission at Google. A dead one waits for the user to consent again. */
export interface Grant {
  state: 'alive' | 'dead';
  refreshToken: string;
  /** What the refresh token was given for. */
  refreshScopes: string[];
  /** What the user allowed at the last sign-in. */
  scopes: string[];
  access?: GoogleAccessToken | undefined;
}

/** Keeps one grant per user; one that cannot be decrypted counts as none. */
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

  /** Changes the grant that is there; undefined from `change` leaves it. Answers the grant as it then is. */
  async change(userId: string, change: (grant: Grant) => Grant | undefined): Promise<Grant | undefined> {
    return this.records.update(userId, (grant) => grant && change(grant));
  }
}
