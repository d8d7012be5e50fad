import { hmac, sameBytes } from '../../../shared/crypto/keyring.js';

const SID_BYTES = 16;
const COUNTER_BYTES = 6;
const MAC_BYTES = 16;

/** A parsed refresh token; its fields are untrusted until `isAuthentic` has checked it. */
export interface RefreshToken {
  sessionId: string;
  counter: number;
  mac: Buffer;
}

/** Writes the refresh token of a session at a counter: `v1.base64url(session id, counter, MAC)`. */
export function writeRefreshToken(sessionId: string, counter: number, key: Buffer): string {
  const counterBytes = Buffer.alloc(COUNTER_BYTES);
  counterBytes.writeUIntBE(counter, 0, COUNTER_BYTES);
  const bytes = [Buffer.from(sessionId, 'base64url'), counterBytes, computeMac(sessionId, counter, key)];
  return `v1.${Buffer.concat(bytes).toString('base64url')}`;
}

/** Parses a refresh token; undefined unless it has exactly the form this server writes. */
export function readRefreshToken(token: string): RefreshToken | undefined {
  const [version, payload = '', ...rest] = token.split('.');
  const bytes = Buffer.from(payload, 'base64url');
  const wellFormed = version === 'v1' && rest.length === 0 && bytes.toString('base64url') === payload;
  if (!wellFormed || bytes.length !== SID_BYTES + COUNTER_BYTES + MAC_BYTES) return undefined;
  return {
    sessionId: bytes.subarray(0, SID_BYTES).toString('base64url'),
    counter: bytes.readUIntBE(SID_BYTES, COUNTER_BYTES),
    mac: bytes.subarray(SID_BYTES + COUNTER_BYTES),
  };
}

/** Whether this server issued the token; compares in constant time. */
export function isAuthentic(token: RefreshToken, key: Buffer): boolean {
  return sameBytes(token.mac, computeMac(token.sessionId, token.counter, key));
}

function computeMac(sessionId: string, counter: number, key: Buffer): Buffer {
  return hmac(key, `refresh|v1|${sessionId}|${counter}`).subarray(0, MAC_BYTES);
}
