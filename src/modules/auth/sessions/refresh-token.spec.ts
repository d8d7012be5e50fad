import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isAuthentic, readRefreshToken, writeRefreshToken } from './refresh-token.js';

const newId = (): string => randomBytes(16).toString('base64url');

describe('refresh tokens', () => {
  it('are read as they were written', () => {
    const [id, key] = [newId(), randomBytes(32)];

    const read = readRefreshToken(writeRefreshToken(id, 281_474_976_710_655, key));

    expect(read).toMatchObject({ sessionId: id, counter: 281_474_976_710_655 });
    expect(read && isAuthentic(read, key)).toBe(true);
    expect(read && isAuthentic(read, randomBytes(32))).toBe(false);
  });

  it('are the same for the same session and counter, and for nothing else', () => {
    const [id, key] = [newId(), randomBytes(32)];
    const tokens = [
      ...Array.from({ length: 50_000 }, (_, counter) => writeRefreshToken(id, counter, key)),
      ...Array.from({ length: 50_000 }, () => writeRefreshToken(newId(), 1, key)),
    ];

    expect(new Set(tokens).size).toBe(100_000);
    expect(writeRefreshToken(id, 7, key)).toBe(tokens[7]);
    expect(tokens.every((token) => /^v1\.[\w-]{51}$/.test(token))).toBe(true);
  });

  it.each(['', 'v1', 'v1.', 'v1.AAAA', 'v1.!!!!', `v1.${'A'.repeat(400)}`, 'null', '[]'])('are not %j', (text) => {
    expect(readRefreshToken(text)).toBeUndefined();
  });
});
