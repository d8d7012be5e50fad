import type { ShorthandList } from '../../grammar/shorthand.js';

/** How Dutch is typed in a chat. */
export const dutchShorthand: ShorthandList = [
  ['mrgn|mrg', 'morgen'],
  ['vnd', 'vandaag'],
  ['ff', 'even'],
  ['aub|svp|pls', 'alsjeblieft'],
];
