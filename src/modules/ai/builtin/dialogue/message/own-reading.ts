import type { LanguagePackage } from '../../languages/language.js';
import type { FragmentRead } from '../../orders/reading/read-fragment.js';
import type { Understanding } from '../../orders/wishes/wishes.js';

/** A message as read beside nothing. */
export interface OwnReading {
  text: string;
  read: Understanding;
  fragment?: FragmentRead;
  language: LanguagePackage;
}
