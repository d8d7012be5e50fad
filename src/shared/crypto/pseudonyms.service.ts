import { Injectable } from '@nestjs/common';
import { hmac, Keyring } from './keyring.js';

const LENGTH = 32;

/** Names for people that can be told apart and traced back by nobody who lacks `APP_SECRETS`; they change with the newest secret. */
@Injectable()
export class Pseudonyms {
  constructor(private readonly keyring: Keyring) {}

  /** The same name for the same id. */
  nameFor(id: string): string {
    return hmac(this.keyring.newest('pseudonym').key, id).toString('base64url').slice(0, LENGTH);
  }
}
