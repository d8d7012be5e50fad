import { describe, expect, it } from '@jest/globals';
import { asciiAddress, isLookalike } from './addresses.js';
import { readUsersWords, wroteAddress } from './users-words.js';

describe('wroteAddress', () => {
  it.each([
    ['alone', 'eve@example.com', true],
    ['in a sentence', 'Invite Eve (eve@example.com), please.', true],
    ['at its end', 'Invite eve@example.com.', true],
    ['in capitals', 'Invite EVE@Example.COM', true],
    ['with a name around', '"Eve" <eve@example.com>', true],
    ['as code', 'Invite `eve@example.com`', true],
    ['of a longer domain', 'Invite eve@example.com.au', false],
    ['of a longer name', 'Invite steve@example.com', false],
    ['in Cyrillic letters', 'Invite eve@exаmple.com', false],
    ['not at all', 'Invite Eve', false],
  ])('finds an address that stands %s', (_case, text, found) => {
    expect(wroteAddress(readUsersWords(text), 'eve@example.com')).toBe(found);
  });

  it('knows an address by its ASCII form', () => {
    expect(wroteAddress(readUsersWords('Invite eve@müller.example'), 'eve@xn--mller-kva.example')).toBe(true);
  });
});

describe('asciiAddress', () => {
  it.each([
    ['eve@example.com', 'eve@example.com', false],
    ['eve@exаmple.com', 'eve@xn--exmple-4nf.com', true],
    ['éve@example.com', 'éve@example.com', true],
  ])('shows %s as %s', (email, ascii, lookalike) => {
    expect(asciiAddress(email)).toBe(ascii);
    expect(isLookalike(asciiAddress(email))).toBe(lookalike);
  });
});
