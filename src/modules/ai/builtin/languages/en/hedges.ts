import { crossed } from '../../orders/grammar/inflection.js';

/** How sure somebody is of what they say. */
export const ENGLISH_HEDGES = [
  'obviously|of course|naturally|clearly|needless to say|off the top of my head|unless i am mistaken|unless something changes',
  crossed(
    'if',
    "i remember right|i remember rightly|i remember correctly|i recall correctly|i'm not mistaken|i am not mistaken|memory serves",
  ),
  crossed('as far as', 'i know|i can tell|i remember|i recall'),
  crossed('he|she|they', 'reckon|reckons'),
].join('|');

/** Asks whether what was told is so: "…, right?". */
export const ENGLISH_TAGS = crossed(
  "right|isn't it|isnt it|aren't they|wasn't it|is it|don't i|dont i|didn't i|aren't i|arent i|haven't i|havent i|won't i|am i not|do i|yeah|yes|no|correct|true|is that right|that's right|thats right|is that correct|eh|huh|innit",
  '?',
);
