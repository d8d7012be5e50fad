import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/**
 * The event id of a keyed request: every repetition, on any replica and after any loss of state, gets the
 * same id. Base32hex of SHA-256, the alphabet Google requires.
 */
export function derivedEventId(userId: string, calendarId: string, key: string): string {
  return base32hex(
    createHash('sha256')
      .update(JSON.stringify([userId, calendarId, key]))
      .digest(),
  );
}

/** A random id, for an event created without a key. */
export function freshEventId(): string {
  return base32hex(randomBytes(20));
}

/** A short fingerprint of the requested content, which distinguishes a repetition from another use of the key. */
export function computeFingerprint(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('base64url').slice(0, 22);
}

/** JSON with sorted names, so that the order of fields does not matter. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function base32hex(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
