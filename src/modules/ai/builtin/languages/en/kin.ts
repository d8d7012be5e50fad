import { crossed } from '../../orders/grammar/inflection.js';

/** The children of whom English tells what they have: "my daughter", "the kids". */
export const ENGLISH_CHILD = crossed(
  'my|our|the',
  'son|daughter|boy|girl|toddler|little one|little girl|little boy|eldest|oldest|youngest|middle one|grandson|granddaughter|teenager|baby',
);
export const ENGLISH_CHILDREN = crossed(
  'my|our|the',
  'kids|children|boys|girls|twins|sons|daughters|grandkids|grandchildren|little ones',
);
