import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { hmac, Keyring } from './keyring.js';

const LENGTH = 32;
const MAX_KNOWN = 10_000;

/** Pseudonyms of users: equal for equal users, untraceable without `APP_SECRETS`, and new with a new first secret. */
@Injectable()
export class Pseudonyms {
  /** Names by their ids, since each request asks for that of its user. */
  private readonly known = new LRUCache<string, string>({ max: MAX_KNOWN });

  constructor(private readonly keyring: Keyring) {}

  /** The same name for the same id. */
  nameFor(id: string): string {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const name = hmac(this.keyring.newest('pseudonym').key, id).toString('base64url').slice(0, LENGTH);
    this.known.set(id, name);
    return name;
  }
}
