import { hash, randomBytes } from 'node:crypto';

/**
 * The event id of a keyed request: every repetition, on any replica and after any loss of state, gets the
 * same id. Base32hex of SHA-256, the alphabet Google requires.
 */
export function derivedEventId(userId: string, calendarId: string, key: string): string {
  return base32hex(hash('sha256', JSON.stringify([userId, calendarId, key]), 'buffer'));
}

/** A random id, for an event created without a key. */
export function freshEventId(): string {
  return base32hex(randomBytes(20));
}

/** A short fingerprint of the requested content, which distinguishes a repetition from another use of the key. */
export function computeFingerprint(content: unknown): string {
  return hash('sha256', canonical(content), 'base64url').slice(0, 22);
}

/** JSON with sorted names, so that the order of fields does not matter. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** The digits of RFC 4648's base32hex are those of a number to the base of 32. */
function base32hex(bytes: Buffer): string {
  const bits = bytes.length * 8;
  const padding = (5 - (bits % 5)) % 5;
  const number = BigInt(`0x${bytes.toString('hex')}`) << BigInt(padding);
  return number.toString(32).padStart((bits + padding) / 5, '0');
}
