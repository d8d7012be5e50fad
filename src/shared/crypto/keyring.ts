import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

/** The purposes of derived keys; keys of different purposes are independent. */
export type KeyPurpose = 'access-token' | 'refresh-token' | 'encryption' | 'action' | 'pseudonym';

/** A 32-byte key and the public id that finds it again. */
export interface DerivedKey {
  kid: string;
  /** A `KeyObject`: Node converts plain bytes anew for each use, which takes longer than the use itself. */
  key: KeyObject;
}

/** Derives all keys from `APP_SECRETS` by HKDF-SHA-256 (RFC 5869), newest first. */
@Injectable()
export class Keyring {
  private readonly byPurpose = new Map<KeyPurpose, readonly DerivedKey[]>();

  constructor(private readonly config: AppConfig) {}

  /** The newest key, which signs and encrypts. */
  newest(purpose: KeyPurpose): DerivedKey {
    const [first] = this.all(purpose);
    if (!first) throw new Error('APP_SECRETS holds no secret');
    return first;
  }

  /** The key with this id, if its secret is still configured. */
  find(purpose: KeyPurpose, kid: string): DerivedKey | undefined {
    return this.all(purpose).find((candidate) => candidate.kid === kid);
  }

  private all(purpose: KeyPurpose): readonly DerivedKey[] {
    const known = this.byPurpose.get(purpose);
    if (known) return known;
    const derived = this.config.APP_SECRETS.map((secret) => derive(secret, purpose));
    this.byPurpose.set(purpose, derived);
    return derived;
  }
}

/** HMAC-SHA-256 of a text. */
export function hmac(key: KeyObject | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares two byte strings in constant time. */
export function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function derive(secret: Buffer, purpose: KeyPurpose): DerivedKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'chat2calendar', `chat2calendar/v1/${purpose}`, 32));
  const kid = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  return { kid, key: createSecretKey(bytes) };
}
