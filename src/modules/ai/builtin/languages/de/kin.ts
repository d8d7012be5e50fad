import { crossed } from '../../orders/grammar/inflection.js';

/** The children of whom German tells what they have: "mein Sohn", "die Kleine". */
export const GERMAN_CHILD = crossed(
  'mein|meine|unser|unsere|der|die|das',
  'sohn|tochter|kind|kleine|kleiner|grosse|grosser|junge|kurze|enkel|enkelin|bub|bua|madel|jungste|jungster|alteste|altester|mittlere|maus',
);
export const GERMAN_CHILDREN = crossed(
  'meine|unsere|die',
  'kinder|sohne|tochter|kids|zwillinge|jungs|madels|enkel|kleinen|grossen',
);
