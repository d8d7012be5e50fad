import type { LanguagePackage } from '../languages/language.js';
import type { FragmentRead } from '../orders/read-fragment.js';
import type { Understanding } from '../orders/wishes.js';

/** A message as read beside nothing. */
export interface OwnReading {
  text: string;
  read: Understanding;
  fragment?: FragmentRead;
  language: LanguagePackage;
}
