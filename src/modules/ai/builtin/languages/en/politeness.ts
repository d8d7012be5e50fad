import { crossed } from '../../orders/grammar/inflection.js';

/** "Would you be so good as to": asking for a favour before an order. */
const FAVOURS = crossed(
  "would you|could you|will you|can you|might you|if you would|if you could|if you'd|perhaps you could|perhaps you would|maybe you could",
  'be ever so kind as to|be ever so good as to|be ever so kind and|be ever so good and|be terribly kind and|be very kind and|be very kind to|be so good as to|be so kind as to|be good enough to|be kind enough to|be so good and|be so kind and|be so good|be so kind|be kind enough|' +
    'be an angel and|be a dear and|be a love and|be a star and|be able to|be willing to|please|kindly|possibly|perhaps|just|please just|mind|' +
    'mind terribly|mind awfully|mind very much|mind just|care to|like to|be so good to|be a pal and|be happy to',
);

/** "Could I trouble you to". */
const TROUBLE = crossed(
  "could i|can i|may i|might i|can i possibly|could i possibly|i would|i'd|i'd like to|let me",
  'trouble you to|ask you to|get you to|bother you to|have you|beg you to|request you to|ask that you|ask you kindly to',
);

/** "Any chance of you". */
const CHANCES = [
  crossed(
    'any chance|is there any chance|is there a chance|what are the chances|any possibility',
    "of you|of|you could|you can|you might|that you could|you'd|you would|that you'd",
  ),
  crossed(
    'i wonder if|i wonder whether|i was wondering if|i was wondering whether|i am wondering if|i was hoping|i was hoping that|i hope',
    "you could|you would|you might|you can|you'd|you might be able to|you could possibly",
  ),
].join('|');

/** "When you get a chance": that it is not urgent, or too much to ask. */
const LEISURE = [
  crossed(
    "when you get|when you have|when you've got|if you get|if you have|if you've got|as soon as you get",
    'a chance|a moment|a sec|a second|a minute|time',
  ),
  crossed(
    "if it's|if it is|if it isn't|if that's|would it be|hope it's",
    'not too much trouble|too much trouble|no trouble|not too much bother|too much trouble to|too much to ask to|not asking too much|convenient',
  ),
  "at your earliest convenience|at your convenience|if at all possible|if you please|if you'd be so kind|if you'd be so good|if you would be so good|" +
    'if you would be so kind|so kind of you|be so kind|be so good',
].join('|');

/** "So it stands out": why something is told. */
const REASONS = crossed(
  'so|so that',
  "it jumps out|it jumps out at me|it stands out|it sticks out|it pops|i see it|i notice it|i can see it|i spot it|i don't miss it|i don't forget|" +
    "i don't forget it|we don't forget|i remember|i remember it|nobody forgets|it's there|it's in there|it's in the diary|i have it",
);

/** "Or I'll forget", "if it's not in here it doesn't happen": why it is ordered. */
const FORGETTING = [
  crossed(
    'or|otherwise|or else|before|in case|because|because otherwise|cos|else',
    crossed(
      "i'll|i will|i'm going to|i|i always|i'm sure to|i'm bound to|i might",
      'forget|forget it|forget about it|forget again|miss it',
    ),
  ),
  crossed(
    "if i don't write it down|if it's not written down|if it isn't written down|if it's not in here|if it isn't in here|if it's not in the calendar|if it isn't in my calendar|if i don't put it in",
    "it won't happen|it doesn't happen|i'll forget|i'll forget it|it doesn't exist|i forget|i'll miss it|it will not happen",
  ),
  "like last time|so i won't forget",
].join('|');

/** How English asks nicely, before or behind an order. */
export const POLITENESS = [
  FAVOURS,
  TROUBLE,
  CHANCES,
  LEISURE,
  REASONS,
  FORGETTING,
  'might you|may you|might i ask you to|might we|may we|could we perhaps|shall we say|can we say|could we say|may we say|can we make that|' +
    "i would like that you|i'd like that you|i want that you|i would want that you|i would want you to|i need that you|if you ask me|if i may say so|would be possible to|it would be possible to|is possible to|it is possible to|it's possible to|do you mind|i'd like you to|i would like you to|please to|kindly be|be sure to|make sure to please|you couldn't|you could not|couldn't you|won't you|" +
    'do me a favour|do me a favor|do us a favour|be a pal and|be a sweetheart and|terribly|awfully|simply|hereby|duly|straight away|right away|' +
    'at once|if you would|would you please|for my records|for the record|before i forget|lest i forget|while i remember|while i think of it|no rush|thanks in advance|ta very much',
].join('|');
