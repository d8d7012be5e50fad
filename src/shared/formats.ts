import { LRUCache } from 'lru-cache';

/** Locales and zones come from clients. */
const MOST_FORMATS = 100;
const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: MOST_FORMATS });

/** A format of dates as `Intl` makes it; those used last are kept, since making one costs ten times its use. */
export function getDateFormat(
  locales: string | readonly string[],
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locales, options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales, options);
  formats.set(key, made);
  return made;
}
