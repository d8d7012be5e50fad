import { describe, expect, it } from '@jest/globals';
import { readLocale } from './locale.js';

describe('readLocale', () => {
  it.each([
    ['BCP 47', 'de-AT', 'de-AT'],
    ['a language alone', 'fr', 'fr'],
    ['three letters', 'fil-PH', 'fil-PH'],
    ['any case', 'EN-us', 'en-US'],
    ['a script', 'sr-Latn-RS', 'sr-Latn-RS'],
    ['extensions', 'en-US-u-hc-h23', 'en-US-u-hc-h23'],
    ['iOS and Android', 'en_US', 'en-US'],
    ['iOS with a script', 'zh_Hant_TW', 'zh-Hant-TW'],
    ['iOS with keywords', 'de_DE@calendar=gregorian', 'de-DE'],
    ['Java with a script', 'zh_TW_#Hant', 'zh-Hant-TW'],
    ['Java with a script and no country', 'zh__#Hans', 'zh-Hans'],
    ['an old code of Java', 'iw_IL', 'he-IL'],
    ['LANG', 'en_US.UTF-8', 'en-US'],
    ['LANG with a modifier', 'de_DE.ISO-8859-15@euro', 'de-DE'],
    ['the POSIX variant', 'en_US_POSIX', 'en-US-u-va-posix'],
  ])('reads %s', (_case, text, tag) => {
    expect(readLocale(text)).toBe(tag);
  });

  it.each([
    'x-private',
    'i-klingon',
    'en-GB-oed',
    'zh-cmn-Hans',
    'C',
    'C.UTF-8',
    'POSIX',
    'english',
    '',
    ' ',
    'en-',
    'en_',
    'en US',
    '!!',
    'eve@example.com',
    'en-US\0',
    'e'.repeat(10_000),
    `en${'-abcde'.repeat(5000)}`,
  ])('refuses %p', (text) => {
    expect(readLocale(text)).toBeUndefined();
  });
});
