import { describe, expect, it } from '@jest/globals';
import { asciiAddress, isLookalike, mentionsAddress } from './addresses.js';

describe('mentionsAddress', () => {
  it.each([
    ['alone', 'eve@example.com', true],
    ['in a sentence', 'Invite Eve (eve@example.com), please.', true],
    ['at its end', 'Invite eve@example.com.', true],
    ['in capitals', 'Invite EVE@Example.COM', true],
    ['with a name around', '"Eve" <eve@example.com>', true],
    ['of a longer domain', 'Invite eve@example.com.au', false],
    ['of a longer name', 'Invite steve@example.com', false],
    ['in Cyrillic letters', 'Invite eve@exаmple.com', false],
    ['not at all', 'Invite Eve', false],
  ])('finds an address that stands %s', (_case, text, found) => {
    expect(mentionsAddress(text, 'eve@example.com')).toBe(found);
  });

  it('knows an address by its ASCII form', () => {
    expect(mentionsAddress('Invite eve@müller.example', 'eve@xn--mller-kva.example')).toBe(true);
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
