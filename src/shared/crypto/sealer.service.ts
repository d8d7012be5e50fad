import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring } from './keyring.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** How many IVs are drawn at once, since a draw costs more than its bytes. */
const DRAWN_IVS = 256;

/** Encrypts stored records: AES-256-GCM, bound to the record and its owner. */
@Injectable()
export class Sealer {
  private drawn = Buffer.alloc(0);

  constructor(private readonly keyring: Keyring) {}

  /** Encrypts a text for one record, as `v1.kid.iv.ciphertext.tag`; it cannot be decrypted for another record. */
  seal(plaintext: string, place: string): string {
    const { kid, key } = this.keyring.newest('encryption');
    const iv = this.takeIv();
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associatedData(place));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    return ['v1', kid, ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
  }

  /** Random bytes that are used once. */
  private takeIv(): Buffer {
    if (this.drawn.length === 0) this.drawn = randomBytes(IV_BYTES * DRAWN_IVS);
    const iv = this.drawn.subarray(0, IV_BYTES);
    this.drawn = this.drawn.subarray(IV_BYTES);
    return iv;
  }

  /** Whether a text was encrypted with the newest key. */
  isCurrent(sealed: string): boolean {
    return sealed.split('.', 2)[1] === this.keyring.newest('encryption').kid;
  }

  /** Decrypts the text of a record; undefined when it was altered or moved, or when its key is no longer configured. */
  open(sealed: string, place: string): string | undefined {
    const [version, kid = '', ...parts] = sealed.split('.');
    const found = this.keyring.find('encryption', kid);
    const [iv, ciphertext, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (version !== 'v1' || !found || parts.length !== 3 || !iv || !ciphertext || !tag) return undefined;
    if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', found.key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(place)).setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
    } catch {
      // decipher.final throws for one reason only: a wrong authentication tag.
      return undefined;
    }
  }
}

function associatedData(place: string): Buffer {
  return Buffer.from(`chat2calendar|v1|${place}`, 'utf8');
}
