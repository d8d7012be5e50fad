import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect.js';

describe('the language of a text', () => {
  it.each([
    ['half six', undefined],
    ['at ten', 'en'],
    ['à six heures', 'fr'],
  ])('is told by its numbers only where no other language has them: %s', (text, code) => {
    expect(detectLanguage(text)?.code).toBe(code);
  });
});
