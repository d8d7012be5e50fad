import { randomBytes } from 'node:crypto';

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** An event id like Google's: 26 characters of base32hex. */
export function newEventId(): string {
  return [...randomBytes(26)].map((byte) => BASE32HEX[byte % 32] ?? '0').join('');
}

/** The id of a new secondary calendar. */
export function newCalendarId(): string {
  return `c_${randomBytes(28).toString('hex')}@group.calendar.google.com`;
}

/** A credential with a prefix of Google's (`ya29.`, `1//`, `4/`). */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(40).toString('base64url');
}
