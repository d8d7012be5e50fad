import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

const MAX_LENGTH = 100;
/** The suffixes of POSIX locales: `.UTF-8`, `@euro`. */
const POSIX_ENDING = /(?:\.(?:utf-?8|iso-?8859-?\d{1,2}))?(?:@[\w=;-]+)?$/i;
/** Java's way to write a script: `zh_TW_#Hant`. */
const JAVA_SCRIPT = /_#([A-Za-z]{4})$/;

/** A locale in BCP 47 or in the form of operating systems (`en_US`, `de_DE.UTF-8`, `zh_TW_#Hant`); the value becomes canonical BCP 47. */
export const LocaleTag = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ maxLength: MAX_LENGTH, examples: ['de-AT', 'en_US'] }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (readLocale(value) ?? value) : value)),
    ValidateBy({
      name: 'isLocaleTag',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && readLocale(value) !== undefined,
        defaultMessage: () => 'must be a BCP 47 locale such as de-AT or en_US',
      },
    }),
  );

/** Locales are few, but come from clients. */
const MOST_KNOWN = 200;
const KNOWN = new Map<string, string | undefined>();

/** The canonical BCP 47 tag; undefined when `Intl` does not accept the text. */
export function readLocale(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (KNOWN.has(text)) return KNOWN.get(text);
  const tag = findTag(text);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(text, tag);
  return tag;
}

function findTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(withHyphens(text.replace(POSIX_ENDING, '')));
    // No language has a code of more than three letters, although the grammar allows it.
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch {
    // Intl throws for a malformed tag.
    return undefined;
  }
}

function withHyphens(text: string): string {
  const script = JAVA_SCRIPT.exec(text)?.[1];
  if (script === undefined) return text.replaceAll('_', '-');
  const [language = '', ...rest] = text.replace(JAVA_SCRIPT, '').split('_').filter(Boolean);
  return [language, script, ...rest].join('-');
}
